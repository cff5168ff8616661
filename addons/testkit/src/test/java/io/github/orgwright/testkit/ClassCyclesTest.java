package io.github.orgwright.testkit;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".generate",
        ".junit",
        ".model",
        ".mutate",
        ".print",
        ".product",
        ".reorg",
        ".rows"
      })
  void noClassesOfAPackageNeedEachOther(String name) {
    ClassCycles.assertOnly("io.github.orgwright.testkit" + name, Map.of());
  }

  @Test
  void noClassesForShrinkingNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.testkit.shrink",
        Map.of(
            Set.of("Candidates", "OrgSample", "Reduction", "ReductionInput"),
            "a sample makes smaller samples, by reductions of what it was made of"));
  }
}
