package io.github.orgwright.examples;

import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.core.LineKind.SOLID;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.leadDirectly;
import static io.github.orgwright.query.Traits.standVacant;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Shapes that break naive walks, at 100,000 and at a million positions: a chain, a star, one
 * circle, a matrix in which each seat has three managers, and spans of seven. Prints how much
 * longer each question takes on ten times as many; 10 is linear.
 *
 * <pre>
 * java -Xmx4g -cp "examples/target/classes:examples/target/lib/*" io.github.orgwright.examples.HostileShapes
 * </pre>
 */
public final class HostileShapes {
  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility ROADMAP = Responsibility.of("product_roadmap", "Roadmap");
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");

  private static final RuleSet STANDARD =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(12)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(2, 9), atMost(8)));

  private static final RuleSet DOCUMENTED =
      StandardRules.structure().and(ProductRules.documented(Reading.largeOrganization(500)));

  private static final Scope GOODS = ACME.part(ScopeKind.PRODUCT_ORGANIZATION, "Goods");

  /** The roles of the upper layers, from the top down. */
  private static final List<Role> LEADERS =
      List.of(
          ProductRoles.CHIEF_PRODUCT_OFFICER,
          ProductRoles.VP_OF_PRODUCT,
          ProductRoles.HEAD_OF_PRODUCT,
          ProductRoles.PRODUCT_DIRECTOR);

  /** Times below this are too short to tell from noise. */
  private static final long NOISE_NANOS = 200_000;

  private HostileShapes() {}

  /**
   * Prints the ratios.
   *
   * @param args the smaller size, 100000 unless given; the larger is ten times as much
   */
  public static void main(String[] args) {
    run(System.out, args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
  }

  static void run(PrintStream out, int size) {
    shapes()
        .forEach(
            (shape, managers) -> {
              Map<String, Long> small = times(size, managers);
              Map<String, Long> large = times(10 * size, managers);
              out.println(shape);
              large.forEach((question, nanos) -> print(out, question, small.get(question), nanos));
              out.println();
            });
  }

  private static void print(PrintStream out, String question, long small, long large) {
    String ratio =
        large < NOISE_NANOS
            ? "flat"
            : String.format(
                Locale.ROOT, "x %.1f", (double) large / Math.max(small, NOISE_NANOS / 10));
    out.println(
        String.format(
            Locale.ROOT,
            "  %-34s %10.2f ms %10.2f ms  %s",
            question,
            small / 1e6,
            large / 1e6,
            ratio));
  }

  /** The managers of each seat, by its number: shape by name. */
  static Map<String, IntFunction<int[]>> shapes() {
    Map<String, IntFunction<int[]>> shapes = new LinkedHashMap<>();
    shapes.put("spans of seven", seat -> seat == 0 ? new int[0] : new int[] {(seat - 1) / 7});
    shapes.put("chain", seat -> seat == 0 ? new int[0] : new int[] {seat - 1});
    shapes.put("star", seat -> seat == 0 ? new int[0] : new int[] {0});
    shapes.put("circle", seat -> new int[] {seat == 0 ? -1 : seat - 1});
    shapes.put(
        "matrix",
        seat ->
            seat == 0
                ? new int[0]
                : seat < 1000
                    ? new int[] {0}
                    : new int[] {seat % 1000, (seat + 1) % 1000, (seat * 7 + 5) % 1000});
    return shapes;
  }

  private static Map<String, Long> times(int size, IntFunction<int[]> managers) {
    List<Position> positions = positions(size);
    List<ReportingLine> lines = lines(size, managers);
    List<Assignment> assignments = assignments(size);
    Map<String, Long> times = new LinkedHashMap<>();
    times.put(
        "build, to the first answer",
        time(
            () ->
                Who.in(build(positions, lines, assignments))
                    .manages(positions.get(size - 1))
                    .first()));
    questions(build(positions, lines, assignments), size)
        .forEach((name, question) -> times.put(name, time(question)));
    Organization product = build(productPeople(size, managers), lines, assignments);
    times.put("check the documented rules", time(() -> DOCUMENTED.check(product).violations()));
    return times;
  }

  private static Map<String, Supplier<?>> questions(Organization org, int size) {
    Who who = Who.in(org);
    Position top = org.position("0");
    Position middle = org.position(String.valueOf(size / 2));
    Position last = org.position(String.valueOf(size - 1));
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
        () -> who.reportsTo(middle).containsEach(org.positions().list().subList(0, 10_000)));
    questions.put("isPeerOf", () -> who.isPeerOf(last).list());
    questions.put(
        "isClosestCommonManagerOf", () -> who.isClosestCommonManagerOf(middle, last).list());
    questions.put(
        "isClosestCommonManagerOrOneOf",
        () -> who.isClosestCommonManagerOrOneOf(middle, last).list());
    questions.put("manages, that", () -> who.manages(last).that(standVacant()).count());
    questions.put("manages, why", () -> who.manages(last).why().text());
    questions.put("owns", () -> who.owns(PAYMENTS).list());
    questions.put("covers", () -> who.covers(PAYMENTS).first());
    questions.put("worksIn", () -> who.worksIn(ACME).count());
    questions.put("isAccountableFor", () -> who.isAccountableFor(ROADMAP).list());
    questions.put("does", () -> who.does(leadDirectly(atLeast(8))).count());
    questions.put(
        "over dotted and solid lines", () -> who.over(SOLID, DOTTED).manages(last).list());
    questions.put("mayApprove", () -> who.mayApprove(SPEND.of(100), last).people());
    questions.put("mayApprove, why", () -> who.mayApprove(SPEND.of(100), last).why().text());
    questions.put("a person", () -> who.manages(org.person("p" + (size - 1))).list());
    questions.put("shape", org::shape);
    questions.put("check all standard rules", () -> STANDARD.check(org).violations());
    questions.put("with", () -> org.with("5", p -> p.title("Five")));
    questions.put("with another manager", () -> org.with("5", p -> p.reportsTo("1")));
    questions.put("without", () -> org.without("5"));
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

  private static Organization build(
      List<Position> positions, List<ReportingLine> lines, List<Assignment> assignments) {
    return Organization.named("Acme")
        .positions(positions)
        .lines(lines)
        .assignments(assignments)
        .build();
  }

  private static List<Position> positions(int size) {
    Role role = Role.builder().id("r").name("R").addDuty(Duty.accountableFor(ROADMAP)).build();
    List<Position> positions = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      Position.Builder position = Position.builder().id(String.valueOf(seat));
      if (seat == 0) {
        position.owns(List.of(ACME)).authorities(List.of(SPEND));
      }
      if (seat % 10_000 == 1) {
        position.owns(List.of(PAYMENTS)).roles(List.of(role));
      }
      positions.add(position.build());
    }
    return positions;
  }

  /**
   * The same seats with documented roles: by layer a chief product officer, VPs, heads and
   * directors; below them, in turns of ten, a product manager with a product of their own, two
   * senior ones, and software engineers. Each head has a portfolio, of those from a hundred on.
   */
  private static List<Position> productPeople(int size, IntFunction<int[]> managers) {
    List<Scope> portfolios = new ArrayList<>();
    for (int portfolio = 0; portfolio < 100; portfolio++) {
      portfolios.add(GOODS.part(ScopeKind.PORTFOLIO, "Portfolio " + portfolio));
    }
    int[] layers = new int[size];
    List<Position> people = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      layers[seat] = seat == 0 ? 0 : 1 + layers[managers.apply(seat)[0]];
      Scope portfolio = portfolios.get(seat % portfolios.size());
      Position.Builder position =
          Position.builder().id(String.valueOf(seat)).roles(List.of(roleOf(seat, layers[seat])));
      if (seat == 0) {
        position.owns(List.of(GOODS));
      } else if (layers[seat] == 2) {
        position.owns(List.of(portfolio));
      } else if (layers[seat] >= LEADERS.size() && seat % 10 == 0) {
        position.owns(List.of(portfolio.part(ScopeKind.PRODUCT, "Product " + seat)));
      }
      people.add(position.build());
    }
    return people;
  }

  private static Role roleOf(int seat, int layer) {
    if (layer < LEADERS.size()) {
      return LEADERS.get(layer);
    }
    return switch (seat % 10) {
      case 0 -> ProductRoles.PRODUCT_MANAGER;
      case 1, 2 -> ProductRoles.SENIOR_PRODUCT_MANAGER;
      default -> ProductRoles.SOFTWARE_ENGINEER;
    };
  }

  private static List<ReportingLine> lines(int size, IntFunction<int[]> managers) {
    List<ReportingLine> lines = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      for (int manager : managers.apply(seat)) {
        int upper = manager < 0 ? size - 1 : manager;
        lines.add(ReportingLine.solid(String.valueOf(seat), String.valueOf(upper)));
      }
    }
    return lines;
  }

  private static List<Assignment> assignments(int size) {
    List<Assignment> assignments = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      if (seat % 10 != 3) {
        assignments.add(
            Assignment.of(String.valueOf(seat), "p" + seat, AssignmentKind.SUBSTANTIVE));
      }
    }
    return assignments;
  }
}
