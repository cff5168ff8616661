package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of violations from one check to a later one, by key: {@link Findings#since}. Waived
 * ones do not count.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Changes {
  private final ImmutableList<Violation> appeared;
  private final ImmutableList<Violation> kept;
  private final ImmutableList<Violation> gone;

  private Changes(List<Violation> appeared, List<Violation> kept, List<Violation> gone) {
    this.appeared = ImmutableList.copyOf(appeared);
    this.kept = ImmutableList.copyOf(kept);
    this.gone = ImmutableList.copyOf(gone);
  }

  static Changes between(List<Violation> before, List<Violation> after) {
    Set<String> then = keys(before);
    Set<String> now = keys(after);
    return new Changes(
        after.stream().filter(one -> !then.contains(one.key())).toList(),
        after.stream().filter(one -> then.contains(one.key())).toList(),
        before.stream().filter(one -> !now.contains(one.key())).toList());
  }

  private static Set<String> keys(List<Violation> violations) {
    return violations.stream().map(Violation::key).collect(Collectors.toSet());
  }

  /** {@return the violations that are new, by severity, rule and key} */
  public List<Violation> appeared() {
    return appeared;
  }

  /** {@return the violations that were there before, as they are now, by severity, rule and key} */
  public List<Violation> kept() {
    return kept;
  }

  /** {@return the violations that are there no more, as they were, by severity, rule and key} */
  public List<Violation> gone() {
    return gone;
  }

  /** {@return how many are new, gone and kept, and the keys of the new and the gone, for people} */
  public String text() {
    return appeared.size()
        + " new, "
        + gone.size()
        + " gone, "
        + kept.size()
        + " kept"
        + listed("new   ", appeared)
        + listed("gone  ", gone);
  }

  private static String listed(String label, List<Violation> violations) {
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
