package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContradictionTest {
  /** In the order of the columns below. */
  private static final Map<String, Reading> READINGS = new LinkedHashMap<>();

  static {
    READINGS.put("standard", Reading.standard());
    READINGS.put("small", Reading.smallOrganization());
    READINGS.put("vp is head", Reading.vpIsHead());
    READINGS.put("peers", Reading.headAndDirectorPeers());
    READINGS.put("large", Reading.largeOrganization(500));
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.joining(" "));
  }

  @Test
  void eachHasTwoSidesWithClaims() {
    StringBuilder sides = new StringBuilder();
    for (Contradiction contradiction : Contradictions.all().list()) {
      sides
          .append(contradiction)
          .append("\n  ")
          .append(ids(contradiction.first().claims()))
          .append(" / ")
          .append(ids(contradiction.second().claims()))
          .append(contradiction.background().isEmpty() ? "" : " / ")
          .append(ids(contradiction.background()))
          .append("\n");
    }
    assertEquals(
        """
        1 leaders-one-or-several
          S3-61 S3-120 S4-03 S4-04 / S0-67 S1-12 S1-72 S2-39 S4-57 / S1-55 S1-56
        2 names-chained
          S1-83 S3-61 S3-80 S4-03 S4-04 / S0-67 S0-68 S1-96
        3 head-and-directors
          S3-01 S3-80 / S2-64 / S2-65
        4 career-or-identity
          S2-68 / S3-120 S4-04
        5 three-departments
          S1-93 S1-94 S1-95 / S4-109 S4-110 S4-111
        6 director-or-head-of-management
          S1-83 / S1-96 S4-112
        7 years-of-experience
          S0-40 S1-81 S2-76 S4-105 / S3-07 / S2-66
        8 least-degree
          S3-109 S3-113 S4-89 S4-94 S4-98 / S0-88 S0-89 S0-90 S0-91 S0-92 S0-93 S0-94 S2-01 S2-02 S2-03 S2-04 S3-110 S3-111 S3-112 S4-95 S4-97 S4-100 S4-101
        9 pay-of-the-chief
          S4-145 S4-146 / S4-147 S4-148
        10 head-paid-more
          S0-35 S2-58 / S4-145 S4-147 / S4-146
        11 average-at-the-minimum
          S0-35 / S0-74 S0-75 S0-76
        12 vision-and-strategy
          S0-100 S1-70 S3-124 S3-125 S4-37 S4-38 / S1-71 S1-90 S1-91 S3-66 S3-101
        13 roadmap
          S0-14 / S1-05 S3-54 S3-94
        14 owners-of-portfolio-and-product
          S0-82 S2-31 / S1-87 S2-45 S2-46 S3-68
        15 where-a-chief-exists
          S3-122 S3-136 / S0-03 S0-04 S0-81 S1-22 S1-23 S4-122 S4-138
        16 whole-or-one-product
          S2-12 S4-125 / S2-56 S4-126
        17 teams-with-two-leaders
          S2-51 S3-59 / S1-16 S4-16
        18 technical-or-not
          S0-12 / S0-42 S3-28
        19 from-inside-or-outside
          S0-49 / S4-140 S4-141
        20 combined-texts
          S0-62 S1-93 S1-94 S1-95 S3-42 S3-43 S3-44 S3-97 S3-98 S3-99 / S3-39 S3-40 S3-41
        21 scope-of-the-head
          S3-135 S3-137 / S1-86 S1-87 S3-68 S3-69 S3-81 / S4-02 S4-04
        22 span-of-the-lifecycle
          S4-20 / S3-134 S4-132 / S0-102
        23 marketing-inside-or-outside
          S2-05 S3-89 S3-90 S3-91 S4-11 S4-66 S4-115 / S0-11 S3-86 S3-87 S4-67 S4-68 S4-69 S4-70
        24 who-runs-the-team
          S3-130 / S0-70 S3-50 S3-62
        """,
        sides.toString());
  }

  @Test
  void eachReadingDoesSomethingWithEach() {
    StringBuilder outcomes = new StringBuilder();
    for (Contradiction contradiction : Contradictions.all().list()) {
      outcomes.append(contradiction.number());
      for (Reading reading : READINGS.values()) {
        ContradictionChoice choice = Contradictions.under(reading).get(contradiction.id());
        outcomes
            .append(" | ")
            .append(choice.outcome())
            .append(choice.rejected().isEmpty() ? "" : " without ")
            .append(ids(choice.rejected()));
      }
      outcomes.append("\n");
    }
    assertEquals(
        """
        1 | DEPENDS | FIRST_SIDE_HOLDS without S0-67 S1-12 S1-72 S2-39 S4-57 | SECOND_SIDE_HOLDS without S3-120 S4-03 S4-04 | DEPENDS | SECOND_SIDE_HOLDS without S3-61 S3-120 S4-03 S4-04
        2 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        3 | OPEN | FIRST_SIDE_HOLDS without S2-64 | OPEN | FIRST_SIDE_HOLDS without S2-64 | DEPENDS
        4 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        5 | DEPENDS | BOTH_HOLD | DEPENDS | DEPENDS | DEPENDS
        6 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        7 | DEPENDS | OPEN | BOTH_HOLD | DEPENDS | BOTH_HOLD
        8 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        9 | OPEN | OPEN | OPEN | OPEN | OPEN
        10 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        11 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        12 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        13 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        14 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        15 | DEPENDS | DEPENDS | DEPENDS | DEPENDS | DEPENDS
        16 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        17 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        18 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        19 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        20 | SECOND_SIDE_HOLDS | SECOND_SIDE_HOLDS | SECOND_SIDE_HOLDS | SECOND_SIDE_HOLDS | SECOND_SIDE_HOLDS
        21 | DEPENDS | BOTH_HOLD | DEPENDS | DEPENDS | DEPENDS
        22 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        23 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        24 | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD | BOTH_HOLD
        """,
        outcomes.toString());
  }

  @Test
  void whatIsSetAsideIsOnOneOfTheSidesAndNeverOnBoth() {
    for (Contradiction contradiction : Contradictions.all().list()) {
      for (Reading reading : READINGS.values()) {
        List<Claim> rejected = Contradictions.under(reading).get(contradiction.id()).rejected();
        boolean isOnOne = rejected.stream().anyMatch(contradiction.first().claims()::contains);
        boolean isOnOther = rejected.stream().anyMatch(contradiction.second().claims()::contains);
        assertFalse(isOnOne && isOnOther, contradiction.toString());
        assertEquals(!rejected.isEmpty(), isOnOne || isOnOther, contradiction.toString());
      }
    }
  }

  @Test
  void noClaimStandsOnBothSides() {
    for (Contradiction contradiction : Contradictions.all().list()) {
      assertTrue(
          contradiction.first().claims().stream()
              .noneMatch(contradiction.second().claims()::contains),
          contradiction.toString());
    }
  }

  @Test
  void aReadingExplainsWhatItSettles() {
    assertEquals(
        """
        1 leaders-one-or-several: SECOND_SIDE_HOLDS, because each leader has a separate position
        3 head-and-directors: DEPENDS, because product directors report to the head of product if the number of positions is at least 500
        5 three-departments: DEPENDS, because both statements hold if the head of product is below the chief product officer; no document says whether this is the case
        9 pay-of-the-chief: OPEN, because both averages are credited to the same source, and nothing shows which is right
        15 where-a-chief-exists: DEPENDS, because whether an organization should have a chief product officer depends on its aims
        20 combined-texts: SECOND_SIDE_HOLDS, because one side states the experience of senior product managers, and nothing shows which role or metric the unrelated sentences of the other side are about
        21 scope-of-the-head: DEPENDS, because the head of product owns all product work only if no chief product officer is above the head of product
        """,
        Contradictions.under(Reading.largeOrganization(500)).stream()
            .filter(choice -> choice.outcome() != ContradictionChoice.Outcome.BOTH_HOLD)
            .map(ContradictionChoice::toString)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void whetherAChiefShouldExistDependsOnWhatIsAimedAt() {
    assertEquals(
        "any organization may have a chief product officer, and one that aims at excellent products"
            + " should",
        reasonWhereAChiefExists(true));
    assertEquals(
        "any organization may have a chief product officer, and this reading does not require one",
        reasonWhereAChiefExists(false));
  }

  private static String reasonWhereAChiefExists(boolean aims) {
    return Contradictions.under(Reading.builder().aimsAtProductExcellence(aims).build())
        .get("where-a-chief-exists")
        .reason();
  }

  @Test
  void directorsBelowTheHeadAtAnySizeSetTheOtherSideAside() {
    ContradictionChoice choice =
        Contradictions.under(Reading.builder().directors(Reading.Directors.UNDER_HEAD).build())
            .get("head-and-directors");
    assertEquals(ContradictionChoice.Outcome.SECOND_SIDE_HOLDS, choice.outcome());
    assertEquals("S3-01 S3-80", ids(choice.rejected()));
  }

  @Test
  void treatmentsAreToldInWords() {
    assertEquals(
        "a position has the name of a second role only if no other position has that role",
        Contradictions.all().get("leaders-one-or-several").treatment());
    for (Contradiction contradiction : Contradictions.all().list()) {
      assertFalse(contradiction.treatment().isBlank());
      assertFalse(contradiction.first().statement().isBlank());
      assertFalse(contradiction.second().statement().isBlank());
    }
  }
}
