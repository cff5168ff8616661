package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an organization of values that mostly are the same objects as those of another one. What
 * is the same object is found by its place, without hashing its id.
 */
final class Rebuilding {
  /** The parts of an organization. */
  record Parts(
      Catalog<Position> positions,
      Lines lines,
      Catalog<Person> people,
      Assignments assignments,
      Declared declared,
      Supplier<Vocabulary> vocabulary) {}

  private final Parts base;
  private final ReusedIds positionIds;
  private final ReusedIds personIds;
  private final ImmutableList.Builder<Person> people = ImmutableList.builder();

  /** Whether all positions use the values of the base, such as roles, in the same order. */
  private boolean isVocabularySame = true;

  private Rebuilding(Parts base) {
    this.base = base;
    this.positionIds = base.positions().reusedIds();
    this.personIds = base.people().reusedIds();
  }

  /**
   * The new parts, with what the base declares; empty if ids are repeated, or a line or an
   * assignment begins at an unknown position.
   */
  static Optional<Parts> of(
      Parts base,
      Collection<Position> positions,
      Collection<ReportingLine> lines,
      Collection<Person> people,
      Collection<Assignment> assignments) {
    Rebuilding rebuilding = new Rebuilding(base);
    @Nullable Catalog<Position> newPositions = rebuilding.positions(positions);
    if (newPositions == null || !rebuilding.addPeople(people)) {
      return Optional.empty();
    }
    @Nullable Lines newLines = rebuilding.lines(lines);
    @Nullable IndexedEdges<Assignment> held = rebuilding.assignments(assignments);
    if (newLines == null || held == null) {
      return Optional.empty();
    }
    Catalog<Person> newPeople =
        base.people().replaced(rebuilding.people.build(), rebuilding.personIds);
    Supplier<Vocabulary> vocabulary =
        rebuilding.isVocabularySame
            ? base.vocabulary()
            : Suppliers.memoize(() -> Vocabulary.of(base.declared(), newPositions));
    return Optional.of(
        new Parts(
            newPositions,
            newLines,
            newPeople,
            new Assignments(held, newPositions.size(), newPeople.size()),
            base.declared(),
            vocabulary));
  }

  private @Nullable Catalog<Position> positions(Collection<Position> positions) {
    ImmutableList<Position> before = base.positions().values();
    ImmutableList.Builder<Position> values =
        ImmutableList.builderWithExpectedSize(positions.size());
    int next = 0; // the place before of the next position, if it is the same
    int last = -1;
    for (Position position : positions) {
      int place = isAt(before, next, position) ? next : positionIds.placeBefore(position.id());
      if (positionIds.isAdded(place, position.id())) {
        return null;
      }
      if (place < 0) {
        positionIds.addOther(position.id());
        values.add(position.withoutStated(base.declared().defaultOccupancy()));
        isVocabularySame &= isMute(position);
        continue;
      }
      positionIds.addFromBefore(place);
      isVocabularySame &= place > last && Vocabulary.isSame(before.get(place), position);
      values.add(
          isAt(before, place, position)
              ? position
              : position.withoutStated(base.declared().defaultOccupancy()));
      last = place;
      next = place + 1;
    }
    for (int place = 0; place < before.size() && isVocabularySame; place++) {
      isVocabularySame = positionIds.placeOf(place) >= 0 || isMute(before.get(place));
    }
    return base.positions().replaced(values.build(), positionIds);
  }

  /** Whether a list has this very object at a place. */
  @SuppressWarnings("ReferenceEquality") // that is what can be found without its id
  private static <T> boolean isAt(ImmutableList<T> list, int place, T value) {
    return place < list.size() && list.get(place) == value;
  }

  /** Whether a position uses no roles, scopes and the like. */
  private static boolean isMute(Position position) {
    return Vocabulary.isSame(Position.of(position.id()), position);
  }

