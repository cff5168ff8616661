package io.github.orgwright.benchmarks;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures reading a CSV file with one row for each position: id, title, manager and holder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CsvBenchmark {
  static final OrgReader READER =
      OrgReader.of(Mapping.positions("id").title("title").manager("manager").holder("holder"));

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
    file = Files.createTempFile("orgwright-benchmark", ".csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("id,title,manager,holder\n");
      for (int position = 0; position < size; position++) {
        writer.write(String.join(",", staff.row(position)));
        writer.write('\n');
      }
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
    return READER.read(Csv.file(file));
  }

  /**
   * {@return the total length of all fields of the file, read by FastCSV alone}
   *
   * @throws IOException if reading fails
   */
  @Benchmark
  public long fastCsv() throws IOException {
    long length = 0;
    try (var records = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : records) {
        for (String field : row.getFields()) {
          length += field.length();
        }
      }
    }
    return length;
  }
}
