package io.github.orgwright.testkit.reorg;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sample of dated facts that shrinks to fewer facts, then to simpler ones. */
public record FactsSample(DatedFacts value) implements Sample<DatedFacts> {
  /** The first day; the days that follow include the last one of February. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 25);

  /** On how many days facts begin and end. */
  public static final int DAYS = 12;

  /** Some facts about the positions and people of versions, each valid on some days. */
  public static FactsSample of(List<Organization> versions, SeededRandom random) {
    return new FactsSample(
        new DatedFacts(
            versions.get(0),
            dated(
                versions.stream()
                    .flatMap(
                        version ->
                            version.positions().stream().map(one -> fact(version, one, random))),
                version -> version.position().id(),
                random),
            dated(versions.stream().flatMap(one -> one.people().stream()), Person::id, random)));
  }

  /** Half of the facts, but none that overlaps another one about the same id; in any order. */
  private static <T> List<Dated<T>> dated(
      Stream<T> values, Function<T, String> idOf, SeededRandom random) {
    List<Dated<T>> facts = new ArrayList<>();
    values.forEach(
        value -> {
          Validity validity = validity(random);
          boolean isKnown =
              facts.stream()
                  .filter(one -> one.validity().overlaps(validity))
                  .anyMatch(one -> idOf.apply(one.value()).equals(idOf.apply(value)));
          if (random.oneIn(2) && !isKnown) {
            facts.add(random.below(facts.size() + 1), new Dated<>(validity, value));
          }
        });
    return facts;
  }

  /** Some days, without a first one if it would be before all, or a last one if after all. */
  private static Validity validity(SeededRandom random) {
    int from = random.between(-1, DAYS);
    int until = from + random.between(1, DAYS / 2);
    LocalDate end = FIRST_DAY.plusDays(until);
    if (from < 0) {
      return Validity.endingBefore(end);
    }
    return until > DAYS
        ? Validity.startingOn(FIRST_DAY.plusDays(from))
        : Validity.between(FIRST_DAY.plusDays(from), end);
  }

  private static PositionVersion fact(
      Organization version, Position position, SeededRandom random) {
    Position stated =
        random.oneIn(4)
            ? position.toBuilder()
                .occupancy(random.oneIn(2) ? Occupancy.VACANT : Occupancy.UNKNOWN)
                .build()
            : position;
    return new PositionVersion(
        stated,
        OrgMix.linesOf(version, position.id()),
        OrgMix.assignmentsOf(version, position.id()));
  }

  /** The number of facts, of lines and assignments, and of positions and people with details. */
  @Override
  public List<Long> size() {
    long links = 0;
    long detailed = 0;
    for (Dated<PositionVersion> dated : value.positions()) {
      PositionVersion version = dated.value();
      links += version.lines().size() + version.assignments().size();
      detailed += version.position().equals(Position.of(version.position().id())) ? 0 : 1;
    }
    for (Dated<Person> dated : value.people()) {
      detailed += dated.value().equals(Person.of(dated.value().id())) ? 0 : 1;
    }
    return List.of((long) value.positions().size() + value.people().size(), links, detailed);
  }

  @Override
  public Stream<Sample<DatedFacts>> smaller() {
    List<Long> size = size();
    return LazyStreams.flatMap(
            Stream.of(
                without(value.positions()).map(positions -> with(positions, value.people())),
                without(value.people()).map(people -> with(value.positions(), people)),
                simpler(one -> new PositionVersion(one.position(), List.of(), one.assignments())),
                simpler(one -> new PositionVersion(one.position(), one.lines(), List.of())),
                simpler(
                    one ->
                        new PositionVersion(
                            Position.of(one.position().id()), one.lines(), one.assignments())),
                each(value.people(), person -> Person.of(person.id()))
                    .map(people -> with(value.positions(), people))),
            samples -> samples)
        .filter(sample -> !sample.size().equals(size));
  }

  private Sample<DatedFacts> with(
      List<Dated<PositionVersion>> positions, List<Dated<Person>> people) {
    return new FactsSample(new DatedFacts(value.declared(), positions, people));
  }

  private static <T> Stream<List<T>> without(List<T> facts) {
    return ListRange.all(facts.size(), 1, 0).map(range -> range.outOf(facts));
  }

  private Stream<Sample<DatedFacts>> simpler(UnaryOperator<PositionVersion> change) {
    return each(value.positions(), change).map(positions -> with(positions, value.people()));
  }

  /** Lists in which all facts are changed, then those in which one is. */
  private static <T> Stream<List<Dated<T>>> each(List<Dated<T>> facts, UnaryOperator<T> change) {
    List<Dated<T>> changed =
        facts.stream()
            .map(dated -> new Dated<>(dated.validity(), change.apply(dated.value())))
            .toList();
    return Stream.concat(
        Stream.of(changed),
        ListRange.places(facts).map(place -> ListRange.with(facts, place, changed.get(place))));
  }
}
