package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a history: those of {@link OrganizationRows} for each position, with the days on
 * which they are valid.
 */
final class HistoryTable {
  private static final ImmutableSet<String> DATES =
      ImmutableSet.of(
          Header.key(OrgwrightColumns.VALID_FROM), Header.key(OrgwrightColumns.VALID_UNTIL));

  /** The days that readers take for no end. */
  private static final Set<LocalDate> OPEN_ENDS = Presets.ORGWRIGHT.spec().openEnds();

  private final History history;
  private final boolean isPersonal;
  private final ImmutableList<LineKind> furtherKinds;
  private final Set<String> attributes;

  HistoryTable(History history, boolean isPersonal) {
    this.history = history;
    this.isPersonal = isPersonal;
    this.furtherKinds =
        OrganizationRows.furtherKinds(versions().flatMap(version -> version.lines().stream()));
    this.attributes = OrganizationRows.attributes(versions().map(PositionVersion::position));
  }

  private Stream<PositionVersion> versions() {
    return history.positionIds().stream()
        .flatMap(id -> history.timeline(id).stream())
        .map(Dated::value);
  }

  private OrganizationRows rows(Organization organization) {
    return new OrganizationRows(organization, isPersonal, furtherKinds, attributes);
  }

  /** Visits each organization of the history with the days on which it is valid, in order. */
  private void forEachStage(BiConsumer<Organization, DayRange> action) {
    List<LocalDate> days = history.days();
    @Nullable LocalDate first = days.isEmpty() ? null : days.get(0);
    if (history.validity().from().isEmpty()) {
      LocalDate before = first == null ? LocalDate.EPOCH : first.minusDays(1);
      action.accept(history.asOf(before), new DayRange(null, first));
    }
    for (int i = 0; i < days.size(); i++) {
      @Nullable LocalDate next = i + 1 < days.size() ? days.get(i + 1) : null;
      action.accept(history.asOf(days.get(i)), new DayRange(days.get(i), next));
    }
  }

  void forEach(Consumer<List<String>> action) {
    List<String> header = new ArrayList<>(rows(Organization.named("empty").build()).header(DATES));
    header.addAll(List.of(OrgwrightColumns.VALID_FROM, OrgwrightColumns.VALID_UNTIL));
    action.accept(header);
    Map<String, ValuesOverTime<List<List<String>>>> all = new LinkedHashMap<>();
    history.positionIds().forEach(id -> all.put(id, new ValuesOverTime<>()));
    forEachStage(
        (organization, days) -> {
          OrganizationRows rows = rows(organization);
          for (Position position : organization.positions()) {
            all.computeIfAbsent(position.id(), id -> new ValuesOverTime<>())
                .add(days, rows.rows(position), List::equals);
          }
        });
    for (ValuesOverTime<List<List<String>>> timeline : all.values()) {
      for (ValuesOverTime.Period<List<List<String>>> period : timeline.periods()) {
        for (List<String> row : period.value()) {
          List<String> dated = new ArrayList<>(row);
          dated.add(text(period.days().from()));
          dated.add(text(period.days().until()));
          action.accept(dated);
        }
      }
    }
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** What the rows do not contain: a sentence for each kind of data. */
  List<String> leftOut() {
    Map<String, Integer> places = new HashMap<>();
    history.positionIds().forEach(id -> places.put(id, places.size()));
    Map<String, Integer> ranks = new HashMap<>();
    versions()
        .flatMap(version -> version.assignments().stream())
        .map(Assignment::person)
        .forEach(person -> ranks.putIfAbsent(person, ranks.size()));
    Set<String> sentences = new LinkedHashSet<>();
    boolean[] isReordered = {false};
    boolean[] hasPositions = {false};
    forEachStage(
        (organization, days) -> {
          Map<String, Integer> disclosed = new HashMap<>(ranks);
          organization.people().stream()
              .filter(person -> !person.isDisclosed())
              .forEach(person -> disclosed.remove(person.id()));
          sentences.addAll(LeftOut.of(organization, isPersonal, disclosed));
          int last = -1;
          for (Position position : organization.positions()) {
            int place = places.getOrDefault(position.id(), -1);
            isReordered[0] |= place < last;
            last = place;
          }
          if (!hasPositions[0] && last < 0) {
            sentences.add("days before the first position are left out");
          }
          hasPositions[0] |= last >= 0;
        });
    if (isReordered[0]) {
      sentences.add(
          "the order of positions on some days is left out; they are read in the order in which"
              + " they first appear in the history");
    }
    int superseded = history.superseded().size();
    if (superseded > 0) {
      sentences.add(
          Phrases.count(superseded, "snapshot")
              + (superseded == 1 ? " that does not count is" : " that do not count are")
              + " left out");
    }
    List<LocalDate> unreadable =
        history.days().stream()
            .filter(day -> OPEN_ENDS.contains(day) || day.getYear() < 1 || day.getYear() > 9999)
            .toList();
    if (!unreadable.isEmpty()) {
      sentences.add(
          "rows with the %s %s cannot be read as they are: days must be in the years 1 to 9999, and an end on %s is read as no end"
              .formatted(
                  unreadable.size() == 1 ? "day" : "days",
                  Phrases.list(unreadable.stream().map(LocalDate::toString).toList()),
                  Phrases.series(
                      OPEN_ENDS.stream()
                          .filter(day -> day.getYear() <= 9999)
                          .map(LocalDate::toString)
                          .toList(),
                      "or")));
    }
    return ImmutableList.copyOf(sentences);
  }
}
