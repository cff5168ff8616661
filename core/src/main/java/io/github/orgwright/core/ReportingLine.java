package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

/**
 * A line from one position to the position that it reports to, solid or dotted. The reporter is the
 * lower end, the manager the upper one. An organization may hold a line to a manager it does not
 * know: it is kept as unresolved.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reporter the id of the position that reports, never blank
 * @param manager the id of the position that it reports to, never blank
 * @param kind what the line means
 * @since 0.1.0
 */
public record ReportingLine(String reporter, String manager, LineKind kind) {
  /**
   * Makes a line.
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @param kind what the line means
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
   * {@return a line of that kind}
   *
   * @param reporter the id of the position that reports, not blank
   * @param manager the id of the position that it reports to, not blank
   * @param kind what the line means
   * @throws IllegalArgumentException if an id is blank
   */
  public static ReportingLine of(String reporter, String manager, LineKind kind) {
    return new ReportingLine(reporter, manager, kind);
  }
}
