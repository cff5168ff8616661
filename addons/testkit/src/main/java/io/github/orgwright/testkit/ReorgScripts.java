package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import java.util.List;

/**
 * Generates reorganizations of an organization. Steps often name the same few positions, so that
 * they affect each other; some name removed positions and are skipped.
 *
 * <pre>{@code
 * Generator<ReorgScript> reorgs = ReorgScripts.of(acme).steps(1, 30);
 * ReorgScript script = reorgs.generate(42);
 * }</pre>
 *
 * <p>Samples shrink to fewer steps, then to a start with fewer positions, then to simpler steps:
 * earlier positions of the organization, and its first role.
 *
 * <p>Generation takes linear time in the number of steps. Immutable and thread-safe; each method
 * returns a changed copy.
 *
 * @since 0.1.0
 */
public final class ReorgScripts implements Generator<ReorgScript> {
  private final Organization start;
  private final int least;
  private final int most;
  private final List<Role> roles;
  private final boolean allowsCycles;
  private final boolean keepsStart;

  private ReorgScripts(
      Organization start,
      int least,
      int most,
      List<Role> roles,
      boolean allowsCycles,
      boolean keepsStart) {
    this.start = start;
    this.least = least;
    this.most = most;
    this.roles = List.copyOf(roles);
    this.allowsCycles = allowsCycles;
    this.keepsStart = keepsStart;
  }

  /**
   * {@return a generator of scripts of 1 to 30 steps with the roles of the organization}
   *
   * @param start the organization before the first step
   */
  public static ReorgScripts of(Organization start) {
    requireNonNull(start, "start");
    return new ReorgScripts(start, 1, 30, start.roles().list(), false, false);
  }

  /**
   * {@return a copy that generates scripts with a number of steps in this range; they may shrink to
   * fewer}
   *
   * @param atLeast the least number of steps, not negative
   * @param atMost the greatest number of steps
   * @throws IllegalArgumentException if the least is negative or greater than the greatest
   */
  public ReorgScripts steps(int atLeast, int atMost) {
    Limits.checkRange("number of steps", 0, atLeast, atMost);
    return new ReorgScripts(start, atLeast, atMost, roles, allowsCycles, keepsStart);
  }

  /**
   * {@return a copy whose steps give these roles, the simplest first; without roles, no step
   * changes a role}
   *
   * @param newRoles the roles
   */
  public ReorgScripts roles(Role... newRoles) {
    return roles(List.of(newRoles));
  }

  /**
   * {@return a copy whose steps give these roles, the simplest first; without roles, no step
   * changes a role}
   *
   * @param newRoles the roles
   */
  public ReorgScripts roles(List<Role> newRoles) {
    return new ReorgScripts(start, least, most, newRoles, allowsCycles, keepsStart);
  }

  /** {@return a copy whose scripts apply steps that create a cycle} */
  public ReorgScripts withCycles() {
    return new ReorgScripts(start, least, most, roles, true, keepsStart);
  }

  /** {@return a copy whose scripts keep their start when they shrink} */
  public ReorgScripts keepingStart() {
    return new ReorgScripts(start, least, most, roles, allowsCycles, true);
  }

  @Override
  public Sample<ReorgScript> sample(long seed) {
    SeededRandom random = new SeededRandom(seed);
    // Short ones come often: they fail in ways that are easy to see.
    int longest = random.oneIn(4) ? Math.min(most, least + 4) : most;
    List<ReorgStep> steps =
        new ReorgSteps(start, roles, random).make(random.between(least, longest));
    ReorgScript script = ReorgScript.of(start, steps);
    return ReorgSample.of(allowsCycles ? script.withCycles() : script, roles, keepsStart);
  }
}
