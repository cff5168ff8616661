package io.github.orgwright.benchmarks;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures the difference of two organizations of which one in a hundred positions differs: half of
 * these have another title, the others another manager.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiffBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  Organization before = Organization.named("none yet").build();
  private Organization copy = before;
  Organization builtAnew = before;
  private OrgDiff diff = OrgDiff.between(before, before);

  /** Creates an organization, an edited copy of it, and an equal one that shares nothing. */
  @Setup
  public void prepare() {
    Workload staff = new Workload(shape, size);
    before = staff.organization();
    copy = edit(before, staff);
    builtAnew = edit(new Workload(shape, size).organization(), staff);
    diff = OrgDiff.between(before, copy);
    if (diff.changes().size() < size / 110 || !diff.applyTo(before).equals(builtAnew)) {
      throw new IllegalStateException("not one in a hundred positions is changed");
    }
  }

  private static Organization edit(Organization organization, Workload staff) {
    Random random = new Random(5);
    OrganizationEditor editor = organization.edit();
    for (int i = 0; i < staff.size / 100; i++) {
      String id = staff.ids[1 + random.nextInt(staff.size - 1)];
      if (i % 2 == 0) {
        editor.position(id, position -> position.title("Another"));
      } else {
        editor.moveUnder(staff.ids[0], id);
      }
    }
    return editor.apply();
  }

  /** {@return the difference from an organization to its edited copy} */
  @Benchmark
  public OrgDiff differenceFromCopy() {
    return OrgDiff.between(before, copy);
  }

  /** {@return the difference from an organization to another one that shares nothing with it} */
  @Benchmark
  public OrgDiff difference() {
    return OrgDiff.between(before, builtAnew);
  }

  /** {@return the organization with the difference applied} */
  @Benchmark
  public Organization applyDifference() {
    return diff.applyTo(before);
  }
}
