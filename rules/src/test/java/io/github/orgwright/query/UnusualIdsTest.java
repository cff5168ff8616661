package io.github.orgwright.query;

import static io.github.orgwright.core.LineKind.SOLID;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.ownScopes;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Lists;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids with line feeds, marks of direction, and characters beyond the basic plane. */
class UnusualIdsTest {
  /** Beyond the basic plane: after WIDE by code point, before it by UTF-16 unit. */
  private static final String FACE = "\uD83D\uDE00";

  private static final String WIDE = "\uFF41";

  private static final Scope ACME = Scope.organization("Acme");

  /**
   * Declared last first, by code point.
   *
   * <pre>
   * FACE  WIDE
   *    \  /
   *  line feed   bidi
   * </pre>
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .position(FACE, p -> p.owns(ACME.part(ScopeKind.PRODUCT, FACE)))
          .position(
              WIDE,
              p ->
                  p.owns(ACME.part(ScopeKind.PRODUCT, "P" + FACE))
                      .owns(ACME.part(ScopeKind.PRODUCT, "P" + WIDE)))
          .position("line\nfeed", p -> p.line(SOLID, FACE).line(SOLID, WIDE))
          .position("turned\u202E", p -> {})
          .build();

  private static final Who WHO = Who.of(ORG);
  private static final Position LINE_FEED = ORG.position("line\nfeed");
  private static final Position TURNED = ORG.position("turned\u202E");

  @Test
  void questionsWriteUnsafeCharactersOut() {
    assertEquals("who manages line\\u000Afeed?", WHO.manages(LINE_FEED).toString());
    assertEquals(
        "who manages turned\\u202E (only positions that report to line\\u000Afeed)?",
        WHO.manages(TURNED).that(reportTo(LINE_FEED)).toString());
    assertEquals("report to line\\u000Afeed", reportTo(LINE_FEED).toString());
  }

  @Test
  void explanationsWriteUnsafeCharactersOut() {
    Explanation why = WHO.manages(TURNED).why();
    assertEquals("no match: turned\\u202E is a root", why.statement());
    assertEquals("who manages turned\\u202E?\n  no match: turned\\u202E is a root", why.text());
  }

  @Test
  void exceptionsWriteUnsafeCharactersOut() {
    SeveralMatchesException several =
        assertThrows(SeveralMatchesException.class, () -> WHO.matches(Traits.root()).only());
    assertEquals(
        "\"which positions are roots?\" has 3 matches, but only() allows at most 1: "
            + FACE
            + ", "
            + WIDE
            + ", turned\\u202E; fix: use first() to get the first match, or list() to get all",
        several.getMessage());
    assertEquals(
        "\"who directly manages line\\u000Afeed?\" has 2 matches, but only() allows at most 1: "
            + FACE
            + ", "
            + WIDE
            + "; fix: use first() to get the first match, or list() to get all",
        assertThrows(SeveralMatchesException.class, () -> WHO.directlyManages(LINE_FEED).only())
            .getMessage());
  }

  @Test
  void evidenceWritesUnsafeCharactersOut() {
    assertEquals(
        "line\\u000Afeed --reports to--> turned\\u202E",
        Evidence.reportsTo(LINE_FEED, TURNED).toString());
    assertEquals("line\nfeed", Evidence.of(LINE_FEED).from());
  }

  @Test
  void evidenceIsInTheOrderOfCodePoints() {
    List<String> managers = List.of(WIDE, FACE);
    assertEquals(managers, ends(haveManagers(Traits.exactly(1)), LINE_FEED));
    assertEquals(managers, ends(reportDirectlyTo(own(ACME)), LINE_FEED));
    assertEquals(
        Lists.reverse(ORG.position(WIDE).owns()).stream().map(Scope::id).toList(),
        ends(own(ACME), ORG.position(WIDE)));
    assertEquals(List.of(WIDE), ends(reportDirectlyTo(ownScopes()), LINE_FEED));
  }

  @Test
  void membersAreInTheOrderOfCodePoints() {
    assertEquals(
        List.of("line\nfeed", "turned\u202E", WIDE, FACE),
        WHO.manages(LINE_FEED).containsEach(ORG.positions().list()).keySet().stream()
            .map(Position::id)
            .toList());
  }

  private static List<String> ends(Trait<Position> trait, Position position) {
    return trait.judge(position, WHO).evidence().stream()
        .map(evidence -> evidence.to().orElseThrow())
        .toList();
  }
}
