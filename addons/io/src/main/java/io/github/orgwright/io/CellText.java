package io.github.orgwright.io;

/** Shows cells in messages. */
final class CellText {
  private static final int LONGEST_VALUE = 40;

  private CellText() {}

  /** The beginning of the given value, on one line, in quotes. */
  static String quoted(String value) {
    String line = value.replaceAll("\\s+", " ");
    if (line.length() > LONGEST_VALUE) {
      boolean isInPair = Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 1));
      line = line.substring(0, isInPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "...";
    }
    return '"' + line + '"';
  }
}
