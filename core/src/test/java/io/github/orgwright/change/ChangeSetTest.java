package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Changes without the organizations that they come from, many of them made by hand. */
class ChangeSetTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("lead", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.title("Manager").reportsTo("lead"))
          .build();

  private static Changed title(String id, String before, String after) {
    return new Changed(Subject.POSITION, id, "title", Optional.of(before), Optional.of(after));
  }

  private static PositionAdded added(String id, String manager) {
    return new PositionAdded(
        Position.of(id), List.of(ReportingLine.solid(id, manager)), List.of(), Optional.of("pm"));
  }

  private static void assertMisfits(List<? extends Change> changes, String... misfits) {
    Applied applied = ChangeSet.of(changes).tryApplyTo(ACME);
    assertEquals(List.of(misfits), applied.misfits().stream().map(Misfit::reason).toList());
    assertEquals(List.of(), applied.organization().unresolvedLines());
    if (misfits.length == changes.size()) {
      assertEquals(ACME, applied.organization());
    }
  }

  @Test
  void changesOfADifferenceGiveTheLaterVersion() {
    Organization later =
        ACME.edit().removeLeavingReports("lead").add("new", p -> p.reportsTo("ceo")).apply();
    OrgDiff diff = OrgDiff.between(ACME, later);
    ChangeSet changes = diff.changeSet();

    assertEquals(diff.changes(), changes.changes());
    assertEquals(List.of(ReportingLine.solid("pm", "lead")), changes.unresolvedLines());
    assertEquals(later, changes.applyTo(ACME));
    assertEquals(changes, ChangeSet.of(changes.changes(), changes.unresolvedLines()));
    assertEquals(diff.summary(), changes.toString());
    assertEquals(diff.text(), changes.text());
    assertEquals(diff.inverse().changeSet().applyTo(later), ACME);
  }

  @Test
  void equalIfChangesAndUnresolvedLinesAreEqual() {
    ChangeSet one = ChangeSet.of(List.of(title("pm", "Manager", "Owner")));

    assertEquals(one, ChangeSet.of(List.of(title("pm", "Manager", "Owner"))));
    assertEquals(one.hashCode(), ChangeSet.of(List.of(title("pm", "Manager", "Owner"))).hashCode());
    assertNotEquals(one, ChangeSet.of(List.of(title("pm", "Manager", "Lead"))));
    assertNotEquals(one, ChangeSet.of(one.changes(), List.of(ReportingLine.solid("pm", "x"))));
    assertNotEquals(one, one.changes());
  }

  @Test
  void changesMadeByHandAreApplied() {
    ChangeSet changes =
        ChangeSet.of(
            List.of(
                title("pm", "Manager", "Owner"),
                added("qa", "pm"),
                new PersonAdded(Person.of("cy"), Optional.of("bo")),
                new AssignmentsChanged(
                    "pm",
                    List.of(),
                    List.of(Assignment.of("pm", "cy", AssignmentKind.SUBSTANTIVE))),
                new LinesChanged("pm", LineKind.DOTTED, List.of(), List.of("ceo"), 0),
                new Changed(Subject.ORGANIZATION, "name", "name", "Acme", "Apex")));

    assertEquals(
        Organization.named("Apex")
            .position("ceo", p -> p.heldBy("ada"))
            .position("lead", p -> p.reportsTo("ceo").heldBy("bo"))
            .position("pm", p -> p.title("Owner").reportsTo("lead").dottedTo("ceo").heldBy("cy"))
            .position("qa", p -> p.reportsTo("pm"))
            .build(),
        changes.applyTo(ACME));
  }

  @Test
  void changesCanExpectTheValuesThatAnOrganizationHas() {
    List<Assignment> none = List.of();
    ChangeSet changes =
        ChangeSet.of(
            List.of(
                title("lead", "Any", "Head"),
                new LinesChanged("lead", LineKind.SOLID, List.of("x"), List.of(), 0),
                new AssignmentsChanged("lead", none, none),
                new PositionRemoved(Position.of("pm"), List.of(), none, Optional.of("lead")),
                new PersonRemoved(
                    Person.builder().id("bo").name("Any").build(), Optional.of("ada")),
                new Changed(
                    Subject.PERSON, "ada", "name", Optional.of("Any"), Optional.of("Ada Obi")),
                new Changed(Subject.ORGANIZATION, "name", "name", "Any", "Apex"),
                added("qa", "ceo")));

    assertEquals(7, changes.tryApplyTo(ACME).misfits().size());
    assertEquals(
        Organization.named("Apex")
            .person("ada", p -> p.name("Ada Obi"))
            .position("ceo", p -> p.heldBy("ada"))
            .position("lead", p -> p.title("Head"))
            .position("qa", p -> p.reportsTo("ceo"))
            .build(),
        changes.expecting(ACME).applyTo(ACME));
  }

  @Test
  void changesOfWhatDoesNotExistExpectWhatTheyDid() {
    ChangeSet changes =
        ChangeSet.of(
            List.of(
                title("gone", "Manager", "Owner"),
                new PersonRemoved(Person.of("gone"), Optional.empty()),
                new PersonAdded(Person.of("bo"), Optional.empty()),
                new Reordered(Subject.POSITION, List.of("pm", "lead"), List.of("lead", "pm"))));

    assertEquals(changes, changes.expecting(ACME));
  }

  @Test
  void noChangesChangeNothing() {
    assertEquals(ACME, ChangeSet.of(List.of()).applyTo(ACME));
    assertEquals("no changes", ChangeSet.of(List.of()).text());
  }

  @Test
  void whatDoesNotFitIsAMisfit() {
    assertMisfits(
        List.of(title("pm", "Lead", "Owner")), "title of pm is \"Manager\", not \"Lead\"");
    assertMisfits(List.of(title("qa", "Lead", "Owner")), "position \"qa\" does not exist");
    assertMisfits(
        List.of(added("qa", "pn")), "position \"qa\" would report to unknown manager \"pn\"");
    assertMisfits(List.of(added("pm", "ceo")), "position \"pm\" already exists");
    assertMisfits(
        List.of(new AssignmentsChanged("ceo", List.of(), List.of())),
        "position \"ceo\" is held by ada, not by no one");
    assertMisfits(
        List.of(
            new AssignmentsChanged(
                "pm", List.of(), List.of(Assignment.of("pm", "eve", AssignmentKind.ACTING)))),
        "person \"eve\" does not exist");
    assertMisfits(
        List.of(
            new PositionRemoved(
                ACME.position("lead").toBuilder().build(),
                List.of(ReportingLine.solid("lead", "ceo")),
                List.of(Assignment.of("lead", "bo", AssignmentKind.SUBSTANTIVE)),
                Optional.of("ceo"))),
        "position \"lead\" is not as expected: it differs in occupancy");
    assertMisfits(
        List.of(new PersonRemoved(Person.of("ada"), Optional.empty())),
        "person \"ada\" is assigned to position \"ceo\"");
    assertMisfits(
        List.of(new Reordered(Subject.POSITION, List.of("pm", "x"), List.of("x", "pm"))),
        "positions are in another order, or some do not exist");
    assertMisfits(
        List.of(
            new Changed(
                Subject.POSITION,
                "pm",
                "occupancy",
                Optional.empty(),
                Optional.of(Occupancy.UNKNOWN))),
        "occupancy of pm is VACANT, not none");
  }

  /** Positions that need each other, and each follows the other. */
  @Test
  void addedPositionsMayReportToEachOtherAndFollowEachOther() {
    PositionAdded one =
        new PositionAdded(
            Position.of("a"), List.of(ReportingLine.solid("a", "b")), List.of(), Optional.of("b"));
    PositionAdded other =
        new PositionAdded(
            Position.of("b"), List.of(ReportingLine.solid("b", "a")), List.of(), Optional.of("a"));
    Applied applied = ChangeSet.of(List.of(one, other)).tryApplyTo(ACME);

    assertTrue(applied.isComplete());
    assertEquals(5, applied.organization().positions().size());
    assertMisfits(
        List.of(one, added("c", "a")),
        "position \"a\" would report to unknown manager \"b\"",
        "position \"c\" would report to unknown manager \"a\"");
  }

  @Test
  void linesMayLeadNowhereIfTheSetSaysSo() {
    ChangeSet changes =
        ChangeSet.of(List.of(added("qa", "ghost")), List.of(ReportingLine.solid("qa", "ghost")));

    assertEquals(
        List.of(ReportingLine.solid("qa", "ghost")), changes.applyTo(ACME).unresolvedLines());
  }

  private static void assertRefused(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void contradictoryChangesAreRefused() {
    assertRefused(
        "two changes change title of pm; fix: keep one of them, or apply them one after the other",
        () -> ChangeSet.of(List.of(title("pm", "Manager", "A"), title("pm", "A", "B"))));
    assertRefused(
        "two changes change position qa; fix: keep one of them, or apply them one after the other",
        () ->
            ChangeSet.of(
                List.of(
                    added("qa", "pm"),
                    new PositionRemoved(
                        Position.of("qa"), List.of(), List.of(), Optional.empty()))));
    assertRefused(
        "two changes change the order of people; fix: keep one of them, or apply them one after"
            + " the other",
        () ->
            ChangeSet.of(
                List.of(
                    new Reordered(Subject.PERSON, List.of(), List.of()),
                    new Reordered(Subject.PERSON, List.of("a"), List.of("a")))));
    LinesChanged solid = new LinesChanged("pm", LineKind.SOLID, List.of(), List.of(), 0);
    LinesChanged dotted = new LinesChanged("pm", LineKind.DOTTED, List.of(), List.of(), 0);
    assertEquals(2, ChangeSet.of(List.of(solid, dotted)).changes().size());
  }

  @Test
  void aChangeOfWhatAnotherChangeRemovesOrAddsIsRefused() {
    PersonRemoved removed = new PersonRemoved(Person.of("bo"), Optional.of("ada"));
    Changed named = new Changed(Subject.PERSON, "bo", "name", Optional.empty(), Optional.of("Bo"));

    assertRefused(
        "one change removes person bo, another one changes name of person bo; fix: keep one of"
            + " them, or apply them one after the other",
        () -> ChangeSet.of(List.of(named, removed)));
    assertRefused(
        "one change adds position qa, another one changes title of qa; fix: keep one of them, or"
            + " apply them one after the other",
        () -> ChangeSet.of(List.of(added("qa", "pm"), title("qa", "A", "B"))));
    Reordered order = new Reordered(Subject.POSITION, List.of("a", "b"), List.of("b", "a"));
    assertEquals(2, ChangeSet.of(List.of(added("order", "pm"), order)).changes().size());
    Changed other = new Changed(Subject.PERSON, "qa", "name", Optional.empty(), Optional.of("Q"));
    assertEquals(2, ChangeSet.of(List.of(added("qa", "pm"), other)).changes().size());
  }

  @Test
  void anOrderOfOtherIdsIsRefused() {
    List<List<String>> different =
        List.of(List.of("a"), List.of("a", "c"), List.of("a", "a"), List.of("a", "b", "c"));
    for (List<String> ids : different) {
      List<String> known = List.of("b", "a");
      for (boolean isBefore : List.of(true, false)) {
        IllegalArgumentException refused =
            assertThrows(
                IllegalArgumentException.class,
                () -> new Reordered(Subject.PERSON, isBefore ? ids : known, isBefore ? known : ids),
                ids::toString);
        assertTrue(refused.getMessage().startsWith("id \""), refused.getMessage());
      }
    }
    assertRefused(
        "id \"b\" is not listed once before and once after the change of order; fix: list the same"
            + " ids in both orders, each once",
        () -> new Reordered(Subject.POSITION, List.of("a", "b"), List.of("a")));
    assertRefused(
        "id \"a\" is not listed once before and once after the change of order; fix: list the same"
            + " ids in both orders, each once",
        () -> new Reordered(Subject.POSITION, List.of("a", "a"), List.of("a")));
  }

  @Test
  void partsOfOtherPositionsAreRefused() {
    List<ReportingLine> lines = List.of(ReportingLine.solid("x", "ceo"));
    List<Assignment> holders = List.of(Assignment.of("x", "ada", AssignmentKind.ACTING));
    String fix = "; fix: pass only lines that begin at the position, and assignments to it";

    assertRefused(
        "line of position \"qa\" names position \"x\"" + fix,
        () -> new PositionAdded(Position.of("qa"), lines, List.of(), Optional.empty()));
    assertRefused(
        "assignment to position \"qa\" names position \"x\"" + fix,
        () -> new PositionRemoved(Position.of("qa"), List.of(), holders, Optional.empty()));
    assertRefused(
        "assignment to position \"qa\" names position \"x\"" + fix,
        () -> new AssignmentsChanged("qa", holders, List.of()));
    assertRefused(
        "assignment to position \"qa\" names position \"x\"" + fix,
        () -> new AssignmentsChanged("qa", List.of(), holders));
    assertRefused(
        "id of a position must not be blank",
        () -> new LinesChanged("qa", LineKind.SOLID, List.of(), List.of(" "), 0));
  }

  @Test
  void valuesThatNothingCanHaveAreRefused() {
    assertRefused("title of position \"pm\" must not be blank", () -> title("pm", "Manager", " "));
    assertRefused(
        "FTE of position \"pm\" must be a finite number of at least 0, but is NaN",
        () -> new Changed(Subject.POSITION, "pm", "fte", 1.0, Double.NaN));
    assertRefused(
        "years of experience of person \"ada\" must not be negative",
        () ->
            new Changed(
                Subject.PERSON, "ada", "yearsOfExperience", Optional.of(-1), Optional.empty()));
    assertRefused(
        "name of an organization must not be blank",
        () -> new Changed(Subject.ORGANIZATION, "name", "name", " ", "Acme"));
    assertRefused(
        "change of attribute \"name\" of the organization must not have the id \"Acme\"; fix: pass"
            + " the name of the attribute as the id",
        () -> new Changed(Subject.ORGANIZATION, "Acme", "name", "Acme", "Apex"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Changed(
                Subject.ORGANIZATION,
                "defaultOccupancy",
                "defaultOccupancy",
                Occupancy.VACANT,
                Occupancy.FILLED));
  }

  @Test
  void stepsOfPlansMakeTheGivenChanges() {
    Plan plan =
        Plan.on(ACME).step("Titles", "agreed", edit -> edit.position("pm", p -> p.title("A")));
    Plan same = Plan.on(ACME).step("Titles", "agreed", plan.steps().get(0).diff().changeSet());

    assertEquals(plan, same);
    assertEquals(plan.text(), same.text());
    assertThrows(
        IllegalArgumentException.class,
        () -> plan.step("Again", "", plan.steps().get(0).diff().changeSet()));
    assertThrows(
        IllegalArgumentException.class, () -> plan.step("Titles", "", ChangeSet.of(List.of())));
  }

  @Test
  void changeOfNothingSaysSo() {
    List<String> none = List.of();
    assertEquals(
        "lines of pm do not change",
        new LinesChanged("pm", LineKind.SOLID, none, none, 0).toString());
    assertEquals(
        "lines of pm do not change",
        new LinesChanged("pm", LineKind.SOLID, List.of("a"), List.of("a"), 2).toString());
    assertEquals(
        "dotted lines of pm do not change",
        new LinesChanged("pm", LineKind.DOTTED, none, none, 0).toString());
    List<Assignment> held = List.of(Assignment.of("pm", "bo", AssignmentKind.ACTING));
    assertEquals(
        "holders of pm do not change",
        new AssignmentsChanged("pm", List.of(), List.of()).toString());
    assertEquals(
        "holders of pm do not change", new AssignmentsChanged("pm", held, held).toString());
  }
}
