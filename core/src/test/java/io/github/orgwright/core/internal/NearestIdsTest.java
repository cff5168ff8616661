package io.github.orgwright.core.internal;

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
        List.of("cpo1", "cp"),
        NearestIds.of("cpo", Stream.of("marketing", "ceo1", "coo-12", "cpo1", "cp")));
  }

  @Test
  void idsOfOneDistanceStayInGivenOrder() {
    List<String> known = new ArrayList<>();
    for (char letter = 'z'; letter >= 'a'; letter--) {
      known.add("po" + letter);
    }
    assertEquals(List.of("poz", "poy", "pox"), NearestIds.of("po1", known.stream()));
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
        List.of("kitten", "sitten"),
        NearestIds.of("kitten", Stream.of("sitting", "sitten", "mittens-and-more", "kitten")));
  }

  @Test
  void twoEditsAndAThirdOfTheTextAreTheMost() {
    assertEquals(List.of("abcdxy"), NearestIds.of("abcdef", Stream.of("abcdxy", "abcxyz")));
    assertEquals(List.of("abcdx"), NearestIds.of("abcde", Stream.of("abcdx", "abcxy")));
    assertEquals(List.of(), NearestIds.of("b", Stream.of("a", "ab")));
    assertEquals(
        List.of(), NearestIds.of("abcdefghijkl", Stream.of("abcdefghixyz", "abcdefghijklmno")));
  }

  @Test
  void whatPeopleDoNotSeeDoesNotCount() {
    assertEquals(
        List.of("7", "007", "7.0"), NearestIds.of("07", Stream.of("8", "7", "007", "7.0")));
    assertEquals(List.of("A 1"), NearestIds.of("a1", Stream.of("b2", "A 1")));
    assertEquals(List.of("\uFF211\u200B"), NearestIds.of("a1", Stream.of("\uFF211\u200B")));
    assertEquals(List.of("cafe\u0301"), NearestIds.of("caf\u00e9", Stream.of("x", "cafe\u0301")));
    assertEquals(List.of("000"), NearestIds.of("0", Stream.of("000", "1")));
    assertEquals(List.of("S03"), NearestIds.of("S3", Stream.of("S13", "S03")));
    assertEquals(List.of("dept-007"), NearestIds.of("DEPT-7", Stream.of("dept-007")));
    assertEquals(List.of(), NearestIds.of("v1.5", Stream.of("v1.050")));
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
