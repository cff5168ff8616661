package io.github.orgwright.testkit;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @Test
  void noClassesOfTheKitNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.testkit",
        Map.of(
            Set.of("Candidates", "OrgSample", "Reduction", "ReductionInput", "Sample"),
            "a sample makes smaller samples, by reductions of what it was made of"));
  }

  @Test
  void noClassesForJunitNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.testkit.junit",
        Map.of(
            Set.of("RejectionAssert", "ViolationAssert"),
            "one sentence leads from a rejection to a violation and back"));
  }
}
