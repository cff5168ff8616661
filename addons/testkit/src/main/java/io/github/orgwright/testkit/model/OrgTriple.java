package io.github.orgwright.testkit.model;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.Merge;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;

/**
 * A version of an organization and two versions made from it, as a merge needs them. {@link
 * io.github.orgwright.testkit.OrgVersions} generates triples.
 *
 * @param base the version that both sides started from
 * @param ours our version
 * @param theirs their version
 * @since 0.1.0
 */
public record OrgTriple(Organization base, Organization ours, Organization theirs) {
  /**
   * Creates a triple.
   *
   * @param base the version that both sides started from
   * @param ours our version
   * @param theirs their version
   */
  public OrgTriple {
    requireNonNull(base, "base");
    requireNonNull(ours, "ours");
    requireNonNull(theirs, "theirs");
  }

  /** {@return the merge of both sides} */
  public Merge merge() {
    return Merge.of(base, ours, theirs);
  }

  /** {@return the names and sizes of the three versions} */
  @Override
  public String toString() {
    return SafeText.of("base: " + base + ", ours: " + ours + ", theirs: " + theirs);
  }
}
