package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.FixedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** The positions and people that exist, by the numbers of their ids. */
  private final @Nullable Position[] positions;

  private final @Nullable Person[] people;
  private final Organization organization;

  private Stage(
      int number,
      Map<String, Object> declared,
      @Nullable Position[] positions,
      @Nullable Person[] people,
      Organization organization) {
    this.number = number;
    this.declared = declared;
    this.positions = positions;
    this.people = people;
    this.organization = organization;
  }

  /** A stage that is made without another one. */
  static Stage first(int number, Content content) {
    int[] order = content.positions().order(content.day());
    @Nullable Position[] positions = new @Nullable Position[content.positions().ids().size()];
    List<ReportingLine> lines = new ArrayList<>(order.length);
    List<Assignment> assignments = new ArrayList<>(order.length);
    for (int id : order) {
      @Nullable PositionVersion version = content.positions().find(id, content.day());
      if (version != null) {
        positions[id] = version.position();
        lines.addAll(version.lines());
        assignments.addAll(version.assignments());
      }
    }
    @Nullable Person[] people = new @Nullable Person[content.people().ids().size()];
    for (int id = 0; id < people.length; id++) {
      people[id] = content.people().find(id, content.day());
    }
    OrganizationBuilder builder =
        Organization.named((String) requireNonNull(content.declared().get(Attributes.NAME)))
            .positions(existing(positions, order))
            .lines(lines)
            .people(existing(people, content.people().order(content.day())))
            .assignments(assignments);
    Attributes.OF_ORGANIZATIONS.into(builder, content.declared());
    return new Stage(
        number, content.declared(), positions, people, builder.tryBuild().organization());
  }

  /**
   * Another stage of the same history.
   *
   * @param changedPositions the numbers of the positions that may differ
   * @param changedPeople the numbers of the people who may differ
   */
  Stage next(int newNumber, Content content, IntStream changedPositions, IntStream changedPeople) {
    if (!declared.equals(content.declared())) {
      return first(newNumber, content);
    }
    @Nullable Position[] newPositions = positions.clone();
    Map<String, List<ReportingLine>> lines = new HashMap<>();
    Map<String, List<Assignment>> assignments = new HashMap<>();
    changedPositions.forEach(
        id -> {
          @Nullable PositionVersion version = content.positions().find(id, content.day());
          newPositions[id] = version == null ? null : version.position();
          if (version != null) {
            lines.put(version.position().id(), version.lines());
            assignments.put(version.position().id(), version.assignments());
          }
        });
    @Nullable Person[] newPeople = people.clone();
    changedPeople.forEach(id -> newPeople[id] = content.people().find(id, content.day()));
    return new Stage(
        newNumber,
        declared,
        newPositions,
        newPeople,
        organization.rebuilt(
            existing(newPositions, content.positions().order(content.day())),
            lines,
            existing(newPeople, content.people().order(content.day())),
            assignments));
  }

  /** The values that are not null, in order. */
  private static <T> List<T> existing(@Nullable T[] values, int[] order) {
    FixedList.Collector<T> existing = new FixedList.Collector<>(order.length);
    for (int id : order) {
      @Nullable T value = values[id];
      if (value != null) {
        existing.add(value);
      }
    }
    return existing.build();
  }

  /** The number of the day of change on which this stage begins; -1 if before the first one. */
  int number() {
    return number;
  }

  Organization organization() {
    return organization;
  }
}
