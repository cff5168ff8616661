package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A line from a position to the position that it reports to, such as a solid or dotted line. If the
 * manager is unknown, the organization keeps the line as unresolved.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reporter the id of the position that reports, never blank
 * @param manager the id of the position that it reports to, never blank
 * @param kind the kind of the line
 * @since 0.1.0
 */
public record ReportingLine(String reporter, String manager, LineKind kind) {
  static final Comparator<ReportingLine> BY_KIND = Comparator.comparing(ReportingLine::kind);

  /**
   * Creates a line.
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @param kind the kind of the line
   * @throws IllegalArgumentException if an id is blank
   */
  public ReportingLine {
    Checks.id("position", reporter);
    Checks.id("position", manager);
    requireNonNull(kind, "kind");
  }

  /**
   * {@return a solid line}
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @throws IllegalArgumentException if an id is blank
   */
  public static ReportingLine solid(String reporter, String manager) {
    return of(reporter, manager, LineKind.SOLID);
  }

  /**
   * {@return a dotted line}
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @throws IllegalArgumentException if an id is blank
   */
  public static ReportingLine dotted(String reporter, String manager) {
    return of(reporter, manager, LineKind.DOTTED);
  }

  /**
   * {@return a line of the given kind}
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @param kind the kind of the line
   * @throws IllegalArgumentException if an id is blank
   */
  public static ReportingLine of(String reporter, String manager, LineKind kind) {
    return new ReportingLine(reporter, manager, kind);
  }
}
