package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Reading.Industry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No answer is a bare "not stated" if a similar question about the same thing has an answer. */
class DeadEndsTest {
  private static final ProductDocuments DOCUMENTS =
      ProductDocuments.under(Reading.largeOrganization(500));
  private static final DocumentedWho WHO = DOCUMENTS.who();

  private final List<String> deadEnds = new ArrayList<>();

  private static boolean isDead(DocumentedAnswer<?> answer) {
    return !answer.isStated() && answer.related().isEmpty() && answer.rejected().isEmpty();
  }

  /** Answers that are about the same thing, each of which must lead to those that are stated. */
  private void similar(DocumentedAnswer<?>... answers) {
    similar(List.of(answers), Stream.of(answers).anyMatch(DocumentedAnswer::isStated));
  }

  private void similar(List<DocumentedAnswer<?>> answers, boolean isAnyStated) {
    answers.stream()
        .filter(answer -> isAnyStated && isDead(answer))
        .forEach(answer -> deadEnds.add(answer.question()));
  }

  private void found() {
    assertEquals(List.of(), deadEnds);
  }

  @Test
  void questionsAboutMetrics() {
    for (Kpi kpi : ProductKpis.all().list()) {
      similar(
          WHO.tracks(kpi),
          WHO.uses(kpi),
          WHO.understands(kpi),
          WHO.improves(kpi),
          WHO.isMeasuredBy(kpi));
    }
    found();
  }

  @Test
  void questionsAboutWork() {
    List<DocumentedDuty> ofUnnamed = DOCUMENTS.aboutUnnamed().responsibilities().values();
    for (Responsibility work : ProductResponsibilities.all().list()) {
      List<DocumentedAnswer<?>> answers =
          List.of(
              WHO.isResponsibleFor(work),
              WHO.isAccountableFor(work),
              WHO.isConsultedOn(work),
              WHO.isInformedOf(work),
              WHO.isLessInvolvedIn(work));
      boolean isAnyStated =
          answers.stream().anyMatch(DocumentedAnswer::isStated)
              || ofUnnamed.stream().anyMatch(duty -> duty.responsibility().equals(work))
              || Stream.of(Industry.values())
                  .anyMatch(industry -> DOCUMENTS.emphasisIn(industry).values().contains(work));
      similar(answers, isAnyStated);
    }
    found();
  }

  @Test
  void questionsAboutOwners() {
    similar(
        WHO.owns(ScopeKind.ORGANIZATION),
        WHO.owns(ScopeKind.PRODUCT_ORGANIZATION),
        WHO.owns(ScopeKind.of("organization_product_work")),
        WHO.owns(ScopeKind.of("all_product_related_matters")));
    for (ScopeKind kind : Terms.SCOPE_KINDS.list()) {
      DocumentedScope about = DOCUMENTS.about(kind);
      similar(about.parts(), about.allParts(), about.containers(), about.allContainers());
    }
    found();
  }

  private static DocumentedAnswer<?>[] peopleAround(Party party) {
    return new DocumentedAnswer<?>[] {
      WHO.oversees(party),
      WHO.guides(party),
      WHO.worksWith(party),
      WHO.belongsTo(party),
      WHO.ranksAbove(party)
    };
  }

  @Test
  void questionsAboutPeople() {
    for (Role role : ProductRoles.all().list()) {
      DocumentedRole about = DOCUMENTS.about(role);
      similar(
          Stream.concat(
                  Stream.of(
                      WHO.reportsTo(role),
                      WHO.mayReportTo(role),
                      WHO.manages(role),
                      WHO.oversees(role),
                      WHO.coordinates(role),
                      WHO.guides(role),
                      about.above(),
                      about.oversees(),
                      about.guides(),
                      about.coordinates(),
                      about.collaborators(),
                      about.memberships(),
                      about.rank()),
                  Stream.of(peopleAround(Party.of(role))))
              .toArray(DocumentedAnswer<?>[]::new));
    }
    for (Party party : Party.all().list()) {
      similar(peopleAround(party));
    }
    found();
  }

  @Test
  void questionsAboutARole() {
    for (Role role : ProductRoles.all().list()) {
      DocumentedRole about = DOCUMENTS.about(role);
      similar(WHO.mayBecome(role), about.careerSteps(), about.careerAdvice());
      similar(about.titles(), about.distinctFrom());
      similar(
          about.experience(),
          about.education(),
          about.skills(),
          about.preferences(),
          about.observations());
      similar(about.pay(), about.payFactors());
      similar(about.scopes(), about.lifecycle(), about.attention());
      similar(about.responsibilities(), about.accountabilities(), about.lessInvolvedIn());
      similar(about.kpis(), about.inputs());
      similar(about.presence(), about.absenceRisks());
      similar(about.demand(), about.jobGrowth());
    }
    found();
  }
}
