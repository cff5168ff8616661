package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.testsupport.CompiledSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgCodeTest {
  private static Organization rebuilt(Organization organization) throws Exception {
    String code = OrgPrinter.code(organization);
    int body = code.lastIndexOf("import ");
    body = code.indexOf('\n', body) + 1;
    String source =
        code.substring(0, body)
            + "public class Rebuilt { public static Organization of() {\n"
            + code.substring(body)
            + "\nreturn org; } }";
    return (Organization) CompiledSource.load("Rebuilt", source).getMethod("of").invoke(null);
  }

  private static void assertRebuilt(Organization organization) throws Exception {
    assertEquals(organization, rebuilt(organization), OrgPrinter.code(organization));
  }

  @Test
  void codeOfASmallOrganizationIsOneExpression() {
    Organization acme =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief \"A\"").heldBy("ada"))
            .position("pm", p -> p.role(ProductRoles.SOFTWARE_ENGINEER).reportsTo("ceo"))
            .position("bare")
            .build();
    assertEquals(
        """
        import io.github.orgwright.core.Organization;
        import io.github.orgwright.product.ProductRoles;

        Organization org =
            Organization.named("Acme")
                .position("ceo", p -> p.title("Chief \\"A\\"").heldBy("ada"))
                .position("pm", p -> p.role(ProductRoles.SOFTWARE_ENGINEER).reportsTo("ceo"))
                .position("bare")
                .build();
        """,
        OrgPrinter.code(acme));
  }

  @Test
  void valuesBecomeVariablesPartsFirst() {
    Scope cards = Scope.organization("Acme").part(ScopeKind.PRODUCT, "Cards");
    Responsibility plan = Responsibility.of("plan", "Planning");
    Role pm = Role.builder().id("pm").name("PM").addDuty(Duty.accountableFor(plan)).build();
    Organization acme =
        Organization.named("Acme")
            .expects(plan)
            .position("a", p -> p.role(pm).owns(cards))
            .position("b", p -> p.role(pm).worksIn(cards).reportsTo("gone"))
            .tryBuild()
            .organization();
    assertEquals(
        """
        import io.github.orgwright.core.Duty;
        import io.github.orgwright.core.Organization;
        import io.github.orgwright.core.Responsibility;
        import io.github.orgwright.core.Role;
        import io.github.orgwright.core.Scope;
        import io.github.orgwright.core.ScopeKind;

        Responsibility planResponsibility = Responsibility.of("plan", "Planning");
        Role pmRole = Role.builder().id("pm").name("PM")\
        .addDuty(Duty.accountableFor(planResponsibility)).build();
        Scope acmeScope = Scope.organization("Acme");
        Scope cardsScope = acmeScope.part(ScopeKind.PRODUCT, "Cards");
        Organization org =
            Organization.named("Acme")
                .expects(planResponsibility)
                .position("a", p -> p.role(pmRole).owns(cardsScope))
                .position("b", p -> p.role(pmRole).worksIn(cardsScope).reportsTo("gone"))
                .tryBuild().organization();
        """,
        OrgPrinter.code(acme));
  }

  @Test
  void codeSaysAllThatAnOrganizationSays() throws Exception {
    Scope acme = Scope.organization("Acme");
    Scope cards = acme.part(ScopeKind.of("x"), "y").identifiedBy("cards");
    Kpi churn =
        Kpi.builder()
            .id("churn")
            .name("Churn")
            .unit("%")
            .direction(Kpi.Direction.LOWER_IS_BETTER)
            .target(new java.math.BigDecimal("0.50"))
            .build();
    Responsibility vision = Responsibility.builder().id("v").name("V").area("Strategy").build();
    Role head =
        Role.builder()
            .id("head")
            .name("Head")
            .addTitle("Head of all")
            .function("Product")
            .level(2)
            .addAuthority(Authority.named("spend").upTo(10_000_000_000L))
            .addDuty(Duty.informedOf(vision).inScope(acme))
            .addKpi(churn)
            .build();
    assertRebuilt(
        Organization.named("Acme")
            .scope(acme.part(ScopeKind.DEPARTMENT, "Empty"))
            .expects(vision, ScopeKind.PRODUCT)
            .tracks(churn)
            .person("ada", a -> a.name("A").yearsOfExperience(3).education(Education.MASTER))
            .people(List.of(Person.of("idle")))
            .position("board", p -> p.reportsOutside("The owners"))
            .position(
                "ceo",
                p ->
                    p.title("Chief")
                        .role(head)
                        .owns(cards)
                        .worksIn(acme)
                        .fte(0.5)
                        .may(Authority.named("hire"))
                        .duty(Duty.consultedOn(vision))
                        .measuredBy(churn)
                        .attribute("grade", "7")
                        .dottedTo("pm")
                        .reportsTo("board")
                        .line(LineKind.SOLID, "pm")
                        .reportsOutside("Somebody")
                        .heldBy("bo", AssignmentKind.ACTING)
                        .heldBy("ada")
                        .heldBy("cy", AssignmentKind.DEPUTY))
            .position("pm", p -> p.reportsTo("ceo"))
            .build());
  }

  @Test
  void codeOfAChangedOrganizationIsLikeThatOfOneBuiltAnew() throws Exception {
    Organization acme =
        Organization.named("Acme")
            .position("a", p -> p.heldBy("x"))
            .position("b", p -> p.reportsTo("a").heldBy("y"))
            .position("c", p -> p.reportsTo("a"))
            .build()
            .with("a", p -> p.dottedTo("c").withoutHolders().vacant())
            .with("a", p -> p.heldBy("z"));
    assertRebuilt(acme);
    assertTrue(
        OrgPrinter.code(acme).contains(".position(\"a\", p -> p.dottedTo(\"c\").heldBy(\"z\"))"));
  }

  @Test
  void codeOfManyPositionsAndDeepScopesCompiles() throws Exception {
    OrganizationBuilder builder = Organization.named("Long");
    Scope scope = Scope.organization("Long");
    for (int i = 0; i < 500; i++) {
      scope = scope.part(ScopeKind.DEPARTMENT, "d" + i % 7).identifiedBy("d" + i);
      int place = i;
      builder.position("p" + i, p -> p.reportsTo("p" + Math.max(0, place - 1)));
    }
    Scope deepest = scope;
    Organization deep =
        builder.position("last", p -> p.owns(deepest).title("x".repeat(70_000))).build();
    assertRebuilt(deep);
  }

  /** As a user names roles. */
  static final class HospitalRoles {
    static final Role WARD = Role.of("ward", "Ward");
    static final Role NURSE = Role.of("nurse", "Nurse");
    static final String NO_ROLE = "ward";
    private static final Role CHIEF = Role.of("chief", "Chief");

    private HospitalRoles() {}
  }

  @Test
  void constantsOfGivenClassesAreWrittenByTheirNames() {
    Organization hospital =
        Organization.named("Hospital")
            .position("c", p -> p.role(HospitalRoles.CHIEF))
            .position("w", p -> p.role(HospitalRoles.WARD).reportsTo("c"))
            .position("n", p -> p.role(HospitalRoles.NURSE).reportsTo("w"))
            .build();
    assertEquals(
        """
        import io.github.orgwright.core.Organization;
        import io.github.orgwright.core.Role;
        import io.github.orgwright.testkit.OrgCodeTest;

        Role chiefRole = Role.of("chief", "Chief");
        Organization org =
            Organization.named("Hospital")
                .position("c", p -> p.role(chiefRole))
                .position("w", p -> p.role(OrgCodeTest.HospitalRoles.WARD).reportsTo("c"))
                .position("n", p -> p.role(OrgCodeTest.HospitalRoles.NURSE).reportsTo("w"))
                .build();
        """,
        OrgPrinter.code(hospital, HospitalRoles.class));
  }

  @Test
  void onlyLinesThatAnEditorCannotAddAreListed() {
    Organization twice =
        Organization.named("Twice")
            .position("a")
            .position("b", p -> p.reportsTo("a"))
            .position("c", p -> p.reportsTo("a"))
            .lines(List.of(ReportingLine.solid("c", "a")))
            .tryBuild()
            .organization();
    String code = OrgPrinter.code(twice);
    assertTrue(code.contains(".position(\"b\", p -> p.reportsTo(\"a\"))"), code);
    assertTrue(
        code.contains(".lines(List.of(ReportingLine.of(\"c\", \"a\", LineKind.SOLID)))"), code);
  }

  @Test
  void codeTakesLinearTime() throws IOException {
    OrganizationBuilder builder = Organization.named("Large");
    Role role = Role.of("r", "R");
    for (int i = 0; i < 100_000; i++) {
      int place = i;
      builder.position("p" + i, p -> p.role(role).reportsTo("p" + place / 2).heldBy("h" + place));
    }
    Organization large = builder.build();
    String code = OrgPrinter.code(large);
    assertEquals(100_007, code.lines().count());
  }
}
