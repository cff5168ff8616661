package io.github.orgwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The steps and allocated bytes of each operation are those recorded in a file. They grow when the
 * code does more work than before, on any machine and at any load. {@code
 * -Dorgwright.outputs.write=true} records them anew: do so if the new work is worth it.
 */
class WorkCountsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/io/github/orgwright/benchmarks/work-counts.tsv");

  /** Sets and maps of the JDK are in another order in each virtual machine. */
  private static final double TOLERANCE = 0.03;

  /** What single calls of the JDK allocate differs between machines. */
  private static final long FEW = 200;

  @Test
  void eachOperationTakesTheStepsAndBytesThatAreRecorded() throws Exception {
    List<String> lines = counts();
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.createDirectories(RECORDED.getParent());
      Files.write(RECORDED, lines);
    }
    Map<String, long[]> recorded = parse(Files.readAllLines(RECORDED));
    Map<String, long[]> counted = parse(lines);
    assertEquals(List.copyOf(recorded.keySet()), List.copyOf(counted.keySet()));
    List<String> wrong = new ArrayList<>();
    counted.forEach(
        (name, now) -> {
          long[] before = recorded.get(name);
          if (differ(before[0], now[0]) || differ(before[1], now[1])) {
            wrong.add(
                "%s: %d steps, %d bytes; recorded: %d steps, %d bytes"
                    .formatted(name, now[0], now[1], before[0], before[1]));
          }
        });
    assertTrue(
        wrong.isEmpty(),
        () ->
            String.join("\n", wrong)
                + "\nfix: remove the additional work, or record the counts anew with"
                + " -Dorgwright.outputs.write=true");
  }

  private static boolean differ(long recorded, long counted) {
    return Math.abs(counted - recorded) > Math.max(FEW, TOLERANCE * recorded);
  }

  @Test
  void aStepIsAMethodThatBeginsOrAJumpThatIsReached() throws Exception {
    Class<?> counted = new CountingLoader().loadClass(Loop.class.getName());
    assertEquals(1L + 64 + 63, counted.getMethod("steps").invoke(null));
    assertEquals(0, Loop.steps(), "steps are counted only in classes of the counting loader");
  }

  /** Code whose steps are known. */
  public static final class Loop {
    private Loop() {}

    /** {@return the steps of a method with 63 rounds: 64 tests of the end, and 63 jumps back} */
    public static long steps() {
      long begin = StepCounter.taken();
      repeat(63);
      return StepCounter.taken() - begin;
    }

    private static void repeat(int rounds) {
      int round = 0;
      while (round < rounds) {
        round++;
      }
    }
  }

  private static List<String> counts() throws IOException, InterruptedException {
    Path out = Files.createTempFile("orgwright-work", ".tsv");
    Path errors = Files.createTempFile("orgwright-work", ".err");
    try {
      int exit =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx1g",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  WorkCounts.class.getName())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      assertEquals(0, exit, Files.readString(errors));
      return Files.readAllLines(out, StandardCharsets.UTF_8);
    } finally {
      Files.delete(out);
      Files.delete(errors);
    }
  }

  private static Map<String, long[]> parse(List<String> lines) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      counts.put(parts[0], new long[] {Long.parseLong(parts[1]), Long.parseLong(parts[2])});
    }
    return counts;
  }
}
