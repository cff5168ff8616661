package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where an organization was to be had without faults and has some. The message names the
 * first twenty; {@link #faults()} has all.
 *
 * @since 0.1.0
 */
public final class InvalidOrganizationException extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient ImmutableList<Fault> faults;

  InvalidOrganizationException(String organization, List<Fault> faults) {
    super(message(organization, faults));
    this.faults = ImmutableList.copyOf(faults);
  }

  private static String message(String organization, List<Fault> faults) {
    String shown =
        faults.stream().limit(SHOWN).map(fault -> "\n  " + fault).collect(Collectors.joining());
    String more =
        faults.size() > SHOWN ? "\n  and " + (faults.size() - SHOWN) + " more, see faults()" : "";
    return Printable.of(organization)
        + " has "
        + faults.size()
        + (faults.size() == 1 ? " fault:" : " faults:")
        + shown
        + more;
  }

  /** {@return all faults, in the order in which they were found} */
  public List<Fault> faults() {
    return faults;
  }
}
