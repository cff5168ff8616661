package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.RowProblemCodes;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule pack on its sample, on dates, and beside the messages of the tool itself. */
class UkOrganogramRulesTest {
  private static final String DWP = "uk-dwp-2013-09";
  private static final String DH = "uk-dh-2011-09";

  @Test
  void sampleBreaksTheRulesAsDrawn() {
    // OTH1 <- OTH10 <- OTH11, OTH12       OTH2 (unknown) <- OTH20 <- OTH21
    // OTH30 <- OTH30, OTH31               OTH42 <- OTH41 <- OTH40 <- OTH42 <- OTH43
    LoadResult loaded = Fernway.read("organogram.csv", "sample", Presets.UK_ORGANOGRAM);

    Findings found = UkOrganogramRules.check(loaded, UkOrganogramRules.structure());

    assertEquals(
        List.of(
            "T3-known-senior-post/OTH2",
            "T4-no-self-report/OTH30",
            "T5-known-to-the-end/sample",
            "T6-no-loop/sample",
            "loading-duplicate-id/OTH12"),
        found.violations().stream().map(Violation::key).toList());
  }

  @Test
  void everyRuleSaysWhyWhenceAndTheWayOut() {
    for (Rule rule : UkOrganogramRules.structure().rules().list()) {
      assertEquals(Severity.ERROR, rule.violationSeverity(), rule.id());
      assertTrue(rule.reason().isPresent(), rule.id());
      assertTrue(rule.proposedFix().isPresent(), rule.id());
      assertEquals(rule.id().substring(0, 2), rule.citations().get(0).id());
    }
  }

  @Test
  void strictnessDependsOnTheDateOfTheData() {
    assertEquals(Set.of(), strict("2011-09-30"));
    assertEquals(Set.of(), strict("2011-12-31"));
    assertEquals(Set.of("T2-top-post"), strict("2012-01-01"));
    assertEquals(Set.of("T2-top-post"), strict("2016-03-31"));
    assertEquals(strict("2016-09-30"), Set.copyOf(ids(UkOrganogramRules.structure())));
    assertEquals(UkOrganogramRules.structure(), UkOrganogramRules.structureOn(day("2016-09-30")));
  }

  private static Set<String> strict(String date) {
    RuleSet rules = UkOrganogramRules.structureOn(day(date));
    assertEquals(ids(UkOrganogramRules.structure()), ids(rules));
    return Set.copyOf(
        rules.rules().stream()
            .filter(rule -> rule.violationSeverity() == Severity.ERROR)
            .map(Rule::id)
            .toList());
  }

