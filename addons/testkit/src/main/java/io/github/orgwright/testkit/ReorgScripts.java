package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates reorganizations of an organization. Steps often name the same few positions, so that
 * they affect each other; some name removed positions and are skipped.
 *
 * <pre>{@code
 * Generator<ReorgScript> reorgs = ReorgScripts.of(acme).steps(1, 30);
 * ReorgScript script = reorgs.generate(42);
 * }</pre>
 *
 * <p>Samples shrink to fewer steps, then to a start organization with fewer positions, then to
 * simpler steps, which name earlier positions of the organization and its first role.
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
   * {@return a generator of scripts of 1 to 30 steps, which use the roles of the given
   * organization}
   *
   * @param start the organization before the first step
   */
  public static ReorgScripts of(Organization start) {
    requireNonNull(start, "start");
    return new ReorgScripts(start, 1, 30, start.roles().list(), false, false);
  }

  /**
   * {@return a copy that generates scripts whose number of steps is in the given range; they may
   * shrink to fewer steps}
   *
   * @param atLeast the minimum number of steps, not negative
   * @param atMost the maximum number of steps
   * @throws IllegalArgumentException if the minimum is negative or greater than the maximum
   */
  public ReorgScripts steps(int atLeast, int atMost) {
    Limits.checkRange("number of steps", 0, atLeast, atMost);
    return new ReorgScripts(start, atLeast, atMost, roles, allowsCycles, keepsStart);
  }

  /**
   * {@return a copy whose steps use the given roles; if there are none, no step changes a role}
   *
   * @param newRoles the roles, the simplest first
   */
  public ReorgScripts roles(Role... newRoles) {
    return roles(List.of(newRoles));
  }

  /**
   * {@return a copy whose steps use the given roles; if there are none, no step changes a role}
   *
   * @param newRoles the roles, the simplest first
   */
  public ReorgScripts roles(List<Role> newRoles) {
    return new ReorgScripts(start, least, most, newRoles, allowsCycles, keepsStart);
  }

  /** {@return a copy whose scripts apply steps even if they create a cycle} */
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
    List<ReorgStep> steps = new Steps(start, roles, random).make(random.between(least, longest));
    ReorgScript script = ReorgScript.of(start, steps);
    return ReorgSample.of(allowsCycles ? script.withCycles() : script, roles, keepsStart);
  }

  /** Generates steps, most of which can be applied, without applying them. */
  private static final class Steps {
    private static final String NEW_PERSON = "person";
    private static final int RECENT = 5;
    private static final int TRIES = 8;

    private final Organization start;
    private final List<Role> roles;
    private final SeededRandom random;
    private final List<String> hired = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final List<String> recent = new ArrayList<>();
    private int hires;

    Steps(Organization start, List<Role> roles, SeededRandom random) {
      this.start = start;
      this.roles = roles;
      this.random = random;
    }

    List<ReorgStep> make(int count) {
      return Stream.generate(this::step).limit(count).toList();
    }

    private ReorgStep step() {
      Verb verb = random.oneOf(Verb.BY_FREQUENCY);
      return positions() == 0 ? hire() : step(verb);
    }

    private int positions() {
      return start.positions().size() + hired.size();
    }

    private ReorgStep step(Verb verb) {
      return switch (verb) {
        case HIRE -> hire();
        case CLOSE -> close();
        case MOVE -> ReorgStep.move(pick(), pick());
        case MAKE_ROOT -> ReorgStep.makeRoot(pick());
        case CHANGE_ROLE ->
            roles.isEmpty()
                ? ReorgStep.retitle(pick(), title())
                : ReorgStep.changeRole(pick(), random.oneOf(roles));
        case RETITLE -> ReorgStep.retitle(pick(), title());
        case VACATE -> ReorgStep.vacate(pick());
        case ASSIGN -> ReorgStep.assign(pick(), person(), kind());
        case ADD_DOTTED -> ReorgStep.addDotted(pick(), pick());
        case ADD_MANAGER -> ReorgStep.addManager(pick(), pick());
        case SWAP -> ReorgStep.swap(pick(), pick());
        case MERGE -> merge();
      };
    }

    private ReorgStep hire() {
      boolean atTop = positions() == 0 || random.oneIn(12);
      String manager = atTop ? "" : pick();
      String id = freshId();
      hired.add(id);
      remember(id);
      if (atTop) {
        return ReorgStep.hireAsRoot(id);
      }
      return roles.isEmpty() || random.oneIn(4)
          ? ReorgStep.hire(id, manager)
          : ReorgStep.hire(id, manager, random.oneOf(roles));
    }

    private String freshId() {
      do {
        hires++;
      } while (start.positions().find(ReorgStep.NEW_POSITION + hires).isPresent());
      return ReorgStep.NEW_POSITION + hires;
    }

    private ReorgStep close() {
      String id = pick();
      gone.add(id);
      return ReorgStep.close(id);
    }

    private ReorgStep merge() {
      String into = pick();
      String id = pick();
      if (!id.equals(into)) {
        gone.add(id);
      }
      return ReorgStep.merge(id, into);
    }

    private String title() {
      return "Title " + (1 + random.below(3));
    }

    private String person() {
      List<Person> people = start.people().list();
      return people.isEmpty() || random.oneIn(3)
          ? NEW_PERSON + (1 + random.below(3))
          : random.oneOf(people).id();
    }

    private AssignmentKind kind() {
      return random.oneIn(2)
          ? AssignmentKind.SUBSTANTIVE
          : random.oneOf(List.of(AssignmentKind.values()));
    }

    /** A position; half of the time a recently named one, seldom a removed one. */
    private String pick() {
      String picked = any();
      for (int tries = 0; tries < TRIES && gone.contains(picked); tries++) {
        if (random.oneIn(30)) {
          break;
        }
        picked = any();
      }
      remember(picked);
      return picked;
    }

    private String any() {
      if (!recent.isEmpty() && random.oneIn(2)) {
        return random.oneOf(recent);
      }
      List<Position> positions = start.positions().list();
      int place = random.below(positions());
      return place < positions.size()
          ? positions.get(place).id()
          : hired.get(place - positions.size());
    }

    private void remember(String id) {
      if (!recent.contains(id)) {
        recent.add(id);
        if (recent.size() > RECENT) {
          recent.remove(0);
        }
      }
    }
  }
}
