package io.github.orgwright.product;

import static io.github.orgwright.product.ProductKpis.CASH_FLOW;
import static io.github.orgwright.product.ProductKpis.MARKET_SHARE_GROWTH;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductKpis.PRODUCT_METRICS;
import static io.github.orgwright.product.ProductKpis.REVENUE;
import static io.github.orgwright.product.ProductResponsibilities.BUDGETING;
import static io.github.orgwright.product.ProductResponsibilities.DAILY_PRODUCT_WORK;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_ENGINEERING;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_UX;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MARKETING_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_OWNER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.AllQuestions.Asked;
import io.github.orgwright.product.Reading.Industry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of all questions, which the Javadoc and the docs page show: calls with examples. */
class QuestionTableTest {
  private static final ProductDocuments DOCUMENTS =
      ProductDocuments.under(Reading.largeOrganization(500));

  /** Examples, each with the calls that answer with it. */
  private static final List<Map<String, DocumentedAnswer<?>>> ROWS = new ArrayList<>();

  private static void row(String call, DocumentedAnswer<?> answer) {
    ROWS.add(new LinkedHashMap<>());
    also(call, answer);
  }

  private static void also(String call, DocumentedAnswer<?> answer) {
    ROWS.get(ROWS.size() - 1).put(call, answer);
  }