  private static List<String> ids(RuleSet rules) {
    return rules.rules().stream().map(Rule::id).toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** What the tool says on the two files: nothing on the one, three times T1 on the other. */
  @Test
  void messagesOfTheToolAreThoseOfT1() {
    assertEquals(List.of(), referencesInMessages(DH));
    assertEquals(List.of("DWP108", "DWP135", "DWP179"), referencesInMessages(DWP));
  }

  /**
   * T1 compares all columns but names and pay bands; the reader those that it uses. All three
   * messages are about posts of several rows, one of which has rows with different managers. The
   * fourth such post is a job share by both.
   */
  @Test
  void eachMessageOfT1IsAboutAProblemOfTheReader() {
    LoadResult loaded = read(DWP);
    Set<String> faulty = ids(loaded, ProblemCode.DUPLICATE_ID, RowProblemCodes.SHARED_POSITION);

    assertEquals(Set.of("DWP108", "DWP135", "DWP179", "DWP184"), faulty);
    assertTrue(faulty.containsAll(referencesInMessages(DWP)));
    assertEquals(Set.of("DWP135"), ids(loaded, ProblemCode.DUPLICATE_ID));
    Findings found = UkOrganogramRules.check(loaded, UkOrganogramRules.structure());
    assertEquals(1, found.violations("loading-duplicate-id").size());
    assertEquals(3, found.notes().size());
  }

  @Test
  void cleanFileBreaksNothing() {
    Findings found = UkOrganogramRules.check(read(DH), UkOrganogramRules.structure());

    assertEquals("senior: 6 rules checked, no violations", found.summary());
    assertFalse(found.has(Severity.INFO));
  }

  /** In its walk the tool takes the last row of a post, and any row marked XX as a top. */
  @Test
  void readingOfTheToolBreaksNoRuleOfStructure() {
    LoadResult first = read(DWP);
    int[] firstRows =
        first.problems(ProblemCode.DUPLICATE_ID).stream()
            .mapToInt(problem -> problem.rows().get(0))
            .toArray();
    LoadResult last = read(DWP, Presets.UK_ORGANOGRAM.excludeRows(firstRows));

    assertEquals(
        "senior: 6 rules checked, no violations",
        UkOrganogramRules.structure().check(last.organization()).summary());
  }

  @Test
  void firstRowReadingHasALoopAndNoTop() {
    LoadResult loaded = read(DWP);

    Findings found = UkOrganogramRules.structure().check(loaded.organization());

    assertEquals(1, found.violations("T2-top-post").size());
    List<String> loop = new ArrayList<>();
    json(DWP + "/answers.json").get("cycles").get(0).forEach(id -> loop.add(id.asString()));
    assertEquals(List.of("DWP135", "DWP29", "DWP202"), loop);
    List<Violation> looping = found.violations("T6-no-loop");
    assertEquals(1, looping.size());
    assertEquals(
        String.valueOf(loaded.organization().positions().size()),
        looping.get(0).facts().get("posts"));
    assertEquals(
        List.of("DWP135 > DWP29", "DWP29 > DWP202", "DWP202 > DWP135"),
        looping.get(0).evidence().stream()
            .map(line -> line.from() + " > " + line.to().orElseThrow())
            .toList());
    assertEquals(2, found.violations().size());
  }

  /** Data of 2013 need a top and no more; those of 2011 not even that. */
  @Test
  void firstRowReadingIsRefusedForWantOfATopOnly() {
    LoadResult loaded = read(DWP);

    Findings found = UkOrganogramRules.structureOn(day("2013-09-30")).check(loaded.organization());

    assertEquals(
        List.of("T2-top-post"),
        found.violations().stream()
            .filter(one -> one.severity() == Severity.ERROR)
            .map(Violation::ruleId)
            .toList());
    assertFalse(
        UkOrganogramRules.structureOn(day("2011-09-30"))
            .check(loaded.organization())
            .has(Severity.WARNING));
  }

  @Test
  void fileOfOnesOwnIsCheckedAsOfItsDate(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("senior.csv");
    Files.writeString(
        file,
        "Post Unique Reference,Name,Grade,Job Title,Organisation,Unit,"
            + "Reports to Senior Post,FTE\nA,N/D,SCS2,Chief,Office,Office,A,1\n");

    assertEquals(
        "senior: 5 rules checked, 2 violated; 2 violations (2 errors); 1 rule not checked",
        print(0, file.toString()).lines().findFirst().get());
    assertEquals(
        "senior: 5 rules checked, 2 violated; 2 violations (1 error, 1 for information); 1 rule not checked",
        String.join(
            " ",
            print(0, file.toString(), "2013-09-30").lines().limit(2).map(String::strip).toList()));
  }

  @Test
  void badDateIsToldWithTheUsage(@TempDir Path folder) {
    String page = print(2, folder.resolve("senior.csv").toString(), "autumn");
    assertTrue(page.contains("autumn"), page);
    assertTrue(page.endsWith(UkOrganogramRules.USAGE + "\n"), page);
  }

  @Test
  void fileOfOtherColumnsIsToldWithTheUsage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("senior.csv");
    Files.writeString(file, "post,boss\nA,\n");
    String page = print(2, file.toString());
    assertTrue(
        page.replaceAll("\\s+", " ").contains("has no column \"Post Unique Reference\""), page);
    assertTrue(page.endsWith(UkOrganogramRules.USAGE + "\n"), page);
  }

  @Test
  void missingFileIsToldWithTheUsage(@TempDir Path folder) {
    String page = print(2, folder.resolve("senior.csv").toString());
    assertTrue(page.endsWith(UkOrganogramRules.USAGE + "\n"), page);
  }

  private static String print(int status, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(status, UkOrganogramRules.run(out, args));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Set<String> ids(LoadResult loaded, ProblemCode... codes) {
    Set<String> ids = new TreeSet<>();
    Stream.of(codes)
        .flatMap(code -> loaded.problems(code).stream())
        .map(Problem::ids)
        .forEach(faulty -> ids.add(faulty.get(0)));
    return ids;
  }

  private static List<String> referencesInMessages(String directory) {
    JsonNode messages = json(directory + "/official_validator.json");
    assertEquals(messages.get("count").asInt(), messages.get("errors").size());
    assertTrue(messages.get("fatal").isNull());
    List<String> references = new ArrayList<>();
    for (JsonNode message : messages.get("errors")) {
      Matcher reference =
          Pattern.compile("\"Post Unique Reference\" value \"(\\w+)\" appears in multiple rows")
              .matcher(message.asString());
      assertTrue(reference.find(), () -> "not a message of T1: " + message);
      references.add(reference.group(1));
    }
    return references.stream().sorted().toList();
  }

  private static LoadResult read(String directory) {
    return read(directory, Presets.UK_ORGANOGRAM);
  }

  private static LoadResult read(String directory, Mapping mapping) {
    return OrgReader.of(mapping).read(Csv.file(SharedData.file(directory + "/senior.csv")));
  }

  private static JsonNode json(String file) {
    return new JsonMapper().readTree(SharedData.file(file).toFile());
  }
}
