package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestIdsTest {
  @Test
  void nothingIsNearWhereNothingIsKnown() {
    assertEquals(List.of(), NearestIds.of("cpo", Stream.of()));
  }

  @Test
  void theNearestThreeComeByDistance() {
    assertEquals(
        List.of("cpo1", "cp", "ceo1"),
        NearestIds.of("cpo", Stream.of("marketing", "ceo1", "coo-12", "cpo1", "cp")));
  }

  @Test
  void idsOfOneDistanceStayInGivenOrder() {
    List<String> known = new ArrayList<>();
    for (char letter = 'z'; letter >= 'a'; letter--) {
      known.add("p" + letter);
    }
    assertEquals(List.of("pz", "py", "px"), NearestIds.of("p1", known.stream()));
  }

  @Test
  void caseDoesNotCount() {
    assertEquals(
        List.of("CPO", "cpo2", "ceo"), NearestIds.of("cpo", Stream.of("cpo2", "ceo", "CPO")));
  }

  @Test
  void insertionsDeletionsAndReplacementsCountOne() {
    assertEquals(
        List.of("head", "heat", "hea"),
        NearestIds.of("head", Stream.of("heaxxd", "heat", "hea", "ahead", "head")));
    assertEquals(
        List.of("kitten", "sitten", "sitting"),
        NearestIds.of("kitten", Stream.of("sitting", "sitten", "mittens-and-more", "kitten")));
  }

  @Test
  void onlyTheStartOfLongIdsIsCompared() {
    String same = "x".repeat(64);
    List<String> known = List.of(same + "1".repeat(100_000), same + "2", same.substring(1));
    assertEquals(
        known,
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> NearestIds.of(same + "3", known.stream())));
  }
}
