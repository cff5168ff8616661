package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_ENGINEERING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGEMENT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_OWNER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words of a title count, where they stand, and what is told of those that do not. */
class ProductTitlesWordsTest {
  private static final ProductTitles TITLES = ProductTitles.under(Reading.largeOrganization(100));

  private static List<Role> roles(String title) {
    return TITLES.candidates(title).stream().map(TitleCandidate::role).toList();
  }

  private static void reads(String title, Role... roles) {
    assertEquals(List.of(roles), roles(title), title);
  }

  private static String reason(String title) {
    return TITLES.candidates(title).get(0).reason();
  }

  @Test
  void gradesCountForNothing() {
    for (String grade :
        List.of("II", "2", "12", "L5", "IC4", "IC12", "Level 5", "Grade 7", "vii")) {
      reads("Director " + grade + ", Product", PRODUCT_DIRECTOR);
    }
    for (String other : List.of("L123", "ABC1", "100", "AB", "A1B", "L")) {
      reads("Director " + other + ", Product");
    }
  }

  @Test
  void theFirstRoleIsTheOneRole() {
    assertEquals(List.of(PRODUCT_MANAGER), TITLES.roles("Manager, Product"));
    assertEquals(List.of(), TITLES.roles("Harbor Master"));
  }

  @Test
  void upToAThousandCharactersAreATitle() {
    reads("CPO" + " ".repeat(997), CHIEF_PRODUCT_OFFICER);
    reads("CPO" + " ".repeat(998));
  }

  @Test
  void aHyphenBetweenWordsJoinsThemAndBesideASpaceItParts() {
    reads("Head of Product -Tides Owner", HEAD_OF_PRODUCT);
    reads("Head of Product- Tides Owner", HEAD_OF_PRODUCT);
    reads("Head of Product-Tides Owner");
  }

  @Test
  void dashesOfAllLengthsPart() {
    for (String dash : List.of("\u2012", "\u2013", "\u2014", "\u2015")) {
      reads("Head of Product" + dash + "Tides Owner", HEAD_OF_PRODUCT);
    }
    reads("Head of Product\u2011Tides Owner");
    reads("Head of Product\u2016Tides Owner");
  }

  @Test
  void teamsAndDepartmentsAreLedAndNotManaged() {
    reads("Product Department Head", HEAD_OF_PRODUCT);
    reads("Head of the Product Team", HEAD_OF_PRODUCT);
    assertEquals(roles("Product Lead"), roles("Product Team Lead"));
    reads("Product Team Manager");
  }

  @Test
  void leadBeforeATitleIsItsLevelAndNoOtherSeatIs() {
    assertEquals(roles("Lead Product Manager"), roles("Lead - Product Manager"));
    reads("Tech Lead, Product Manager", PRODUCT_MANAGER);
    reads("Harbor Director - Product Manager", PRODUCT_MANAGER);
  }

  @Test
  void aLevelAfterTheTitleCountsWhereNothingElseFollows() {
    reads("Product Manager Senior", SENIOR_PRODUCT_MANAGER);
    reads("Product Manager Senior Harbors", PRODUCT_MANAGER);
  }

  @Test
  void anotherSeatAfterTheTitleMakesItAnother() {
    reads("Product Manager Analyst");
    reads("Product Manager Tides Lead", PRODUCT_MANAGER);
  }

  @Test
  void aSeatTakesItsFunctionFromNoOtherTitle() {
    reads("Director, VP Product", VP_OF_PRODUCT);
    reads("Director Software Eng", DIRECTOR_OF_ENGINEERING);
  }

  @Test
  void whatWasHeldBeforeEndsNoCard() {
    reads("CPO, ex-CTO, Product Owner", CHIEF_PRODUCT_OFFICER, PRODUCT_OWNER);
  }

  @Test
  void afterToStandsSomebodyElse() {
    reads("Scheduler to the Board, CPO");
  }

  @Test
  void wordsThatChangeNothingAreToldOf() {
    assertEquals(
        "\"head\" names the position, \"product\" names the function", reason("Head of Product"));
    assertEquals(
        "\"head\" names the position, \"product\" names the function",
        reason("Global Head of the Product Team"));
    assertEquals(
        "\"chief\" names the position, \"product\" and \"technology\" name the functions",
        reason("Chief Product and Technology Officer"));
    assertEquals(
        "\"manager\" names the position, \"product\" names the function",
        reason("Product Manager II"));
    assertEquals(
        "\"manager\" names the position, \"product\" names the function; the remaining"
            + " words of the title do not change the role",
        reason("Product Manager, Tides"));
    assertEquals(
        "\"head\" names the position, \"product\" names the function; \"senior\" does not change"
            + " the role",
        reason("Senior Head of Product"));
  }

