package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Statements.Said;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers questions from five documents about product leadership. A {@link Reading} decides where
 * they contradict each other. Start from {@link #under}.
 *
 * <pre>{@code
 * ProductDocuments documents = ProductDocuments.under(Reading.largeOrganization(500));
 * documents.who().reportsTo(HEAD_OF_PRODUCT).list();
 * documents.about(CHIEF_PRODUCT_OFFICER).experience().text();
 * }</pre>
 *
 * <p>Every answer is a list of statements, each with the claims for it and against it. What the
 * documents do not say is answered as "not stated", and never guessed. Statements that the reading
 * rejects are listed separately, with the reason.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductDocuments {
  private static final ImmutableSet<String> ROLE_DISTINCTIONS =
      ImmutableSet.of("role_distinction", "unstated_subject");
  private static final ImmutableSet<String> SECTORS =
      ImmutableSet.of("highly_regulated_sector", "technology_startup");

  private final Statements statements;

  private ProductDocuments(Reading reading) {
    this.statements = new Statements(reading);
  }

  /**
   * {@return the answers of the documents under the given reading}
   *
   * @param reading decides which side holds in each contradiction
   */
  public static ProductDocuments under(Reading reading) {
    return new ProductDocuments(reading);
  }

  /** {@return the reading} */
  public Reading reading() {
    return statements.reading();
  }

  /** {@return questions that begin with "who"} */
  public DocumentedWho who() {
    return new DocumentedWho(statements);
  }

  /**
   * {@return questions about the given role}
   *
   * @param role the role; if the documents do not name it, all answers are "not stated"
   */
  public DocumentedRole about(Role role) {
    return new DocumentedRole(statements, role.id());
  }

  /**
   * {@return questions about the roles that the documents do not name. These are probably several
   * roles, so no answer may be assigned to a single one}
   */
  public DocumentedRole aboutUnnamed() {
    return new DocumentedRole(statements, Claim.UNNAMED);
  }

  /**
   * {@return questions about a kind of scope}
   *
   * @param kind the kind
   */
  public DocumentedScope about(ScopeKind kind) {
    return new DocumentedScope(statements, kind);
  }

  /**
   * {@return questions about a metric}
   *
   * @param kpi the KPI
   */
  public DocumentedKpi about(Kpi kpi) {
    return new DocumentedKpi(statements, kpi);
  }

  /**
   * {@return the meaning of a concept that is not a role, such as {@code product_vision}: what it
   * is, includes, supports or depends on, other names, and examples}
   *
   * @param concept the id of the concept, one of {@link #concepts()}
   */
  public DocumentedAnswer<String> meaningOf(String concept) {
    return statements.answer(
        "what does " + concept + " mean?",
        claim -> claim.subjectTerm().equals(concept) && isMeaning(claim),
        Claim::objectTerm);
  }

  /**
   * {@return the ids of the concepts that {@link #meaningOf} knows, in the order of their claims}
   */
  public List<String> concepts() {
    return Ledger.CLAIMS.stream()
        .filter(ProductDocuments::isMeaning)
        .map(Claim::subjectTerm)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isMeaning(Claim claim) {
    boolean isAbout =
        claim.kind() == ClaimKind.DEFINITION
            || ClaimWords.isName(claim)
            || ClaimWords.of(ClaimKind.ORG_PRESENCE, "has_example").test(claim);
    return isAbout
        && !Party.of(claim.subjectTerm()).isUnnamed()
        && Party.of(claim.subjectTerm()).role().isEmpty()
        && Party.of(claim.objectTerm()).role().isEmpty()
        && !ROLE_DISTINCTIONS.contains(claim.subjectTerm())
        && !SECTORS.contains(claim.subjectTerm());
  }

  /** {@return the factors that decide which roles an organization has, and what they focus on} */
  public DocumentedAnswer<String> roleDistinctions() {
    Predicate<Claim> company = ClaimWords.of(ClaimKind.ORG_PRESENCE, "may_define");
    return statements.answer(
        "which factors decide the roles of an organization?",
        company.or(claim -> ROLE_DISTINCTIONS.contains(claim.subjectTerm())),
        Claim::objectTerm);
  }

  /**
   * {@return the responsibilities that are more important in the given industry}
   *
   * @param industry the industry
   */
  public DocumentedAnswer<Responsibility> emphasisIn(Reading.Industry industry) {
    return statements.said(
        "what is more important in " + named(industry) + "?",
        claim -> SECTORS.contains(claim.subjectTerm()) && isOf(industry, claim),
        claim ->
            ProductResponsibilities.meantBy(claim.objectTerm()).stream()
                .map(work -> new Said<>(work, "puts more weight on " + work.id())));
  }

  private static String named(Reading.Industry industry) {
    return switch (industry) {
      case HEALTHCARE -> "healthcare";
      case FINANCE -> "finance";
      case TECHNOLOGY_STARTUP -> "a technology startup";
      case OTHER -> "any other industry";
    };
  }

  private static boolean isOf(Reading.Industry industry, Claim claim) {
    String condition = claim.condition().orElse("");
    return switch (industry) {
      case HEALTHCARE -> condition.contains("healthcare");
      case FINANCE -> condition.contains("finance");
      case TECHNOLOGY_STARTUP -> claim.subjectTerm().equals("technology_startup");
      case OTHER -> false;
    };
  }

  /** {@return general remarks about pay figures} */
  public DocumentedAnswer<String> payCaveats() {
    return statements.answer(
        "which remarks apply to all pay figures?",
        claim -> claim.subjectTerm().equals("salary_figure"),
        Claim::objectTerm);
  }

  /** {@return statements about careers that are not about a single role} */
  public DocumentedAnswer<String> careersInGeneral() {
    return statements.answer(
        "what do the documents say about careers in general?",
        claim ->
            claim.kind() == ClaimKind.CAREER_STEP
                && !Party.of(claim.subjectTerm()).isUnnamed()
                && Party.of(claim.subjectTerm()).role().isEmpty(),
        Claim::objectTerm);
  }

  /** {@return the demand for executives whose roles are not in {@link ProductRoles}} */
  public DocumentedAnswer<String> demandForOthers() {
    return statements.answer(
        "how high is the demand for executives outside the product roles?",
        claim ->
            claim.kind() == ClaimKind.LABOUR_MARKET
                && Party.of(claim.subjectTerm()).role().isEmpty(),
        Claim::objectTerm);
  }
}
