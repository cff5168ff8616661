package io.github.orgwright.jackson;

import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes findings as JSON, for programs: {@code found.formatted(new FindingsJson())}.
 *
 * <p>The text is an object with these members, in this order. Members with a question mark are left
 * out if they have no value. The others are always present, even if they are an empty array or
 * object:
 *
 * <pre>{@code
 * organization     its name
 * day?             the day for which waivers were checked, such as "2027-01-15"
 * summary          counts: rules, of which passed, violated, notApplicable, noSubjects,
 *                  notKnown and errorInRule; errors, warnings, infos (violations that are not
 *                  waived, by severity); waived, notes, expiredWaivers, unusedWaivers
 * outcomes         one for each rule, by severity and id:
 *   rule           its id
 *   severity       ERROR, WARNING or INFO
 *   sentence       what it requires
 *   status         PASSED, VIOLATED, NOT_APPLICABLE, NO_SUBJECTS, NOT_KNOWN or
 *                  ERROR_IN_RULE
 *   checked        the number of subjects that were checked
 *   notKnown       the number of subjects for which the answer is not known
 *   reason?        why the rule was not checked: it did not apply, had no subjects,
 *                  its result is not known, or it threw an exception
 * violations       all that are not waived, by severity, rule and key:
 *   rule, severity, key
 *   subject        what violates the rule
 *     kind         position, role, responsibility, kpi, scope, line, organization or problem
 *     ids          its ids; for a line, those of the reporter and the manager
 *     line?        for a line, its kind: solid, dotted or a custom kind
 *     problem?     for a loading problem, its code
 *     rows?        for a loading problem, all its rows
 *     places?      for a loading problem, where its rows are, if rows are not only counted
 *   message        what is wrong, for people
 *   facts          an object of strings
 *   evidence       the shortest path that shows the violation: objects of from, relation?,
 *                  to?, note?
 *   reason?        the reason for the rule
 *   citations      objects of document, line?, id, remark?, and against, true or false
 *   fix?           how to fix it
 * waived           waived violations, with the same members as violations, and at the end:
 *   waiver         target (a key, or the id of a rule), reason, approver, until
 * notes            loading problems that are only for information, not violations:
 *   ids, problem, rows, places?, message, fix
 * expiredWaivers   waivers that have ended: target, reason, approver, until
 * unusedWaivers    waivers that have not ended and do not match a violation
 * }</pre>
 *
 * <p>All violations are included, even if the text for people shows only the first ones. Later
 * versions may add members, so ignore members that you do not know.
 *
 * <p>The same findings give the same characters on any platform: lines end in a line feed, and all
 * characters except printable ASCII are escaped, so any encoding can be used. The text never
 * includes names, years of experience or education of people, or messages of exceptions that rules
 * throw.
 *
 * <p>{@link OrgwrightModule} writes the same object with any mapper of Jackson, and {@link
 * OrgwrightModule#findingsSchema} describes it for programs.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FindingsJson implements FindingsFormat {
  private static final char LAST_PRINTABLE = '~';

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .highestNonEscapedChar(LAST_PRINTABLE)
                  .characterEscapes(new DeleteEscaped())
                  .build())
          .addModule(new OrgwrightModule())
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(printer())
          .build();

  /** Creates the format. */
  public FindingsJson() {}

  /**
   * {@return the findings as JSON}
   *
   * @param found the findings
   */
  @Override
  public String format(Findings found) {
    return MAPPER.writeValueAsString(found);
  }

  /**
   * Always ends lines in a line feed; by default, Jackson uses the line endings of the platform.
   */
  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
        .withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  /** Also escapes the control character after the last printable one, which Jackson does not. */
  private static final class DeleteEscaped extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] escapes = standardAsciiEscapesForJSON();

    DeleteEscaped() {
      escapes[LAST_PRINTABLE + 1] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null; // all are standard
    }
  }
}
