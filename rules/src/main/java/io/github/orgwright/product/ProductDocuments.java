package io.github.orgwright.product;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statements.Said;
import io.github.orgwright.product.Terms.Found;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers questions from five documents about product leadership. These are texts from the web:
 * articles and job advertisements of unknown date and reliability. If they contradict each other, a
 * {@link Reading} decides which side holds. A damaged figure is kept as printed. Start with {@link
 * #under}.
 *
 * <pre>{@code
 * ProductDocuments documents = ProductDocuments.under(Reading.largeOrganization(500));
 * documents.who().reportsTo(HEAD_OF_PRODUCT).list();
 * documents.about(CHIEF_PRODUCT_OFFICER).experience().text();
 * }</pre>
 *
 * <p>Every answer is a list of statements, each with the claims for it and against it. If the
 * documents do not answer a question, the answer is "not stated"; nothing is guessed. Statements
 * that the reading rejects are listed separately, with the reason.
 *
 * <table>
 * <caption>All questions, each with an example from its answer</caption>
 * <tr><th>question<th>statement in the answer, for example<th>other verbs in the answers
 * <tr><td>{@code who().reportsTo(HEAD_OF_PRODUCT)}, {@code who().manages(PRODUCT_MARKETING_MANAGER)}, {@code about(PRODUCT_MARKETING_MANAGER).managers()}<td>product_marketing_manager reports to head_of_product<td>
 * <tr><td>{@code who().mayReportTo(HEAD_OF_PRODUCT)}, {@code reportingLines()}<td>product_marketing_manager reports to head_of_product<td>
 * <tr><td>{@code about(SENIOR_PRODUCT_MANAGER).above()}<td>senior_product_manager is below vp_of_product<td>leads, manages, oversees, reports to
 * <tr><td>{@code who().oversees(SENIOR_PRODUCT_MANAGER)}, {@code about(VP_OF_PRODUCT).oversees()}<td>vp_of_product oversees senior_product_manager<td>has the team, is above, is the primary leader of, leads, manages
 * <tr><td>{@code who().guides(PRODUCT_MANAGER)}, {@code about("cpo").guides()}<td>chief_product_officer guides product_manager<td>advises, mentors, supports
 * <tr><td>{@code who().coordinates(HEAD_OF_UX)}, {@code about("cpo").coordinates()}<td>chief_product_officer coordinates head_of_ux<td>
 * <tr><td>{@code who().worksWith(Party.of("executive_team"))}, {@code about("cpo").collaborators()}<td>chief_product_officer collaborates with executive_team<td>aligns with, bridges, works with
 * <tr><td>{@code who().belongsTo(Party.of("executive_team"))}, {@code about("cpo").memberships()}<td>chief_product_officer is a member of executive_team<td>belongs to
 * <tr><td>{@code who().ranksAbove(Party.of("product_director"))}, {@code about(HEAD_OF_PRODUCT).rank()}<td>head_of_product is not above product_director<td>has a broader scope than, has a more executive role than, has more responsibility than, is the highest role in, is the most senior role in, ranks highest among
 * <tr><td>{@code who().isAlsoCalled("cpo")}, {@code about("cpo").titles()}<td>chief_product_officer is also known as cpo<td>is thought of as
 * <tr><td>{@code about("cpo").distinctFrom()}<td>chief_product_officer is distinct from vp_of_product<td>
 * <tr><td>{@code about(PRODUCT_OWNER).nature()}<td>product_owner is a role<td>carries, depends on, evolves, has responsibilities that vary by, influences, is not, resembles
 * <tr><td>{@code who().owns(ScopeKind.FEATURE)}, {@code about(ScopeKind.FEATURE).owners()}, {@code about(PRODUCT_MANAGER).scopes()}<td>product_manager owns scopes of kind feature<td>
 * <tr><td>{@code who().coversLifecycle("beyond launch")}, {@code about("cpo").lifecycle()}<td>chief_product_officer covers this part of the lifecycle: concept_to_beyond_launch<td>
 * <tr><td>{@code about("cpo").attention()}<td>chief_product_officer requires a view of company<td>requires a focus on
 * <tr><td>{@code who().isResponsibleFor(BUDGETING)}, {@code about(VP_OF_PRODUCT).responsibilities()}<td>vp_of_product is responsible for budgeting<td>collaborates with, contributes to, enables, focuses on, influences, is a significant figure in, is encouraged to, is partly responsible for, mentors, participates in, plays a crucial role in, shares responsibility for, should do, teaches
 * <tr><td>{@code who().isAccountableFor(PRODUCT_ROADMAP)}, {@code about("cpo").accountabilities()}<td>chief_product_officer is responsible for create_product_roadmap; inferred: accountable for product_roadmap<td>influences, is a significant figure in, mentors, plays a crucial role in
 * <tr><td>{@code who().isConsultedOn(PRODUCT_ROADMAP)}<td>product_director participates in plan_product_roadmap; inferred: consulted on product_roadmap<td>collaborates with, contributes to, is encouraged to
 * <tr><td>{@code who().isInformedOf(PRODUCT_STRATEGY)}<td>chief_product_officer is responsible for communicate_strategy_to_executive_stakeholders; inferred: executive_stakeholder is informed of product_strategy<td>collaborates with
 * <tr><td>{@code who().worksIn("Finance")}<td>vp_of_product is responsible for budgeting<td>
 * <tr><td>{@code who().isLessInvolvedIn(DAILY_PRODUCT_WORK)}, {@code about(VP_OF_PRODUCT).lessInvolvedIn()}<td>vp_of_product is less involved in day_to_day_product_management<td>focuses less on
 * <tr><td>{@code who().isMeasuredBy(PORTFOLIO_VALUE)}, {@code about(PORTFOLIO_VALUE).measures()}, {@code about(ScopeKind.PORTFOLIO).kpis()}<td>product_portfolio is measured by portfolio_value<td>must achieve
 * <tr><td>{@code who().improves(REVENUE)}<td>product_strategy targets revenue<td>aims at, creates, improves, is responsible for, must achieve
 * <tr><td>{@code who().tracks(REVENUE)}, {@code about(REVENUE).trackedBy()}<td>chief_product_officer tracks product_metrics, which measures revenue<td>aligns plans with, monitors
 * <tr><td>{@code who().uses(PRODUCT_METRICS)}, {@code about(HEAD_OF_PRODUCT).kpis()}<td>head_of_product uses product_performance_metric<td>aligns plans with, creates, improves, is responsible for, measures, monitors, tracks, understands
 * <tr><td>{@code who().understands(CASH_FLOW)}<td>head_of_product understands cash_flow<td>
 * <tr><td>{@code who().usesInput("product_analytics_data")}, {@code about("cpo").inputs()}<td>chief_product_officer uses product_analytics_data<td>measures
 * <tr><td>{@code indicatorsOf("customer_resonance")}, {@code about(MARKET_SHARE_GROWTH).indicates()}<td>market_share_growth indicates customer_resonance<td>
 * <tr><td>{@code about(PRODUCT_METRICS).parts()}<td>product_performance_metric measures revenue<td>
 * <tr><td>{@code about(PRODUCT_METRICS).titles()}<td>product_performance_metric is also known as kpi<td>is thought of as
 * <tr><td>{@code who().mustHave("5_to_7_years")}, {@code about(HEAD_OF_PRODUCT).experience()}<td>head_of_product requires a minimum experience of 5_to_7_years<td>must know, needs the skill, requires a minimum leadership experience of, requires at least, requires the education, requires the experience, requires the profile, requires the skill
 * <tr><td>{@code about("cpo").education()}<td>chief_product_officer requires the education education_unspecified<td>requires at least
 * <tr><td>{@code about("cpo").skills()}<td>chief_product_officer requires the skill emerging_technologies<td>must know, needs the skill
 * <tr><td>{@code who().benefitsFrom("mba")}, {@code about("cpo").preferences()}<td>chief_product_officer prefers holders with the degree mba<td>benefits from the experience, benefits from the skill, can prove skills through, prefers holders educated in
 * <tr><td>{@code who().oftenHas("masters_degree")}, {@code about("cpo").observations()}<td>chief_product_officer has this share of holders: 53_percent_masters_degree<td>has holders with experience of, has this share of applicants:, often has holders educated in
 * <tr><td>{@code about("cpo").pay()}, {@code pay()}<td>chief_product_officer has an average salary of usd_183724<td>has a maximum salary of, has a middle salary of, has a minimum salary of, has a typical base salary of, has an estimated total pay of, has an upper salary of, has top earners who are paid
 * <tr><td>{@code payWithDate()}<td>head_of_product_management has an average salary of usd_268590<td>
 * <tr><td>{@code unreadablePay()}<td>chief_product_officer has top earners who are paid usd_312_00_damaged<td>
 * <tr><td>{@code about("cpo").payFactors()}<td>chief_product_officer has a salary that depends on experience<td>has a salary that reflects, has a salary that rises strongly at
 * <tr><td>{@code payCaveats()}<td>salary_figure varies with time<td>
 * <tr><td>{@code who().mayBecome(HEAD_OF_PRODUCT)}, {@code about(PRODUCT_MANAGER).careerSteps()}<td>product_manager may progress to head_of_product<td>aims at, is a career step before, leads to
 * <tr><td>{@code about("cpo").careerAdvice()}<td>chief_product_officer is not entered directly at career_entry<td>begins with, has the opportunity, has the path, is a, is not reached, is staffed by, requires the planning of, should learn
 * <tr><td>{@code careersInGeneral()}<td>leadership_role is not entered directly at career_entry<td>is a career step before, is worth considering for, leads to
 * <tr><td>{@code about(PRODUCT_DIRECTOR).presence()}<td>large_organization has the role product_director<td>can exist in, had the role, hired, is essential for, is most common in, is needed by, made its first hire of, should exist in
 * <tr><td>{@code about(DIRECTOR_OF_ENGINEERING).sharedPositions()}<td>unnamed_role has the position of director_of_engineering<td>
 * <tr><td>{@code about("cpo").absenceRisks()}<td>team without a chief product officer risks narrow_focus_on_own_product_area<td>
 * <tr><td>{@code about("cpo").demand()}<td>chief_product_officer has a demand described as rising<td>is in demand because of, offers the opportunity
 * <tr><td>{@code about("cpo").jobGrowth()}<td>chief_product_officer has job opportunities that grow by 20_percent<td>
 * <tr><td>{@code jobGrowthOfOthers()}<td>other_top_executive has job opportunities that grow by 6_percent<td>
 * <tr><td>{@code about(ScopeKind.PRODUCT).parts()}, {@code about(ScopeKind.FEATURE).containers()}<td>product contains feature<td>
 * <tr><td>{@code about(ScopeKind.PORTFOLIO).allParts()}<td>product_portfolio contains product<td>
 * <tr><td>{@code about(ScopeKind.FEATURE).allContainers()}<td>feature is within product<td>contains
 * <tr><td>{@code about(ScopeKind.FEATURE).examples()}<td>feature has the example news_feed<td>is a
 * <tr><td>{@code meaningOf("product vision")}<td>product_vision reflects offering_core_value_and_mission<td>applies to, change with, connects, considers, describes, has the example, includes, is a, is also known as, is used for, leads to, must be, must reflect, must support, provides, requires, spans, studies, supports
 * <tr><td>{@code roleDistinctions()}<td>unstated_subject depends on industry_type<td>may define
 * <tr><td>{@code emphasisIn(Reading.Industry.FINANCE)}<td>highly_regulated_sector requires a focus on compliance<td>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductDocuments {
  private static final ImmutableSet<String> ROLE_DISTINCTIONS =
      ImmutableSet.of("role_distinction", "unstated_subject");

  private static final Terms<String> CONCEPTS =
      Terms.of(
          "concept",
          Ledger.CLAIMS.stream().filter(ProductDocuments::isMeaning).map(Claim::subjectTerm));

  private static final Terms<String> INDICATED =
      Terms.of(
          "indicated fact",
          Ledger.CLAIMS.stream()
              .filter(claim -> Relation.isOn(claim, Topic.INDICATES))
              .map(Claim::objectTerm));

  private final Statements statements;

  private ProductDocuments(Reading reading) {
    this.statements = new Statements(reading);
  }

  /**
   * {@return the answers of the documents under the given reading}
   *
   * @param reading the reading, which decides which side holds in each contradiction
   */
  public static ProductDocuments under(Reading reading) {
    return new ProductDocuments(requireNonNull(reading, "reading"));
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
   * {@return what the documents say about the given role}
   *
   * @param role the role, by its id or another known name
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it
   */
  public DocumentedRole about(Role role) {
    return about(requireNonNull(role, "role").id());
  }

  /**
   * {@return what the documents say about the role with the given id, title or other name, such as
   * {@code cpo}}
   *
   * @param role the id or another known name
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it; the
   *     message names similar ids
   * @throws IllegalArgumentException if it is {@code unnamed_role}; for that see {@link
   *     #aboutUnnamed()}
   */
  public DocumentedRole about(String role) {
    checkArgument(
        !requireNonNull(role, "role").equals(Claim.UNNAMED),
        "%s stands for roles that the documents do not name; fix: call aboutUnnamed()",
        role);
    return new DocumentedRole(statements, Terms.ROLES.get(role));
  }

  /**
   * {@return what the documents say about the position that has the given role. If the reading
   * treats several leadership roles as one position, the answers combine what the documents say
   * about each of them}
   *
   * @param role the role, by its id or another known name
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it; the
   *     message names similar ids
   */
  public DocumentedRole aboutPosition(Role role) {
    return about(role).position();
  }

  /**
   * {@return what the documents say about roles that they do not name, such as other executives.
   * These are probably several roles, so do not assign an answer to a single role}
   */
  public DocumentedRole aboutUnnamed() {
    return new DocumentedRole(statements, List.of(Claim.UNNAMED), Claim.UNNAMED);
  }

  /**
   * {@return what the documents say about the given kind of scope}
   *
   * @param kind the kind
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it; the
   *     message names similar ids
   */
  public DocumentedScope about(ScopeKind kind) {
    return new DocumentedScope(
        statements, Terms.SCOPE_KINDS.get(requireNonNull(kind, "kind").id()));
  }

  /**
   * {@return what the documents say about the given KPI}
   *
   * @param kpi the KPI
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it; the
   *     message names similar ids
   */
  public DocumentedKpi about(Kpi kpi) {
    return new DocumentedKpi(statements, Terms.KPIS.get(requireNonNull(kpi, "kpi").id()));
  }

  /**
   * {@return what the documents say about a concept that is not a role, such as {@code
   * product_vision}: what it is, includes, supports or depends on, and its other names and
   * examples}
   *
   * @param concept the id or another name of one of the {@link #concepts()}
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention the
   *     concept; the message names similar ids
   */
  public DocumentedAnswer<String> meaningOf(String concept) {
    Found<String> found = CONCEPTS.get(requireNonNull(concept, "concept"));
    return statements.answer(
        "what do the documents say about " + found.shown() + "?",
        claim -> claim.subjectTerm().equals(found.value()) && isMeaning(claim),
        Claim::objectTerm);
  }

  /**
   * {@return the ids of the concepts that can be passed to {@link #meaningOf}, in the order of
   * their claims}
   */
  public List<String> concepts() {
    return CONCEPTS.list();
  }

  private static boolean isMeaning(Claim claim) {
    return Relation.isOn(claim, Topic.DEFINITION, Topic.NAME, Topic.EXAMPLE)
        && claim.kind() != ClaimKind.SCOPE
        && !claim.subjectTerm().equals(Claim.UNNAMED)
        && !isRole(claim.subjectTerm())
        && !isRole(claim.objectTerm())
        && !ROLE_DISTINCTIONS.contains(claim.subjectTerm())
        && !DocumentedWho.SECTORS.contains(claim.subjectTerm());
  }

  private static boolean isRole(String term) {
    return ProductRoles.all().find(term).isPresent();
  }

  /**
   * {@return the factors that decide which roles an organization has, and what these roles focus
   * on}
   */
  public DocumentedAnswer<String> roleDistinctions() {
    return statements.answer(
        "which factors determine the roles of an organization?",
        claim ->
            claim.predicate().equals("may_define")
                || ROLE_DISTINCTIONS.contains(claim.subjectTerm()),
        claim -> claim.predicate().equals("may_define") ? "business_model" : claim.objectTerm());
  }

  /**
   * {@return the responsibilities that are more important in the given industry}
   *
   * @param industry the industry
   */
  public DocumentedAnswer<Responsibility> emphasisIn(Reading.Industry industry) {
    return DocumentedWho.emphasis(statements, requireNonNull(industry, "industry"));
  }

  /**
   * {@return the KPIs that indicate the given result}
   *
   * @param what the id of the result, such as {@code customer_resonance}
   * @throws io.github.orgwright.core.UnknownIdException if the documents do not mention it; the
   *     message names similar ids
   */
  public DocumentedAnswer<Kpi> indicatorsOf(String what) {
    Found<String> found = INDICATED.get(requireNonNull(what, "what"));
    return statements.said(
        "what indicates " + found.shown() + "?",
        claim -> Relation.isOn(claim, Topic.INDICATES) && claim.objectTerm().equals(found.value()),
        claim ->
            ProductKpis.meantBy(claim.subjectTerm()).stream()
                .map(kpi -> new Said<>(kpi, Relation.said(claim))));
  }

  /** {@return general remarks about pay figures} */
  public DocumentedAnswer<String> payCaveats() {
    return statements.answer(
        "which remarks apply to all pay figures?",
        claim -> claim.subjectTerm().equals("salary_figure"),
        Claim::objectTerm);
  }

  /**
   * {@return all reporting lines that a document states. The subject of each statement reports to
   * its value}
   */
  public DocumentedAnswer<Party> reportingLines() {
    return statements.objects("who reports to whom?", claim -> true, Topic.REPORTS);
  }

  /** {@return all pay figures, including those of roles that the documents do not name} */
  public DocumentedAnswer<Pay> pay() {
    return pay("what pay do the documents report for each role?", pay -> true);
  }

  /** {@return the pay figures with a date} */
  public DocumentedAnswer<Pay> payWithDate() {
    return pay("which pay figures have a date?", pay -> pay.asOf().isPresent());
  }

  /** {@return the pay figures whose amount cannot be read, because the text is damaged} */
  public DocumentedAnswer<Pay> unreadablePay() {
    return pay("which pay figures cannot be read?", pay -> pay.dollars().isEmpty());
  }

  private DocumentedAnswer<Pay> pay(String question, Predicate<Pay> wanted) {
    return statements.answer(
        question, claim -> Relation.isOn(claim, Topic.PAY) && wanted.test(Pay.of(claim)), Pay::of);
  }

  /** {@return statements about careers in general, not about the career in one role} */
  public DocumentedAnswer<String> careersInGeneral() {
    return statements.answer(
        "what do the documents say about careers in general?",
        claim ->
            claim.kind() == ClaimKind.CAREER_STEP
                && !claim.subjectTerm().equals(Claim.UNNAMED)
                && !isRole(claim.subjectTerm()),
        Claim::objectTerm);
  }

  /**
   * {@return by what percentage the number of job openings for other executives grows. These are
   * executives whose roles are not in {@link ProductRoles}}
   */
  public DocumentedAnswer<Integer> jobGrowthOfOthers() {
    return statements.answer(
        "by what percentage do openings for other executives grow?",
        claim -> Relation.isOn(claim, Topic.GROWTH) && !isRole(claim.subjectTerm()),
        claim -> Figures.percent(claim).orElseThrow());
  }

  /**
   * {@return how directly the documents support a duty of a role. If the basis is not {@link
   * Basis#STATED}, no claim states that the role takes part in this work; for example, it is
   * inferred that the head of product is responsible for {@code people_management}. The kind of
   * involvement is inferred for most duties}
   *
   * @param role a role of {@link ProductRoles}, by its id or another known name
   * @param work the responsibility of one of its duties, by its id or another known name
   * @throws io.github.orgwright.core.UnknownIdException if the documents mention no such role or
   *     work
   * @throws IllegalArgumentException if the documents state no such duty for the role
   */
  public static Basis basisOf(Role role, Responsibility work) {
    Role known = Terms.ROLES.get(requireNonNull(role, "role").id()).value();
    Responsibility knownWork =
        Terms.RESPONSIBILITIES.get(requireNonNull(work, "work").id()).value();
    return Involvements.basisOf(known.id(), knownWork)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "role \"%s\" has no duty for responsibility \"%s\""
                        .formatted(role.id(), work.id())));
  }
}
