package io.github.orgwright.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What generated organizations may have beside seats and the lines between them. Each organization
 * has some of the features that were asked for, and lacks others: what hides a bug is as often a
 * feature that is there as one that is not.
 *
 * @since 0.1.0
 */
public enum OrgFeature {
  /** Seats that nobody holds. */
  VACANT_SEATS,
  /** Seats that two or three people hold. */
  SHARED_SEATS,
  /** People who hold several seats. */
  SEVERAL_SEATS,
  /** Seats held by somebody who acts. */
  ACTING_HOLDERS,
  /** Seats with a deputy, vacant ones among them. */
  DEPUTIES,
  /** Different people of one name. */
  SAME_NAMES,
  /** Scopes, each owned by one seat, within the scope of the nearest owner above. */
  SCOPES,
  /** Duties, one accountable seat at most in each scope, and expectations that are met. */
  DUTIES,
  /** Seats measured by KPIs, which the organization tracks. */
  KPIS,
  /** Authorities, with limits and without. */
  AUTHORITIES,
  /** Seats with two roles. */
  SECOND_ROLES,
  /** Dotted lines, to any other seat. */
  DOTTED_LINES,
  /** A superior outside of the organization. */
  OUTSIDE_SUPERIORS,
  /** Several seats at the top. */
  SEVERAL_TOPS,
  /** Seats with a second solid manager. */
  SECOND_MANAGERS,
  /** Solid lines from a seat to one below it. */
  CIRCLES,
  /** Solid lines from a seat to itself. */
  SELF_LINES,
  /** Lines to a manager whom the organization does not know. */
  UNKNOWN_MANAGERS;

  /** What an organization may have whose structure is sound. */
  static final Set<OrgFeature> SOUND =
      Collections.unmodifiableSet(EnumSet.range(VACANT_SEATS, OUTSIDE_SUPERIORS));

  static final Set<OrgFeature> ALL = Collections.unmodifiableSet(EnumSet.allOf(OrgFeature.class));
}
