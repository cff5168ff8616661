package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A comparison of two checks: which violations are new, resolved or unchanged. Violations are
 * compared by key. Waived violations do not count. Returned by {@link Findings#since}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FindingsDiff {
  private final ImmutableList<Violation> added;
  private final ImmutableList<Violation> resolved;
  private final ImmutableList<Violation> unchanged;

  FindingsDiff(List<Violation> before, List<Violation> after) {
    Set<String> keysBefore = keys(before);
    Set<String> keysAfter = keys(after);
    this.added = select(after, one -> !keysBefore.contains(one.key()));
    this.resolved = select(before, one -> !keysAfter.contains(one.key()));
    this.unchanged = select(after, one -> keysBefore.contains(one.key()));
  }

  private static Set<String> keys(List<Violation> violations) {
    return violations.stream().map(Violation::key).collect(Collectors.toSet());
  }

  private static ImmutableList<Violation> select(
      List<Violation> violations, Predicate<Violation> wanted) {
    return violations.stream().filter(wanted).collect(ImmutableList.toImmutableList());
  }

  /** {@return the violations that only the later check found, sorted by severity, rule and key} */
  public List<Violation> added() {
    return added;
  }

  /**
   * {@return the violations that only the earlier check found, sorted by severity, rule and key}
   */
  public List<Violation> resolved() {
    return resolved;
  }

  /**
   * {@return the violations that both checks found, as the later one reports them, by severity,
   * rule and key}
   */
  public List<Violation> unchanged() {
    return unchanged;
  }

  /**
   * {@return the numbers of new, resolved and unchanged violations, then a line for each new or
   * resolved one}
   */
  public String text() {
    return added.size()
        + " new, "
        + resolved.size()
        + " resolved, "
        + unchanged.size()
        + " unchanged"
        + lines("new       ", added)
        + lines("resolved  ", resolved);
  }

  private static String lines(String label, List<Violation> violations) {
    return violations.stream()
        .map(violation -> "\n  " + label + violation)
        .collect(Collectors.joining());
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
