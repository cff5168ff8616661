package io.github.orgwright.testkit.model;

import com.google.common.base.CaseFormat;
import com.google.common.collect.Sets;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A feature that generated organizations may have in addition to positions and lines. Each
 * organization has a random selection of the chosen features. Use it with {@link
 * io.github.orgwright.testkit.OrgGenerator#with} and {@link
 * io.github.orgwright.testkit.OrgGenerator#without}.
 *
 * @since 0.1.0
 */
public enum OrgFeature {
  /** Vacant positions. */
  VACANT_POSITIONS(anyPosition(Organization::isVacant)),
  /** Positions with two or three holders. */
  SHARED_POSITIONS(anyPosition((org, one) -> org.holders(one).size() > 1)),
  /** People who hold several positions. */
  SEVERAL_POSITIONS(org -> org.people().stream().anyMatch(one -> org.positionsOf(one).size() > 1)),
  /** Positions with an acting holder. */
  ACTING_HOLDERS(org -> hasHolder(org, AssignmentKind.ACTING)),
  /** Positions with a deputy, including vacant positions. */
  DEPUTIES(org -> hasHolder(org, AssignmentKind.DEPUTY)),
  /** Different people with the same name. */
  SAME_NAMES(
      org -> {
        List<String> names = org.people().stream().flatMap(one -> one.name().stream()).toList();
        return Set.copyOf(names).size() < names.size();
      }),
  /** Scopes, each owned by one position and part of the scope of the nearest owner above. */
  SCOPES(org -> org.scopes().size() > 0),
  /**
   * Duties, with at most one accountable position in each scope; all work that the organization
   * expects has an accountable position.
   */
  DUTIES(anyPosition((org, one) -> !one.duties().isEmpty())),
  /**
   * Positions measured by KPIs that the organization tracks, in addition to those of their roles.
   */
  KPIS(anyPosition((org, one) -> !one.kpis().isEmpty())),
  /** Authorities with and without limits. */
  AUTHORITIES(org -> org.authorities().size() > 0),
  /** Positions with two roles. */
  SECOND_ROLES(anyPosition((org, one) -> one.roles().size() > 1)),
  /** Dotted lines to any other position. */
  DOTTED_LINES(org -> org.lines().stream().anyMatch(one -> one.kind().equals(LineKind.DOTTED))),
  /** Roots that report to a superior outside the organization. */
  OUTSIDE_SUPERIORS(anyPosition((org, one) -> one.outsideSuperior().isPresent())),
  /** Several roots. */
  SEVERAL_ROOTS(org -> org.metrics().roots() > 1),
  /** Positions with a second solid-line manager. */
  SECOND_MANAGERS(anyPosition((org, one) -> org.hierarchy().directManagers(one).size() > 1)),
  /** Solid lines that create a cycle: a manager reports to a position below. */
  CYCLES(org -> !org.hierarchy().isForest() && isInCycle(org)),
  /** Solid lines from a position to itself. */
  SELF_LINES(org -> org.lines().stream().anyMatch(one -> one.reporter().equals(one.manager()))),
  /** Lines to unknown managers. */
  UNKNOWN_MANAGERS(org -> !org.unresolvedLines().isEmpty());

  /** The features of organizations with a sound structure. */
  public static final Set<OrgFeature> SOUND =
      Collections.unmodifiableSet(EnumSet.range(VACANT_POSITIONS, OUTSIDE_SUPERIORS));

  /** All features. */
  public static final Set<OrgFeature> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(OrgFeature.class));

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Predicate<Organization> isIn;

  OrgFeature(Predicate<Organization> isIn) {
    this.isIn = isIn;
  }

  private static Predicate<Organization> anyPosition(BiPredicate<Organization, Position> has) {
    return org -> org.positions().stream().anyMatch(one -> has.test(org, one));
  }

  private static boolean hasHolder(Organization org, AssignmentKind kind) {
    return org.assignments().stream().anyMatch(one -> one.kind() == kind);
  }

  private static boolean isInCycle(Organization org) {
    return org.positions().stream().anyMatch(org.hierarchy()::isInCycle);
  }

  /**
   * {@return the features that the given organization has}
   *
   * <p>Takes linear time.
   *
   * @param organization any organization
   */
  public static Set<OrgFeature> of(Organization organization) {
    return Stream.of(values())
        .filter(feature -> feature.isIn.test(organization))
        .collect(Sets.toImmutableEnumSet());
  }

  /** {@return the name in words, such as {@code vacant positions}} */
  @Override
  public String toString() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name()).replace('-', ' ');
  }
}
