package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of those who hold a position. */
class HolderTraitsTest {
  private static final Role PAYER = Role.of("payer", "Payer");
  private static final Role CHECKER = Role.of("checker", "Checker");

  /*
   * ada  12 years, doctorate      bo  3 years, bachelor      una  nothing stated
   *
   * head     ada                       deputy bo
   * shared   ada, and bo acting
   * acting   bo acting
   * mixed    una, bo
   * unsaid   ada, una
   * empty    nobody                    deputy ada
   */
  private static final Organization STAFF =
      Organization.named("Acme")
          .person("ada", p -> p.yearsOfExperience(12).education(Education.DOCTORATE))
          .person("bo", p -> p.yearsOfExperience(3).education(Education.BACHELOR))
          .position("head", p -> p.heldBy("ada").heldBy("bo", AssignmentKind.DEPUTY))
          .position("shared", p -> p.heldBy("ada").heldBy("bo", AssignmentKind.ACTING))
          .position("acting", p -> p.heldBy("bo", AssignmentKind.ACTING))
          .position("mixed", p -> p.heldBy("una").heldBy("bo"))
          .position("unsaid", p -> p.heldBy("ada").heldBy("una"))
          .position("empty", p -> p.heldBy("ada", AssignmentKind.DEPUTY))
          .build();

  /*
   * pay      payer, ada                 seats of the role checker:
   * lead     payer, bo                  check  bo, deputy ada
   * both     payer and checker, vacant  audit  acting cy
   * desk     payer, cy and bo
   * spare    payer, deputy bo
   * free     payer, vacant
   */
  private static final Organization DUTIES =
      Organization.named("Acme")
          .position("pay", p -> p.role(PAYER).heldBy("ada"))
          .position("lead", p -> p.role(PAYER).heldBy("bo"))
          .position("both", p -> p.role(PAYER).role(CHECKER))
          .position("desk", p -> p.role(PAYER).heldBy("cy").heldBy("bo"))
          .position("spare", p -> p.role(PAYER).heldBy("bo", AssignmentKind.DEPUTY))
          .position("free", p -> p.role(PAYER))
          .position("check", p -> p.role(CHECKER).heldBy("bo").heldBy("ada", AssignmentKind.DEPUTY))
          .position("audit", p -> p.role(CHECKER).heldBy("cy", AssignmentKind.ACTING))
          .build();

  private static Verdict staff(Trait<Position> trait, String id) {
    return trait.judge(STAFF.position(id), Who.of(STAFF));
  }

  private static Verdict apart(String id) {
    return shareNoHolderWith(CHECKER).judge(DUTIES.position(id), Who.of(DUTIES));
  }

  @Test
  void experienceIsAskedOfEveryHolder() {
    Trait<Position> trait = haveHoldersWithExperience(atLeast(5));
    assertEquals("have only holders with at least 5 years of experience", trait.toString());
    String asked = "{required years of experience=at least 5}";
    assertEquals("HOLDS " + asked, staff(trait, "head").toString());
    assertEquals("FAILS " + asked, staff(trait, "shared").toString());
    assertEquals("FAILS " + asked, staff(trait, "acting").toString());
    assertEquals("FAILS " + asked, staff(trait, "mixed").toString());
    assertEquals(Verdict.NOT_KNOWN, staff(trait, "unsaid"));
    assertEquals("NOT_KNOWN {holders=none}", staff(trait, "empty").toString());
  }

  @Test
  void experienceIsWithinAnyQuantity() {
    assertEquals(
        "have only holders with exactly 12 years of experience",
        haveHoldersWithExperience(exactly(12)).toString());
    assertEquals(
        "have only holders with at least 1 year of experience",
        haveHoldersWithExperience(atLeast(1)).toString());
    assertEquals(
        Map.of("required years of experience", "between 3 and 12"),
        staff(haveHoldersWithExperience(between(3, 12)), "shared").facts());
    assertTrue(staff(haveHoldersWithExperience(between(3, 12)), "shared").holds());
    assertTrue(staff(haveHoldersWithExperience(between(3, 11)), "shared").fails());
    assertTrue(staff(haveHoldersWithExperience(atMost(2)), "acting").fails());
    assertTrue(staff(haveHoldersWithExperience(exactly(3)), "acting").holds());
  }

  @Test
  void educationIsAskedOfEveryHolder() {
    Trait<Position> trait = haveHoldersWithEducation(Education.MASTER);
    assertEquals("have only holders with a master's degree or higher", trait.toString());
    String asked = "{required education=a master's degree or higher}";
    assertEquals("HOLDS " + asked, staff(trait, "head").toString());
    assertEquals("FAILS " + asked, staff(trait, "shared").toString());
    assertEquals("FAILS " + asked, staff(trait, "acting").toString());
    assertEquals("FAILS " + asked, staff(trait, "mixed").toString());
    assertEquals(Verdict.NOT_KNOWN, staff(trait, "unsaid"));
    assertEquals("NOT_KNOWN {holders=none}", staff(trait, "empty").toString());
  }

  @Test
  void theEducationAskedWillDo() {
    assertTrue(staff(haveHoldersWithEducation(Education.SECONDARY), "shared").holds());
    assertTrue(staff(haveHoldersWithEducation(Education.BACHELOR), "shared").holds());
    assertTrue(staff(haveHoldersWithEducation(Education.MASTER), "shared").fails());
    assertTrue(staff(haveHoldersWithEducation(Education.DOCTORATE), "head").holds());
  }

