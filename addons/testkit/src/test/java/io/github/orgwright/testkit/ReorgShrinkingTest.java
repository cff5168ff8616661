package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.model.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReorgShrinkingTest {
  private static final int SEEDS = 20;

  /**
   *
   *
   * <pre>
   * ceo
   *  +-- cpo          +-- cto          +-- cfo
   *       +-- pm1          +-- dev1
   *       +-- pm2          +-- dev2
   * </pre>
   */
  static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.role(Role.of("chief", "Chief")).heldBy("ada"))
          .position("cpo", p -> p.role(Role.of("head", "Head")).reportsTo("ceo").heldBy("bo"))
          .position("cto", p -> p.role(Role.of("head", "Head")).reportsTo("ceo").heldBy("cy"))
          .position("cfo", p -> p.reportsTo("ceo").heldBy("di"))
          .position("pm1", p -> p.role(Role.of("pm", "Manager")).reportsTo("cpo").heldBy("ed"))
          .position("pm2", p -> p.role(Role.of("pm", "Manager")).reportsTo("cpo"))
          .position("dev1", p -> p.role(Role.of("dev", "Engineer")).reportsTo("cto").heldBy("flo"))
          .position("dev2", p -> p.role(Role.of("dev", "Engineer")).reportsTo("cto").heldBy("gus"))
          .build();

  /** How few changes suffice, of how many positions, and what goes wrong. */
  record Case(int changes, int positions, Predicate<ReorgScript> fails) {}

  static Map<String, Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put(
        "no position ever has more than three reports",
        new Case(1, 4, anyStage(org -> org.metrics().widestSpan() > 3)));
    cases.put(
        "no position that got a role gets other holders",
        new Case(2, 1, follow(ReorgShrinkingTest::isRole, AssignmentsChanged.class::isInstance)));
    cases.put(
        "no position is moved twice",
        new Case(2, 3, follow(LinesChanged.class::isInstance, LinesChanged.class::isInstance)));
    cases.put(
        "no more than two new positions",
        new Case(3, 0, script -> made(script).filter(PositionAdded.class::isInstance).count() > 2));
    cases.put(
        "no position is added, held and removed",
        new Case(
            3,
            0,
            follow(
                PositionAdded.class::isInstance,
                AssignmentsChanged.class::isInstance,
                PositionRemoved.class::isInstance)));
    cases.put("never five layers", new Case(1, 5, anyStage(org -> org.metrics().layers() > 4)));
    cases.put("never four roots", new Case(3, 4, anyStage(org -> org.metrics().roots() > 3)));
    cases.put(
        "no new position reports to a new one", new Case(2, 0, ReorgShrinkingTest::addsUnderAdded));
    cases.put(
        "no one holds two positions",
        new Case(
            1,
            2,
            anyStage(
                org ->
                    org.people().stream().anyMatch(person -> org.positionsOf(person).size() > 1))));
    return cases;
  }

  static Predicate<ReorgScript> anyStage(Predicate<Organization> fails) {
    return script -> script.organizations().anyMatch(fails);
  }

  private static boolean isRole(Change change) {
    return change instanceof Changed one && one.attribute().equals("roles");
  }

  private static Stream<Change> made(ReorgScript script) {
    return IntStream.range(0, script.changes().size())
        .filter(i -> !script.skipped().containsKey(i))
        .mapToObj(script.changes()::get);
  }

  /** Whether these happen to some position, in this order. */
  @SafeVarargs
  private static Predicate<ReorgScript> follow(Predicate<Change>... kinds) {
    return script -> {
      Map<String, Integer> next = new LinkedHashMap<>();
      made(script)
          .filter(change -> change.subject() == Change.Subject.POSITION)
          .forEach(
              change -> {
                int place = next.getOrDefault(change.id(), 0);
                if (place < kinds.length && kinds[place].test(change)) {
                  next.put(change.id(), place + 1);
                }
              });
      return next.containsValue(kinds.length);
    };
  }

  private static boolean addsUnderAdded(ReorgScript script) {
    List<PositionAdded> adds =
        made(script)
            .filter(PositionAdded.class::isInstance)
            .map(PositionAdded.class::cast)
            .toList();
    List<String> added = adds.stream().map(Change::id).toList();
    return adds.stream()
        .flatMap(one -> one.lines().stream())
        .anyMatch(line -> added.contains(line.manager()));
  }

  /** As engines shrink: the first candidate that fails, and so on. Counts what it tries. */
  static <T> T shrunk(Sample<T> sample, Predicate<T> fails, int[] tries) {
    Sample<T> smallest = sample;
    Optional<Sample<T>> next = Optional.of(sample);
    while (next.isPresent()) {
      smallest = next.get();
      next =
          smallest
              .smaller()
              .filter(
                  candidate -> {
                    tries[0]++;
                    return fails.test(candidate.value());
                  })
              .findFirst();
      if (next.isPresent()) {
        assertSmaller(next.get().size(), smallest.size());
      }
    }
    return smallest.value();
  }

  private static void assertSmaller(List<Long> size, List<Long> than) {
    assertEquals(than.size(), size.size());
    for (int i = 0; i < size.size(); i++) {
      assertTrue(size.get(i) >= 0, size::toString);
      if (!size.get(i).equals(than.get(i))) {
        assertTrue(size.get(i) < than.get(i), () -> size + " after " + than);
        return;
      }
    }
    throw new AssertionError(size + " is no smaller");
  }

  /** The first samples that fail. */
  static List<Sample<ReorgScript>> failing(ReorgScripts scripts, Predicate<ReorgScript> fails) {
    return failing(scripts, fails, SEEDS);
  }

  private static List<Sample<ReorgScript>> failing(
      ReorgScripts scripts, Predicate<ReorgScript> fails, int count) {
    List<Sample<ReorgScript>> failing = new ArrayList<>();
    for (long seed = 0; failing.size() < count; seed++) {
      assertTrue(seed < 20_000, "hardly any script fails");
      Sample<ReorgScript> sample = scripts.sample(seed);
      if (fails.test(sample.value())) {
        failing.add(sample);
      }
    }
    return failing;
  }

  @Test
  void scriptsShrinkToAsFewChangesAsSuffice() {
    int all = 0;
    int exact = 0;
    for (Map.Entry<String, Case> entry : cases().entrySet()) {
      Case one = entry.getValue();
      for (Sample<ReorgScript> sample : failing(ReorgScripts.of(ACME), one.fails())) {
        ReorgScript smallest = shrunk(sample, one.fails(), new int[1]);
        int over = smallest.changes().size() - one.changes();
        assertTrue(over >= 0 && over <= 1, () -> entry.getKey() + ": " + smallest);
        int positions = smallest.start().positions().size();
        assertTrue(
            over > 0 || positions <= one.positions() + 2, () -> entry.getKey() + ": " + smallest);
        exact += over == 0 ? 1 : 0;
        all++;
      }
    }
    assertTrue(exact >= all * 90 / 100, exact + " of " + all);
  }

  @Test
  void changesAreTakenAwayFromALargeOrganizationQuickly() {
    OrganizationBuilder builder = Organization.named("Large").position("p0");
    for (int i = 1; i < 2_000; i++) {
      int place = i;
      builder.position("p" + i, p -> p.reportsTo("p" + (place - 1) / 5).heldBy("h" + place));
    }
    Predicate<ReorgScript> fails =
        follow(LinesChanged.class::isInstance, LinesChanged.class::isInstance);
    int[] tries = new int[1];
    Sample<ReorgScript> sample =
        failing(ReorgScripts.of(builder.build()).changes(30, 30), fails, 1).get(0);
    ReorgScript smallest = shrunk(sample, fails, tries);
    assertEquals(2, smallest.changes().size(), smallest::text);
    assertEquals(2, smallest.start().positions().size(), smallest::text);
    assertTrue(tries[0] < 700, "tries: " + tries[0]);
  }

  @Test
  void theStartIsKeptWhereItMustBe() {
    Predicate<ReorgScript> fails = anyStage(org -> org.positions().size() < 8);
    ReorgScripts scripts = ReorgScripts.of(ACME).keepingStart();
    for (Sample<ReorgScript> sample : failing(scripts, fails)) {
      ReorgScript smallest = shrunk(sample, fails, new int[1]);
      assertEquals(1, smallest.changes().size(), smallest::text);
      assertEquals(ACME, smallest.start());
    }
  }

  @Test
  void cyclesAreFoundAndShrunkWhereAllowed() {
    Predicate<ReorgScript> fails = anyStage(org -> !org.hierarchy().cycles().isEmpty());
    for (Sample<ReorgScript> sample : failing(ReorgScripts.of(ACME).withProblems(), fails)) {
      ReorgScript smallest = shrunk(sample, fails, new int[1]);
      assertEquals(1, smallest.changes().size(), smallest::text);
      assertTrue(smallest.start().positions().size() <= 2, smallest::text);
    }
    for (long seed = 0; seed < 200; seed++) {
      assertFalse(fails.test(ReorgScripts.of(ACME).generate(seed)));
    }
  }

  @Test
  void aSampleOfWhichAllFailsHasNoChanges() {
    ReorgScript smallest = shrunk(ReorgScripts.of(ACME).sample(5), script -> true, new int[1]);
    assertEquals(List.of(), smallest.changes());
    assertEquals(0, smallest.start().positions().size());
    assertEquals(0, smallest.start().people().size());
  }

  @Test
  void dottedLinesToTheOwnManagerAreFound() {
    Predicate<ReorgScript> fails =
        anyStage(
            org ->
                org.lines().stream()
                    .filter(line -> line.kind().equals(LineKind.DOTTED))
                    .anyMatch(
                        line -> {
                          Position low = org.position(line.reporter());
                          return org.hierarchy().directManagers(low).stream()
                              .anyMatch(high -> high.id().equals(line.manager()));
                        }));
    for (Sample<ReorgScript> sample : failing(ReorgScripts.of(ACME), fails)) {
      ReorgScript smallest = shrunk(sample, fails, new int[1]);
      assertEquals(1, smallest.changes().size(), smallest::text);
    }
  }
}
