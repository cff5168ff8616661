package io.github.orgwright.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Escapes and unescapes the cells of {@link Presets#ORGWRIGHT}. In ids and items of lists,
 * characters with a meaning are percent-encoded; a cell that a spreadsheet would take for a formula
 * gets an apostrophe.
 */
final class Escapes {
  /** Spreadsheets in East Asia also accept the full-width forms. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String BREAKS = "\t\r\n";

  private Escapes() {}

  /** The cell, with an apostrophe if a spreadsheet could run it as a formula. */
  static String neutral(String cell) {
    return isGuarded(cell, 0) ? "'" + cell : cell;
  }

  /** The cell without the apostrophe of {@link #neutral}. */
  static String plain(String cell) {
    return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
  }

  /** Whether the text from there on needs an apostrophe, for a formula or for its apostrophes. */
  private static boolean isGuarded(String cell, int from) {
    boolean isBroken = false;
    for (int at = from; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (FORMULA.indexOf(c) >= 0) {
        return true;
      }
      isBroken = isBroken || BREAKS.indexOf(c) >= 0;
      // Some programs take quotes and space off before they look.
      if (c != '\'' && c != '"' && !Spaces.isSpace(c)) {
        break;
      }
    }
    return isBroken;
  }

  /**
   * The given text in which the given characters, percent signs and surrounding space are encoded.
   */
  static String encode(String text, String special) {
    int first = Spaces.INK.indexIn(text);
    int last = Spaces.INK.lastIndexIn(text);
    StringBuilder encoded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '%' || special.indexOf(c) >= 0 || at < first || at > last) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(hex(b >> 4)).append(hex(b));
        }
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xF);
  }

  /** The decoded text; a percent sign that does not begin an escape is kept. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      if (isEscape(text, at)) {
        bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
        at += 3;
        if (!isEscape(text, at)) {
          decoded.append(bytes.toString(StandardCharsets.UTF_8));
          bytes.reset();
        }
      } else {
        decoded.append(text.charAt(at++));
      }
    }
    return decoded.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
