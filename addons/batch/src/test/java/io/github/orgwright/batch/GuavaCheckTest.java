package io.github.orgwright.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GuavaCheckTest {
  @Test
  void guavaOfTheBuildIsAccepted() {
    assertDoesNotThrow(GuavaCheck::run);
  }

  @Test
  void guavaWithoutTheMethodIsRefusedWithItsFile() {
    assertEquals(
        "the Guava that is first on the class path in "
            + GuavaCheckTest.class.getProtectionDomain().getCodeSource().getLocation()
            + " is too old: orgwright needs 31.1 or later; fix: put a newer one before it, with Spark"
            + " for example by spark.driver.userClassPathFirst and"
            + " spark.executor.userClassPathFirst, or shade Guava into your own jar",
        assertThrows(IllegalStateException.class, () -> GuavaCheck.check(GuavaCheckTest.class))
            .getMessage());
  }
}
