package io.github.orgwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Benchmark;

/** A benchmark that fails ends the others of its set, so each is asked once here. */
class PieceTest {
  private static final int SIZE = 1_200;
  private static final Set<Contender.Kind> SERVERS =
      Set.of(Contender.Kind.POSTGRES, Contender.Kind.CLOSURE_TABLE);

  /** The names of the questions that a shape is asked, by the contender that is asked. */
  private static Map<Contender.Kind, Map<Shape, Set<Method>>> questions() {
    Map<Contender.Kind, Map<Shape, Set<Method>>> questions = new EnumMap<>(Contender.Kind.class);
    for (BenchmarkSet set : sets().filter(set -> !set.contenders().isEmpty()).toList()) {
      for (Contender.Kind kind : set.contenders()) {
        for (Shape shape : set.shapes()) {
          questions
              .computeIfAbsent(kind, key -> new EnumMap<>(Shape.class))
              .computeIfAbsent(shape, key -> new HashSet<>())
              .addAll(methods(set, QuestionBenchmark.class));
        }
      }
    }
    return questions;
  }

  private static Stream<BenchmarkSet> sets() {
    return Stream.concat(
        BenchmarkSet.quick().stream(),
        Arrays.stream(Piece.values()).flatMap(piece -> piece.sets().stream()));
  }

  private static List<Method> methods(BenchmarkSet set, Class<?> benchmarks) {
    Pattern pattern = Pattern.compile(set.benchmark().replace(".", "\\.") + "(\\..*)?");
    return Arrays.stream(benchmarks.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .filter(
            method ->
                pattern.matcher(benchmarks.getSimpleName() + "." + method.getName()).matches())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void whoIsAskedCanAnswer(Contender.Kind kind) throws ReflectiveOperationException {
    assumeFalse(kind.isMissing(), "no PostgreSQL server in " + PostgresServer.INSTALLED);
    Map<Shape, Set<Method>> questions = questions().get(kind);
    for (Map.Entry<Shape, Set<Method>> entry : questions.entrySet()) {
      if (entry.getKey().isMissing()) {
        continue; // ContendersAgreeTest says so
      }
      QuestionBenchmark benchmark = new QuestionBenchmark();
      benchmark.shape = entry.getKey();
      benchmark.size = SIZE;
      benchmark.contender = kind;
      benchmark.prepare();
      QuestionBenchmark.Drawn positions = new QuestionBenchmark.Drawn();
      positions.draw(benchmark);
      for (Method question : entry.getValue()) {
        if (question.getParameterCount() == 0) {
          question.invoke(benchmark);
        } else {
          question.invoke(benchmark, positions);
        }
      }
      benchmark.close();
    }
  }

  @Test
  void everySetHasBenchmarks() {
    List<Class<?>> benchmarks =
        List.of(
            QuestionBenchmark.class,
            BuildBenchmark.class,
            DatabaseBuildBenchmark.class,
            CheckBenchmark.class,
            ChangeBenchmark.class,
            DiffBenchmark.class,
            JaversBenchmark.class,
            HistoryBenchmark.class,
            MonthEndBenchmark.class,
            CsvBenchmark.class,
            XlsxBenchmark.class);
    Map<String, BenchmarkSet> empty = new TreeMap<>();
    sets()
        .filter(set -> benchmarks.stream().allMatch(each -> methods(set, each).isEmpty()))
        .forEach(set -> empty.put(set.benchmark(), set));
    assertEquals(Map.of(), empty);
  }

  /** A ratio compares with Orgwright in the same run. */
  @ParameterizedTest
  @EnumSource
  void othersAreMeasuredWhereOrgwrightIs(Piece piece) {
    for (BenchmarkSet set : piece.sets()) {
      if (!set.contenders().isEmpty() && !set.benchmark().startsWith("Database")) {
        assertTrue(
            set.contenders().contains(Contender.Kind.ORGWRIGHT)
                || set.contenders().equals(List.of(Contender.Kind.TWO_LOOKUPS)),
            set::toString);
      }
    }
  }

  @Test
  void piecesAreFoundByTheirNames() {
    assertEquals(Optional.of(Piece.QUESTIONS_10K), Piece.find("questions-10k"));
    assertEquals(Optional.of(Piece.TEN_MILLION), Piece.find("ten-million"));
    assertEquals(Optional.empty(), Piece.find("ten million"));
  }

  @Test
  void withoutAServerOnlyOthersRun() {
    BenchmarkSet set =
        new BenchmarkSet(
            "QuestionBenchmark.above",
            List.of(Contender.Kind.H2, Contender.Kind.POSTGRES, Contender.Kind.CLOSURE_TABLE),
            List.of(Shape.CHAIN),
            List.of(SIZE, SIZE));
    BenchmarkSet available = set.available();
    assertEquals(!Contender.Kind.POSTGRES.isMissing(), available.contenders().containsAll(SERVERS));
    assertEquals(List.of(SIZE), available.sizes());
    assertFalse(set.isMissing());
  }
}