  @Test
  void wordsInsideATitleThatChangeNothingAreToldOf() {
    assertEquals(
        "\"manager\" names the position, \"product\" names the function; the remaining"
            + " words of the title do not change the role",
        reason("Product Manager Tides"));
    assertEquals(
        "\"director\" names the position, \"product\" names the function",
        reason("Director of Product and Products"));
    assertEquals(
        "\"manager\" names the position, \"product marketing\" names the function; \"senior\" does"
            + " not change the role",
        reason("Senior Product Marketing Manager"));
  }

  @Test
  void technologyOfAFieldIsNoTechnology() {
    reads("VP Health Technology and Product", VP_OF_PRODUCT);
    reads("Chief Marketing Technology Officer");
  }

  @Test
  void onlyClaimsThatMakeTwoRolesOneStandForTheReading() {
    TitleCandidate vp = ProductTitles.under(Reading.standard()).candidates("CPO").get(1);
    assertEquals(VP_OF_PRODUCT, vp.role());
    assertEquals(List.of("S4-03"), vp.claims().stream().map(Claim::id).toList());
  }

  @Test
  void aLevelThatDecidesIsNotToldToChangeNothing() {
    assertEquals(
        "\"manager\" names the position, \"product\" names the function",
        reason("Senior Product Manager"));
    assertEquals(PRODUCT_MANAGEMENT_MANAGER, roles("Group Product Manager").get(0));
  }

  @Test
  void theLastWordOfAListMayBelongToEachPiece() {
    reads("Director, Product & Solutions Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Director of Product and Partner Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Product & Industry Marketing Director", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Director, Product, Solutions & Industry Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Director of Product, Brand, Solutions & Field Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads(
        "Director, Product & Program Management",
        DIRECTOR_OF_PRODUCT_MANAGEMENT,
        HEAD_OF_PRODUCT_MANAGEMENT);
    reads("VP, Product & Customer Support");
    reads("Chief Product and Digital Marketing Officer");
  }

  @Test
  void otherListsNameEachFunctionByItself() {
    reads("Director, Product & Marketing", PRODUCT_DIRECTOR);
    reads("Director, Product & Customer Success", PRODUCT_DIRECTOR);
    reads("Director, Product, Sales and Marketing", PRODUCT_DIRECTOR);
    reads("Director, Product, Growth Marketing", PRODUCT_DIRECTOR);
    reads("Director, Product & Product Marketing", PRODUCT_DIRECTOR, DIRECTOR_OF_PRODUCT_MARKETING);
    reads(
        "Director, Product Management & Brand Marketing",
        DIRECTOR_OF_PRODUCT_MANAGEMENT,
        HEAD_OF_PRODUCT_MANAGEMENT);
    reads("VP of Product, Platform", VP_OF_PRODUCT);
  }

  @Test
  void anotherTitleInBracketsIsASecondRole() {
    reads("Interim Marketing Lead (and CEO)", CHIEF_EXECUTIVE_OFFICER);
    reads("Interim Head of Product (and CEO)", HEAD_OF_PRODUCT, CHIEF_EXECUTIVE_OFFICER);
    reads("CEO & interim Head of Product", CHIEF_EXECUTIVE_OFFICER, HEAD_OF_PRODUCT);
    reads("Product Director (also CTO)", PRODUCT_DIRECTOR, CHIEF_TECHNOLOGY_OFFICER);
    reads("Head of Product (plus interim CTO)", HEAD_OF_PRODUCT, CHIEF_TECHNOLOGY_OFFICER);
  }

  @Test
  void actingIsSaidOfTheTitleThatItStandsWith() {
    List<String> reasons =
        TITLES.candidates("Interim Head of Product (and CEO)").stream()
            .map(TitleCandidate::reason)
            .toList();
    assertTrue(reasons.get(0).contains("an acting holder has the role"), reasons.get(0));
    assertFalse(reasons.get(1).contains("acting"), reasons.get(1));
  }

  @Test
  void softwareEngineeringIsTheWorkOfAnEngineer() {
    reads("Software Engineering, Graph Team", SOFTWARE_ENGINEER);
    reads("Senior Backend Engineering", SOFTWARE_ENGINEER);
    reads("Graph Team, Software Engineering", SOFTWARE_ENGINEER);
    reads("Software Engineering Intern");
    reads("Software Engineering Recruiter");
    reads("Customer Engineering, Graph Team");
    reads("Engineering");
    reads("Director, Software Engineering", DIRECTOR_OF_ENGINEERING);
  }
}
