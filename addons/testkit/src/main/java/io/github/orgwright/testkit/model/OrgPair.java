package io.github.orgwright.testkit.model;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;

/**
 * Two versions of an organization, which may have much, little or nothing in common. {@link
 * io.github.orgwright.testkit.OrgVersions} generates pairs.
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

  /** {@return the names and sizes of both versions} */
  @Override
  public String toString() {
    return SafeText.of("before: " + before + ", after: " + after);
  }
}
