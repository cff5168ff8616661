package io.github.orgwright.draw;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.rules.Findings;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a chart was told to show.
 *
 * @param organization the organization
 * @param from the position at the top, or null for all positions
 * @param layers the number of layers that are shown
 * @param kinds the kinds of lines that are shown in addition to the forest, or null for all
 * @param label returns the label of a position, or null for its title and id
 * @param isWithPeople whether people are shown
 * @param findings the findings that are marked, or null
 * @param explanation the answer that is marked, or null
 * @param diff the difference whose changes are marked, or null
 * @param page the page that the chart should fit
 */
record ChartSettings(
    Organization organization,
    @Nullable Position from,
    int layers,
    @Nullable ImmutableSet<LineKind> kinds,
    @Nullable Function<? super Position, String> label,
    boolean isWithPeople,
    @Nullable Findings findings,
    @Nullable Explanation explanation,
    @Nullable OrgDiff diff,
    Page page) {
  static ChartSettings of(Organization organization) {
    return new ChartSettings(
        organization, null, Integer.MAX_VALUE, null, null, false, null, null, null, Page.SCREEN);
  }

  boolean shows(LineKind kind) {
    return kinds == null || kinds.contains(kind);
  }

  /** The same chart of the organization before the difference, without marks. */
  ChartSettings beforeTheChange() {
    Organization before = requireNonNull(diff, "diff").before();
    return new ChartSettings(
        before,
        from == null ? null : before.positions().find(from.id()).orElse(null),
        layers,
        kinds,
        label,
        isWithPeople,
        null,
        null,
        null,
        page);
  }
}
