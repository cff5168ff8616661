package io.github.orgwright.core;

import io.github.orgwright.testsupport.ClassCycles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes of one package that need each other: none, or those listed. A list only gets shorter. */
class ClassCyclesTest {
  @Test
  void noClassesNeedEachOtherButThoseListed() {
    ClassCycles.assertOnly(
        "io.github.orgwright.core",
        Map.of(
            Set.of("Forest", "NonTreeEdges"),
            "a forest asks its nonTree where a line leads out of it, and a nonTree numbers as it does",
            Set.of(
                "EditedOrganization",
                "LoadResult",
                "Organization",
                "OrganizationBuilder",
                "OrganizationEditor"),
            "named(..) and edit() return builders and editors, whose results are or hold organizations"));
  }
}
