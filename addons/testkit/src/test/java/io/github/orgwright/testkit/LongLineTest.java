package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.Sample;
import org.junit.jupiter.api.Test;

class LongLineTest {
  private static boolean isWide(Organization org) {
    return org.metrics().widestSpan() > 7;
  }

  /** Managers who follow each other in a line are not taken away one by one. */
  @Test
  void longLineAboveAWideManagerIsGoneAtOnce() {
    OrgGenerator brooms =
        OrgGenerator.organizations().plain().shapes(OrgShape.BROOM).ofSize(1, 2_000);
    int tried = 0;
    for (long seed = 0; tried < 20; seed++) {
      Sample<Organization> broom = brooms.sample(seed);
      if (broom.value().positions().size() > 800 && isWide(broom.value())) {
        tried++;
        int[] tries = new int[1];
        Organization smallest =
            Minimizer.standard()
                .smallest(
                    broom,
                    org -> {
                      tries[0]++;
                      return isWide(org);
                    })
                .value();
        assertEquals(9, smallest.positions().size());
        assertTrue(tries[0] <= 150, () -> tries[0] + " tries");
      }
    }
  }
}
