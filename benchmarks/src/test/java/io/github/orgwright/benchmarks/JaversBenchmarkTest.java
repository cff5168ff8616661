package io.github.orgwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.javers.core.diff.Diff;
import org.javers.core.diff.changetype.ValueChange;
import org.junit.jupiter.api.Test;

class JaversBenchmarkTest {
  @Test
  void bothFindTheSameNumberOfChanges() {
    DiffBenchmark own = new DiffBenchmark();
    own.size = 2_000;
    own.prepare();
    JaversBenchmark javers = new JaversBenchmark();
    javers.size = 2_000;
    javers.prepare();
    Diff found = javers.difference();
    assertEquals(
        own.difference().changes().size(), found.getChangesByType(ValueChange.class).size());
  }
}
