package io.github.orgwright.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.BinaryOperator;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP files again, without the times at which they were written. */
final class TimelessZip {
  /**
   * For the very first time of a ZIP file, Java would add another one, which depends on the zone.
   */
  static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The bytes of the end of a ZIP file, which says where the directory is. */
  private static final int END = 22;

  private TimelessZip() {}

  /**
   * A copy of a ZIP file whose parts are all compressed. The parts are found in its directory,
   * because a stream of Java refuses parts whose sizes are only there.
   *
   * @param edit returns the text of a part, given its name and its text
   */
  static byte[] of(byte[] file, BinaryOperator<String> edit) throws IOException {
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int parts = size(zip, file.length - END + 10);
    int at = zip.getInt(file.length - END + 16);
    ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
    try (ZipOutputStream out = new ZipOutputStream(copy)) {
      for (int i = 0; i < parts; i++) {
        int nameSize = size(zip, at + 28);
        String name = new String(file, at + 46, nameSize, StandardCharsets.UTF_8);
        int header = zip.getInt(at + 42);
        int start = header + 30 + size(zip, header + 26) + size(zip, header + 28);
        ZipEntry part = new ZipEntry(name);
        part.setTimeLocal(TIME);
        out.putNextEntry(part);
        String text = text(new ByteArrayInputStream(file, start, zip.getInt(at + 20)));
        out.write(edit.apply(name, text).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
        at += 46 + nameSize + size(zip, at + 30) + size(zip, at + 32);
      }
    }
    return copy.toByteArray();
  }

  private static int size(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private static String text(InputStream compressed) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(compressed, inflater)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      inflater.end();
    }
  }
}
