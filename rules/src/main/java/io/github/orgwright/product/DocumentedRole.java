package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.product.Involvements.Part;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statements.Said;
import io.github.orgwright.product.Terms.Found;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the documents say about one role, or about one position with several roles. Get it from
 * {@link ProductDocuments#about(Role)} or {@link ProductDocuments#aboutPosition}.
 *
 * <p>Overseeing, guiding and coordinating are three different relations, and none of them is a
 * reporting line. {@link #managers()} returns reporting lines; {@link #above()} returns chains of
 * reporting lines and oversight. The documents do not state whether oversight is direct or
 * indirect.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims; {@link
 * #above()} takes that time for each step of each chain.
 *
 * @since 0.1.0
 */
public final class DocumentedRole {
  private final Statements statements;
  private final ImmutableList<String> ids;
  private final String shown;

  DocumentedRole(Statements statements, List<String> ids, String shown) {
    this.statements = statements;
    this.ids = ImmutableList.copyOf(ids);
    this.shown = shown;
  }

  DocumentedRole(Statements statements, Found<Role> role) {
    this(statements, List.of(role.value().id()), role.shown());
  }

  /** {@return the id of the role, or of the first of several roles} */
  public String id() {
    return ids.get(0);
  }

  private boolean isSubject(Claim claim) {
    return ids.contains(claim.subjectTerm());
  }

  private boolean isObject(Claim claim) {
    return ids.contains(claim.objectTerm());
  }

  private String asked(String question) {
    return question.replace("%", shown);
  }

  /** All roles that the reading treats as one position with this one; otherwise only this one. */
  DocumentedRole position() {
    List<String> joined = ids.size() > 1 ? ids : joined(id());
    return joined.equals(ids)
        ? this
        : new DocumentedRole(
            statements, joined, "the joint position of " + Phrases.series(joined, "and"));
  }

  private List<String> joined(String role) {
    return ProductRoles.all()
        .find(role)
        .map(one -> statements.reading().rolesInOnePosition(one).stream().map(Role::id).toList())
        .orElse(List.of(role));
  }

  /** Asks about this role, and points to what is stated of all roles in one position with it. */
  private <V> DocumentedAnswer<V> ask(Function<DocumentedRole, DocumentedAnswer<V>> question) {
    return question.apply(this).orSee(() -> Stream.of(question.apply(position())));
  }

  private <V> DocumentedAnswer<V> answer(
      String question, Function<Claim, V> value, Topic... topics) {
    return ask(
        role ->
            statements.answer(
                role.asked(question),
                claim -> role.isSubject(claim) && Relation.isOn(claim, topics),
                value));
  }

  private DocumentedAnswer<Party> objects(String question, Topic... topics) {
    return answer(question, claim -> Party.of(claim.objectTerm()), topics);
  }

  /** The subjects of claims about this role. */
  DocumentedAnswer<Party> subjects(String question, Topic... topics) {
    return ask(role -> statements.subjects(role.asked(question), role::isObject, topics));
  }

  private DocumentedAnswer<String> terms(String question, Topic... topics) {
    return answer(question, Claim::objectTerm, topics);
  }

  /**
   * {@return other names of the role, as ids. A name that is also the name of another role applies
   * only in organizations in which no position has that other role. A position with several roles
   * has the names of these roles, but no names of further roles}
   */
  public DocumentedAnswer<String> titles() {
    return names()
        .orSee(() -> Stream.of(others("which roles differ from %?", Topic.DISTINCT, id -> id)));
  }

  private DocumentedAnswer<String> names() {
    return ids.size() == 1
        ? others("what is % also called?", Topic.NAME, id -> id)
        : statements.answer(
            asked("what is % also called?"),
            claim -> Relation.isOn(claim, Topic.NAME) && isNameOfPosition(claim),
            claim -> isSubject(claim) ? claim.objectTerm() : claim.subjectTerm());
  }

  private boolean isNameOfPosition(Claim claim) {
    return (isSubject(claim) && (isObject(claim) || !isRole(claim.objectTerm())))
        || (isObject(claim) && !isRole(claim.subjectTerm()));
  }

  private static boolean isRole(String term) {
    return ProductRoles.all().find(term).isPresent();
  }

  /** {@return the roles that a document distinguishes from this one} */
  public DocumentedAnswer<Party> distinctFrom() {
    return others("which roles differ from %?", Topic.DISTINCT, Party::of)
        .orSee(() -> Stream.of(names()));
  }

  /** The other side of claims in which the role is on either. */
  private <V> DocumentedAnswer<V> others(String question, Topic topic, Function<String, V> value) {
    return ask(
        role ->
            statements.answer(
                role.asked(question),
                claim ->
                    Relation.isOn(claim, topic) && role.isSubject(claim) != role.isObject(claim),
                claim ->
                    value.apply(role.isSubject(claim) ? claim.objectTerm() : claim.subjectTerm())));
  }

  /**
   * {@return what the documents say about the nature of the role: what it is, how it changes and
   * what it affects. {@link DocumentedAnswer#deniedValues()} contains what the role is not}
   */
  public DocumentedAnswer<String> nature() {
    return terms("what is %?", Topic.DEFINITION);
  }

  /**
   * {@return who the role reports to, or may report to, according to the documents. If the reading
   * treats several roles as one position, the managers of these roles are included}
   */
  public DocumentedAnswer<Party> managers() {
    DocumentedRole position = position();
    return position
        .objects("who does % report to?", Topic.REPORTS)
        .orSee(() -> Stream.of(position.overseers(), coordinatedBy(), guidedBy()))
        .orElseSee(this::people);
  }

  /** Who oversees the role. */
  DocumentedAnswer<Party> overseers() {
    return subjects("who oversees %?", Topic.OVERSEES)
        .orSee(() -> Stream.of(managers(), coordinatedBy(), guidedBy()))
        .orElseSee(this::people);
  }

  /** Who reports to the role. */
  DocumentedAnswer<Party> reporters() {
    return subjects("who reports to %?", Topic.REPORTS)
        .orSee(() -> Stream.of(oversees()))
        .orElseSee(this::people);
  }

  /** Who guides the role. */
  DocumentedAnswer<Party> guidedBy() {
    return subjects("who guides %?", Topic.GUIDES)
        .orSee(() -> Stream.of(overseers(), guides()))
        .orElseSee(this::people);
  }

  /** Who coordinates the role. */
  DocumentedAnswer<Party> coordinatedBy() {
    return subjects("who coordinates %?", Topic.COORDINATES)
        .orSee(() -> Stream.of(overseers(), guidedBy(), coordinates()))
        .orElseSee(this::people);
  }

  /** Who works with the role. */
  DocumentedAnswer<Party> coworkers() {
    return subjects("who works with %?", Topic.WORKS_WITH)
        .orSee(() -> Stream.of(collaborators(), guidedBy()))
        .orElseSee(this::people);
  }

  /** Who belongs to this, if it is a body. */
  DocumentedAnswer<Party> members() {
    return subjects("who belongs to %?", Topic.BELONGS)
        .orSee(() -> Stream.of(overseers(), coworkers(), memberships()))
        .orElseSee(this::people);
  }

  /** Who ranks above the role. */
  DocumentedAnswer<Party> outrankedBy() {
    return subjects("who ranks above %?", Topic.RANKS)
        .orSee(() -> Stream.of(rank(), overseers()))
        .orElseSee(this::people);
  }

  /** All questions about the people around the role. */
  Stream<DocumentedAnswer<?>> people() {
    return Stream.of(
        managers(),
        reporters(),
        overseers(),
        oversees(),
        coordinatedBy(),
        coordinates(),
        guidedBy(),
        guides(),
        coworkers(),
        collaborators(),
        members(),
        memberships(),
        outrankedBy(),
        rank());
  }

  /**
   * {@return the roles above this role, as chains: this role, a role above it, a role above that
   * one, and so on. In each step, a role reports to the next role, or the next role oversees it.
   * Roles that the reading treats as one position share their steps. A chain has the basis and
   * modality of its weakest step, but a chain of several steps is never {@link Basis#STATED}}
   */
  public DocumentedAnswer<List<Party>> above() {
    return statements
        .chains(
            position().asked("who is above %?"),
            Party.of(id()),
            "below",
            this::withPosition,
            this::stepsUp)
        .orElseSee(this::people);
  }

  /** The id of a party, with the roles that are one position with it. */
  private String withPosition(Party party) {
    List<String> others = joined(party.id()).stream().filter(id -> !id.equals(party.id())).toList();
    return others.isEmpty()
        ? party.id()
        : "%s (one position with %s)".formatted(party, Phrases.series(others, "and"));
  }

  private List<Statement<Party>> stepsUp(Party party) {
    DocumentedRole position =
        new DocumentedRole(statements, List.of(party.id()), party.id()).position();
    return Stream.concat(position.managers().list().stream(), position.overseers().list().stream())
        .filter(step -> !position.ids.contains(step.value().id()))
        .toList();
  }

  /** {@return who and what the role oversees, manages or leads, directly or indirectly} */
  public DocumentedAnswer<Party> oversees() {
    return objects("who does % oversee?", Topic.OVERSEES)
        .orSee(() -> Stream.of(reporters(), coordinates(), guides()))
        .orElseSee(this::people);
  }

  /** {@return who the role guides, mentors, advises or supports, which is not a reporting line} */
  public DocumentedAnswer<Party> guides() {
    return objects("who does % guide?", Topic.GUIDES)
        .orSee(() -> Stream.of(guidedBy(), oversees()))
        .orElseSee(this::people);
  }

  /** {@return who the role coordinates, which is not a reporting line} */
  public DocumentedAnswer<Party> coordinates() {
    return objects("who does % coordinate?", Topic.COORDINATES)
        .orSee(() -> Stream.of(coordinatedBy(), oversees()))
        .orElseSee(this::people);
  }

  /**
   * {@return who the role works with; such a party is a peer of the role only if both are
   * executives}
   */
  public DocumentedAnswer<Party> collaborators() {
    return objects("who does % work with?", Topic.WORKS_WITH)
        .orSee(() -> Stream.of(coworkers(), coordinates(), guides()))
        .orElseSee(this::people);
  }

  /** {@return the teams, departments and other groups that the role belongs to} */
  public DocumentedAnswer<Party> memberships() {
    return objects("which teams and groups does % belong to?", Topic.BELONGS)
        .orSee(() -> Stream.of(members()))
        .orElseSee(this::people);
  }

  /**
   * {@return the roles and groups that the role ranks above. The denied values are those that it
   * does not rank above. No document states a level as a number}
   */
  public DocumentedAnswer<Party> rank() {
    return objects("what ranks below %?", Topic.RANKS)
        .orSee(() -> Stream.of(outrankedBy(), managers(), overseers()))
        .orElseSee(this::people);
  }

  /** {@return the kinds of scope that the role owns} */
  public DocumentedAnswer<ScopeKind> scopes() {
    return answer("which scopes does % own?", claim -> ScopeKind.of(claim.objectTerm()), Topic.OWNS)
        .orElseSee(() -> Stream.of(lifecycle(), attention()));
  }

  /** {@return the part of the product lifecycle that the role covers} */
  public DocumentedAnswer<String> lifecycle() {
    return terms("which part of the lifecycle does % cover?", Topic.LIFECYCLE)
        .orElseSee(() -> Stream.of(scopes(), attention()));
  }

  /** {@return what the role should pay attention to, even if the role does not own it} */
  public DocumentedAnswer<String> attention() {
    return terms("what should % pay attention to?", Topic.ATTENTION)
        .orElseSee(() -> Stream.of(scopes(), lifecycle()));
  }

  /** {@return the work that the role does or takes part in, in the words of the documents} */
  public DocumentedAnswer<DocumentedDuty> responsibilities() {
    return parts("what does % do or take part in?", Involvements::isFirst)
        .orElseSee(() -> Stream.of(lessInvolvedIn()));
  }

  /** {@return what the role is accountable for; always inferred, because no document states it} */
  public DocumentedAnswer<DocumentedDuty> accountabilities() {
    return parts(
            "what is % accountable for?", part -> part.involvement() == Involvement.ACCOUNTABLE)
        .orElseSee(() -> Stream.of(responsibilities(), lessInvolvedIn()));
  }

  private DocumentedAnswer<DocumentedDuty> parts(String question, Predicate<Part> wanted) {
    return ask(
        role ->
            statements.said(
                role.asked(question),
                claim -> true,
                claim ->
                    Involvements.in(claim)
                        .filter(part -> role.ids.contains(part.party()))
                        .filter(wanted)
                        .map(DocumentedDuty::said)));
  }

  /**
   * {@return the responsibilities in which the role is less involved than others, according to a
   * document}
   */
  public DocumentedAnswer<Responsibility> lessInvolvedIn() {
    return answer(
            "what is % less involved in?",
            claim -> Involvements.workOf(claim).orElseThrow(), Topic.LESS)
        .orElseSee(() -> Stream.of(responsibilities()));
  }

  /**
   * {@return the KPIs that the role is measured by, improves, tracks, uses or should understand}
   */
  public DocumentedAnswer<Kpi> kpis() {
    return ask(role ->
            statements.said(
                role.asked("which KPIs matter to %?"),
                role::isSubject,
                claim ->
                    Relation.kpi(claim).stream().map(kpi -> new Said<>(kpi, Relation.said(claim)))))
        .orElseSee(() -> Stream.of(inputs()));
  }

  /** {@return the data other than KPIs that the role uses} */
  public DocumentedAnswer<String> inputs() {
    return ask(role ->
            statements.answer(
                role.asked("which data does % use?"),
                claim ->
                    role.isSubject(claim)
                        && Relation.isOn(claim, Topic.USES)
                        && Relation.kpi(claim).isEmpty(),
                Claim::objectTerm))
        .orElseSee(() -> Stream.of(kpis()));
  }

  /** {@return the experience that documents require or recommend for the role} */
  public DocumentedAnswer<Requirement> experience() {
    return needs("what experience should % have?", Topic.EXPERIENCE);
  }

  /** {@return the education that documents require or recommend for the role} */
  public DocumentedAnswer<Requirement> education() {
    return needs("what education should % have?", Topic.EDUCATION);
  }

  /** {@return the skills and the knowledge that documents require or recommend for the role} */
  public DocumentedAnswer<Requirement> skills() {
    return needs("which skills should % have?", Topic.SKILL);
  }

  private DocumentedAnswer<Requirement> needs(String question, Topic topic) {
    return answer(question, Requirement::of, topic)
        .orSee(() -> Stream.of(preferences(), observations()))
        .orElseSee(this::requirements);
  }

  private Stream<DocumentedAnswer<?>> requirements() {
    return Stream.of(experience(), education(), skills(), preferences(), observations());
  }

  /**
   * {@return the experience, education and skills that documents call useful or preferred for the
   * role}
   */
  public DocumentedAnswer<Requirement> preferences() {
    return answer("what is preferred but not required for %?", Requirement::of, Topic.PREFERENCE)
        .orElseSee(this::requirements);
  }

  /**
   * {@return the experience and education that holders of the role, or applicants, often have
   * according to the documents}
   */
  public DocumentedAnswer<Requirement> observations() {
    return answer(
            "what experience and education do holders of %, and applicants for it, have?",
            Requirement::of, Topic.OBSERVATION)
        .orElseSee(this::requirements);
  }

  /** {@return the pay figures that the documents report, as printed} */
  public DocumentedAnswer<Pay> pay() {
    return answer("what pay do the documents report for %?", Pay::of, Topic.PAY)
        .orElseSee(() -> Stream.of(payFactors()));
  }

  /** {@return what the pay of the role depends on} */
  public DocumentedAnswer<String> payFactors() {
    return terms("what does the pay of % depend on?", Topic.PAY_FACTOR)
        .orElseSee(() -> Stream.of(pay()));
  }

  /**
   * {@return the roles that may follow this one in a career; career steps are not reporting lines}
   */
  public DocumentedAnswer<Party> careerSteps() {
    return objects("which roles can follow %?", Topic.CAREER)
        .orSee(() -> Stream.of(careerAdvice()))
        .orElseSee(() -> Stream.of(careerStepsTo()));
  }

  /** Who may become this. */
  DocumentedAnswer<Party> careerStepsTo() {
    return subjects("who may become %?", Topic.CAREER)
        .orSee(() -> Stream.of(careerAdvice()))
        .orElseSee(() -> Stream.of(careerSteps()));
  }

  /**
   * {@return other statements about how a career leads to this role or continues after it. The
   * denied values are ways that do not lead to it}
   */
  public DocumentedAnswer<String> careerAdvice() {
    return terms("what do the documents say about a career as %?", Topic.CAREER_ADVICE)
        .orSee(() -> Stream.of(careerSteps(), careerStepsTo()));
  }

  /**
   * {@return the organizations that have the role, need it or find it useful, including companies
   * that hired someone for it}
   */
  public DocumentedAnswer<Party> presence() {
    return others("which organizations have or need %?", Topic.PRESENCE, Party::of)
        .orElseSee(() -> Stream.of(absenceRisks()));
  }

  /** {@return the roles that share a position with this role in some organizations} */
  public DocumentedAnswer<Party> sharedPositions() {
    return others("which roles may share a position with %?", Topic.SHARED_POSITION, Party::of);
  }

  /** {@return what happens if no position has the role} */
  public DocumentedAnswer<String> absenceRisks() {
    return ask(role ->
            statements.answer(
                role.asked("what happens without %?"),
                claim ->
                    role.ids.contains(ProductRoles.CHIEF_PRODUCT_OFFICER.id())
                        && Relation.isOn(claim, Topic.RISK),
                Claim::objectTerm))
        .orElseSee(() -> Stream.of(presence()));
  }

  /** {@return the demand for the role, in words} */
  public DocumentedAnswer<String> demand() {
    return terms("what do the documents say about the demand for %?", Topic.DEMAND)
        .orElseSee(() -> Stream.of(jobGrowth()));
  }

  /** {@return by what percentage the number of job openings for the role grows} */
  public DocumentedAnswer<Integer> jobGrowth() {
    return answer(
            "by what percentage do openings for % grow?",
            claim -> Figures.percent(claim).orElseThrow(), Topic.GROWTH)
        .orElseSee(() -> Stream.of(demand()));
  }

  /**
   * {@return the answers of all questions of this class, in the order in which they are declared}
   */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(
        titles(),
        distinctFrom(),
        nature(),
        managers(),
        above(),
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
        accountabilities(),
        lessInvolvedIn(),
        kpis(),
        inputs(),
        experience(),
        education(),
        skills(),
        preferences(),
        observations(),
        pay(),
        payFactors(),
        careerSteps(),
        careerAdvice(),
        presence(),
        sharedPositions(),
        absenceRisks(),
        demand(),
        jobGrowth());
  }

  /** {@return the id of the role, or the ids of several roles} */
  @Override
  public String toString() {
    return String.join(" ", ids);
  }
}
