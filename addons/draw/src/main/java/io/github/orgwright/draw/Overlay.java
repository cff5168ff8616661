package io.github.orgwright.draw;

import io.github.orgwright.core.LineKind;

/**
 * A line between two cards that is not part of the tree. It never moves a card.
 *
 * @param from the number of the card that reports
 * @param to the number of the card of the manager
 * @param kind the kind of the line
 * @param closesCycle whether it is a solid line to a card at or below the one that reports
 * @param isOnChain whether it is part of an explained chain
 */
record Overlay(int from, int to, LineKind kind, boolean closesCycle, boolean isOnChain) {}
