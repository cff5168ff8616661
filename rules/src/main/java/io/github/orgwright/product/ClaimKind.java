package io.github.orgwright.product;

import java.util.Locale;

/**
 * What a claim is about.
 *
 * @since 0.1.0
 */
public enum ClaimKind {
  /** A reporting line, said in so many words. */
  REPORTS_TO,
  /** One role or body above another, without the word reporting. */
  OVERSEES,
  /** Work with others, coordination of others among it. */
  COLLABORATES_WITH,
  /** Rank, or membership in a body. */
  SENIORITY,
  /** A scope: who owns it, or what it contains. */
  SCOPE,
  /** Work that somebody answers for, carries out or takes part in. */
  RESPONSIBILITY,
  /** A metric, and whom or what it concerns. */
  KPI,
  /** Experience, education or skill. */
  REQUIREMENT,
  /** Pay. */
  COMPENSATION,
  /** A step of a career. */
  CAREER_STEP,
  /** Another name for the same, or that two are not the same. */
  ALIAS,
  /** Where a role is found, or what happens where it is not. */
  ORG_PRESENCE,
  /** What a thing is. */
  DEFINITION,
  /** How sought after a role is. */
  LABOUR_MARKET,
  /** No statement: a heading, an advertisement, a link, a text about something else. */
  NOISE;

  /** {@return the name in small letters, as the ledger writes it} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
