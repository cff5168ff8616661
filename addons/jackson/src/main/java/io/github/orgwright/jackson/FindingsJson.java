package io.github.orgwright.jackson;

import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsFormat;

/**
 * Findings as JSON, for programs: {@code found.formatted(new FindingsJson())}.
 *
 * <p>The text is an object. Members stand in this order; those with a question mark are left out
 * where there is nothing to say, arrays and objects never are:
 *
 * <pre>{@code
 * organization     its name
 * day?             as of which waivers were looked at, such as "2027-01-15"
 * summary          numbers: rules, of which passed, violated, notApplicable, noSubjects,
 *                  notKnown and errorInRule; errors, warnings, infos (violations that count, by severity);
 *                  waived, expiredWaivers, unusedWaivers
 * outcomes         of each rule, by severity and id:
 *   rule           its id
 *   severity       ERROR, WARNING or INFO
 *   sentence       what it asks
 *   status         PASSED, VIOLATED, NOT_APPLICABLE, NO_SUBJECTS, NOT_KNOWN or
 *                  ERROR_IN_RULE
 *   checked        how many subjects were
 *   notKnown       of how many it is not known whether they keep the rule
 *   reason?        why it did not apply, had no subjects or broke
 * violations       all that count, by severity, rule and key:
 *   rule, severity, key
 *   subject        what breaks the rule
 *     kind         position, role, responsibility, kpi, scope, line, organization or fault
 *     ids          what identifies it; of a line, the reporter and the manager
 *     line?        of a line, its kind: SOLID or DOTTED
 *     fault?       of a problem of loading, its code
 *     rows?        of a problem of loading, all its rows
 *   message        what is wrong, for people
 *   facts          an object of texts
 *   evidence       the smallest path that shows it: objects of from, relation?, to?, note?
 *   because?       the reason for the rule
 *   citations      objects of document, line?, id, remark?, and against, true or false
 *   fix?           the way out
 * waived           violations that are waived, as above, and last in each:
 *   waiver         target (a key, or the id of a rule), reason, approver, until
 * expiredWaivers   waivers that have ended, as above
 * unusedWaivers    waivers that hold and waive nothing, as above
 * }</pre>
 *
 * <p>Where the text of findings for people stops after some violations, this has all of them.
 * Members may be added, so pass over those that you do not know.
 *
 * <p>The same findings give the same characters, whatever the platform: lines end in a line feed,
 * and all that is not printable ASCII is escaped, so that any encoding does. Nothing of it tells
 * names, years or education of people, nor what a broken rule said when it threw.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FindingsJson implements FindingsFormat {
  /** Creates the format. */
  public FindingsJson() {}

  /**
   * {@return the findings as JSON}
   *
   * @param found the findings
   */
  @Override
  public String format(Findings found) {
    return FindingsJsonText.of(found);
  }
}
