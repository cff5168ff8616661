package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.Contender.Kind.H2;
import static io.github.orgwright.benchmarks.Contender.Kind.HASH_MAP;
import static io.github.orgwright.benchmarks.Contender.Kind.JGRAPHT;
import static io.github.orgwright.benchmarks.Contender.Kind.ORGWRIGHT;
import static io.github.orgwright.benchmarks.Contender.Kind.TWO_LOOKUPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared in time must be the same work: all who answer a question answer the same. */
class ContendersAgreeTest {
  private static final int SIZE = 1_500;

  private final Random random = new Random(5);

  /** Without H2 for the drawn matrix: its recursive queries follow every path, not every line. */
  private static List<Contender> contenders(Shape shape, Workload staff) {
    List<Contender> contenders = new ArrayList<>();
    EnumSet.complementOf(
            shape == Shape.DRAWN_MATRIX
                ? EnumSet.of(ORGWRIGHT, TWO_LOOKUPS, H2)
                : EnumSet.of(ORGWRIGHT, TWO_LOOKUPS))
        .forEach(kind -> contenders.add(kind.of(staff)));
    return contenders;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CYCLE")
  void allAnswerTheSame(Shape shape) {
    assumeFalse(shape.isMissing(), "no shared/data beside the repository, and no -D" + Shape.DATA);
    Workload staff = new Workload(shape, SIZE);
    Contender own = ORGWRIGHT.of(staff);
    for (Contender other : contenders(shape, staff)) {
      assertEquals(own.reports(0), other.reports(0));
      assertEquals(SIZE - 1, other.countReports(0));
      for (int round = 0; round < 30; round++) {
        int a = random.nextInt(SIZE);
        int b = random.nextInt(SIZE);
        assertAgree(own, other, who -> who.chain(a));
        assertAgree(own, other, who -> who.isAbove(a, b));
        assertAgree(own, other, who -> who.isAbove(a % 40, b));
        assertAgree(own, other, who -> who.reports(a));
        if (staff.isForest()) {
          assertAgree(own, other, who -> who.manager(a));
        }
      }
    }
  }

  private static void assertAgree(
      Contender own, Contender other, Function<Contender, Object> question) {
    assertEquals(question.apply(own), question.apply(other), other.getClass().getSimpleName());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CYCLE", "MATRIX", "DRAWN_MATRIX"})
  void commonManagersAndApproversAreTheSame(Shape shape) {
    assumeFalse(shape.isMissing(), "no shared/data beside the repository, and no -D" + Shape.DATA);
    Workload staff = new Workload(shape, SIZE);
    Contender own = ORGWRIGHT.of(staff);
    Contender maps = HASH_MAP.of(staff);
    Contender graph = JGRAPHT.of(staff);
    for (int round = 0; round < 300; round++) {
      int a = random.nextInt(SIZE);
      int b = random.nextInt(SIZE);
      assertAgree(own, maps, who -> who.closestCommonManager(a, b));
      assertAgree(own, graph, who -> who.closestCommonManager(a, b));
      assertAgree(own, maps, who -> who.approver(a));
      int first = held(a);
      int second = held(b);
      assertAgree(own, maps, who -> who.isAbovePerson(first % 40 / 10 * 10, second));
      int[] some = {a, b, first, second};
      assertAgree(own, maps, who -> who.countBelow(2, Arrays.stream(some).distinct().toArray()));
    }
  }

  private static int held(int position) {
    return position % 10 == 3 ? position - 1 : position;
  }

  @ParameterizedTest
  @EnumSource(names = {"SPANS_OF_SEVEN", "CHAIN"})
  void theDatabaseWalksAsFarAsTheHierarchy(Shape shape) {
    Workload staff = new Workload(shape, 200);
    assertEquals(199, H2.of(staff).reports(0));
    assertEquals(ORGWRIGHT.of(staff).chain(199), H2.of(staff).chain(199));
  }
}
