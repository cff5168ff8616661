package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Statements.Said;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the documents say about one role. Start from {@link ProductDocuments#about(Role)}.
 *
 * <p>Overseeing, guiding and coordinating are three relations, and none of them is a reporting
 * line: only {@link #managers()} is about reporting lines. The documents do not state whether
 * oversight is direct or indirect.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedRole {
  private static final ImmutableSet<String> PERSONAL_GUIDANCE =
      ImmutableSet.of("guides", "mentors", "advises", "supports");
  private static final ImmutableSet<String> MEMBERSHIP = ImmutableSet.of("member_of", "belongs_to");
  private static final ImmutableSet<String> EXPERIENCE =
      ImmutableSet.of(
          "min_years_experience",
          "min_years_leadership_experience",
          "requires_experience",
          "holders_years_experience",
          "helped_by_experience",
          "shows_evidence",
          "applicants_share",
          "requires_profile");
  private static final ImmutableSet<String> EDUCATION =
      ImmutableSet.of(
          "requires_education",
          "education_level",
          "education_field",
          "min_education_level",
          "typical_field",
          "holders_share");
  private static final ImmutableSet<String> STEPS =
      ImmutableSet.of("may_progress_to", "aims_at", "precedes", "leads_to");

  private final Statements statements;
  private final String id;

  DocumentedRole(Statements statements, String id) {
    this.statements = statements;
    this.id = id;
  }

  /** {@return the id of the role} */
  public String id() {
    return id;
  }

  private <V> DocumentedAnswer<V> answer(
      String question, Predicate<Claim> selects, Function<Claim, V> value) {
    return statements.answer(
        question.replace("%", id),
        claim -> claim.subjectTerm().equals(id) && selects.test(claim),
        value);
  }

  /**
   * {@return other names of the role. If a name is also the name of another role, it counts only
   * where that role has no position}
   */
  public DocumentedAnswer<Party> titles() {
    return statements.said(
        "what is " + id + " also called?",
        claim -> ClaimWords.isName(claim) && (isSubject(claim) || isObject(claim)),
        this::otherParty);
  }

  private boolean isSubject(Claim claim) {
    return claim.subjectTerm().equals(id);
  }

  private boolean isObject(Claim claim) {
    return claim.objectTerm().equals(id);
  }

  private Stream<Said<Party>> otherParty(Claim claim) {
    String other = isSubject(claim) ? claim.objectTerm() : claim.subjectTerm();
    return Stream.of(new Said<>(Party.of(other), ClaimWords.words(claim)));
  }

  /** {@return roles that differ from this one, though they may be confused} */
  public DocumentedAnswer<Party> distinctFrom() {
    return statements.said(
        "which roles differ from " + id + "?",
        claim ->
            ClaimWords.of(ClaimKind.ALIAS, "distinct_from").test(claim)
                && (isSubject(claim) || isObject(claim)),
        this::otherParty);
  }

  /** {@return what the role is and is not, how it changes, and why} */
  public DocumentedAnswer<String> nature() {
    return answer("what is %?", ClaimWords.of(ClaimKind.DEFINITION), Claim::objectTerm);
  }

  /** {@return who the role reports to, or may report to, where a document says so} */
  public DocumentedAnswer<Party> managers() {
    return answer("who does % report to?", ClaimWords.of(ClaimKind.REPORTS_TO), ClaimWords::object);
  }

  /** {@return who and what the role oversees, manages or leads, directly or not} */
  public DocumentedAnswer<Party> oversees() {
    return answer("who does % oversee?", ClaimWords::isOversight, ClaimWords::object);
  }

  /** {@return who the role guides, mentors, advises or supports, which is not a reporting line} */
  public DocumentedAnswer<Party> guides() {
    return answer(
        "who does % guide?",
        ClaimWords.of(ClaimKind.RESPONSIBILITY, PERSONAL_GUIDANCE), ClaimWords::object);
  }

  /** {@return who the role coordinates, which is not a reporting line} */
  public DocumentedAnswer<Party> coordinates() {
    return answer(
        "who does % coordinate?",
        ClaimWords.of(ClaimKind.COLLABORATES_WITH, "coordinates"), ClaimWords::object);
  }

  /** {@return who the role works with; these are peers only if both are executives} */
  public DocumentedAnswer<Party> collaborators() {
    return answer(
        "who does % work with?",
        claim ->
            claim.kind() == ClaimKind.COLLABORATES_WITH && !claim.predicate().equals("coordinates"),
        ClaimWords::object);
  }

  /** {@return the bodies, such as teams and departments, to which the role belongs} */
  public DocumentedAnswer<Party> memberships() {
    return answer(
        "which bodies does % belong to?",
        claim ->
            MEMBERSHIP.contains(claim.predicate())
                || ClaimWords.of(ClaimKind.SENIORITY, "is_a").test(claim),
        ClaimWords::object);
  }

  /** {@return how the role ranks compared with others; no document states a level as a number} */
  public DocumentedAnswer<Party> rank() {
    return answer(
        "which roles are above or below %?",
        claim ->
            claim.predicate().equals("broader_scope_than")
                || (claim.kind() == ClaimKind.SENIORITY
                    && !MEMBERSHIP.contains(claim.predicate())
                    && !claim.predicate().equals("is_a")
                    && !ClaimWords.isOversight(claim)),
        ClaimWords::object);
  }

  /** {@return the kinds of scope that the role owns} */
  public DocumentedAnswer<ScopeKind> scopes() {
    return answer(
        "which scopes does % own?",
        ClaimWords.of(ClaimKind.SCOPE, "owns_scope"),
        claim -> ClaimWords.scopeKind(claim.objectTerm()));
  }

  /** {@return the part of the product lifecycle that the role covers} */
  public DocumentedAnswer<String> lifecycle() {
    return answer(
        "which part of the lifecycle does % cover?",
        ClaimWords.of(ClaimKind.SCOPE, "covers_lifecycle"), Claim::objectTerm);
  }

  /** {@return what the role must pay attention to, whether it owns it or not} */
  public DocumentedAnswer<String> attention() {
    return answer(
        "what must % pay attention to?",
        ClaimWords.of(ClaimKind.SCOPE, "requires_view_of", "requires_focus_on"), Claim::objectTerm);
  }

  /** {@return the responsibilities of the role, each with its involvement, which is inferred} */
  public DocumentedAnswer<Duty> responsibilities() {
    return statements.said(
        "what is " + id + " responsible for?",
        this::isSubject,
        claim -> ClaimWords.duties(claim).map(duty -> new Said<>(duty, ClaimWords.words(duty))));
  }

  /**
   * {@return the responsibilities in which a document says that the role has a smaller part than
   * others}
   */
  public DocumentedAnswer<Responsibility> lessInvolvedIn() {
    return statements.said(
        "what is " + id + " less involved in?",
        claim -> isSubject(claim) && Involvements.workOf(claim).isPresent(),
        claim ->
            Involvements.of(claim).isPresent()
                ? Stream.of()
                : Involvements.workOf(claim).stream()
                    .map(work -> new Said<>(work, "is less involved in " + work.id())));
  }

  /** {@return the KPIs that the role is measured by, tracks, uses or must understand} */
  public DocumentedAnswer<Kpi> kpis() {
    return statements.said(
        "which KPIs matter to " + id + "?",
        claim -> isSubject(claim) && ClaimWords.isMetric(claim),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .map(kpi -> new Said<>(kpi, ClaimWords.words(claim, kpi))));
  }

  /** {@return the data that the role uses, without KPIs} */
  public DocumentedAnswer<String> inputs() {
    return answer(
        "which data does % use?",
        claim ->
            ClaimWords.of(ClaimKind.KPI, "uses").test(claim)
                && ProductKpis.meantBy(claim.objectTerm()).isEmpty(),
        Claim::objectTerm);
  }

  /**
   * {@return the experience required; each statement says whether it is a minimum, a need, a
   * preference or an observation}
   */
  public DocumentedAnswer<Requirement> experience() {
    return answer(
        "which experience does % need?",
        ClaimWords.of(ClaimKind.REQUIREMENT, EXPERIENCE), Requirement::of);
  }

  /**
   * {@return the education required; each statement says whether it is a minimum, a need, a
   * preference or an observation}
   */
  public DocumentedAnswer<Requirement> education() {
    return answer(
        "which education does % need?",
        ClaimWords.of(ClaimKind.REQUIREMENT, EDUCATION), Requirement::of);
  }

  /** {@return the skills required} */
  public DocumentedAnswer<Requirement> skills() {
    return answer(
        "which skills does % need?",
        claim ->
            claim.kind() == ClaimKind.REQUIREMENT
                && !EXPERIENCE.contains(claim.predicate())
                && !EDUCATION.contains(claim.predicate()),
        Requirement::of);
  }

  /** {@return the pay figures that the documents report, as printed} */
  public DocumentedAnswer<Pay> pay() {
    return answer("how much was % paid?", DocumentedRole::isPay, Pay::of);
  }

  private static boolean isPay(Claim claim) {
    return claim.kind() == ClaimKind.COMPENSATION && claim.objectTerm().startsWith("usd_");
  }

  /** {@return what the pay of the role depends on} */
  public DocumentedAnswer<String> payFactors() {
    return answer(
        "what does the pay of % depend on?",
        claim -> claim.kind() == ClaimKind.COMPENSATION && !isPay(claim), Claim::objectTerm);
  }

  /**
   * {@return the roles that may follow this one in a career; career steps are not reporting lines}
   */
  public DocumentedAnswer<Party> careerSteps() {
    return answer(
        "what may % become?", ClaimWords.of(ClaimKind.CAREER_STEP, STEPS), ClaimWords::object);
  }

  /** {@return further statements about careers that lead to or continue in this role} */
  public DocumentedAnswer<String> careerAdvice() {
    return answer(
        "what do the documents say about a career as %?",
        claim -> claim.kind() == ClaimKind.CAREER_STEP && !STEPS.contains(claim.predicate()),
        Claim::objectTerm);
  }

  /**
   * {@return where the role exists, is needed or is useful; companies that hired one are included}
   */
  public DocumentedAnswer<Party> presence() {
    return statements.said(
        "where does " + id + " exist?",
        claim ->
            claim.kind() == ClaimKind.ORG_PRESENCE
                && !claim.predicate().equals("risk_without_cpo")
                && (isSubject(claim) || isObject(claim)),
        this::otherParty);
  }

  /** {@return what happens where no position has the role} */
  public DocumentedAnswer<String> absenceRisks() {
    boolean isChief = id.equals(ProductRoles.CHIEF_PRODUCT_OFFICER.id());
    return statements.answer(
        "what happens without " + id + "?",
        claim -> isChief && ClaimWords.of(ClaimKind.ORG_PRESENCE, "risk_without_cpo").test(claim),
        Claim::objectTerm);
  }

  /** {@return the demand for the role} */
  public DocumentedAnswer<String> demand() {
    return answer(
        "how high is the demand for %?", ClaimWords.of(ClaimKind.LABOUR_MARKET), Claim::objectTerm);
  }

  /** {@return the answers to all questions of this class, in their order} */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(
        titles(),
        distinctFrom(),
        nature(),
        managers(),
        oversees(),
        guides(),
        coordinates(),
        collaborators(),
        memberships(),
        rank(),
        scopes(),
        lifecycle(),
        attention(),
        responsibilities(),
        lessInvolvedIn(),
        kpis(),
        inputs(),
        experience(),
        education(),
        skills(),
        pay(),
        payFactors(),
        careerSteps(),
        careerAdvice(),
        presence(),
        absenceRisks(),
        demand());
  }

  /** {@return the id of the role} */
  @Override
  public String toString() {
    return id;
  }
}
