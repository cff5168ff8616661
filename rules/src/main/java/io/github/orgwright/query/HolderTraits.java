package io.github.orgwright.query;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traits about the holders of a position. No verdict contains the experience or education of a
 * holder.
 */
final class HolderTraits {
  private static final String HOLDERS = "holders";
  private static final Verdict NOT_RECORDED = Verdict.NOT_KNOWN.fact(HOLDERS, "not recorded");
  private static final Verdict NOT_DISCLOSED = Verdict.NOT_KNOWN.fact(HOLDERS, "not disclosed");

  private HolderTraits() {}

  static Trait<Position> experience(Quantity years) {
    String what = years.of("year") + " of experience";
    String lacking =
        years
            .opposite("year", "years")
            .map(opposite -> "with " + opposite + " of experience")
            .orElse("who does not have " + what);
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

  static Verdict isVacant(Position position, OrgFacts who) {
    return ifRecorded(position, who, vacant -> vacant);
  }

  static Verdict isActing(Position position, OrgFacts who) {
    return ifRecorded(
        position,
        who,
        vacant ->
            !vacant
                && who.organization().holders(position).stream()
                    .allMatch(holder -> holder.kind() == AssignmentKind.ACTING));
  }

  /**
   * The verdict of a condition on whether the position is vacant; not known if that is not known.
   */
  private static Verdict ifRecorded(Position position, OrgFacts who, Predicate<Boolean> holds) {
    return switch (who.organization().occupancy(position)) {
      case FILLED -> Verdict.holdsIf(holds.test(false));
      case VACANT -> Verdict.holdsIf(holds.test(true));
      case UNKNOWN -> NOT_RECORDED;
    };
  }

  static Trait<Position> count(Quantity quantity) {
    return Trait.of(
        Position.class,
        TraitWords.counting("have", quantity, "holder", "holders"),
        (position, who) -> {
          int holders = who.organization().holders(position).size();
          return who.organization().occupancy(position) == Occupancy.UNKNOWN
              ? NOT_RECORDED
              : Verdict.holdsIf(quantity.includes(holders)).fact(HOLDERS, holders);
        });
  }

  private static Trait<Position> ofEveryHolder(
      TraitWords words, Function<Person, Verdict> judge, String fact, String required) {
    return Trait.of(
        Position.class,
        words,
        (position, who) -> {
          List<Person> holders = holders(position, who.organization());
          if (holders.isEmpty()) {
            return who.organization().isVacant(position)
                ? Verdict.NOT_KNOWN.fact(HOLDERS, "none")
                : NOT_RECORDED;
          }
          boolean isKnown = true;
          for (Person holder : holders) {
            Verdict verdict = judge.apply(holder);
            if (verdict.fails()) {
              return Verdict.FAILS.fact(fact, required);
            }
            isKnown &= verdict.isKnown();
          }
          if (isKnown) {
            return Verdict.HOLDS.fact(fact, required);
          }
          return holders.stream().allMatch(Person::isDisclosed) ? Verdict.NOT_KNOWN : NOT_DISCLOSED;
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
    Object key = new Object();
    return Trait.of(
            Position.class,
            TraitWords.withOpposite(
                "have neither the role %s nor a holder in common with a position that has it"
                    .formatted(other.id()),
                "have the role %s, or a holder in common with a position that has it"
                    .formatted(other.id())),
            (position, who) -> {
              List<Position> shared = withSharedHolder(position, other, who.organization());
              if (!shared.isEmpty()) {
                return Verdict.FAILS.evidence(
                    () -> RelationTraits.lines(position, shared, HolderTraits::shared));
              }
              Verdict own = whetherKnown(position, who.organization());
              if (!own.isKnown() || who.organization().isVacant(position)) {
                return own;
              }
              return who.foundFor(key, any -> whetherHoldersAreKnown(other, who.organization()));
            })
        .needing(DataKind.ROLES);
  }

  /**
   * The positions with a role that share a holder with a position, including itself if it has the
   * role.
   */
  private static List<Position> withSharedHolder(
      Position position, Role role, Organization organization) {
    Stream<Position> positions =
        holders(position, organization).stream()
            .flatMap(holder -> organization.positionsOf(holder).stream());
    Set<String> seen = new HashSet<>();
    return Stream.concat(Stream.of(position), positions)
        .filter(held -> has(held, role))
        .filter(held -> seen.add(held.id()))
        .toList();
  }

  /**
   * HOLDS if the holders of every position with a role are known, whatever the order of positions.
   */
  private static Verdict whetherHoldersAreKnown(Role role, Organization organization) {
    Set<Verdict> verdicts =
        organization.positions().stream()
            .filter(position -> has(position, role))
            .map(position -> whetherKnown(position, organization))
            .collect(Collectors.toSet());
    return Stream.of(NOT_RECORDED, NOT_DISCLOSED)
        .filter(verdicts::contains)
        .findFirst()
        .orElse(Verdict.HOLDS);
  }

  private static Verdict whetherKnown(Position position, Organization organization) {
    if (organization.occupancy(position) == Occupancy.UNKNOWN) {
      return NOT_RECORDED;
    }
    return holders(position, organization).stream().allMatch(Person::isDisclosed)
        ? Verdict.HOLDS
        : NOT_DISCLOSED;
  }

  private static Evidence shared(Position position, Position other) {
    return position.id().equals(other.id())
        ? Evidence.of(position).noting("has both roles")
        : Evidence.link(position, "shares a holder with", other);
  }
}
