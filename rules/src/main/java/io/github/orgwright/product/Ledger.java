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
import java.util.Locale;
import java.util.Optional;

/** Reads the claims and the other tables from this jar, once. */
final class Ledger {
  private static final String CLAIMS_FILE = "claims.csv";
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** All claims in the order of the file, including those that state nothing. */
  static final ImmutableList<Claim> CLAIMS = parse(text(CLAIMS_FILE));

  private Ledger() {}

  /** Reads a resource through this class, since no other module may read from its package. */
  private static String text(String file) {
    try (InputStream table = Ledger.class.getResourceAsStream(file)) {
      return new String(requireNonNull(table, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the jar", e);
    }
  }

  static ImmutableList<Claim> parse(String text) {
    return table(
            CLAIMS_FILE,
            text,
            "id,source,line,kind,subject,predicate,object,condition,modality,paraphrase")
        .stream()
        .map(Ledger::claim)
        .collect(ImmutableList.toImmutableList());
  }

  /** The rows of another table in this jar by their first cell, in the order of the file. */
  static ImmutableMap<String, List<String>> rowsById(String file, String header) {
    return table(file, text(file), header).stream()
        .collect(ImmutableMap.toImmutableMap(row -> row.get(0), row -> row));
  }

  /** The words of a cell that lists several, separated by spaces. */
  static ImmutableList<String> words(String cell) {
    return ImmutableList.copyOf(WORDS.split(cell));
  }

  /** The claims with the ids that the given cell lists, in the order of the file. */
  static ImmutableList<Claim> claims(String cell) {
    List<String> ids = words(cell);
    return CLAIMS.stream()
        .filter(claim -> ids.contains(claim.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<List<String>> table(String file, String text, String header) {
    List<List<String>> rows = rows(text);
    String found = String.join(",", rows.get(0));
    if (!found.equals(header)) {
      throw new IllegalStateException(file + " has unexpected columns: " + found);
    }
    return rows.subList(1, rows.size());
  }

  private static Claim claim(List<String> row) {
    return ImmutableClaim.builder()
        .id(row.get(0))
        .document(row.get(1))
        .line(Integer.parseInt(row.get(2)))
        .kind(ClaimKind.valueOf(row.get(3).toUpperCase(Locale.ROOT)))
        .subjectTerm(row.get(4))
        .predicate(row.get(5))
        .objectTerm(row.get(6))
        .condition(row.get(7).isEmpty() ? Optional.empty() : Optional.of(row.get(7)))
        .modality(Modality.valueOf(row.get(8).toUpperCase(Locale.ROOT)))
        .paraphrase(row.get(9))
        .build();
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
