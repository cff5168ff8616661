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
        if (entry.getName().endsWith(".xml")) {
          try (InputStream content = zip.getInputStream(entry)) {
            check(content, Math.max(entry.getCompressedSize(), 1));
          }
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
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      for (int at = 0; at < read; at++) {
        if (buffer[at] == '<') {
          lastTag = size + at;
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
}
