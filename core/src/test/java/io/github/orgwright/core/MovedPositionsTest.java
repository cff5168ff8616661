package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedPositionsTest {
  /**
   * An organization with an index, in which each position reports to an earlier one, or to none.
   */
  private static Organization forest(int size, Random random) {
    OrganizationBuilder builder = Organization.named("Acme");
    for (int i = 0; i < size; i++) {
      String manager = i == 0 || random.nextInt(8) == 0 ? null : "p" + random.nextInt(i);
      builder.position(
          "p" + i,
          position -> {
            if (manager != null) {
              position.reportsTo(manager);
            }
            if (random.nextInt(10) == 0) {
              position.line(LineKind.SOLID, "unknown");
            }
          });
    }
    Organization organization = builder.tryBuild().organization();
    assertNull(moved(organization));
    int unused = organization.hierarchy().countReports(organization.position("p0"));
    return organization;
  }

  private static @Nullable MovedPositions moved(Organization organization) {
    return organization.lineTable().moved();
  }

  /** The same organization, which shares nothing. */
  private static Organization anew(Organization organization) {
    return Organization.named(organization.name())
        .positions(organization.positions())
        .lines(organization.lines())
        .tryBuild()
        .organization();
  }

  private static void assertSameAnswers(Organization copy) {
    Hierarchy expected = anew(copy).hierarchy();
    for (Position a : copy.positions()) {
      // A new hierarchy each time, which has not used up its questions.
      Hierarchy found = new Hierarchy(copy.positions(), copy.lineTable(), PerKinds.SOLID);
      assertEquals(
          expected.countReports(a), found.countReports(a), () -> a + " in " + copy.lines());
      for (Position b : copy.positions()) {
        assertEquals(
            expected.isAbove(a, b),
            found.isAbove(a, b),
            () -> a + ", " + b + " in " + copy.lines());
      }
    }
  }

  @Property(tries = 300)
  void movesGiveTheAnswersOfAnIndex(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    Random random = new Random(seed);
    Organization copy = forest(size, random);
    int moves = 1 + random.nextInt(8);
    for (int i = 0; i < moves; i++) {
      String id = "p" + random.nextInt(size);
      List<String> managers = new ArrayList<>();
      managers.add("p" + random.nextInt(size));
      if (random.nextInt(30) == 0) {
        managers.add("p" + random.nextInt(size));
      } else if (random.nextInt(10) == 0) {
        managers.clear();
      }
      copy = copy.edit().position(id, position -> setManagers(position, managers)).apply();
    }
    assertSameAnswers(copy);
  }

  private static void setManagers(PositionEditor position, List<String> managers) {
    position.withoutManagers();
    managers.forEach(manager -> position.line(LineKind.SOLID, manager));
  }

  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo"))
          .position("lead", p -> p.reportsTo("cpo"))
          .position("pm", p -> p.reportsTo("lead"))
          .build();

  private static Organization indexed() {
    assertEquals(3, ACME.hierarchy().countReports(ACME.position("ceo")));
    return ACME;
  }

  @Test
  void aFewMovesNeedNoIndex() {
    Organization copy = indexed();
    for (int move = 0; move < MovedPositions.MOST; move++) {
      copy = copy.edit().moveUnder(move % 2 == 0 ? "ceo" : "lead", "pm").apply();
      assertNotNull(moved(copy));
      assertSameAnswers(copy);
    }
  }

  @Test
  void manyMovedPositionsNeedOne() {
    OrganizationBuilder builder = Organization.named("Acme").position("ceo");
    for (int i = 0; i <= MovedPositions.MOST; i++) {
      builder.position("p" + i, p -> p.reportsTo("ceo"));
    }
    Organization copy = builder.position("coo", p -> p.reportsTo("ceo")).build();
    assertEquals(18, copy.hierarchy().countReports(copy.position("ceo")));
    for (int i = 0; i < MovedPositions.MOST; i++) {
      copy = copy.edit().moveUnder("coo", "p" + i).apply();
      assertNotNull(moved(copy));
    }
    copy = copy.edit().moveUnder("coo", "p" + MovedPositions.MOST).apply();
    assertNull(moved(copy));
    assertEquals(17, copy.hierarchy().countReports(copy.position("coo")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pm", "lead", "cpo"})
  void aCycleNeedsOne(String manager) {
    Organization copy = indexed().with("cpo", p -> p.reportsTo(manager));
    assertNull(moved(copy));
    assertSameAnswers(copy);
  }

  @Test
  void aSecondManagerNeedsOne() {
    Organization copy = indexed().with("pm", p -> p.line(LineKind.SOLID, "ceo"));
    assertNull(moved(copy));
    Organization back = copy.with("pm", p -> p.withoutManagers().reportsTo("ceo"));
    assertNotNull(moved(back));
    assertSameAnswers(copy);
    assertSameAnswers(back);
  }

  @Test
  void otherLinesDoNotCount() {
    Organization copy = indexed().with("pm", p -> p.dottedTo("ceo"));
    assertNotNull(moved(copy));
    assertSameAnswers(copy);
    assertEquals(
        3, copy.hierarchy(LineKind.SOLID, LineKind.DOTTED).countReports(copy.position("ceo")));
  }

  @Test
  void otherPositionsNeedAnIndex() {
    assertNull(moved(indexed().without("pm")));
    assertNull(moved(indexed().edit().add("coo", p -> p.reportsTo("ceo")).apply()));
    assertNull(moved(indexed().edit().rename("pm", "owner").apply()));
    assertNull(moved(indexed()));
  }

  @Test
  void manyQuestionsBuildTheIndex() {
    Organization copy = indexed().edit().moveUnder("ceo", "lead").apply();
    Hierarchy hierarchy = copy.hierarchy();
    Position ceo = copy.position("ceo");
    for (int question = 0; question < 256; question++) {
      assertEquals(3, hierarchy.countReports(ceo));
    }
    assertNotNull(moved(copy)); // no index yet
    assertEquals(3, hierarchy.countReports(ceo));
    assertNull(moved(copy));
    assertEquals(List.of(ceo), hierarchy.managers(copy.position("lead")));
  }
}
