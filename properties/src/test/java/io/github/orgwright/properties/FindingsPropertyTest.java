package io.github.orgwright.properties;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveFunction;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.ownScopes;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.haveAccountablePositions;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.leadTo;
import static io.github.orgwright.rules.Rules.measure;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.usedBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds of every check of every organization. */
@Domain(GivenOrganizations.class)
class FindingsPropertyTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private static final RuleSet STANDARD =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(1)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(2, 3), atMost(3)));

  /** Rules of each kind of subject, which do not ask who holds a position. */
  private static final RuleSet OWN =
      RuleSet.of(
          rule("below-head").positions().should(reportTo(haveFunction("Product"))),
          rule("not-below-owner").positions().should(not(reportTo(ownScopes()))),
          rule("under-owner").positions().should(reportDirectlyTo(ownScopes())),
          rule("above-owner").positions().should(manage(ownScopes())),
          rule("role-holders").roles().should(usedBy(exactly(1))),
          rule("owners").scopes().should(haveOwners(exactly(1))),
          rule("accountable").responsibilities().should(haveAccountablePositions(exactly(1))),
          rule("kpis").kpis().should(measure(atLeast(1))),
          rule("lines").lines().should(leadTo(ownScopes())));

  /** Rules that do. */
  private static final RuleSet HELD =
      RuleSet.of(
          rule("filled").positions().should(not(vacant())),
          rule("experience").positions().should(haveHoldersWithExperience(atMost(10))),
          rule("education").positions().should(haveHoldersWithEducation(Education.DOCTORATE)),
          rule("apart").positions().should(shareNoHolderWith(GivenOrganizations.HEAD)),
          rule("no-expert").positions().should(not(haveHoldersWithExperience(atLeast(11)))));

  private static final RuleSet ALL = STANDARD.and(OWN).and(HELD);

  /** Behaves at some positions and throws at others. */
  private static final Rule THROWING =
      rule("throwing")
          .positions()
          .should(
              trait(
                  "behave",
                  (position, who) -> {
                    if (position.id().endsWith("3") || position.id().endsWith("4")) {
                      throw new IllegalStateException(position.id());
                    }
                    return true;
                  }));

  private static Organization demanding(Given given) {
    return new Parts(given.organization())
        .builder()
        .expects(GivenOrganizations.PRICING, ScopeKind.PORTFOLIO)
        .tryBuild()
        .organization();
  }

  private static List<String> keys(Findings found) {
    return found.violations().stream().map(Violation::key).toList();
  }

  @Property(tries = 100)
  void theOrderOfRowsAndRulesChangesNothing(@ForAll Given given) {
    Organization organization = demanding(given);
    RuleSet all = ALL.and(RuleSet.of(THROWING));
    List<Rule> rules = new ArrayList<>(all.rules().list());
    Collections.shuffle(rules, new Random(given.seed()));
    Findings found = all.check(organization, DAY);
    Findings again =
        RuleSet.of(rules)
            .check(new Parts(organization).shuffle(new Random(given.seed() + 1)).build(), DAY);
    assertEquals(found.text(), again.text());
    assertEquals(found.markdown(), again.markdown());
    assertEquals(keys(found), keys(again));
    assertEquals(0, again.since(found).added().size() + again.since(found).resolved().size());
  }

  @Property
  void keysAreUniqueAndBeginWithTheRule(@ForAll Given given) {
    Findings found = ALL.check(demanding(given), DAY);
    assertEquals(keys(found).size(), ImmutableSet.copyOf(keys(found)).size());
    for (Violation violation : found.violations()) {
      assertEquals(violation.ruleId(), violation.key().substring(0, violation.key().indexOf('/')));
    }
  }

  @Property
  void keysStayWhenTitlesAndHoldersChange(@ForAll Given given) {
    RuleSet rules = STANDARD.and(OWN).without("accountable-position-not-vacant");
    Organization organization = demanding(given);
    Organization renamed =
        organization.withEach(
            (position, p) ->
                p.title("New title of " + position.id()).vacant().heldBy("new-" + position.id()));
    assertEquals(keys(rules.check(organization, DAY)), keys(rules.check(renamed, DAY)));
  }

  @Property
  void whatIsWaivedIsNeverCounted(@ForAll Given given) {
    Organization organization = demanding(given);
    Findings found = ALL.check(organization, DAY);
    Random dice = new Random(given.seed());
    List<Waiver> waivers = new ArrayList<>(found.freeze("accepted", "coo", DAY));
    waivers.removeIf(waiver -> dice.nextBoolean());
    Set<String> waived = waivers.stream().map(Waiver::target).collect(Collectors.toSet());
    Findings less = ALL.waiving(waivers).check(organization, DAY);
    List<String> rest = new ArrayList<>(keys(found));
    rest.removeAll(waived);
    assertEquals(rest, keys(less));
    assertEquals(
        new TreeSet<>(waived),
        less.waived().stream().map(Violation::key).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(List.of(), less.unusedWaivers());
    for (RuleOutcome outcome : less.outcomes()) {
      assertEquals(
          !outcome.violations().isEmpty(), outcome.status() == RuleOutcome.Status.VIOLATED);
    }
    assertEquals(keys(found), keys(ALL.waiving(waivers).check(organization, DAY.plusDays(1))));
  }

  @Property
  void aRuleThatThrowsHidesNoOther(@ForAll Given given) {
    Organization organization = demanding(given);
    Findings with = RuleSet.of(THROWING).and(ALL).check(organization, DAY);
    Findings without = ALL.check(organization, DAY);
    assertEquals(keys(without), keys(with));
    assertEquals(
        without.outcomes().stream().map(RuleOutcome::toString).toList(),
        with.outcomes().stream()
            .filter(outcome -> !outcome.rule().id().equals("throwing"))
            .map(RuleOutcome::toString)
            .toList());
  }

  @Property(tries = 100)
  void textsContainNoPersonalDetails(@ForAll Given given) {
    Findings found = ALL.check(demanding(given), DAY);
    for (String text : List.of(found.text(), found.markdown(), found.since(found).text())) {
      assertFalse(text.contains(GivenOrganizations.SECRET), text);
      assertFalse(text.contains(String.valueOf(GivenOrganizations.SECRET_YEARS)), text);
    }
    for (Violation violation : found.violations()) {
      assertFalse(
          violation.facts().toString().contains(String.valueOf(GivenOrganizations.SECRET_YEARS)),
          violation::toString);
    }
  }

  @Property
  void withoutALineOfTheEvidenceTheViolationIsGone(@ForAll Given given) {
    Organization organization = demanding(given);
    RuleSet rules =
        STANDARD.only("no-self-reporting", "no-cycles", "single-solid-manager", "known-managers");
    for (Violation violation : rules.check(organization, DAY).violations()) {
      boolean isSingleCause =
          switch (violation.ruleId()) {
            case "single-solid-manager" -> violation.evidence().size() == 2;
            case "known-managers" -> violation.evidence().size() == 1;
            default -> true;
          };
      if (isSingleCause) {
        Evidence step = violation.evidence().get(0);
        Parts fixed = new Parts(organization);
        fixed.lines.removeIf(line -> joins(line, step));
        assertFalse(
            keys(rules.check(fixed.build(), DAY)).contains(violation.key()), violation::toString);
      }
    }
  }

  private static boolean joins(ReportingLine line, Evidence step) {
    return line.reporter().equals(step.from()) && line.manager().equals(step.to().orElseThrow());
  }

  @Property
  void withoutAPositionOfTheEvidenceTheViolationIsGone(@ForAll Given given) {
    Organization organization = demanding(given);
    RuleSet rules = STANDARD.only("one-accountable-per-scope", "scope-within-managers");
    for (Violation violation : rules.check(organization, DAY).violations()) {
      boolean isSingleCause =
          violation.ruleId().equals("scope-within-managers") || violation.evidence().size() == 2;
      if (isSingleCause) {
        Organization fixed = organization.without(violation.evidence().get(0).from());
        assertFalse(keys(rules.check(fixed, DAY)).contains(violation.key()), violation::toString);
      }
    }
  }

  @Property
  void atMostOneIsAccountableInEachScope(@ForAll Given given) {
    Organization organization = demanding(given);
    Oracle oracle = Oracle.of(organization);
    Map<List<String>, Integer> accountable = new HashMap<>();
    for (Position position : organization.positions()) {
      for (List<String> work : oracle.accountable(position)) {
        // Without a scope, the duty of a role does not count.
        boolean counts =
            work.size() > 1
                || position.duties().stream()
                    .anyMatch(
                        duty ->
                            duty.scope().isEmpty()
                                && duty.involvement() == Involvement.ACCOUNTABLE
                                && duty.responsibility().id().equals(work.get(0)));
        accountable.merge(work, counts ? 1 : 0, Integer::sum);
      }
    }
    Set<String> expected = new TreeSet<>();
    accountable.forEach(
        (work, positions) -> {
          if (positions > 1) {
            expected.add(key("one-accountable-per-scope", work));
          }
        });
    RuleSet rules = STANDARD.only("one-accountable-per-scope");
    assertEquals(expected, new TreeSet<>(keys(rules.check(organization, DAY))));
  }

  /** The key of a violation, in which ids are sorted and encoded. */
  private static String key(String rule, List<String> ids) {
    return rule
        + "/"
        + ids.stream()
            .sorted(NaiveHierarchy.BY_CODE_POINT)
            .map(id -> id.replace("%", "%25").replace("/", "%2F").replace("+", "%2B"))
            .collect(Collectors.joining("+"));
  }

  @Property
  void expectedWorkIsCoveredInEachScopeOfTheKind(@ForAll Given given) {
    Organization organization = demanding(given);
    Oracle oracle = Oracle.of(organization);
    Set<String> expected = new TreeSet<>();
    for (Scope scope : organization.scopes().list()) {
      boolean isCovered =
          organization.scopes().stream()
              .filter(around -> Oracle.covering(scope).contains(around.id()))
              .anyMatch(
                  around -> !oracle.isAccountableFor(GivenOrganizations.PRICING, around).isEmpty());
      if (scope.kind().equals(ScopeKind.PORTFOLIO) && !isCovered) {
        expected.add(key("accountable-position-exists", List.of("pricing", scope.id())));
      }
    }
    RuleSet rules = STANDARD.only("accountable-position-exists");
    Set<String> found =
        keys(rules.check(organization, DAY)).stream()
            .filter(key -> key.contains("pricing"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found);
  }
}
