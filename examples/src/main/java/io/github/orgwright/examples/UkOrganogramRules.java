package io.github.orgwright.examples;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.detached;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.inACycle;
import static io.github.orgwright.query.Traits.inLayer;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.rules.Rules.haveRoots;
import static io.github.orgwright.rules.Rules.leadToKnownPosition;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.RowProblemCodes;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.OrgFacts;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule pack: what the validator of UK government organograms asks of the structure of senior
 * posts, said in the language of rules alone. Its ids follow the order of the checks in that tool.
 *
 * <ul>
 *   <li>T1, rows of one post that contradict each other, is what the reader finds: it is reported
 *       with the findings as {@code loading-duplicate-id} (different managers) and {@code
 *       loading-shared-position} (the same managers), whatever the date. The tool compares further
 *       columns, such as pay, which nobody reports by.
 *   <li>T2 to T7 are the rules here.
 *   <li>T8 to T10 are about the sheet of junior posts, which has no posts but groups of them: left
 *       out.
 * </ul>
 *
 * <p>Three things differ, on purpose. The tool stops at T2, this pack goes on. An empty cell is a
 * top for the reader, where the tool wants the word {@code XX} and refuses the cell by another
 * check. T7 here does not depend on the order of rows; the tool walks from row to row and takes a
 * way that it knows already for no step.
 */
public final class UkOrganogramRules {
  static final String USAGE = "[FILE.csv [DATE OF THE DATA, such as 2016-09-30]]";

  private static final String TOOL = "ckanext-datagovuk organogram_xls_splitter.py";

  /** Posts in a chain, the top among them: a hundred steps lead up to it. */
  private static final int LONGEST_CHAIN = 101;

  private static final Set<ProblemCode> T1 =
      Set.of(ProblemCode.DUPLICATE_ID, RowProblemCodes.SHARED_POSITION);

  private static final LocalDate FIRST_DISPLAYED = LocalDate.of(2012, 1, 1);
  private static final LocalDate FIRST_STRICT = LocalDate.of(2016, 4, 1);

  /** A post has one cell for its manager, so in a cycle without another it reports to itself. */
  private static final Trait<Position> IN_A_CIRCLE_ALONE = inACycle().and(not(haveManager()));

  private static final Trait<Position> REPORT_TO_THEMSELVES =
      judged(
          Position.class,
          TraitWords.withSingular("report to themselves", "to itself"),
          (post, who) ->
              IN_A_CIRCLE_ALONE.judge(post, who).evidence(List.of(Evidence.reportsTo(post, post))));

  /** What reports to itself is reported once, by T4. A post in a cycle is also below it. */
  private static final Trait<Position> REPORT_INTO_A_LOOP = reportTo(inACycle().and(haveManager()));

  private static final Trait<Position> END_UP_IN_A_LOOP =
      judged(Position.class, "lead into a cycle", REPORT_INTO_A_LOOP::judge);

  private static final Trait<Position> REPORT_TO_DETACHED = reportTo(detached());

  private static final Trait<Position> END_UP_AT_AN_UNKNOWN_POST =
      judged(
          Position.class,
          "lead to an unknown post",
          (post, who) -> {
            Verdict below = REPORT_TO_DETACHED.judge(post, who);
            boolean isBelow = below.holds();
            return isBelow || detached().judge(post, who).holds()
                ? Verdict.HOLDS.evidence(pathOut(post, isBelow ? below.evidence() : List.of(), who))
                : below;
          });

  private static final Rule TOP_POST =
      rule("T2-top-post")
          .organization()
          .should(haveRoots(atLeast(1)))
          .because("an organogram is drawn from its top; without one it cannot be displayed")
          .citing(Citation.of("T2", TOOL).remark("fatal"))
          .fix("write XX as the senior post that the top post reports to");

  private static final Rule KNOWN_SENIOR_POST =
      rule("T3-known-senior-post")
          .lines()
          .should(leadToKnownPosition())
          .because("a reference must be that of a post in the same sheet")
          .citing(Citation.of("T3", TOOL))
          .fix("correct the reference, or add the post that it means");

  private static final Rule NO_SELF_REPORT =
      rule("T4-no-self-report")
          .positions()
          .should(not(REPORT_TO_THEMSELVES))
          .because("a post without a manager is marked XX, not by its own reference")
          .citing(Citation.of("T4", TOOL))
          .fix("write the reference of the senior post, or XX if there is none");

  private static final Rule KNOWN_TO_THE_END =
      rule("T5-known-to-the-end")
          .positions()
          .should(not(END_UP_AT_AN_UNKNOWN_POST))
          .because("what hangs from an unknown post cannot be drawn")
          .citing(Citation.of("T5", TOOL))
          .fix("correct the last reference of this path, or add the post that it means");

