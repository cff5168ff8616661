package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts of this package are our own: none repeats eight words in a row of the ledger. */
class OwnWordsTest {
  private static final int ROW = 8;
  private static final Path SOURCES = Path.of("src/main/java/io/github/orgwright/product");
  private static final Path TABLES = Path.of("src/main/resources/io/github/orgwright/product");
  private static final Splitter WORDS =
      Splitter.on(java.util.regex.Pattern.compile("[^a-z0-9']+")).omitEmptyStrings();

  private static List<String> rows(String text) {
    List<String> words = WORDS.splitToList(text.toLowerCase(Locale.ROOT));
    List<String> rows = new ArrayList<>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      rows.add(String.join(" ", words.subList(i, i + ROW)));
    }
    return rows;
  }

  private static List<String> shared(String text) {
    Map<String, String> ledger = new HashMap<>();
    for (Claim claim : Claims.all().list()) {
      rows(claim.paraphrase()).forEach(row -> ledger.put(row, claim.id()));
    }
    return rows(text).stream()
        .filter(ledger::containsKey)
        .map(row -> ledger.get(row) + ": " + row)
        .toList();
  }

  @Test
  void noSourceOfThisPackageRepeatsAParaphrase() throws IOException {
    int files = 0;
    try (Stream<Path> sources = Files.list(SOURCES);
        Stream<Path> tables = Files.list(TABLES)) {
      for (Path source :
          Stream.concat(sources, tables).filter(file -> !file.endsWith("claims.csv")).toList()) {
        // String constants that go on over lines, and Javadoc, read as one text.
        String text =
            Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\n *\\* ", " ");
        assertEquals(List.of(), shared(text), source.toString());
        files++;
      }
    }
    assertTrue(files > 20, "only " + files + " files looked at");
  }

  @Test
  void aRepeatedParaphraseWouldBeFound() {
    Claim claim = Claims.all().get("S0-67");
    assertTrue(!shared("as we say: " + claim.paraphrase() + " indeed").isEmpty());
  }
}
