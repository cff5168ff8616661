package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.draw.Chart;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Answers a page of questions about the organization in a file, or about a sample if there is no
 * file.
 *
 * <pre>
 * java -jar orgwright-examples.jar
 * java -jar orgwright-examples.jar staff.csv visio --short
 * java -jar orgwright-examples.jar staff.csv id=Post manager="Reports to" title=Title
 * java -jar orgwright-examples.jar staff.csv visio --about P7 --delimiter ";"
 * </pre>
 */
@Command(
    name = "java -jar examples/target/orgwright-examples.jar",
    header =
        "Answers questions about who reports to whom. Without a file, it uses a sample company.",
    sortOptions = false)
public final class AskAnOrganization implements Runnable {
  private static final int PROBLEMS_SHOWN = 12;
  private static final String LINE = "-".repeat(80);

  private final PrintStream out;

  @Mixin private final Arguments arguments = new Arguments();

  @Option(names = "--about", paramLabel = "ID", description = "The position to ask about.")
  private Optional<String> about = Optional.empty();

  @Option(names = "--short", description = "Only metrics, problems and the chain of command.")
  private boolean isShort;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description =
          "Where to write the organization chart: a file .html, .svg or .txt"
              + " (default: ${DEFAULT-VALUE}).")
  private Path chart = Path.of("org-chart.html");

  @Option(names = "--people", description = "Show the names of people in the chart.")
  private boolean isWithPeople;

  private AskAnOrganization(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints metrics, problems and a page of answers.
   *
   * @param args a CSV file, a preset or the names of its columns, and options; no arguments for the
   *     sample; {@code --help} explains them
   */
  public static void main(String[] args) {
    int status = run(System.out, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the program; returns 0, or 2 if the arguments or the file cannot be used. */
  static int run(PrintStream out, String... args) {
    return Arguments.run(out, new AskAnOrganization(out), args);
  }

  /** Prints metrics, problems and a page of answers. */
  @Override
  public void run() {
    LoadResult loaded = arguments.load(Fernway::load, out);
    Organization org = loaded.organization();
    Questions questions = Questions.about(org, about);
    out.println("Orgwright answers questions about who reports to whom, and explains the answers.");
    out.println(
        "This is "
            + org.name()
            + (arguments.hasFile() ? ", from your file." : ", a sample company."));
    heading(out, "METRICS");
    metrics(out, org.metrics());
    row(out, "chart", drawn(org));
    heading(out, "PROBLEMS FOUND WHILE LOADING");
    problems(out, loaded, isShort ? 3 : PROBLEMS_SHOWN);
    heading(out, "QUESTIONS AND ANSWERS");
    if (isShort) {
      questions.printChain(out);
      return;
    }
    questions.print(out);
    heading(out, "ASK YOUR OWN QUESTIONS");
    askYourOwn(out, arguments.hasFile());
  }

  /** Writes the chart, and says where it is. */
  private String drawn(Organization org) {
    Chart drawn = Chart.of(org).mark(StandardRules.structure().check(org));
    try {
      (isWithPeople ? drawn.people() : drawn).writeTo(chart);
      return chart + "; open it in a browser" + (isWithPeople ? "" : " (--people adds names)");
    } catch (UncheckedIOException failed) {
      return failed.getMessage() + "; fix: name another file with --chart";
    }
  }

  private static void heading(PrintStream out, String title) {
    out.println();
    out.println(LINE);
    out.println(title);
    out.println(LINE);
  }

  private static void metrics(PrintStream out, OrgMetrics metrics) {
    row(out, "positions", metrics.positions() + ", " + metrics.vacant() + " of them vacant");
    row(
        out,
        "people",
        metrics.people()
            + ", each counted once; "
            + ConsoleText.count(metrics.shared(), "position", "positions")
            + " with several holders, "
            + metrics.acting()
            + " with only acting holders");
    row(out, "FTE", String.format(Locale.ROOT, "%.1f (full-time equivalents)", metrics.fte()));
    row(
        out,
        "layers",
        metrics.layers() == 0
            ? "none, because no position is a root"
            : metrics.layers()
                + ", with "
                + metrics.layerSizes().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))
                + " positions from the root down");
    row(
        out,
        "managers",
        String.format(
            Locale.ROOT,
            "%d, with %.1f direct reports on average and at most %d",
            metrics.managers(),
            metrics.meanSpan(),
            metrics.widestSpan()));
    row(out, "widest span", few(metrics.widest().stream().map(Object::toString).toList()));
    row(out, "roots", String.valueOf(metrics.roots()));
    if (metrics.withoutLayer() > 0) {
      row(
          out,
          "no root",
          metrics.withoutLayer()
              + " without a chain to a root, "
              + metrics.detached()
              + " of them with only unknown managers");
    }
    row(out, "dotted lines", String.valueOf(metrics.dottedLines()));
  }

  private static void row(PrintStream out, String name, String text) {
    out.println(ConsoleText.wrap(String.format(Locale.ROOT, "  %-13s", name), text));
  }

  private static String few(List<String> all) {
    int shown = Math.min(3, all.size());
    String more = all.size() > shown ? " and " + (all.size() - shown) + " more" : "";
    return all.isEmpty() ? "none" : String.join("; ", all.subList(0, shown)) + more;
  }

  private static void problems(PrintStream out, LoadResult loaded, int shown) {
    if (loaded.problems().isEmpty()) {
      out.println("  none");
    }
    loaded.problems().stream().limit(shown).forEach(problem -> print(out, problem));
    int more = loaded.problems().size() - shown;
    if (more > 0) {
      out.println("  and " + more + " more");
    }
  }

  private static void print(PrintStream out, Problem problem) {
    out.println(
        "  "
            + problem.severity()
            + " "
            + problem.code()
            + (problem.where().isEmpty() ? "" : ", " + problem.where()));
    out.println(ConsoleText.wrap("    ", problem.message()));
    out.println(ConsoleText.wrap("    fix: ", problem.fix()));
  }

  private static void askYourOwn(PrintStream out, boolean hasFile) {
    out.println("  In Java, with orgwright-io and orgwright-rules:");
    out.println();
    out.println("    LoadResult loaded = OrgReader.of(mapping).read(Csv.file(file));");
    out.println("    Organization org = loaded.organization();");
    out.println("    Who who = Who.of(org);");
    out.println("    who.manages(org.position(\"...\")).that(not(vacant())).first();");
    if (!hasFile) {
      out.println();
      out.println("  From here, with your own file (--help explains the arguments):");
      out.println();
      out.println("    java -jar examples/target/orgwright-examples.jar staff.csv id=Post \\");
      out.println("      manager=\"Reports to\" title=Title");
    }
  }
}
