package io.github.orgwright.rules;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @Test
  void noClassesOfRulesNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.rules",
        Map.of(
            Set.of("Findings", "FindingsException", "FindingsFormat"),
            "findings throw the exception that carries them, and are written in a format of the"
                + " user, which is a function of findings"));
  }

  @Test
  void noClassesOfProductNeedEachOther() {
    ClassCycles.assertOnly("io.github.orgwright.product", Map.of());
  }
}
