package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;

/**
 * Two versions of an organization, which may have much, little or nothing in common. {@link
 * OrgVersions} generates pairs; {@link ChangeLaws} tests your own code with them.
 *
 * @param before the earlier version
 * @param after the later version
 * @since 0.1.0
 */
public record OrgPair(Organization before, Organization after) {
  /**
   * Creates a pair.
   *
   * @param before the earlier version
   * @param after the later version
   */
  public OrgPair {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** {@return the difference between the two versions} */
  public OrgDiff diff() {
    return OrgDiff.between(before, after);
  }

  /**
   * {@return Java code of two methods, {@code before()} and {@code after()}, that build equal
   * organizations; {@link OrgPrinter#code} says what such code contains and needs}
   */
  public String code() {
    return OrgCode.methods(List.of("before", "after"), List.of(before, after));
  }

  /** {@return the names and sizes of both versions} */
  @Override
  public String toString() {
    return SafeText.of("before: " + before + ", after: " + after);
  }
}
