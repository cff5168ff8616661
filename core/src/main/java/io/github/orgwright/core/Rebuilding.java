package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.FixedList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

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
  private final Catalog<Position> positions;
  private final ReusedIds positionIds;

  /** The place in the base of each position; -1 for a new one. */
  private final int[] placesBefore;

  private final FixedList.Collector<Person> people;
  private final ReusedIds personIds;

  /** Whether all positions use the values of the base, such as roles, in the same order. */
  private boolean isVocabularySame = true;

  private Rebuilding(
      Parts base, FixedList<Position> newPositions, FixedList<Person> declaredPeople) {
    this.base = base;
    this.positionIds = base.positions().reusedIds();
    this.placesBefore = new int[newPositions.size()];
    this.positions = base.positions().replaced(values(newPositions), positionIds);
    this.personIds = base.people().reusedIds();
    this.people = new FixedList.Collector<>(declaredPeople.size());
    addPeople(declaredPeople);
  }

  /**
   * The new parts, with what the base declares; {@link Organization#rebuilt} says what is given.
   */
  static Parts of(
      Parts base,
      FixedList<Position> positions,
      Map<String, List<ReportingLine>> otherLines,
      FixedList<Person> declaredPeople,
      Map<String, List<Assignment>> otherAssignments) {
    Rebuilding rebuilding = new Rebuilding(base, positions, declaredPeople);
    Lines lines = rebuilding.lines(otherLines);
    Assignments assignments = rebuilding.assignments(otherAssignments);
    return new Parts(
        rebuilding.positions,
        lines,
        base.people().replaced(rebuilding.people.build(), rebuilding.personIds),
        assignments,
        base.declared(),
        rebuilding.isVocabularySame
            ? base.vocabulary()
            : Suppliers.memoize(() -> Vocabulary.of(base.declared(), rebuilding.positions)));
  }

  private FixedList<Position> values(FixedList<Position> newPositions) {
    List<Position> before = base.positions().values();
    Map<Integer, Position> replaced = new HashMap<>();
    int last = -1; // the place before of the last position that is not new
    for (int place = 0; place < placesBefore.length; place++) {
      if (isSame(before, last + 1, newPositions, place)) {
        last++;
        placesBefore[place] = last;
        positionIds.addFromBefore("position", last);
        continue;
      }
      Position position = newPositions.get(place);
      int placeBefore = positionIds.placeBefore(position.id());
      placesBefore[place] = placeBefore;
      positionIds.add("position", placeBefore, position.id());
      Position other = position.withoutStated(base.declared().defaultOccupancy());
      if (!other.equals(position)) {
        replaced.put(place, other);
      }
      isVocabularySame &=
          placeBefore < 0
              ? isMute(position)
              : placeBefore > last && Vocabulary.isSame(before.get(placeBefore), position);
      last = placeBefore < 0 ? last : placeBefore;
    }
    for (int place = 0; place < before.size() && isVocabularySame; place++) {
      isVocabularySame = positionIds.placeOf(place) >= 0 || isMute(before.get(place));
    }
    return newPositions.with(replaced);
  }

  /**
   * Whether two lists have the same object at the given places. It is not read from memory, which
   * would take most of the time.
   */
  @SuppressWarnings("ReferenceEquality") // that is what can be found without its id
  private static boolean isSame(List<?> list, int place, List<?> other, int otherPlace) {
    return place < list.size() && list.get(place) == other.get(otherPlace);
  }

  /** Whether a position uses no roles, scopes and the like. */
  private static boolean isMute(Position position) {
    return Vocabulary.isSame(Position.of(position.id()), position);
  }

  private void addPeople(FixedList<Person> declaredPeople) {
    List<Person> before = base.people().values();
    people.addAll(declaredPeople, 0, declaredPeople.size());
    int last = -1;
    for (int place = 0; place < declaredPeople.size(); place++) {
      if (isSame(before, last + 1, declaredPeople, place)) {
        last++;
        personIds.addFromBefore("person", last);
      } else {
        String id = declaredPeople.get(place).id();
        int placeBefore = personIds.placeBefore(id);
        personIds.add("person", placeBefore, id);
        last = placeBefore < 0 ? last : placeBefore;
      }
    }
  }

  private Lines lines(Map<String, List<ReportingLine>> others) {
    BitSet changed = changed(others, ReportingLine::reporter, base.lines().links());
    if (changed.isEmpty() && positionIds.areSame()) {
      return base.lines();
    }
    IndexedEdges<ReportingLine> links =
        links(
            base.lines().links(),
            changed,
            id -> sorted(others, id, ReportingLine.BY_KIND),
            positionIds::placeOf,
            line -> positionIds.find(line.manager()));
    return positionIds.areSame()
        ? base.lines().copy(links, changed)
        : new Lines(links, positions.size());
  }

  private Assignments assignments(Map<String, List<Assignment>> others) {
    BitSet changed = changed(others, Assignment::position, base.assignments().links());
    if (changed.isEmpty() && positionIds.areSame() && personIds.areSame()) {
      return base.assignments();
    }
    IndexedEdges<Assignment> links =
        links(
            base.assignments().links(),
            changed,
            id -> sorted(others, id, Assignment.BY_KIND),
            personIds::placeOf,
            assignment -> person(assignment.person()));
    return new Assignments(links, positions.size(), personIds.size());
  }

  /** The place of a person, who is added if not there. */
  private int person(String id) {
    int known = personIds.find(id);
    if (known >= 0) {
      return known;
    }
    int before = personIds.placeBefore(id);
    people.add(
        before >= 0 && isPlain(base.people().values().get(before))
            ? base.people().values().get(before)
            : Person.of(id));
    return personIds.add("person", before, id);
  }

  /** Whether a person is as one who is not declared. */
  private static boolean isPlain(Person person) {
    return person.name().isEmpty()
        && person.yearsOfExperience().isEmpty()
        && person.education().isEmpty()
        && person.isDisclosed();
  }

  /** The places of the positions that have other links than before. */
  private <T> BitSet changed(
      Map<String, List<T>> others, Function<T, String> positionOf, IndexedEdges<T> before) {
    BitSet changed = new BitSet();
    others.forEach(
        (id, links) -> {
          int place = positionIds.find(id);
          checkArgument(
              place >= 0,
              "lines or assignments of unknown position \"%s\"; fix: give that position too",
              id);
          for (T link : links) {
            checkArgument(
                positionOf.apply(link).equals(id),
                "%s is not of position \"%s\"; fix: use the id of its position",
                link,
                id);
          }
          if (placesBefore[place] < 0 || !links.equals(before.of(placesBefore[place]))) {
            changed.set(place);
          }
        });
    return changed;
  }

  private static <T> List<T> sorted(Map<String, List<T>> others, String id, Comparator<T> byKind) {
    return ImmutableList.sortedCopyOf(byKind, requireNonNull(others.get(id)));
  }

  /**
   * The links before of most positions, and other links of those that have changed.
   *
   * @param changed the places of the positions that have changed
   * @param linksOf returns the links of such a position by its id, in the order of their kinds
   * @param newPlaceOf returns the place of the end that had the given place before, or -1
   * @param endOf returns the place of the end of a link, if that is not known otherwise, or -1
   */
  private <T> IndexedEdges<T> links(
      IndexedEdges<T> before,
      BitSet changed,
      Function<String, List<T>> linksOf,
      IntUnaryOperator newPlaceOf,
      ToIntFunction<T> endOf) {
    IndexedEdges.Collector<T> collector = new IndexedEdges.Collector<>(before.size());
    int next = 0; // the first link before of the next position, unless there is a gap
    for (int place = 0; place < placesBefore.length; place++) {
      int placeBefore = placesBefore[place];
      if (changed.get(place)) {
        for (T link : linksOf.apply(positions.idAt(place))) {
          collector.add(link, place, endOf.applyAsInt(link));
        }
      } else if (placeBefore >= 0) {
        next = before.isFrom(placeBefore, next) ? next : before.from(placeBefore);
        for (; next < before.size() && before.starts[next] == placeBefore; next++) {
          T link = before.list.get(next);
          int endBefore = before.ends[next];
          int end = endBefore < 0 ? -1 : newPlaceOf.applyAsInt(endBefore);
          collector.add(link, place, end < 0 ? endOf.applyAsInt(link) : end);
        }
      }
    }
    return collector.inOrder();
  }
}