  @Test
  void failingWinsInWhateverOrderHoldersStand() {
    Organization turned =
        STAFF.with("mixed", p -> p.vacant().heldBy("bo").heldBy("una", AssignmentKind.ACTING));
    for (Trait<Position> trait :
        List.of(
            haveHoldersWithExperience(atLeast(5)), haveHoldersWithEducation(Education.MASTER))) {
      Verdict verdict = trait.judge(turned.position("mixed"), Who.of(turned));
      assertEquals(staff(trait, "mixed"), verdict);
      assertTrue(verdict.fails());
    }
  }

  @Test
  void notKnownStaysSoWhenTurned() {
    assertEquals(
        "NOT_KNOWN {holders=none}",
        staff(not(haveHoldersWithExperience(atLeast(5))), "empty").toString());
    assertEquals(
        Verdict.NOT_KNOWN, staff(not(haveHoldersWithEducation(Education.MASTER)), "unsaid"));
  }

  @Test
  void nothingOfAHolderIsShown() {
    for (String id : List.of("head", "shared", "acting", "mixed", "unsaid", "empty")) {
      assertEquals(List.of(), staff(haveHoldersWithExperience(atLeast(5)), id).evidence());
      assertEquals(List.of(), staff(haveHoldersWithEducation(Education.MASTER), id).evidence());
    }
  }

  @Test
  void standApartFromNamesTheOtherRole() {
    assertEquals(
        "have neither the role checker nor a holder in common with a position that has it",
        shareNoHolderWith(CHECKER).toString());
  }

  @Test
  void apartIsWhoeverSharesNoHolderWithTheRole() {
    assertEquals(Verdict.HOLDS, apart("pay"));
    assertEquals(Verdict.HOLDS, apart("spare"));
    assertEquals(Verdict.HOLDS, apart("free"));
  }

  @Test
  void aSeatOfBothRolesIsNotApart() {
    assertEquals("FAILS", apart("both").toString());
    assertEquals("[both <- has both roles]", apart("both").evidence().toString());
  }

  @Test
  void aSeatOfTheRoleItselfIsNotApart() {
    assertEquals("[check <- has both roles]", apart("check").evidence().toString());
  }

  @Test
  void aPersonWhoHoldsBothIsNotApart() {
    assertEquals("FAILS", apart("lead").toString());
    assertEquals(
        List.of(
            Evidence.link(
                DUTIES.position("lead"), "shares a holder with", DUTIES.position("check"))),
        apart("lead").evidence());
  }

  @Test
  void allSharedSeatsAreShownInTheOrderOfIds() {
    assertEquals(
        "[desk --shares a holder with--> audit, desk --shares a holder with--> check]",
        apart("desk").evidence().toString());
    Organization more = DUTIES.with("desk", p -> p.role(CHECKER));
    assertEquals(
        "[desk --shares a holder with--> audit, desk --shares a holder with--> check,"
            + " desk <- has both roles]",
        shareNoHolderWith(CHECKER)
            .judge(more.position("desk"), Who.of(more))
            .evidence()
            .toString());
  }

  @Test
  void aSeatSharedByTwoHoldersIsShownOnce() {
    Organization org = DUTIES.with("check", p -> p.heldBy("cy"));
    assertEquals(
        "[desk --shares a holder with--> audit, desk --shares a holder with--> check]",
        shareNoHolderWith(CHECKER).judge(org.position("desk"), Who.of(org)).evidence().toString());
  }

  @Test
  void unrecordedHoldersAreTheReasonBeforeUndisclosedOnesInAnyOrderOfRows() {
    Organization one =
        Organization.named("Acme")
            .defaultOccupancy(Occupancy.UNKNOWN)
            .position("pay", p -> p.role(PAYER).heldBy("ada"))
            .position("a", p -> p.role(CHECKER).heldByUndisclosed())
            .position("b", p -> p.role(CHECKER))
            .build();
    Organization other =
        Organization.named("Acme")
            .defaultOccupancy(Occupancy.UNKNOWN)
            .position("b", p -> p.role(CHECKER))
            .position("a", p -> p.role(CHECKER).heldByUndisclosed())
            .position("pay", p -> p.role(PAYER).heldBy("ada"))
            .build();
    for (Organization org : List.of(one, other)) {
      assertEquals(
          "NOT_KNOWN {holders=not recorded}",
          shareNoHolderWith(CHECKER).judge(org.position("pay"), Who.of(org)).toString());
    }
  }

  @Test
  void rolesAreTheSameById() {
    Trait<Position> trait = shareNoHolderWith(Role.of("checker", "Other name"));
    assertTrue(trait.judge(DUTIES.position("lead"), Who.of(DUTIES)).fails());
  }

  @Test
  void nothingAskedIsRefused() {
    assertThrows(NullPointerException.class, () -> haveHoldersWithExperience(null));
    assertEquals(
        "least",
        assertThrows(NullPointerException.class, () -> haveHoldersWithEducation(null))
            .getMessage());
    assertThrows(NullPointerException.class, () -> shareNoHolderWith(null));
  }
}
