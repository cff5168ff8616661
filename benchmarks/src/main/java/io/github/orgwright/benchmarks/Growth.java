package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.Workload.SPEND;
import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.core.LineKind.SOLID;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.vacant;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Measures how the time of each question grows with the size of the organization: asks it in
 * organizations of several shapes and three sizes, and prints the exponent that fits best, where 1
 * is linear. What is too short to differ from noise at the largest size is called flat.
 */
public final class Growth {
  private static final Responsibility ROADMAP = Responsibility.of("product_roadmap", "Roadmap");
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");

  private static final RuleSet STANDARD =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(12)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(2, 9), atMost(8)));

  /** Times below this are too short to tell from noise. */
  private static final long NOISE_NANOS = 200_000;

  private Growth() {}

  /**
   * Prints a table for each shape.
   *
   * @param args the largest size, a million unless given; the others are a tenth and a hundredth
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int size = args.length == 0 ? BenchmarkSet.MILLION : Integer.parseInt(args[0]);
    long start = System.nanoTime();
    for (Shape shape : Shape.values()) {
      if (shape.isMissing()) {
        out.println(shape.text() + ": skipped, there are no published organizations");
      } else {
        out.println(table(shape, List.of(size / 100, size / 10, size)));
        System.err.printf(
            "%s: after %d seconds%n", shape.text(), (System.nanoTime() - start) / 1_000_000_000);
      }
    }
  }

  /** A table of how long each question takes at the largest size, and how that time grows. */
  static String table(Shape shape, List<Integer> sizes) {
    Map<String, List<double[]>> points = new LinkedHashMap<>();
    for (int size : sizes) {
      times(new Workload(shape, size))
          .forEach(
              (question, nanos) ->
                  points
                      .computeIfAbsent(question, key -> new ArrayList<>())
                      .add(new double[] {size, nanos}));
    }
    StringBuilder text = new StringBuilder();
    text.append("| ").append(shape.text()).append(" | time at ");
    text.append(Table.count(sizes.get(sizes.size() - 1))).append(" | exponent |\n");
    text.append("| --- | ---: | ---: |\n");
    points.forEach((question, times) -> text.append(line(question, times)));
    return text.toString();
  }

  private static String line(String question, List<double[]> times) {
    double last = times.get(times.size() - 1)[1];
    String growth =
        last < NOISE_NANOS ? "flat" : String.format(Locale.ROOT, "%.2f", Table.exponent(times));
    return "| " + question + " | " + Table.time(last) + " | " + growth + " |\n";
  }

  /** In two steps, so that the memory has room for one organization and a million violations. */
  private static Map<String, Long> times(Workload staff) {
    Map<String, Long> times = new LinkedHashMap<>();
    answers(staff).forEach((name, question) -> times.put(name, time(question)));
    documentedRules(staff).forEach((name, check) -> times.put(name, time(check)));
    return times;
  }

  /** All questions, checks and copies, by their names in tables. */
  static Map<String, Supplier<?>> questions(Workload staff) {
    Map<String, Supplier<?>> questions = answers(staff);
    questions.putAll(documentedRules(staff));
    return questions;
  }

  private static Map<String, Supplier<?>> documentedRules(Workload staff) {
    if (!staff.hasOneTop()) {
      return Map.of();
    }
    Organization product = ProductStaff.organization(staff);
    return Map.of(
        "check the documented rules", () -> ProductStaff.RULES.check(product).violations());
  }

  private static Map<String, Supplier<?>> answers(Workload staff) {
    List<Position> positions = positions(staff);
    List<ReportingLine> lines = staff.lines();
    List<Assignment> assignments = staff.assignments();
    Supplier<Organization> build =
        () ->
            Organization.named("Acme")
                .positions(positions)
                .lines(lines)
                .assignments(assignments)
                .build();
    Map<String, Supplier<?>> questions = new LinkedHashMap<>();
    Position last = positions.get(staff.size - 1);
    questions.put("build, to the first answer", () -> Who.of(build.get()).manages(last).first());
    questions.putAll(questions(build.get(), staff.ids));
    return questions;
  }

  private static Map<String, Supplier<?>> questions(Organization org, String[] ids) {
    int size = ids.length;
    Who who = Who.of(org);
    Position top = org.position(ids[0]);
    Position middle = org.position(ids[size / 2]);
    Position last = org.position(ids[size - 1]);
    Map<String, Supplier<?>> questions = new LinkedHashMap<>();
    questions.put("directlyManages", () -> who.directlyManages(last).list());
    questions.put("manages", () -> who.manages(last).list());
    questions.put("reportsDirectlyTo, count", () -> who.reportsDirectlyTo(top).count());
    questions.put("reportsTo, count", () -> who.reportsTo(top).count());
    questions.put("reportsTo, count in the middle", () -> who.reportsTo(middle).count());
    questions.put("reportsTo, list", () -> who.reportsTo(top).list());
    questions.put("reportsTo, contains", () -> who.reportsTo(middle).contains(last));
    questions.put(
        "reportsTo, containsEach of 10,000",
        () ->
            who.reportsTo(middle)
                .containsEach(org.positions().list().subList(0, Math.min(size, 10_000))));
    questions.put("isPeerOf", () -> who.isPeerOf(last).list());
    questions.put(
        "isClosestCommonManagerOf", () -> who.isClosestCommonManagerOf(middle, last).list());
    questions.put(
        "isClosestCommonManagerOrOneOf",
        () -> who.isClosestCommonManagerOrOneOf(middle, last).list());
    questions.put("manages, that", () -> who.manages(last).that(vacant()).count());
    questions.put("manages, why", () -> who.manages(last).why().text());
    questions.put("owns", () -> who.owns(PAYMENTS).list());
    questions.put("covers", () -> who.covers(PAYMENTS).first());
    questions.put("worksIn", () -> who.worksIn(ACME).count());
    questions.put("isAccountableFor", () -> who.isAccountableFor(ROADMAP).list());
    questions.put("does", () -> who.matches(manageDirectly(atLeast(8))).count());
    questions.put(
        "over dotted and solid lines", () -> who.over(SOLID, DOTTED).manages(last).list());
    questions.put(
        "mayApprove", () -> who.mayApprove(SPEND.request(Workload.AMOUNT), last).people());
    questions.put(
        "mayApprove, why", () -> who.mayApprove(SPEND.request(Workload.AMOUNT), last).why().text());
    questions.put("a person", () -> who.manages(org.person(Workload.person(size - 1))).list());
    questions.put("metrics", org::metrics);
    questions.put("check all standard rules", () -> STANDARD.check(org).violations());
    questions.put("with", () -> org.with(ids[5], p -> p.title("Five")));
    questions.put("with another manager", () -> org.with(ids[5], p -> p.reportsTo(ids[1])));
    questions.put("without", () -> org.without(ids[5]));
    return questions;
  }

  private static long time(Supplier<?> question) {
    long best = Long.MAX_VALUE;
    long begin = System.nanoTime();
    for (int run = 0; run < 3 || (run < 200 && System.nanoTime() - begin < 100_000_000L); run++) {
      long start = System.nanoTime();
      Objects.requireNonNull(question.get());
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  private static List<Position> positions(Workload staff) {
    Role role = Role.builder().id("r").name("R").addDuty(Duty.accountableFor(ROADMAP)).build();
    List<Position> positions = new ArrayList<>(staff.size);
    for (int number = 0; number < staff.size; number++) {
      Position.Builder position = Position.builder().id(staff.ids[number]);
      if (number == 0) {
        position.owns(List.of(ACME)).authorities(List.of(SPEND));
      }
      if (number % 10_000 == 1) {
        position.owns(List.of(PAYMENTS)).roles(List.of(role));
      }
      positions.add(position.build());
    }
    return positions;
  }
}
