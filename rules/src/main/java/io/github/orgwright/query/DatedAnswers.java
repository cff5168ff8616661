package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.UnknownIdException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answers to one question over a period; equal ones that follow each other are one. */
final class DatedAnswers<M extends Matches> {
  /** All that an answer says. */
  private record Content(
      List<Position> positions, List<Person> holders, List<Person> people, String why) {
    static Content of(Matches answer) {
      return new Content(answer.list(), answer.holders(), answer.people(), answer.why().text());
    }
  }

  private final List<Dated<M>> answers = new ArrayList<>();
  private @Nullable Content last;

  private DatedAnswers() {}

  static <M extends Matches> List<Dated<M>> of(
      History history, Validity days, Function<Organization, M> question) {
    Optional<Validity> described = days.common(history.validity());
    DatedAnswers<M> answers = new DatedAnswers<>();
    @Nullable UnknownIdException unknown = null;
    for (Validity period : described.map(all -> periods(history, all)).orElse(List.of())) {
      Organization organization = history.asOf(period.from().orElse(LocalDate.MIN));
      try {
        M answer = question.apply(organization);
        answers.add(period, answer, Content.of(answer));
      } catch (UnknownIdException e) {
        unknown = unknown == null ? e : unknown;
      }
    }
    if (unknown != null && answers.answers.isEmpty() && !isOfOtherDays(unknown, history)) {
      throw unknown;
    }
    return ImmutableList.copyOf(answers.answers);
  }

  /** Whether an id that is unknown in a period is known on other days of a history. */
  private static boolean isOfOtherDays(UnknownIdException unknown, History history) {
    return switch (unknown.subject()) {
      case "position" -> history.positionIds().contains(unknown.id());
      case "person" -> history.personIds().contains(unknown.id());
      default -> false;
    };
  }

  /** The parts of a period in which nothing changes. */
  private static List<Validity> periods(History history, Validity all) {
    List<Validity> periods = new ArrayList<>();
    Validity rest = all;
    for (LocalDate day : history.days()) {
      Optional<Validity> before = rest.common(Validity.endingBefore(day));
      Optional<Validity> after = rest.common(Validity.startingOn(day));
      before.ifPresent(periods::add);
      if (after.isEmpty()) {
        return periods;
      }
      rest = after.get();
    }
    periods.add(rest);
    return periods;
  }

  private void add(Validity period, M answer, Content content) {
    if (!answers.isEmpty() && content.equals(last)) {
      Dated<M> before = answers.get(answers.size() - 1);
      if (before.validity().until().equals(period.from())) {
        answers.set(
            answers.size() - 1, new Dated<>(before.validity().span(period), before.value()));
        return;
      }
    }
    answers.add(new Dated<>(period, answer));
    last = content;
  }
}
