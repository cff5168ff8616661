package io.github.orgwright.change;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @Test
  void noClassesNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.change",
        Map.of(
            Set.of("Attributes", "Change", "ChangeTexts"),
            "a change checks its attribute, and has its sentence made",
            Set.of("History", "HistoryBuilder"),
            "named(..) starts a builder, which builds histories"));
  }
}
