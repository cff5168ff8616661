package io.github.orgwright.query;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked of those who hold a position. Verdicts never say what a holder has. */
final class HolderTraits {
  private HolderTraits() {}

  static Trait<Position> experience(String wanted, Quantity years) {
    return ofEveryHolder(
        "have holders with " + wanted + " of experience",
        person ->
            person.yearsOfExperience().isEmpty()
                ? Verdict.NOT_KNOWN
                : Verdict.holdsIf(years.includes(person.yearsOfExperience().getAsInt())),
        "years of experience asked",
        years.toString());
  }

  static Trait<Position> education(Education least) {
    return ofEveryHolder(
        "have holders with the education " + least + " or higher",
        person ->
            person
                .education()
                .map(education -> Verdict.holdsIf(education.compareTo(least) >= 0))
                .orElse(Verdict.NOT_KNOWN),
        "education asked",
        least + " or higher");
  }

  private static Trait<Position> ofEveryHolder(
      String words, Function<Person, Verdict> judge, String fact, String asked) {
    return Trait.of(
        Position.class,
        words,
        (position, who) -> {
          List<Person> holders = holders(position, who.organization());
          boolean isKnown = !holders.isEmpty();
          for (Person holder : holders) {
            Verdict verdict = judge.apply(holder);
            if (verdict.fails()) {
              return Verdict.FAILS.fact(fact, asked);
            }
            isKnown &= verdict.isKnown();
          }
          return isKnown ? Verdict.HOLDS.fact(fact, asked) : Verdict.NOT_KNOWN;
        });
  }

  private static List<Person> holders(Position position, Organization organization) {
    return organization.holders(position).stream()
        .map(holder -> organization.person(holder.person()))
        .toList();
  }

  static boolean fills(Position position, Role role) {
    return position.roles().stream().anyMatch(held -> held.id().equals(role.id()));
  }

  static Trait<Position> apartFrom(Role other) {
    return Trait.of(
        Position.class,
        "stand apart from the role " + other.id(),
        (position, who) -> {
          Organization organization = who.organization();
          Stream<Position> seats =
              holders(position, organization).stream()
                  .flatMap(holder -> organization.positionsOf(holder).stream());
          Set<String> seen = new HashSet<>();
          List<Position> shared =
              Stream.concat(Stream.of(position), seats)
                  .filter(seat -> fills(seat, other))
                  .filter(seat -> seen.add(seat.id()))
                  .toList();
          return Verdict.holdsIf(shared.isEmpty())
              .evidence(() -> RelationTraits.lines(position, shared, HolderTraits::shared));
        });
  }

  private static Evidence shared(Position position, Position other) {
    return position.id().equals(other.id())
        ? Evidence.of(position).noting("fills both roles")
        : Evidence.link(position, "shares a holder with", other);
  }
}
