package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ledger in this jar, read once, when first asked for. */
final class Ledger {
  private static final String HEADER =
      "id,source,line,kind,subject,predicate,object,condition,modality,paraphrase";

  /** In the order of the ledger, noise included. */
  static final ImmutableList<Claim> CLAIMS = parse(text());

  private Ledger() {}

  /** By this class itself: in a module, no other may look into its package. */
  private static String text() {
    try (InputStream ledger = Ledger.class.getResourceAsStream("claims.csv")) {
      return new String(
          requireNonNull(ledger, "claims.csv").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger of claims cannot be read from the jar", e);
    }
  }

  static ImmutableList<Claim> parse(String text) {
    List<List<String>> rows = rows(text);
    String header = Joiner.on(',').join(rows.get(0));
    if (!header.equals(HEADER)) {
      throw new IllegalStateException("the ledger of claims has the columns " + header);
    }
    return rows.stream().skip(1).map(Ledger::claim).collect(ImmutableList.toImmutableList());
  }

  private static Claim claim(List<String> row) {
    return ImmutableClaim.builder()
        .id(row.get(0))
        .document(row.get(1))
        .line(Integer.parseInt(row.get(2)))
        .kind(ClaimKind.valueOf(row.get(3).toUpperCase(Locale.ROOT)))
        .subject(row.get(4))
        .predicate(row.get(5))
        .object(row.get(6))
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
