package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables in this jar. */
final class Tables {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private Tables() {}

  /** Reads a resource through this class, because no other module may read from its package. */
  static String text(String file) {
    try (InputStream table = Tables.class.getResourceAsStream(file)) {
      return new String(requireNonNull(table, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the jar", e);
    }
  }

  /** The rows of a table in this jar by their first cell, in the order of the file. */
  static ImmutableMap<String, List<String>> rowsById(String file, String header) {
    return table(file, header).stream()
        .collect(ImmutableMap.toImmutableMap(row -> row.get(0), row -> row));
  }

  /** The rows of a table in this jar. */
  static List<List<String>> table(String file, String header) {
    return table(file, text(file), header);
  }

  /** The words of a cell that lists several, separated by spaces. */
  static ImmutableList<String> words(String cell) {
    return ImmutableList.copyOf(WORDS.split(cell));
  }

  /** The rows of a table below its header. */
  static List<List<String>> table(String file, String text, String header) {
    List<List<String>> rows = rows(text);
    String found = String.join(",", rows.get(0));
    if (!found.equals(header)) {
      throw new IllegalStateException(file + " has unexpected columns: " + found);
    }
    return rows.subList(1, rows.size());
  }

  /** RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (isQuoted && text.startsWith("\"", i + 1)) {
          field.append(c);
          i++;
        } else {
          isQuoted = !isQuoted;
        }
      } else if (isQuoted || (c != ',' && c != '\n')) {
        field.append(c);
      } else {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }
}
