package io.github.orgwright.draw;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.rules.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An organization chart: what is shown. Methods such as {@link #svg} and {@link #html} draw it.
 *
 * <pre>{@code
 * Chart chart = Chart.of(org).from(org.position("cpo")).layers(3);
 * System.out.println(chart.text());
 * chart.writeTo(Path.of("org-chart.html"));
 * }</pre>
 *
 * <p>A chart shows the forest of solid lines: each position once, below its first manager. Roots
 * come first, then detached positions, then positions that are in cycles or below them. Reports of
 * a manager are in the order of positions. Every other line, including the line that closes a
 * cycle, is drawn on top of the forest, or named where it cannot be drawn. Vacant, acting, shared
 * and detached positions are marked by words.
 *
 * <p>Holders, superiors outside the organization and custom attributes are shown only if {@link
 * #people} is called. Labels, titles and ids are shown as they are, even if they contain the name
 * of a person.
 *
 * <p>Every organization can be drawn, including cycles and chains of any length, and any text is
 * safe in any format: control characters and marks of text direction are escaped. Equal charts give
 * the same bytes on each machine. All formats take linear time, except for the shape of {@link
 * #svg} and {@link #html}, which takes up to a few hundred steps for each position.
 *
 * <p>Immutable and thread-safe. Each method that changes what is shown returns a new chart.
 *
 * @since 0.1.0
 */
public final class Chart {
  private final ChartSettings settings;
  private final Supplier<ChartContent> content;

  private Chart(ChartSettings settings) {
    this.settings = settings;
    this.content = Suppliers.memoize(() -> ContentBuilder.of(settings));
  }

  /**
   * {@return a chart of all positions, with all kinds of lines, without people}
   *
   * @param organization the organization
   */
  public static Chart of(Organization organization) {
    return new Chart(ChartSettings.of(requireNonNull(organization, "organization")));
  }

  private Chart with(Consumer<ChartSettings> change) {
    return new Chart(settings.with(change));
  }

  /**
   * {@return a chart of the given position and all positions below it}
   *
   * @param position the position that the chart begins with
   * @throws UnknownIdException if the organization has no position with that id
   */
  public Chart from(Position position) {
    Position top = settings.organization().position(position.id());
    return with(set -> set.from = top);
  }

  /**
   * {@return a chart of the first layers; positions in the last one say how many positions below
   * them are not shown}
   *
   * @param layers the number of layers, at least 1; the top of the chart is the first one
   * @throws IllegalArgumentException if the number is below 1
   */
  public Chart layers(int layers) {
    checkArgument(layers >= 1, "number of layers must be at least 1, but is %s", layers);
    return with(set -> set.layers = layers);
  }

  /**
   * {@return a chart that shows only lines of the given kinds in addition to solid lines, which it
   * always shows}
   *
   * @param kinds the kinds; none to show solid lines only
   */
  public Chart lines(LineKind... kinds) {
    ImmutableSet<LineKind> shown = ImmutableSet.copyOf(kinds);
    return with(set -> set.kinds = shown);
  }

  /**
   * {@return a chart with custom labels. Without this call, a label is the title and, below it, the
   * id}
   *
   * @param label returns the label of a position, never null. The first line is its title; further
   *     lines are shown below it, or behind it where there is no room. If it is blank, the id is
   *     shown
   */
  public Chart label(Function<? super Position, String> label) {
    requireNonNull(label, "label");
    return with(set -> set.label = label);
  }

  /**
   * {@return a chart that also shows who holds positions and deputizes: the names of people, or
   * their ids if they have no name, superiors outside the organization and, in {@link #html}, the
   * custom attributes of positions. Such a chart is as confidential as these names}
   */
  public Chart people() {
    return with(set -> set.isWithPeople = true);
  }

  /**
   * {@return a chart that marks positions with violations. A violation of a reporting line is
   * marked at the position that reports, and a violation about another subject at the first twenty
   * positions of its evidence; if there are none, it is listed separately. Waived violations are
   * not shown}
   *
   * @param findings findings about this organization
   */
  public Chart mark(Findings findings) {
    requireNonNull(findings, "findings");
    return with(set -> set.findings = findings);
  }

  /**
   * {@return a chart that marks the positions of an answer, the positions that were skipped and
   * why, and the chain of lines to the first position found}
   *
   * @param explanation an explanation of an answer about this organization
   */
  public Chart mark(Explanation explanation) {
    requireNonNull(explanation, "explanation");
    return with(set -> set.explanation = explanation);
  }

  /**
   * {@return a chart that marks what changed: positions that were added, moved or changed in
   * another way, and positions that were removed, below their earlier managers. {@link #html} can
   * also show the organization before the change}
   *
   * @param diff a difference whose later version is the organization of this chart
   * @throws IllegalArgumentException if the later version is another organization
   */
  public Chart compare(OrgDiff diff) {
    checkArgument(
        diff.after().equals(settings.organization()),
        "the later version of the difference is not the organization of the chart;"
            + " fix: Chart.of(diff.after()).compare(diff)");
    return with(set -> set.diff = diff);
  }

  /**
   * {@return a chart whose shape fits the given page or screen: reports stand in rows or columns,
   * so that the cards are as large as possible. Without this call, the chart fits {@link
   * Page#SCREEN}. Only {@link #svg} and {@link #html} have a shape}
   *
   * @param page the page
   */
  public Chart fit(Page page) {
    requireNonNull(page, "page");
    return with(set -> set.page = page);
  }

  /**
   * {@return a chart whose {@link #text} has lines of ASCII characters; labels stay as they are}
   */
  public Chart ascii() {
    return with(set -> set.isAscii = true);
  }

  /**
   * {@return the chart as a tree of text, without a line break at the end}
   *
   * <p>The first line contains the name of the organization and its counts. Each position takes one
   * line of at most 120 columns, if its label, people and marks fit. Lines that are not part of the
   * tree are named. From layer 14 on, lines are not indented further, and contain the number of the
   * layer.
   */
  public String text() {
    return text(Integer.MAX_VALUE);
  }

  /**
   * {@return the chart as {@link #text()}, cut after a number of lines; the last line says how many
   * positions are not shown}
   *
   * @param maxLines the number of lines, at least 2
   * @throws IllegalArgumentException if the number is below 2
   */
  public String text(int maxLines) {
    checkArgument(maxLines >= 2, "number of lines must be at least 2, but is %s", maxLines);
    return TextChart.of(content(), settings.isAscii(), maxLines);
  }

  /**
   * {@return the chart as flowcharts of Mermaid, which GitHub and others draw in Markdown}
   *
   * <p>Mermaid refuses more than 500 lines or 50,000 characters in a flowchart. A larger chart is
   * cut into several: a position says in which of them its reports are, and is shown there again.
   * Lines to positions of other flowcharts are named. Of the lines of a position that are not part
   * of the tree, the first eight are drawn or named. Arrows lead from managers to reports. Long
   * texts and lists are shortened, as in {@link #dot} and {@link #plantUml}.
   */
  public List<String> mermaid() {
    return MermaidChart.of(content());
  }

  /**
   * {@return the chart as a directed graph in DOT, the language of Graphviz; arrows lead from
   * managers to reports}
   */
  public String dot() {
    return DotChart.of(content());
  }

  /** {@return the chart as a diagram of PlantUML; arrows lead from managers to reports} */
  public String plantUml() {
    return PlantUmlChart.of(content());
  }

  /**
   * {@return the chart as an SVG picture, in colors for light and dark backgrounds}
   *
   * <p>The shape of the picture is that of the {@linkplain #fit page}. Its size is that of the
   * drawing at scale 1, so that text is readable where the picture is opened; a view box lets it be
   * shown in any other size, such as the width of a column of text. Text is cut to fit its card;
   * the whole text is a tooltip.
   *
   * @throws IllegalArgumentException if the chart shows more than 8,000,000 positions
   */
  public String svg() {
    return SvgChart.of(content(), settings.page());
  }

  /**
   * {@return one HTML page that shows the chart in a browser: pan and zoom, expand and collapse,
   * search, a panel with all that is known about a position, lists of vacancies, violations and
   * changes, pages for print, and links to positions, such as {@code org-chart.html#cpo}}
   *
   * <p>The page loads nothing from a network, and its Content-Security-Policy allows only its own
   * script. It can be used with a keyboard and a screen reader, as a tree. It opens with the first
   * layers expanded. The shape of the whole chart fits the {@linkplain #fit page} of this chart.
   */
  public String html() {
    return HtmlPage.of(settings, content());
  }

  /**
   * Writes the chart to a file in UTF-8, and replaces an existing file. The extension says in which
   * format: {@code txt}, {@code svg}, {@code html}, {@code dot} or {@code gv}, {@code puml}, {@code
   * md} (Mermaid in Markdown), or {@code mmd} (Mermaid, if one flowchart is enough).
   *
   * @param file the file
   * @throws IllegalArgumentException if the extension is not one of these, or if it is {@code mmd}
   *     and the chart needs several flowcharts
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeTo(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String text =
        switch (extension) {
          case "txt" -> text() + "\n";
          case "svg" -> svg();
          case "html", "htm" -> html();
          case "dot", "gv" -> dot();
          case "puml", "plantuml" -> plantUml();
          case "md" -> markdown();
          case "mmd" -> flowchart(name);
          default ->
              throw new IllegalArgumentException(
                  "no format for file \""
                      + name
                      + "\"; fix: use the extension .txt, .svg, .html, .dot, .puml, .md or .mmd");
        };
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private String markdown() {
    return mermaid().stream()
        .map(flowchart -> "```mermaid\n" + flowchart.stripTrailing() + "\n```\n")
        .collect(Collectors.joining("\n"));
  }

  private String flowchart(String fileName) {
    List<String> flowcharts = mermaid();
    checkArgument(
        flowcharts.size() <= 1,
        "the chart needs %s flowcharts, and file \"%s\" can have only one; fix: use the extension"
            + " .md, or show fewer layers",
        flowcharts.size(),
        fileName);
    return String.join("", flowcharts);
  }

  ChartContent content() {
    return content.get();
  }
}
