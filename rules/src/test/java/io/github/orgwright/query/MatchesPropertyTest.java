package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever the question, the ways to read its answer agree with each other. */
@Domain(RandomOrganizations.class)
class MatchesPropertyTest {
  private static void forEachAnswer(Given given, Consumer<Matches> property) {
    Who who = given.whoWhileAway();
    for (Member a : given.someMembers(3)) {
      for (Member b : given.someMembers(3)) {
        Questions.about(who, a, b).stream()
            .flatMap(matches -> Stream.of(matches, matches.that(Questions.STAND_EVEN)))
            .forEach(property);
      }
    }
  }

  @Property
  void countFirstOnlyAndEmptyAgreeWithTheList(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          List<Position> list = matches.list();
          assertEquals(list, matches.stream().toList());
          assertEquals(list.size(), matches.count());
          assertEquals(list.isEmpty(), matches.isEmpty());
          assertEquals(list.stream().findFirst(), matches.first());
          assertEquals(list.size(), new HashSet<>(list).size());
          if (list.size() > 1) {
            SeveralMatchesException several =
                assertThrows(SeveralMatchesException.class, matches::only);
            assertEquals(list, several.matches());
          } else {
            assertEquals(matches.first(), matches.only());
          }
        });
  }

  @Property
  void containsAgreesWithTheList(@ForAll Given given) {
    Oracle oracle = given.oracle();
    forEachAnswer(
        given,
        matches -> {
          List<String> list = Questions.ids(matches);
          Map<Member, Boolean> each = new LinkedHashMap<>();
          for (Member member : given.members()) {
            boolean expected = oracle.seats(member).stream().anyMatch(list::contains);
            assertEquals(expected, matches.contains(member), () -> matches + " " + member.id());
            each.put(member, expected);
          }
          assertEquals(each, matches.containsEach(given.members()));
        });
  }

  @Property
  void traitsFilterAndKeepTheOrder(@ForAll Given given) {
    forEachAnswer(
        given,
        matches ->
            assertEquals(
                matches.list().stream()
                    .filter(position -> position.title().isPresent())
                    .filter(position -> position.id().hashCode() % 2 == 0)
                    .toList(),
                matches
                    .that(Traits.trait("have a title", (p, w) -> p.title().isPresent()))
                    .that(Questions.STAND_EVEN)
                    .list()));
  }

  @Property
  void askingAgainGivesTheSame(@ForAll Given given) {
    forEachAnswer(
        given,
        matches -> {
          assertEquals(matches.list(), matches.list());
          assertEquals(matches.people(), matches.people());
          assertEquals(matches.why().text(), matches.why().text());
          assertTrue(matches.why().text().startsWith(matches.toString().substring(0, 3)));
        });
  }
}
