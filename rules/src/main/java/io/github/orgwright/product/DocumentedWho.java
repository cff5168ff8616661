package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Involvements.Part;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statements.Said;
import io.github.orgwright.product.Statements.Saying;
import io.github.orgwright.product.Terms.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions of {@link io.github.orgwright.query.Who}, answered by the documents for roles
 * instead of positions. Get it from {@link ProductDocuments#who()}. Roles that the documents do not
 * name are never among the answers; for them see {@link ProductDocuments#aboutUnnamed()}.
 *
 * <p>A role, responsibility, KPI or kind of scope is found by its id or another known name; so is a
 * name, an area, an input, a part of the lifecycle or a requirement that is passed as text. If it
 * is not known, every method throws an {@link io.github.orgwright.core.UnknownIdException}, which
 * names similar ids; "not stated" means that the documents mention it, but do not answer the
 * question.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedWho {
  /** The kinds of organizations that stand for an industry. */
  static final ImmutableSet<String> SECTORS =
      ImmutableSet.of("highly_regulated_sector", "technology_startup");

  private static final Terms<String> REQUIREMENTS =
      Terms.of(
          "requirement",
          Ledger.CLAIMS.stream()
              .filter(claim -> claim.kind() == ClaimKind.REQUIREMENT)
              .map(Figures::withoutPercent),
          Map.of("phd", "doctorate", "ph.d.", "doctorate", "doctoral_degree", "doctorate"));
  private static final Terms<String> AREAS =
      Terms.of(
          "area of work",
          ProductResponsibilities.all().stream().map(work -> work.area().orElseThrow()));
  private static final Terms<String> INPUTS =
      Terms.of(
          "input",
          Ledger.CLAIMS.stream()
              .filter(claim -> Relation.isOn(claim, Topic.USES) && Relation.kpi(claim).isEmpty())
              .map(Claim::objectTerm));
  private static final Terms<String> LIFECYCLE =
      Terms.of(
          "part of the lifecycle",
          Ledger.CLAIMS.stream()
              .filter(claim -> Relation.isOn(claim, Topic.LIFECYCLE))
              .map(Claim::objectTerm)
              .flatMap(span -> Stream.concat(Stream.of(span), Stream.of(span.split("_to_", 2)))));
  private static final Terms<String> NAMES =
      Terms.of(
          "name",
          Stream.concat(
              ProductRoles.all().stream().map(Role::id),
              Ledger.CLAIMS.stream()
                  .filter(claim -> Relation.isOn(claim, Topic.NAME))
                  .flatMap(claim -> Stream.of(claim.objectTerm(), claim.subjectTerm()))),
          Terms.ROLES.idsByName());

  /** Kinds of scope that contain all product work. */
  private static final ImmutableSet<String> WHOLE_KINDS =
      ImmutableSet.of(
          ScopeKind.ORGANIZATION.id(),
          ScopeKind.PRODUCT_ORGANIZATION.id(),
          "organization_product_work",
          "all_product_related_matters");

  private final Statements statements;

  DocumentedWho(Statements statements) {
    this.statements = statements;
  }

  private DocumentedRole about(Role role) {
    return new DocumentedRole(statements, Terms.ROLES.get(requireNonNull(role, "role").id()));
  }

  private DocumentedRole about(Party party) {
    return new DocumentedRole(statements, List.of(requireNonNull(party, "party").id()), party.id());
  }

  /**
   * {@return who reports to the given role according to the documents. This includes roles that
   * only may report to it ({@link Modality#MAY})}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> reportsTo(Role role) {
    return about(role).reporters();
  }

  /**
   * {@return the subset of {@link #reportsTo} that a document only permits ({@link Modality#MAY}).
   * No rule requires or forbids these reporting lines}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> mayReportTo(Role role) {
    Found<Role> found = Terms.ROLES.get(requireNonNull(role, "role").id());
    return statements
        .subjects(
            "who may report to " + found.shown() + "?",
            claim ->
                claim.objectTerm().equals(found.value().id()) && claim.modality() == Modality.MAY,
            Topic.REPORTS)
        .orSee(() -> Stream.of(reportsTo(role), about(role).oversees()))
        .orElseSee(about(role)::people);
  }

  /**
   * {@return who manages the given role: the roles that it reports to according to the documents}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> manages(Role role) {
    return about(role).managers();
  }

  /**
   * {@return who oversees, manages or leads the given role, directly or indirectly. The documents
   * do not call this a reporting line}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> oversees(Role role) {
    return about(role).overseers();
  }

  /**
   * {@return who oversees, manages or leads the given team, department or other party}
   *
   * @param party the party
   */
  public DocumentedAnswer<Party> oversees(Party party) {
    return about(party).overseers();
  }

  /**
   * {@return who guides, mentors, advises or supports the given role}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> guides(Role role) {
    return about(role).guidedBy();
  }

  /**
   * {@return who guides, mentors, advises or supports the given party}
   *
   * @param party the party, such as {@code product_management_team}
   */
  public DocumentedAnswer<Party> guides(Party party) {
    return about(party).guidedBy();
  }

  /**
   * {@return who coordinates the given role}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> coordinates(Role role) {
    return about(role).coordinatedBy();
  }

  /**
   * {@return the roles and groups that work with the given party, according to a document. {@link
   * DocumentedRole#collaborators()} returns the parties that a role works with}
   *
   * @param party the role or group
   */
  public DocumentedAnswer<Party> worksWith(Party party) {
    return about(party).coworkers();
  }

  /**
   * {@return the members of the given group}
   *
   * @param body the team, department or other group, such as {@code executive_team}
   */
  public DocumentedAnswer<Party> belongsTo(Party body) {
    return about(requireNonNull(body, "body")).members();
  }

  /**
   * {@return who ranks above the given role or group. The denied values are those who do not rank
   * above it}
   *
   * @param party the role or group
   */
  public DocumentedAnswer<Party> ranksAbove(Party party) {
    return about(party).outrankedBy();
  }

  /**
   * {@return the ids of the roles and other concepts that also have the given name}
   *
   * @param name the name as an id, such as {@code vp_of_product} or {@code cpo}
   */
  public DocumentedAnswer<String> isAlsoCalled(String name) {
    Found<String> found = NAMES.get(requireNonNull(name, "name"));
    return statements
        .answer(
            "what is also called " + found.shown() + "?",
            claim -> Relation.isOn(claim, Topic.NAME) && claim.objectTerm().equals(found.value()),
            Claim::subjectTerm)
        .orSee(() -> Stream.of(namesOf(found.value())));
  }

  private DocumentedAnswer<String> namesOf(String term) {
    return statements.answer(
        "what is " + term + " also called?",
        claim -> Relation.isOn(claim, Topic.NAME) && claim.subjectTerm().equals(term),
        Claim::objectTerm);
  }

  /**
   * {@return who owns scopes of the given kind}
   *
   * @param kind the kind; in addition to the constants, the documents name {@code
   *     organization_product_work} and {@code all_product_related_matters}
   */
  public DocumentedAnswer<Party> owns(ScopeKind kind) {
    Found<ScopeKind> found = Terms.SCOPE_KINDS.get(requireNonNull(kind, "kind").id());
    return owns(found)
        .orSee(
            () ->
                WHOLE_KINDS.contains(found.value().id())
                    ? WHOLE_KINDS.stream().map(whole -> owns(Terms.SCOPE_KINDS.get(whole)))
                    : Stream.of());
  }

  private DocumentedAnswer<Party> owns(Found<ScopeKind> kind) {
    return statements.subjects(
        "who owns a scope of kind " + kind.shown() + "?",
        claim -> claim.objectTerm().equals(kind.value().id()),
        Topic.OWNS);
  }

  /**
   * {@return who is responsible for the given work. This is stated in a document, or inferred
   * because the party does the work}
   *
   * @param work the responsibility
   */
  public DocumentedAnswer<DocumentedDuty> isResponsibleFor(Responsibility work) {
    return involved(work, Involvement.RESPONSIBLE);
  }

  /**
   * {@return who is accountable for the given work; always inferred, because no document states it}
   *
   * @param work the responsibility
   */
  public DocumentedAnswer<DocumentedDuty> isAccountableFor(Responsibility work) {
    return involved(work, Involvement.ACCOUNTABLE);
  }

  /**
   * {@return who takes part in the given work, or is consulted on it; always inferred}
   *
   * @param work the responsibility
   */
  public DocumentedAnswer<DocumentedDuty> isConsultedOn(Responsibility work) {
    return involved(work, Involvement.CONSULTED);
  }

  /**
   * {@return who is informed of the given work; always inferred}
   *
   * @param work the responsibility
   */
  public DocumentedAnswer<DocumentedDuty> isInformedOf(Responsibility work) {
    return involved(work, Involvement.INFORMED);
  }

  private DocumentedAnswer<DocumentedDuty> involved(Responsibility work, Involvement involvement) {
    Found<Responsibility> found = Terms.RESPONSIBILITIES.get(requireNonNull(work, "work").id());
    return involved(found, involvement)
        .orSee(() -> Arrays.stream(Involvement.values()).map(other -> involved(found, other)))
        .orElseSee(() -> about(found));
  }

  private DocumentedAnswer<DocumentedDuty> involved(
      Found<Responsibility> work, Involvement involvement) {
    return statements.named(asked(work, involvement), claim -> true, parts(work, involvement));
  }

  private static String asked(Found<Responsibility> work, Involvement involvement) {
    return "who is " + DocumentedDuty.words(involvement) + " " + work.shown() + "?";
  }

  private static Saying<DocumentedDuty> parts(Found<Responsibility> work, Involvement involvement) {
    return parts(part -> part.work().equals(work.value()) && part.involvement() == involvement);
  }

  /** What is stated about work apart from the involvement of named roles. */
  private Stream<DocumentedAnswer<?>> about(Found<Responsibility> work) {
    return Streams.concat(
        Stream.of(lessInvolvedIn(work)),
        Arrays.stream(Involvement.values())
            .map(
                involvement ->
                    statements.unnamed(
                        asked(work, involvement), claim -> true, parts(work, involvement))),
        Arrays.stream(Reading.Industry.values())
            .map(industry -> emphasis(statements, industry))
            .filter(answer -> answer.values().contains(work.value())));
  }

  /**
   * {@return who is less involved in the given work than others, according to a document}
   *
   * @param work the responsibility
   */
  public DocumentedAnswer<Party> isLessInvolvedIn(Responsibility work) {
    Found<Responsibility> found = Terms.RESPONSIBILITIES.get(requireNonNull(work, "work").id());
    return lessInvolvedIn(found)
        .orSee(() -> Stream.of(involved(found, Involvement.RESPONSIBLE)))
        .orElseSee(
            () ->
                Stream.concat(
                    Arrays.stream(Involvement.values()).map(other -> involved(found, other)),
                    about(found)));
  }

  private DocumentedAnswer<Party> lessInvolvedIn(Found<Responsibility> work) {
    return statements.subjects(
        "who is less involved in " + work.shown() + "?",
        claim -> Involvements.workOf(claim).filter(work.value()::equals).isPresent(),
        Topic.LESS);
  }

  /**
   * {@return who does work in the given area, or takes part in it, in the words of the documents}
   *
   * @param area the area, such as {@code Strategy}, as in {@link Responsibility#area()}
   */
  public DocumentedAnswer<DocumentedDuty> worksIn(String area) {
    Found<String> found = AREAS.get(requireNonNull(area, "area"));
    return statements.named(
        "who works in the area " + found.shown() + "?",
        claim -> true,
        parts(
            part ->
                part.work().area().orElseThrow().equals(found.value())
                    && Involvements.isFirst(part)));
  }

  private static Saying<DocumentedDuty> parts(Predicate<Part> wanted) {
    return claim -> Involvements.in(claim).filter(wanted).map(DocumentedDuty::said);
  }

  /**
   * {@return what is measured by the given KPI: products and portfolios}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> isMeasuredBy(Kpi kpi) {
    return metrics("who is measured by %?", kpi, Topic.MEASURED)
        .orSee(() -> Stream.of(improves(kpi), tracks(kpi)))
        .orElseSee(() -> about(kpi));
  }

  /**
   * {@return who or what improves the given KPI, aims at it or should achieve it: roles, products
   * and work}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> improves(Kpi kpi) {
    return metrics("who improves %, or aims to do so?", kpi, Topic.IMPROVES, Topic.WORK)
        .orSee(() -> Stream.of(isMeasuredBy(kpi), tracks(kpi)))
        .orElseSee(() -> about(kpi));
  }

  /**
   * {@return who tracks the given KPI, or a family of KPIs that it belongs to}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> tracks(Kpi kpi) {
    return metrics("who tracks %?", kpi, Topic.TRACKS)
        .orSee(() -> Stream.of(uses(kpi), understands(kpi), improves(kpi)))
        .orElseSee(() -> about(kpi));
  }

  /**
   * {@return who uses the given KPI, or a family of KPIs that it belongs to}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> uses(Kpi kpi) {
    return metrics("who uses %?", kpi, Topic.USES)
        .orSee(() -> Stream.of(tracks(kpi), understands(kpi), improves(kpi)))
        .orElseSee(() -> about(kpi));
  }

  /**
   * {@return who should understand the given KPI, or a family of KPIs that it belongs to}
   *
   * @param kpi the KPI
   */
  public DocumentedAnswer<Party> understands(Kpi kpi) {
    return metrics("who understands %?", kpi, Topic.UNDERSTANDS)
        .orSee(() -> Stream.of(uses(kpi), tracks(kpi), improves(kpi)))
        .orElseSee(() -> about(kpi));
  }

  /** Who has to do with a metric in any way. */
  private Stream<DocumentedAnswer<?>> about(Kpi kpi) {
    return Stream.of(tracks(kpi), uses(kpi), understands(kpi), improves(kpi), isMeasuredBy(kpi));
  }

  /**
   * {@return who uses the given data; for KPIs see {@link #uses}}
   *
   * @param input the id of the data, such as {@code customer_feedback}
   */
  public DocumentedAnswer<Party> usesInput(String input) {
    Found<String> found = INPUTS.get(requireNonNull(input, "input"));
    return statements.subjects(
        "who uses " + found.shown() + "?",
        claim -> claim.objectTerm().equals(found.value()),
        Topic.USES);
  }

  /**
   * {@return who covers the given part of the product lifecycle, or a longer part whose id contains
   * the given id}
   *
   * @param part the id of the part, such as {@code launch} or {@code concept_to_beyond_launch}
   */
  public DocumentedAnswer<Party> coversLifecycle(String part) {
    Found<String> found = LIFECYCLE.get(requireNonNull(part, "part"));
    return statements.subjects(
        "who covers this part of the lifecycle: " + found.shown() + "?",
        claim -> claim.objectTerm().contains(found.value()),
        Topic.LIFECYCLE);
  }

  private DocumentedAnswer<Party> metrics(String question, Kpi kpi, Topic... topics) {
    Found<Kpi> found = Terms.KPIS.get(requireNonNull(kpi, "kpi").id());
    return statements.named(
        question.replace("%", found.shown()),
        claim -> Relation.isOn(claim, topics),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .flatMap(named -> following(claim, named, found.value())));
  }

  /** What a claim about one KPI says about another: it names it, or a family that it is in. */
  private static Stream<Said<Party>> following(Claim claim, Kpi named, Kpi asked) {
    Party party = Party.of(claim.subjectTerm());
    return named.equals(asked)
        ? Stream.of(new Said<>(party, Relation.said(claim)))
        : Ledger.CLAIMS.stream()
            .filter(family -> Relation.isOn(family, Topic.MEASURES))
            .filter(family -> means(family.subjectTerm(), named))
            .filter(family -> means(family.objectTerm(), asked))
            .map(
                family ->
                    new Said<>(
                        party,
                        Relation.said(claim) + ", which " + Relation.said(family),
                        "",
                        List.of(family)));
  }

  private static boolean means(String term, Kpi kpi) {
    return ProductKpis.meantBy(term).filter(kpi::equals).isPresent();
  }

  /**
   * {@return who may be promoted to the given role; a career step is not a reporting line}
   *
   * @param role the role
   */
  public DocumentedAnswer<Party> mayBecome(Role role) {
    return about(role).careerStepsTo();
  }

  /**
   * {@return who should have the given skill, experience or education, because a document requires
   * or recommends it. See also {@link #benefitsFrom} and {@link #oftenHas}}
   *
   * @param requirement the id of the requirement, such as {@code marketing} or {@code
   *     bachelors_degree}
   */
  public DocumentedAnswer<Party> mustHave(String requirement) {
    return requirement(
            "who should have or know %?",
            requirement, Topic.EXPERIENCE, Topic.EDUCATION, Topic.SKILL)
        .orSee(() -> Stream.of(benefitsFrom(requirement), oftenHas(requirement)));
  }

  /**
   * {@return the roles for which the given skill, experience or education is useful or preferred}
   *
   * @param requirement the id of the requirement, such as {@code mba}
   */
  public DocumentedAnswer<Party> benefitsFrom(String requirement) {
    return requirement("who benefits from %?", requirement, Topic.PREFERENCE)
        .orSee(() -> Stream.of(mustHave(requirement), oftenHas(requirement)));
  }

  /**
   * {@return the roles whose holders or applicants often have the given experience or education,
   * according to a document}
   *
   * @param requirement the id of the requirement, such as {@code masters_degree}
   */
  public DocumentedAnswer<Party> oftenHas(String requirement) {
    return requirement(
            "which roles have holders or applicants with %?", requirement, Topic.OBSERVATION)
        .orSee(() -> Stream.of(mustHave(requirement), benefitsFrom(requirement)));
  }

  /**
   * {@return the ids of the requirements that can be passed to {@link #mustHave}, {@link
   * #benefitsFrom} and {@link #oftenHas}, in the order of their claims}
   */
  public List<String> requirements() {
    return REQUIREMENTS.list();
  }

  private DocumentedAnswer<Party> requirement(
      String question, String requirement, Topic... topics) {
    Found<String> found = REQUIREMENTS.get(requireNonNull(requirement, "requirement"));
    return statements.subjects(
        question.replace("%", found.shown()),
        claim -> Figures.withoutPercent(claim).equals(found.value()),
        topics);
  }

  static DocumentedAnswer<Responsibility> emphasis(
      Statements statements, Reading.Industry industry) {
    String name = industry.name().toLowerCase(Locale.ROOT);
    return statements.said(
        "what needs special attention in "
            + (industry == Reading.Industry.OTHER
                ? "industries other than healthcare, finance and technology startups?"
                : "the " + name.replace('_', ' ') + " industry?"),
        claim ->
            SECTORS.contains(claim.subjectTerm())
                && (claim.subjectTerm().equals(name)
                    || claim.condition().filter(about -> about.contains(name)).isPresent()),
        claim ->
            ProductResponsibilities.meantBy(claim.objectTerm()).stream()
                .map(work -> new Said<>(work, Relation.said(claim))));
  }
}
