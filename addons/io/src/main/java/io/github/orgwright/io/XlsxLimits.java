package io.github.orgwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses workbooks that would need very much memory, such as those in which a few bytes stand for
 * gigabytes. A sheet is read row by row, but its texts are kept.
 */
final class XlsxLimits {
  /** The number of bytes between two tags of XML; a cell has at most 32,767 characters. */
  private static final int LONGEST_TEXT = 1 << 22;

  /** The ratio from which a large part is no ordinary sheet; usual ones have less than 30. */
  private static final int HIGHEST_RATIO = 200;

  private static final long LARGE = 1L << 25;

  private XlsxLimits() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream content = zip.getInputStream(entry)) {
          check(content, Math.max(entry.getCompressedSize(), 1));
        }
      }
    } catch (ZipException e) {
      throw new IOException("it is not an Excel workbook (.xlsx); fix: save it as one", e);
    } catch (IllegalArgumentException e) { // names that are not text
      throw new IOException("its names of parts are damaged; fix: save it again", e);
    }
  }

  private static void check(InputStream content, long compressed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    long lastTag = 0;
    Reference reference = new Reference();
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      for (int at = 0; at < read; at++) {
        byte b = buffer[at];
        if (b == '<') {
          lastTag = size + at;
        }
        if (reference.isTooLong(b)) {
          throw new IOException("it has a cell that is not in a column from A to XFD");
        }
      }
      size += read;
      if (size - lastTag > LONGEST_TEXT) {
        throw new IOException("it has a cell of more than 4 million characters");
      }
      if (size > LARGE && size / compressed > HIGHEST_RATIO) {
        throw new IOException(
            "it is compressed more than "
                + HIGHEST_RATIO
                + " times, which no ordinary workbook is; fix: save it again with a spreadsheet");
      }
    }
  }

  /**
   * Finds references to cells, such as {@code r="A1"}, whose column would need a row of very many
   * cells. It reads bytes, in UTF-8 or UTF-16.
   */
  private static final class Reference {
    /** The number of letters of the last column, XFD. */
    private static final int MOST_LETTERS = 3;

    private static final String START = " r=\"";

    /** How much of the start was seen; with all of it, letters are counted. */
    private int seen;

    private int letters;

    boolean isTooLong(byte read) {
      char c = (char) (read & 0xFF);
      if (c == 0) {
        return false; // a half of a character in UTF-16
      }
      if (seen == START.length()) {
        boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        letters += isLetter ? 1 : 0;
        seen = isLetter ? seen : isSpace(c) ? 1 : 0;
        return letters > MOST_LETTERS || c == '&'; // a letter can be escaped
      }
      letters = 0;
      boolean isNext =
          START.charAt(seen) == c
              || (START.charAt(seen) == '"' && c == '\'')
              || (START.charAt(seen) == ' ' && isSpace(c));
      if (isNext) {
        seen++;
      } else if (seen < 2 || !isSpace(c)) {
        seen = isSpace(c) ? 1 : 0; // space may stand around the equals sign
      }
      return false;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
  }
}
