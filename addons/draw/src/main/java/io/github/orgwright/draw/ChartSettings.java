package io.github.orgwright.draw;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.rules.Findings;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a chart was asked to show. Fields are set only in copies that no one else has yet. */
final class ChartSettings {
  /** The organization. */
  private final Organization organization;

  /** The position that the chart begins with, or null for all positions. */
  @Nullable Position from;

  /** The number of layers that are shown. */
  int layers = Integer.MAX_VALUE;

  /** The kinds of lines that are shown in addition to the forest, or null for all. */
  @Nullable ImmutableSet<LineKind> kinds;

  /** Returns the label of a position, or null for its title and id. */
  @Nullable Function<? super Position, String> label;

  /** Whether people are shown. */
  boolean isWithPeople;

  /** The findings that are marked, or null. */
  @Nullable Findings findings;

  /** The answer that is marked, or null. */
  @Nullable Explanation explanation;

  /** The difference whose changes are marked, or null. */
  @Nullable OrgDiff diff;

  /** The page that the chart should fit. */
  Page page = Page.SCREEN;

  /** Whether text has lines of ASCII characters. */
  boolean isAscii;

  private ChartSettings(Organization organization) {
    this.organization = organization;
  }

  static ChartSettings of(Organization organization) {
    return new ChartSettings(organization);
  }

  /** A copy with a change. */
  ChartSettings with(Consumer<ChartSettings> change) {
    ChartSettings copy = copyFor(organization);
    copy.findings = findings;
    copy.explanation = explanation;
    copy.diff = diff;
    change.accept(copy);
    return copy;
  }

  /** The same chart of the organization before the difference, without marks. */
  ChartSettings beforeTheChange() {
    return copyFor(requireNonNull(diff, "diff").before());
  }

  /** A copy for an organization, without what is marked. */
  private ChartSettings copyFor(Organization other) {
    ChartSettings copy = new ChartSettings(other);
    copy.from = from == null ? null : other.positions().find(from.id()).orElse(null);
    copy.layers = layers;
    copy.kinds = kinds;
    copy.label = label;
    copy.isWithPeople = isWithPeople;
    copy.page = page;
    copy.isAscii = isAscii;
    return copy;
  }

  boolean shows(LineKind kind) {
    return kinds == null || kinds.contains(kind);
  }

  Organization organization() {
    return organization;
  }

  @Nullable Position from() {
    return from;
  }

  int layers() {
    return layers;
  }

  @Nullable ImmutableSet<LineKind> kinds() {
    return kinds;
  }

  @Nullable Function<? super Position, String> label() {
    return label;
  }

  boolean isWithPeople() {
    return isWithPeople;
  }

  @Nullable Findings findings() {
    return findings;
  }

  @Nullable Explanation explanation() {
    return explanation;
  }

  @Nullable OrgDiff diff() {
    return diff;
  }

  Page page() {
    return page;
  }

  boolean isAscii() {
    return isAscii;
  }
}
