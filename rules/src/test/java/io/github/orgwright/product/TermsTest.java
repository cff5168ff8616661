package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.product.DocumentedDate.Sense;
import io.github.orgwright.product.Party.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a question may be asked about, and the values that answer it. */
class TermsTest {
  private static final ProductDocuments DOCUMENTS = ProductDocuments.under(Reading.standard());
  private static final DocumentedWho WHO = DOCUMENTS.who();

  private static List<String> nearest(Executable question) {
    return assertThrows(UnknownIdException.class, question).nearest();
  }

  @Test
  void whatIsUnknownIsRefusedWithSimilarIds() {
    Responsibility work = Responsibility.of("product_stratgy", "Product stratgy");
    Kpi kpi = Kpi.of("revenu", "Revenu");
    ScopeKind kind = ScopeKind.of("produkt");
    Role role = Role.of("head_of_produkt", "Head of produkt");
    assertEquals(List.of("product_strategy"), nearest(() -> WHO.isResponsibleFor(work).first()));
    assertEquals(List.of("product_strategy"), nearest(() -> WHO.isAccountableFor(work).first()));
    assertEquals(List.of("revenue"), nearest(() -> WHO.tracks(kpi).first()));
    assertEquals(List.of("revenue"), nearest(() -> DOCUMENTS.about(kpi).kpi()));
    assertEquals(List.of("product"), nearest(() -> WHO.owns(kind).first()));
    assertEquals(List.of("product"), nearest(() -> DOCUMENTS.about(kind).kind()));
    assertEquals(List.of("head_of_product"), nearest(() -> WHO.reportsTo(role).first()));
    assertEquals(List.of("head_of_product"), nearest(() -> WHO.manages(role).first()));
    assertEquals(List.of("head_of_product"), nearest(() -> DOCUMENTS.about(role).id()));
    assertEquals(List.of("head_of_product"), nearest(() -> DOCUMENTS.aboutPosition(role).id()));
    assertEquals(List.of("product_vision"), nearest(() -> DOCUMENTS.meaningOf("product_visoin")));
    assertEquals(List.of("marketing"), nearest(() -> WHO.mustHave("marketin").first()));
    assertEquals(List.of("Strategy"), nearest(() -> WHO.worksIn("Stratgy").first()));
    assertEquals(
        List.of("chief_product_officer"),
        nearest(() -> DOCUMENTS.about("Chief product officier").id()));
    assertEquals(List.of(), nearest(() -> DOCUMENTS.meaningOf("span_of_control")));
  }

  /** Who knows a word of an id, or another name in place of a word, finds the ids that have it. */
  @Test
  void anUnknownTermNamesTheIdsThatHaveItsWords() {
    assertEquals(
        List.of("product_vision", "company_vision", "product_management_vision"),
        nearest(() -> WHO.isResponsibleFor(Responsibility.of("vision", "Vision")).first()));
    assertEquals(List.of("product_vision"), nearest(() -> DOCUMENTS.meaningOf("vision")));
    assertEquals(
        List.of("senior_product_manager"), nearest(() -> DOCUMENTS.about("senior pm").id()));
    assertEquals(
        List.of("junior_product_manager"), nearest(() -> DOCUMENTS.about("Junior PM").id()));
    assertEquals(
        List.of("bachelors_degree", "beyond_bachelors_degree"),
        nearest(() -> WHO.mustHave("bachelor").first()));
    assertEquals(
        List.of("product_vision"), nearest(() -> DOCUMENTS.meaningOf("the vision of the product")));
    assertEquals(List.of("cash_flow"), nearest(() -> WHO.tracks(Kpi.of("cash", "Cash")).first()));
    assertEquals(
        List.of("product_roadmap"),
        nearest(() -> WHO.isConsultedOn(Responsibility.of("roadmap", "Roadmap")).first()));
    assertEquals(
        List.of("marketing_team", "marketing_department"),
        nearest(() -> Party.of("marketing").id()).subList(0, 2));
    assertEquals(List.of("customer_feedback"), nearest(() -> WHO.usesInput("feedback").first()));
    assertEquals(
        List.of("product_portfolio"), nearest(() -> WHO.owns(ScopeKind.of("portfolios")).first()));
    assertEquals(List.of(), nearest(() -> DOCUMENTS.about("plumber").id()));
    assertEquals(List.of(), nearest(() -> DOCUMENTS.about("of the").id()));
  }

