package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of data that an organization may not state at all, such as roles or reporting lines. A
 * trait that {@linkplain Trait#needing needs} a kind of data is not known for any subject of an
 * organization that states no data of this kind: a file of ids and managers does not say who has
 * which role.
 *
 * <p>The constants are the kinds that the traits of {@link Traits} need; {@link #attribute} returns
 * the kind for one attribute. Missing holders, titles, functions and levels are not kinds of data:
 * a trait about them is not known only for the positions that lack them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DataKind {
  /**
   * Reporting lines of any kind, to known or unknown managers. An organization with only one
   * position never lacks them.
   */
  public static final DataKind LINES =
      new DataKind(
          "reporting lines",
          organization -> !organization.lines().isEmpty() || organization.positions().size() == 1);

  /** Roles of positions. */
  public static final DataKind ROLES = ofPositions("roles", one -> !one.roles().isEmpty());

  /** Scopes that positions own or work in, or that the organization declares. */
  public static final DataKind SCOPES = scopes("scopes", one -> one.worksIn().isPresent());

  /** Scopes that positions own, or that the organization declares. */
  public static final DataKind OWNERS = scopes("owners of scopes", one -> !one.owns().isEmpty());

  /** Authorities of positions or of their roles. */
  public static final DataKind AUTHORITIES =
      ofPositions(
          "authorities", one -> !one.authorities().isEmpty() || ofRoles(one, Role::authorities));

  /**
   * Duties of positions or of their roles, or responsibilities that the organization expects. A
   * role from a list of constants brings its duties with it; they count, because positions with
   * this role have them.
   */
  public static final DataKind DUTIES =
      new DataKind(
          "duties",
          organization ->
              !organization.expectations().isEmpty()
                  || anyPosition(
                      organization, one -> !one.duties().isEmpty() || ofRoles(one, Role::duties)));

  /**
   * KPIs of positions or of their roles, or KPIs that the organization tracks. KPIs that come with
   * a role count, like its duties.
   */
  public static final DataKind KPIS =
      new DataKind(
          "KPIs",
          organization ->
              !organization.tracked().isEmpty()
                  || anyPosition(
                      organization, one -> !one.kpis().isEmpty() || ofRoles(one, Role::kpis)));

  private final String words;
  private final Predicate<Organization> isStatedBy;

  private DataKind(String words, Predicate<Organization> isStatedBy) {
    this.words = words;
    this.isStatedBy = isStatedBy;
  }

  /**
   * {@return the values of the attribute with the given name; an organization states them if any
   * position has this attribute, whatever its value}
   *
   * @param name the name of the attribute
   */
  public static DataKind attribute(String name) {
    requireNonNull(name, "name");
    return ofPositions(
        "values of the attribute " + name, one -> one.attributes().containsKey(name));
  }

  private static DataKind ofPositions(String words, Predicate<Position> states) {
    return new DataKind(words, organization -> anyPosition(organization, states));
  }

  private static DataKind scopes(String words, Predicate<Position> states) {
    return new DataKind(
        words,
        organization ->
            !organization.declaredScopes().isEmpty() || anyPosition(organization, states));
  }

  private static boolean anyPosition(Organization organization, Predicate<Position> states) {
    return organization.positions().stream().anyMatch(states);
  }

  private static boolean ofRoles(Position position, Function<Role, List<?>> part) {
    return position.roles().stream().anyMatch(role -> !part.apply(role).isEmpty());
  }

  /**
   * {@return whether the given organization states any data of this kind}
   *
   * @param organization the organization
   */
  public boolean isStatedBy(Organization organization) {
    return isStatedBy.test(organization);
  }

  /** {@return whether the other object is the same kind of data} */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof DataKind that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** {@return the data in words, in the plural, such as {@code reporting lines}} */
  @Override
  public String toString() {
    return words;
  }
}
