package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What loading gives: an organization, of which the sound part answers, and the faults that were
 * found on the way.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Loaded {
  private final Organization organization;
  private final ImmutableList<Fault> faults;

  private Loaded(Organization organization, ImmutableList<Fault> faults) {
    this.organization = organization;
    this.faults = faults;
  }

  /**
   * {@return an organization and its faults, for readers}
   *
   * @param organization the organization
   * @param faults what was found, in the order in which it is to be told
   */
  public static Loaded of(Organization organization, List<Fault> faults) {
    return new Loaded(requireNonNull(organization, "organization"), ImmutableList.copyOf(faults));
  }

  /** {@return the organization, with all that could be kept} */
  public Organization organization() {
    return organization;
  }

  /** {@return all faults: those of rows first, then those of the structure} */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * {@return the faults of that severity or worse}
   *
   * @param severity the mildest severity wanted
   */
  public List<Fault> faults(Severity severity) {
    return faults.stream()
        .filter(fault -> fault.severity().compareTo(severity) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the faults of that kind}
   *
   * @param code the kind
   */
  public List<Fault> faults(FaultCode code) {
    return faults.stream()
        .filter(fault -> fault.code() == code)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the organization, if nothing of that severity or worse was found}
   *
   * @param severity the mildest severity that is refused
   * @throws InvalidOrganizationException if there are such faults; it carries them
   */
  public Organization orThrow(Severity severity) {
    List<Fault> refused = faults(severity);
    if (!refused.isEmpty()) {
      throw new InvalidOrganizationException(organization.name(), refused);
    }
    return organization;
  }

  /** {@return the organization's name, its size and the number of faults} */
  @Override
  public String toString() {
    return organization + ", " + faults.size() + (faults.size() == 1 ? " fault" : " faults");
  }
}
