package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks end, with true totals, on a million positions of each awkward shape. */
@Tag("large")
class LargeOrganizationsTest {
  private static final int SIZE = 1_000_000;
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");

  private static final RuleSet ALL =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(3)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(2, 9), atMost(8)));

  /** The first owns Acme and answers for the roadmap there; the last owns a part. */
  private static Organization organization(IntFunction<int[]> managers) {
    List<Position> positions = new ArrayList<>(SIZE);
    List<ReportingLine> lines = new ArrayList<>(SIZE);
    for (int seat = 0; seat < SIZE; seat++) {
      Position.Builder position = Position.builder().id("p" + seat);
      if (seat == 0) {
        position.owns(List.of(ACME)).duties(List.of(Duty.accountableFor(ROADMAP)));
      } else if (seat == SIZE - 1) {
        position.owns(List.of(CARDS));
      }
      positions.add(position.build());
      for (int manager : managers.apply(seat)) {
        lines.add(ReportingLine.solid("p" + seat, "p" + manager));
      }
    }
    return Organization.named("Acme")
        .positions(positions)
        .lines(lines)
        .assignments(List.of(Assignment.of("p0", "ada", AssignmentKind.SUBSTANTIVE)))
        .expects(ROADMAP, ScopeKind.PRODUCT)
        .tracks(Kpi.of("churn", "Churn"))
        .build();
  }

  private static String summary(Organization organization) {
    Findings found = ALL.check(organization);
    assertTrue(found.text().startsWith(found.summary()));
    return found.summary();
  }

  @Test
  void aChain() {
    assertEquals(
        "Acme: 13 rules checked, 3 violated; 1000001 violations (1 error," + " 1000000 warnings)",
        summary(organization(seat -> seat == 0 ? new int[0] : new int[] {seat - 1})));
  }

  @Test
  void aStar() {
    assertEquals(
        "Acme: 13 rules checked, 2 violated; 2 violations (1 error, 1 warning)",
        summary(organization(seat -> seat == 0 ? new int[0] : new int[] {0})));
  }

  @Test
  void aCircle() {
    assertEquals(
        "Acme: 13 rules checked, 5 violated; 1000004 violations (3 errors," + " 1000001 warnings)",
        summary(organization(seat -> new int[] {(seat + SIZE - 1) % SIZE})));
  }

  @Test
  void aMatrix() {
    assertEquals(
        "Acme: 13 rules checked, 4 violated; 1000002 violations (999001"
            + " errors, 1001 warnings)",
        summary(
            organization(
                seat ->
                    seat < 1_000
                        ? new int[0]
                        : IntStream.range(0, 3).map(i -> (seat + i) % 1_000).toArray())));
  }

  @Test
  void aMillionTops() {
    assertEquals(
        "Acme: 6 rules checked, 1 violated; 1 violation (1 error); 7 rules not checked",
        summary(organization(seat -> new int[0])));
  }
}
