package io.github.orgwright.benchmarks;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.inACycle;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.change.Change;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.RuleBreaker;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.model.Sample;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Measures how fast the test kit generates organizations, and how far it reduces failing ones;
 * prints each figure next to its target.
 *
 * <pre>
 * java -Xmx1g -cp "benchmarks/target/classes:benchmarks/target/lib/*" io.github.orgwright.benchmarks.KitFigures
 * </pre>
 */
public final class KitFigures {
  /** How long to measure, and how often to shrink. */
  record Budget(long millis, int seeds, List<Integer> sizes) {}

  /**
   * A property that organizations can fail, and the smallest number of positions of one that fails.
   */
  record Property(String name, int least, Predicate<Organization> fails) {}

  /**
   * A property that reorganizations can fail, and the smallest number of changes of one that fails.
   */
  record Reorg(String name, int least, Predicate<ReorgScript> fails) {}

  /** The result of shrinking one sample. */
  private record Shrunk(int size, int tries, double millis) {}

  /** Where a property hardly ever fails, the figure shows fewer samples. */
  private static final int MOST_SEEDS = 100_000;

  private static final OrgGenerator DEFAULT = OrgGenerator.organizations();

  private static final List<Role> ROLES =
      List.of(
          PRODUCT_MANAGER,
          SENIOR_PRODUCT_MANAGER,
          PRODUCT_DIRECTOR,
          HEAD_OF_PRODUCT,
          CHIEF_PRODUCT_OFFICER,
          CHIEF_EXECUTIVE_OFFICER,
          UX_UI_DESIGNER,
          SOFTWARE_ENGINEER);

  private static final Role CHIEF = Role.of("chief", "Chief");
  private static final Role WARD = Role.of("ward", "Ward");
  private static final Role NURSE = Role.of("nurse", "Nurse");

  /** Rules of custom roles, without operators of the kit. */
  private static final RuleSet OWN =
      RuleSet.of(
          rule("roots-are-chiefs").positions().that(root()).should(haveRole(CHIEF)),
          under("wards-under-chief", WARD, CHIEF),
          under("nurses-under-ward", NURSE, WARD),
          rule("wards-lead").positions().that(haveRole(WARD)).should(manageDirectly(between(2, 6))),
          rule("no-cycles-here").positions().should(not(inACycle())));

