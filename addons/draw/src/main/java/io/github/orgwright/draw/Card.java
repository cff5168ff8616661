package io.github.orgwright.draw;

import io.github.orgwright.core.Position;
import java.util.List;

/**
 * A position as a chart shows it. Cards are numbered in depth-first order, managers before their
 * reports: the cards below a card follow it directly.
 *
 * @param position the position; if it was removed, as it was before
 * @param above the number of the card that this card stands below, or -1
 * @param layer the distance from the top of the chart; 1 for those that have no card above
 * @param hidden the number of positions below this one that the chart does not show
 * @param label the lines of the label, at least one, without line breaks or unsafe characters
 * @param people the holders and deputies in words, such as {@code acting: Kim}; empty unless asked
 *     for
 * @param marks what is said in addition, in a fixed order of kinds
 * @param isOnChain whether the line from this card to the card above is part of an explained chain
 */
record Card(
    Position position,
    int above,
    int layer,
    int hidden,
    List<String> label,
    List<String> people,
    List<Mark> marks,
    boolean isOnChain) {
  /** Whether the card has a mark of the kind. */
  boolean has(Mark.Kind kind) {
    for (Mark mark : marks) {
      if (mark.kind() == kind) {
        return true;
      }
    }
    return false;
  }
}
