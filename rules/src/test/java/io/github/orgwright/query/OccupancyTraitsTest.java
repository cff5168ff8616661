package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.acting;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.haveHolders;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traits about holders say nothing where the data says nothing. */
class OccupancyTraitsTest {
  private static final Role CHECKER = Role.of("checker", "Checker");

  private static final Organization SILENT =
      Organization.named("Acme")
          .position("a")
          .position("b", p -> p.reportsTo("a").role(CHECKER))
          .build();

  private static final Organization MIXED =
      Organization.named("Acme")
          .position("filled", p -> p.heldBy("ada"))
          .position("acting", p -> p.heldBy("bo", AssignmentKind.ACTING))
          .position("hidden", PositionEditor::heldByUndisclosed)
          .position("vacant", PositionEditor::vacant)
          .position("open", PositionEditor::occupancyUnknown)
          .build();

  private static String judge(Organization organization, Trait<Position> trait, String id) {
    return trait.judge(organization.position(id), Who.of(organization)).toString();
  }

  private static List<String> judgeEach(Trait<Position> trait) {
    return MIXED.positions().stream().map(p -> judge(MIXED, trait, p.id())).toList();
  }

  private static final String OPEN = "NOT_KNOWN {holders=not recorded}";

  @Test
  void vacancyAndActingAreKnownOnlyWhereHoldersAreRecorded() {
    assertEquals(List.of("FAILS", "FAILS", "FAILS", "HOLDS", OPEN), judgeEach(vacant()));
    assertEquals(List.of("FAILS", "HOLDS", "FAILS", "FAILS", OPEN), judgeEach(acting()));
    assertEquals(OPEN, judge(SILENT, not(vacant()), "a"));
    assertEquals(
        List.of(
            "HOLDS {holders=1}",
            "HOLDS {holders=1}",
            "HOLDS {holders=1}",
            "FAILS {holders=0}",
            OPEN),
        judgeEach(haveHolders(atLeast(1))));
  }

  @Test
  void aFilterLetsOnlyPassWhatIsKnown() {
    Who who = Who.of(SILENT);
    assertEquals(List.of(), who.matches(vacant()).list());
    assertEquals(List.of(), who.matches(not(vacant())).list());
    assertEquals(
        """
        which positions are not vacant?
          no match: no position is known to match
          skipped
            a: not known whether it is vacant (holders: not recorded)
            b: not known whether it is vacant (holders: not recorded)"""
            .strip(),
        who.matches(not(vacant())).why().text());
    assertEquals(
        """
        who manages b (only positions that are not vacant)?
          no match: the only candidate was skipped
          skipped
            a: not known whether it is vacant (holders: not recorded)
          the chain ends at root a"""
            .strip(),
        who.manages(SILENT.position("b")).that(not(vacant())).why().text());
    assertFalse(
        who.manages(SILENT.position("b")).that(vacant()).why().text().contains("is vacant\n"));
  }

  @Test
  void whatAHolderHasIsNotKnownOfUndisclosedOnes() {
    Trait<Position> experienced = haveHoldersWithExperience(atMost(5));
    assertEquals("NOT_KNOWN {holders=not disclosed}", judge(MIXED, experienced, "hidden"));
    assertEquals("NOT_KNOWN {holders=none}", judge(MIXED, experienced, "vacant"));
    assertEquals(OPEN, judge(MIXED, experienced, "open"));
    assertEquals("NOT_KNOWN", judge(MIXED, experienced, "filled"));
  }

  @Test
  void twoPositionsAreHeldApartOnlyIfBothAreKnown() {
    Trait<Position> apart = shareNoHolderWith(CHECKER);
    Organization known = MIXED.with("acting", p -> p.role(CHECKER));
    assertEquals("HOLDS", judge(known, apart, "filled"));
    assertEquals("NOT_KNOWN {holders=not disclosed}", judge(known, apart, "hidden"));
    assertEquals(OPEN, judge(known, apart, "open"));
    assertEquals("HOLDS", judge(known, apart, "vacant"));
    Organization hidden = MIXED.with("hidden", p -> p.role(CHECKER));
    assertEquals("NOT_KNOWN {holders=not disclosed}", judge(hidden, apart, "filled"));
    assertEquals(
        "FAILS", judge(MIXED.with("open", p -> p.role(CHECKER)), apart, "open").substring(0, 5));
  }
}