  private static final RuleSet RULES =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(12)))
          .and(StandardRules.scope())
          .and(StandardRules.measurement())
          .and(
              RuleSet.of(
                  under("managers-under-heads", PRODUCT_MANAGER, HEAD_OF_PRODUCT),
                  under("heads-under-chief", HEAD_OF_PRODUCT, CHIEF_PRODUCT_OFFICER),
                  rule("designers-have-no-reports")
                      .positions()
                      .that(haveRole(UX_UI_DESIGNER))
                      .should(not(manageDirectly(atLeast(1))))))
          .and(StandardRules.shape(atMost(9), atMost(6)));

  private final PrintStream out;
  private final Budget budget;

  private KitFigures(PrintStream out, Budget budget) {
    this.out = out;
    this.budget = budget;
  }

  /**
   * Prints the figures.
   *
   * @param args the sizes to begin with, 10 100 1000 10000 unless given
   */
  public static void main(String[] args) {
    List<Integer> sizes = Arrays.stream(args).map(Integer::valueOf).toList();
    run(
        System.out,
        new Budget(8_000, 20, sizes.isEmpty() ? List.of(10, 100, 1_000, 10_000) : sizes));
  }

  static void run(PrintStream out, Budget budget) {
    KitFigures figures = new KitFigures(out, budget);
    figures.rates();
    figures.shrinking();
    figures.violations(RULES, DEFAULT, "2000");
    figures.violations(OWN, DEFAULT.roles(NURSE, WARD, CHIEF), "200 (rules of users)");
    figures.scripts();
  }

  private static Rule under(String id, Role role, Role manager) {
    return rule(id).positions().that(haveRole(role)).should(reportDirectlyTo(haveRole(manager)));
  }

  private void line(String figure, String value, String target) {
    out.println(String.format(Locale.ROOT, "%-48s %-48s target %s", figure, value, target));
  }

  private void rates() {
    line("default organizations per second", rate(DEFAULT), "50000");
    line(
        "uniform, up to 10000 positions, per second",
        rate(DEFAULT.ofSize(1, 10_000).uniformSizes()),
        "300");
    OrgGenerator conforming = DEFAULT.conformingTo(RULES);
    line("conforming organizations per second", rate(conforming), "20000");
    int tried = budget.seeds() * 100;
    long kept =
        conforming.stream(0).limit(tried).filter(org -> violated(RULES, org).isEmpty()).count();
    line("conforming", kept + " of " + tried, "all");
  }

  /** The first seeds are generated twice, so that the code is compiled before it is measured. */
  private <T> String rate(Generator<T> generator) {
    made(generator, budget.millis() / 2);
    return String.valueOf(made(generator, budget.millis()));
  }

  private static long made(Generator<?> generator, long millis) {
    long begin = System.nanoTime();
    long made = 0;
    while (System.nanoTime() - begin < millis * 1_000_000) {
      Objects.requireNonNull(generator.generate(made));
      made++;
    }
    return made * 1_000_000_000L / (System.nanoTime() - begin);
  }

  /** The first six have had targets from the beginning. */
  static List<Property> properties() {
    return List.of(
        new Property("span at most seven", 9, any((lines, position) -> span(lines, position) > 7)),
        new Property(
            "at most five layers",
            6,
            any((lines, position) -> lines.layer(position).orElse(0) > 5)),
        new Property(
            "no manager below a designer",
            2,
            any(
                (lines, position) ->
                    has(position, PRODUCT_MANAGER) && isUnder(lines, position, UX_UI_DESIGNER))),
        new Property(
            "no manager under a head under a chief",
            3,
            any(
                (lines, position) ->
                    has(position, PRODUCT_MANAGER)
                        && lines.directManagers(position).stream()
                            .anyMatch(
                                manager ->
                                    has(manager, HEAD_OF_PRODUCT)
                                        && isUnder(lines, manager, CHIEF_PRODUCT_OFFICER)))),
        new Property(
            "at most one manager with three reports",
            7,
            org ->
                org.positions().stream()
                        .filter(position -> span(org.hierarchy(), position) >= 3)
                        .limit(2)
                        .count()
                    == 2),
        new Property(
            "no designer in a company with a chief",
            2,
            org -> anyHas(org, UX_UI_DESIGNER) && anyHas(org, CHIEF_PRODUCT_OFFICER)),
        new Property(
            "weights of roles below 40",
            8,
            org -> org.positions().stream().mapToInt(KitFigures::weight).sum() >= 40),
        new Property("size is no multiple of 7", 7, org -> org.positions().size() % 7 == 0));
  }

  /** A condition that one position of an organization can meet. */
  @FunctionalInterface
  private interface Problem {
    boolean isAt(Hierarchy lines, Position position);
  }

  private static Predicate<Organization> any(Problem problem) {
    return org ->
        org.positions().stream().anyMatch(position -> problem.isAt(org.hierarchy(), position));
  }

  private static int span(Hierarchy lines, Position position) {
    return lines.countDirectReports(position);
  }

  private static boolean has(Position position, Role role) {
    return position.roles().contains(role);
  }

  /** At most 5, so that eight positions are needed. */
  private static int weight(Position position) {
    return position.mainRole().map(role -> Math.min(5, ROLES.indexOf(role))).orElse(0);
  }

  private static boolean anyHas(Organization org, Role role) {
    return org.positions().stream().anyMatch(position -> has(position, role));
  }

  private static boolean isUnder(Hierarchy lines, Position position, Role role) {
    return lines.directManagers(position).stream().anyMatch(manager -> has(manager, role));
  }

  private void shrinking() {
    for (int size : budget.sizes()) {
      List<Shrunk> all = new ArrayList<>();
      for (Property property : properties()) {
        // Smaller samples keep to the limits, so that the size is the greatest, not the only one.
        List<Shrunk> shrunk =
            shrunk(
                DEFAULT.roles(ROLES).plain().ofSize(1, size).uniformSizes(),
                org -> org.positions().size() >= (size < 20 ? size / 2 : size * 9 / 10),
                property.fails(),
                org -> org.positions().size());
        line(size + " positions: " + property.name(), text(shrunk, property.least()), "all");
        all.addAll(shrunk);
      }
      line(size + " positions: median tries", String.valueOf(medianTries(all)), "at most 150");
      double slowest = all.stream().mapToDouble(Shrunk::millis).max().orElse(0);
      line(
          size + " positions: slowest",
          String.format(Locale.ROOT, "%.0f ms", slowest),
          "at most 500 ms");
    }
  }

  private <T> List<Shrunk> shrunk(
      Generator<T> generator, Predicate<T> begins, Predicate<T> fails, ToIntFunction<T> measure) {
    List<Shrunk> shrunk = new ArrayList<>();
    for (long seed = 0; seed < MOST_SEEDS && shrunk.size() < budget.seeds(); seed++) {
      Sample<T> sample = generator.sample(seed);
      if (begins.test(sample.value()) && fails.test(sample.value())) {
        shrunk.add(shrink(sample, fails, measure));
      }
    }
    return shrunk;
  }

  private static <T> Shrunk shrink(Sample<T> sample, Predicate<T> fails, ToIntFunction<T> measure) {
    int[] tries = new int[1];
    long begin = System.nanoTime();
    T smallest =
        Minimizer.standard()
            .smallest(
                sample,
                one -> {
                  tries[0]++;
                  return fails.test(one);
                })
            .value();
    return new Shrunk(measure.applyAsInt(smallest), tries[0], (System.nanoTime() - begin) / 1e6);
  }

  private static String text(List<Shrunk> shrunk, int least) {
    long exact = shrunk.stream().filter(one -> one.size() == least).count();
    int most = shrunk.stream().mapToInt(Shrunk::tries).max().orElse(0);
    double slowest = shrunk.stream().mapToDouble(Shrunk::millis).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "%d of %d exact, %d tries, at most %d, %.0f ms",
        exact,
        shrunk.size(),
        medianTries(shrunk),
        most,
        slowest);
  }

  private static int medianTries(List<Shrunk> shrunk) {
    int[] tries = shrunk.stream().mapToInt(Shrunk::tries).sorted().toArray();
    return tries[tries.length / 2];
  }

  private void violations(RuleSet rules, OrgGenerator sound, String target) {
    RuleBreaker breaker = RuleBreaker.of(rules);
    int alone = 0;
    double secondsForOne = 0;
    List<String> ids = rules.rules().stream().map(Rule::id).toList();
    for (String id : ids) {
      Generator<Organization> violating = breaker.violating(id, sound);
      made(violating, budget.millis() / 5);
      long rate = Math.max(1, made(violating, budget.millis() / 5));
      secondsForOne += 1.0 / rate;
      int[] sizes = new int[budget.seeds()];
      int aloneHere = 0;
      for (int seed = 0; seed < budget.seeds(); seed++) {
        Sample<Organization> sample = violating.sample(seed);
        aloneHere += violated(rules, sample.value()).equals(Set.of(id)) ? 1 : 0;
        // Smaller samples of such a generator violate the rule alone, too: all count as failures.
        sizes[seed] = shrink(sample, org -> true, org -> org.positions().size()).size();
      }
      Arrays.sort(sizes);
      line(
          "violating " + id,
          aloneHere
              + " of "
              + budget.seeds()
              + " alone, "
              + rate
              + " a second, shrunk to "
              + sizes[0]
              + (sizes[0] == sizes[sizes.length - 1] ? "" : " to " + sizes[sizes.length - 1]),
          "all, one size");
      alone += aloneHere;
    }
    line(
        "violating exactly one rule of " + ids.size(),
        alone + " of " + ids.size() * budget.seeds(),
        "all");
    line(
        "violating organizations per second",
        String.valueOf((long) (ids.size() / secondsForOne)),
        target);
  }

  private static Set<String> violated(RuleSet rules, Organization org) {
    Set<String> violated = new HashSet<>();
    rules.check(org).outcomes().stream()
        .filter(outcome -> outcome.status() == Status.VIOLATED)
        .forEach(outcome -> violated.add(outcome.rule().id()));
    return violated;
  }

  static List<Reorg> reorgs() {
    return List.of(
        new Reorg(
            "no position has more than three direct reports", 1, anyStage(org -> widest(org) > 3)),
        new Reorg("never five layers", 1, anyStage(org -> org.metrics().layers() > 4)),
        new Reorg("never four roots", 3, anyStage(org -> org.metrics().roots() > 3)),
        new Reorg(
            "no more than two new positions",
            3,
            script -> made(script, Change.PositionAdded.class).size() > 2),
        new Reorg("no position is moved twice", 2, KitFigures::movesTwice),
        new Reorg(
            "no person holds two positions",
            1,
            anyStage(
                org -> org.people().stream().anyMatch(one -> org.positionsOf(one).size() > 1))));
  }

  private static Predicate<ReorgScript> anyStage(Predicate<Organization> fails) {
    return script -> script.organizations().anyMatch(fails);
  }

  private static int widest(Organization org) {
    return org.metrics().widestSpan();
  }

  private static <T extends Change> List<T> made(ReorgScript script, Class<T> kind) {
    List<T> made = new ArrayList<>();
    for (int i = 0; i < script.changes().size(); i++) {
      if (kind.isInstance(script.changes().get(i)) && !script.skipped().containsKey(i)) {
        made.add(kind.cast(script.changes().get(i)));
      }
    }
    return made;
  }

  private static boolean movesTwice(ReorgScript script) {
    Set<String> moved = new HashSet<>();
    return made(script, Change.LinesChanged.class).stream()
        .filter(Change.LinesChanged::isMove)
        .anyMatch(change -> !moved.add(change.id()));
  }

  /** Eight positions in three layers, none with more than three direct reports. */
  private static Organization acme() {
    Map<String, String> managers = new LinkedHashMap<>();
    List.of("cpo", "cto", "cfo").forEach(head -> managers.put(head, "ceo"));
    List.of("pm1", "pm2").forEach(position -> managers.put(position, "cpo"));
    List.of("dev1", "dev2").forEach(position -> managers.put(position, "cto"));
    var builder = Organization.named("Acme").position("ceo", p -> p.heldBy("ada"));
    managers.forEach(
        (position, manager) ->
            builder.position(position, p -> p.reportsTo(manager).heldBy("holder of " + position)));
    return builder.build();
  }

  private void scripts() {
    ReorgScripts scripts = ReorgScripts.of(acme());
    int exact = 0;
    int over = 0;
    for (Reorg reorg : reorgs()) {
      for (Shrunk shrunk :
          shrunk(scripts, script -> true, reorg.fails(), script -> script.changes().size())) {
        exact += shrunk.size() == reorg.least() ? 1 : 0;
        over = Math.max(over, shrunk.size() - reorg.least());
      }
    }
    int all = reorgs().size() * budget.seeds();
    line("scripts reduced to the fewest changes", exact + " of " + all, "90 %");
    line("scripts: greatest number of unnecessary changes", String.valueOf(over), "at most 1");
  }
}
