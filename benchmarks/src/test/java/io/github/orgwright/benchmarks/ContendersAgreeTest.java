package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.Contender.Kind.CLOSURE_TABLE;
import static io.github.orgwright.benchmarks.Contender.Kind.GUAVA;
import static io.github.orgwright.benchmarks.Contender.Kind.H2;
import static io.github.orgwright.benchmarks.Contender.Kind.HASH_MAP;
import static io.github.orgwright.benchmarks.Contender.Kind.JGRAPHT;
import static io.github.orgwright.benchmarks.Contender.Kind.ORGWRIGHT;
import static io.github.orgwright.benchmarks.Contender.Kind.POSTGRES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared in time must be the same work: all who answer a question answer the same. */
class ContendersAgreeTest {
  private static final int SIZE = 1_500;

  private final Random random = new Random(5);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CYCLE")
  void allInThisVirtualMachineAnswerTheSame(Shape shape) {
    EnumSet<Contender.Kind> kinds = EnumSet.of(HASH_MAP, GUAVA, JGRAPHT, H2);
    if (shape == Shape.DRAWN_MATRIX) {
      kinds.remove(H2); // its recursive queries follow every path, not every line
    }
    assertAgree(shape, kinds);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CYCLE")
  void theServerOfADatabaseAnswersTheSame(Shape shape) {
    assumeFalse(POSTGRES.isMissing(), "no PostgreSQL server in " + PostgresServer.INSTALLED);
    assertAgree(shape, EnumSet.of(POSTGRES, CLOSURE_TABLE));
  }

  private void assertAgree(Shape shape, Set<Contender.Kind> kinds) {
    assumeFalse(shape.isMissing(), "no shared/data beside the repository, and no -D" + Shape.DATA);
    Workload staff = new Workload(shape, SIZE);
    Contender own = ORGWRIGHT.of(staff);
    for (Contender.Kind kind : kinds) {
      Contender other = kind.of(staff);
      String name = kind.text();
      assertEquals(own.reports(0), other.reports(0), name);
      assertEquals(SIZE - 1, other.countReports(0), name);
      for (int round = 0; round < 30; round++) {
        int a = random.nextInt(SIZE);
        int b = random.nextInt(SIZE);
        assertAgree(own, other, name, who -> who.chain(a));
        assertAgree(own, other, name, who -> who.isAbove(a, b));
        assertAgree(own, other, name, who -> who.isAbove(a % 40, b));
        assertAgree(own, other, name, who -> who.isAbove(a, a));
        assertAgree(own, other, name, who -> who.reports(a));
        assertAgree(own, other, name, who -> who.countReports(a));
        if (staff.isForest()) {
          assertAgree(own, other, name, who -> who.manager(a));
        }
      }
      other.close();
    }
  }

  private static void assertAgree(
      Contender own, Contender other, String name, Function<Contender, Object> question) {
    assertEquals(question.apply(own), question.apply(other), name);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CYCLE", "MATRIX", "DRAWN_MATRIX"})
  void approversAndPeopleAboveAreTheSame(Shape shape) {
    assumeFalse(shape.isMissing(), "no shared/data beside the repository, and no -D" + Shape.DATA);
    Workload staff = new Workload(shape, SIZE);
    Contender own = ORGWRIGHT.of(staff);
    Contender maps = HASH_MAP.of(staff);
    String name = HASH_MAP.text();
    for (int round = 0; round < 300; round++) {
      int a = random.nextInt(SIZE);
      int b = random.nextInt(SIZE);
      assertAgree(own, maps, name, who -> who.approver(a));
      int first = held(a);
      int second = held(b);
      assertAgree(own, maps, name, who -> who.isAbovePerson(first % 40 / 10 * 10, second));
      int[] some = Arrays.stream(new int[] {a, b, first, second}).distinct().toArray();
      assertAgree(own, maps, name, who -> who.countBelow(2, some));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HASH_MAP", "JGRAPHT", "H2", "POSTGRES", "CLOSURE_TABLE"})
  void closestCommonManagersAreTheSame(Contender.Kind kind) {
    assumeFalse(kind.isMissing(), "no PostgreSQL server in " + PostgresServer.INSTALLED);
    for (Shape shape : List.of(Shape.SPANS_OF_SEVEN, Shape.CHAIN, Shape.STAR, Shape.REAL)) {
      if (shape.isMissing()) {
        continue; // the other tests say so
      }
      Workload staff = new Workload(shape, 300);
      Contender own = ORGWRIGHT.of(staff);
      Contender other = kind.of(staff);
      for (int round = 0; round < 50; round++) {
        int a = random.nextInt(staff.size);
        int b = random.nextInt(staff.size);
        assertAgree(own, other, kind.text(), who -> who.closestCommonManager(a, b));
        assertAgree(own, other, kind.text(), who -> who.closestCommonManager(a, a));
      }
      other.close();
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
