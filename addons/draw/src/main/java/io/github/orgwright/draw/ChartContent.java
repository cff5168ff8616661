package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;

/**
 * What a chart shows, before it is drawn in a format.
 *
 * @param name the name of the organization, without line breaks or unsafe characters
 * @param summary the numbers of positions, lines and people, in words
 * @param cards the cards in depth-first order; the reports of a card in the order of positions
 * @param overlays the lines that are not part of the tree, sorted by the reporting card
 * @param notes what is said about something that has no card, such as violations about people
 */
record ChartContent(
    String name,
    String summary,
    ImmutableList<Card> cards,
    ImmutableList<Overlay> overlays,
    ImmutableList<Mark> notes) {}
