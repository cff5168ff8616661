package io.github.orgwright.testkit;

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

/** Generates steps, most of which can be applied, without applying them. */
final class ReorgSteps {
  /** The prefix of the ids of new positions; a number follows. */
  static final String NEW_POSITION = "new";

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

  ReorgSteps(Organization start, List<Role> roles, SeededRandom random) {
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
    } while (start.positions().find(NEW_POSITION + hires).isPresent());
    return NEW_POSITION + hires;
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
