package io.github.orgwright.query;

import static io.github.orgwright.query.Acme.ORG;
import static io.github.orgwright.query.Acme.WHO;
import static io.github.orgwright.query.Acme.p;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.UnknownIdException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MatchesTest {
  private final AtomicInteger judged = new AtomicInteger();

  /** A trait that counts of how many it is asked. */
  private final Trait<Position> counted =
      trait(
          "count",
          (position, who) -> {
            judged.incrementAndGet();
            return true;
          });

  private void assertJudged(int times) {
    assertEquals(times, judged.getAndSet(0));
  }

  @Test
  void theManagerIsTheFirst() {
    assertEquals(Optional.of(p("hop")), WHO.directlyManages(p("pm")).first());
    assertEquals(Optional.of(p("hop")), WHO.directlyManages(p("pm")).only());
    assertEquals(Optional.empty(), WHO.directlyManages(p("ceo")).only());
  }

  @Test
  void anAnswerCanBeLoopedOver() {
    List<Position> looped = new ArrayList<>();
    for (Position manager : WHO.manages(p("pm"))) {
      looped.add(manager);
    }
    assertEquals(List.of(p("hop"), p("cpo"), p("ceo")), looped);
  }

  @Test
  void theOrganizationAskedIsGiven() {
    assertSame(ORG, WHO.organization());
    assertSame(ORG, WHO.over(LineKind.DOTTED).organization());
    assertSame(ORG, WHO.whileAway(person -> true).organization());
  }

  @Test
  void onlyRefusesSeveralAndCarriesThem() {
    SeveralMatchesException several =
        assertThrows(SeveralMatchesException.class, () -> WHO.manages(p("pm")).only());
    assertEquals(
        "\"who manages pm?\" has 3 matches, but only() allows at most 1: hop, cpo, ceo; fix: use first()"
            + " to get the first match, or list() to get all",
        several.getMessage());
    assertEquals(List.of(p("hop"), p("cpo"), p("ceo")), several.matches());
  }

  @Test
  void aRefusalNamesAtMostEight() {
    Matches reports = WHO.matches(trait("exist", (position, who) -> true));
    SeveralMatchesException several = assertThrows(SeveralMatchesException.class, reports::only);
    assertEquals(
        "\"which positions exist?\" has 14 matches, but only() allows at most 1: ceo, cfo, cpo, hop, pm, po, pa,"
            + " east and 6 more; fix: use first() to get the first match, or list() to get all",
        several.getMessage());
    Matches nine = reports.that(trait("stand before desk", (position, who) -> isEarly(position)));
    assertEquals(9, nine.count());
    assertEquals(
        "\"which positions exist (only positions that stand before desk)?\" has 9 matches, but only() allows at most 1:"
            + " ceo, cfo, cpo, hop, pm, po, pa, east and 1 more; fix: use first() to get the first"
            + " match, or list() to get all",
        assertThrows(SeveralMatchesException.class, nine::only).getMessage());
    Matches eight = nine.that(Traits.not(trait("lead the company", p -> p.id().equals("ceo"))));
    assertEquals(
        "\"which positions exist (only positions that stand before desk and do not lead the company)?\""
            + " has 8 matches, but only() allows at most 1: cfo, cpo, hop, pm, po, pa, east, west;"
            + " fix: use first() to get the first match, or list() to get all",
        assertThrows(SeveralMatchesException.class, eight::only).getMessage());
  }

  private static boolean isEarly(Position position) {
    return ORG.positions().list().indexOf(position) < 9;
  }

  @Test
  void aPersonStandsForTheirPositions() {
    Person kim = ORG.person("kim");
    assertEquals(List.of(p("pa")), WHO.isPeerOf(kim).list());
    assertEquals(List.of(p("hop"), p("cpo"), p("ceo")), WHO.manages(kim).list());
    assertTrue(WHO.reportsTo(p("hop")).contains(kim));
    assertFalse(WHO.reportsTo(kim).contains(p("pm")));
  }

  @Test
  void peopleAnswerForPositionsOnceEach() {
    assertEquals(
        List.of("kim", "lea"), WHO.reportsTo(p("hop")).people().stream().map(Person::id).toList());
  }

  @Test
  void othersAnswerForThoseWhoAreAway() {
    Organization org =
        ORG.with(
            "hop",
            editor ->
                editor
                    .heldBy("sub")
                    .heldBy("act", AssignmentKind.ACTING)
                    .heldBy("dep", AssignmentKind.DEPUTY));
    assertEquals("sub", onDuty(org, List.of()));
    assertEquals("act", onDuty(org, List.of("sub")));
    assertEquals("dep", onDuty(org, List.of("sub", "act")));
    assertEquals("", onDuty(org, List.of("sub", "act", "dep")));
  }

  private static String onDuty(Organization org, List<String> away) {
    return String.join(
        " ",
        Who.of(org)
            .whileAway(person -> away.contains(person.id()))
            .directlyManages(p("pm"))
            .people()
            .stream()
            .map(Person::id)
            .toList());
  }

  @Test
  void countDoesNotJudgeWhatNoTraitIsAskedOf() {
    assertEquals(3, WHO.manages(p("pm")).count());
    assertEquals(3, WHO.manages(p("pm")).that(counted).count());
    assertJudged(3);
  }

  @Test
  void firstJudgesUpToTheFirst() {
    assertEquals(Optional.of(p("hop")), WHO.manages(p("pm")).that(counted).first());
    assertJudged(1);
    assertFalse(WHO.manages(p("pm")).that(counted).isEmpty());
    assertJudged(1);
    assertEquals(
        Optional.of(p("cpo")),
        WHO.manages(p("pm")).that(Traits.not(vacant())).that(counted).first());
    assertJudged(1);
    assertEquals(Optional.of(p("ceo")), WHO.matches(counted).first());
    assertJudged(1);
  }

  @Test
  void containsJudgesTheOneAlone() {
    assertTrue(WHO.manages(p("pm")).that(counted).contains(p("ceo")));
    assertJudged(1);
    assertFalse(WHO.manages(p("pm")).that(counted).contains(p("cfo")));
    assertJudged(0);
    assertTrue(WHO.reportsTo(p("ceo")).that(counted).contains(p("pm")));
    assertJudged(1);
    assertTrue(WHO.isPeerOf(p("pm")).that(counted).contains(p("pa")));
    assertJudged(1);
    assertTrue(WHO.matches(counted).contains(p("pa")));
    assertJudged(1);
    assertTrue(WHO.mayApprove(Acme.SPEND.request(5), p("pm")).that(counted).contains(p("cpo")));
    assertJudged(1);
  }

  @Test
  void onlyLooksAtNoMoreThanTwoWhereThereIsOne() {
    assertEquals(Optional.of(p("hop")), WHO.directlyManages(p("pm")).that(counted).only());
    assertJudged(1);
  }

  @Test
  void containsEachListsAtMostOnce() {
    List<Position> all = ORG.positions().list();
    Map<Position, Boolean> managers = WHO.manages(p("pm")).that(counted).containsEach(all);
    assertJudged(3);
    assertEquals(
        all.stream().sorted(Comparator.comparing(Position::id)).toList(),
        List.copyOf(managers.keySet()));
    assertEquals(
        List.of(p("ceo"), p("cpo"), p("hop")), all.stream().filter(managers::get).toList());
    assertEquals(
        Map.of(ORG.person("kim"), true, ORG.person("ada"), false),
        WHO.reportsTo(p("hop")).containsEach(List.of(ORG.person("kim"), ORG.person("ada"))));
    assertThrows(UnsupportedOperationException.class, managers::clear);
  }

  @Test
  void unknownMembersAreUnknownIds() {
    Position cto = Position.of("cto");
    Matches managers = WHO.manages(p("pm"));
    assertThrows(UnknownIdException.class, () -> managers.contains(cto));
    assertThrows(UnknownIdException.class, () -> managers.containsEach(List.of(cto)));
    assertThrows(UnknownIdException.class, () -> managers.why(cto));
    assertThrows(UnknownIdException.class, () -> WHO.manages(cto));
    UnknownIdException unknown =
        assertThrows(UnknownIdException.class, () -> WHO.manages(Person.of("kin")));
    assertEquals(
        "unknown person id \"kin\"; similar ids: \"kim\"; fix: correct the id, or"
            + " use find(id) of the catalog of people, which returns an empty Optional for an unknown id",
        unknown.getMessage());
  }

  @Test
  void aStreamComputesOnlyWhatIsTaken() {
    Organization org = star(50_000);
    Matches reports = Who.of(org).reportsTo(org.position("p0"));
    assertEquals(
        List.of("p1", "p2"), reports.that(counted).stream().limit(2).map(Position::id).toList());
    assertJudged(2);
    assertTrue(reports.that(counted).contains(Iterables.getLast(org.positions().list())));
    assertJudged(1);
    assertEquals(50_000, reports.count());
    assertTrue(Who.of(org).isPeerOf(org.position("p1")).that(counted).contains(org.position("p9")));
    assertJudged(1);
  }

  /** Positions that report to p0. */
  private static Organization star(int size) {
    OrganizationBuilder builder = Organization.named("Star").position("p0", p -> {});
    for (int i = 1; i <= size; i++) {
      builder.position("p" + i, p -> p.reportsTo("p0"));
    }
    return builder.build();
  }

  @Test
  void eachFilterIsAnAnswerOfItsOwn() {
    Matches all = WHO.manages(p("pm"));
    Matches vacant = all.that(vacant());
    assertNotSame(all, vacant);
    assertEquals(3, all.count());
    assertEquals(1, vacant.count());
    assertEquals("who manages pm?", all.toString());
    assertEquals("who manages pm (only positions that are vacant)?", vacant.toString());
  }
}
