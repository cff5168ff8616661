package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.Change;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.reorg.ChangeGenerator;
import io.github.orgwright.testkit.reorg.ReorgSample;
import io.github.orgwright.testkit.shrink.Limits;
import java.util.List;

/**
 * Generates reorganizations of an organization. The changes are those of edits that people make,
 * such as merging two positions; they often concern the same few positions, so that they affect
 * each other.
 *
 * <pre>{@code
 * Generator<ReorgScript> reorgs = ReorgScripts.of(acme).changes(1, 30);
 * ReorgScript script = reorgs.generate(42);
 * }</pre>
 *
 * <p>Samples shrink to fewer changes, then to a start organization with fewer positions, then to
 * simpler changes, which name earlier positions of the organization and its first role.
 *
 * <p>Generation takes time proportional to the number of changes times the number of positions.
 * Immutable and thread-safe; each method returns a changed copy.
 *
 * @since 0.1.0
 */
public final class ReorgScripts implements Generator<ReorgScript> {
  private final Organization start;
  private final int least;
  private final int most;
  private final List<Role> roles;
  private final boolean makesProblems;
  private final boolean keepsStart;

  private ReorgScripts(
      Organization start,
      int least,
      int most,
      List<Role> roles,
      boolean makesProblems,
      boolean keepsStart) {
    this.start = start;
    this.least = least;
    this.most = most;
    this.roles = List.copyOf(roles);
    this.makesProblems = makesProblems;
    this.keepsStart = keepsStart;
  }

  /**
   * {@return a generator of scripts of 1 to 30 changes, which use the roles of the given
   * organization}
   *
   * @param start the organization before the first change
   */
  public static ReorgScripts of(Organization start) {
    requireNonNull(start, "start");
    return new ReorgScripts(start, 1, 30, start.roles().list(), false, false);
  }

  /**
   * {@return a copy that generates scripts whose number of changes is in the given range; they may
   * shrink to fewer changes}
   *
   * @param atLeast the minimum number of changes, not negative
   * @param atMost the maximum number of changes
   * @throws IllegalArgumentException if the minimum is negative or greater than the maximum
   */
  public ReorgScripts changes(int atLeast, int atMost) {
    Limits.checkRange("number of changes", 0, atLeast, atMost);
    return new ReorgScripts(start, atLeast, atMost, roles, makesProblems, keepsStart);
  }

  /**
   * {@return a copy whose changes use the given roles; if there are none, no change is one of
   * roles}
   *
   * @param newRoles the roles, the simplest first
   */
  public ReorgScripts roles(Role... newRoles) {
    return roles(List.of(newRoles));
  }

  /**
   * {@return a copy whose changes use the given roles; if there are none, no change is one of
   * roles}
   *
   * @param newRoles the roles, the simplest first
   */
  public ReorgScripts roles(List<Role> newRoles) {
    return new ReorgScripts(start, least, most, newRoles, makesProblems, keepsStart);
  }

  /**
   * {@return a copy whose scripts can also cause problems: cycles, and positions whose manager is
   * removed}
   */
  public ReorgScripts withProblems() {
    return new ReorgScripts(start, least, most, roles, true, keepsStart);
  }

  /** {@return a copy whose scripts keep their start when they shrink} */
  public ReorgScripts keepingStart() {
    return new ReorgScripts(start, least, most, roles, makesProblems, true);
  }

  @Override
  public Sample<ReorgScript> sample(long seed) {
    SeededRandom random = new SeededRandom(seed);
    // Short ones come often: they fail in ways that are easy to see.
    int longest = random.oneIn(4) ? Math.min(most, least + 4) : most;
    List<Change> changes =
        new ChangeGenerator(start, roles, makesProblems, random)
            .changes(random.between(least, longest));
    ReorgScript script = ReorgScript.of(start, changes);
    return ReorgSample.of(makesProblems ? script.withProblems() : script, roles, keepsStart);
  }
}
