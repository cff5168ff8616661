package io.github.orgwright.product;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Statements.Said;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions of {@link io.github.orgwright.query.Who}, answered by the documents for roles
 * instead of positions. Start from {@link ProductDocuments#who()}. Roles that the documents do not
 * name are never among the answers; for them see {@link ProductDocuments#aboutUnnamed()}.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedWho {
  private final Statements statements;

  DocumentedWho(Statements statements) {
    this.statements = statements;
  }

  /** An answer with the subjects of claims, without unnamed roles. */
  private DocumentedAnswer<Party> subjects(String question, Predicate<Claim> selects) {
    return statements.answer(
        question,
        claim -> !claim.subjectTerm().equals(Claim.UNNAMED) && selects.test(claim),
        claim -> Party.of(claim.subjectTerm()));
  }

  private static Predicate<Claim> with(Role object) {
    return claim -> claim.objectTerm().equals(object.id());
  }

  /**
   * {@return who reports to the given role, where a document says so. This includes roles that may
   * do so ({@link Modality#MAY})}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> reportsTo(Role role) {
    return subjects(
        "who reports to " + role + "?", ClaimWords.of(ClaimKind.REPORTS_TO).and(with(role)));
  }

  /**
   * {@return who may report to the given role. A permission is neither required nor forbidden by a
   * rule}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> mayReportTo(Role role) {
    return subjects(
        "who may report to " + role + "?",
        ClaimWords.of(ClaimKind.REPORTS_TO)
            .and(with(role))
            .and(claim -> claim.modality() == Modality.MAY));
  }

  /**
   * {@return who manages the given role: the roles that it reports to, where a document says so}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> manages(Role role) {
    return statements.answer(
        "who manages " + role + "?",
        claim -> claim.kind() == ClaimKind.REPORTS_TO && claim.subjectTerm().equals(role.id()),
        ClaimWords::object);
  }

  /**
   * {@return who oversees, manages or leads the given role, directly or not. The documents do not
   * call this a reporting line}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> oversees(Role role) {
    Predicate<Claim> oversight = ClaimWords::isOversight;
    return subjects("who oversees " + role + "?", oversight.and(with(role)));
  }

  /**
   * {@return who guides, mentors, advises or supports the given role}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> guides(Role role) {
    return subjects(
        "who guides " + role + "?",
        ClaimWords.of(ClaimKind.RESPONSIBILITY, "guides", "mentors", "advises", "supports")
            .and(with(role)));
  }

  /**
   * {@return who coordinates the given role}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> coordinates(Role role) {
    return subjects(
        "who coordinates " + role + "?",
        ClaimWords.of(ClaimKind.COLLABORATES_WITH, "coordinates").and(with(role)));
  }

  /**
   * {@return who works with the given party}
   *
   * @param party the role or body
   */
  public DocumentedAnswer<Party> worksWith(Party party) {
    return subjects(
        "who works with " + party + "?",
        claim ->
            claim.kind() == ClaimKind.COLLABORATES_WITH
                && !claim.predicate().equals("coordinates")
                && claim.objectTerm().equals(party.id()));
  }

  /**
   * {@return who is also called by the given name}
   *
   * @param name the name as an id, such as {@code vp_of_product} or {@code cpo}
   */
  public DocumentedAnswer<Party> isAlsoCalled(String name) {
    return statements.answer(
        "who is also called " + name + "?",
        claim -> ClaimWords.isName(claim) && claim.objectTerm().equals(name),
        claim -> Party.of(claim.subjectTerm()));
  }

  /**
   * {@return who owns scopes of the given kind}
   *
   * @param kind the kind
   */
  public DocumentedAnswer<Party> owns(ScopeKind kind) {
    return subjects(
        "who owns a scope of kind " + kind + "?",
        claim ->
            ClaimWords.of(ClaimKind.SCOPE, "owns_scope").test(claim)
                && ClaimWords.scopeKind(claim.objectTerm()).equals(kind));
  }

  /**
   * {@return who is accountable for the given responsibility}
   *
   * @param responsibility the responsibility
   */
  public DocumentedAnswer<Party> isAccountableFor(Responsibility responsibility) {
    return involved(Involvement.ACCOUNTABLE, responsibility);
  }

  /**
   * {@return who is responsible for doing the work}
   *
   * @param responsibility the responsibility
   */
  public DocumentedAnswer<Party> isResponsibleFor(Responsibility responsibility) {
    return involved(Involvement.RESPONSIBLE, responsibility);
  }

  /**
   * {@return who takes part in the work, or is consulted on it}
   *
   * @param responsibility the responsibility
   */
  public DocumentedAnswer<Party> isConsultedOn(Responsibility responsibility) {
    return involved(Involvement.CONSULTED, responsibility);
  }

  /**
   * {@return who is informed about the work}
   *
   * @param responsibility the responsibility
   */
  public DocumentedAnswer<Party> isInformedOf(Responsibility responsibility) {
    return involved(Involvement.INFORMED, responsibility);
  }

  private DocumentedAnswer<Party> involved(Involvement involvement, Responsibility responsibility) {
    Duty asks = Duty.of(involvement, responsibility);
    return statements.said(
        "who " + ClaimWords.words(asks) + "?",
        claim -> !claim.subjectTerm().equals(Claim.UNNAMED),
        claim ->
            Stream.concat(
                ClaimWords.duties(claim)
                    .filter(asks::equals)
                    .map(duty -> new Said<>(Party.of(claim.subjectTerm()), ClaimWords.words(duty))),
                Involvements.PARTS_OF_OTHERS.stream()
                    .filter(part -> part.claimId().equals(claim.id()))
                    .filter(part -> Duty.of(part.involvement(), part.responsibility()).equals(asks))
                    .map(
                        part ->
                            new Said<>(
                                Party.of(part.party()),
                                (part.involvement() == Involvement.CONSULTED
                                        ? "consults "
                                        : "informs ")
                                    + part.party()
                                    + (part.involvement() == Involvement.CONSULTED
                                        ? " on "
                                        : " about ")
                                    + part.responsibility().id()))));
  }

  /**
   * {@return who is measured by the given KPI, or improves it: roles, products and activities}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> isMeasuredBy(Kpi kpi) {
    return metrics(
        "who is measured by " + kpi.id() + ", or improves it?",
        kpi,
        claim ->
            !ClaimWords.of(ClaimKind.KPI, FOLLOWING).test(claim)
                && !claim.predicate().equals("indicates")
                && !claim.predicate().equals("measures"));
  }

  /**
   * {@return who tracks, uses or must understand the given KPI}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> tracks(Kpi kpi) {
    return metrics(
        "who tracks, uses or should understand " + kpi.id() + "?",
        kpi,
        ClaimWords.of(ClaimKind.KPI, FOLLOWING));
  }

  private static final ImmutableSet<String> FOLLOWING =
      ImmutableSet.of("tracks", "aligns_plans_with", "monitors", "uses", "understands");

  private DocumentedAnswer<Party> metrics(String question, Kpi kpi, Predicate<Claim> selects) {
    return statements.said(
        question,
        claim ->
            ClaimWords.isMetric(claim)
                && !claim.subjectTerm().equals(Claim.UNNAMED)
                && selects.test(claim),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .filter(kpi::equals)
                .map(
                    one ->
                        new Said<>(Party.of(claim.subjectTerm()), ClaimWords.words(claim, one))));
  }

  /**
   * {@return who may be promoted to the given role; a career step is not a reporting line}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> mayBecome(Role role) {
    return subjects(
        "who may become " + role + "?",
        ClaimWords.of(ClaimKind.CAREER_STEP, "may_progress_to", "aims_at", "precedes", "leads_to")
            .and(with(role)));
  }

  /**
   * {@return who needs the given skill, experience or education}
   *
   * @param requirement the id of the requirement, such as {@code marketing} or {@code
   *     bachelors_degree}
   */
  public DocumentedAnswer<Party> mustHave(String requirement) {
    return subjects(
        "who needs " + requirement + "?",
        claim -> claim.kind() == ClaimKind.REQUIREMENT && claim.objectTerm().equals(requirement));
  }
}
