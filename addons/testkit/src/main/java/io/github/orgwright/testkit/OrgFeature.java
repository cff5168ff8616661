package io.github.orgwright.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A feature that generated organizations may have in addition to positions and lines. Each
 * organization has a random selection of the chosen features. Use it with {@link OrgGenerator#with}
 * and {@link OrgGenerator#without}.
 *
 * @since 0.1.0
 */
public enum OrgFeature {
  /** Vacant positions. */
  VACANT_POSITIONS,
  /** Positions with two or three holders. */
  SHARED_POSITIONS,
  /** People who hold several positions. */
  SEVERAL_POSITIONS,
  /** Positions with an acting holder. */
  ACTING_HOLDERS,
  /** Positions with a deputy, including vacant positions. */
  DEPUTIES,
  /** Different people with the same name. */
  SAME_NAMES,
  /** Scopes, each owned by one position and part of the scope of the nearest owner above. */
  SCOPES,
  /**
   * Duties, with at most one accountable position in each scope; all work that the organization
   * expects has an accountable position.
   */
  DUTIES,
  /** Positions measured by KPIs that the organization tracks. */
  KPIS,
  /** Authorities with and without limits. */
  AUTHORITIES,
  /** Positions with two roles. */
  SECOND_ROLES,
  /** Dotted lines to any other position. */
  DOTTED_LINES,
  /** Roots that report to a superior outside the organization. */
  OUTSIDE_SUPERIORS,
  /** Several roots. */
  SEVERAL_ROOTS,
  /** Positions with a second solid-line manager. */
  SECOND_MANAGERS,
  /** Solid lines that create a cycle: a manager reports to a position below. */
  CYCLES,
  /** Solid lines from a position to itself. */
  SELF_LINES,
  /** Lines to unknown managers. */
  UNKNOWN_MANAGERS;

  /** The features of organizations with a sound structure. */
  static final Set<OrgFeature> SOUND =
      Collections.unmodifiableSet(EnumSet.range(VACANT_POSITIONS, OUTSIDE_SUPERIORS));

  static final Set<OrgFeature> ALL = Collections.unmodifiableSet(EnumSet.allOf(OrgFeature.class));
}
