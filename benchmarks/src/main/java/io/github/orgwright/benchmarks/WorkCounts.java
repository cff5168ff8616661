package io.github.orgwright.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Counts the work of questions, checks, copies and reading in organizations of ten thousand
 * positions: the steps that the code takes (see {@link CountingLoader}) and the bytes that it
 * allocates. Both are nearly the same on every machine and at any load, so a test compares them
 * with recorded ones. The optimizing compiler removes allocations; start Java with {@code
 * -XX:TieredStopAtLevel=1} to count all.
 */
public final class WorkCounts {
  private static final int SIZE = 10_000;

  /** The first runs also build indexes and load classes. */
  private static final int WARM_UPS = 3;

  private WorkCounts() {}

  /**
   * Prints a line for each operation: its name, steps and bytes, with tabs between them.
   *
   * @param args none
   * @throws ReflectiveOperationException never, if this class is complete
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    new CountingLoader()
        .loadClass(WorkCounts.class.getName())
        .getMethod("print", PrintStream.class)
        .invoke(null, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /**
   * Prints the lines. Steps are counted only if the counting loader has loaded this class.
   *
   * @param out where to print
   */
  public static void print(PrintStream out) {
    for (Shape shape : new Shape[] {Shape.SPANS_OF_SEVEN, Shape.MATRIX}) {
      Workload staff = new Workload(shape, SIZE);
      operations(staff)
          .forEach((name, operation) -> out.println(shape.text() + ": " + name + count(operation)));
    }
  }

  private static Map<String, Supplier<?>> operations(Workload staff) {
    Map<String, Supplier<?>> operations = new LinkedHashMap<>(Growth.questions(staff));
    Organization org = staff.organization();
    Organization changed = org.with(staff.ids[5], p -> p.reportsTo(staff.ids[1])).without("E77");
    operations.put("difference from a copy", () -> OrgDiff.between(org, changed));
    if (staff.isForest()) {
      OrgReader reader =
          OrgReader.of(Mapping.positions("id").title("title").manager("manager").holder("holder"));
      String csv = csv(staff);
      operations.put("read CSV", () -> reader.read(Csv.text("staff", csv)));
    }
    return operations;
  }

  private static String csv(Workload staff) {
    StringBuilder csv = new StringBuilder("id,title,manager,holder\n");
    for (int position = 0; position < staff.size; position++) {
      csv.append(String.join(",", staff.row(position))).append('\n');
    }
    return csv.toString();
  }

  private static String count(Supplier<?> operation) {
    for (int run = 0; run < WARM_UPS; run++) {
      Objects.requireNonNull(operation.get());
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long steps = StepCounter.taken();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    Object answer = operation.get();
    bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
    steps = StepCounter.taken() - steps;
    Objects.requireNonNull(answer);
    return String.format(Locale.ROOT, "\t%d\t%d", steps, bytes);
  }
}
