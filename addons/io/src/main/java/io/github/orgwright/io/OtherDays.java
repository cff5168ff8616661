package io.github.orgwright.io;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not valid on the day that is asked for. */
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
    for (DatedRows.Dated row : dated.rows()) {
      if (!dated.isOn(row, day)) {
        Found found =
            new Found(row.number(), row.subject(), row.dates().isUsable() ? dated.days(row) : null);
        byId.put(row.subject(), found);
        row.names().stream()
            .filter(name -> !name.isEmpty())
            .forEach(name -> byName.put(name, found));
        row.ledGroups().forEach(group -> byGroup.put(group, found));
      }
    }
  }

  /** On which days a position counts, in words, and the rows that say so. */
  record Answer(String text, List<Integer> rows) {}

  /** The answer for an id; empty if only rows that are valid on the day, or none, have it. */
  Optional<Answer> ofId(String id) {
    return answer(byId.get(id));
  }

  /** The answer for what managers are named by. */
  Optional<Answer> ofName(String name) {
    return answer(byName.get(name));
  }

  /** The answer for the lead of a group in folded form. */
  Optional<Answer> ofLead(String group) {
    return answer(byGroup.get(group));
  }

  private Optional<Answer> answer(List<Found> found) {
    if (found.isEmpty() || day == null) {
      return Optional.empty();
    }
    LocalDate end = null;
    LocalDate begin = null;
    for (Found row : found) {
      DayRange days = row.days();
      if (days != null && days.isBefore(day)) {
        LocalDate until = days.until();
        end = end == null || (until != null && until.isAfter(end)) ? until : end;
      } else if (days != null) {
        LocalDate from = days.from();
        begin = begin == null || (from != null && from.isBefore(begin)) ? from : begin;
      }
    }
    List<String> parts = new ArrayList<>();
    if (end != null) {
      parts.add("ends on " + end.minusDays(1));
    }
    if (begin != null) {
      parts.add("begins " + (end == null ? "on " : "again on ") + begin);
    }
    String position = "position \"" + found.get(0).subject() + "\" ";
    String text =
        parts.isEmpty()
            ? position + "has only rows whose dates cannot be used"
            : position + String.join(" and ", parts);
    return Optional.of(new Answer(text, found.stream().map(Found::row).toList()));
  }
}
