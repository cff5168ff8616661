package io.github.orgwright.jackson;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.haveKind;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsJsonTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private static final Rule SOLID_ONLY =
      rule("solid-only").lines().should(haveKind(LineKind.SOLID)).severity(Severity.WARNING);

  /** The text, which the published schema describes. */
  private static String json(Findings found) {
    String json = found.formatted(new FindingsJson());
    assertEquals(List.of(), Schemas.errorsOfFindings(json));
    return json;
  }

  private static JsonNode parsed(Findings found) {
    return new JsonMapper().readTree(json(found));
  }

  /**
   *
   *
   * <pre>
   * ceo      a &lt;-&gt; b
   *  |       :   |
   *  +-- pm ..   |
   *       +------+
   * </pre>
   */
  private static Organization acme() {
    return Organization.named("Acme")
        .position("ceo", p -> p.heldBy("ada"))
        .position("a", p -> p.reportsTo("b"))
        .position("b", p -> p.reportsTo("a"))
        .position(
            "pm",
            p ->
                p.title("Product \"manager\"")
                    .reportsTo("ceo")
                    .line(LineKind.SOLID, "b")
                    .dottedTo("a"))
        .build();
  }

  private static RuleSet rules() {
    return StandardRules.structure()
        .only("no-cycles", "known-managers")
        .and(
            RuleSet.of(
                SOLID_ONLY
                    .because("one line is enough")
                    .citing(
                        Citation.of("S2-64", "handbook.txt").line(16).remark("for large ones"),
                        Citation.of("S3-01", "advert.txt").against())
                    .fix("make it solid, or drop it"),
                rule("one-manager")
                    .positions()
                    .that(haveManager())
                    .should(haveManagers(exactly(1))),
                rule("span")
                    .positions()
                    .that(manageDirectly(atLeast(1)))
                    .should(manageDirectly(between(3, 9)))
                    .onlyIf(havePositions(atLeast(50))),
                rule("broken")
                    .positions()
                    .should(
                        trait(
                            "work",
                            (p, who) -> {
                              throw new IllegalStateException("told in confidence");
                            }))))
        .waiving(
            Waiver.of("one-manager", "pm").reason("pilot").approvedBy("coo").until(DAY),
            Waiver.of("span", "ceo").reason("ended").approvedBy("coo").until(DAY.minusDays(1)),
            Waiver.ofRule("known-managers").reason("idle").approvedBy("coo").until(DAY));
  }

  @Test
  void shapeIsAsDocumented() {
    assertEquals(
        """
        {
          "organization": "Acme",
          "day": "2027-01-15",
          "summary": {
            "rules": 6,
            "passed": 2,
            "violated": 2,
            "notApplicable": 1,
            "noSubjects": 0,
            "notKnown": 0,
            "errorInRule": 1,
            "errors": 1,
            "warnings": 1,
            "infos": 0,
            "waived": 1,
            "notes": 0,
            "expiredWaivers": 1,
            "unusedWaivers": 1
          },
          "outcomes": [ {
            "rule": "broken",
            "severity": "ERROR",
            "sentence": "positions should work",
            "status": "ERROR_IN_RULE",
            "checked": 0,
            "notKnown": 0,
            "reason": "threw java.lang.IllegalStateException for a"
          }, {
            "rule": "known-managers",
            "severity": "ERROR",
            "sentence": "managers should be known",
            "status": "PASSED",
            "checked": 3,
            "notKnown": 0
          }, {
            "rule": "no-cycles",
            "severity": "ERROR",
            "sentence": "reporting lines should not form cycles",
            "status": "VIOLATED",
            "checked": 1,
            "notKnown": 0
          }, {
            "rule": "one-manager",
            "severity": "ERROR",
            "sentence": "positions that have a known manager should have exactly 1 known manager",
            "status": "PASSED",
            "checked": 3,
            "notKnown": 0
          }, {
            "rule": "span",
            "severity": "ERROR",
            "sentence": "positions that have at least 1 direct report should have between 3 and 9 direct reports",
            "status": "NOT_APPLICABLE",
            "checked": 0,
            "notKnown": 0,
            "reason": "applies only to organizations that have at least 50 positions"
          }, {
            "rule": "solid-only",
            "severity": "WARNING",
            "sentence": "reporting lines should be solid",
            "status": "VIOLATED",
            "checked": 5,
            "notKnown": 0
          } ],
          "violations": [ {
            "rule": "no-cycles",
            "severity": "ERROR",
            "key": "no-cycles/a+b",
            "subject": {
              "kind": "organization",
              "ids": [ "a", "b" ]
            },
            "message": "a and b report to each other in a cycle",
            "facts": {
              "positions": "2"
            },
            "evidence": [ {
              "from": "a",
              "relation": "reports to",
              "to": "b"
            }, {
              "from": "b",
              "relation": "reports to",
              "to": "a",
              "note": "closes the cycle"
            } ],
            "reason": "in a cycle, no one makes the final decision",
            "citations": [ ],
            "fix": "remove one of these reporting lines, or make it dotted"
          }, {
            "rule": "solid-only",
            "severity": "WARNING",
            "key": "solid-only/a+pm",
            "subject": {
              "kind": "line",
              "ids": [ "pm", "a" ],
              "line": "dotted"
            },
            "message": "the dotted line from pm to a is not solid",
            "facts": { },
            "evidence": [ ],
            "reason": "one line is enough",
            "citations": [ {
              "document": "handbook.txt",
              "line": 16,
              "id": "S2-64",
              "remark": "for large ones",
              "against": false
            }, {
              "document": "advert.txt",
              "id": "S3-01",
              "against": true
            } ],
            "fix": "make it solid, or drop it"
          } ],
          "waived": [ {
            "rule": "one-manager",
            "severity": "ERROR",
            "key": "one-manager/pm",
            "subject": {
              "kind": "position",
              "ids": [ "pm" ]
            },
            "message": "pm (Product \\"manager\\") does not have exactly 1 known manager (managers: 2)",
            "facts": {
              "managers": "2"
            },
            "evidence": [ {
              "from": "pm",
              "relation": "reports to",
              "to": "b"
            }, {
              "from": "pm",
              "relation": "reports to",
              "to": "ceo"
            } ],
            "citations": [ ],
            "waiver": {
              "target": "one-manager/pm",
              "reason": "pilot",
              "approver": "coo",
              "until": "2027-01-15"
            }
          } ],
          "notes": [ ],
          "expiredWaivers": [ {
            "target": "span/ceo",
            "reason": "ended",
            "approver": "coo",
            "until": "2027-01-14"
          } ],
          "unusedWaivers": [ {
            "target": "known-managers",
            "reason": "idle",
            "approver": "coo",
            "until": "2027-01-15"
          } ]
        }""",
        json(rules().check(acme(), DAY)));
  }

  @Test
  void withoutWaiversNoDayIsTold() {
    JsonNode json = parsed(RuleSet.of(SOLID_ONLY).check(acme(), DAY));

    assertFalse(json.has("day"));
    assertEquals(0, json.get("waived").size());
  }

  @Test
  void allViolationsAreWritten() {
    OrganizationBuilder builder = Organization.named("Acme").position("ceo");
    IntStream.range(0, 100).forEach(i -> builder.position("p" + i, p -> p.dottedTo("ceo")));
    JsonNode json = parsed(RuleSet.of(SOLID_ONLY).check(builder.build()));

    assertEquals(100, json.get("violations").size());
    assertEquals(100, json.get("summary").get("warnings").asInt());
    assertEquals(
        100,
        StreamSupport.stream(json.get("violations").spliterator(), false)
            .map(violation -> violation.get("key").asString())
            .distinct()
            .count());
  }

  @Test
  void everyStepOfALongPathIsWritten() {
    OrganizationBuilder builder = Organization.named("Acme");
    IntStream.range(0, 50)
        .forEach(i -> builder.position("p" + i, p -> p.reportsTo("p" + (i + 1) % 50)));
    JsonNode violation =
        parsed(StandardRules.structure().only("no-cycles").check(builder.build()))
            .get("violations")
            .get(0);

    assertEquals(50, violation.get("evidence").size());
    assertEquals(50, violation.get("subject").get("ids").size());
  }

  @Test
  void summaryCountsWhatIsListed() {
    JsonNode json = parsed(rules().check(acme(), DAY));
    JsonNode summary = json.get("summary");

    assertEquals(summary.get("rules").asInt(), json.get("outcomes").size());
    assertEquals(
        json.get("outcomes").size(),
        Stream.of("passed", "violated", "notApplicable", "noSubjects", "errorInRule")
            .mapToInt(status -> summary.get(status).asInt())
            .sum());
    assertEquals(
        json.get("violations").size(),
        Stream.of("errors", "warnings", "infos")
            .mapToInt(severity -> summary.get(severity).asInt())
            .sum());
    for (String array : new String[] {"waived", "expiredWaivers", "unusedWaivers"}) {
      assertEquals(summary.get(array).asInt(), json.get(array).size(), array);
    }
  }

  @Test
  void textsOfUsersAreEscaped() {
    String odd = "a\"\\/\b\f\n\r\t\u0001\u007f\u0085é\u2028\u202e\ud83d\ude00\ud800 z";
    Findings found =
        RuleSet.of(rule("held").positions().should(not(vacant())).because(odd))
            .check(Organization.named(odd).position(odd, p -> p.title(odd).vacant()).build());
    String json = json(found);
    JsonNode parsed = new JsonMapper().readTree(json);

    assertTrue(json.chars().allMatch(c -> c == '\n' || (' ' <= c && c <= '~')), json);
    assertEquals(odd, parsed.get("organization").asString());
    JsonNode violation = parsed.get("violations").get(0);
    assertEquals(odd, violation.get("subject").get("ids").get(0).asString());
    assertEquals(odd, violation.get("reason").asString());
    assertEquals(found.violations().get(0).message(), violation.get("message").asString());
  }

  private static final ProblemCode SHARED_POSITION =
      new ProblemCode("SHARED_POSITION", Severity.INFO, "positions should have one row");

  private static Problem problem(ProblemCode code, List<String> ids, List<Integer> rows) {
    return Problem.builder().code(code).message("m").ids(ids).rows(rows).fix("f").build();
  }

  @Test
  void problemsOfLoadingTellCodeAndAllRows() {
    Organization acme =
        Organization.named("Acme").position("a").position("b", p -> p.reportsTo("a")).build();
    LoadResult loaded =
        LoadResult.of(
            acme,
            List.of(
                problem(ProblemCode.UNKNOWN_MANAGER, List.of("c", "x"), List.of(5)),
                problem(SHARED_POSITION, List.of("b"), List.of(3, 4))));
    JsonNode findings = parsed(RuleSet.of().check(loaded));
    JsonNode unknown = findings.get("violations").get(0);

    assertEquals(
        "{\"kind\":\"problem\",\"ids\":[\"c\",\"x\"],\"problem\":\"UNKNOWN_MANAGER\",\"rows\":[5]}",
        unknown.get("subject").toString());
    assertEquals(1, findings.get("violations").size());
    assertEquals(
        "[{\"ids\":[\"b\"],\"problem\":\"SHARED_POSITION\",\"rows\":[3,4],"
            + "\"message\":\"m\",\"fix\":\"f\"}]",
        findings.get("notes").toString());
    assertEquals(1, findings.get("summary").get("notes").asInt());
  }

  @Test
  void notKnownSubjectsAreCounted() {
    Organization some =
        Organization.named("Acme")
            .person("ada", a -> a.yearsOfExperience(4))
            .position("ceo", p -> p.heldBy("ada"))
            .position("pm", p -> p.heldBy("kim"))
            .build();
    JsonNode outcome =
        parsed(
                RuleSet.of(
                        rule("seasoned").positions().should(haveHoldersWithExperience(atLeast(3))))
                    .check(some))
            .get("outcomes")
            .get(0);

    assertEquals("PASSED", outcome.get("status").asString());
    assertEquals(1, outcome.get("checked").asInt());
    assertEquals(1, outcome.get("notKnown").asInt());
  }

  @Test
  void bytesDependOnNeitherPlatformNorOrderOfRows() {
    // Where a rule throws, it is told at which subject, and that is the first that was looked at.
    RuleSet rules = rules();
    String expected = json(rules.check(acme(), DAY));
    Organization acme = acme();
    Organization shuffled =
        Organization.named("Acme")
            .positions(Stream.of("pm", "b", "ceo", "a").map(acme::position).toList())
            .lines(
                acme.lines().stream()
                    .sorted((x, y) -> y.toString().compareTo(x.toString()))
                    .toList())
            .build();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String separator = System.getProperty("line.separator");
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      System.setProperty("line.separator", "\r\n");
      assertEquals(expected, json(rules.check(shuffled, DAY)));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(expected, json(rules.check(shuffled, DAY)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      System.setProperty("line.separator", separator);
    }
  }

  @Test
  void whatARuleThrewIsNotQuoted() {
    assertFalse(json(rules().check(acme(), DAY)).contains("confidence"));
  }

  @Test
  void everyKindOfSubjectHasAName() {
    RuleSet all =
        RuleSet.of(
            rule("1").positions().should(haveManagers(exactly(1))).expecting(exactly(7)),
            rule("2").lines().should(not(haveKind(LineKind.SOLID))));
    JsonNode violations = parsed(all.check(acme())).get("violations");

    assertEquals("organization", violations.get(0).get("subject").get("kind").asString());
    assertEquals("position", violations.get(1).get("subject").get("kind").asString());
    assertEquals(
        "{\"kind\":\"line\",\"ids\":[\"a\",\"b\"],\"line\":\"solid\"}",
        violations.get(3).get("subject").toString());
  }
}
