package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documented rules as a set: what is in it, and what it rests on. */
class ProductRulesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  /** By rule, the claims for it, and after a bar those against. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("cpo-reports-to-ceo", "S0-27"),
          Map.entry("cpo-leads-product", "S2-11 S2-85 S4-21"),
          Map.entry("vp-under-cpo", "S0-67 S2-11 | S4-03 S4-04 S3-120"),
          Map.entry("product-director-under-cpo", "S0-68"),
          Map.entry(
              "key-leaders-under-cpo",
              "S1-96 S1-97 S1-98 S1-99 S4-112 S4-113 S4-114 S4-115 | S1-93 S1-94 S1-95"),
          Map.entry("title-fits-role", "S4-03 S4-04 S3-120 | S0-67 S1-12 S2-39"),
          Map.entry("director-under-head-when-large", "S2-64 | S3-01 S3-80"),
          Map.entry("head-not-above-director", "S3-01 | S2-64"),
          Map.entry("senior-pm-under-vp", "S3-51 | S3-62"),
          Map.entry("pm-under-product-head", "S3-17 S3-62 S1-47 | S4-16 S3-59"),
          Map.entry("cpo-and-cto-distinct", "S1-32 S2-38"),
          Map.entry("scope-levels-nest", "S2-29 S2-44 S0-33"),
          Map.entry("cpo-owns-product-organization", "S2-12 S4-02 | S3-135 S3-137"),
          Map.entry("cpo-owns-portfolio", "S0-82 S2-46 | S1-87"),
          Map.entry("pm-owns-product-or-feature", "S0-31 S0-32 S2-31 | S2-45 S3-68"),
          Map.entry("product-has-owner", "S2-45"),
          Map.entry("portfolio-has-owner", "S2-46"),
          Map.entry("head-scope-is-one-of", "S1-86 S1-87 S3-69 S3-81 S3-135 | S0-82 S3-137"),
          Map.entry(
              "vision-and-strategy-covered",
              "S4-37 S4-38 S3-124 S3-125 S4-27 | S1-71 S1-90 S1-91 S3-66 S3-101"),
          Map.entry("roadmap-covered", "S0-14 S0-15 S3-54 | S1-05 S3-94"),
          Map.entry("core-kpis-tracked", "S4-79 S4-80 S4-81 S4-82 S4-83 S4-84"),
          Map.entry("cpo-tracks-metrics", "S0-101"),
          Map.entry("portfolio-value-tracked", "S2-47 S2-48"),
          Map.entry("industry-emphasis", "S0-51 S0-52 S0-53"),
          Map.entry("cpo-exists", "S1-22 S1-23 S4-122 | S0-03 S0-04 S3-136"),
          Map.entry("cpo-experience-10", "S0-40 S1-81 S4-105 S2-76 | S3-07"),
          Map.entry("head-experience-5", "S3-07 | S0-40 S1-81 S4-105 S2-76"),
          Map.entry("minimum-bachelor", "S4-94 S3-109 | S2-01 S2-02 S4-97 S4-101"),
          Map.entry("senior-pm-has-experience", "S3-39 S3-40 | S3-42 S3-43 S3-44"));

  static List<Reading> readings() {
    return Stream.of(
            Reading.standard(),
            Reading.smallOrganization(),
            Reading.vpIsHead(),
            Reading.headAndDirectorPeers(),
            Reading.largeOrganization(500),
            Reading.builder().directors(Reading.Directors.UNDER_HEAD).build(),
            Reading.builder()
                .industry(Reading.Industry.OTHER)
                .aimsAtProductExcellence(false)
                .build(),
            Reading.builder()
                .industry(Reading.Industry.FINANCE)
                .aimsAtProductExcellence(true)
                .largeFrom(1)
                .build(),
            Reading.builder().industry(Reading.Industry.TECHNOLOGY_STARTUP).build())
        .toList();
  }

  private static List<String> ids(RuleSet rules) {
    return rules.rules().stream().map(Rule::id).toList();
  }

  private static String sources(Rule rule, boolean isAgainst) {
    return String.join(
        " ",
        rule.citations().stream()
            .filter(citation -> citation.isAgainst() == isAgainst)
            .map(Citation::id)
            .toList());
  }

  @Test
  void everyReadingHasTheSameRulesInTheSameOrder() {
    List<String> standard = ids(ProductRules.documented(Reading.standard()));
    assertEquals(29, standard.size());
    assertEquals(SOURCES.keySet(), new HashSet<>(standard));
    for (Reading reading : readings()) {
      assertEquals(standard, ids(ProductRules.documented(reading)), reading::toString);
    }
  }

  @Test
  void eachRuleCitesItsClaimsAndThoseAgainstIt() {
    Map<String, String> cited = new TreeMap<>();
    for (Rule rule : ProductRules.documented(Reading.standard()).rules().list()) {
      String against = sources(rule, true);
      cited.put(rule.id(), sources(rule, false) + (against.isEmpty() ? "" : " | " + against));
    }
    assertEquals(new TreeMap<>(SOURCES), cited);
  }

  @Test
  void eachRuleSaysWhyAndWhatToDoInEveryReading() {
    for (Reading reading : readings()) {
      for (Rule rule : ProductRules.documented(reading).rules().list()) {
        for (String text :
            List.of(
                rule.sentence(), rule.reason().orElseThrow(), rule.proposedFix().orElseThrow())) {
          assertFalse(text.endsWith("."), text);
          assertFalse(text.contains("_"), text);
          assertFalse(text.contains("positions that"), text);
        }
        assertFalse(sources(rule, false).isEmpty(), rule::id);
      }
    }
  }

  @Test
  void theIndustryDecidesWhatIsCited() {
    Map<Reading.Industry, String> expected =
        Map.of(
            Reading.Industry.HEALTHCARE, "S0-51 S0-52",
            Reading.Industry.FINANCE, "S0-51 S0-52",
            Reading.Industry.TECHNOLOGY_STARTUP, "S0-53",
            Reading.Industry.OTHER, "S0-51 S0-52 S0-53");
    expected.forEach(
        (industry, claims) ->
            assertEquals(
                claims,
                sources(
                    ProductRules.documented(Reading.builder().industry(industry).build())
                        .rules()
                        .get("industry-emphasis"),
                    false)));
  }

  /** Words of eight in a row would be the ledger's, not ours. */
  @Test
  void noTextIsCopiedFromTheLedger() {
    Set<List<String>> told = new HashSet<>();
    Claims.all().stream().forEach(claim -> told.addAll(eights(claim.paraphrase())));
    for (Reading reading : readings()) {
      for (Rule rule : ProductRules.documented(reading).rules().list()) {
        for (String text :
            List.of(
                rule.sentence(), rule.reason().orElseThrow(), rule.proposedFix().orElseThrow())) {
          eights(text).forEach(words -> assertFalse(told.contains(words), words::toString));
        }
      }
    }
  }

  private static List<List<String>> eights(String text) {
    List<String> words =
        Splitter.onPattern("[^a-z0-9']+").omitEmptyStrings().splitToList(Ascii.toLowerCase(text));
    return IntStream.rangeClosed(0, words.size() - 8)
        .mapToObj(start -> words.subList(start, start + 8))
        .toList();
  }

  @Test
  void errorsAreThoseThatNoDocumentHedges() {
    assertEquals(
        List.of(
            "cpo-leads-product",
            "vp-under-cpo",
            "product-director-under-cpo",
            "scope-levels-nest",
            "cpo-owns-product-organization"),
        ProductRules.documented(Reading.standard()).rules().stream()
            .filter(rule -> rule.violationSeverity() == Severity.ERROR)
            .map(Rule::id)
            .toList());
    assertEquals(
        0,
        ProductRules.documented(Reading.standard()).rules().stream()
            .filter(rule -> rule.violationSeverity() == Severity.INFO)
            .count());
  }

  private static final Organization TURNED =
      Chart.of("ceo:CEO", "vp:VP>ceo", "cpo:CPO>vp", "pd:PD>ceo");

  private static List<String> broken(RuleSet rules) {
    return rules.check(TURNED, DAY).violations().stream().map(Violation::key).toList();
  }

  @Test
  void rulesCanBeSoftenedDroppedAndWaivedInEveryReading() {
    for (Reading reading : readings()) {
      RuleSet all = ProductRules.documented(reading);
      List<String> before = broken(all);
      assertTrue(before.contains("vp-under-cpo/vp"), before::toString);
      assertFalse(broken(all.without("vp-under-cpo")).contains("vp-under-cpo/vp"));
      assertEquals(
          Severity.INFO,
          all.with("vp-under-cpo", rule -> rule.severity(Severity.INFO))
              .check(TURNED, DAY)
              .violations("vp-under-cpo")
              .get(0)
              .severity());
      Findings waived =
          all.waiving(Waiver.ofKey("vp-under-cpo/vp").reason("merger").approvedBy("ceo").until(DAY))
              .check(TURNED, DAY);
      assertEquals(1, waived.waived().size());
      assertEquals(List.of(), waived.violations("vp-under-cpo"));
      for (String id : ids(all)) {
        assertEquals(28, all.without(id).rules().list().size());
        assertEquals(29, all.with(id, rule -> rule.severity(Severity.ERROR)).rules().list().size());
      }
    }
    RuleSet all = ProductRules.documented(Reading.standard());
    assertThrows(UnknownIdException.class, () -> all.without("vp-under-ceo"));
  }

  @Test
  void standardAndDocumentedRulesGoTogether() {
    RuleSet both =
        StandardRules.structure()
            .and(ProductRules.documented(Reading.largeOrganization(500)))
            .with("director-under-head-when-large", r -> r.severity(Severity.INFO));
    assertEquals(35, both.rules().list().size());
    Findings found = both.check(TURNED, DAY);
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
    assertEquals(
        List.of("cpo-leads-product/cpo", "product-director-under-cpo/pd", "vp-under-cpo/vp"),
        found.violations().stream()
            .filter(violation -> violation.severity() == Severity.ERROR)
            .map(Violation::key)
            .toList());
  }

  @Test
  void anOrganizationThatStatesNothingBreaksNothing() {
    for (Reading reading : readings()) {
      RuleSet rules = ProductRules.documented(reading);
      for (Organization bare : List.of(Organization.named("Acme").build(), Chart.of("a", "b>a"))) {
        Findings found = rules.check(bare, DAY);
        assertEquals(29, found.outcomes(Status.NOT_APPLICABLE).size(), found::text);
      }
    }
  }

  /** Each documented role once; no lines, duties, KPIs, scopes, titles or people. */
  private static Organization nothingStated() {
    OrganizationBuilder list = Organization.named("List");
    ProductRoles.all().forEach(role -> list.position(role.id(), p -> p.role(role)));
    return list.build();
  }

  @Test
  void noRuleIsViolatedWhereNothingButRolesIsStated() {
    for (Reading reading : readings()) {
      for (RuleOutcome outcome :
          ProductRules.documented(reading).check(nothingStated()).outcomes()) {
        // The organization has a chief, and two positions for the two chiefs.
        Set<String> stated = Set.of("cpo-exists", "cpo-and-cto-distinct");
        assertTrue(
            Set.of(Status.NOT_APPLICABLE, Status.NOT_KNOWN, Status.NO_SUBJECTS)
                    .contains(outcome.status())
                || (outcome.status() == Status.PASSED && stated.contains(outcome.rule().id())),
            outcome::text);
      }
    }
  }
}
