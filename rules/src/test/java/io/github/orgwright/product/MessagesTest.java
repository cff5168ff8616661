package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Reading.Leaders;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.testsupport.Golden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every message of this package, to the letter, as rules, answers and titles really give it. Renew
 * the file with {@code -Dorgwright.outputs.write=true}, and look at the difference.
 */
class MessagesTest {
  private static final List<Reading> READINGS =
      List.of(
          Reading.standard(),
          Reading.smallOrganization(),
          Reading.vpIsHead(),
          Reading.headAndDirectorPeers(),
          Reading.largeOrganization(500),
          Reading.builder()
              .leaders(Leaders.SEPARATE)
              .directors(Reading.Directors.UNDER_HEAD)
              .aimsAtProductExcellence(true)
              .build(),
          Reading.builder().aimsAtProductExcellence(false).build());

  private final Map<String, String> messages = new LinkedHashMap<>();

  private static Stream<RuleCase> broken() {
    return Stream.of(
            ProductRulesHierarchyTest.broken(),
            ProductRulesScopeTest.broken(),
            ProductRulesCoverageTest.broken(),
            ProductRulesStaffingTest.broken())
        .flatMap(cases -> cases);
  }

  private static Stream<RuleCase> notApplied() {
    return Stream.of(
            ProductRulesHierarchyTest.notApplied(),
            ProductRulesScopeTest.notApplied(),
            ProductRulesCoverageTest.notApplied(),
            ProductRulesStaffingTest.notApplied())
        .flatMap(cases -> cases);
  }

  private static String text(RuleCase example) {
    return RuleCase.outcome(example.rule(), example.reading(), example.organization()).text();
  }

  private void addRules() {
    broken().forEach(example -> messages.putIfAbsent("violated " + example.rule(), text(example)));
    messages.put(
        "not checked",
        notApplied()
            .map(
                example ->
                    RuleCase.outcome(example.rule(), example.reading(), example.organization()))
            .map(outcome -> outcome.rule().id() + ": " + outcome.reason().orElse(""))
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  private void addContradictions() {
    for (Contradiction contradiction : Contradictions.all().list()) {
      messages.put(
          "contradiction " + contradiction,
          contradiction.first().statement()
              + "\nagainst: "
              + contradiction.second().statement()
              + "\nresolution: "
              + contradiction.treatment()
              + READINGS.stream()
                  .map(reading -> Contradictions.under(reading).get(contradiction.id()))
                  .map(choice -> "\n" + choice.outcome() + ": " + choice.reason())
                  .distinct()
                  .collect(Collectors.joining()));
    }
  }

  private void addAnswers() {
    ProductDocuments documents = ProductDocuments.under(Reading.vpIsHead());
    List<DocumentedAnswer<?>> general =
        List.of(
            documents.roleDistinctions(),
            documents.emphasisIn(Reading.Industry.FINANCE),
            documents.payCaveats(),
            documents.careersInGeneral(),
            documents.jobGrowthOfOthers(),
            documents.meaningOf("product_vision"),
            documents.who().isAlsoCalled("cpo"),
            documents.who().mustHave("marketing"),
            documents.who().owns(ScopeKind.PORTFOLIO),
            documents.who().isInformedOf(ProductResponsibilities.PRODUCT_STRATEGY),
            documents.who().isConsultedOn(ProductResponsibilities.PRODUCT_PROMOTION));
    Stream.of(
            documents.about(ProductRoles.HEAD_OF_PRODUCT).answers(),
            documents.about(ProductKpis.PRODUCT_METRICS).answers(),
            documents.about(ScopeKind.PORTFOLIO).answers(),
            general)
        .flatMap(List::stream)
        .forEach(answer -> messages.put("answer: " + answer.question(), answer.text()));
  }

  private void addTitles() {
    ProductTitles titles = ProductTitles.under(Reading.standard());
    messages.put(
        "titles",
        Stream.of(
                "Sr. Dir., Product Mgmt. - Payments",
                "Acting CPO",
                "Head of Product",
                "Product Lead",
                "Technical Product Owner",
                "Executive Assistant to the CPO")
            .flatMap(
                title ->
                    Stream.concat(
                        Stream.of(title),
                        titles.candidates(title).stream().map(candidate -> "  " + candidate)))
            .collect(Collectors.joining("\n")));
  }

  private void refused(String name, Executable action) {
    Exception thrown = assertThrows(Exception.class, action);
    messages.put(name, thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
  }

  private void addRefusals() {
    refused("size 0", () -> Reading.largeOrganization(0).leaders());
    refused("unknown party", () -> Party.of("executive_tem").id());
    refused(
        "unknown role",
        () -> ProductDocuments.under(Reading.standard()).about("chief_product_oficer").id());
    refused(
        "duty that a role lacks",
        () ->
            ProductDocuments.basisOf(ProductRoles.VP_OF_PRODUCT, ProductResponsibilities.CULTURE)
                .mark());
    refused("unknown claim", () -> Claims.all().get("S2-640").id());
    refused("unexpected columns", () -> Ledger.parse("id,line\n").size());
  }

  @Test
  void everyMessageIsAsWritten() throws Exception {
    addRules();
    addContradictions();
    addAnswers();
    addTitles();
    addRefusals();
    Golden.assertMessages("product", messages);
  }

  @Test
  void everyDocumentedRuleIsViolatedOnce() {
    assertEquals(
        new TreeSet<>(
            ProductRules.documented(Reading.standard()).rules().stream().map(Rule::id).toList()),
        new TreeSet<>(broken().map(RuleCase::rule).toList()));
  }
}
