package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.UnknownIdException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Edits of a history of a year. */
class DatedEditTest {
  private static final LocalDate JANUARY = month(1);
  private static final LocalDate MARCH = month(3);
  private static final LocalDate MAY = month(5);
  private static final LocalDate JUNE = month(6);
  private static final LocalDate JULY = month(7);
  private static final LocalDate SEPTEMBER = month(9);

  private static final Organization FIRST =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.title("Analyst").reportsTo("cpo").heldBy("kim"))
          .build();

  /** In May, another title and holder; in July, another title and manager; in September, no pm. */
  private static final Organization IN_MAY =
      FIRST.with("pm", p -> p.title("Product manager").withoutHolders().heldBy("lee"));

  private static final Organization IN_JULY =
      IN_MAY
          .edit()
          .add("coo", p -> p.reportsTo("ceo"))
          .position("pm", p -> p.title("Lead").reportsTo("coo"))
          .apply();

  private static final History HISTORY =
      History.of(
          Snapshot.on(JANUARY, FIRST),
          Snapshot.on(MAY, IN_MAY),
          Snapshot.on(JULY, IN_JULY),
          Snapshot.on(SEPTEMBER, IN_JULY.without("pm")));

  private static LocalDate month(int month) {
    return LocalDate.of(2026, month, 1);
  }

  private static Consumer<OrganizationEditor> title(String title) {
    return edit -> edit.position("pm", p -> p.title(title));
  }

  private static List<String> timeline(
      History history, String position, Function<PositionVersion, Object> value) {
    return history.timeline(position).stream()
        .map(one -> one.validity().toString().replace("2026-", "") + " " + value.apply(one.value()))
        .toList();
  }

  private static List<String> titles(History history) {
    return timeline(history, "pm", version -> version.position().title().orElse("none"));
  }

  private static List<String> managers(History history) {
    return timeline(history, "pm", PositionVersion::managers);
  }

  private static List<String> holders(History history) {
    return timeline(
        history, "pm", version -> version.assignments().stream().map(Assignment::person).toList());
  }

  /** What each day of change has, in the history and after an edit. */
  private static void assertSameOn(List<LocalDate> days, History history) {
    for (LocalDate day : days) {
      assertEquals(HISTORY.asOf(day), history.asOf(day), day::toString);
    }
  }

  @Test
  void aChangeHoldsUntilTheNextOneOfTheSameAttribute() {
    History history =
        HISTORY.changeFrom(
            MARCH, edit -> edit.position("pm", p -> p.title("Senior").reportsTo("ceo")));
    assertEquals(
        List.of(
            "01-01/03-01 Analyst",
            "03-01/05-01 Senior",
            "05-01/07-01 Product manager",
            "07-01/09-01 Lead"),
        titles(history).stream().map(text -> text.replace("2026-", "")).toList());
    assertEquals(
        List.of("01-01/03-01 [cpo]", "03-01/05-01 [ceo]", "05-01/07-01 [ceo]", "07-01/09-01 [coo]"),
        managers(history));
    assertEquals(FIRST.with("pm", p -> p.title("Senior").reportsTo("ceo")), history.asOf(MARCH));
    assertEquals(IN_MAY.with("pm", p -> p.reportsTo("ceo")), history.asOf(JUNE));
    assertSameOn(List.of(JANUARY, MARCH.minusDays(1), JULY, SEPTEMBER), history);
    assertEquals(List.of(JANUARY, MARCH, MAY, JULY, SEPTEMBER), history.days());
    assertEquals(HISTORY.validity(), history.validity());
  }

  @Test
  void aChangeOnTheDayOfAnotherOneReplacesIt() {
    History history = HISTORY.changeFrom(MAY, title("Owner"));
    assertEquals(
        List.of("01-01/05-01 Analyst", "05-01/07-01 Owner", "07-01/09-01 Lead"), titles(history));
  }

  @Test
  void aCorrectionHoldsInTheWholePeriodOfTheOldValue() {
    History history = HISTORY.correct(JUNE, title("Owner"));
    assertEquals(
        List.of("01-01/05-01 Analyst", "05-01/07-01 Owner", "07-01/09-01 Lead"), titles(history));
    assertSameOn(List.of(JANUARY, MARCH, JULY, SEPTEMBER), history);
    History moved = HISTORY.correct(JUNE, edit -> edit.moveUnder("ceo", "pm"));
    assertEquals(
        List.of("01-01/05-01 [ceo]", "05-01/07-01 [ceo]", "07-01/09-01 [coo]"), managers(moved));
  }

  @Test
  void anInsertedEditHoldsInItsPeriodAlone() {
    History history = HISTORY.insertBetween(MARCH, JUNE, edit -> edit.replaceHolder("pm", "bo"));
    assertEquals(
        List.of(
            "01-01/03-01 [kim]",
            "03-01/05-01 [bo]",
            "05-01/06-01 [bo]",
            "06-01/07-01 [lee]",
            "07-01/09-01 [lee]"),
        holders(history));
    assertEquals(IN_MAY.edit().replaceHolder("pm", "bo").apply(), history.asOf(MAY));
    assertSameOn(List.of(JANUARY, JUNE, JULY, SEPTEMBER), history);
    assertThrows(
        IllegalArgumentException.class, () -> HISTORY.insertBetween(MAY, MAY, title("Owner")));
  }

  @Test
  void whatIsNotThereInThePeriodOfAnInsertedEditIsNotAdded() {
    History history = HISTORY.insertBetween(JULY, month(11), title("Owner"));
    assertEquals(
        List.of("01-01/05-01 Analyst", "05-01/07-01 Product manager", "07-01/09-01 Owner"),
        titles(history));
    assertSameOn(List.of(JUNE, SEPTEMBER), history);
  }

  @Test
  void laterChangesOfWhatTheEditChangesAreDropped() {
    History history = HISTORY.replaceAfter(MARCH, title("Owner"));
    assertEquals(
        List.of(
            "01-01/03-01 Analyst", "03-01/05-01 Owner", "05-01/07-01 Owner", "07-01/09-01 Owner"),
        titles(history));
    assertEquals(HISTORY.held("lee"), history.held("lee"));
    assertSameOn(List.of(JANUARY, SEPTEMBER), history);
  }

  @Test
  void anEmptyEditChangesNothing() {
    assertSame(HISTORY, HISTORY.changeFrom(MARCH, edit -> {}));
    assertSame(HISTORY, HISTORY.correct(MARCH, title("Analyst")));
    assertSame(HISTORY, HISTORY.insertBetween(MARCH, MAY, title("Analyst")));
    assertSame(HISTORY, HISTORY.replaceAfter(MARCH, title("Analyst")), "also if others follow");
  }

  @Test
  void whatTheEditorRefusesIsRefused() {
    assertThrows(
        UnknownIdException.class, () -> HISTORY.changeFrom(MARCH, edit -> edit.remove("coo")));
    assertThrows(
        IllegalArgumentException.class,
        () -> HISTORY.correct(JANUARY.minusDays(1), title("Owner")));
  }

  @Test
  void anAddedPositionIsThereUntilItIsRecorded() {
    Consumer<OrganizationEditor> add = edit -> edit.add("coo", p -> p.title("New"));
    Function<PositionVersion, Object> title = version -> version.position().title().orElse("none");
    assertEquals(
        List.of("03-01/07-01 New", "07-01/.. none"),
        timeline(HISTORY.changeFrom(MARCH, add), "coo", title));
    assertEquals(
        List.of("01-01/07-01 New", "07-01/.. none"),
        timeline(HISTORY.correct(MARCH, add), "coo", title));
    assertEquals(
        List.of("03-01/05-01 New", "07-01/.. none"),
        timeline(HISTORY.insertBetween(MARCH, MAY, add), "coo", title));
    assertEquals(List.of("03-01/.. New"), timeline(HISTORY.replaceAfter(MARCH, add), "coo", title));
    assertEquals(List.of("ceo", "cpo", "pm", "coo"), HISTORY.changeFrom(MARCH, add).positionIds());
  }

  @Test
  void aRemovedPositionIsNotThereUntilItBeginsAgain() {
    History again =
        HISTORY.replaceAfter(month(11), edit -> edit.add("pm", p -> p.reportsTo("coo")));
    Consumer<OrganizationEditor> remove = edit -> edit.remove("pm");
    assertEquals(
        List.of("01-01/05-01 [cpo]", "05-01/06-01 [cpo]", "11-01/.. [coo]"),
        managers(again.changeFrom(JUNE, remove)));
    assertEquals(List.of("11-01/.. [coo]"), managers(again.correct(JUNE, remove)));
    assertEquals(
        List.of("01-01/05-01 [cpo]", "05-01/06-01 [cpo]", "07-01/09-01 [coo]", "11-01/.. [coo]"),
        managers(again.insertBetween(JUNE, JULY, remove)));
    assertEquals(
        List.of("01-01/05-01 [cpo]", "05-01/06-01 [cpo]"),
        managers(again.replaceAfter(JUNE, remove)));
  }

  @Test
  void aPositionThatIsRemovedOnAllDaysIsUnknown() {
    History history = HISTORY.correct(JUNE, edit -> edit.remove("pm"));
    assertEquals(List.of("ceo", "cpo", "coo"), history.positionIds());
    assertEquals(IN_JULY.without("pm"), history.asOf(JULY));
    assertThrows(UnknownIdException.class, () -> history.timeline("pm"));
  }

  @Test
  void reportsOfARemovedManagerMoveUntilAnotherManagerIsRecorded() {
    History history = HISTORY.changeFrom(MARCH, edit -> edit.remove("cpo"));
    assertEquals(
        List.of("01-01/03-01 [cpo]", "03-01/05-01 [ceo]", "05-01/07-01 [ceo]", "07-01/09-01 [coo]"),
        managers(history));
    assertTrue(history.asOf(JUNE).unresolvedLines().isEmpty());
    History later =
        HISTORY.changeFrom(JULY, edit -> edit.remove("coo")).changeFrom(MARCH, title("Owner"));
    assertEquals(IN_JULY.without("coo"), later.asOf(JULY));
  }

  @Test
  void anAddedPersonIsThereAsLongAsAssigned() {
    Consumer<OrganizationEditor> hire = edit -> edit.replaceHolder("pm", "fay");
    History corrected = HISTORY.correct(JUNE, hire);
    assertSameOn(List.of(JANUARY, SEPTEMBER), corrected);
    assertEquals(
        List.of("[fay]"),
        corrected.held("fay").stream()
            .flatMap(one -> one.value().stream())
            .map(Assignment::person)
            .distinct()
            .map(List::of)
            .map(Object::toString)
            .toList());
    assertEquals(IN_MAY.edit().replaceHolder("pm", "fay").apply(), corrected.asOf(MAY));
    History inserted = HISTORY.insertBetween(MARCH, MAY, hire);
    assertSameOn(List.of(JANUARY, MAY, JULY), inserted);
    History alone = HISTORY.changeFrom(MARCH, edit -> edit.person("fay", p -> p.name("Fay")));
    assertTrue(alone.asOf(SEPTEMBER).people().find("fay").isPresent());
    assertSameOn(List.of(JANUARY), alone);
  }

  @Test
  void detailsOfPeopleChangeOverTime() {
    Consumer<OrganizationEditor> name = edit -> edit.person("kim", p -> p.name("Kim"));
    History history = HISTORY.changeFrom(MARCH, name);
    assertEquals("none", name(history, JANUARY));
    assertEquals("Kim", name(history, MARCH));
    assertEquals("Kim", name(history, SEPTEMBER));
    History renamed = history.changeFrom(JULY, edit -> edit.person("kim", p -> p.name("Kim L.")));
    assertEquals("none", name(renamed.insertBetween(JANUARY, MARCH, title("x")), JANUARY));
    assertEquals(
        "Kim B.",
        name(renamed.correct(MAY, edit -> edit.person("kim", p -> p.name("Kim B."))), MARCH));
    assertEquals(
        "Kim L.",
        name(renamed.correct(MAY, edit -> edit.person("kim", p -> p.name("Kim B."))), JULY));
    History removed = renamed.changeFrom(JULY, edit -> edit.removePerson("kim"));
    assertTrue(removed.asOf(SEPTEMBER).people().find("kim").isEmpty());
    assertEquals("Kim", name(removed, JUNE));
  }

  private static String name(History history, LocalDate day) {
    return history.asOf(day).person("kim").name().orElse("none");
  }

  @Test
  void peopleWhoAreNotDeclaredAreKept() {
    History history =
        History.named("Acme")
            .position(
                Validity.startingOn(JANUARY),
                Position.of("a"),
                List.of(),
                List.of(Assignment.of("a", "ada", AssignmentKind.SUBSTANTIVE)))
            .position(
                Validity.between(JANUARY, JULY),
                Position.of("b"),
                List.of(ReportingLine.solid("b", "a")),
                List.of(Assignment.of("b", "bo", AssignmentKind.SUBSTANTIVE)))
            .build();
    Consumer<OrganizationEditor> edit = each -> each.release("bo").person("cy", p -> p.name("Cy"));
    History edited = history.changeFrom(MARCH, edit);
    OrganizationEditor expected = history.asOf(MARCH).edit();
    edit.accept(expected);
    assertEquals(expected.apply(), edited.asOf(MARCH));
    assertEquals(List.of("ada", "bo", "cy"), people(edited, MARCH));
    assertEquals(List.of("ada", "bo"), people(edited, JANUARY));
    assertEquals(List.of("ada", "cy"), people(edited, JULY), "bo was there until then");
    History named = history.changeFrom(MARCH, each -> each.person("bo", p -> p.name("Bo")));
    assertEquals(List.of("ada", "bo"), people(named, MARCH));
    assertEquals("Bo", named.asOf(MARCH).person("bo").name().orElse(""));
    assertEquals(List.of("ada", "bo"), people(named, JANUARY));
    assertEquals(List.of("ada"), people(named, JULY));
  }

  private static List<String> people(History history, LocalDate day) {
    return history.asOf(day).people().stream().map(Person::id).toList();
  }

  @Test
  void whatTheOrganizationDeclaresChangesToo() {
    Scope acme = Scope.organization("Acme");
    History history =
        HISTORY
            .changeFrom(JULY, edit -> edit.name("Acme Group"))
            .changeFrom(MARCH, edit -> edit.name("Acme Ltd").declaredScopes(List.of(acme)));
    assertEquals(
        List.of("Acme", "Acme Ltd", "Acme Group"),
        List.of(JANUARY, MAY, SEPTEMBER).stream().map(day -> history.asOf(day).name()).toList());
    assertEquals(List.of(acme), history.asOf(SEPTEMBER).declaredScopes());
    assertEquals(List.of(), history.asOf(JANUARY).declaredScopes());
  }

  @Test
  void anOccupancyThatIsTheDefaultIsNotStated() {
    Consumer<OrganizationEditor> vacant = edit -> edit.position("pm", p -> p.withoutHolders());
    History history = HISTORY.changeFrom(MARCH, vacant);
    assertEquals(FIRST.edit().position("pm", p -> p.withoutHolders()).apply(), history.asOf(MARCH));
    History unknown = HISTORY.changeFrom(MARCH, edit -> edit.defaultOccupancy(Occupancy.UNKNOWN));
    assertEquals(Occupancy.VACANT, unknown.asOf(JANUARY).defaultOccupancy());
    assertEquals(Occupancy.UNKNOWN, unknown.asOf(SEPTEMBER).defaultOccupancy());
    History stated =
        unknown
            .changeFrom(JULY, edit -> edit.defaultOccupancy(Occupancy.VACANT))
            .changeFrom(MAY, edit -> edit.position("cpo", p -> {}));
    assertEquals(unknown.asOf(MARCH), stated.asOf(MARCH));
  }

  @Test
  void aPositionStatesAnOccupancyOnlyWhereItIsNotTheDefault() {
    History history =
        HISTORY
            .changeFrom(JULY, edit -> edit.defaultOccupancy(Occupancy.UNKNOWN))
            .changeFrom(MARCH, edit -> edit.add("qa", p -> p.reportsTo("cpo").vacant()));
    assertEquals(
        List.of("03-01/07-01 Optional.empty", "07-01/.. Optional[VACANT]"),
        timeline(history, "qa", version -> version.position().statedOccupancy()));
    assertTrue(history.asOf(SEPTEMBER).isVacant(history.asOf(SEPTEMBER).position("qa")));
    History again = history.changeFrom(JULY, edit -> edit.defaultOccupancy(Occupancy.VACANT));
    assertEquals(
        List.of("03-01/.. Optional.empty"),
        timeline(again, "qa", version -> version.position().statedOccupancy()));
  }

  @Test
  void anotherOrderHoldsUntilTheNextOne() {
    Organization backwards =
        Organization.named("Acme").positions(List.of(Position.of("c"), Position.of("b"))).build();
    Organization three =
        Organization.named("Acme")
            .positions(List.of(Position.of("a"), Position.of("b"), Position.of("c")))
            .build();
    History history = History.of(Snapshot.on(JANUARY, three), Snapshot.on(MAY, backwards));
    Consumer<OrganizationEditor> last = edit -> edit.remove("a").add("a", p -> {});
    assertEquals(List.of("b", "c", "a"), order(history.changeFrom(MARCH, last), MARCH));
    assertEquals(List.of("a", "b", "c"), order(history.changeFrom(MARCH, last), JANUARY));
    assertEquals(List.of("c", "b"), order(history.changeFrom(MARCH, last), MAY));
    assertEquals(List.of("b", "c", "a"), order(history.correct(MARCH, last), JANUARY));
    assertEquals(List.of("c", "b"), order(history.correct(MARCH, last), MAY));
    assertEquals(List.of("b", "c"), order(history.replaceAfter(MARCH, last), MAY));
    assertEquals(List.of("b", "c"), order(history.insertBetween(MARCH, JUNE, last), MAY));
    assertEquals(List.of("c", "b"), order(history.insertBetween(MARCH, JUNE, last), JUNE));
    assertEquals(
        List.of("a", "d", "c"),
        order(history.changeFrom(MARCH, edit -> edit.rename("b", "d")), MARCH));
    assertEquals(
        List.of("d", "c", "b"),
        order(history.replaceAfter(MARCH, edit -> edit.rename("a", "d")), MAY));
  }

  private static List<String> order(History history, LocalDate day) {
    return history.asOf(day).positions().stream().map(Position::id).toList();
  }

  @Test
  void aHistoryThatHasEndedIsProlonged() {
    History ended =
        History.named("Acme").position(Validity.between(JANUARY, MAY), Position.of("a")).build();
    Consumer<OrganizationEditor> add = edit -> edit.add("b", p -> {});
    assertEquals(Validity.startingOn(JANUARY), ended.changeFrom(JULY, add).validity());
    assertEquals(
        Validity.between(JANUARY, SEPTEMBER), ended.insertBetween(JULY, SEPTEMBER, add).validity());
    assertEquals(Validity.between(JANUARY, MAY), ended.insertBetween(MARCH, MAY, add).validity());
    History open =
        History.named("Acme").position(Validity.endingBefore(MAY), Position.of("a")).build();
    assertEquals(
        List.of(Validity.endingBefore(MAY)),
        open.correct(MARCH, edit -> edit.position("a", p -> p.title("A"))).timeline("a").stream()
            .map(Dated::validity)
            .toList());
  }

  @Test
  void snapshotsThatDoNotCountAreKept() {
    History history = History.of(Snapshot.on(MAY, FIRST), Snapshot.on(MAY, IN_MAY));
    assertEquals(
        List.of(Snapshot.on(MAY, FIRST)), history.changeFrom(MAY, title("Owner")).superseded());
  }

  @Test
  void periodsHaveDaysInCommon() {
    Validity spring = Validity.between(MARCH, JUNE);
    Validity summer = Validity.between(MAY, SEPTEMBER);
    assertEquals(Validity.between(MAY, JUNE), spring.common(summer).orElseThrow());
    assertEquals(Validity.between(MAY, JUNE), summer.common(spring).orElseThrow());
    assertTrue(spring.common(Validity.startingOn(JUNE)).isEmpty());
    assertEquals(spring, spring.common(Validity.always()).orElseThrow());
    assertEquals(Validity.between(MARCH, SEPTEMBER), spring.span(summer));
    assertEquals(Validity.between(MARCH, SEPTEMBER), summer.span(spring));
    assertEquals(Validity.startingOn(MARCH), spring.span(Validity.startingOn(JULY)));
    assertEquals(Validity.endingBefore(JUNE), spring.span(Validity.endingBefore(JANUARY)));
  }
}
