package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Rules;
import io.github.orgwright.rules.StandardRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Ids that were chosen to hash alike make nothing quadratic: with so many of them, what compares
 * each with each does not end within the minute.
 */
@Tag("large")
class CollidingIdsTest {
  private static final int BITS = 17;
  private static final int SIZE = 1 << BITS;
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private static void ends(Executable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), work);
  }

  /** Texts of one hash, told apart by which of two pieces of one hash stands at each place. */
  private static List<String> colliding(String prefix) {
    List<String> ids = new ArrayList<>(SIZE);
    for (int number = 0; number < SIZE; number++) {
      StringBuilder id = new StringBuilder(prefix);
      for (int bit = BITS - 1; bit >= 0; bit--) {
        id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      ids.add(id.toString());
    }
    return ids;
  }

  private static Organization star() {
    List<String> ids = colliding("");
    OrganizationBuilder builder = Organization.named("Acme").position("top");
    ids.forEach(
        id -> builder.position(id, p -> p.reportsTo("hub").heldBy("p" + id).attribute(id, id)));
    return builder.position("hub", p -> p.reportsTo("top").dottedTo("top")).build();
  }

  @Test
  void idsOfThisTestHashAlike() {
    assertEquals(1, colliding("x").stream().mapToInt(String::hashCode).distinct().count());
    assertEquals(SIZE, colliding("x").stream().distinct().count());
  }

  @Test
  void positionsAndPeopleAreAskedAndChanged() {
    ends(
        () -> {
          Organization organization = star();
          Who who = Who.of(organization);
          Position hub = organization.position("hub");
          assertEquals(SIZE, who.reportsTo(hub).count());
          assertEquals(
              SIZE + 2, who.reportsTo(hub).containsEach(organization.positions().list()).size());
          assertEquals(
              SIZE,
              who
                  .reportsTo(hub)
                  .that(Traits.not(Traits.vacant()))
                  .containsEach(organization.people().list())
                  .values()
                  .stream()
                  .filter(isIn -> isIn)
                  .count());
          assertEquals(SIZE, who.reportsTo(hub).people().size());
          Organization less = organization.without("hub");
          assertEquals(SIZE, less.hierarchy().countDirectReports(less.position("top")));
          assertTrue(organization.equals(star()));
        });
  }

  @Test
  void chainIsAskedAndExplained() {
    ends(
        () -> {
          List<String> ids = colliding("");
          OrganizationBuilder builder = Organization.named("Acme").position(ids.get(0));
          for (int i = 1; i < SIZE; i++) {
            String manager = ids.get(i - 1);
            builder.position(ids.get(i), p -> p.reportsTo(manager));
          }
          Organization organization = builder.build();
          Who who = Who.of(organization);
          Position last = organization.position(ids.get(SIZE - 1));
          assertEquals(SIZE - 1, who.manages(last).count());
          assertTrue(
              who.isClosestCommonManagerOf(organization.position(ids.get(1)), last)
                      .why()
                      .steps()
                      .size()
                  > SIZE - 3);
        });
  }

  @Test
  void dutiesKpisRolesAndScopesAreListedAndChecked() {
    ends(
        () -> {
          List<Position> positions = new ArrayList<>();
          List<String> ids = colliding("");
          Scope acme = Scope.organization("Acme");
          List<Duty> duties = new ArrayList<>();
          List<ScopedKpi> kpis = new ArrayList<>();
          List<Scope> scopes = new ArrayList<>();
          List<Role> roles = new ArrayList<>();
          for (String id : ids) {
            duties.add(Duty.accountableFor(Responsibility.of(id, "x")).inScope(acme));
            kpis.add(ScopedKpi.of(Kpi.of(id, "x")));
            scopes.add(acme.part(ScopeKind.PRODUCT, id));
            roles.add(Role.of(id, "x"));
          }
          positions.add(Position.builder().id("duties").duties(duties).build());
          positions.add(Position.builder().id("kpis").kpis(kpis).build());
          positions.add(Position.builder().id("scopes").owns(scopes).build());
          positions.add(Position.builder().id("roles").roles(roles).build());
          Organization organization = Organization.named("Acme").positions(positions).build();
          assertEquals(SIZE, positions.get(0).effectiveDuties().size());
          assertEquals(SIZE, positions.get(1).effectiveKpis().size());
          assertEquals(SIZE + 1, organization.scopes().size());
          assertEquals(SIZE, organization.roles().size());
          Who who = Who.of(organization);
          assertEquals(1, who.isAccountableFor(duties.get(7).responsibility()).count());
          assertEquals(1, who.isMeasuredBy(kpis.get(7).kpi()).count());
          Findings found =
              StandardRules.structure()
                  .and(StandardRules.accountability())
                  .and(StandardRules.measurement())
                  .and(StandardRules.scope())
                  .check(organization, DAY);
          assertTrue(found.text().length() > 0);
        });
  }

  @Test
  void violationsAreFrozenAndComparedAgain() {
    ends(
        () -> {
          RuleSet rules = RuleSet.of(Rules.rule("held").positions().should(Traits.vacant()));
          Organization organization = star();
          Findings found = rules.check(organization, DAY);
          assertEquals(SIZE, found.violations().size());
          RuleSet waiving = rules.waiving(found.freeze("known", "coo", DAY));
          assertEquals(SIZE, waiving.check(organization, DAY).waived().size());
          assertEquals(List.of(), waiving.check(organization, DAY).unusedWaivers());
        });
  }

  @Test
  void rowsAreReadAndWritten() {
    ends(
        () -> {
          StringBuilder file = new StringBuilder("id,person,manager,role\n");
          for (String id : colliding("")) {
            file.append(id).append(",one,one#,").append(id).append('\n');
          }
          Mapping mapping =
              Mapping.positions("id").holder("person").managerAsPerson("manager").role("role");
          LoadResult loaded = read(mapping, file.toString());
          assertEquals(SIZE, loaded.organization().positions().size());
          assertEquals(SIZE, loaded.organization().roles().size());
          String written = CsvWriter.of(loaded.organization()).text();
          assertEquals(SIZE, read(Presets.ORGWRIGHT, written).organization().positions().size());
        });
  }

  @Test
  void managersThatAreOnePersonOfAllSeatsAreRead() {
    ends(
        () -> {
          StringBuilder file = new StringBuilder("id,person,manager\n");
          colliding("").forEach(id -> file.append(id).append(",one,one\n"));
          LoadResult loaded =
              read(
                  Mapping.positions("id").holder("person").managerAsPerson("manager"),
                  file.toString());
          assertEquals(SIZE, loaded.organization().lines().size());
        });
  }

  @Test
  void cellsOfManyRolesManagersAndAuthoritiesAreRead() {
    ends(
        () -> {
          String ids = String.join(";", colliding(""));
          LoadResult loaded =
              read(
                  Presets.ORGWRIGHT,
                  "id,role,manager,may\na," + ids + "," + ids + "," + ids + "\n");
          Position position = loaded.organization().position("a");
          assertEquals(SIZE, position.roles().size());
          assertEquals(SIZE, position.authorities().size());
          assertEquals(SIZE, loaded.organization().unresolvedLines().size());
        });
  }

  /** Each row that differs from the first one tells the managers of both. */
  @Test
  void manyManagersOfOneRowAreToldToManyRows() {
    ends(
        () -> {
          StringBuilder file = new StringBuilder("id,manager\n");
          file.append("a,").append(String.join(";", colliding(""))).append('\n');
          for (int i = 0; i < SIZE; i++) {
            file.append("a,b\n");
          }
          assertTrue(read(Presets.ORGWRIGHT, file.toString()).problems().size() > SIZE);
        });
  }

  /** Neighboring slots, each rightly taken, make one long run in a table of ids. */
  @Test
  void idsThatFillNeighboringSlotsAreLookedUp() {
    ends(
        () -> {
          Map<Integer, String> bySlot = new HashMap<>();
          int slots = 1 << 18;
          for (int number = 0; bySlot.size() < slots / 2 - 2 && number < 40_000_000; number++) {
            String id = "i" + Integer.toString(number, 36);
            int mixed = id.hashCode() * 0x9E3779B9;
            int slot = (mixed ^ (mixed >>> 15)) & (slots - 1);
            if (slot < slots / 2 - 2) {
              bySlot.putIfAbsent(slot, id);
            }
          }
          List<Position> positions = bySlot.values().stream().map(Position::of).toList();
          String first = bySlot.get(0);
          List<ReportingLine> lines = new ArrayList<>();
          for (Position position : positions) {
            lines.add(ReportingLine.solid(position.id(), sibling(first, lines.size())));
          }
          assertEquals(
              lines.size(),
              Organization.named("Acme")
                  .positions(positions)
                  .lines(lines)
                  .tryBuild()
                  .organization()
                  .unresolvedLines()
                  .size());
        });
  }

  /** An id that is not declared, of the hash of another: NUL characters before it weigh nothing. */
  private static String sibling(String id, int number) {
    return "\0".repeat(1 + number % 200) + id;
  }

  private static LoadResult read(Mapping mapping, String text) {
    return OrgReader.of(mapping).read(Csv.text("acme.csv", text));
  }
}
