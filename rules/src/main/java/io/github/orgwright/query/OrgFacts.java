package io.github.orgwright.query;

import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers questions about an organization for a trait that judges a subject: {@code trait("work
 * alone", (position, facts) -> facts.isPeerOf(position).isEmpty())}. {@link Who} is the only
 * implementation; its methods document the meaning, the order and the cost of each answer, and what
 * happens if the organization does not have what is asked about.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public abstract class OrgFacts {
  OrgFacts() {}

  /** {@return the organization that the questions are about} */
  public abstract Organization organization();

  /**
   * {@return an object that answers the same questions, but follows lines of the given kinds}
   *
   * @param kind a kind of line to follow
   * @param more further kinds to follow
   */
  public abstract OrgFacts over(LineKind kind, LineKind... more);

  /**
   * {@return an object that answers the same questions, but treats some people as away}
   *
   * @param away tests whether a person is away
   */
  public abstract OrgFacts whileAway(Predicate<Person> away);

  /**
   * {@return the managers of the given position or person at any distance, nearest first}
   *
   * @param member the position or person whose managers are wanted
   */
  public abstract Positions manages(Member member);

  /**
   * {@return the direct managers of the given position or person, in the order of their lines}
   *
   * @param member the position or person whose managers are wanted
   */
  public abstract Positions directlyManages(Member member);

  /**
   * {@return the reports of the given position or person at any distance, nearest first}
   *
   * @param member the position or person whose reports are wanted
   */
  public abstract Positions reportsTo(Member member);

  /**
   * {@return the direct reports of the given position or person, in the order of positions}
   *
   * @param member the position or person whose reports are wanted
   */
  public abstract Positions reportsDirectlyTo(Member member);

  /**
   * {@return the positions that share a manager with the given position or person, sorted by
   * manager, then in the order of positions}
   *
   * @param member the position or person whose peers are wanted
   */
  public abstract Positions isPeerOf(Member member);

  /**
   * {@return the positions that own exactly this scope, in the order of positions}
   *
   * @param scope the scope, compared by id
   */
  public abstract Positions owns(Scope scope);

  /**
   * {@return the positions that own this scope or a scope that contains it, narrowest scope first}
   *
   * @param scope the scope, which does not have to be part of the organization
   */
  public abstract Positions covers(Scope scope);

  /**
   * {@return the positions that work in this scope, or in a part of it at any depth, in the order
   * of positions}
   *
   * @param scope the scope
   */
  public abstract Positions worksIn(Scope scope);

  /**
   * {@return the positions that have the given role, in the order of positions}
   *
   * @param role the role, compared by id
   */
  public abstract Positions has(Role role);

  /**
   * {@return the positions that are accountable for the outcome of the given responsibility, with
   * or without a scope, in the order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  public abstract Positions isAccountableFor(Responsibility responsibility);

  /**
   * {@return the positions that are accountable for the outcome of the given responsibility in
   * exactly this scope, in the order of positions}
   *
   * @param responsibility the responsibility, compared by id
   * @param scope the scope, compared by id
   */
  public abstract Positions isAccountableFor(Responsibility responsibility, Scope scope);

  /**
   * {@return the positions that carry out the given responsibility, with or without a scope, in the
   * order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  public abstract Positions isResponsibleFor(Responsibility responsibility);

  /**
   * {@return the positions that the given KPI measures, with or without a scope, in the order of
   * positions}
   *
   * @param kpi the KPI, compared by id
   */
  public abstract Positions isMeasuredBy(Kpi kpi);

  /**
   * {@return the positions that may approve the given request, nearest first}
   *
   * @param request the request, with or without an amount
   * @param requester the position or person that makes the request
   */
  public abstract Positions mayApprove(AuthorityRequest request, Member requester);

  /** Whether the organization states any data of the given kind. */
  final boolean states(DataKind kind) {
    return foundFor(kind, one -> one.isStatedBy(organization()));
  }

  /** The hierarchy of the reporting lines that are followed. */
  abstract Hierarchy hierarchy();

  abstract Delegation delegation();

  /** The same questions, answered over solid lines, which traits follow. */
  abstract OrgFacts solid();

  /** The nearest owner of a scope on each solid line above a position, sorted by id. */
  abstract List<Position> nearestOwnersAbove(Position position);

  /**
   * The value that a trait computes once for all positions.
   *
   * @param key the trait, by identity; a key always has one type of value
   */
  abstract <K, V> V foundFor(K key, Function<? super K, V> find);
}
