package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.internal.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not valid on the day that is asked for, or not on any day. */
final class OtherDays {
  /** No such rows. */
  static final OtherDays NONE = new OtherDays();

  private final ListMultimap<String, Found> byId =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private final ListMultimap<String, Found> byName =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private final ListMultimap<String, Found> byGroup =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private final @Nullable LocalDate day;

  /** A row, and its days; null if its dates cannot be used. */
  private record Found(int row, String subject, @Nullable DayRange days) {}

  private OtherDays() {
    this.day = null;
  }

  OtherDays(DatedRows dated, LocalDate day) {
    this.day = day;
    dated.rows().stream().filter(row -> !dated.isOn(row, day)).forEach(row -> add(dated, row));
  }

  /** The rows that are not valid on any day, because their dates cannot be used. */
  OtherDays(DatedRows dated) {
    this.day = null;
    dated.rows().stream().filter(row -> !row.dates().isUsable()).forEach(row -> add(dated, row));
  }

  private void add(DatedRows dated, DatedRows.Dated row) {
    Found found =
        new Found(row.number(), row.subject(), row.dates().isUsable() ? dated.days(row) : null);
    byId.put(row.subject(), found);
    row.names().stream().filter(name -> !name.isEmpty()).forEach(name -> byName.put(name, found));
    row.ledGroups().forEach(group -> byGroup.put(group, found));
  }

  /** On which days a position counts, in words, and the rows that say so. */
  record Answer(String text, List<Integer> rows) {
    /** The problem of an unknown manager with this answer. */
    Problem in(Problem problem) {
      return problem.toBuilder()
          .message(problem.message() + "; " + text)
          .fix("correct the reference, or " + dates())
          .build();
    }

    /** What to correct. */
    String dates() {
      return "the dates of %s if they are wrong".formatted(RowProblems.rows(rows));
    }
  }

  /** The words for what a position does on some days. */
  private record Words(String through, String from, String again, String never) {
    static final Words OF_ID =
        new Words("ends on", "begins on", "begins again on", "has only rows");

    static Words of(String what) {
      return new Words(what + " through", what + " from", "again from", what + " only in rows");
    }
  }

  /** The answer for an id; empty if only rows that are valid on the day, or none, have it. */
  Optional<Answer> ofId(String id) {
    return answer(byId.get(id), Words.OF_ID);
  }

  /**
   * The answer for what managers are named by; the position itself may count on the day.
   *
   * @param isPerson whether it is the id of a person
   */
  Optional<Answer> ofName(String name, boolean isPerson) {
    return answer(byName.get(name), Words.of(isPerson ? "has this person" : "has this value"));
  }

  /** The answer for the lead of a group in folded form; the position may count on the day. */
  Optional<Answer> ofLead(String group) {
    return answer(byGroup.get(group), Words.of("leads it"));
  }

  private Optional<Answer> answer(List<Found> found, Words words) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    Multimaps.asMap(Multimaps.index(found, Found::subject))
        .forEach((id, rows) -> texts.add("position \"" + id + "\" " + text(rows, words)));
    return Optional.of(new Answer(Phrases.list(texts), Lists.transform(found, Found::row)));
  }

  private String text(List<Found> found, Words words) {
    LocalDate end = null;
    LocalDate begin = null;
    for (Found row : found) {
      DayRange days = row.days();
      if (days != null && days.isBefore(requireNonNull(day))) {
        LocalDate until = days.until();
        end = end == null || (until != null && until.isAfter(end)) ? until : end;
      } else if (days != null) {
        LocalDate from = days.from();
        begin = begin == null || (from != null && from.isBefore(begin)) ? from : begin;
      }
    }
    if (end == null && begin == null) {
      return words.never() + " whose dates cannot be used";
    }
    String ended = end == null ? "" : words.through() + " " + end.minusDays(1);
    String begun = begin == null ? "" : (end == null ? words.from() : words.again()) + " " + begin;
    return ended + (end == null || begin == null ? "" : " and ") + begun;
  }
}
