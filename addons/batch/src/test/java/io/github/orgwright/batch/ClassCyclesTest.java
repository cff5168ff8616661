package io.github.orgwright.batch;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @Test
  void noClassesNeedEachOther() {
    ClassCycles.assertOnly("io.github.orgwright.batch", Map.of());
  }
}
