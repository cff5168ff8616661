package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every message of this package, to the letter, as the code really gives it. */
class MessagesTest {
  private static final Authority SPEND = Authority.named("spend");
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("pm", p -> p.reportsTo("ceo").role(Role.of("pm", "Product manager")))
          .build();

  private final Map<String, String> messages = new LinkedHashMap<>();

  private void problems(String name, OrganizationBuilder builder) {
    messages.put(
        name,
        builder.tryBuild().problems().stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
  }

  private void addThrown(String name, Executable action) {
    messages.put(name, assertThrows(Exception.class, action).getMessage());
  }

  private static OrganizationBuilder acme() {
    return Organization.named("Acme").position("ceo").position("cpo", p -> p.reportsTo("ceo"));
  }

  @Test
  void everyMessageIsAsInTheFile() throws IOException {
    addProblems();
    addRefusedTexts();
    addRefusedValues();
    addRefusedChanges();
    Golden.assertMessages("core", messages);
  }

  private void addProblems() {
    problems("duplicate position", acme().position("cpo"));
    problems("duplicate person", acme().person("ada", p -> {}).person("ada", p -> {}));
    problems(
        "different values of one id",
        acme()
            .position("a", p -> p.reportsTo("ceo").role(Role.of("pm", "Product manager")))
            .position("b", p -> p.reportsTo("ceo").role(Role.of("pm", "Project manager"))));
    problems(
        "different values of one id, of the organization",
        acme().tracks(Kpi.of("nps", "NPS")).tracks(Kpi.of("nps", "Promoters")));
    problems("line of an unknown position", acme().lines(List.of(ReportingLine.solid("x", "ceo"))));
    problems(
        "assignment of an unknown position",
        acme().assignments(List.of(Assignment.of("x", "ada", AssignmentKind.SUBSTANTIVE))));
    problems("unknown manager", acme().position("pm", p -> p.reportsTo("vp-product")));
    problems("unknown manager with similar ids", acme().position("pm", p -> p.reportsTo("cto")));
    problems("unknown manager of a dotted line", acme().lines(dotted("cpo", "chairwoman")));
    messages.put(
        "unknown manager whose row is excluded",
        acme()
            .position("pm", p -> p.reportsTo("vp"))
            .tryBuild(
                new SourceRows() {
                  @Override
                  public List<Integer> of(String position) {
                    return position.equals("pm") ? List.of(4, 7) : List.of();
                  }

                  @Override
                  public OptionalInt excluded(String position) {
                    return OptionalInt.of(12);
                  }
                })
            .problems()
            .get(0)
            .toString());
    problems("report to itself", acme().position("pm", p -> p.reportsTo("pm")));
    problems("dotted report to itself", acme().lines(dotted("cpo", "cpo")));
    problems(
        "cycle", acme().position("a", p -> p.reportsTo("b")).position("b", p -> p.reportsTo("a")));
    problems(
        "second manager",
        acme().position("pm", p -> p.reportsTo("cpo").line(LineKind.SOLID, "ceo")));
    problems("no root", Organization.named("Acme").position("a", p -> p.reportsTo("a")));
    problems("several roots", acme().position("chair"));
    problems("no positions", Organization.named("Acme"));
    addThrown("all problems in one exception", () -> acme().position("ceo").build());
    addThrown(
        "problems of a severity", () -> acme().position("chair").tryBuild().orThrow(Severity.INFO));
    messages.put("result of loading", acme().position("chair").tryBuild().toString());
    messages.put("organization", ACME + "; " + ACME.positions());
  }

  private static List<ReportingLine> dotted(String report, String manager) {
    return List.of(ReportingLine.dotted(report, manager));
  }

  private void addRefusedTexts() {
    addThrown("blank id", () -> Position.of(" "));
    addThrown("blank text", () -> Person.builder().id("ada").name("").build());
    addThrown("blank name of an organization", () -> Organization.named(""));
    addThrown("blank name of an authority", () -> Authority.named(""));
    addThrown(
        "blank name of a scope", () -> Scope.organization("Acme").part(ScopeKind.PRODUCT, ""));
    addThrown(
        "id of a problem code", () -> new ProblemCode("bad-row", Severity.INFO, "rows are read"));
    addThrown(
        "blank sentence of a problem code", () -> new ProblemCode("BAD_ROW", Severity.INFO, ""));
  }

  private void addRefusedValues() {
    addThrown("negative limit", () -> SPEND.upTo(-1));
    addThrown("negative amount", () -> SPEND.request(new BigDecimal("-0.5")));
    addThrown("FTE", () -> Position.builder().id("pm").fte(-1).build());
    addThrown("level of a role", () -> Role.builder().id("pm").name("PM").level(0).build());
    addThrown(
        "years of experience", () -> Person.builder().id("ada").yearsOfExperience(-1).build());
    addThrown(
        "qualitative KPI with a unit",
        () -> Kpi.builder().id("nps").name("NPS").unit("%").isQualitative(true).build());
    addThrown("two values of one id", () -> Catalog.of("rule", List.of("a", "a"), text -> text));
  }

  private void addRefusedChanges() {
    addThrown("unknown position", () -> ACME.position("vp-product"));
    addThrown("unknown position with similar ids", () -> ACME.position("cpo"));
    addThrown("unknown person", () -> ACME.person("kim"));
    addThrown(
        "value that differs from the one of its id",
        () -> ACME.with("ceo", p -> p.role(Role.of("pm", "Project manager"))));
    addThrown(
        "second call of reportsTo",
        () -> ACME.with("pm", p -> p.reportsTo("ceo").reportsTo("coo")));
  }
}
