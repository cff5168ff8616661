package io.github.orgwright.integrations.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes files of many organizations and two months. What gets worse in the second month depends
 * only on the number of the organization, so that it is known without an audit.
 */
final class SampleFiles {
  static final List<String> MONTHS = List.of("2026-09", "2026-10");

  /** Each of these happens in one of so many organizations. */
  static final int NEW_CYCLE = 50;

  static final int NEW_UNKNOWN_MANAGER = 40;
  static final int OLD_UNKNOWN_MANAGER = 30;
  static final int GONE_UNKNOWN_MANAGER = 20;
  static final int UNREADABLE = 150;

  private SampleFiles() {}

  /** Writes {@code 2026-09/org-00001.csv} and so on. */
  static void write(Path folder, int organizations, int positions) throws IOException {
    for (String month : MONTHS) {
      Path files = Files.createDirectories(folder.resolve(month));
      boolean isSecond = month.equals(MONTHS.get(1));
      IntStream.rangeClosed(1, organizations)
          .parallel()
          .forEach(
              number ->
                  write(files.resolve(name(number) + ".csv"), file(number, positions, isSecond)));
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(int number) {
    return String.format(Locale.ROOT, "org-%05d", number);
  }

  static boolean isUnreadable(int number, boolean isSecond) {
    return isSecond && number % UNREADABLE == 0;
  }

  private static byte[] file(int number, int positions, boolean isSecond) {
    StringBuilder rows = new StringBuilder("id,title,manager,person,name,fte\n");
    for (int position = 0; position < positions; position++) {
      rows.append('p').append(position).append(",Position ").append(position).append(',');
      rows.append(manager(number, position, positions, isSecond)).append(',');
      // One of seven positions is vacant.
      if (position % 7 != 6) {
        rows.append('h').append(position).append(",Person ").append(position);
      } else {
        rows.append(',');
      }
      rows.append(",1\n");
    }
    if (isUnreadable(number, isSecond)) {
      rows.append("p\u00E9,\n");
      return rows.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Each manager has five direct reports, but for the last positions, which have the problems. */
  private static String manager(int number, int position, int positions, boolean isSecond) {
    int last = positions - 1 - position;
    if (last <= 1 && isSecond && number % NEW_CYCLE == 0) {
      return "p" + (positions - 2 + last); // the last two report to each other
    }
    if (last == 2 && isSecond && number % NEW_UNKNOWN_MANAGER == 0) {
      return "x";
    }
    if (last == 3 && number % OLD_UNKNOWN_MANAGER == 0) {
      return "y";
    }
    if (last == 4 && !isSecond && number % GONE_UNKNOWN_MANAGER == 0) {
      return "z";
    }
    return position == 0 ? "" : "p" + (position - 1) / 5;
  }
}
