package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import java.time.LocalDate;

/**
 * An organization as it was on a day. Snapshots make a {@link History}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param organization the organization at the end of the day
 * @since 0.1.0
 */
public record Snapshot(LocalDate day, Organization organization) {
  /**
   * Creates a snapshot.
   *
   * @param day the day
   * @param organization the organization at the end of the day
   */
  public Snapshot {
    requireNonNull(day, "day");
    requireNonNull(organization, "organization");
  }

  /**
   * {@return a snapshot of an organization}
   *
   * @param day the day
   * @param organization the organization at the end of the day
   */
  public static Snapshot on(LocalDate day, Organization organization) {
    return new Snapshot(day, organization);
  }

  /** {@return the day and the organization} */
  @Override
  public String toString() {
    return day + " " + organization;
  }
}
