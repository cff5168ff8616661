package io.github.orgwright.io;

import com.google.common.collect.Iterables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Small files whose rows often share ids, people and words of status lose no row. */
class SmallFilesPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "",
          "",
          "A",
          "B",
          "a",
          "B#2",
          "Vacant",
          "vacant",
          "N/D",
          "acting",
          "deputy",
          "unknown",
          "1",
          "0.5",
          "XX",
          "none",
          "A;B",
          "gone",
          "product:P",
          "master");

  @Property(tries = 3000)
  void noRowIsLost(@ForAll("files") byte[] file) {
    CsvFuzz.fuzzerTestOneInput(file);
  }

  @Provide
  static Arbitrary<byte[]> files() {
    return Arbitraries.randomValue(SmallFilesPropertyTest::file).dontShrink();
  }

  private static byte[] file(Random random) {
    int mapping = random.nextInt(CsvFuzz.MAPPINGS.size());
    MappingSpec spec = CsvFuzz.MAPPINGS.get(mapping).spec();
    List<String> header = new ArrayList<>();
    for (String column : Iterables.concat(Columns.named(spec).keySet(), spec.attributes())) {
      if (!spec.optional().contains(column) || random.nextInt(3) > 0) {
        header.add(column);
      }
    }
    String rows =
        Stream.generate(() -> row(header.size(), random))
            .limit(2 + random.nextInt(5))
            .collect(Collectors.joining());
    byte[] text = ("  " + String.join(",", header) + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    text[0] = (byte) mapping;
    text[1] = 0; // UTF-8 and commas
    return text;
  }

  private static String row(int columns, Random random) {
    return Stream.generate(() -> WORDS.get(random.nextInt(random.nextBoolean() ? 4 : WORDS.size())))
            .limit(columns)
            .collect(Collectors.joining(","))
        + "\n";
  }
}
