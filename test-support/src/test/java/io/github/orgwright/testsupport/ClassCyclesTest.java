package io.github.orgwright.testsupport;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alone uses Left, which uses Right, of which a nested class uses Left. */
class ClassCyclesTest {
  private static final JavaClasses TYPES =
      new ClassFileImporter().importClasses(Alone.class, Left.class, Right.class, Right.Part.class);
  private static final String PACKAGE = "io.github.orgwright.testsupport";

  @Test
  void aCycleThroughANestedClassIsFoundAndMustBeListed() {
    ClassCycles.assertOnly(TYPES, PACKAGE, Map.of(Set.of("Left", "Right"), "fixture"));
    assertThrows(AssertionError.class, () -> ClassCycles.assertOnly(TYPES, PACKAGE, Map.of()));
  }

  @Test
  void aListedCycleThatIsGoneFails() {
    Map<Set<String>, String> reasons =
        Map.of(Set.of("Left", "Right"), "fixture", Set.of("Alone", "Left"), "was one");
    assertThrows(AssertionError.class, () -> ClassCycles.assertOnly(TYPES, PACKAGE, reasons));
  }

  @Test
  void otherPackagesDoNotCount() {
    ClassCycles.assertOnly(TYPES, "io.github.orgwright", Map.of());
  }
}

class Alone {
  Left used() {
    return new Left();
  }
}

class Left {
  Right used() {
    return new Right();
  }
}

class Right {
  static class Part {
    Left used() {
      return new Left();
    }
  }
}
