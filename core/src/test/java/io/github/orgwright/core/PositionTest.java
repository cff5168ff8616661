package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  // Acme
  //   Payments
  //     Cards
  //   Loans
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  private static final Scope LOANS = ACME.part(ScopeKind.PORTFOLIO, "Loans");
  private static final Authority SPEND = Authority.named("spend");

  private static String refusal(UnaryOperator<Position.Builder> build) {
    Position.Builder builder = build.apply(Position.builder().id("hop"));
    return assertThrows(IllegalArgumentException.class, builder::build).getMessage();
  }

  @Test
  void aBarePositionHasDefaults() {
    Position position = Position.of("hop");
    assertEquals("hop", position.id());
    assertEquals(Optional.empty(), position.title());
    assertEquals(List.of(), position.roles());
    assertEquals(List.of(), position.owns());
    assertEquals(Optional.empty(), position.worksIn());
    assertEquals(Optional.empty(), position.mainRole());
    assertEquals(Optional.empty(), position.outsideSuperior());
    assertEquals(Map.of(), position.attributes());
    assertEquals(1.0, position.fte());
  }

  @Test
  void worksInTheNarrowestOwnedScope() {
    assertEquals(
        Optional.of(CARDS),
        Position.builder().id("pm").owns(List.of(ACME, CARDS, PAYMENTS)).build().worksIn());
  }

  @Test
  void ofEquallyNarrowScopesTheFirstIsWhereItWorks() {
    assertEquals(
        Optional.of(LOANS),
        Position.builder().id("pm").owns(List.of(LOANS, PAYMENTS)).build().worksIn());
  }

  @Test
  void aStatedScopeIsWhereItWorks() {
    Position position = Position.builder().id("pm").owns(List.of(CARDS)).worksIn(ACME).build();
    assertEquals(Optional.of(ACME), position.worksIn());
    assertEquals(Optional.of(ACME), position.toBuilder().build().worksIn());
  }

  @Test
  void theFirstRoleIsTheMainOne() {
    Role first = Role.of("hop", "Head of product");
    Role second = Role.of("pm", "Product manager");
    assertEquals(
        Optional.of(first),
        Position.builder().id("hop").roles(List.of(first, second)).build().mainRole());
  }

  @Test
  void authorityComesFromThePositionOrAnyRole() {
    Role limited = Role.builder().id("r").name("R").addAuthority(SPEND.upTo(100)).build();
    Role other = Role.builder().id("s").name("S").addAuthority(SPEND.upTo(500)).build();
    Position position =
        Position.builder()
            .id("hop")
            .roles(List.of(limited, other))
            .authorities(List.of(SPEND.upTo(10)))
            .build();
    assertTrue(position.may(SPEND.request(10)));
    assertTrue(position.may(SPEND.request(500)));
    assertFalse(position.may(SPEND.request(501)));
    assertFalse(position.may(SPEND.request()));
    assertFalse(position.may(Authority.named("hire").request(1)));
    assertEquals(Optional.of(SPEND.upTo(500)), position.authority("spend"));
    assertEquals(Optional.empty(), position.authority("hire"));
    assertEquals(
        Optional.of(SPEND),
        position.toBuilder().authorities(List.of(SPEND)).build().authority("spend"));
  }

  @Test
  void blankTextsAreRejected() {
    assertEquals("id of a position must not be blank", refusal(b -> b.id(" ")));
    assertEquals("title of position \"hop\" must not be blank", refusal(b -> b.title("")));
    assertEquals(
        "outside superior of position \"hop\" must not be blank",
        refusal(b -> b.reportsOutside(" ")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void fteThatIsNoNumberFromZeroUpIsRejected(double fte) {
    assertEquals(
        "FTE of position \"hop\" must be a finite number of at least 0, but is " + fte,
        refusal(b -> b.fte(fte)));
  }

  @Test
  void zeroFteIsAllowed() {
    assertEquals(0.0, Position.builder().id("hop").fte(0).build().fte());
  }

  @Test
  void aMissingIdIsNamed() {
    assertEquals(
        "Cannot build Position, some of required attributes are not set [id]",
        assertThrows(IllegalStateException.class, () -> Position.builder().build()).getMessage());
  }

  @Test
  void textIsTheIdAndTheTitle() {
    assertEquals("hop", Position.of("hop").toString());
    assertEquals(
        "hop (Head of product)",
        Position.builder().id("hop").title("Head of product").build().toString());
  }

  @Test
  void aBuilderStartsFromAValue() {
    Position position =
        Position.builder()
            .id("hop")
            .title("Head")
            .roles(List.of(Role.of("r", "R")))
            .owns(List.of(ACME))
            .authorities(List.of(SPEND))
            .duties(List.of(Duty.accountableFor(Responsibility.of("d", "D"))))
            .measuredBy(Kpi.of("k", "K"))
            .fte(0.5)
            .reportsOutside("the board")
            .attributes(Map.of("site", "Oslo"))
            .build();
    assertEquals(position, position.toBuilder().build());
    assertEquals("Chief", position.toBuilder().title("Chief").build().title().orElseThrow());
    assertEquals(List.of(), position.toBuilder().owns(List.of()).build().owns());
  }
}
