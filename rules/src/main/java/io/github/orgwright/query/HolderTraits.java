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

/**
 * Traits about the holders of a position. No verdict reveals the experience or education of a
 * holder.
 */
final class HolderTraits {
  private HolderTraits() {}

  static Trait<Position> experience(Quantity years) {
    String what = years.of("year") + " of experience";
    String lacking =
        years
            .opposite("year", "years")
            .filter(opposite -> years.includes(0))
            .map(opposite -> "with " + opposite + " of experience")
            .orElse("without " + what);
    return ofEveryHolder(
        TraitWords.withOpposite("have only holders with " + what, "have a holder " + lacking),
        person ->
            person.yearsOfExperience().isEmpty()
                ? Verdict.NOT_KNOWN
                : Verdict.holdsIf(years.includes(person.yearsOfExperience().getAsInt())),
        "required years of experience",
        years.toString());
  }

  static Trait<Position> education(Education least) {
    String required =
        switch (least) {
          case SECONDARY -> "secondary education or higher";
          case BACHELOR -> "a bachelor's degree or higher";
          case MASTER -> "a master's degree or higher";
          case DOCTORATE -> "a doctorate";
        };
    return ofEveryHolder(
        TraitWords.withOpposite(
            "have only holders with " + required, "have a holder without " + required),
        person ->
            person
                .education()
                .map(education -> Verdict.holdsIf(education.compareTo(least) >= 0))
                .orElse(Verdict.NOT_KNOWN),
        "required education",
        required);
  }

  private static Trait<Position> ofEveryHolder(
      TraitWords words, Function<Person, Verdict> judge, String fact, String required) {
    return Trait.of(
        Position.class,
        words,
        (position, who) -> {
          List<Person> holders = holders(position, who.organization());
          boolean isKnown = !holders.isEmpty();
          for (Person holder : holders) {
            Verdict verdict = judge.apply(holder);
            if (verdict.fails()) {
              return Verdict.FAILS.fact(fact, required);
            }
            isKnown &= verdict.isKnown();
          }
          return isKnown ? Verdict.HOLDS.fact(fact, required) : Verdict.NOT_KNOWN;
        });
  }

  private static List<Person> holders(Position position, Organization organization) {
    return organization.holders(position).stream()
        .map(holder -> organization.person(holder.person()))
        .toList();
  }

  static boolean has(Position position, Role role) {
    return position.roles().stream().anyMatch(one -> one.id().equals(role.id()));
  }

  static Trait<Position> apartFrom(Role other) {
    return Trait.of(
        Position.class,
        TraitWords.withOpposite(
            "share no holder with positions that have the role " + other.id(),
            "share a holder with positions that have the role " + other.id()),
        (position, who) -> {
          Organization organization = who.organization();
          Stream<Position> positions =
              holders(position, organization).stream()
                  .flatMap(holder -> organization.positionsOf(holder).stream());
          Set<String> seen = new HashSet<>();
          List<Position> shared =
              Stream.concat(Stream.of(position), positions)
                  .filter(held -> has(held, other))
                  .filter(held -> seen.add(held.id()))
                  .toList();
          return Verdict.holdsIf(shared.isEmpty())
              .evidence(() -> RelationTraits.lines(position, shared, HolderTraits::shared));
        });
  }

  private static Evidence shared(Position position, Position other) {
    return position.id().equals(other.id())
        ? Evidence.of(position).noting("has both roles")
        : Evidence.link(position, "shares a holder with", other);
  }
}
