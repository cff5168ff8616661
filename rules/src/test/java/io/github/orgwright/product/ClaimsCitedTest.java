package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing that the documents say is lost: each claim is told by some question. */
class ClaimsCitedTest {
  private static final ProductDocuments DOCUMENTS = ProductDocuments.under(Reading.standard());

  /** Questions that a user asks, without what they are asked about, and the claims they tell. */
  private static final class Told {
    final Map<String, Set<String>> byQuestion = new TreeMap<>();

    void by(String about, List<DocumentedAnswer<?>> answers) {
      for (DocumentedAnswer<?> answer : answers) {
        Set<String> ids =
            byQuestion.computeIfAbsent(
                answer.question().replace(about, ".."), question -> new LinkedHashSet<>());
        answer.claims().forEach(claim -> ids.add(claim.id()));
      }
    }
  }

  private static Told told() {
    Told told = new Told();
    for (Role role : ProductRoles.all().list()) {
      told.by(role.id(), DOCUMENTS.about(role).answers());
      told.by(role.id(), whoAnswers(role));
    }
    told.by("unnamed_role", DOCUMENTS.aboutUnnamed().answers());
    for (ScopeKind kind : kinds()) {
      told.by(kind.id(), DOCUMENTS.about(kind).answers());
    }
    for (Kpi kpi : ProductKpis.all().list()) {
      told.by(kpi.id(), DOCUMENTS.about(kpi).answers());
    }
    for (Responsibility work : ProductResponsibilities.all().list()) {
      DocumentedWho who = DOCUMENTS.who();
      told.by(
          work.id(),
          List.of(
              who.isAccountableFor(work),
              who.isResponsibleFor(work),
              who.isConsultedOn(work),
              who.isInformedOf(work)));
    }
    for (String concept : DOCUMENTS.concepts()) {
      told.by(concept, List.of(DOCUMENTS.meaningOf(concept)));
    }
    for (Reading.Industry industry : Reading.Industry.values()) {
      told.by(industry.name(), List.of(DOCUMENTS.emphasisIn(industry)));
    }
    told.by(
        "..",
        List.of(
            DOCUMENTS.roleDistinctions(),
            DOCUMENTS.payCaveats(),
            DOCUMENTS.careersInGeneral(),
            DOCUMENTS.demandForOthers()));
    return told;
  }

  private static List<DocumentedAnswer<?>> whoAnswers(Role role) {
    DocumentedWho who = DOCUMENTS.who();
    return List.of(
        who.reportsTo(role),
        who.mayReportTo(role),
        who.manages(role),
        who.oversees(role),
        who.guides(role),
        who.coordinates(role),
        who.mayBecome(role));
  }

  private static List<ScopeKind> kinds() {
    return List.of(
        ScopeKind.ORGANIZATION,
        ScopeKind.PRODUCT_ORGANIZATION,
        ScopeKind.PORTFOLIO,
        ScopeKind.PRODUCT_LINE,
        ScopeKind.PRODUCT,
        ScopeKind.FEATURE,
        ScopeKind.PRODUCT_AREA,
        ScopeKind.BUSINESS_AREA,
        ScopeKind.DEPARTMENT);
  }

  @Test
  void everyClaimIsToldByAQuestion() {
    Set<String> cited = new LinkedHashSet<>();
    told()
        .byQuestion
        .forEach(
            (question, claims) -> {
              System.out.println(claims.size() + " claims: " + question);
              cited.addAll(claims);
            });
    List<String> untold =
        Claims.all().withoutNoise().stream()
            .filter(claim -> !cited.contains(claim.id()))
            .map(Claim::toString)
            .toList();
    assertEquals(List.of(), untold);
  }
}
