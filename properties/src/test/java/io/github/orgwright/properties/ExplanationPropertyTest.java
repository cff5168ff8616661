package io.github.orgwright.properties;

import static io.github.orgwright.properties.Given.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Outcome;
import io.github.orgwright.query.Reason;
import io.github.orgwright.query.Skipped;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever the question, its explanation is true, complete and without personal data. */
@Domain(GivenOrganizations.class)
class ExplanationPropertyTest {
  private static final Pattern POSITION = Pattern.compile("(?<![\\w:])s\\d+\\b");

  /** The id of a person that is made from the id of a position. */
  private static final Pattern UNDISCLOSED =
      Pattern.compile("undisclosed\\s+holder\\s+of\\s+s\\d+");

  /** A line of ids alone, and those that it goes on in. */
  private static final Pattern CHAIN = Pattern.compile("(?m)^  chain .*(\\n {4}.*)*");

  private static List<Explanation> explanations(Given given, Matches matches) {
    List<Explanation> all = new ArrayList<>();
    all.add(matches.why());
    all.add(matches.that(Given.ARE_EVEN).why());
    given.someMembers(4).forEach(member -> all.add(matches.why(member)));
    return all;
  }

  @Property
  void everyCandidateIsFoundOrSkipped(@ForAll Given given) {
    given.forEachAnswer(
        matches -> {
          Explanation why = matches.why();
          Explanation filtered = matches.that(Given.ARE_EVEN).why();
          assertEquals(matches.list(), why.found());
          assertEquals(matches.that(Given.ARE_EVEN).list(), filtered.found());
          assertEquals(candidates(why), candidates(filtered));
          assertEquals(
              why.found().stream().filter(p -> p.id().hashCode() % 2 != 0).toList(),
              filtered.skipped().stream()
                  .filter(skipped -> skipped.reason() == Reason.TRAIT_NOT_MET)
                  .map(Skipped::position)
                  .toList());
          filtered.skipped().stream()
              .filter(skipped -> skipped.reason() == Reason.TRAIT_NOT_MET)
              .forEach(skipped -> assertEquals(List.of(Given.ARE_EVEN), skipped.unmet()));
        });
  }

  private static Set<String> candidates(Explanation why) {
    Set<String> candidates = new TreeSet<>(ids(why.found()));
    for (Skipped skipped : why.skipped()) {
      assertTrue(candidates.add(skipped.position().id()));
    }
    return candidates;
  }

  @Property
  void candidatesOfApprovalAreAllAbove(@ForAll Given given) {
    if (given.organization().authorities().find("spend").isPresent()) {
      for (Member member : given.members()) {
        assertEquals(
            new TreeSet<>(given.oracle().manages(member)),
            candidates(given.who().mayApprove(GivenOrganizations.SPEND.request(), member).why()));
      }
    }
  }

  @Property(tries = 60)
  void somethingIsFoundWhereTheOutcomeSaysSo(@ForAll Given given) {
    given.forEachAnswer(
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
      boolean isBelow = !oracle.manages(member).isEmpty();
      Outcome expected =
          oracle.positions(member).isEmpty()
              ? Outcome.NO_POSITION
              : oracle.chainOutcome(member).orElse(isBelow ? Outcome.NO_MATCH : Outcome.NO_MANAGER);
      assertEquals(expected, given.who().manages(member).that(never).why().outcome());
    }
  }

  @Property(tries = 60)
  void whyOfAMemberAgreesWithContains(@ForAll Given given) {
    Oracle oracle = given.oracle();
    given.forEachAnswer(
        all -> {
          for (Matches matches : List.of(all, all.that(Given.ARE_EVEN))) {
            Set<String> candidates = candidates(matches.why());
            for (Member member : given.someMembers(6)) {
              Explanation why = matches.why(member);
              assertEquals(matches.contains(member), why.outcome() == Outcome.FOUND);
              Set<String> expected = new TreeSet<>(oracle.positions(member));
              expected.retainAll(candidates);
              assertEquals(expected, candidates(why));
            }
          }
        });
  }

