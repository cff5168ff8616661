package io.github.orgwright.product;

import java.util.Locale;

/**
 * The kinds of claims.
 *
 * @since 0.1.0
 */
public enum ClaimKind {
  /** A reporting line that the document states explicitly. */
  REPORTS_TO,
  /** Oversight of a role or group that is not stated as a reporting line. */
  OVERSEES,
  /** Work with others, including coordination. */
  COLLABORATES_WITH,
  /** Rank, or membership in a group. */
  SENIORITY,
  /** Who owns a scope, or what it contains. */
  SCOPE,
  /** Work that someone is accountable for, does or takes part in. */
  RESPONSIBILITY,
  /** A metric, and what it measures. */
  KPI,
  /** Experience, education or skill. */
  REQUIREMENT,
  /** Pay. */
  COMPENSATION,
  /** A career step. */
  CAREER_STEP,
  /** Another name for a role, or a statement that two roles differ. */
  ALIAS,
  /** Which organizations have or need a role, or what happens without it. */
  ORG_PRESENCE,
  /** A definition. */
  DEFINITION,
  /** Demand for a role. */
  LABOR_MARKET,
  /** No statement: a heading, an advertisement, a link or unrelated text. */
  NOISE;

  /** {@return the name in lower case} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
