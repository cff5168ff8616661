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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
 * <p>Holders are shown only if {@link #people} is called. Labels, titles, ids and superiors outside
 * the organization are shown as they are; ids or titles that are names of people are shown too.
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

  private Chart with(
      @Nullable Position from,
      int layers,
      @Nullable ImmutableSet<LineKind> kinds,
      @Nullable Function<? super Position, String> label) {
    return new Chart(
        new ChartSettings(
            settings.organization(),
            from,
            layers,
            kinds,
            label,
            settings.isWithPeople(),
            settings.findings(),
            settings.explanation(),
            settings.diff(),
            settings.page()));
  }

  private Chart with(
      @Nullable Findings findings,
      @Nullable Explanation explanation,
      @Nullable OrgDiff diff,
      boolean isWithPeople,
      Page page) {
    return new Chart(
        new ChartSettings(
            settings.organization(),
            settings.from(),
            settings.layers(),
            settings.kinds(),
            settings.label(),
            isWithPeople,
            findings,
            explanation,
            diff,
            page));
  }

  /**
   * {@return a chart of the given position and all positions below it}
   *
   * @param position the position at the top
   * @throws UnknownIdException if the organization has no position with that id
   */
  public Chart from(Position position) {
    return with(
        settings.organization().position(position.id()),
        settings.layers(),
        settings.kinds(),
        settings.label());
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
    return with(settings.from(), layers, settings.kinds(), settings.label());
  }

  /**
   * {@return a chart that shows only lines of the given kinds in addition to solid lines, which it
   * always shows}
   *
   * @param kinds the kinds; none to show solid lines only
   */
  public Chart lines(LineKind... kinds) {
    return with(settings.from(), settings.layers(), ImmutableSet.copyOf(kinds), settings.label());
  }

  /**
   * {@return a chart with custom labels. Without this call, a label is the title and, below it, the
   * id}
   *
   * @param label returns the label of a position; each line of it is a line in the chart. If it is
   *     blank, the id is shown
   */
  public Chart label(Function<? super Position, String> label) {
    return with(
        settings.from(), settings.layers(), settings.kinds(), requireNonNull(label, "label"));
  }

  /**
   * {@return a chart that also shows who holds positions and deputizes: the names of people, or
   * their ids if they have no name, superiors outside the organization and, in {@link #html}, the
   * custom attributes of positions. Such a chart is as confidential as these names}
   */
  public Chart people() {
    return with(
        settings.findings(), settings.explanation(), settings.diff(), true, settings.page());
  }

  /**
   * {@return a chart that marks positions with violations. A violation of a reporting line is
   * marked at the position that reports; violations about other subjects are listed separately.
   * Waived violations are not shown}
   *
   * @param findings findings about this organization
   */
  public Chart mark(Findings findings) {
    return with(
        requireNonNull(findings, "findings"),
        settings.explanation(),
        settings.diff(),
        settings.isWithPeople(),
        settings.page());
  }

  /**
   * {@return a chart that marks the positions of an answer, the positions that were skipped and
   * why, and the chain of lines to the first position found}
   *
   * @param explanation an explanation of an answer about this organization
   */
  public Chart mark(Explanation explanation) {
    return with(
        settings.findings(),
        requireNonNull(explanation, "explanation"),
        settings.diff(),
        settings.isWithPeople(),
        settings.page());
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
    return with(
        settings.findings(),
        settings.explanation(),
        diff,
        settings.isWithPeople(),
        settings.page());
  }

  /**
   * {@return a chart whose shape fits the given page or screen: reports stand in rows or columns,
   * so that the cards are as large as possible. Without this call, the chart fits {@link
   * Page#SCREEN}. Only {@link #svg} and {@link #html} have a shape}
   *
   * @param page the page
   */
  public Chart fit(Page page) {
    return with(
        settings.findings(),
        settings.explanation(),
        settings.diff(),
        settings.isWithPeople(),
        requireNonNull(page, "page"));
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

  ChartContent content() {
    return content.get();
  }
}
