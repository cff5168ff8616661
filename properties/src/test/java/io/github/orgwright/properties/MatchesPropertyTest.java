package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.SeveralMatchesException;
import io.github.orgwright.query.Traits;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever the question, the methods that read its answer agree with each other. */
@Domain(GivenOrganizations.class)
class MatchesPropertyTest {
  private static void forEachAnswer(Given given, Consumer<Matches> property) {
    given.forEachAnswer(all -> List.of(all, all.that(Given.ARE_EVEN)).forEach(property));
  }

  @Property(tries = 100)
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

  @Property(tries = 100)
  void containsAgreesWithTheList(@ForAll Given given) {
    Oracle oracle = given.oracle();
    forEachAnswer(
        given,
        matches -> {
          List<String> list = Given.ids(matches);
          Map<Member, Boolean> each = new LinkedHashMap<>();
          for (Member member : given.members()) {
            boolean expected = oracle.positions(member).stream().anyMatch(list::contains);
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
                    .that(Given.ARE_EVEN)
                    .list()));
  }

  @Property(tries = 100)
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
