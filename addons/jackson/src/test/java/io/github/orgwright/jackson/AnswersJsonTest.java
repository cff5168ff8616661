package io.github.orgwright.jackson;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Effects;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers, explanations and all else that is written only. */
class AnswersJsonTest {
  private static final Authority SPEND = Authority.named("spend");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .findAndAddModules()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();
  private static final JsonMapper PERSONAL =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();

  /**
   * ceo (ada), cpo (bo, who is away; deputy: dora), hop (acting: cy), pm (kim), and a vacant
   * position; all names and educations are unlike ids.
   */
  private static final Organization ACME =
      Organization.named("Acme")
          .person("ada", p -> p.name("Lovelace").yearsOfExperience(97))
          .person("bo", p -> p.name("Diddley").education(Education.DOCTORATE))
          .person("cy", p -> p.name("Twombly").yearsOfExperience(98))
          .person("dora", p -> p.name("Maar").education(Education.BACHELOR))
          .person("kim", p -> p.name("Novak").yearsOfExperience(99))
          .position("ceo", p -> p.title("Chief executive").may(SPEND).heldBy("ada"))
          .position(
              "cpo",
              p ->
                  p.title("Chief product officer")
                      .reportsTo("ceo")
                      .may(SPEND.upTo(50_000))
                      .heldBy("bo")
                      .heldBy("dora", AssignmentKind.DEPUTY))
          .position(
              "hop",
              p ->
                  p.reportsTo("cpo")
                      .may(SPEND.upTo(10_000))
                      .heldBy("cy", AssignmentKind.ACTING)
                      .heldByUndisclosed())
          .position("lead", p -> p.reportsTo("hop").may(SPEND.upTo(100)).vacant())
          .position("pm", p -> p.title("Product manager").reportsTo("lead").heldBy("kim"))
          .build();

  private static final Who WHO = Who.of(ACME).whileAway(person -> person.id().equals("bo"));

  private static LoadResult loaded() {
    return LoadResult.of(
        ACME,
        List.of(
            Problem.builder()
                .code(ProblemCode.UNKNOWN_MANAGER)
                .message("x reports to unknown manager \"y\"")
                .ids(List.of("y"))
                .evidence(List.of("x"))
                .rows(List.of(7))
                .places(List.of("Staff!B7"))
                .column("Manager")
                .fix("add y")
                .build()));
  }

  /** One of each type that is written, and answers of each kind. */
  private static Map<String, Object> answers() {
    Matches managers = WHO.manages(ACME.position("pm")).that(not(vacant()));
    Member kim = ACME.person("kim");
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("matches", managers);
    answers.put("approval", WHO.mayApprove(SPEND.request(20_000), kim));
    answers.put("approver", WHO.mayApprove(SPEND.request(20_000), kim).approvers().get(0));
    answers.put("explanation", managers.why());
    answers.put("explanation of approval", WHO.mayApprove(SPEND.request(20_000), kim).why());
    answers.put(
        "explanation of traits",
        WHO.manages(kim).that(haveHoldersWithExperience(atLeast(98))).why());
    answers.put("skipped", WHO.mayApprove(SPEND.request(20_000), kim).why().skipped().get(0));
    answers.put(
        "evidence",
        Evidence.reportsTo(ACME.position("pm"), ACME.position("lead")).noting("directly"));
    answers.put("evidence of one position", Evidence.of(ACME.position("pm")));
    answers.put(
        "verdict",
        Verdict.FAILS
            .fact("managers", 2)
            .evidence(List.of(Evidence.link(ACME.position("pm"), "owns", "cards"))));
    answers.put("problem", loaded().problems().get(0));
    answers.put("metrics", ACME.metrics());
    answers.put("position", ACME.position("pm"));
    answers.put("positions", ACME.positions());
    answers.put("person", kim);
    answers.put("undisclosed person", ACME.person("undisclosed holder of hop"));
    answers.put("findings", StandardRules.structure().only("no-cycles").check(ACME));
    answers.put("load result", loaded());
    answers.put("difference", OrgDiff.between(ACME, later()));
    answers.put("change", OrgDiff.between(ACME, later()).changes().get(0));
    answers.put(
        "merge",
        Merge.of(
            ACME,
            Organization.named("Acme").build(),
            Organization.named("Acme").position("pm", p -> p.title("Owner")).build()));
    answers.put(
        "plan",
        Plan.on(ACME)
            .step("Testing", "agreed with bo", edit -> edit.moveUnder("cpo", "pm"))
            .step("Titles", edit -> edit.position("pm", p -> p.title("Owner"))));
    answers.put(
        "misfit",
        OrgDiff.between(ACME, later())
            .tryApplyTo(Organization.named("Acme").build())
            .misfits()
            .get(0));
    answers.put(
        "result of applying a difference",
        OrgDiff.between(ACME, ACME.with("pm", p -> p.title("Owner")))
            .tryApplyTo(Organization.named("Acme").position("qa").build()));
    answers.put(
        "plan on another organization",
        Plan.on(ACME)
            .step("Titles", edit -> edit.position("pm", p -> p.title("Owner")))
            .rebaseOn(Organization.named("Acme").position("qa").build()));
    answers.put(
        "conflicts",
        List.of(
            new Conflict.NewCycle(List.of("a", "b")),
            new Conflict.NewlyDetached(List.of("c")),
            new Conflict.DifferentDetails(
                Organization.named("Acme")
                    .position("a", p -> p.role(Role.of("pm", "One")))
                    .position("b", p -> p.role(Role.of("pm", "Two")))
                    .tryBuild()
                    .problems()
                    .get(0)),
            new Conflict.Dependent(
                new Misfit(
                    OrgDiff.between(ACME, ACME.with("pm", p -> p.title("Owner"))).changes().get(0),
                    "position \"pm\" does not exist"))));
    answers.put(
        "effects",
        Effects.of(
            OrgDiff.between(
                Organization.named("Acme").position("ceo").build(),
                Organization.named("Acme").position("ceo", p -> p.reportsTo("ceo")).build()),
            StandardRules.structure().only("no-self-reporting"),
            LocalDate.of(2027, 1, 15)));
    return answers;
  }

