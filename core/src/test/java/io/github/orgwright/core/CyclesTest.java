package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several cycles is the evidence of its group. */
class CyclesTest {
  /** Lines such as {@code a>b}, in that order, over the positions a, b, c, x, y and z. */
  private static List<String> witnesses(String... lines) {
    Organization organization =
        Organization.named("Acme")
            .positions(
                "zyxcba".chars().mapToObj(id -> Position.of(Character.toString(id))).toList())
            .lines(
                Stream.of(lines)
                    .map(line -> ReportingLine.solid(line.substring(0, 1), line.substring(2)))
                    .toList())
            .build();
    return organization.hierarchy().cycles().stream()
        .map(Ids::of)
        .map(cycle -> String.join(">", cycle))
        .toList();
  }

  @Test
  void ofEquallyShortCyclesTheOneOfSmallerIdsIsTheEvidence() {
    assertEquals(List.of("a>b"), witnesses("a>c", "a>b", "b>a", "c>a"));
    assertEquals(List.of("a>b"), witnesses("c>a", "b>a", "a>b", "a>c"));
    assertEquals(List.of("a>x>y"), witnesses("a>x", "x>z", "x>y", "z>a", "y>a"));
    assertEquals(List.of("a>x>y"), witnesses("y>a", "z>a", "x>y", "x>z", "a>x"));
  }

  @Test
  void aShorterCycleWinsOverOneOfSmallerIds() {
    assertEquals(List.of("a>z"), witnesses("a>b", "b>c", "c>a", "a>z", "z>a"));
    assertEquals(List.of("a>z"), witnesses("a>z", "z>a", "a>b", "b>c", "c>a"));
  }

  @Test
  void aLongerLoopIsTheEvidenceWhereTheSmallestIdIsInNoShorter() {
    assertEquals(List.of("a>x>y"), witnesses("x>y", "y>x", "y>a", "a>x"));
  }

  @Test
  void witnessesAreListedByTheirFirstId() {
    assertEquals(List.of("a>b", "x>y"), witnesses("x>y", "y>x", "b>a", "a>b"));
    assertEquals(List.of("a>z", "b>c"), witnesses("b>c", "c>b", "z>a", "a>z"));
  }

  @Test
  void aLineOutOfTheGroupIsNoPartOfItsCycle() {
    assertEquals(List.of("b>c"), witnesses("b>a", "b>c", "c>b"));
  }
}
