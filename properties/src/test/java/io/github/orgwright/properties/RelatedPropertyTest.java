package io.github.orgwright.properties;

import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Position;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Traits about positions above and below, against the oracle. */
@Domain(GivenOrganizations.class)
class RelatedPropertyTest {
  /** What a trait says of each position, at random. */
  private static Map<String, Verdict> verdicts(Given given) {
    Random random = new Random(given.seed() + 2);
    int rarity = 2 + random.nextInt(11);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Position position : given.positions()) {
      int number = random.nextInt(rarity);
      verdicts.put(
          position.id(),
          number == 0 ? Verdict.HOLDS : number == 1 ? Verdict.NOT_KNOWN : Verdict.FAILS);
    }
    return verdicts;
  }

  private static Trait<Position> said(Map<String, Verdict> verdicts) {
    return Traits.judged(
        Position.class,
        "are so",
        (position, who) -> verdicts.getOrDefault(position.id(), Verdict.FAILS));
  }

  private static Verdict verdict(
      Collection<String> others, Map<String, Verdict> verdicts, boolean isCutOff) {
    if (others.stream().anyMatch(other -> verdicts.get(other).holds())) {
      return Verdict.HOLDS;
    }
    return isCutOff || others.stream().anyMatch(other -> !verdicts.get(other).isKnown())
        ? Verdict.NOT_KNOWN
        : Verdict.FAILS;
  }

  /**
   * The path to the nearest for which the trait holds, by the smallest ids; only the start if there
   * is none.
   */
  private static List<String> path(
      String from, Function<String, Set<String>> step, Map<String, Verdict> verdicts) {
    Function<String, Integer> distance =
        id ->
            NaiveHierarchy.search(List.of(id), step).entrySet().stream()
                .filter(to -> verdicts.get(to.getKey()).holds() && !to.getKey().equals(from))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    List<String> path = new ArrayList<>(List.of(from));
    String at = from;
    while (distance.apply(at) != Integer.MAX_VALUE && distance.apply(at) > 0) {
      at =
          step.apply(at).stream()
              .min(Comparator.comparing(distance).thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      path.add(at);
    }
    return path;
  }

  private static List<String> linesOf(List<String> path, boolean upward) {
    return IntStream.range(1, path.size())
        .mapToObj(
            i -> upward ? line(path.get(i - 1), path.get(i)) : line(path.get(i), path.get(i - 1)))
        .toList();
  }

  private static String line(String reporter, String manager) {
    return reporter + " --reports to--> " + manager;
  }

  /** Whether no line is stated of several positions, so that no one's managers are known. */
  private static boolean lacksLines(Given given, Verdict verdict) {
    boolean lacks = given.organization().lines().isEmpty() && given.positions().size() > 1;
    assertEquals(lacks ? Set.of(DataKind.LINES) : Set.of(), verdict.lacking());
    assertFalse(lacks && verdict.isKnown());
    return lacks;
  }

  /** What the oracle says: evidence is shown only for what is known. */
  private record Expected(Verdict verdict, List<String> ifHolds, List<String> ifFails) {}

  private static void check(
      Given given, Trait<Position> trait, Function<String, Expected> expectedOf) {
    Who who = given.who();
    for (Position position : given.positions()) {
      String id = position.id();
      Verdict actual = trait.judge(position, who);
      if (!lacksLines(given, actual)) {
        Expected expected = expectedOf.apply(id);
        assertEquals(expected.verdict(), actual.evidence(List.of()), id);
        assertEquals(Map.of(), actual.facts(), id);
        assertEquals(
            expected.verdict().holds()
                ? expected.ifHolds()
                : expected.verdict().fails() ? expected.ifFails() : List.of(),
            Given.texts(actual),
            id);
      }
    }
  }

  private static List<String> linesUp(String id, NaiveHierarchy naive) {
    return naive.managersOf(id).stream().sorted().map(manager -> line(id, manager)).toList();
  }

  @Property
  void reportToAsksAllAbove(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    NaiveHierarchy naive = given.naive();
    check(
        given,
        reportTo(said(verdicts)),
        id -> {
          List<String> above = naive.managers(List.of(id));
          boolean isCutOff = naive.isCutOff(id) || above.stream().anyMatch(naive::isCutOff);
          return new Expected(
              verdict(above, verdicts, isCutOff),
              linesOf(path(id, naive::managersOf, verdicts), true),
              linesUp(id, naive));
        });
  }

  @Property
  void reportDirectlyToAsksTheNextAbove(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    NaiveHierarchy naive = given.naive();
    check(
        given,
        reportDirectlyTo(said(verdicts)),
        id -> {
          List<String> managers = naive.managersOf(id).stream().sorted().toList();
          return new Expected(
              verdict(managers, verdicts, naive.isCutOff(id)),
              managers.stream()
                  .filter(manager -> verdicts.get(manager).holds())
                  .limit(1)
                  .map(manager -> line(id, manager))
                  .toList(),
              linesUp(id, naive));
        });
  }

  @Property
  void manageAsksAllBelow(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    NaiveHierarchy naive = given.naive();
    check(
        given,
        manage(said(verdicts)),
        id ->
            new Expected(
                verdict(naive.reports(List.of(id)), verdicts, false),
                linesOf(path(id, naive::reportsOf, verdicts), false),
                naive.reportsOf(id).stream().sorted().map(report -> line(report, id)).toList()));
  }

  @Property
  void manageDirectlyCountsReportsWithATrait(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    for (Quantity quantity :
        List.of(Traits.atLeast(1), Traits.atMost(1), Traits.exactly(2), Traits.between(1, 2))) {
      Trait<Position> trait = Traits.manageDirectly(quantity, said(verdicts));
      for (Position position : given.positions()) {
        String id = position.id();
        Set<String> reports = new TreeSet<>(given.oracle().lines.reportsOf(id));
        List<String> counted = reports.stream().filter(r -> verdicts.get(r).holds()).toList();
        long perhaps = reports.stream().filter(r -> !verdicts.get(r).isKnown()).count();
        Set<Boolean> possible = new TreeSet<>();
        for (long number = counted.size(); number <= counted.size() + perhaps; number++) {
          possible.add(quantity.includes(number));
        }
        Verdict actual = trait.judge(position, given.who());
        if (lacksLines(given, actual)) {
          continue;
        }
        assertEquals(possible.size() == 1, actual.isKnown(), id);
        if (actual.isKnown()) {
          assertEquals(possible, Set.of(actual.holds()), id);
          assertEquals(
              counted.stream().map(report -> line(report, id)).toList(), Given.texts(actual), id);
        }
      }
    }
  }

  @Property
  void evidenceIsMadeOfRealLines(@ForAll Given given) {
    NaiveHierarchy naive = given.naive();
    Trait<Position> even = Given.ARE_EVEN;
    for (Trait<Position> trait : List.of(reportTo(even), reportDirectlyTo(even), manage(even))) {
      for (Position position : given.positions()) {
        for (Evidence line : trait.judge(position, given.who()).evidence()) {
          assertTrue(
              naive.managersOf(line.from()).contains(line.to().orElseThrow()), trait::toString);
        }
      }
    }
  }

  @Property
  void theOrderOfRowsDecidesNothing(@ForAll Given given) {
    Trait<Position> said = said(verdicts(given));
    Who one = given.who();
    Who other = Who.of(given.shuffled());
    for (Trait<Position> trait :
        List.of(
            reportTo(said),
            reportDirectlyTo(said),
            manage(said),
            not(reportTo(said)),
            reportTo(manage(said)),
            Traits.haveManagers(Traits.exactly(1)),
            Traits.manageDirectly(Traits.atLeast(2)),
            Traits.manageDirectly(Traits.atLeast(2), said),
            Traits.ownWithinManagersScope(),
            Traits.shareNoHolderWith(GivenOrganizations.HEAD),
            Traits.haveAccountableDuties(Traits.atLeast(1)))) {
      for (Position position : given.positions()) {
        Verdict expected = trait.judge(position, one);
        Verdict actual = trait.judge(other.organization().position(position.id()), other);
        assertEquals(expected.toString(), actual.toString(), () -> trait + ": " + position.id());
        assertEquals(
            Given.texts(expected), Given.texts(actual), () -> trait + ": " + position.id());
      }
    }
  }
}
