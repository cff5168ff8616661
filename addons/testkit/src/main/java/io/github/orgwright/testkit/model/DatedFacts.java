package io.github.orgwright.testkit.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Multimaps;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dated facts about an organization, as rows of a table have them: in any order, with gaps, and
 * with people and managers who do not exist on some days. {@link
 * io.github.orgwright.testkit.OrgVersions#facts} generates them. To test your own history, compare
 * each of the {@link #days} with {@link #asOf}.
 *
 * @param declared has the name of the organization, and the scopes, expectations and tracked KPIs
 *     that it declares
 * @param positions versions of positions; those of one position do not overlap
 * @param people versions of people; those of one person do not overlap
 * @since 0.1.0
 */
public record DatedFacts(
    Organization declared, List<Dated<PositionVersion>> positions, List<Dated<Person>> people) {
  /**
   * Creates facts.
   *
   * @param declared has the name of the organization, and what it declares
   * @param positions versions of positions
   * @param people versions of people
   */
  public DatedFacts {
    requireNonNull(declared, "declared");
    positions = List.copyOf(positions);
    people = List.copyOf(people);
  }

  /**
   * {@return the history of these facts}
   *
   * @throws IllegalArgumentException if facts about one position or person overlap
   */
  public History history() {
    HistoryBuilder builder = History.named(declared.name());
    for (Dated<PositionVersion> dated : positions) {
      PositionVersion version = dated.value();
      builder.position(
          dated.validity(), version.position(), version.lines(), version.assignments());
    }
    people.forEach(dated -> builder.person(dated.validity(), dated.value()));
    declared.declaredScopes().forEach(builder::scope);
    declared.expectations().forEach(builder::expects);
    declared.tracked().forEach(builder::tracks);
    return builder.build();
  }

  /**
   * {@return the organization of the facts that are valid on the given day, in the order in which
   * the facts first name their ids; a simple and slow model of {@link History#asOf}}
   *
   * @param day the day; it may be before or after all facts
   */
  public Organization asOf(LocalDate day) {
    OrganizationBuilder builder = Organization.named(declared.name());
    for (PositionVersion version : valid(positions, version -> version.position().id(), day)) {
      builder
          .positions(List.of(version.position()))
          .lines(version.lines())
          .assignments(version.assignments());
    }
    declared.declaredScopes().forEach(builder::scope);
    declared.expectations().forEach(builder::expects);
    declared.tracked().forEach(builder::tracks);
    return builder
        .people(valid(people, Person::id, day))
        .defaultOccupancy(isSomePositionHeld() ? Occupancy.VACANT : Occupancy.UNKNOWN)
        .tryBuild()
        .organization();
  }

  /** {@return the days on which facts begin, and the days after the last days of facts} */
  public Set<LocalDate> days() {
    return Stream.<Dated<?>>concat(positions.stream(), people.stream())
        .map(Dated::validity)
        .flatMap(validity -> Stream.concat(validity.from().stream(), validity.until().stream()))
        .collect(Collectors.toSet());
  }

  private boolean isSomePositionHeld() {
    return positions.stream()
        .map(Dated::value)
        .anyMatch(
            version ->
                version.position().statedOccupancy().equals(Optional.of(Occupancy.VACANT))
                    || version.assignments().stream()
                        .anyMatch(held -> held.kind() != AssignmentKind.DEPUTY));
  }

  private static <T> List<T> valid(List<Dated<T>> facts, Function<T, String> idOf, LocalDate day) {
    return Multimaps.index(facts, fact -> idOf.apply(fact.value())).values().stream()
        .filter(fact -> fact.validity().contains(day))
        .map(Dated::value)
        .toList();
  }

  /** {@return the facts as text, a line for each; people are named by their ids} */
  @Override
  public String toString() {
    return Stream.concat(
            positions.stream().map(Dated::toString),
            people.stream().map(one -> one.validity() + " person " + one.value().id()))
        .collect(Collectors.joining("\n"));
  }
}
