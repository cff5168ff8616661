package io.github.orgwright.product;

import static io.github.orgwright.product.AnswersTold.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.orgwright.core.ScopeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of scopes, metrics and words, and of others than the roles here. */
class DocumentedTermsTest {
  private static final Reading READING = Reading.standard();
  private static final ProductDocuments DOCUMENTS = ProductDocuments.under(READING);

  private static List<String> questions(List<DocumentedAnswer<?>> answers) {
    return answers.stream().map(DocumentedAnswer::question).toList();
  }

  @Test
  void whatIsAskedAboutIsKnown() {
    assertSame(READING, DOCUMENTS.reading());
    assertEquals(ScopeKind.PRODUCT, DOCUMENTS.about(ScopeKind.PRODUCT).kind());
    assertEquals("product", DOCUMENTS.about(ScopeKind.PRODUCT).toString());
    assertEquals(ProductKpis.REVENUE, DOCUMENTS.about(ProductKpis.REVENUE).kpi());
    assertEquals("revenue", DOCUMENTS.about(ProductKpis.REVENUE).toString());
    assertEquals("product_owner", DOCUMENTS.about(ProductRoles.PRODUCT_OWNER).id());
    assertEquals("product_owner", DOCUMENTS.about(ProductRoles.PRODUCT_OWNER).toString());
    assertEquals("unnamed_role", DOCUMENTS.aboutUnnamed().id());
  }

  @Test
  void allQuestionsAboutAScopeAreAskedAtOnce() {
    assertEquals(
        List.of(
            "what does product contain?",
            "what does product contain, directly or indirectly?",
            "what contains product?",
            "what contains product, directly or indirectly?",
            "who owns a scope of kind product?",
            "what is product measured by?",
            "what is an example of product?"),
        questions(DOCUMENTS.about(ScopeKind.PRODUCT).answers()));
  }

  @Test
  void allQuestionsAboutAMetricAreAskedAtOnce() {
    assertEquals(
        List.of(
            "who is measured by revenue?",
            "who improves revenue, or aims to do so?",
            "who tracks revenue?",
            "who uses revenue?",
            "who understands revenue?",
            "what does revenue indicate?",
            "what does revenue measure?",
            "what is revenue also called?"),
        questions(DOCUMENTS.about(ProductKpis.REVENUE).answers()));
  }

  @Test
  void allQuestionsAboutARoleAreAskedAtOnce() {
    List<String> questions = questions(DOCUMENTS.about(ProductRoles.PRODUCT_OWNER).answers());
    assertEquals(33, questions.size());
    assertEquals("what is product_owner also called?", questions.get(0));
    assertEquals("by what percentage do openings for product_owner grow?", questions.get(32));
  }

  @Test
  void whatAScopeIsMeasuredBy() {
    assertEquals(
        """
        what is product measured by?
          market_share_growth, stitched, may: S0-62
          competitive_positioning, may: S0-63
          target_customer_reach, should: S2-07
          product_appeal, should: S2-08
          conversion, should: S2-09
          customer_loyalty, should: S2-10
          product_stickiness, should: S4-92
        what is product_portfolio measured by?
          portfolio_value, always: S2-48
        what is feature measured by?
          not stated
        """,
        said(
            DOCUMENTS.about(ScopeKind.PRODUCT).kpis(),
            DOCUMENTS.about(ScopeKind.PORTFOLIO).kpis(),
            DOCUMENTS.about(ScopeKind.FEATURE).kpis()));
  }

  @Test
  void whatAMetricIsAlsoCalled() {
    assertEquals(
        """
        what is product_metrics also called?
          kpi, always: S4-80
        what is revenue also called?
          not stated
        """,
        said(
            DOCUMENTS.about(ProductKpis.PRODUCT_METRICS).titles(),
            DOCUMENTS.about(ProductKpis.REVENUE).titles()));
  }

  @Test
  void whoElseIsSoughtAfter() {
    assertEquals(
        """
        by what percentage do openings for other executives grow?
          6, always: S4-137
        """,
        said(DOCUMENTS.jobGrowthOfOthers()));
  }

  @Test
  void wordsWithAMeaningAreNeitherRolesNorIndustries() {
    assertEquals(
        List.of(
            "technology_dependent_organization",
            "product_roadmapping",
            "product_goal",
            "leadership",
            "product_decision",
            "career_matrix",
            "user_experience",
            "product_development",
            "customer_needs",
            "customer_expectations",
            "product_management",
            "product_vision",
            "company",
            "product_strategy",
            "customer_research",
            "market_research_data",
            "product_performance_metric",
            "mba",
            "product_excellence_mindset"),
        DOCUMENTS.concepts());
  }
}
