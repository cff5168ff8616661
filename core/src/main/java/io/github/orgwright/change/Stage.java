package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The organization from one day of change to the next one. The organization of a later or earlier
 * stage is made from it, so that only ids that change are looked up.
 */
final class Stage {
  /** The tables of a history, and one of its days with what the organization declares on it. */
  record Content(
      VersionTable<PositionVersion> positions,
      VersionTable<Person> people,
      LocalDate day,
      Map<String, Object> declared) {}

  private final int number;
  private final Map<String, Object> declared;

  /** The versions that are valid, by the numbers of their ids. */
  private final @Nullable PositionVersion[] positions;

  private final @Nullable Person[] people;
  private final Organization organization;

  private Stage(
      int number,
      Content content,
      @Nullable PositionVersion[] positions,
      @Nullable Person[] people,
      @Nullable Stage before) {
    this.number = number;
    this.declared = content.declared();
    this.positions = positions;
    this.people = people;
    this.organization = organization(content, before);
  }

  /** A stage that is made without another one. */
  static Stage first(int number, Content content) {
    @Nullable PositionVersion[] positions =
        new @Nullable PositionVersion[content.positions().ids().size()];
    for (int id = 0; id < positions.length; id++) {
      positions[id] = content.positions().find(id, content.day());
    }
    @Nullable Person[] people = new @Nullable Person[content.people().ids().size()];
    for (int id = 0; id < people.length; id++) {
      people[id] = content.people().find(id, content.day());
    }
    return new Stage(number, content, positions, people, null);
  }

  /**
   * Another stage of the same history.
   *
   * @param changedPositions the numbers of the positions that may differ
   * @param changedPeople the numbers of the people who may differ
   */
  Stage next(int newNumber, Content content, IntStream changedPositions, IntStream changedPeople) {
    @Nullable PositionVersion[] newPositions = positions.clone();
    changedPositions.forEach(id -> newPositions[id] = content.positions().find(id, content.day()));
    @Nullable Person[] newPeople = people.clone();
    changedPeople.forEach(id -> newPeople[id] = content.people().find(id, content.day()));
    return new Stage(newNumber, content, newPositions, newPeople, this);
  }

  /** The number of the day of change on which this stage begins; -1 if before the first one. */
  int number() {
    return number;
  }

  Organization organization() {
    return organization;
  }

  /** Adds a few elements without a copy of their list. */
  private static <T> void addAll(List<T> few, List<T> all) {
    for (int i = 0; i < few.size(); i++) {
      all.add(few.get(i));
    }
  }

  private Organization organization(Content content, @Nullable Stage before) {
    int[] order = content.positions().order(content.day());
    List<Position> allPositions = new ArrayList<>(order.length);
    List<ReportingLine> lines = new ArrayList<>(order.length);
    List<Assignment> assignments = new ArrayList<>(order.length);
    for (int id : order) {
      @Nullable PositionVersion version = positions[id];
      if (version != null) {
        allPositions.add(version.position());
        addAll(version.lines(), lines);
        addAll(version.assignments(), assignments);
      }
    }
    int[] orderOfPeople = content.people().order(content.day());
    List<Person> allPeople = new ArrayList<>(orderOfPeople.length);
    for (int id : orderOfPeople) {
      @Nullable Person person = people[id];
      if (person != null) {
        allPeople.add(person);
      }
    }
    if (before != null && before.declared.equals(declared)) {
      return before.organization.rebuilt(allPositions, lines, allPeople, assignments);
    }
    OrganizationBuilder builder =
        Organization.named((String) requireNonNull(declared.get(Attributes.NAME)))
            .positions(allPositions)
            .lines(lines)
            .people(allPeople)
            .assignments(assignments);
    Attributes.OF_ORGANIZATIONS.into(builder, declared);
    return builder.tryBuild().organization();
  }
}
