package io.github.orgwright.batch;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.CodePointOrder;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A row of an audit: a figure, a violation of a rule, a problem of the data, or a file that cannot
 * be read. It has only texts and a number, so that it can be a row of any table. Get rows from
 * {@link OrgAudit#rows(String, byte[])}.
 *
 * <p>Rows contain ids and titles of positions, but no names, years of experience or education of
 * people. Ids are those of people if the mapping makes positions of people, as {@link
 * io.github.orgwright.io.Mapping#people} does.
 *
 * <p>Immutable and thread-safe. The order of rows is by organization, month, source, kind and key,
 * by code point.
 *
 * @param kind {@link #METRIC}, {@link #FINDING}, {@link #PROBLEM} or {@link #UNREADABLE}
 * @param source the file, as given to the audit
 * @param organization the name of the organization
 * @param month the month, such as {@code 2026-10}; empty if it is not known
 * @param key identifies the row among those of its source: the name of a metric, the {@linkplain
 *     io.github.orgwright.rules.Violation#key() key} of a violation or problem, the id of a rule
 *     that threw an exception, or {@code unreadable}
 * @param rule the id of the rule; empty for a metric and an unreadable file
 * @param severity {@code ERROR}, {@code WARNING} or {@code INFO}; empty for a metric
 * @param subject the ids that the row is about, at most eight; empty for a metric and an unreadable
 *     file
 * @param message what is wrong, as a sentence without a period; empty for a metric
 * @param number the value of a metric; 1 for any other row, so that a sum counts rows
 * @serial exclude
 * @since 0.1.0
 */
@SuppressWarnings("InvalidBlockTag") // a tag of javadoc, for serializable types
public record AuditRow(
    String kind,
    String source,
    String organization,
    String month,
    String key,
    String rule,
    String severity,
    String subject,
    String message,
    double number)
    implements Serializable, Comparable<AuditRow> {

  /** The kind of a row with a figure of the organization, such as the number of positions. */
  public static final String METRIC = "METRIC";

  /** The kind of a row with a violation of a rule, or a rule that threw an exception. */
  public static final String FINDING = "FINDING";

  /** The kind of a row with a problem of the data that no rule of the audit finds. */
  public static final String PROBLEM = "PROBLEM";

  /** The kind of a row for a file that cannot be read. */
  public static final String UNREADABLE = "UNREADABLE";

  private static final Comparator<AuditRow> ORDER =
      Comparator.comparing(AuditRow::organization, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::month, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::source, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::kind, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::key, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::rule, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::severity, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::subject, CodePointOrder.COMPARATOR)
          .thenComparing(AuditRow::message, CodePointOrder.COMPARATOR)
          .thenComparingDouble(AuditRow::number);

  /**
   * Creates a row, for programs that store rows and read them back.
   *
   * @param kind the kind
   * @param source the file
   * @param organization the name of the organization
   * @param month the month, or an empty text
   * @param key identifies the row among those of its source
   * @param rule the id of the rule, or an empty text
   * @param severity the severity, or an empty text
   * @param subject the ids that the row is about, or an empty text
   * @param message what is wrong, or an empty text
   * @param number the value of a metric; 1 for any other row
   */
  public AuditRow {
    requireNonNull(kind, "kind");
    requireNonNull(source, "source");
    requireNonNull(organization, "organization");
    requireNonNull(month, "month");
    requireNonNull(key, "key");
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }

  @Override
  public int compareTo(AuditRow other) {
    return ORDER.compare(this, other);
  }
}
