package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Traits of those above and below, against a naive reading of what they mean. */
@Domain(RandomOrganizations.class)
class RelatedPropertyTest {
  /** What a trait says of each position, thrown with the dice of the organization. */
  private static Map<String, Verdict> verdicts(Given given) {
    Random dice = new Random(given.seed() + 2);
    int rarity = 2 + dice.nextInt(11);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Position position : given.organization().positions().list()) {
      int thrown = dice.nextInt(rarity);
      verdicts.put(
          position.id(),
          thrown == 0 ? Verdict.HOLDS : thrown == 1 ? Verdict.NOT_KNOWN : Verdict.FAILS);
    }
    return verdicts;
  }

  private static Trait<Position> said(Map<String, Verdict> verdicts) {
    return Traits.judged(
        Position.class,
        "are so",
        (position, who) -> verdicts.getOrDefault(position.id(), Verdict.FAILS));
  }

  /** All that steps lead to, without the start, even where a circle leads back. */
  private static Set<String> reached(String from, Function<String, Set<String>> step) {
    return Sets.difference(Oracle.search(step.apply(from), step).keySet(), Set.of(from));
  }

  private static Verdict naive(
      Collection<String> others, Map<String, Verdict> verdicts, boolean isCutOff) {
    if (others.stream().anyMatch(other -> verdicts.get(other).holds())) {
      return Verdict.HOLDS;
    }
    return isCutOff || others.stream().anyMatch(other -> !verdicts.get(other).isKnown())
        ? Verdict.NOT_KNOWN
        : Verdict.FAILS;
  }

  /**
   * The path: each step to the smallest id of those from which the fewest further steps lead on.
   */
  private static List<String> naivePath(
      String from, Function<String, Set<String>> step, Map<String, Verdict> verdicts) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    verdicts.forEach(
        (id, verdict) ->
            distances.put(id, verdict.holds() && !id.equals(from) ? 0 : Integer.MAX_VALUE / 2));
    for (int round = 0; round < verdicts.size(); round++) {
      verdicts.forEach(
          (id, verdict) ->
              step.apply(id)
                  .forEach(next -> distances.merge(id, distances.get(next) + 1, Math::min)));
    }
    List<String> path = new ArrayList<>(List.of(from));
    String at = from;
    do {
      Set<String> byId = new TreeSet<>(step.apply(at));
      at = byId.stream().min((a, b) -> distances.get(a) - distances.get(b)).orElseThrow();
      path.add(at);
    } while (!verdicts.get(at).holds());
    return path;
  }

  private static List<String> upward(List<String> path) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      lines.add(path.get(i - 1) + " --reports to--> " + path.get(i));
    }
    return lines;
  }

  private static List<String> downward(List<String> path) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      lines.add(path.get(i) + " --reports to--> " + path.get(i - 1));
    }
    return lines;
  }

  private static List<String> told(Verdict verdict) {
    return verdict.evidence().stream().map(Evidence::toString).toList();
  }

  /** Whether no line is stated of several positions, so that no one's managers are known. */
  private static boolean lacksLines(Given given, Verdict verdict) {
    boolean lacks =
        given.organization().lines().isEmpty() && given.organization().positions().size() > 1;
    assertEquals(lacks ? Set.of(DataKind.LINES) : Set.of(), verdict.lacking());
    assertEquals(false, lacks && verdict.isKnown());
    return lacks;
  }

  private static void assertVerdict(String id, Verdict expected, Verdict actual) {
    assertEquals(expected, actual.evidence(List.of()), id);
    assertEquals(Map.of(), actual.facts(), id);
  }

  @Property
  void reportToAsksAllAbove(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    Trait<Position> trait = reportTo(said(verdicts));
    Oracle oracle = given.oracle();
    Who who = given.who();
    for (Position position : given.organization().positions().list()) {
      String id = position.id();
      Set<String> above = reached(id, oracle::managersOf);
      boolean isCutOff = oracle.isCutOff(id) || above.stream().anyMatch(oracle::isCutOff);
      Verdict expected = naive(above, verdicts, isCutOff);
      Verdict actual = trait.judge(position, who);
      if (lacksLines(given, actual)) {
        continue;
      }
      assertVerdict(id, expected, actual);
      List<String> shown = List.of();
      if (expected.holds()) {
        shown = upward(naivePath(id, oracle::managersOf, verdicts));
      } else if (expected.fails()) {
        shown = linesUp(id, oracle);
      }
      assertEquals(shown, told(actual), id);
    }
  }

  private static List<String> linesUp(String id, Oracle oracle) {
    return new TreeSet<>(oracle.managersOf(id))
        .stream().map(manager -> id + " --reports to--> " + manager).toList();
  }

  @Property
  void reportDirectlyToAsksTheNextAbove(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    Trait<Position> trait = reportDirectlyTo(said(verdicts));
    Oracle oracle = given.oracle();
    Who who = given.who();
    for (Position position : given.organization().positions().list()) {
      String id = position.id();
      Set<String> next = new TreeSet<>(oracle.managersOf(id));
      Verdict expected = naive(next, verdicts, oracle.isCutOff(id));
      Verdict actual = trait.judge(position, who);
      if (lacksLines(given, actual)) {
        continue;
      }
      assertVerdict(id, expected, actual);
      List<String> shown = List.of();
      if (expected.holds()) {
        shown =
            next.stream()
                .filter(manager -> verdicts.get(manager).holds())
                .limit(1)
                .map(manager -> id + " --reports to--> " + manager)
                .toList();
      } else if (expected.fails()) {
        shown = linesUp(id, oracle);
      }
      assertEquals(shown, told(actual), id);
    }
  }

  @Property
  void manageAsksAllBelow(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    Trait<Position> trait = manage(said(verdicts));
    Oracle oracle = given.oracle();
    Who who = given.who();
    for (Position position : given.organization().positions().list()) {
      String id = position.id();
      Verdict expected = naive(reached(id, oracle::reportsOf), verdicts, false);
      Verdict actual = trait.judge(position, who);
      if (lacksLines(given, actual)) {
        continue;
      }
      assertVerdict(id, expected, actual);
      List<String> shown = List.of();
      if (expected.holds()) {
        shown = downward(naivePath(id, oracle::reportsOf, verdicts));
      } else if (expected.fails()) {
        shown =
            new TreeSet<>(oracle.reportsOf(id))
                .stream().map(report -> report + " --reports to--> " + id).toList();
      }
      assertEquals(shown, told(actual), id);
    }
  }

  @Property
  void manageDirectlyCountsReportsWithATrait(@ForAll Given given) {
    Map<String, Verdict> verdicts = verdicts(given);
    for (Quantity quantity :
        List.of(Traits.atLeast(1), Traits.atMost(1), Traits.exactly(2), Traits.between(1, 2))) {
      Trait<Position> trait = Traits.manageDirectly(quantity, said(verdicts));
      for (Position position : given.organization().positions().list()) {
        String id = position.id();
        Set<String> reports = new TreeSet<>(given.oracle().reportsOf(id));
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
              counted.stream().map(report -> report + " --reports to--> " + id).toList(),
              told(actual),
              id);
        }
      }
    }
  }

  @Property
  void evidenceIsMadeOfRealLines(@ForAll Given given) {
    Oracle oracle = given.oracle();
    Trait<Position> even = Questions.STAND_EVEN;
    for (Trait<Position> trait : List.of(reportTo(even), reportDirectlyTo(even), manage(even))) {
      for (Position position : given.organization().positions().list()) {
        for (Evidence line : trait.judge(position, given.who()).evidence()) {
          assertEquals(
              true,
              oracle.managersOf(line.from()).contains(line.to().orElseThrow()),
              trait::toString);
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
            Traits.shareNoHolderWith(RandomOrganizations.HEAD),
            Traits.haveAccountableDuties(Traits.atLeast(1)))) {
      for (Position position : given.organization().positions().list()) {
        Verdict expected = trait.judge(position, one);
        Verdict actual = trait.judge(other.organization().position(position.id()), other);
        assertEquals(expected.toString(), actual.toString(), () -> trait + ": " + position.id());
        assertEquals(told(expected), told(actual), () -> trait + ": " + position.id());
      }
    }
  }
}