  @Property
  void stepsLeadByLinesToTheFirstFound(@ForAll Given given) {
    assertSteps(given, given.who(), given.oracle());
    assertSteps(
        given,
        given.who().over(LineKind.SOLID, LineKind.DOTTED),
        given.oracle().over(List.of(LineKind.SOLID, LineKind.DOTTED)));
  }

  private static void assertSteps(Given given, Who who, Oracle oracle) {
    for (Member a : given.someMembers(5)) {
      assertLead(oracle, oracle.positions(a), who.manages(a), false);
      assertLead(oracle, oracle.positions(a), who.directlyManages(a), false);
      assertLead(oracle, oracle.positions(a), who.reportsTo(a), true);
      assertLead(oracle, oracle.positions(a), who.reportsDirectlyTo(a), true);
      assertFork(oracle, a, a, who.isPeerOf(a), Optional.empty());
      for (Member b : given.someMembers(5)) {
        Matches common = who.isClosestCommonManagerOrOneOf(a, b);
        assertFork(oracle, a, b, common, common.first());
      }
    }
  }

  /** The steps are a shortest chain between the positions of the question and the answer. */
  private static void assertLead(
      Oracle oracle, List<String> positions, Matches matches, boolean downward) {
    for (Position answer : matches.list()) {
      List<ReportingLine> steps = matches.why(answer).steps();
      assertKnown(oracle, steps);
      String bottom = steps.get(0).reporter();
      String top = steps.get(steps.size() - 1).manager();
      for (int i = 1; i < steps.size(); i++) {
        assertEquals(steps.get(i - 1).manager(), steps.get(i).reporter());
      }
      assertEquals(answer.id(), downward ? bottom : top);
      assertTrue(positions.contains(downward ? top : bottom));
      int distance =
          (downward
                  ? NaiveHierarchy.search(positions, oracle.lines::reportsOf)
                  : oracle.lines.distancesUp(positions))
              .get(answer.id());
      assertEquals(distance, steps.size());
    }
  }

  /** The steps are two chains, from each member, that meet; each line is there once. */
  private static void assertFork(
      Oracle oracle, Member a, Member b, Matches matches, Optional<Position> meeting) {
    List<ReportingLine> steps = matches.why().steps();
    assertKnown(oracle, steps);
    assertEquals(steps.size(), Set.copyOf(steps).size());
    meeting.ifPresent(
        top -> {
          List<String> ends = new ArrayList<>();
          ends.addAll(oracle.positions(a));
          ends.addAll(oracle.positions(b));
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
      assertTrue(oracle.positions(a).contains(steps.get(0).reporter()));
      assertEquals(peer, steps.get(1).reporter());
      assertEquals(steps.get(0).manager(), steps.get(1).manager());
    }
  }

  private static void assertKnown(Oracle oracle, List<ReportingLine> steps) {
    for (ReportingLine step : steps) {
      assertTrue(oracle.lines.managersOf(step.reporter()).contains(step.manager()), step::toString);
    }
  }

  @Property(tries = 60)
  void textsNameOnlyPositionsThatExistByTheLabelAndNothingPersonal(@ForAll Given given) {
    given.forEachAnswer(
        matches -> {
          for (Explanation why : explanations(given, matches)) {
            Matcher matcher = POSITION.matcher(why.text() + why.statement());
            while (matcher.find()) {
              assertTrue(given.ids().contains(matcher.group()), matcher::group);
            }
            String all = matches + why.text() + why.statement() + why + why.skipped();
            Stream.of(GivenOrganizations.SECRET, "" + GivenOrganizations.SECRET_YEARS, "DOCTORATE")
                .forEach(secret -> assertFalse(all.contains(secret), all));
            String text = CHAIN.matcher(why.text(position -> "@")).replaceAll("");
            text = UNDISCLOSED.matcher(text).replaceAll("");
            assertFalse(POSITION.matcher(text).find(), text);
          }
        });
  }

  @Property
  void textsFitATerminal(@ForAll Given given) {
    given.forEachAnswer(
        matches -> matches.why().text().lines().forEach(l -> assertTrue(l.length() <= 80, l)));
  }
}