  static {
    DocumentedWho who = DOCUMENTS.who();
    DocumentedRole cpo = DOCUMENTS.about("cpo");
    row("who().reportsTo(HEAD_OF_PRODUCT)", who.reportsTo(HEAD_OF_PRODUCT));
    also("who().manages(PRODUCT_MARKETING_MANAGER)", who.manages(PRODUCT_MARKETING_MANAGER));
    also(
        "about(PRODUCT_MARKETING_MANAGER).managers()",
        DOCUMENTS.about(PRODUCT_MARKETING_MANAGER).managers());
    row("who().mayReportTo(HEAD_OF_PRODUCT)", who.mayReportTo(HEAD_OF_PRODUCT));
    also("reportingLines()", DOCUMENTS.reportingLines());
    row("about(SENIOR_PRODUCT_MANAGER).above()", DOCUMENTS.about(SENIOR_PRODUCT_MANAGER).above());
    row("who().oversees(SENIOR_PRODUCT_MANAGER)", who.oversees(SENIOR_PRODUCT_MANAGER));
    also("about(VP_OF_PRODUCT).oversees()", DOCUMENTS.about(VP_OF_PRODUCT).oversees());
    row("who().guides(PRODUCT_MANAGER)", who.guides(PRODUCT_MANAGER));
    also("about(\"cpo\").guides()", cpo.guides());
    row("who().coordinates(HEAD_OF_UX)", who.coordinates(HEAD_OF_UX));
    also("about(\"cpo\").coordinates()", cpo.coordinates());
    row("who().worksWith(Party.of(\"executive_team\"))", who.worksWith(Party.of("executive_team")));
    also("about(\"cpo\").collaborators()", cpo.collaborators());
    row("who().belongsTo(Party.of(\"executive_team\"))", who.belongsTo(Party.of("executive_team")));
    also("about(\"cpo\").memberships()", cpo.memberships());
    row(
        "who().ranksAbove(Party.of(\"product_director\"))",
        who.ranksAbove(Party.of("product_director")));
    also("about(HEAD_OF_PRODUCT).rank()", DOCUMENTS.about(HEAD_OF_PRODUCT).rank());
    row("who().isAlsoCalled(\"cpo\")", who.isAlsoCalled("cpo"));
    also("about(\"cpo\").titles()", cpo.titles());
    row("about(\"cpo\").distinctFrom()", cpo.distinctFrom());
    row("about(PRODUCT_OWNER).nature()", DOCUMENTS.about(PRODUCT_OWNER).nature());
    row("who().owns(ScopeKind.FEATURE)", who.owns(ScopeKind.FEATURE));
    also("about(ScopeKind.FEATURE).owners()", DOCUMENTS.about(ScopeKind.FEATURE).owners());
    also("about(PRODUCT_MANAGER).scopes()", DOCUMENTS.about(PRODUCT_MANAGER).scopes());
    row("who().coversLifecycle(\"beyond launch\")", who.coversLifecycle("beyond launch"));
    also("about(\"cpo\").lifecycle()", cpo.lifecycle());
    row("about(\"cpo\").attention()", cpo.attention());
    row("who().isResponsibleFor(BUDGETING)", who.isResponsibleFor(BUDGETING));
    also(
        "about(VP_OF_PRODUCT).responsibilities()",
        DOCUMENTS.about(VP_OF_PRODUCT).responsibilities());
    row("who().isAccountableFor(PRODUCT_ROADMAP)", who.isAccountableFor(PRODUCT_ROADMAP));
    also("about(\"cpo\").accountabilities()", cpo.accountabilities());
    row("who().isConsultedOn(PRODUCT_ROADMAP)", who.isConsultedOn(PRODUCT_ROADMAP));
    row("who().isInformedOf(PRODUCT_STRATEGY)", who.isInformedOf(PRODUCT_STRATEGY));
    row("who().worksIn(\"Finance\")", who.worksIn("Finance"));
    row("who().isLessInvolvedIn(DAILY_PRODUCT_WORK)", who.isLessInvolvedIn(DAILY_PRODUCT_WORK));
    also("about(VP_OF_PRODUCT).lessInvolvedIn()", DOCUMENTS.about(VP_OF_PRODUCT).lessInvolvedIn());
    row("who().isMeasuredBy(PORTFOLIO_VALUE)", who.isMeasuredBy(PORTFOLIO_VALUE));
    also("about(PORTFOLIO_VALUE).measures()", DOCUMENTS.about(PORTFOLIO_VALUE).measures());
    also("about(ScopeKind.PORTFOLIO).kpis()", DOCUMENTS.about(ScopeKind.PORTFOLIO).kpis());
    row("who().improves(REVENUE)", who.improves(REVENUE));
    row("who().tracks(REVENUE)", who.tracks(REVENUE));
    also("about(REVENUE).trackedBy()", DOCUMENTS.about(REVENUE).trackedBy());
    row("who().uses(PRODUCT_METRICS)", who.uses(PRODUCT_METRICS));
    also("about(HEAD_OF_PRODUCT).kpis()", DOCUMENTS.about(HEAD_OF_PRODUCT).kpis());
    row("who().understands(CASH_FLOW)", who.understands(CASH_FLOW));
    row("who().usesInput(\"product_analytics_data\")", who.usesInput("product_analytics_data"));
    also("about(\"cpo\").inputs()", cpo.inputs());
    row("indicatorsOf(\"customer_resonance\")", DOCUMENTS.indicatorsOf("customer_resonance"));
    also(
        "about(MARKET_SHARE_GROWTH).indicates()", DOCUMENTS.about(MARKET_SHARE_GROWTH).indicates());
    row("about(PRODUCT_METRICS).parts()", DOCUMENTS.about(PRODUCT_METRICS).parts());
    row("about(PRODUCT_METRICS).titles()", DOCUMENTS.about(PRODUCT_METRICS).titles());
    row("who().mustHave(\"5_to_7_years\")", who.mustHave("5_to_7_years"));
    also("about(HEAD_OF_PRODUCT).experience()", DOCUMENTS.about(HEAD_OF_PRODUCT).experience());
    row("about(\"cpo\").education()", cpo.education());
    row("about(\"cpo\").skills()", cpo.skills());
    row("who().benefitsFrom(\"mba\")", who.benefitsFrom("mba"));
    also("about(\"cpo\").preferences()", cpo.preferences());
    row("who().oftenHas(\"masters_degree\")", who.oftenHas("masters_degree"));
    also("about(\"cpo\").observations()", cpo.observations());
    row("about(\"cpo\").pay()", cpo.pay());
    also("pay()", DOCUMENTS.pay());
    row("payWithDate()", DOCUMENTS.payWithDate());
    row("unreadablePay()", DOCUMENTS.unreadablePay());
    row("about(\"cpo\").payFactors()", cpo.payFactors());
    row("payCaveats()", DOCUMENTS.payCaveats());
    row("who().mayBecome(HEAD_OF_PRODUCT)", who.mayBecome(HEAD_OF_PRODUCT));
    also("about(PRODUCT_MANAGER).careerSteps()", DOCUMENTS.about(PRODUCT_MANAGER).careerSteps());
    row("about(\"cpo\").careerAdvice()", cpo.careerAdvice());
    row("careersInGeneral()", DOCUMENTS.careersInGeneral());
    row("about(PRODUCT_DIRECTOR).presence()", DOCUMENTS.about(PRODUCT_DIRECTOR).presence());
    row(
        "about(DIRECTOR_OF_ENGINEERING).sharedPositions()",
        DOCUMENTS.about(DIRECTOR_OF_ENGINEERING).sharedPositions());
    row("about(\"cpo\").absenceRisks()", cpo.absenceRisks());
    row("about(\"cpo\").demand()", cpo.demand());
    row("about(\"cpo\").jobGrowth()", cpo.jobGrowth());
    row("jobGrowthOfOthers()", DOCUMENTS.jobGrowthOfOthers());
    row("about(ScopeKind.PRODUCT).parts()", DOCUMENTS.about(ScopeKind.PRODUCT).parts());
    also("about(ScopeKind.FEATURE).containers()", DOCUMENTS.about(ScopeKind.FEATURE).containers());
    row("about(ScopeKind.PORTFOLIO).allParts()", DOCUMENTS.about(ScopeKind.PORTFOLIO).allParts());
    row(
        "about(ScopeKind.FEATURE).allContainers()",
        DOCUMENTS.about(ScopeKind.FEATURE).allContainers());
    row("about(ScopeKind.FEATURE).examples()", DOCUMENTS.about(ScopeKind.FEATURE).examples());
    row("meaningOf(\"product vision\")", DOCUMENTS.meaningOf("product vision"));
    row("roleDistinctions()", DOCUMENTS.roleDistinctions());
    row("emphasisIn(Reading.Industry.FINANCE)", DOCUMENTS.emphasisIn(Industry.FINANCE));
  }

