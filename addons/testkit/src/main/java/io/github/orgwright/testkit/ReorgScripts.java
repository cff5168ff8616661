package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.ArrayList;
import java.util.List;
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
    return new ReorgScripts(start, atLeast, atMost, roles, makesProblems, keepsStart);
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
    return new ReorgScripts(start, least, most, newRoles, makesProblems, keepsStart);
  }

  /**
   * {@return a copy whose scripts can also cause problems: steps are applied even if they create a
   * cycle, and some remove a position without moving its reports}
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
    List<ReorgStep> steps =
        new Steps(start, roles, makesProblems, random).make(random.between(least, longest));
    ReorgScript script = ReorgScript.of(start, steps);
    return ReorgSample.of(makesProblems ? script.withCycles() : script, roles, keepsStart);
  }

  /** Generates steps, most of which can be applied, without applying them. */
  private static final class Steps {
    private static final String NEW_PERSON = "person";
    private static final List<LineKind> LINES =
        List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
    private static final int RECENT = 5;
    private static final int TRIES = 8;

    private final Organization start;
    private final List<Role> roles;
    private final boolean makesProblems;
    private final SeededRandom random;
    private final List<String> added = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private int adds;

    Steps(Organization start, List<Role> roles, boolean makesProblems, SeededRandom random) {
      this.start = start;
      this.roles = roles;
      this.makesProblems = makesProblems;
      this.random = random;
    }

    List<ReorgStep> make(int count) {
      return Stream.generate(this::step).limit(count).toList();
    }

    private ReorgStep step() {
      Verb verb = random.oneOf(Verb.BY_FREQUENCY);
      return positions() == 0 ? add() : step(verb);
    }

    private int positions() {
      return start.positions().size() + added.size();
    }

    private ReorgStep step(Verb verb) {
      return switch (verb) {
        case ADD -> add();
        case REMOVE -> ReorgStep.remove(gone(pick()), gone(others()));
        case REMOVE_WITH_REPORTS -> ReorgStep.removeWithReports(gone(pick()));
        case REMOVE_LEAVING_REPORTS ->
            makesProblems ? ReorgStep.removeLeavingReports(gone(pick())) : add();
        case REMOVE_LAYER -> ReorgStep.removeLayer(random.between(1, 6));
        case MOVE_UNDER -> ReorgStep.moveUnder(pick(), some());
        case MOVE_REPORTS -> ReorgStep.moveReports(pick(), pick());
        case SWAP_LINES -> ReorgStep.swapLines(pick(), pick());
        case INSERT_MANAGER -> ReorgStep.insertManager(newId(), some());
        case MERGE_INTO -> ReorgStep.mergeInto(pick(), gone(some()));
        case RENAME -> ReorgStep.rename(gone(pick()), newId());
        case WITHOUT_MANAGERS -> ReorgStep.withoutManagers(pick());
        case LINE -> ReorgStep.line(pick(), random.oneOf(LINES), pick());
        case ROLE ->
            roles.isEmpty()
                ? ReorgStep.title(pick(), title())
                : ReorgStep.role(pick(), random.oneOf(roles));
        case TITLE -> ReorgStep.title(pick(), title());
        case WITHOUT_HOLDERS -> ReorgStep.withoutHolders(pick());
        case HELD_BY -> ReorgStep.heldBy(pick(), person(), kind());
        case REPLACE_HOLDER -> ReorgStep.replaceHolder(pick(), person());
        case RELEASE -> ReorgStep.release(person());
        case REMOVE_PERSON -> ReorgStep.removePerson(person());
        case RENAME_PERSON -> ReorgStep.renamePerson(person(), NEW_PERSON + random.between(1, 5));
      };
    }

    private ReorgStep add() {
      boolean isRoot = positions() == 0 || random.oneIn(12);
      String manager = isRoot ? "" : pick();
      String id = newId();
      if (isRoot) {
        return ReorgStep.add(id);
      }
      return roles.isEmpty() || random.oneIn(4)
          ? ReorgStep.add(id, manager)
          : ReorgStep.add(id, manager, random.oneOf(roles));
    }

    /** An id that no position has; sometimes that of a removed one or of an unknown manager. */
    private String newId() {
      List<ReportingLine> unresolved = makesProblems ? start.unresolvedLines() : List.of();
      String id =
          !gone.isEmpty() && random.oneIn(6)
              ? random.oneOf(gone)
              : !unresolved.isEmpty() && random.oneIn(6)
                  ? random.oneOf(unresolved).manager()
                  : freshId();
      if (gone.remove(id)) {
        remember(id);
        return id;
      }
      added.add(id);
      remember(id);
      return id;
    }

    private String freshId() {
      do {
        adds++;
      } while (start.positions().find(ReorgStep.NEW_POSITION + adds).isPresent());
      return ReorgStep.NEW_POSITION + adds;
    }

    /** One position; sometimes two or three. */
    private String[] some() {
      int count = random.oneIn(4) ? random.between(2, 3) : 1;
      return Stream.generate(this::pick).limit(count).distinct().toArray(String[]::new);
    }

    private String[] others() {
      return random.oneIn(6) ? some() : new String[0];
    }

    private String[] gone(String... ids) {
      Stream.of(ids).filter(id -> !gone.contains(id)).forEach(gone::add);
      return ids;
    }

    private String gone(String id) {
      return gone(new String[] {id})[0];
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
          : added.get(place - positions.size());
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
