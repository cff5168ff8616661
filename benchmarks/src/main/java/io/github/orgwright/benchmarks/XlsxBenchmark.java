package io.github.orgwright.benchmarks;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.io.Xlsx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Measures reading a workbook with one row for each position: id, title, manager and holder, in a
 * heap of 400 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "-Xmx400m")
public class XlsxBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private Path file = Path.of("");

  /**
   * Writes the file.
   *
   * @throws IOException if that fails
   */
  @Setup
  public void prepare() throws IOException {
    Workload staff = new Workload(shape, size);
    file = Files.createTempFile("orgwright-benchmark", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "benchmarks", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Staff");
      write(sheet, 0, List.of("id", "title", "manager", "holder"));
      for (int position = 0; position < size; position++) {
        write(sheet, position + 1, staff.row(position));
      }
    }
  }

  private static void write(Worksheet sheet, int row, List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
    if (row % 1_000 == 0) {
      sheet.flush(); // so that the rows do not stay in memory
    }
  }

  /**
   * Deletes the file.
   *
   * @throws IOException if that fails
   */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** {@return the organization in the file, and its problems} */
  @Benchmark
  public LoadResult orgwright() {
    return CsvBenchmark.READER.read(Xlsx.file(file));
  }
}