  private static final Rule NO_LOOP =
      rule("T6-no-loop")
          .positions()
          .should(not(END_UP_IN_A_LOOP))
          .because("a loop hangs from nothing, and all below it with it")
          .citing(Citation.of("T6", TOOL))
          .fix("let one post of the loop report to a post outside, or to XX");

  private static final Rule TOP_WITHIN_100_STEPS =
      rule("T7-top-within-100-steps")
          .positions()
          .that(reportTo(root()))
          .should(inLayer(atMost(LONGEST_CHAIN)))
          .because("a longer chain is not followed, since it is likely to be a mistake")
          .citing(Citation.of("T7", TOOL))
          .fix("look for a wrong reference in the chain above");

  private static final RuleSet STRUCTURE =
      RuleSet.of(
          TOP_POST,
          KNOWN_SENIOR_POST,
          NO_SELF_REPORT,
          KNOWN_TO_THE_END,
          NO_LOOP,
          TOP_WITHIN_100_STEPS);

  private UkOrganogramRules() {}

  /** A path from a post to a detached one, and the line that leads from there to nobody. */
  private static List<Evidence> pathOut(Position post, List<Evidence> path, OrgFacts who) {
    Position last = path.isEmpty() ? post : path.get(path.size() - 1).positions().get(1);
    Stream<Evidence> out =
        who.organization().hierarchy().unresolved(last).stream()
            .map(line -> Evidence.link(last, "reports to", line.manager()).noting("not known"));
    return Stream.concat(path.stream(), out).toList();
  }

  /** {@return the rules T2 to T7, all errors, as for data of today} */
  static RuleSet structure() {
    return STRUCTURE;
  }

  /**
   * {@return the rules as strict as the tool is with data of some date: none counts before 2012,
   * only T2 up to March 2016, all of them since. What does not count is for information}
   *
   * @param date the date of the data, the last of March or September
   */
  static RuleSet structureOn(LocalDate date) {
    if (!date.isBefore(FIRST_STRICT)) {
      return STRUCTURE;
    }
    RuleSet rules = STRUCTURE;
    for (Rule rule : STRUCTURE.rules().list()) {
      if (!rule.equals(TOP_POST) || date.isBefore(FIRST_DISPLAYED)) {
        rules = rules.with(rule.id(), r -> r.severity(Severity.INFO));
      }
    }
    return rules;
  }

  /**
   * {@return what rules of this pack find, and the problems of the reader that are T1. Its other
   * problems about structure are what T2 to T7 find}
   */
  static Findings check(LoadResult loaded, RuleSet rules) {
    List<Problem> contradictions =
        loaded.problems().stream().filter(problem -> T1.contains(problem.code())).toList();
    return rules.check(LoadResult.of(loaded.organization(), contradictions));
  }

  /**
   * Prints what the rules find in a sample, or in a file of senior posts.
   *
   * @param args a CSV file, then the date of its data; none for the sample
   */
  public static void main(String[] args) {
    int status = run(System.out, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs; returns 0, or 2 if the arguments or the file cannot be used. */
  static int run(PrintStream out, String... args) {
    try {
      if (args.length == 0) {
        printSample(out);
      } else {
        RuleSet rules = args.length == 1 ? STRUCTURE : structureOn(LocalDate.parse(args[1]));
        LoadResult loaded = CsvReader.of(Presets.UK_ORGANOGRAM).read(Path.of(args[0]));
        out.println(Page.fit(check(loaded, rules).text()));
      }
      return 0;
    } catch (DateTimeException | IllegalArgumentException | UnreadableFileException problem) {
      out.println(Page.wrap("", problem.getMessage()));
      out.println();
      out.println(USAGE);
      return 2;
    }
  }

  private static void printSample(PrintStream out) {
    LoadResult loaded =
        Fernway.read("organogram.csv", "Office for Tides and Harbours", Presets.UK_ORGANOGRAM);
    out.println("UK ORGANOGRAM: the rules T1 to T7 of its validator");
    out.println();
    out.println(Page.fit(check(loaded, STRUCTURE).text()));
    out.println();
    out.println("What of T2 to T7 counts depends on the date of the data:");
    for (String date : List.of("2011-09-30", "2013-09-30", "2016-09-30")) {
      Findings found = structureOn(LocalDate.parse(date)).check(loaded.organization());
      out.println(
          Page.wrap(
              "  " + date + "  ",
              found.summary() + (found.has(Severity.ERROR) ? "; refused" : "; accepted")));
    }
  }
}
