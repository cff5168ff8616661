package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the text of charts of random organizations, sound and broken, has in common. */
class ChartLanguagePropertyTest {
  private static final int MOST = 60;
  private static final Pattern LABEL = Pattern.compile("@([0-9]+)@");
  private static final Pattern OMITTED =
      Pattern.compile("\n\\.\\.\\. and ([0-9]+) more positions?");

  private static Chart chart(Organization org) {
    return Chart.of(org)
        .label(position -> "@" + org.positions().indexOf(position.id()) + "@")
        .people()
        .mark(StandardRules.structure().check(org));
  }

  private static List<Integer> labels(String text) {
    return LABEL.matcher(text).results().map(label -> Integer.valueOf(label.group(1))).toList();
  }

  private static long count(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results().count();
  }

  @Property
  void textHasEachPositionOnceInTheOrderOfCards(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    Chart chart = chart(org);
    List<Integer> cards =
        chart.content().cards().stream()
            .map(card -> org.positions().indexOf(card.position().id()))
            .toList();
    assertEquals(cards, labels(chart.text()));
    assertEquals(cards, labels(chart.ascii().text()));
    chart.text().lines().forEach(line -> assertTrue(ColumnText.columns(line) <= 120, line));
  }

  @Property
  void limitedTextCountsThePositionsThatItOmits(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org,
      @ForAll @IntRange(min = 3, max = 30) int maxLines) {
    String text = chart(org).text(maxLines);
    assertTrue(text.lines().count() <= maxLines, text);
    List<MatchResult> omitted = OMITTED.matcher(text).results().toList();
    int more = omitted.isEmpty() ? 0 : Integer.parseInt(omitted.get(0).group(1));
    assertEquals(org.positions().size(), labels(text).size() + more, text);
  }

  @Property
  void graphsHaveEachCardAndEachLineOnce(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    Chart chart = Chart.of(org).people().mark(StandardRules.structure().check(org));
    ChartContent content = chart.content();
    long lines =
        content.cards().stream().filter(card -> card.above() >= 0).count()
            + content.overlays().size();
    assertEquals(content.cards().size(), count("^  n[0-9]+ \\[label=", chart.dot()));
    assertEquals(lines, count("^  n[0-9]+ -> n[0-9]+", chart.dot()));
    assertEquals(content.cards().size(), count("^[a-z]+ \".*\" as n[0-9]+ #", chart.plantUml()));
    assertEquals(lines, count("^n[0-9]+ -\\[[^\\]]+\\]-> n[0-9]+", chart.plantUml()));
  }
}
