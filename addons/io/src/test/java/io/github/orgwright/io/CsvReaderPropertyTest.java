package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Reading whatever there may be in a file. */
class CsvReaderPropertyTest {
  private static final List<Mapping> MAPPINGS = List.copyOf(Presets.all().values());

  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("manager").dotted("dotted").holder("person").fte("fte");

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

  /** Rows over so few ids that every kind of problem comes up. */
  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> ids = Arbitraries.of("", "a", "b", "c", "d", "e", "x", "a;b", "b;a");
    Arbitrary<String> persons = Arbitraries.of("", "", "p", "q", "r");
    Arbitrary<String> ftes = Arbitraries.of("", "1", "0.5", "half");
    return net.jqwik.api.Combinators.combine(ids, ids, ids, persons, ftes)
        .as(
            (id, manager, dotted, person, fte) ->
                String.join(",", id, manager, dotted, person, fte))
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Mapping> mappings() {
    return Arbitraries.of(MAPPINGS);
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "id", "manager", "Name", "a", "b", ",", ",", ",", "\n", "\n", "\r", "\"", ";", "#", "%",
            "%20", "'", "=", " ", "\t", "\0", "\uFEFF", "ü", "1e999", "<=", "/", ":", "@", "{");
    Arbitrary<String> comments =
        Arbitraries.of(
            "# identity: b\n", "# connect: {\"from\":\"a\",\"to\":\"b\",\"invert\":true}\n");
    return Arbitraries.frequencyOf(Tuple.of(29, pieces), Tuple.of(2, comments))
        .list()
        .ofMaxSize(60)
        .map(all -> String.join("", all));
  }

  private static LoadResult read(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of("id,manager,dotted,person,fte"));
    lines.addAll(rows);
    return Texts.read(POSITIONS, lines.toArray(String[]::new));
  }

  @Property
  void onlyDocumentedExceptionsAreThrown(
      @ForAll("mappings") Mapping mapping, @ForAll("cells") String text) {
    for (String begun : List.of(text, header(mapping) + text)) {
      try {
        LoadResult loaded = OrgReader.of(mapping).read(Csv.text("acme.csv", begun));
        assertEquals("acme", loaded.organization().name());
      } catch (UnreadableFileException | HeaderMismatchException e) {
        assertTrue(isOf("acme.csv", e), e.getMessage());
      }
    }
  }

  private static boolean isOf(String file, RuntimeException e) {
    String start = e instanceof HeaderMismatchException ? file + " has " : "cannot read " + file;
    return e.getMessage().startsWith(start);
  }

  /** A header that has all columns of a mapping. */
  private static String header(Mapping mapping) {
    Set<String> columns = new TreeSet<>(Columns.named(mapping.spec()).keySet());
    columns.addAll(mapping.spec().attributes());
    return String.join(",", columns) + "\n";
  }

  /** Most are refused; the others are read as {@link CsvFuzz} says. */
  @Property
  void onlyDocumentedExceptionsAreThrownForBytes(@ForAll byte[] bytes) {
    CsvFuzz.fuzzerTestOneInput(bytes);
  }

  /** Rows often share ids, people and words of status. */
  @Property(tries = 3000)
  void noRowOfASmallFileIsLost(@ForAll("files") byte[] file) {
    CsvFuzz.fuzzerTestOneInput(file);
  }

  @Provide
  static Arbitrary<byte[]> files() {
    return Arbitraries.randomValue(CsvReaderPropertyTest::file).dontShrink();
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

  /** What core finds wrong comes from the rows of the ids that it names. */
  @Property
  void problemsNameTheRowsOfTheirIds(@ForAll("rows") List<String> rows) {
    for (Problem problem : read(rows).problems()) {
      boolean isOfAll =
          problem.code().equals(ProblemCode.NO_ROOT) || problem.code().equals(ProblemCode.EMPTY);
      assertEquals(isOfAll, problem.rows().isEmpty(), problem::toString);
      assertEquals(
          new ArrayList<>(new TreeSet<>(problem.rows())), problem.rows(), problem::toString);
      Set<String> reported = new HashSet<>();
      for (int row : problem.rows()) {
        String[] cells = rows.get(row - 2).split(",", -1);
        reported.add(cells[0].isEmpty() ? cells[3] : cells[0]);
      }
      String subject =
          Stream.of(problem.evidence(), problem.ids())
              .flatMap(List::stream)
              .findFirst()
              .orElse("#");
      if (!subject.contains("#")) { // else a position that was made for a person, or a person
        assertTrue(reported.contains(subject), problem::toString);
      }
    }
  }

  /** Which row is the first decides only whose values are used. */
  @Property
  void orderOfRowsOfOnePositionDoesNotChangeWhatIsCounted(
      @ForAll("rows") List<String> rows, @ForAll Random random) {
    List<String> ofOne =
        rows.stream()
            .map(row -> row.split(",", -1))
            .map(cells -> "a,,," + cells[3] + "," + cells[4])
            .toList();
    List<String> shuffled = new ArrayList<>(ofOne);
    Collections.shuffle(shuffled, random);
    LoadResult one = read(ofOne);
    LoadResult other = read(shuffled);

    assertEquals(one.organization().metrics(), other.organization().metrics());
    assertEquals(codes(one), codes(other));
  }

  private static Set<String> codes(LoadResult loaded) {
    Set<String> codes = new TreeSet<>();
    loaded.problems().forEach(p -> codes.add(p.code() + " " + p.rows().size() + p.fix()));
    return codes;
  }

  @Property
  void orderOfRowsDoesNotChangeTheAnswers(
      @ForAll("rows") List<String> rows, @ForAll Random random) {
    Set<String> ids = new HashSet<>();
    List<String> distinct =
        rows.stream()
            .filter(row -> !row.startsWith(",") && ids.add(row.substring(0, row.indexOf(','))))
            .toList();
    List<String> shuffled = new ArrayList<>(distinct);
    Collections.shuffle(shuffled, random);
    Organization one = read(distinct).organization();
    Organization other = read(shuffled).organization();

    assertEquals(Set.copyOf(Texts.lines(one)), Set.copyOf(Texts.lines(other)));
    assertEquals(Set.copyOf(Texts.holders(one)), Set.copyOf(Texts.holders(other)));
    assertEquals(one.metrics().layerSizes(), other.metrics().layerSizes());
    assertEquals(Set.copyOf(one.positions().list()), Set.copyOf(other.positions().list()));
  }
}
