package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.List;

/**
 * How wide a text is at most. Latin and Cyrillic letters are as wide as in the wider of DejaVu Sans
 * and Arial, which are wider than what most systems use; Chinese, Japanese and Korean signs are as
 * wide as high; for all other signs, a width is assumed that fonts rarely exceed.
 */
final class TextWidth {
  private static final String ELLIPSIS = "…";
  private static final int ELLIPSIS_WIDTH = 100;

  /** From the space to the tilde, in hundredths of the font size. */
  private static final int[] ASCII = {
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, // space to slash
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, // 0 to ?
    102, 72, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, // @ to O
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56, // P to _
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, // ` to o
    64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84, // p to ~
  };

  /** From U+0410 to U+044F. */
  private static final int[] CYRILLIC = {
    69, 69, 69, 61, 79, 67, 108, 65, 75, 75, 71, 76, 87, 76, 79, 76, // А to П
    67, 73, 62, 64, 87, 69, 78, 69, 107, 110, 84, 89, 69, 72, 108, 73, // Р to Я
    62, 62, 59, 53, 70, 62, 91, 54, 65, 65, 61, 64, 76, 66, 62, 66, // а to п
    64, 55, 59, 60, 86, 60, 69, 60, 92, 95, 71, 79, 59, 55, 85, 61, // р to я
  };

  /** Arabic letters that are wide within a word, too. */
  private static final String WIDE_ARABIC = "سشصضطظښڛڜڝڞڟڪ";

  /** The most that an accent makes a letter wider, such as the horns of Vietnamese letters. */
  private static final int WIDEST_ACCENT = 13;

  private TextWidth() {}

  /** The width of a text in pixels, rounded up. */
  static int of(String text, int fontSize) {
    long hundredths = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      hundredths += hundredths(text, i);
    }
    return (int) Math.min(Integer.MAX_VALUE, (hundredths * fontSize + 99) / 100);
  }

  /** The text if it fits, else its beginning and an ellipsis. */
  static String fit(String text, int width, int fontSize) {
    int limit = width * 100 / fontSize;
    if (prefix(text, limit) == text.length()) {
      return text;
    }
    return text.substring(0, prefix(text, limit - ELLIPSIS_WIDTH)).stripTrailing() + ELLIPSIS;
  }

  /**
   * Breaks a text into lines, at spaces where possible.
   *
   * @param mostLines the number of lines; the last one may end with an ellipsis
   */
  static List<String> wrap(String text, int width, int fontSize, int mostLines) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    String rest = text.strip();
    for (int line = 1; line < mostLines; line++) {
      int end = prefix(rest, width * 100 / fontSize);
      if (end == 0 || end == rest.length()) {
        break;
      }
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).strip();
    }
    return lines.add(fit(rest, width, fontSize)).build();
  }

  /**
   * The end of the longest beginning that fits and ends between two signs as readers see them. Long
   * sequences of characters without width do not fit.
   */
  private static int prefix(String text, int limit) {
    long width = 0;
    int end = 0;
    int previous = -1;
    boolean isHalfFlag = false;
    int most = limit / (ASCII['i' - ' '] / 4);
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int sign = text.codePointAt(i);
      boolean isFlag = isFlagLetter(sign);
      if (previous >= 0 && !isJoined(previous, sign) && !(isFlag && isHalfFlag)) {
        end = i;
      }
      isHalfFlag = isFlag && !isHalfFlag;
      width += hundredths(text, i);
      if (width > limit || i > most) {
        return end;
      }
      previous = sign;
    }
    return text.length();
  }

  /** Whether two characters are parts of one sign, such as a letter and its accent. */
  private static boolean isJoined(int before, int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (0x1F3FB <= character && character <= 0x1F3FF) // colors of skin
        || (0x1160 <= character && character <= 0x11FF) // parts of Korean syllables
        || before == 0x200D; // joins two emoji
  }

  private static boolean isFlagLetter(int character) {
    return 0x1F1E6 <= character && character <= 0x1F1FF;
  }

  private static int hundredths(String text, int index) {
    int character = text.codePointAt(index);
    if (' ' <= character && character <= '~') {
      return ASCII[character - ' '];
    }
    if (0x410 <= character && character <= 0x44F) {
      return CYRILLIC[character - 0x410];
    }
    if (0xC0 <= character && character <= 0x1FFF) {
      String base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
      if (base.codePointAt(0) == character) {
        return alphabetic(text, index, character);
      }
      return of(base, 100) + (character <= 0xFF ? 0 : WIDEST_ACCENT);
    }
    return other(character);
  }

  /** A letter or mark of an alphabet. */
  private static int alphabetic(String text, int index, int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return type == Character.NON_SPACING_MARK && character < 0x900 ? 0 : 60;
    }
    if (0x600 <= character && character <= 0x6FF) {
      boolean isLast = index + 1 == text.length() || !isArabic(text.charAt(index + 1));
      boolean isWide = WIDE_ARABIC.indexOf(character) >= 0;
      return isLast ? isWide ? 128 : 115 : isWide ? 92 : 76;
    }
    if (0x1100 <= character && character <= 0x11FF) {
      return 100;
    }
    return character < 0x180 || (0x370 <= character && character < 0x3FF) ? 110 : 145;
  }

  private static boolean isArabic(char character) {
    return 0x620 <= character && character <= 0x6D5;
  }

  private static int other(int character) {
    if (Character.getType(character) == Character.FORMAT
        || (0xFE00 <= character && character <= 0xFE0F)) {
      return 0;
    }
    if (character <= 0xBF
        || (0x2010 <= character && character <= 0x2027)
        || (0x2190 <= character && character <= 0x21FF)
        || (0x25A0 <= character && character <= 0x25EE)
        || (0x2E80 <= character && character <= 0xA4CF)
        || (0xAC00 <= character && character <= 0xD7A3)
        || (0xF900 <= character && character <= 0xFAFF)
        || (0xFE30 <= character && character <= 0xFE4F)
        || (0xFF00 <= character && character <= 0xFFEF)
        || (0x20000 <= character && character <= 0x3FFFF)) {
      return 100;
    }
    if (0xFDF0 <= character && character <= 0xFDFD) {
      return 1200; // whole phrases
    }
    if (character < 0x10000 || (0x1F000 <= character && character <= 0x1FAFF)) {
      return 175;
    }
    return 400;
  }
}
