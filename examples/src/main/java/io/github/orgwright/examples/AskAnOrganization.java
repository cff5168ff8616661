package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.UnreadableFileException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The main job: rows of an organization go in, answers come out. Without arguments it asks a
 * sample; with a file, it asks that.
 *
 * <pre>
 * java -jar orgwright-examples.jar
 * java -jar orgwright-examples.jar staff.csv visio
 * java -jar orgwright-examples.jar staff.csv id=Post manager="Reports to" title=Title
 * java -jar orgwright-examples.jar staff.csv visio about=P7
 * </pre>
 */
public final class AskAnOrganization {
  private static final int FAULTS_SHOWN = 12;
  private static final String LINE = "-".repeat(80);

  private AskAnOrganization() {}

  /**
   * Prints shape, problems and a page of answers.
   *
   * @param args a CSV file, then a preset or the names of its columns; none for the sample
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
      Arguments arguments = Arguments.of(args);
      LoadResult loaded =
          arguments.file().isPresent()
              ? CsvReader.of(arguments.mapping()).read(arguments.file().get())
              : Fernway.load();
      Questions questions = Questions.about(loaded.organization(), arguments.subject());
      print(out, loaded, questions, arguments.file().isPresent());
      return 0;
    } catch (IllegalArgumentException | UnknownIdException | UnreadableFileException problem) {
      out.println(Page.wrap("", problem.getMessage()));
      out.println();
      out.println(Arguments.USAGE);
      return 2;
    }
  }

  private static void print(
      PrintStream out, LoadResult loaded, Questions questions, boolean ownFile) {
    Organization org = loaded.organization();
    out.println("ORGWRIGHT answers who reports to whom, and says why.");
    out.println(
        ownFile
            ? "Here it asks " + org.name() + ", from your file."
            : "Here it asks " + org.name() + ", a sample company that comes with it.");
    heading(out, "SHAPE");
    shape(out, org.metrics());
    heading(out, "FAULTS FOUND WHILE LOADING");
    problems(out, loaded);
    heading(out, "QUESTIONS AND ANSWERS");
    questions.print(out);
    heading(out, "ASK YOUR OWN");
    askYourOwn(out, ownFile);
  }

  private static void heading(PrintStream out, String title) {
    out.println();
    out.println(LINE);
    out.println(title);
    out.println(LINE);
  }

  private static void shape(PrintStream out, OrgMetrics shape) {
    row(out, "positions", shape.positions() + ", of which " + shape.vacant() + " stand vacant");
    row(
        out,
        "people",
        String.format(
            Locale.ROOT,
            "%d, each counted once, for %.1f FTE; %d shared and %d only acting-held positions",
            shape.people(),
            shape.fte(),
            shape.shared(),
            shape.acting()));
    row(
        out,
        "layers",
        shape.layers() == 0
            ? "none: no chain leads to a top"
            : shape.layers()
                + ", with "
                + shape.layerSizes().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" + "))
                + " positions from the top down");
    row(
        out,
        "managers",
        String.format(
            Locale.ROOT,
            "%d, who lead %.1f directly on average and %d at most",
            shape.managers(),
            shape.meanSpan(),
            shape.widestSpan()));
    row(out, "widest", few(shape.widest().stream().map(Object::toString).toList()));
    row(out, "at the top", shape.roots() + (shape.roots() == 1 ? " position" : " positions"));
    if (shape.detached() + shape.withoutLayer() > 0) {
      row(
          out,
          "apart",
          shape.detached()
              + " detached (manager not known), "
              + shape.withoutLayer()
              + " in a circle or below one");
    }
    row(out, "dotted lines", String.valueOf(shape.dottedLines()));
  }

  private static void row(PrintStream out, String name, String text) {
    out.println(Page.wrap(String.format(Locale.ROOT, "  %-13s", name), text));
  }

  private static String few(List<String> all) {
    int shown = Math.min(3, all.size());
    String more = all.size() > shown ? " and " + (all.size() - shown) + " more" : "";
    return all.isEmpty() ? "nobody" : String.join("; ", all.subList(0, shown)) + more;
  }

  private static void problems(PrintStream out, LoadResult loaded) {
    if (loaded.problems().isEmpty()) {
      out.println("  none");
    }
    loaded.problems().stream().limit(FAULTS_SHOWN).forEach(problem -> print(out, problem));
    int more = loaded.problems().size() - FAULTS_SHOWN;
    if (more > 0) {
      out.println("  and " + more + " more");
    }
  }

  private static void print(PrintStream out, Problem problem) {
    String rows =
        problem.rows().isEmpty()
            ? ""
            : ", rows "
                + problem.rows().stream()
                    .limit(8)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))
                + (problem.rows().size() > 8 ? " and more" : "");
    out.println("  " + problem.severity() + " " + problem.code() + rows);
    out.println(Page.wrap("    ", problem.message()));
    out.println(Page.wrap("    > ", problem.fix()));
  }

  private static void askYourOwn(PrintStream out, boolean ownFile) {
    out.println("  In Java, with orgwright-io as the one dependency:");
    out.println();
    out.println("    Organization org = CsvReader.of(mapping).read(file).organization();");
    out.println("    Who who = Who.of(org);");
    out.println("    who.manages(org.position(\"...\")).that(not(vacant())).first();");
    if (!ownFile) {
      out.println();
      out.println("  From here, a file of your own:");
      out.println();
      out.println(Arguments.USAGE.indent(4).stripTrailing());
    }
  }
}
