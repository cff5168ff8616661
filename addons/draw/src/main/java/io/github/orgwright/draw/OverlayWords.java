package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words which other lines a card has, for where they are not drawn. */
final class OverlayWords {
  private static final int LISTED = 4;
  private static final int WIDEST_ID = 40;

  private final ImmutableList<Card> cards;
  private final ImmutableListMultimap<Integer, Overlay> overlays;

  /** What the lines of one phrase have in common. */
  private record Group(LineKind kind, boolean closesCycle, boolean isOnChain) {}

  OverlayWords(ChartContent content) {
    this.cards = content.cards();
    ImmutableListMultimap.Builder<Integer, Overlay> byReporter = ImmutableListMultimap.builder();
    content.overlays().forEach(overlay -> byReporter.put(overlay.from(), overlay));
    this.overlays = byReporter.build();
  }

  /** The lines of a card, in order. */
  List<Overlay> of(int card) {
    return overlays.get(card);
  }

  /** What is said about the lines of a card: {@code dotted to a, b, c, d and 3 more}. */
  List<String> words(int card) {
    Map<Group, List<Overlay>> groups = new LinkedHashMap<>();
    for (Overlay overlay : overlays.get(card)) {
      groups
          .computeIfAbsent(
              new Group(overlay.kind(), overlay.closesCycle(), overlay.isOnChain()),
              group -> Lists.newArrayList())
          .add(overlay);
    }
    ImmutableList.Builder<String> words = ImmutableList.builder();
    groups.forEach((group, lines) -> words.add(words(card, group, lines)));
    return words.build();
  }

  private String words(int card, Group group, List<Overlay> lines) {
    List<String> managers = Lists.transform(lines, line -> manager(line.to()));
    return verb(group.kind(), cards.get(card).above() < 0)
        + Phrases.list(managers, LISTED)
        + suffix(group.closesCycle(), group.isOnChain(), lines.size() == 1);
  }

  /** What is said about one line, as from {@link #words(int)}. */
  String words(Overlay line) {
    return words(
        line.from(),
        new Group(line.kind(), line.closesCycle(), line.isOnChain()),
        ImmutableList.of(line));
  }

  private String manager(int card) {
    return ColumnText.cut(SafeText.of(cards.get(card).position().id()), WIDEST_ID);
  }

  private static String verb(LineKind kind, boolean isTop) {
    if (!kind.equals(LineKind.SOLID)) {
      return ColumnText.cut(SafeText.of(kind.id()), WIDEST_ID) + " to ";
    }
    return isTop ? "reports to " : "also reports to ";
  }

  private static String suffix(boolean closesCycle, boolean isOnChain, boolean isOne) {
    String suffix = "";
    if (closesCycle) {
      suffix = isOne ? " (closes a cycle)" : " (each closes a cycle)";
    }
    return isOnChain ? suffix + " (part of the chain)" : suffix;
  }
}