  @Test
  void aPartyIsFoundByAnotherName() {
    assertEquals(Party.of(CHIEF_PRODUCT_OFFICER), Party.of("cpo"));
    assertEquals(Party.of(CHIEF_PRODUCT_OFFICER), Party.of("Chief Product Officer"));
    assertEquals(Party.of("executive_team"), Party.of("Executive team"));
    assertEquals(List.of("executive_team"), nearest(() -> Party.of("executive_tem").id()));
    for (Party party : Party.all()) {
      assertEquals(party, Party.of(party.id()));
    }
  }

  @Test
  void scopesAreThoseThatTheSentencesName() {
    assertEquals(List.of("S2-12", "S4-02"), ids(WHO.owns(ScopeKind.PRODUCT_ORGANIZATION)));
    assertEquals(
        List.of("S3-121", "S3-135"), ids(WHO.owns(ScopeKind.of("organization_product_work"))));
    assertEquals(List.of("S4-108"), ids(WHO.owns(ScopeKind.of("all product related matters"))));
    Map<String, Set<String>> kindsByClaim = new TreeMap<>();
    for (AllQuestions.Asked asked : AllQuestions.of(DOCUMENTS)) {
      for (Statement<?> statement : asked.answer().list()) {
        if (statement.value() instanceof ScopeKind kind) {
          for (Claim claim : statement.claims()) {
            kindsByClaim.computeIfAbsent(claim.id(), id -> new TreeSet<>()).add(kind.toString());
          }
        }
      }
    }
    for (Claim claim : Claims.all().withPredicate("owns_scope").list()) {
      if (Party.of(claim.subjectTerm()).role().isPresent()) {
        assertEquals(Set.of(claim.objectTerm()), kindsByClaim.get(claim.id()));
      }
    }
  }

  private static List<String> ids(DocumentedAnswer<?> answer) {
    return answer.claims().stream().map(Claim::id).toList();
  }

  @Test
  void valuesKeepWhatTheirTextSays() {
    assertEquals(
        "salary upper 291,000 USD per year, more than 20 years of experience, Glassdoor",
        DOCUMENTS.about("cpo").pay().values().get(1).toString());
    assertTrue(
        DOCUMENTS.about("cpo").skills().values().stream()
            .map(Requirement::toString)
            .toList()
            .containsAll(
                List.of(
                    "product_strategy_development (recommended)",
                    "emerging_technologies (recommended)",
                    "technical_literacy (needed)")));
    assertEquals(
        "[5_to_7_years (minimum; in product management)]",
        DOCUMENTS.about(HEAD_OF_PRODUCT).experience().values().subList(0, 1).toString());
    assertTrue(DOCUMENTS.roleDistinctions().values().contains("business_model"));
    for (Statement<Pay> statement : DOCUMENTS.pay().list()) {
      for (String part : Splitter.on("; ").split(statement.condition().orElse(""))) {
        assertTrue(
            part.matches(".*(not stated|damaged)")
                || statement.value().toString().contains(part.replaceFirst("^source ", "")),
            statement + " / " + statement.value());
      }
    }
    for (Role role : ProductRoles.all()) {
      DocumentedRole about = DOCUMENTS.about(role);
      Stream.of(
              about.experience(),
              about.education(),
              about.skills(),
              about.preferences(),
              about.observations())
          .flatMap(answer -> answer.list().stream())
          .forEach(
              statement ->
                  assertEquals(
                      statement.condition().filter(text -> !text.startsWith("source")).isPresent(),
                      statement.value().condition().isPresent(),
                      statement.toString()));
    }
  }

