package io.github.orgwright.batch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change of an organization from one month to another: a violation or problem that is new, gone
 * or kept, or a metric with both values. Start with {@link #monthToMonth}.
 *
 * <p>Immutable and thread-safe. The order of changes is that of their rows.
 *
 * @param status {@link #NEW}, {@link #GONE} or {@link #KEPT}
 * @param organization the name of the organization
 * @param before the earlier month, such as {@code 2026-09}
 * @param month the later month
 * @param kind the kind of the row that changed
 * @param key the key of the row that changed
 * @param rule the id of the rule; empty for a metric and an unreadable file
 * @param severity the severity, in the later month unless it is gone; empty for a metric
 * @param message the message, in the later month unless it is gone; empty for a metric
 * @param numberBefore the number of the row in the earlier month; 0 if it is new
 * @param number the number of the row in the later month; 0 if it is gone
 * @serial exclude
 * @since 0.1.0
 */
@SuppressWarnings("InvalidBlockTag") // a tag of javadoc, for serializable types
public record AuditChange(
    String status,
    String organization,
    String before,
    String month,
    String kind,
    String key,
    String rule,
    String severity,
    String message,
    double numberBefore,
    double number)
    implements Serializable {

  /** The status of a row that only the later month has. */
  public static final String NEW = "NEW";

  /** The status of a row that only the earlier month has. */
  public static final String GONE = "GONE";

  /** The status of a row that both months have. */
  public static final String KEPT = "KEPT";

  private static final Comparator<AuditChange> ORDER =
      Comparator.comparing(AuditChange::organization, CodePointOrder.COMPARATOR)
          .thenComparing(AuditChange::month, CodePointOrder.COMPARATOR)
          .thenComparing(AuditChange::kind, CodePointOrder.COMPARATOR)
          .thenComparing(AuditChange::key, CodePointOrder.COMPARATOR);

  /**
   * Creates a change, for programs that store changes and read them back.
   *
   * @param status the status
   * @param organization the name of the organization
   * @param before the earlier month
   * @param month the later month
   * @param kind the kind of the row
   * @param key the key of the row
   * @param rule the id of the rule, or an empty text
   * @param severity the severity, or an empty text
   * @param message the message, or an empty text
   * @param numberBefore the number in the earlier month
   * @param number the number in the later month
   */
  public AuditChange {
    requireNonNull(status, "status");
    requireNonNull(organization, "organization");
    requireNonNull(before, "before");
    requireNonNull(month, "month");
    requireNonNull(kind, "kind");
    requireNonNull(key, "key");
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(message, "message");
  }

  /**
   * {@return the changes of each organization from each month to the next that the rows have,
   * sorted by organization, month, kind and key}
   *
   * <p>Rows are compared by kind and key. If the file of a month cannot be read, nothing is known
   * about that month, so its violations are not gone: the next month is compared with the last one
   * that could be read. That the file cannot be read is compared with the month before it. Rows
   * without a month are ignored. The first month of an organization has no changes.
   *
   * @param rows the rows of any number of organizations and months, in any order
   * @throws IllegalArgumentException if an organization has rows of two sources for one month
   */
  public static List<AuditChange> monthToMonth(Iterable<AuditRow> rows) {
    Map<String, TreeMap<String, Month>> organizations = new HashMap<>();
    for (AuditRow row : rows) {
      if (!row.month().isEmpty()) {
        organizations
            .computeIfAbsent(row.organization(), name -> new TreeMap<>(CodePointOrder.COMPARATOR))
            .computeIfAbsent(row.month(), name -> new Month(row.source()))
            .add(row);
      }
    }
    List<AuditChange> changes = new ArrayList<>();
    organizations.forEach((name, months) -> addChanges(months, changes));
    return ImmutableList.sortedCopyOf(ORDER, changes);
  }

  private static void addChanges(TreeMap<String, Month> months, List<AuditChange> changes) {
    @Nullable Month last = null;
    @Nullable Month lastReadable = null;
    for (Month month : months.values()) {
      if (last != null) {
        compare(last.unreadable, month.unreadable, last, month, changes);
      }
      if (month.unreadable.isEmpty()) {
        if (lastReadable != null) {
          compare(lastReadable.others, month.others, lastReadable, month, changes);
        }
        lastReadable = month;
      }
      last = month;
    }
  }

  private static void compare(
      Map<String, AuditRow> before,
      Map<String, AuditRow> after,
      Month earlier,
      Month later,
      List<AuditChange> changes) {
    before.forEach(
        (key, row) -> {
          if (!after.containsKey(key)) {
            changes.add(of(GONE, row, earlier, later, row.number(), 0));
          }
        });
    after.forEach(
        (key, row) -> {
          @Nullable AuditRow known = before.get(key);
          changes.add(
              known == null
                  ? of(NEW, row, earlier, later, 0, row.number())
                  : of(KEPT, row, earlier, later, known.number(), row.number()));
        });
  }

  private static AuditChange of(
      String status, AuditRow row, Month earlier, Month later, double numberBefore, double number) {
    return new AuditChange(
        status,
        row.organization(),
        earlier.name,
        later.name,
        row.kind(),
        row.key(),
        row.rule(),
        row.severity(),
        row.message(),
        numberBefore,
        number);
  }

  /** The rows of an organization in one month, by kind and key. */
  private static final class Month {
    private final String source;
    private final Map<String, AuditRow> unreadable = new HashMap<>();
    private final Map<String, AuditRow> others = new HashMap<>();
    private String name = "";

    Month(String source) {
      this.source = source;
    }

    void add(AuditRow row) {
      checkArgument(
          row.source().equals(source),
          "%s has two sources for %s: \"%s\" and \"%s\"; fix: keep one of the files, or give them"
              + " different names",
          row.organization(),
          row.month(),
          source,
          row.source());
      name = row.month();
      (row.kind().equals(AuditRow.UNREADABLE) ? unreadable : others)
          .put(row.kind() + " " + row.key(), row);
    }
  }
}