  /** The first statement without its modality and claims, but with what is inferred. */
  private static String example(DocumentedAnswer<?> answer) {
    String statement = answer.first().orElseThrow().toString();
    int inferred = statement.indexOf("; inferred: ");
    return statement.replaceFirst("( \\(|;).*", "")
        + (inferred < 0 ? "" : statement.substring(inferred, statement.indexOf(';', inferred + 1)));
  }

  @Test
  void theDocsAndTheJavadocShowEachQuestionWithAnExample() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "| question | says, for example | other verbs in the answers |\n| --- | --- | --- |\n");
    StringBuilder javadoc = new StringBuilder();
    for (Map<String, DocumentedAnswer<?>> row : ROWS) {
      String example = example(row.values().iterator().next());
      String others = String.join(", ", otherVerbs(row, example));
      page.append(
          "| `" + String.join("`, `", row.keySet()) + "` | " + example + " | " + others + " |\n");
      javadoc.append(
          " * <tr><td>{@code "
              + String.join("}, {@code ", row.keySet())
              + "}<td>"
              + example
              + "<td>"
              + others
              + "\n");
      row.forEach(
          (call, answer) ->
              assertTrue(
                  Pattern.compile(Pattern.quote(example.replaceFirst(";.*", "")) + "( \\(|;)")
                      .matcher(answer.toString())
                      .find(),
                  call + " of " + example));
    }
    assertTrue(
        Files.readString(Path.of("../docs/documents.md")).contains(page), "expected:\n" + page);
    assertTrue(
        Files.readString(Path.of("src/main/java/io/github/orgwright/product/ProductDocuments.java"))
            .contains(javadoc),
        "expected:\n" + javadoc);
  }

  private static String shape(Asked asked) {
    return asked.answer().question().replace(asked.about(), "..");
  }

  private static final List<Asked> ASKED = AllQuestions.of(DOCUMENTS);

  /** The verbs of all statements that answer a question of the given form. */
  private static final Map<String, Set<String>> VERBS = new LinkedHashMap<>();

  private static final Map<String, String> SHAPES = new LinkedHashMap<>();

  static {
    for (Asked asked : ASKED) {
      SHAPES.put(asked.answer().question(), shape(asked));
      VERBS
          .computeIfAbsent(shape(asked), shape -> new TreeSet<>())
          .addAll(verbs(Stream.of(asked.answer())));
    }
  }

  private static Set<String> verbs(Stream<DocumentedAnswer<?>> answers) {
    return answers
        .flatMap(answer -> answer.claims().stream())
        .map(claim -> Relation.of(claim).words())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> verbs(DocumentedAnswer<?> answer) {
    String question = answer.question().replaceAll(" \\(\"[^\"]*\"\\)", "");
    return SHAPES.containsKey(question)
        ? VERBS.get(SHAPES.get(question))
        : verbs(Stream.of(answer));
  }

  private static Set<String> otherVerbs(Map<String, DocumentedAnswer<?>> row, String example) {
    Set<String> verbs = new TreeSet<>();
    row.values().forEach(answer -> verbs.addAll(verbs(answer)));
    verbs.removeIf(verb -> example.contains(" " + verb + " "));
    return verbs;
  }

  @Test
  void eachVerbIsInTheTable() {
    Set<String> shown = new TreeSet<>();
    ROWS.forEach(row -> row.values().forEach(answer -> shown.addAll(verbs(answer))));
    Set<String> verbs = new TreeSet<>();
    Tables.table("relations.csv", "kind,relation,topic,words,polarity,involvement")
        .forEach(row -> verbs.add(row.get(3)));
    assertEquals(verbs, shown);
  }

  @Test
  void noQuestionIsMissing() {
    TreeSet<String> methods = new TreeSet<>();
    for (Class<?> type :
        List.of(
            ProductDocuments.class,
            DocumentedWho.class,
            DocumentedRole.class,
            DocumentedScope.class,
            DocumentedKpi.class)) {
      for (Method method : type.getMethods()) {
        if (method.getReturnType() == DocumentedAnswer.class
            && Modifier.isPublic(method.getModifiers())) {
          methods.add(method.getName());
        }
      }
    }
    TreeSet<String> shown = new TreeSet<>();
    ROWS.stream()
        .flatMap(row -> row.keySet().stream())
        .forEach(call -> shown.add(call.replaceAll("^(who|about)\\(.*?\\)\\.|\\(.*", "")));
    assertEquals(methods, shown);
  }
}