  /** A version that differs from the first in each way. */
  private static Organization later() {
    Organization rest = ACME.without("lead");
    return Organization.named("Acme")
        .positions(Lists.reverse(rest.positions().list()))
        .lines(rest.lines())
        .person("ada", p -> p.name("Lovelace").yearsOfExperience(98))
        .people(rest.people().list().subList(2, 6))
        .assignments(rest.assignments().subList(0, 1))
        .assignments(rest.assignments().subList(2, 6))
        .position("new", p -> p.reportsTo("cpo").dottedTo("ceo").heldBy("fay"))
        .tracks(Kpi.of("nps", "NPS"))
        .build()
        .with("hop", p -> p.title("Head").attribute("room", "7").fte(0.5).reportsTo("ceo"));
  }

  @Test
  void shapesAreAsRecorded() throws IOException {
    StringBuilder text = new StringBuilder();
    answers()
        .forEach(
            (name, value) ->
                text.append("# ")
                    .append(name)
                    .append("\n")
                    .append(MAPPER.writeValueAsString(value))
                    .append("\n\n"));

    Golden.assertFile("jackson/answers.golden", text.toString());
  }

  @Test
  void namesExperienceAndEducationAreLeftOutUnlessAskedFor() {
    String plain = MAPPER.writeValueAsString(answers());
    String personal = PERSONAL.writeValueAsString(answers());

    for (String secret :
        List.of("Lovelace", "Diddley", "Twombly", "Maar", "Novak", "97", "99", "DOCTORATE")) {
      assertFalse(plain.contains(secret), secret);
      assertTrue(personal.contains(secret), secret);
    }
  }

  /** Texts for people name people by id, also where the mapper may write personal data. */
  @Test
  void textsDoNotNamePeople() {
    for (Map.Entry<String, Object> answer : answers().entrySet()) {
      if (answer.getValue() instanceof Explanation explanation) {
        JsonNode json = PERSONAL.valueToTree(explanation);
        for (String member : List.of("statement", "text")) {
          String text = json.get(member).asString();
          assertFalse(text.matches("(?s).*(Lovelace|Diddley|Twombly|Maar|Novak).*"), text);
        }
      }
    }
  }

  @Test
  void findingsAreThoseOfTheFormat() {
    Findings found = StandardRules.structure().check(ACME);

    assertEquals(MAPPER.readTree(new FindingsJson().format(found)), MAPPER.valueToTree(found));
  }

  @Test
  void organizationOfALoadResultIsRead() {
    JsonNode json = PERSONAL.valueToTree(loaded());

    assertEquals(ACME, PERSONAL.treeToValue(json.get("organization"), Organization.class));
  }

  @Test
  void collectionsAndMembersOfRecordsAreWritten() {
    record Page(Matches matches, List<? extends Member> members) {}
    JsonNode json =
        MAPPER.valueToTree(
            new Page(
                WHO.directlyManages(ACME.position("pm")),
                List.of(ACME.position("pm"), ACME.person("ada"))));

    assertEquals("lead", json.at("/matches/positions/0/id").asString());
    assertEquals("Product manager", json.at("/members/0/title").asString());
    assertEquals("ada", json.at("/members/1/id").asString());
  }
}
