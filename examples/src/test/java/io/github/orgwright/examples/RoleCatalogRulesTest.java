package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import io.github.orgwright.examples.RoleCatalogRules.Entry;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.query.Traits;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules made from catalogs: a small one of our own, and a published one with its company. */
class RoleCatalogRulesTest {
  private static final String GITLAB = "gitlab-product-2022-11";
  private static final Mapping POSTS =
      Mapping.positions("post_id").title("title").manager("reports_to");

  private static final Role LEAD = Role.of("lead", "Lead");
  private static final Role HEAD = Role.of("head", "Head");
  private static final Role CLERK = Role.of("clerk", "Clerk");
  private static final Citation SOURCE = Citation.of("roles", "a catalog");

  @Test
  void entryOfManagersAndSpanMakesTwoRules() {
    RuleSet rules =
        RoleCatalogRules.rules(
            List.of(Entry.of(CLERK).under(LEAD, HEAD).leading(Traits.exactly(0))), SOURCE);

    assertEquals(
        List.of(
            "[clerk-managers] reporting lines that are solid and start at a position that has the role clerk should lead to a position that has the role lead or has the role head",
            "[clerk-span] positions that have the role clerk should have no direct reports"),
        rules.rules().stream().map(Rule::toString).toList());
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING),
        rules.rules().stream().map(Rule::violationSeverity).toList());
    rules.rules().stream().forEach(rule -> assertEquals(List.of(SOURCE), rule.citations()));
  }

  @Test
  void entryOfWhichNothingIsSaidMakesNoRule() {
    assertEquals(
        List.of(), RoleCatalogRules.rules(List.of(Entry.of(CLERK)), SOURCE).rules().list());
  }

  // head <- lead <- clerk, and dotted clerk -> head: the dotted line is nobody's business here
  @Test
  void onlySolidLinesAreChecked() {
    Organization org =
        Organization.named("Acme")
            .position("h", p -> p.role(HEAD))
            .position("l", p -> p.role(LEAD).reportsTo("h"))
            .position("c", p -> p.role(CLERK).reportsTo("l").dottedTo("h"))
            .build();

    Findings found =
        RoleCatalogRules.rules(List.of(Entry.of(CLERK).under(LEAD)), SOURCE).check(org);

    assertEquals("Acme: 1 rule checked, no violations", found.summary());
    assertEquals(1, found.outcomes().get(0).checked());
  }

  @Test
  void publishedCompanyLeavesItsCatalogAsListed() {
    JsonNode answers = json("answers.json");
    Set<String> expected = new TreeSet<>();
    answers
        .get("findings_reports_to_role_not_allowed")
        .forEach(
            one ->
                expected.add(
                    one.get("role").asString()
                        + "-managers "
                        + one.get("post").asString()
                        + " "
                        + one.get("manager").asString()));
    assertEquals(25, expected.size());

    Findings found = checkGitlab(answers);

    assertEquals(expected, told(found, Severity.ERROR, "-managers"));
  }

  @Test
  void publishedCompanyLeavesTheTypicalSpansAsListed() {
    JsonNode answers = json("answers.json");
    Set<String> expected = new TreeSet<>();
    answers
        .get("findings_direct_reports_out_of_typical_range")
        .forEach(
            one ->
                expected.add(one.get("role").asString() + "-span " + one.get("post").asString()));
    assertEquals(6, expected.size());

    Findings found = checkGitlab(answers);

    assertEquals(expected, told(found, Severity.WARNING, "-span"));
    for (JsonNode one : answers.get("findings_direct_reports_out_of_typical_range")) {
      Violation violation =
          found.violations(one.get("role").asString() + "-span").stream()
              .filter(v -> v.subjectIds().contains(one.get("post").asString()))
              .findAny()
              .orElseThrow();
      assertEquals(
          Map.of("direct reports", one.get("direct_reports").asString()), violation.facts());
    }
  }

  /** The catalog also says who leads nobody; whoever does is listed under a key of its own. */
  @Test
  void nobodyOfThePublishedCompanyLeadsWhoShouldNot() {
    JsonNode answers = json("answers.json");
    Organization org = gitlab(answers);
    List<Entry> alone = new ArrayList<>();
    for (JsonNode role : json("roles.json").get("roles")) {
      if (role.path("individual_contributor").asBoolean()) {
        alone.add(Entry.of(role(role)).leading(Traits.exactly(0)));
      }
    }
    assertTrue(alone.size() >= 4);

    Findings found = RoleCatalogRules.rules(alone, SOURCE).check(org);

    assertEquals(0, answers.get("individual_contributor_roles_with_reports").size());
    assertEquals(List.of(), found.violations());
  }

  /** Every role of a post is counted, so no finding is missing for want of a role. */
  @Test
  void rolesOfThePublishedCompanyAreCounted() {
    JsonNode answers = json("answers.json");
    Map<String, Integer> counted = new LinkedHashMap<>();
    gitlab(answers).positions().stream()
        .flatMap(post -> post.roles().stream())
        .forEach(role -> counted.merge(role.id(), 1, Integer::sum));
    Map<String, Integer> expected = new LinkedHashMap<>();
    JsonNode counts = answers.get("role_counts");
    counts.propertyNames().forEach(id -> expected.put(id, counts.get(id).asInt()));
    assertEquals(expected, counted);
  }

  private static Findings checkGitlab(JsonNode answers) {
    Findings found = RoleCatalogRules.rules(catalog(), SOURCE).check(gitlab(answers));
    for (RuleOutcome outcome : found.outcomes()) {
      assertTrue(outcome.status() != Status.ERROR_IN_RULE, outcome::toString);
      assertEquals(0, outcome.notKnown(), outcome::toString);
    }
    return found;
  }

  private static Set<String> told(Findings found, Severity severity, String ending) {
    Set<String> told = new TreeSet<>();
    for (Violation one : found.violations()) {
      if (one.severity() == severity) {
        assertTrue(one.ruleId().endsWith(ending), one::toString);
        assertTrue(told.add(one.ruleId() + " " + String.join(" ", one.subjectIds())));
      }
    }
    return told;
  }

  private static List<Entry> catalog() {
    List<Entry> catalog = new ArrayList<>();
    for (JsonNode role : json("roles.json").get("roles")) {
      List<Role> managers = new ArrayList<>();
      role.path("reports_to").forEach(id -> managers.add(Role.of(id.asString(), id.asString())));
      Entry entry = Entry.of(role(role)).under(managers.toArray(Role[]::new));
      JsonNode span = role.get("direct_reports");
      catalog.add(
          span == null
              ? entry
              : entry.leading(Traits.between(span.get(0).asInt(), span.get(1).asInt())));
    }
    return catalog;
  }

  private static Role role(JsonNode role) {
    return Role.of(role.get("id").asString(), role.get("title").asString());
  }

  /** The posts, each with the role that the answers give it. */
  private static Organization gitlab(JsonNode answers) {
    JsonNode roles = answers.get("role_of_post");
    return OrgReader.of(POSTS)
        .read(Csv.file(SharedData.file(GITLAB + "/posts.csv")))
        .organization()
        .withEach(
            (post, edit) -> {
              JsonNode role = roles.get(post.id());
              if (role != null) {
                edit.role(Role.of(role.asString(), role.asString()));
              }
            });
  }

  private static JsonNode json(String file) {
    return new JsonMapper().readTree(SharedData.file(GITLAB + "/" + file).toFile());
  }
}