  @Test
  void whatHasAnotherNameIsFoundAndTheQuestionSaysSo() {
    assertEquals(
        List.of(
            "what does chief_product_officer (\"cpo\") do or take part in?",
            "what does chief_product_officer (\"CPO\") do or take part in?",
            "what does chief_product_officer (\"product division chief\") do or take part in?",
            "what does product_director (\"director_of_product\") do or take part in?",
            "what does product_manager (\"PM\") do or take part in?",
            "what does vp_of_product (\"Vice president of product\") do or take part in?"),
        List.of(
                "cpo",
                "CPO",
                "product division chief",
                "director_of_product",
                "PM",
                "Vice president of product")
            .stream()
            .map(name -> DOCUMENTS.about(name).responsibilities().question())
            .toList());
    assertEquals(
        "who reports to chief_product_officer (\"cpo\")?",
        WHO.reportsTo(Role.of("cpo", "CPO")).question());
    assertEquals(
        "who is accountable for product_strategy (\"product strategy\")?",
        WHO.isAccountableFor(Responsibility.of("product strategy", "?")).question());
    assertEquals(
        "who is responsible for product_roadmap (\"plan_product_roadmap\")?",
        WHO.isResponsibleFor(Responsibility.of("plan_product_roadmap", "?")).question());
    assertEquals(
        "who tracks product_metrics (\"kpi\")?", WHO.tracks(Kpi.of("kpi", "KPI")).question());
    assertEquals(
        "who owns a scope of kind product_portfolio (\"portfolio\")?",
        WHO.owns(ScopeKind.of("portfolio")).question());
    assertEquals(
        "what do the documents say about user_experience (\"UX\")?",
        DOCUMENTS.meaningOf("UX").question());
    assertEquals(
        "who should have or know bachelors_degree (\"Bachelors degree\")?",
        WHO.mustHave("Bachelors degree").question());
    assertEquals(Party.of(CHIEF_PRODUCT_OFFICER), Party.of(Role.of("cpo", "CPO")));
  }

  /** An id comes before another name: the VP is not the chief, though some documents say so. */
  @Test
  void anIdIsNeverMistakenForAnotherOne() {
    for (Role role : ProductRoles.all()) {
      assertEquals(role.id(), DOCUMENTS.about(role.id()).id());
    }
  }

  @Test
  void onePositionJoinsWhatIsSaidOfItsRoles() {
    ProductDocuments small = ProductDocuments.under(Reading.smallOrganization());
    assertEquals(
        "which teams and groups does the joint position of chief_product_officer, vp_of_product and head_of_product"
            + " belong to?",
        small.aboutPosition(HEAD_OF_PRODUCT).memberships().question());
    assertEquals(
        "[executive_team, c_level, product_department, leadership_team]",
        small.aboutPosition(HEAD_OF_PRODUCT).memberships().values().toString());
    assertEquals(
        "[executive_team, c_level, product_department, leadership_team]",
        small.aboutPosition(VP_OF_PRODUCT).memberships().values().toString());
    assertEquals(
        "[product_department, leadership_team]",
        ProductDocuments.under(Reading.vpIsHead())
            .aboutPosition(HEAD_OF_PRODUCT)
            .memberships()
            .values()
            .toString());
    for (Reading apart : List.of(Reading.standard(), Reading.largeOrganization(9))) {
      assertEquals(
          "[leadership_team]",
          ProductDocuments.under(apart)
              .aboutPosition(HEAD_OF_PRODUCT)
              .memberships()
              .values()
              .toString());
    }
    assertEquals("product_director", small.aboutPosition(PRODUCT_DIRECTOR).toString());
    // No one is above the only leader but the chief executive.
    assertEquals(
        "[[chief_product_officer, chief_executive_officer]]",
        small.aboutPosition(VP_OF_PRODUCT).above().values().toString());
  }

