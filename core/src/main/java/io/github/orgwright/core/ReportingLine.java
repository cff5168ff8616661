package io.github.orgwright.core;

import org.immutables.value.Value;

/**
 * That one position reports to another, solidly or by a dotted line. The reporter is the lower end,
 * the manager the upper one. An organization may hold a line to a manager it does not know: it is
 * kept as unresolved.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ReportingLine {
  ReportingLine() {}

  /** {@return the id of the position that reports, never blank} */
  @Value.Parameter
  public abstract String reporter();

  /** {@return the id of the position that it reports to, never blank} */
  @Value.Parameter
  public abstract String manager();

  /** {@return what the line means} */
  @Value.Parameter
  public abstract LineKind kind();

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
    return ImmutableReportingLine.of(
        Checks.id("position", reporter), Checks.id("position", manager), kind);
  }
}
