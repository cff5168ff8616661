package io.github.orgwright.product;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Relation.Topic;
import java.util.ArrayList;
import java.util.List;

/** Every question about everything that the documents know. */
final class AllQuestions {
  /** An answer, and what it was asked about. */
  record Asked(String about, DocumentedAnswer<?> answer) {}

  private final ProductDocuments documents;
  private final List<Asked> asked = new ArrayList<>();

  private AllQuestions(ProductDocuments documents) {
    this.documents = documents;
  }

  static List<Asked> of(ProductDocuments documents) {
    AllQuestions all = new AllQuestions(documents);
    all.askAll();
    return all.asked;
  }

  private void add(String about, List<DocumentedAnswer<?>> answers) {
    answers.forEach(answer -> asked.add(new Asked(about, answer)));
  }

  private void askAll() {
    for (Role role : ProductRoles.all().list()) {
      add(role.id(), documents.about(role).answers());
      add(role.id(), whoAnswers(role));
      add(role.id(), partyAnswers(Party.of(role)));
    }
    add("unnamed_role", documents.aboutUnnamed().answers());
    for (ScopeKind kind : kinds()) {
      add(kind.id(), documents.about(kind).answers());
    }
    for (Kpi kpi : ProductKpis.all().list()) {
      add(kpi.id(), documents.about(kpi).answers());
    }
    for (Kpi kpi : ProductKpis.all().list()) {
      DocumentedWho who = documents.who();
      add(
          kpi.id(),
          List.of(who.tracks(kpi), who.uses(kpi), who.understands(kpi), who.improves(kpi)));
    }
    for (Party party : Party.all().list()) {
      add(party.id(), partyAnswers(party));
    }
    for (String requirement : requirements()) {
      DocumentedWho who = documents.who();
      add(
          requirement,
          List.of(
              who.mustHave(requirement), who.benefitsFrom(requirement), who.oftenHas(requirement)));
    }
    for (Responsibility work : ProductResponsibilities.all().list()) {
      DocumentedWho who = documents.who();
      add(
          work.id(),
          List.of(
              who.isAccountableFor(work),
              who.isResponsibleFor(work),
              who.isConsultedOn(work),
              who.isInformedOf(work),
              who.isLessInvolvedIn(work)));
    }
    for (String input : terms(Topic.USES)) {
      if (ProductKpis.meantBy(input).isEmpty()) {
        add(input, List.of(documents.who().usesInput(input)));
      }
    }
    for (String part : terms(Topic.LIFECYCLE)) {
      add(part, List.of(documents.who().coversLifecycle(part)));
    }
    for (String what : terms(Topic.INDICATES)) {
      add(what, List.of(documents.indicatorsOf(what)));
    }
    for (String concept : documents.concepts()) {
      add(concept, List.of(documents.meaningOf(concept)));
    }
    for (Reading.Industry industry : Reading.Industry.values()) {
      add(industry.name(), List.of(documents.emphasisIn(industry)));
    }
    add(
        "..",
        List.of(
            documents.roleDistinctions(),
            documents.payCaveats(),
            documents.careersInGeneral(),
            documents.jobGrowthOfOthers(),
            documents.reportingLines(),
            documents.pay(),
            documents.payWithDate(),
            documents.unreadablePay()));
  }

  private List<DocumentedAnswer<?>> whoAnswers(Role role) {
    DocumentedWho who = documents.who();
    return List.of(
        who.reportsTo(role),
        who.mayReportTo(role),
        who.manages(role),
        who.oversees(role),
        who.guides(role),
        who.coordinates(role),
        who.mayBecome(role));
  }

  private List<DocumentedAnswer<?>> partyAnswers(Party party) {
    DocumentedWho who = documents.who();
    return List.of(
        who.oversees(party),
        who.guides(party),
        who.worksWith(party),
        who.belongsTo(party),
        who.ranksAbove(party));
  }

  private static List<String> terms(Topic topic) {
    return Claims.all().stream()
        .filter(claim -> Relation.isOn(claim, topic))
        .map(Claim::objectTerm)
        .distinct()
        .toList();
  }

  private List<String> requirements() {
    return Claims.all().ofKind(ClaimKind.REQUIREMENT).stream()
        .map(claim -> Requirement.of(claim).what())
        .distinct()
        .toList();
  }

  private List<ScopeKind> kinds() {
    return Terms.SCOPE_KINDS.list();
  }
}
