package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The rule pack finds, post by post, what a walk up the chain of each post finds. */
class UkOrganogramRulesPropertyTest {
  private static final int STEPS = 100;

  /** Whom each post reports to: a post by number, itself, nobody, or somebody unknown. */
  @Provide
  Arbitrary<List<String>> sheets() {
    return Arbitraries.integers()
        .between(0, 12)
        .flatMap(
            size ->
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, size)),
                        Tuple.of(1, Arbitraries.just(-1)))
                    .map(number -> number < 0 ? "XX" : "P" + number)
                    .list()
                    .ofSize(size));
  }

  @Property
  void findsWhatAWalkFinds(@ForAll("sheets") List<String> managers) {
    assertEquals(counted(walked(managers)), found(managers));
  }

  /** T5 and T6 count posts; the other rules name them. */
  private static Map<String, Set<String>> counted(Map<String, Set<String>> walked) {
    for (String rule : List.of("T5-known-to-the-end", "T6-no-loop")) {
      walked.computeIfPresent(rule, (id, posts) -> Set.of(posts.size() + " posts"));
    }
    return walked;
  }

  /** A chain that is nearly, just or no longer short enough. */
  @Property(tries = 20)
  void longChainsAreFoundAsByAWalk(@ForAll("lengths") int length) {
    List<String> managers = new ArrayList<>(List.of("XX"));
    for (int number = 1; number < length; number++) {
      managers.add("P" + (number - 1));
    }
    assertEquals(counted(walked(managers)), found(managers));
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(98, 106);
  }

  private static Map<String, Set<String>> found(List<String> managers) {
    List<Position> posts = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int number = 0; number < managers.size(); number++) {
      String post = "P" + number;
      posts.add(Position.of(post));
      if (!managers.get(number).equals("XX")) {
        lines.add(ReportingLine.solid(post, managers.get(number)));
      }
    }
    LoadResult loaded = Organization.named("sheet").positions(posts).lines(lines).tryBuild();
    Findings findings = UkOrganogramRules.check(loaded, UkOrganogramRules.structure());
    assertEquals(List.of(), findings.outcomes(Status.ERROR_IN_RULE));
    Map<String, Set<String>> found = new TreeMap<>();
    findings
        .violations()
        .forEach(
            one ->
                found
                    .computeIfAbsent(one.ruleId(), id -> new TreeSet<>())
                    .add(
                        one.facts().containsKey("posts")
                            ? one.facts().get("posts") + " posts"
                            : one.subjectIds().get(0)));
    return found;
  }

  /** By rule: the posts, for T2 the sheet, for T3 the unknown posts. */
  private static Map<String, Set<String>> walked(List<String> managers) {
    Map<String, Set<String>> found = new TreeMap<>();
    if (!managers.isEmpty() && !managers.contains("XX")) {
      found.put("T2-top-post", Set.of("sheet"));
    }
    for (int number = 0; number < managers.size(); number++) {
      String post = "P" + number;
      String manager = managers.get(number);
      if (manager.equals(post)) {
        add(found, "T4-no-self-report", post);
      }
      if (!manager.equals("XX") && number(managers, manager).isEmpty()) {
        add(found, "T3-known-senior-post", manager);
      }
      walk(managers, post).ifPresent(rule -> add(found, rule, post));
    }
    return found;
  }

  /** Walks up from a post; the rule that its chain breaks. */
  private static Optional<String> walk(List<String> managers, String start) {
    List<String> seen = new ArrayList<>();
    String at = start;
    while (true) {
      if (at.equals("XX")) {
        return seen.size() > STEPS + 1 ? Optional.of("T7-top-within-100-steps") : Optional.empty();
      }
      if (seen.contains(at)) {
        boolean isSelfReport = at.equals(seen.get(seen.size() - 1));
        return isSelfReport ? Optional.empty() : Optional.of("T6-no-loop");
      }
      Optional<Integer> number = number(managers, at);
      if (number.isEmpty()) {
        return Optional.of("T5-known-to-the-end");
      }
      seen.add(at);
      at = managers.get(number.get());
    }
  }

  private static Optional<Integer> number(List<String> managers, String post) {
    int number = Integer.parseInt(post.substring(1));
    return number < managers.size() ? Optional.of(number) : Optional.empty();
  }

  private static void add(Map<String, Set<String>> found, String rule, String subject) {
    found.computeIfAbsent(rule, id -> new TreeSet<>()).add(subject);
  }
}
