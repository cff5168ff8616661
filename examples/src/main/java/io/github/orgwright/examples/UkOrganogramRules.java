package io.github.orgwright.examples;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.detached;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.inACycle;
import static io.github.orgwright.query.Traits.inLayer;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.RowProblemCodes;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule set with the checks that the validator of UK government organograms makes on the structure
 * of senior posts. T1 to T10 are the checks of that validator, in their order.
 *
 * <ul>
 *   <li>T1, about contradictory rows of one post, is checked by the reader of the file. The
 *       findings report it as {@code loading-duplicate-id} (different managers), for every date.
 *       Rows with the same managers are one shared post, which is only a note. The validator also
 *       compares other columns, such as pay, which do not concern the structure.
 *   <li>T2 to T7 are the rules here.
 *   <li>T8 to T10 are left out, because they are about the sheet of junior posts, which has only
 *       groups of posts.
 * </ul>
 *
 * <p>There are three deliberate differences from the published validator. The published validator
 * stops if T2 fails; these rules do not. Here an empty cell marks a root; the validator requires
 * {@code XX}, and refuses an empty cell in another check. Here T7 gives the same result for any
 * order of rows; the validator does not count steps through posts that it has visited from an
 * earlier row.
 */
public final class UkOrganogramRules {
  static final String USAGE = "[FILE.csv [DATE OF THE DATA, such as 2016-09-30]]";

  private static final String TOOL = "ckanext-datagovuk organogram_xls_splitter.py";

  /** The number of posts in the longest chain, including the top post: a hundred steps. */
  private static final int LONGEST_CHAIN = 101;

  private static final Set<ProblemCode> T1 =
      Set.of(
          ProblemCode.DUPLICATE_ID,
          RowProblemCodes.SHARED_POSITION,
          RowProblemCodes.REPEATED_ROW,
          RowProblemCodes.DIFFERENT_ROWS);

  private static final LocalDate FIRST_DISPLAYED = LocalDate.of(2012, 1, 1);
  private static final LocalDate FIRST_STRICT = LocalDate.of(2016, 4, 1);

  /** Only T4 finds a post that reports to itself. A post in a cycle is also below that cycle. */
  private static final Trait<Position> REPORT_INTO_A_LOOP = reportTo(inACycle().and(haveManager()));

  private static final Trait<Position> REPORT_TO_UNKNOWN = detached().or(reportTo(detached()));

  private static final Rule TOP_POST =
      rule("T2-top-post")
          .organization()
          .should(
              trait(
                      Organization.class,
                      "have a top post in the sheet",
                      (sheet, who) -> !sheet.hierarchy().roots().isEmpty())
                  .needing(DataKind.LINES))
          .because("an organogram starts with a top post; without one, it cannot be displayed")
          .citing(Citation.of("T2", TOOL).remark("fatal"))
          .fix("write XX in the row of the top post, as the post that it reports to");

  private static final Rule KNOWN_SENIOR_POST =
      standard("known-managers", "T3-known-senior-post")
          .because("a reference must name a post in the same sheet")
          .citing(Citation.of("T3", TOOL))
          .fix("correct the reference, or add the post that it refers to");

  private static final Rule NO_SELF_REPORT =
      standard("no-self-reporting", "T4-no-self-report")
          .because("a post without a manager must refer to XX, not to itself")
          .citing(Citation.of("T4", TOOL))
          .fix("write the reference of the senior post, or XX if there is none");

  private static final Rule KNOWN_TO_THE_END =
      rule("T5-known-to-the-end")
          .organization()
          .should(
              haveNoPosts(
                  "whose chain ends at an unknown post",
                  REPORT_TO_UNKNOWN,
                  UkOrganogramRules::linesToUnknownPosts))
          .because("posts below an unknown post cannot be shown")
          .citing(Citation.of("T5", TOOL))
          .fix("correct each of these references, or add the post that it refers to");

  private static final Rule NO_LOOP =
      rule("T6-no-loop")
          .organization()
          .should(
              haveNoPosts(
                  "whose chain leads into a cycle",
                  REPORT_INTO_A_LOOP,
                  UkOrganogramRules::linesOfCycles))
          .because("posts in a cycle, and those below it, have no chain to a top post")
          .citing(Citation.of("T6", TOOL))
          .fix("let one post of each cycle report to a post outside the cycle, or to XX");

