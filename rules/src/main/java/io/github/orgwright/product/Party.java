package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role, a group or a thing that the documents mention. Groups are, for example, teams,
 * departments and companies; things are, for example, products and strategies. A party is
 * identified by its id. Start with {@link #of(String)} or {@link #all()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Party {
  /**
   * The kinds of parties.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** A role, named or not, or several roles named together. */
    ROLE,
    /** A team, a group or other people that are led or guided together. */
    TEAM,
    /** A department, another part of an organization, or what people work on, such as a product. */
    AREA,
    /** A company or another organization, or a kind of organization. */
    ORGANIZATION,
    /** A leadership group or a hierarchy that people belong to, such as the executive team. */
    BODY,
    /** Work that affects something, such as a decision or a strategy. */
    WORK
  }

  private static final Catalog<Party> ALL =
      Catalog.of(
          "party",
          Stream.concat(
                  ProductRoles.all().stream().map(role -> new Party(role.id(), Kind.ROLE)),
                  Tables.table("parties.csv", "id,kind").stream()
                      .map(
                          row ->
                              new Party(
                                  row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)))))
              .collect(ImmutableList.toImmutableList()),
          Party::id);

  private static final Terms<Party> TERMS =
      Terms.of(
          ALL,
          Party::id,
          Map.of(),
          party ->
              party.role().stream()
                  .flatMap(role -> Stream.concat(Stream.of(role.name()), role.titles().stream())));

  private final String id;
  private final Kind kind;

  private Party(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /**
   * {@return all parties: first the roles of {@link ProductRoles}, then the other parties by kind}
   */
  public static Catalog<Party> all() {
    return ALL;
  }

  /**
   * {@return the party with the given id or another known name}
   *
   * @param id the id, such as {@code executive_team}, or another name, such as {@code cpo}
   * @throws io.github.orgwright.core.UnknownIdException if the documents mention no such party; the
   *     message names similar ids
   */
  public static Party of(String id) {
    return ALL.find(requireNonNull(id, "id")).orElseGet(() -> TERMS.get(id).value());
  }

  /**
   * {@return the given role as a party}
   *
   * @param role the role, whose id or other name is known
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it
   */
  public static Party of(Role role) {
    return of(Terms.ROLES.get(requireNonNull(role, "role").id()).value().id());
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /** {@return what kind of party this is} */
  public Kind kind() {
    return kind;
  }

  /** {@return the role of {@link ProductRoles} with this id; empty if there is none} */
  public Optional<Role> role() {
    return ProductRoles.all().find(id);
  }

  /** {@return whether this is a role that a document does not name} */
  public boolean isUnnamed() {
    return id.equals(Claim.UNNAMED);
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
