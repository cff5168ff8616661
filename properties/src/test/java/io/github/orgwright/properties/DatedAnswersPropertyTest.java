package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.model.DatedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Questions about a period, compared with the same question on each day. */
class DatedAnswersPropertyTest {
  private static final int TRIES = 200;

  @Property(tries = TRIES)
  void theAnswersOfAPeriodAreThoseOfItsDays(
      @ForAll @Adversarial @OrgSize(max = 12) DatedFacts facts, @ForAll Random random) {
    History history = facts.history();
    if (history.positionIds().isEmpty()) {
      return;
    }
    Position position =
        Position.of(history.positionIds().get(random.nextInt(history.positionIds().size())));
    int kind = random.nextInt(4);
    Function<Who, Matches> question =
        who ->
            switch (kind) {
              case 0 -> who.manages(position);
              case 1 -> who.directlyManages(position);
              case 2 -> who.reportsTo(position);
              default -> who.reportsDirectlyTo(position);
            };
    List<LocalDate> changing = history.days();
    LocalDate from =
        changing.isEmpty()
            ? LocalDate.of(2026, 1, 31)
            : changing.get(random.nextInt(changing.size())).minusDays(random.nextInt(3));
    LocalDate until = from.plusDays(1 + random.nextInt(12));
    Validity days = Validity.between(from, until);
    boolean isKnown =
        from.datesUntil(until).anyMatch(day -> answer(history, day, question).isPresent());
    if (!isKnown) {
      assertEquals(List.of(), Who.during(history, days, question));
      return;
    }
    List<Dated<Matches>> answers = Who.during(history, days, question);
    for (LocalDate day : from.datesUntil(until).toList()) {
      List<List<Object>> found =
          answers.stream()
              .filter(answer -> answer.validity().contains(day))
              .map(answer -> content(answer.value()))
              .toList();
      assertEquals(answer(history, day, question).stream().toList(), found);
    }
    for (int i = 0; i < answers.size(); i++) {
      assertEquals(Optional.of(answers.get(i).validity()), days.common(answers.get(i).validity()));
      if (i > 0) {
        LocalDate end = answers.get(i - 1).validity().until().orElseThrow();
        LocalDate begin = answers.get(i).validity().from().orElseThrow();
        assertTrue(!begin.isBefore(end));
        if (begin.equals(end)) {
          assertNotEquals(content(answers.get(i - 1).value()), content(answers.get(i).value()));
        }
      }
    }
  }

  /** All that an answer says. */
  private static List<Object> content(Matches answer) {
    return List.of(answer.list(), answer.people(), answer.holders(), answer.why().text());
  }

  /** The answer of one day; empty if the history or the position does not exist on it. */
  private static Optional<List<Object>> answer(
      History history, LocalDate day, Function<Who, Matches> question) {
    if (!history.validity().contains(day)) {
      return Optional.empty();
    }
    try {
      return Optional.of(content(question.apply(Who.of(history.asOf(day)))));
    } catch (UnknownIdException e) {
      return Optional.empty();
    }
  }
}
