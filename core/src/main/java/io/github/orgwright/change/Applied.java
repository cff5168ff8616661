package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import java.util.List;

/**
 * The result of applying changes to an organization that may differ from the one they were made
 * for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param organization the organization with all changes that fit
 * @param misfits the changes that do not fit, in the order of the changes
 * @since 0.1.0
 */
public record Applied(Organization organization, List<Misfit> misfits) {
  /**
   * Creates a result.
   *
   * @param organization the organization with all changes that fit
   * @param misfits the changes that do not fit
   */
  public Applied {
    requireNonNull(organization, "organization");
    misfits = List.copyOf(misfits);
  }

  /** {@return whether all changes could be made} */
  public boolean isComplete() {
    return misfits.isEmpty();
  }
}
