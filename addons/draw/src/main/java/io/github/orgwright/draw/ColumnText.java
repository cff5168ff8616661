package io.github.orgwright.draw;

/** The width of text in columns of a terminal: East Asian wide characters and emoji take two. */
final class ColumnText {
  /** Pairs of first and last code points of the wide characters of Unicode, roughly. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1B000, 0x1B2FF, 0x1F004,
    0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F202, 0x1F210,
    0x1F23B, 0x1F240, 0x1F248, 0x1F250, 0x1F251, 0x1F260, 0x1F265, 0x1F300, 0x1F64F, 0x1F680,
    0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private static final String MORE = "...";

  private ColumnText() {}

  /** The number of columns of the text. */
  static int columns(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      columns += columns(text.codePointAt(at));
    }
    return columns;
  }

  /**
   * The text, or its beginning followed by dots, in at most the given number of columns, which is
   * at least 3. Long sequences of characters without width are cut too: the result has at most
   * twice as many characters as columns.
   */
  static String cut(String text, int most) {
    if (text.length() <= most && columns(text) <= most) {
      return text;
    }
    int columns = 0;
    int characters = 0;
    int end = 0; // where the text is cut if all of it does not fit
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int width = columns(text.codePointAt(at));
      boolean isAfterJoiner = at > 0 && text.charAt(at - 1) == '\u200D';
      if (columns <= most - MORE.length() && width > 0 && !isAfterJoiner) {
        end = at;
      }
      columns += width;
      characters++;
      if (columns > most || characters > 2 * most) {
        return text.substring(0, end) + MORE;
      }
    }
    return text;
  }

  /**
   * The end of the longest beginning of the text that fits in the given number of columns and ends
   * before a space; if there is none, of the longest that fits, with at least one character.
   */
  static int fit(String text, int most) {
    int columns = 0;
    int end = 0;
    int space = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      if (character == ' ' && at > 0) {
        space = at;
      }
      columns += columns(character);
      if (columns > most && at > 0) {
        return space > 0 ? space : Math.max(end, Character.charCount(text.codePointAt(0)));
      }
      if (columns <= most) {
        end = text.offsetByCodePoints(at, 1);
      }
    }
    return text.length();
  }

  private static int columns(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int pair = 0; pair < WIDE.length && WIDE[pair] <= character; pair += 2) {
      if (character <= WIDE[pair + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
