package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Conflict.BothChanged;
import io.github.orgwright.change.Conflict.ChangedAndRemoved;
import io.github.orgwright.change.Conflict.Choice;
import io.github.orgwright.change.Conflict.Dependent;
import io.github.orgwright.change.Conflict.NewCycle;
import io.github.orgwright.change.Conflict.NewlyDetached;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two versions of a small organization merged. */
class MergeTest {
  private static final Organization BASE = acme().build();

  private static OrganizationBuilder acme() {
    return Organization.named("Acme")
        .position("ceo", p -> p.heldBy("ada"))
        .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
        .position("coo", p -> p.reportsTo("ceo"))
        .position("lead", p -> p.reportsTo("cpo"))
        .position("pm", p -> p.title("PM").reportsTo("lead").heldBy("di"))
        .position("qa", p -> p.reportsTo("lead"));
  }

  private static List<String> managers(Organization organization, String id) {
    return ids(organization.hierarchy().directManagers(organization.position(id)));
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  private static Organization both(Organization one, Organization other) {
    Merge merge = Merge.of(BASE, one, other);
    assertEquals(List.of(), merge.conflicts());
    assertTrue(merge.isComplete());
    return merge.organization();
  }

  @Test
  void changesOfDifferentAttributesAreBothMade() {
    Organization merged =
        both(
            BASE.with("pm", p -> p.title("Senior PM").reportsTo("coo")),
            BASE.with("pm", p -> p.fte(0.5).heldBy("eve")).with("qa", p -> p.dottedTo("coo")));
    assertEquals(
        BASE.with("pm", p -> p.title("Senior PM").reportsTo("coo").fte(0.5).heldBy("eve"))
            .with("qa", p -> p.dottedTo("coo")),
        merged);
  }

  @Test
  void theSameChangeIsMadeOnce() {
    Organization moved = BASE.with("pm", p -> p.reportsTo("coo")).without("qa");
    assertEquals(moved, both(moved, moved.toBuilder().build()));
  }

  @Test
  void differentManagersAreAConflict() {
    Organization ours = BASE.with("pm", p -> p.reportsTo("coo"));
    Organization theirs = BASE.with("pm", p -> p.reportsTo("cpo").title("Owner"));
    Merge merge = Merge.of(BASE, ours, theirs);
    assertEquals(List.of("lead"), managers(merge.organization(), "pm"));
    assertEquals("Owner", merge.organization().position("pm").title().orElseThrow());
    assertEquals(1, merge.conflicts().size());
    assertTrue(merge.conflicts().get(0) instanceof BothChanged);
    assertFalse(merge.isComplete());

    Merge decided = merge.with(conflict -> Choice.OURS);
    assertEquals(List.of("coo"), managers(decided.organization(), "pm"));
    assertEquals(List.of(), decided.conflicts());
    assertEquals(merge.conflicts(), decided.decided());
    assertEquals(
        List.of("cpo"), managers(merge.with(conflict -> Choice.THEIRS).organization(), "pm"));
  }

  @Test
  void aPositionThatTheOtherSideChangesIsNotRemovedUnasked() {
    Organization ours = BASE.without("pm");
    Organization theirs = BASE.with("pm", p -> p.title("Owner"));
    Merge merge = Merge.of(BASE, ours, theirs);
    assertEquals("PM", merge.organization().position("pm").title().orElseThrow());
    assertTrue(merge.conflicts().get(0) instanceof ChangedAndRemoved);
    assertEquals(ours, merge.with(conflict -> Choice.OURS).organization());
    assertEquals(theirs, merge.with(conflict -> Choice.THEIRS).organization());
  }

  @Test
  void aManagerThatTheOtherSideRemovesIsAConflict() {
    Organization ours = BASE.without("coo");
    Organization theirs = BASE.with("pm", p -> p.reportsTo("coo"));
    Merge merge = Merge.of(BASE, ours, theirs);
    assertEquals(BASE, merge.organization());
    assertEquals(1, merge.conflicts().size());
    assertEquals(ours, merge.with(conflict -> Choice.OURS).organization());
    assertEquals(theirs, merge.with(conflict -> Choice.THEIRS).organization());
  }

  @Test
  void whatNeedsAChangeInConflictIsAConflictToo() {
    Organization ours = BASE.without("coo");
    Organization theirs =
        BASE.toBuilder()
            .position("cto", p -> p.reportsTo("coo"))
            .position("dev", p -> p.reportsTo("cto"))
            .build();
    Merge merge = Merge.of(BASE, ours, theirs);
    assertEquals(BASE, merge.organization());
    assertEquals(2, merge.conflicts().size());
    assertTrue(merge.conflicts().get(0) instanceof ChangedAndRemoved);
    assertTrue(merge.conflicts().get(1) instanceof Dependent);
  }

  @Test
  void aCycleThatBothSidesMakeTogetherIsNamed() {
    Merge merge =
        Merge.of(
            BASE,
            BASE.with("cpo", p -> p.reportsTo("coo")),
            BASE.with("coo", p -> p.reportsTo("cpo")));
    assertEquals(List.of(new NewCycle(List.of("coo", "cpo"))), merge.conflicts());
    assertEquals(List.of("coo"), managers(merge.organization(), "cpo"));
    assertEquals(List.of("cpo"), managers(merge.organization(), "coo"));
  }

  @Test
  void aCycleThatOneSideHasIsNoConflict() {
    Organization cyclic = BASE.with("ceo", p -> p.reportsTo("pm"));
    assertEquals(
        List.of(), Merge.of(BASE, cyclic, BASE.with("qa", p -> p.title("QA"))).conflicts());
  }

  @Test
  void newPositionsOfOnePlaceAreInTheOrderOfTheirIds() {
    Organization ours = acme().position("b2").position("b1").build();
    Organization theirs = acme().position("a2").position("c1").build();
    assertEquals(
        List.of("ceo", "cpo", "coo", "lead", "pm", "qa", "a2", "c1", "b2", "b1"),
        ids(both(ours, theirs).positions().list()));
  }

  @Test
  void newPositionsAfterARemovedOneComeAfterTheOneBeforeIt() {
    Organization ours = acme().position("new", p -> p.reportsTo("ceo")).build();
    Organization theirs = BASE.without(List.of("qa", "pm"));
    assertEquals(
        List.of("ceo", "cpo", "coo", "lead", "new"), ids(both(ours, theirs).positions().list()));
  }

  @Test
  void orderOfOneSideIsTaken() {
    Organization ours =
        Organization.named("Acme")
            .positions(BASE.positions().list().subList(3, 6))
            .positions(BASE.positions().list().subList(0, 3))
            .lines(BASE.lines())
            .people(BASE.people())
            .assignments(BASE.assignments())
            .build();
    Organization theirs = acme().position("new", p -> p.reportsTo("ceo")).build().without("coo");
    assertEquals(
        List.of("lead", "pm", "qa", "new", "ceo", "cpo"),
        ids(both(ours, theirs).positions().list()));
    Organization reversed =
        Organization.named("Acme")
            .positions(com.google.common.collect.Lists.reverse(BASE.positions().list()))
            .lines(BASE.lines())
            .people(BASE.people())
            .assignments(BASE.assignments())
            .build();
    Merge merge = Merge.of(BASE, ours, reversed);
    assertEquals(BASE, merge.organization());
    assertTrue(merge.conflicts().get(0) instanceof BothChanged);
  }

  @Test
  void aPersonWhoIsAssignedElsewhereIsNotRemoved() {
    Organization base = acme().person("zoe", p -> p.name("Zoe")).build();
    Organization theirs = base.with("qa", p -> p.heldBy("zoe"));
    Merge merge = Merge.of(base, BASE, theirs);
    assertEquals(base, merge.organization());
    assertEquals(1, merge.conflicts().size());
    assertEquals(theirs, merge.with(conflict -> Choice.THEIRS).organization());
    assertEquals(BASE, merge.with(conflict -> Choice.OURS).organization());
  }

  @Test
  void aPolicyThatContradictsItselfLeavesTheConflict() {
    Organization base =
        Organization.named("A")
            .position("k")
            .position("m")
            .position("n")
            .position("r", p -> p.reportsTo("n"))
            .build();
    Organization ours = base.with("r", p -> p.reportsTo("m"));
    Organization theirs = base.with("r", p -> p.reportsTo("k")).without("m");
    Merge merge =
        Merge.of(base, ours, theirs)
            .with(conflict -> conflict instanceof BothChanged ? Choice.OURS : Choice.THEIRS);
    assertEquals(1, merge.conflicts().size());
    assertTrue(merge.conflicts().get(0) instanceof BothChanged);
    assertEquals(theirs, Merge.of(base, ours, theirs).with(c -> Choice.THEIRS).organization());
    assertEquals(ours, Merge.of(base, ours, theirs).with(c -> Choice.OURS).organization());
  }

  @Test
  void aPolicyMustDecide() {
    Merge merge =
        Merge.of(BASE, BASE.with("pm", p -> p.title("A")), BASE.with("pm", p -> p.title("B")));
    NullPointerException thrown =
        assertThrows(NullPointerException.class, () -> merge.with(conflict -> null));
    assertEquals(
        "policy of a merge returned null for the conflict \"both sides change title of pm: ours:"
            + " title of pm changes from \"PM\" to \"A\"; theirs: title of pm changes from \"PM\""
            + " to \"B\"\"; fix: return Choice.ASK to leave it open",
        thrown.getMessage());
  }

  @Test
  void decisionsOfAnEarlierCallAreNotKept() {
    Merge merge =
        Merge.of(
                BASE,
                BASE.with("pm", p -> p.title("A").fte(0.5)),
                BASE.with("pm", p -> p.title("B").fte(0.8)))
            .with(one -> one.toString().contains("title") ? Choice.OURS : Choice.ASK);
    assertEquals(1, merge.conflicts().size());
    Merge again = merge.with(one -> one.toString().contains("FTE") ? Choice.OURS : Choice.ASK);
    assertEquals(1, again.conflicts().size());
    assertTrue(again.conflicts().get(0).toString().contains("title"));
  }

  @Test
  void whatFollowsFromDecisionsIsDecidedToo() {
    Organization base = Organization.named("A").position("p", p -> p.heldBy("bo")).build();
    Organization ours = base.with("p", p -> p.heldBy("kim"));
    Organization theirs = base.edit().removePerson("bo").apply();
    Merge merge = Merge.of(base, ours, theirs).with(conflict -> Choice.OURS);
    assertEquals(ours, merge.organization());
    assertTrue(merge.isComplete());
    assertEquals(2, merge.decided().size());
  }

  @Test
  void positionsThatBothSidesAddKeepTheOrderOfOneSide() {
    Organization base = Organization.named("A").position("p").position("q").build();
    Organization ours = order("p", "a", "b", "q");
    Organization theirs = order("p", "b", "a", "q");
    assertEquals(theirs, Merge.of(base, ours, theirs).organization());
    assertEquals(theirs, Merge.of(base, theirs, ours).organization());
  }

  private static Organization order(String... ids) {
    OrganizationBuilder builder = Organization.named("A");
    for (String id : ids) {
      builder.position(id);
    }
    return builder.build();
  }

  @Test
  void anOrderThatBothSidesHaveIsTakenFromTheSideWithMorePositions() {
    Organization base = order("a", "b", "c", "x");
    Organization ours = order("b", "a", "c");
    Organization theirs = order("x", "b", "a", "c").with("x", p -> p.title("T"));
    assertEquals(theirs, Merge.of(base, ours, theirs).with(c -> Choice.THEIRS).organization());
  }

  @Test
  void aPositionThatOnlyTheMergeDetachesIsNamed() {
    Organization base =
        Organization.named("B")
            .position("k")
            .position("m")
            .position("r", p -> p.reportsTo("m").line(LineKind.SOLID, "k"))
            .build();
    Merge merge =
        Merge.of(
            base,
            base.edit().removeLeavingReports("m").apply(),
            base.with("r", p -> p.reportsTo("m")));
    assertEquals(List.of(new NewlyDetached(List.of("r"))), merge.conflicts());
  }

  @Test
  void detailsThatOnlyTheMergeMakesDifferentAreNamed() {
    Role role = Role.of("pm", "Product manager");
    Organization base =
        Organization.named("B").position("a", p -> p.role(role)).position("x").build();
    Organization ours = base.with("a", p -> p.withoutRoles().role(Role.of("pm", "Product owner")));
    Organization theirs = base.with("x", p -> p.role(role));
    Merge merge = Merge.of(base, ours, theirs);
    assertEquals(
        List.of(
            "after the changes of both sides together, role \"pm\" of position \"x\" differs from"
                + " an earlier role with the same id; the earlier one is kept"),
        merge.conflicts().stream().map(Object::toString).toList());
    assertFalse(merge.isComplete());
    assertEquals(List.of(role), List.copyOf(merge.organization().position("x").roles()));
    assertEquals(List.of(), Merge.of(base, ours, base.with("x", p -> p.title("T"))).conflicts());
    assertEquals(List.of(), Merge.of(base, ours, ours).conflicts());
  }

  @Test
  void detailsThatDifferInOneVersionAreNoConflict() {
    Organization base =
        Organization.named("B")
            .position("a", p -> p.role(Role.of("pm", "One")))
            .position("x", p -> p.role(Role.of("pm", "Two")))
            .tryBuild()
            .organization();
    assertEquals(
        List.of(),
        Merge.of(base, base.with("a", p -> p.title("T")), base.with("x", p -> p.title("T")))
            .conflicts());
  }

  @Test
  void occupancyIsKeptWhenTheOtherSideChangesTheDefault() {
    Organization base =
        Organization.named("O")
            .defaultOccupancy(Occupancy.VACANT)
            .position("p", p -> p.occupancyUnknown())
            .position("q", p -> p.heldBy("h"))
            .build();
    Organization ours = base.edit().defaultOccupancy(Occupancy.UNKNOWN).apply();
    Organization theirs =
        base.edit().position("p", p -> p.vacant()).add("n", p -> p.vacant()).apply();
    Organization merged = both(base, ours, theirs);
    assertEquals(Occupancy.VACANT, merged.occupancy(merged.position("p")));
    assertEquals(Occupancy.VACANT, merged.occupancy(merged.position("n")));
    assertEquals(base, OrgDiff.between(base, ours).only(List.of("p")).after());
  }

  private static Organization both(Organization base, Organization ours, Organization theirs) {
    Merge merge = Merge.of(base, ours, theirs);
    assertEquals(List.of(), merge.conflicts());
    return merge.organization();
  }

  @Test
  void aPersonWhoWasRemovedDoesNotComeBack() {
    OrgDiff diff = OrgDiff.between(BASE, BASE.edit().replaceHolder("pm", "ada").apply());
    Applied applied = diff.tryApplyTo(BASE.edit().removePerson("ada").apply());
    assertEquals("person \"ada\" does not exist", applied.misfits().get(0).reason());
    assertTrue(applied.organization().people().find("ada").isEmpty());
  }

  @Test
  void textsAreSafeToShow() {
    String id = "a\u001b[31m\nforged: no conflicts";
    Organization base = Organization.named("A").position(id).build();
    Merge merge =
        Merge.of(base, base.with(id, p -> p.title("A")), base.with(id, p -> p.title("B")));
    assertEquals(2, merge.text().lines().count());
    assertFalse(merge.text().contains("\u001b"));
  }

  @Test
  void everyMessageIsAsInTheFile() throws IOException {
    Map<String, String> messages = new LinkedHashMap<>();
    messages.put("no conflicts", Merge.of(BASE, BASE, BASE.without("pm")).text());
    Merge merge =
        Merge.of(
            BASE,
            BASE.without("coo")
                .with("pm", p -> p.title("Owner").reportsTo("ceo").heldBy("fay"))
                .with("cpo", p -> p.reportsTo("qa")),
            BASE.with("pm", p -> p.title("Lead PM").reportsTo("coo").heldBy("gus")).toBuilder()
                .position("cto", p -> p.reportsTo("coo"))
                .position("dev", p -> p.reportsTo("cto"))
                .build()
                .with("ceo", p -> p.reportsTo("cpo")));
    messages.put("conflicts", merge.text());
    messages.put("conflicts that a policy decides", merge.with(c -> Choice.OURS).text());
    messages.put(
        "positions added twice",
        Merge.of(
                BASE,
                acme().position("new", p -> p.title("Ours")).build(),
                acme().position("new", p -> p.title("Theirs")).build())
            .text());
    Golden.assertMessages("change/merge", messages);
  }
}