  private static final Rule TOP_WITHIN_100_STEPS =
      rule("T7-top-within-100-steps")
          .positions()
          .that(reportTo(root()))
          .should(inLayer(atMost(LONGEST_CHAIN)))
          .because("a longer chain is not followed, because it is likely to be a mistake")
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

  private static Rule standard(String ruleId, String id) {
    return StandardRules.structure().rules().get(ruleId).withId(id);
  }

  /**
   * Matches sheets without such posts. The official validator reports each of them. Here, they are
   * counted, and the lines that cause them are the evidence, so that one mistake is one violation.
   */
  private static Trait<Organization> haveNoPosts(
      String that, Trait<Position> posts, Function<Organization, List<Evidence>> causes) {
    return judged(
        Organization.class,
        TraitWords.withOpposite("have no posts " + that, "have posts " + that),
        (sheet, who) -> {
          long count =
              sheet.positions().stream().filter(post -> posts.judge(post, who).holds()).count();
          return count == 0
              ? Verdict.HOLDS
              : Verdict.FAILS.fact("posts", count).evidence(() -> causes.apply(sheet));
        });
  }

  private static List<Evidence> linesToUnknownPosts(Organization sheet) {
    return sheet.positions().stream()
        .sorted(Comparator.comparing(Position::id))
        .flatMap(post -> sheet.hierarchy().unresolved(post).stream())
        .map(
            line ->
                Evidence.link(sheet.position(line.reporter()), "reports to", line.manager())
                    .noting("not known"))
        .toList();
  }

  private static List<Evidence> linesOfCycles(Organization sheet) {
    List<Evidence> lines = new ArrayList<>();
    for (List<Position> cycle : sheet.hierarchy().cycles()) {
      for (int i = 0; i < cycle.size(); i++) {
        lines.add(Evidence.reportsTo(cycle.get(i), cycle.get((i + 1) % cycle.size())));
      }
    }
    return lines;
  }

  /**
   * {@return the rules T2 to T7, all with severity ERROR, as the official validator applies them to
   * current data}
   */
  public static RuleSet structure() {
    return STRUCTURE;
  }

  /**
   * {@return the rules with the severities that the official validator applies to data of the given
   * date. Before 2012, all are INFO. Up to March 2016, only T2 is an ERROR. Since then, all are
   * errors}
   *
   * @param date the date of the data, the last day of March or September
   */
  public static RuleSet structureOn(LocalDate date) {
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
   * {@return the findings of rules of this set, with the loading problems that belong to T1. T2 to
   * T7 cover the other problems of the structure}
   *
   * @param loaded a sheet that was read with {@link Presets#UK_ORGANOGRAM}
   * @param rules the rules of {@link #structure()} or {@link #structureOn}
   */
  public static Findings check(LoadResult loaded, RuleSet rules) {
    List<Problem> contradictions =
        loaded.problems().stream().filter(problem -> T1.contains(problem.code())).toList();
    return rules.check(LoadResult.of(loaded.organization(), contradictions));
  }

  /**
   * Prints the findings for a sample, or for a file of senior posts.
   *
   * @param args a CSV file, then the date of its data; no arguments for the sample
   */
  public static void main(String[] args) {
    int status = run(System.out, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the program; returns 0, or 2 if the arguments or the file cannot be used. */
  static int run(PrintStream out, String... args) {
    try {
      if (args.length == 0) {
        printSample(out);
      } else {
        RuleSet rules = args.length == 1 ? STRUCTURE : structureOn(LocalDate.parse(args[1]));
        LoadResult loaded = OrgReader.of(Presets.UK_ORGANOGRAM).read(Csv.file(Path.of(args[0])));
        out.println(ConsoleText.fit(check(loaded, rules).text()));
      }
      return 0;
    } catch (DateTimeException | IllegalArgumentException | UnreadableFileException problem) {
      out.println(ConsoleText.wrap("", problem.getMessage()));
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
    out.println(ConsoleText.fit(check(loaded, STRUCTURE).text()));
    out.println();
    out.println("Which of T2 to T7 are errors depends on the date of the data:");
    for (String date : List.of("2011-09-30", "2013-09-30", "2016-09-30")) {
      Findings found = structureOn(LocalDate.parse(date)).check(loaded.organization());
      out.println(
          ConsoleText.wrap(
              "  " + date + "  ",
              found.summary() + (found.has(Severity.ERROR) ? "; refused" : "; accepted")));
    }
  }
}
