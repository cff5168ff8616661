package io.github.orgwright.query;

import static io.github.orgwright.query.Questions.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever the question, its explanation is true, whole and discreet. */
@Domain(RandomOrganizations.class)
class ExplanationPropertyTest {
  private static final Pattern SEAT = Pattern.compile("seat-\\d+");

  /** The id of a person that is made from the id of a position. */
  private static final Pattern UNDISCLOSED =
      Pattern.compile("undisclosed\\s+holder\\s+of\\s+seat-\\d+");

  /** A line of ids alone, and those that it goes on in. */
  private static final Pattern CHAIN = Pattern.compile("(?m)^  chain .*(\\n {4}.*)*");

  private static void forEachAnswer(Given given, Consumer<Matches> property) {
    for (Member a : given.someMembers(3)) {
      for (Member b : given.someMembers(3)) {
        Questions.about(given.whoWhileAway(), a, b).forEach(property);
      }
    }
  }

  private static List<Explanation> explanations(Given given, Matches matches) {
    List<Explanation> all = new ArrayList<>();
    all.add(matches.why());
    all.add(matches.that(Questions.STAND_EVEN).why());
    given.someMembers(4).forEach(member -> all.add(matches.why(member)));
    return all;
  }

  @Property
  void everyCandidateIsFoundOrPassedOver(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          Explanation why = matches.why();
          Explanation filtered = matches.that(Questions.STAND_EVEN).why();
          assertEquals(matches.list(), why.found());
          assertEquals(matches.that(Questions.STAND_EVEN).list(), filtered.found());
          assertEquals(candidates(why), candidates(filtered));
          assertEquals(
              why.found().stream().filter(p -> p.id().hashCode() % 2 != 0).toList(),
              filtered.skipped().stream()
                  .filter(passed -> passed.reason() == Reason.TRAIT_NOT_MET)
                  .map(Skipped::position)
                  .toList());
          filtered.skipped().stream()
              .filter(passed -> passed.reason() == Reason.TRAIT_NOT_MET)
              .forEach(passed -> assertEquals(List.of(Questions.STAND_EVEN), passed.unmet()));
        });
  }

  private static Set<String> candidates(Explanation why) {
    Set<String> candidates = new TreeSet<>(ids(why.found()));
    for (Skipped passed : why.skipped()) {
      assertTrue(candidates.add(passed.position().id()));
    }
    return candidates;
  }

  @Property
  void candidatesOfApprovalAreAllAbove(@ForAll Given given) {
    if (given.organization().authorities().find("spend").isPresent()) {
      for (Member member : given.members()) {
        assertEquals(
            new TreeSet<>(given.oracle().manages(member)),
            candidates(given.who().mayApprove(RandomOrganizations.SPEND.request(), member).why()));
      }
    }
  }

  @Property
  void somethingIsFoundWhereTheOutcomeSaysSo(@ForAll Given given) {
    forEachAnswer(
        given,
        matches ->
            explanations(given, matches)
                .forEach(
                    why -> assertEquals(why.outcome() == Outcome.FOUND, !why.found().isEmpty())));
  }

  @Property
  void anEmptyChainSaysHowItEnds(@ForAll Given given) {
    Oracle oracle = given.oracle();
    Trait<Position> never = Traits.trait("work remotely", (p, w) -> false);
    for (Member member : given.members()) {
      boolean anybody = !oracle.manages(member).isEmpty();
      Outcome expected =
          oracle.seats(member).isEmpty()
              ? Outcome.NO_POSITION
              : oracle.chainOutcome(member).orElse(anybody ? Outcome.NO_MATCH : Outcome.NO_MANAGER);
      assertEquals(expected, given.who().manages(member).that(never).why().outcome());
    }
  }

  @Property
  void whyOfAMemberAgreesWithContains(@ForAll Given given) {
    Oracle oracle = given.oracle();
    forEachAnswer(
        given,
        all -> {
          for (Matches matches : List.of(all, all.that(Questions.STAND_EVEN))) {
            Set<String> candidates = candidates(matches.why());
            for (Member member : given.someMembers(6)) {
              Explanation why = matches.why(member);
              assertEquals(matches.contains(member), why.outcome() == Outcome.FOUND);
              Set<String> expected = new TreeSet<>(oracle.seats(member));
              expected.retainAll(candidates);
              assertEquals(expected, candidates(why));
            }
          }
        });
  }

  @Property
  void stepsLeadByLinesToTheFirstFound(@ForAll Given given) {
    for (Who who : List.of(given.who(), given.who().over(LineKind.SOLID, LineKind.DOTTED))) {
      Oracle oracle = given.oracle().over(who.hierarchy().kinds());
      for (Member a : given.someMembers(5)) {
        assertLead(oracle, oracle.seats(a), who.manages(a), false);
        assertLead(oracle, oracle.seats(a), who.directlyManages(a), false);
        assertLead(oracle, oracle.seats(a), who.reportsTo(a), true);
        assertLead(oracle, oracle.seats(a), who.reportsDirectlyTo(a), true);
        assertFork(oracle, a, a, who.isPeerOf(a), Optional.empty());
        for (Member b : given.someMembers(5)) {
          Matches common = who.isClosestCommonManagerOrOneOf(a, b);
          assertFork(oracle, a, b, common, common.first());
        }
      }
    }
  }

  /** The steps are a shortest chain between the seats asked about and the answer. */
  private static void assertLead(
      Oracle oracle, List<String> seats, Matches matches, boolean downward) {
    for (Position answer : matches.list()) {
      List<ReportingLine> steps = matches.why(answer).steps();
      assertKnown(oracle, steps);
      String bottom = steps.get(0).reporter();
      String top = steps.get(steps.size() - 1).manager();
      for (int i = 1; i < steps.size(); i++) {
        assertEquals(steps.get(i - 1).manager(), steps.get(i).reporter());
      }
      assertEquals(answer.id(), downward ? bottom : top);
      assertTrue(seats.contains(downward ? top : bottom));
      int distance =
          downward
              ? seats.stream()
                  .mapToInt(
                      seat ->
                          oracle
                              .distancesUp(List.of(answer.id()))
                              .getOrDefault(seat, Integer.MAX_VALUE))
                  .min()
                  .orElseThrow()
              : oracle.distancesUp(seats).get(answer.id());
      assertEquals(distance, steps.size());
    }
  }

  /** The steps are two chains, from each member, that meet; each line once. */
  private static void assertFork(
      Oracle oracle, Member a, Member b, Matches matches, Optional<Position> meeting) {
    List<ReportingLine> steps = matches.why().steps();
    assertKnown(oracle, steps);
    assertEquals(steps.size(), Set.copyOf(steps).size());
    meeting.ifPresent(
        top -> {
          List<String> ends = new ArrayList<>();
          ends.addAll(oracle.seats(a));
          ends.addAll(oracle.seats(b));
          for (ReportingLine step : steps) {
            assertTrue(
                ends.contains(step.reporter())
                    || steps.stream().anyMatch(s -> s.manager().equals(step.reporter())));
            assertTrue(
                step.manager().equals(top.id())
                    || steps.stream().anyMatch(s -> s.reporter().equals(step.manager())));
          }
        });
    if (meeting.isEmpty() && !matches.isEmpty()) {
      String peer = matches.list().get(0).id();
      assertEquals(2, steps.size());
      assertTrue(oracle.seats(a).contains(steps.get(0).reporter()));
      assertEquals(peer, steps.get(1).reporter());
      assertEquals(steps.get(0).manager(), steps.get(1).manager());
    }
  }

  private static void assertKnown(Oracle oracle, List<ReportingLine> steps) {
    assertTrue(oracle.knows(steps), steps::toString);
  }

  @Property
  void textsTellOnlyPositionsThatExist(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          for (Explanation why : explanations(given, matches)) {
            Matcher matcher = SEAT.matcher(why.text() + why.statement());
            while (matcher.find()) {
              assertTrue(given.organization().positions().find(matcher.group()).isPresent());
            }
          }
        });
  }

  @Property
  void textsTellNothingPersonal(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          for (Explanation why : explanations(given, matches)) {
            assertDiscreet(matches + why.text() + why.statement() + why + why.skipped());
          }
        });
  }

  private static void assertDiscreet(String text) {
    Stream.of(RandomOrganizations.SECRET, "" + RandomOrganizations.SECRET_YEARS, "DOCTORATE")
        .forEach(secret -> assertFalse(text.contains(secret), text));
  }

  @Property
  void theLabelTellsEveryPositionInTheText(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          for (Explanation why : explanations(given, matches)) {
            String text = CHAIN.matcher(why.text(position -> "@")).replaceAll("");
            text = UNDISCLOSED.matcher(text).replaceAll("");
            assertFalse(SEAT.matcher(text).find(), text);
          }
        });
  }

  @Property
  void textsFitATerminal(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> matches.why().text().lines().forEach(l -> assertTrue(l.length() <= 80, l)));
  }
}
