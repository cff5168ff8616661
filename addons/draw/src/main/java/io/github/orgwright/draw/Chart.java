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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
}
