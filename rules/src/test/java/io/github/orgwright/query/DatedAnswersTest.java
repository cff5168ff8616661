package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.UnknownIdException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Questions about the days of a year. */
class DatedAnswersTest {
  private static final LocalDate JANUARY = month(1);
  private static final LocalDate MARCH = month(3);
  private static final LocalDate MAY = month(5);
  private static final LocalDate JULY = month(7);
  private static final LocalDate OCTOBER = month(10);

  private static final Organization FIRST =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo"))
          .build();

  private static final Position PM = FIRST.position("pm");
  private static final Organization MOVED = FIRST.with("pm", p -> p.reportsTo("ceo"));

  /** From March under the ceo; from May without the pm; from July again under the cpo. */
  private static final History HISTORY =
      History.of(
          Snapshot.on(JANUARY, FIRST),
          Snapshot.on(MARCH, MOVED),
          Snapshot.on(MAY, MOVED.without("pm")),
          Snapshot.on(JULY, FIRST));

  private static LocalDate month(int month) {
    return LocalDate.of(2026, month, 1);
  }

  private static <M extends Matches> List<String> answers(
      History history, Validity days, Function<Who, M> question) {
    return Who.during(history, days, question).stream()
        .map(answer -> answer.validity() + " " + answer.value().list())
        .toList();
  }

  @Test
  void daysWithoutThePositionHaveNoAnswer() {
    assertEquals(
        List.of(
            "2026-01-01/2026-03-01 [cpo, ceo]",
            "2026-03-01/2026-05-01 [ceo]",
            "2026-07-01/.. [cpo, ceo]"),
        answers(HISTORY, Validity.always(), who -> who.manages(PM)));
    assertEquals(
        List.of("2026-04-01/2026-05-01 [ceo]", "2026-07-01/2026-10-01 [cpo, ceo]"),
        answers(HISTORY, Validity.between(month(4), OCTOBER), who -> who.manages(PM)));
  }

  @Test
  void noMatchIsAnAnswer() {
    assertEquals(
        List.of("2026-01-01/2026-03-01 [pm]", "2026-03-01/2026-07-01 []", "2026-07-01/.. [pm]"),
        answers(HISTORY, Validity.always(), who -> who.reportsDirectlyTo(FIRST.position("cpo"))));
  }

  @Test
  void equalAnswersThatFollowEachOtherAreOne() {
    Position cpo = FIRST.position("cpo");
    List<Dated<ChainMatches>> answers =
        Who.during(HISTORY, Validity.always(), who -> who.manages(cpo));
    assertEquals(1, answers.size());
    assertEquals(Validity.startingOn(JANUARY), answers.get(0).validity());
    assertEquals(1, answers.get(0).value().withinSteps(1).count());
    assertTrue(answers.get(0).value().why().text().startsWith("who manages cpo?"));
  }

  @Test
  void otherPeopleOrDetailsAreAnotherAnswer() {
    History history =
        HISTORY
            .changeFrom(MARCH, edit -> edit.replaceHolder("ceo", "kim"))
            .changeFrom(JULY, edit -> edit.person("kim", p -> p.name("Kim")));
    List<Dated<ChainMatches>> answers =
        Who.during(history, Validity.always(), who -> who.manages(FIRST.position("cpo")));
    assertEquals(
        List.of("[ada]", "[kim]", "[Kim]"),
        answers.stream()
            .map(answer -> answer.value().people().get(0))
            .map(person -> List.of(person.name().orElse(person.id())).toString())
            .toList());
    History titled = HISTORY.changeFrom(MARCH, edit -> edit.position("ceo", p -> p.title("Chief")));
    assertEquals(
        List.of("2026-01-01/2026-03-01 [ceo]", "2026-03-01/.. [ceo (Chief)]"),
        answers(titled, Validity.always(), who -> who.manages(FIRST.position("cpo"))));
  }

  @Test
  void anotherExplanationIsAnotherAnswer() {
    History history =
        History.of(
            Snapshot.on(JANUARY, FIRST),
            Snapshot.on(MARCH, FIRST.edit().removeLeavingReports("ceo").apply()));
    assertEquals(
        List.of("2026-01-01/2026-03-01 []", "2026-03-01/.. []"),
        answers(
            history,
            Validity.always(),
            who -> who.manages(FIRST.position("cpo")).that(Traits.vacant())));
  }

  @Test
  void aPeriodOutsideTheHistoryHasNoAnswers() {
    assertEquals(
        List.of(), answers(HISTORY, Validity.endingBefore(JANUARY), who -> who.manages(PM)));
    History ended =
        History.named("Acme")
            .position(
                Validity.between(JANUARY, MAY),
                Position.of("ceo"),
                List.of(),
                List.of(Assignment.of("ceo", "ada", AssignmentKind.SUBSTANTIVE)))
            .position(
                Validity.between(JANUARY, MARCH),
                Position.of("pm"),
                List.of(ReportingLine.solid("pm", "ceo")),
                List.of())
            .build();
    assertEquals(
        List.of("2026-01-01/2026-05-01 [ceo]"),
        answers(
            ended,
            Validity.always(),
            who -> who.matches(Traits.root()).that(Traits.not(Traits.vacant()))));
    assertEquals(
        List.of("2026-01-01/2026-05-01 []"),
        answers(ended, Validity.always(), who -> who.manages(Person.of("ada"))));
  }

  @Test
  void aHistoryWithoutAFirstDayIsAskedFromTheBeginning() {
    History history =
        History.named("Acme")
            .position(Validity.endingBefore(MARCH), Position.of("ceo"))
            .position(
                Validity.startingOn(MARCH),
                Position.of("ceo"),
                List.of(ReportingLine.solid("ceo", "chair")),
                List.of())
            .position(Validity.startingOn(MARCH), Position.of("chair"))
            .build();
    assertEquals(
        List.of("../2026-03-01 []", "2026-03-01/.. [chair]"),
        answers(history, Validity.always(), who -> who.manages(Position.of("ceo"))));
    assertEquals(
        List.of("../2026-01-01 []"),
        answers(history, Validity.endingBefore(JANUARY), who -> who.manages(Position.of("ceo"))));
  }

  @Test
  void daysWithoutThePositionHaveNoAnswerEvenIfTheseAreAll() {
    assertEquals(
        List.of(), Who.during(HISTORY, Validity.between(MAY, JULY), who -> who.manages(PM)));
  }

  @Test
  void anIdThatNoDayHasIsUnknown() {
    UnknownIdException unknown =
        assertThrows(
            UnknownIdException.class,
            () -> Who.during(HISTORY, Validity.always(), who -> who.manages(Position.of("pn"))));
    assertTrue(unknown.getMessage().contains("\"pn\""));
    RuntimeException own = new IllegalStateException("own");
    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                Who.during(
                    HISTORY,
                    Validity.always(),
                    who -> {
                      throw own;
                    })));
  }
}
