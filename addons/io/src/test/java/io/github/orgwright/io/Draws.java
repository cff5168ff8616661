package io.github.orgwright.io;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Choices drawn from bytes, one after the other; when they are used up, each choice is the first.
 */
final class Draws {
  /** Pieces of ids and titles that mean something somewhere, or look like another piece. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "Aa",
          "BB",
          "\u00E9",
          "e\u0301",
          "\u212B",
          "\u00C5",
          "\u0130",
          "i",
          "\u0131",
          "\u00DF",
          "ss",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u200D",
          "\u200E",
          "\uFEFF",
          "\u0000",
          "\u0007",
          "\u001B[31m",
          "\n",
          "\r",
          "\u2028",
          "\u0085",
          "\t",
          "\uD83D",
          "\uDE42",
          "\uD83D\uDE42",
          "__proto__",
          "constructor",
          "=cmd()",
          "\uFF1D1",
          "+1",
          "-1",
          "@x",
          "'",
          "\"",
          ";",
          ",",
          "%",
          "%2",
          "%3B",
          "/",
          ":",
          "<=",
          "<",
          "`",
          "|",
          "*",
          "](x)",
          "<b>",
          "#",
          "#1",
          " ",
          "\u00A0",
          "\u3000",
          "XX",
          "null",
          "vacant",
          "VP",
          "Head of Product",
          "Sr. ",
          "III",
          "Product Manager",
          " - ",
          "organization:A",
          "1e999",
          "0",
          "9999999999999999999");

  private final byte[] bytes;
  private int at;

  Draws(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isEmpty() {
    return at >= bytes.length;
  }

  /** A number from 0 up, less than the bound, which is at most 256. */
  int below(int bound) {
    return isEmpty() ? 0 : (bytes[at++] & 0xFF) % bound;
  }

  boolean isTrue() {
    return below(2) == 1;
  }

  <T> T one(List<T> values) {
    return values.get(below(values.size()));
  }

  /** A text of a few pieces, or of bytes as they stand, or one that is repeated to be long. */
  String text() {
    StringBuilder text = new StringBuilder();
    int length = 1 + below(4);
    for (int i = 0; i < length; i++) {
      int piece = below(PIECES.size() + 3);
      if (piece < PIECES.size()) {
        text.append(PIECES.get(piece));
      } else if (piece == PIECES.size()) {
        text.append((char) (below(256) << 8 | below(256)));
      } else if (piece == PIECES.size() + 1) {
        text.append((char) below(128));
      } else if (text.length() < 4_000) {
        text.append(text.toString().repeat(1 + below(256)));
      }
    }
    return text.toString();
  }

  /** A text that is not blank. */
  String id() {
    String text = text();
    return text.isBlank() ? text + "x" : text;
  }

  /** All that is left, as text. */
  String rest() {
    String rest = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
    at = bytes.length;
    return rest;
  }
}