  @Test
  void aChainHasTheBasisOfItsWeakestStep() {
    Statement<List<Party>> toTheTop =
        DOCUMENTS.about(PRODUCT_DIRECTOR).above().list().stream()
            .filter(chain -> chain.value().size() == 3)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "product_director is below chief_product_officer, which is below chief_executive_officer (usual;"
            + " inferred from several claims); S0-68 S0-27 S0-104",
        toTheTop.toString());
    assertEquals("below", toTheTop.relation());
    Statement<List<Party>> inferred =
        DOCUMENTS.about("product_manager").above().list().stream()
            .filter(chain -> chain.value().toString().contains("director_of_product_management, c"))
            .findFirst()
            .orElseThrow();
    assertEquals(Modality.SHOULD, inferred.modality());
    assertEquals(Optional.of("inferred from a required skill"), inferred.condition());
    // A step that the reading rejects is not taken.
    assertEquals(
        "[[vp_of_product, chief_executive_officer]]",
        ProductDocuments.under(Reading.smallOrganization())
            .about(VP_OF_PRODUCT)
            .above()
            .values()
            .toString());
  }

  @Test
  void eachPartyHasAKind() {
    assertEquals(Kind.ROLE, Party.of(PRODUCT_DIRECTOR).kind());
    assertEquals(Kind.TEAM, Party.of("product_team").kind());
    assertEquals(Kind.AREA, Party.of("product_analytics_area").kind());
    assertEquals(Kind.ORGANIZATION, Party.of("large_organization").kind());
    assertEquals(Kind.BODY, Party.of("executive_team").kind());
    assertEquals(Kind.WORK, Party.of("product_strategy").kind());
    assertEquals(
        "{ROLE=45, TEAM=15, AREA=13, ORGANIZATION=13, BODY=6, WORK=4}",
        Party.all().stream()
            .collect(Collectors.groupingBy(Party::kind, TreeMap::new, Collectors.counting()))
            .toString());
  }

  private static String dates(DocumentedAnswer<?> answer) {
    return answer.list().stream()
        .flatMap(statement -> statement.date().stream())
        .map(DocumentedDate::toString)
        .collect(Collectors.joining(", "));
  }

  @Test
  void datesYearsAndSharesAreValues() {
    assertEquals(
        "about 2020-01-01 to 2020-12-31, 2020-03-01 to 2020-03-31, after 2020-03-01 to 2020-03-31",
        dates(DOCUMENTS.about("cpo").presence()));
    assertEquals(
        "before 2020-03-01 to 2020-03-31",
        dates(DOCUMENTS.about("vp_of_product_and_technology").presence()));
    assertEquals("2025-05-01", dates(DOCUMENTS.payWithDate()));
    assertEquals(
        Optional.of(
            new DocumentedDate(Sense.IN, LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 1))),
        DOCUMENTS.payWithDate().first().orElseThrow().date());
    assertEquals(
        List.of("Optional[20 years]"),
        DOCUMENTS.about("cpo").pay().list().stream()
            .map(Statement::years)
            .filter(Optional::isPresent)
            .map(Optional::toString)
            .toList());
    assertEquals(
        List.of(
            "10_years Optional[10 years] OptionalInt.empty",
            "masters_degree Optional.empty OptionalInt[53]",
            "doctorate Optional.empty OptionalInt[7]",
            "majority_advanced_degree Optional.empty OptionalInt.empty",
            "at_least_10_years Optional[10 years] OptionalInt[78]"),
        DOCUMENTS.about("cpo").observations().values().stream()
            .map(value -> value.what() + " " + value.years() + " " + value.percent())
            .toList());
    assertEquals("5 to 7 years", new YearRange(5, OptionalInt.of(7)).toString());
    assertEquals(List.of(20), DOCUMENTS.about("cpo").jobGrowth().values());
  }

  @Test
  void whatIsNotStatedPointsToWhatIs() {
    assertEquals(
        List.of("who does chief_product_officer oversee?"),
        WHO.reportsTo(CHIEF_PRODUCT_OFFICER).related().stream()
            .map(DocumentedAnswer::question)
            .toList());
    assertEquals(List.of(), WHO.reportsTo(HEAD_OF_PRODUCT).related());
    assertEquals("not stated; see also: who benefits from mba?", WHO.mustHave("mba").toString());
  }

  @Test
  void aShareIsANumber() {
    assertEquals(
        List.of(OptionalInt.of(53), OptionalInt.of(78)),
        List.of(share("masters_degree"), share("at_least_10_years")));
    assertEquals(
        OptionalInt.empty(), WHO.oftenHas("majority_advanced_degree").list().get(0).share());
    assertEquals(
        OptionalInt.empty(), DOCUMENTS.about("cpo").jobGrowth().first().orElseThrow().share());
    assertEquals(
        "which roles have holders or applicants with at_least_10_years?",
        WHO.oftenHas("at_least_10_years").question());
  }

  private static OptionalInt share(String requirement) {
    return WHO.oftenHas(requirement).first().orElseThrow().share();
  }

  @Test
  void aRoleInThePositionOfAnotherIsNoOrganization() {
    Role director = ProductRoles.DIRECTOR_OF_ENGINEERING;
    assertFalse(DOCUMENTS.about(director).presence().isStated());
    assertEquals(
        List.of(Party.of("unnamed_role")), DOCUMENTS.about(director).sharedPositions().values());
    assertEquals(List.of(Party.of(director)), DOCUMENTS.aboutUnnamed().sharedPositions().values());
  }

  @Test
  void theFieldOfEducationIsPreferredOrLeftOpen() {
    assertTrue(
        WHO.benefitsFrom("computer_science")
            .toString()
            .startsWith("[head_of_product prefers holders educated in computer_science ("));
    assertTrue(
        WHO.benefitsFrom("flexible_undergraduate_field")
            .toString()
            .startsWith(
                "[chief_product_officer accepts flexible_undergraduate_field as the field of"
                    + " education;"));
  }

  @Test
  void otherNamesAreKnownWhereverIdsAre() {
    assertEquals(
        "what is also called chief_technology_officer (\"CTO\")?",
        WHO.isAlsoCalled("CTO").question());
    assertEquals("[chief_product_officer]", WHO.oftenHas("PhD").values().toString());
    Role named = Role.builder().id("cpo").name("Boss").build();
    Responsibility work = Responsibility.of("product roadmap", "Plan");
    assertEquals(Basis.STATED, ProductDocuments.basisOf(named, work));
    assertEquals(
        "unnamed_role stands for roles that the documents do not name; fix: call aboutUnnamed()",
        assertThrows(IllegalArgumentException.class, () -> DOCUMENTS.about("unnamed_role"))
            .getMessage());
    assertTrue(WHO.requirements().contains("doctorate"));
  }

  @Test
  void aLongUnknownTermIsShortened() {
    String message =
        assertThrows(UnknownIdException.class, () -> WHO.mustHave("q".repeat(500))).getMessage();
    assertEquals(
        "unknown requirement id \"" + "q".repeat(40) + "...\"; fix: correct the id", message);
  }

  @Test
  @SuppressWarnings("NullAway")
  void aMissingArgumentIsNamed() {
    Role role = null;
    String text = null;
    Kpi kpi = null;
    Responsibility work = null;
    Map<String, Executable> calls =
        Map.ofEntries(
            Map.entry("reading", () -> ProductDocuments.under(null)),
            Map.entry("role", () -> DOCUMENTS.about(role)),
            Map.entry("role ", () -> DOCUMENTS.about(text)),
            Map.entry("kpi", () -> DOCUMENTS.about(kpi)),
            Map.entry("role  ", () -> WHO.reportsTo(role)),
            Map.entry("work", () -> WHO.isResponsibleFor(work)),
            Map.entry("kpi ", () -> WHO.tracks(kpi)),
            Map.entry("requirement", () -> WHO.mustHave(text)),
            Map.entry("subject", () -> Claims.all().about(text)),
            Map.entry("document", () -> Claims.all().from(text)),
            Map.entry("kind", () -> Claims.all().ofKind(null)),
            Map.entry("id", () -> Party.of(text)));
    calls.forEach(
        (name, call) ->
            assertEquals(
                name.strip(), assertThrows(NullPointerException.class, call).getMessage()));
  }
}
