package io.github.orgwright.testkit;

import static com.google.common.base.Strings.lenientFormat;

import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Counts what the organizations of a generator have in common. */
final class SampleCounts {
  private static final int SEEDS = 200;
  private static final int TRIVIAL = 2;
  private static final int FEW = 100;

  private final IntSummaryStatistics positions = new IntSummaryStatistics();
  private final IntSummaryStatistics layers = new IntSummaryStatistics();
  private final IntSummaryStatistics spans = new IntSummaryStatistics();
  private final Map<String, Integer> roles = new TreeMap<>();
  private final Set<Long> different = new HashSet<>();

  SampleCounts(LongFunction<OrgSample> generator, List<Role> palette) {
    for (long seed = 0; seed < SEEDS; seed++) {
      OrgSample sample = generator.apply(seed);
      OrgMetrics metrics = sample.value().metrics();
      positions.accept(metrics.positions());
      layers.accept(metrics.layers());
      spans.accept(metrics.widestSpan());
      sample.value().roles().forEach(role -> roles.merge(role.id(), 1, Integer::sum));
      different.add(SizeMeasure.signature(sample.skeleton, palette));
    }
  }

  /**
   * {@return the counts as text}
   *
   * @param about the generator
   * @param smallest the smallest organization that was constructed, as text
   * @param leftOut the roles left out, as text; empty if there are none
   * @param allowed the maximum number of positions asked for
   */
  String text(String about, String smallest, String leftOut, int allowed) {
    List<String> lines = new ArrayList<>();
    lines.add(lenientFormat("%s %s", SEEDS, about));
    lines.add("  positions      " + range(positions));
    lines.add("  layers         " + range(layers));
    lines.add("  widest span    " + range(spans));
    lines.add("  different      " + different.size());
    lines.add("  with a role    " + roles());
    lines.add("  smallest constructed: " + smallest);
    if (!leftOut.isEmpty()) {
      lines.add("  warning: " + leftOut);
    }
    if (positions.getMax() <= TRIVIAL && allowed > TRIVIAL) {
      lines.add(
          "  warning: no organization has more than "
              + Phrases.count(positions.getMax(), "position")
              + "; fix: add roles that the rules need, or leave out rules");
    }
    if (different.size() < FEW) {
      lines.add(
          lenientFormat(
              "  warning: only %s of %s are different; fix: allow more positions, roles or features",
              different.size(), SEEDS));
    }
    lines.replaceAll(SafeText::of);
    return String.join("\n", lines);
  }

  private String roles() {
    List<String> counts = new ArrayList<>();
    roles.forEach((role, count) -> counts.add(role + " " + count));
    return Phrases.list(counts);
  }

  private static String range(IntSummaryStatistics numbers) {
    return numbers.getMin() + " to " + numbers.getMax();
  }
}