  private boolean addPeople(Collection<Person> declared) {
    ImmutableList<Person> before = base.people().values();
    int next = 0;
    for (Person person : declared) {
      int place = isAt(before, next, person) ? next : personIds.placeBefore(person.id());
      if (personIds.isAdded(place, person.id())) {
        return false;
      }
      if (place < 0) {
        personIds.addOther(person.id());
      } else {
        personIds.addFromBefore(place);
        next = place + 1;
      }
      people.add(person);
    }
    return true;
  }

  private @Nullable Lines lines(Collection<ReportingLine> lines) {
    IndexedEdges<ReportingLine> before = base.lines().links();
    IndexedEdges.@Nullable Collector<ReportingLine> links =
        links(
            lines,
            before,
            ReportingLine::reporter,
            (line, known) -> manager(line, known < 0 ? -1 : before.ends[known]));
    return links == null
        ? null
        : new Lines(links.sorted(ReportingLine.BY_KIND), positionIds.size());
  }

  /** The place of a manager, which had the given place before, or -1 if that is not known. */
  private int manager(ReportingLine line, int placeBefore) {
    return placeBefore >= 0 ? positionIds.placeOf(placeBefore) : positionIds.find(line.manager());
  }

  private @Nullable IndexedEdges<Assignment> assignments(Collection<Assignment> assignments) {
    IndexedEdges<Assignment> before = base.assignments().links();
    IndexedEdges.@Nullable Collector<Assignment> collector =
        links(
            assignments,
            before,
            Assignment::position,
            (assignment, known) -> known < 0 ? -1 : before.ends[known]);
    if (collector == null) {
      return null;
    }
    IndexedEdges<Assignment> links = collector.sorted(Assignment.BY_KIND);
    for (int link = 0; link < links.size(); link++) {
      int known = links.ends[link] < 0 ? -1 : personIds.placeOf(links.ends[link]);
      links.ends[link] =
          known >= 0 ? known : person(links.list.get(link).person(), links.ends[link]);
    }
    return links;
  }

  /**
   * The place of a person, who is added if not there. The person had the given place before, or -1
   * if that is not known.
   */
  private int person(String id, int placeBefore) {
    int known = placeBefore < 0 ? personIds.find(id) : -1;
    if (known >= 0) {
      return known;
    }
    int before = placeBefore < 0 ? personIds.placeBefore(id) : placeBefore;
    people.add(
        before >= 0 && isPlain(base.people().values().get(before))
            ? base.people().values().get(before)
            : Person.of(id));
    return before < 0 ? personIds.addOther(id) : personIds.addFromBefore(before);
  }

  /** Whether a person is as one who is not declared. */
  private static boolean isPlain(Person person) {
    return person.name().isEmpty()
        && person.yearsOfExperience().isEmpty()
        && person.education().isEmpty()
        && person.isDisclosed();
  }

  /** Finds the other end of a link, which has the given index before, or -1. */
  private interface EndFinder<T> {
    int find(T link, int indexBefore);
  }

  /** The links by the new places of their positions; null if one of these is unknown. */
  private <T> IndexedEdges.@Nullable Collector<T> links(
      Collection<T> links,
      IndexedEdges<T> before,
      Function<T, String> positionOf,
      EndFinder<T> ends) {
    IndexedEdges.Collector<T> collector = new IndexedEdges.Collector<>(links.size());
    int next = 0; // the index before of the next link, if it is the same
    for (T link : links) {
      int known = next;
      int position;
      if (isAt(before.list, next, link)) {
        position = positionIds.placeOf(before.starts[next]);
        next++;
      } else {
        String id = positionOf.apply(link);
        position = positionIds.find(id);
        int placeBefore = positionIds.placeBefore(id);
        int first = placeBefore < 0 ? next : before.from(placeBefore);
        known = isAt(before.list, first, link) ? first : -1;
        next = known >= 0 ? first + 1 : placeBefore < 0 ? next : before.from(placeBefore + 1);
      }
      if (position < 0) {
        return null;
      }
      collector.add(link, position, ends.find(link, known));
    }
    return collector;
  }
}
