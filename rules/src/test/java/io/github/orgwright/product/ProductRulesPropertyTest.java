package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of the documented rules for organizations of any mix of product roles. */
class ProductRulesPropertyTest {
  private static final List<RuleSet> RULES =
      ProductRulesTest.readings().stream().map(ProductRules::documented).toList();

  private static final List<ScopeKind> KINDS =
      List.of(
          ScopeKind.ORGANIZATION,
          ScopeKind.PRODUCT_ORGANIZATION,
          ScopeKind.PORTFOLIO,
          ScopeKind.PRODUCT_LINE,
          ScopeKind.PRODUCT,
          ScopeKind.FEATURE,
          ScopeKind.PRODUCT_AREA,
          ScopeKind.BUSINESS_AREA);

  private static final List<String> TITLES =
      List.of("CPO", "VP of Product", "head of product", "Chief of staff");

  /** Rows of one organization, drawn with dice of their own. */
  private static final class Draw {
    private final Random dice;
    private final List<Position> positions = new ArrayList<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();

    Draw(int size, long seed) {
      this.dice = new Random(seed);
      for (int i = 0; i < dice.nextInt(12); i++) {
        ScopeKind kind = one(KINDS);
        Scope scope =
            scopes.isEmpty() || oneIn(4)
                ? Scope.of(kind, "scope" + i)
                : one(scopes).part(kind, "scope" + i);
        scopes.add(scope.identifiedBy("scope" + i));
      }
      for (int i = 0; i < size; i++) {
        addPosition("seat" + i, size);
      }
      for (int i = 0; i < size / 2; i++) {
        Person.Builder person = Person.builder().id("person" + i);
        if (!oneIn(4)) {
          person.yearsOfExperience(dice.nextInt(14)).education(one(List.of(Education.values())));
        }
        people.add(person.build());
        assignments.add(
            Assignment.of(
                "seat" + dice.nextInt(size), "person" + i, one(List.of(AssignmentKind.values()))));
      }
    }

    private void addPosition(String id, int size) {
      Position.Builder position = Position.builder().id(id);
      List<Role> roles = new ArrayList<>();
      for (int i = 0; i < dice.nextInt(3); i++) {
        roles.add(oneIn(2) ? one(leaders()) : one(ProductRoles.all().list()));
      }
      position.roles(roles.stream().distinct().toList());
      if (oneIn(3)) {
        position.title(one(TITLES));
      }
      if (!scopes.isEmpty() && oneIn(2)) {
        position.owns(List.of(one(scopes)));
      }
      if (oneIn(4)) {
        Responsibility work = one(ProductResponsibilities.all().list());
        position.duties(List.of(Duty.accountableFor(work)));
      }
      if (oneIn(4)) {
        Kpi kpi = one(ProductKpis.all().list());
        position.measuredBy(kpi);
      }
      positions.add(position.build());
      for (int i = 0; i < dice.nextInt(3); i++) {
        String manager = oneIn(12) ? "ghost" : "seat" + dice.nextInt(size);
        lines.add(oneIn(5) ? ReportingLine.dotted(id, manager) : ReportingLine.solid(id, manager));
      }
    }

    private static List<Role> leaders() {
      return Chart.ROLES.values().stream().sorted(Comparator.comparing(Role::id)).toList();
    }

    private <T> T one(List<T> choices) {
      return choices.get(dice.nextInt(choices.size()));
    }

    private boolean oneIn(int sides) {
      return dice.nextInt(sides) == 0;
    }

    Organization organization() {
      return Organization.named("Acme")
          .positions(positions)
          .lines(lines)
          .people(people)
          .assignments(assignments)
          .tryBuild()
          .organization();
    }

    Organization shuffled() {
      for (List<?> rows : List.of(positions, lines, people, assignments)) {
        Collections.shuffle(rows, dice);
      }
      return organization();
    }
  }

  @Property
  void noRuleThrowsAndTheOrderOfRowsChangesNothing(
      @ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
    Draw draw = new Draw(size, seed);
    Organization organization = draw.organization();
    Organization shuffled = draw.shuffled();
    for (RuleSet rules : RULES) {
      Findings found = rules.check(organization);
      assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE), found::text);
      assertEquals(29, found.outcomes().size());
      assertEquals(found.text(), rules.check(shuffled).text());
    }
  }
}
