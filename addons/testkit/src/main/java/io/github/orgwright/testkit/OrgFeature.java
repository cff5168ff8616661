package io.github.orgwright.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What generated organizations may have beside positions and the lines between them. Each
 * organization has some of the features that were asked for, and lacks others: what hides a bug is
 * as often a feature that is there as one that is not.
 *
 * @since 0.1.0
 */
public enum OrgFeature {
  /** Positions that nobody holds. */
  VACANT_POSITIONS,
  /** Positions that two or three people hold. */
  SHARED_POSITIONS,
  /** People who hold several positions. */
  SEVERAL_POSITIONS,
  /** Positions held by somebody who acts. */
  ACTING_HOLDERS,
  /** Positions with a deputy, vacant ones among them. */
  DEPUTIES,
  /** Different people of one name. */
  SAME_NAMES,
  /** Scopes, each owned by one position, within the scope of the nearest owner above. */
  SCOPES,
  /** Duties, one accountable position at most in each scope, and expectations that are met. */
  DUTIES,
  /** Positions measured by KPIs, which the organization tracks. */
  KPIS,
  /** Authorities, with limits and without. */
  AUTHORITIES,
  /** Positions with two roles. */
  SECOND_ROLES,
  /** Dotted lines, to any other position. */
  DOTTED_LINES,
  /** A superior outside of the organization. */
  OUTSIDE_MANAGERS,
  /** Several positions at the top. */
  SEVERAL_ROOTS,
  /** Positions with a second solid manager. */
  SECOND_MANAGERS,
  /** Solid lines from a position to one below it. */
  CYCLES,
  /** Solid lines from a position to itself. */
  SELF_LINES,
  /** Lines to a manager whom the organization does not know. */
  UNKNOWN_MANAGERS;

  /** What an organization may have whose structure is sound. */
  static final Set<OrgFeature> SOUND =
      Collections.unmodifiableSet(EnumSet.range(VACANT_POSITIONS, OUTSIDE_MANAGERS));

  static final Set<OrgFeature> ALL = Collections.unmodifiableSet(EnumSet.allOf(OrgFeature.class));
}
