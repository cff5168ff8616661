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
import io.github.orgwright.testkit.shrink.ReductionInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sample of dated facts that shrinks to fewer facts, then to simpler ones. */
public record FactsSample(DatedFacts value) implements Sample<DatedFacts> {
  /** The first day; the days that follow include the last one of February. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 25);

  /** On how many days facts begin and end. */
  public static final int DAYS = 12;

  /** The days from one up to another, exclusively; they may be before or after all days. */
  private record Span(String id, int from, int until) {
    private boolean overlaps(Span other) {
      return id.equals(other.id) && from < other.until && other.from < until;
    }

    private Validity validity() {
      if (from < 0) {
        return until > DAYS ? Validity.always() : Validity.endingBefore(day(until));
      }
      return until > DAYS
          ? Validity.startingOn(day(from))
          : Validity.between(day(from), day(until));
    }

    /** Before the first day or after the last one, a fact has no end. */
    private static Span of(String id, int from, int until) {
      return new Span(
          id, from < 0 ? Integer.MIN_VALUE : from, until > DAYS ? Integer.MAX_VALUE : until);
    }

    private static LocalDate day(int number) {
      return FIRST_DAY.plusDays(number);
    }
  }

  /** Some facts about the positions and people of versions, each valid on some days. */
  public static FactsSample of(List<Organization> versions, SeededRandom random) {
    List<Span> spans = new ArrayList<>();
    List<Dated<PositionVersion>> positions = new ArrayList<>();
    List<Dated<Person>> people = new ArrayList<>();
    for (Organization version : versions) {
      for (Position position : version.positions()) {
        Span span = span(position.id(), random);
        if (random.oneIn(2) && spans.stream().noneMatch(span::overlaps)) {
          spans.add(span);
          positions.add(
              random.below(positions.size() + 1),
              new Dated<>(span.validity(), fact(version, position, random)));
        }
      }
    }
    spans.clear();
    for (Organization version : versions) {
      for (Person person : version.people()) {
        Span span = span(person.id(), random);
        if (!random.oneIn(3) && spans.stream().noneMatch(span::overlaps)) {
          spans.add(span);
          people.add(random.below(people.size() + 1), new Dated<>(span.validity(), person));
        }
      }
    }
    return new FactsSample(new DatedFacts(versions.get(0), positions, people));
  }

  private static Span span(String id, SeededRandom random) {
    int from = random.between(-1, DAYS);
    return Span.of(id, from, from + random.between(1, DAYS / 2));
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
        version.lines().stream().filter(line -> line.reporter().equals(position.id())).toList(),
        version.assignments().stream()
            .filter(held -> held.position().equals(position.id()))
            .toList());
  }

  /** The number of facts, of lines and assignments, and of positions and people with details. */
  @Override
  public List<Long> size() {
    return List.of(
        (long) value.positions().size() + value.people().size(),
        value.positions().stream()
            .map(Dated::value)
            .mapToLong(version -> version.lines().size() + version.assignments().size())
            .sum(),
        value.positions().stream()
                .map(dated -> dated.value().position())
                .filter(position -> !position.equals(Position.of(position.id())))
                .count()
            + value.people().stream()
                .map(Dated::value)
                .filter(person -> !person.equals(Person.of(person.id())))
                .count());
  }

  @Override
  public Stream<Sample<DatedFacts>> smaller() {
    List<Long> size = size();
    return Stream.of(
            chunks(value.positions()).map(positions -> with(positions, value.people())),
            chunks(value.people()).map(people -> with(value.positions(), people)),
            simpler(
                version ->
                    new PositionVersion(version.position(), List.of(), version.assignments())),
            simpler(version -> new PositionVersion(version.position(), version.lines(), List.of())),
            simpler(
                version ->
                    new PositionVersion(
                        Position.of(version.position().id()),
                        version.lines(),
                        version.assignments())),
            each(value.people(), person -> Person.of(person.id()))
                .map(people -> with(value.positions(), people)))
        .flatMap(samples -> samples)
        .filter(sample -> !sample.size().equals(size))
        .map(sample -> sample);
  }

  private FactsSample with(List<Dated<PositionVersion>> positions, List<Dated<Person>> people) {
    return new FactsSample(new DatedFacts(value.declared(), positions, people));
  }

  private Stream<FactsSample> simpler(UnaryOperator<PositionVersion> change) {
    return each(value.positions(), change).map(positions -> with(positions, value.people()));
  }

  /** Lists without all facts, without a half of them, a quarter and so on. */
  private static <T> Stream<List<T>> chunks(List<T> facts) {
    int count = facts.size();
    return Stream.iterate(count, size -> size > 0, size -> size == 1 ? 0 : (size + 1) / 2)
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < count, from -> from + size)
                    .mapToObj(
                        from -> ReductionInput.rest(facts, from, Math.min(from + size, count))));
  }

  /** Lists in which all facts are changed, then those in which one is. */
  private static <T> Stream<List<Dated<T>>> each(List<Dated<T>> facts, UnaryOperator<T> change) {
    UnaryOperator<Dated<T>> changed =
        dated -> new Dated<>(dated.validity(), change.apply(dated.value()));
    return Stream.concat(
        Stream.of(facts.stream().map(changed).toList()),
        IntStream.range(0, facts.size())
            .mapToObj(
                place -> {
                  List<Dated<T>> copy = new ArrayList<>(facts);
                  copy.set(place, changed.apply(facts.get(place)));
                  return copy;
                }));
  }
}
