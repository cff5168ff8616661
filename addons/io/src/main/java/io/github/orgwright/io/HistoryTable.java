package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.OrderComparison.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final HistoryParts parts;
  private final ImmutableList<LineKind> furtherKinds;
  private final Set<String> attributes;

  HistoryTable(History history, boolean isPersonal) {
    this.history = history;
    this.isPersonal = isPersonal;
    this.parts = new HistoryParts(history);
    this.furtherKinds =
        OrganizationRows.furtherKinds(versions().flatMap(version -> version.lines().stream()));
    this.attributes = OrganizationRows.attributes(versions().map(PositionVersion::position));
  }

  private Stream<PositionVersion> versions() {
    return history.positionIds().stream()
        .flatMap(id -> history.timeline(id).stream())
        .map(Dated::value);
  }

  private OrganizationRows rows(Organization organization, Optional<Occupancy> concluded) {
    return new OrganizationRows(organization, isPersonal, concluded, furtherKinds, attributes);
  }

  private OrganizationRows rows(HistoryParts.Part part) {
    return rows(part.organization(), part.concluded());
  }

  void forEach(Consumer<List<String>> action) {
    Organization none = Organization.named("empty").build();
    List<String> header = new ArrayList<>(rows(none, Optional.empty()).header(DATES));
    header.addAll(List.of(OrgwrightColumns.VALID_FROM, OrgwrightColumns.VALID_UNTIL));
    action.accept(header);
    Map<String, ValuesOverTime<List<List<String>>>> all = new LinkedHashMap<>();
    parts.forEach(
        part ->
            all.computeIfAbsent(part.position().id(), id -> new ValuesOverTime<>())
                .add(part.days(), rows(part).rows(part.position()), List::equals));
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
    LeftOut leftOut = new LeftOut(isPersonal);
    parts.content().declared().forEach(declared -> leftOut.addDeclarations(declared.value()));
    HintsOverTime hints = new HintsOverTime();
    parts.forEach(
        part -> {
          leftOut.addPosition(
              part.organization(),
              part.position(),
              part.version().lines(),
              part.version().assignments().size());
          hints.add(part.days(), rows(part).hints(part.position()));
        });
    hints.forEachUnreadDefault(
        HistoryParts.range(history.validity()).from(), parts.defaults(), leftOut::addDefault);
    new PeopleOfHistory(history, parts).addTo(leftOut);
    List<String> sentences = new ArrayList<>(leftOut.sentences(history.personIds()));
    addOthers(sentences);
    return ImmutableList.copyOf(sentences);
  }

  private boolean isEmptyAtTheBeginning() {
    @Nullable LocalDate begin = history.validity().from().orElse(null);
    return parts.content().positions().stream()
        .map(version -> HistoryParts.range(version.validity()).from())
        .noneMatch(from -> Objects.equals(from, begin));
  }

  /** Whether positions are always in the order in which they first appear. */
  private boolean isInOrder() {
    Map<String, Integer> places = new HashMap<>();
    history.positionIds().forEach(id -> places.put(id, places.size()));
    for (Dated<List<String>> order : parts.content().positionOrders()) {
      OrderComparison found = new OrderComparison();
      int place = 0;
      for (String id : order.value()) {
        Place one = new Place(0, place++, 0);
        Place other = new Place(0, places.getOrDefault(id, 0), 0);
        for (Dated<PositionVersion> version : history.timeline(id)) {
          version
              .validity()
              .common(order.validity())
              .ifPresent(days -> found.add(HistoryParts.range(days), one, other));
        }
      }
      if (!found.isSame()) {
        return false;
      }
    }
    return true;
  }

  private void addOthers(List<String> sentences) {
    if (isEmptyAtTheBeginning()) {
      sentences.add("days before the first position are left out");
    }
    if (!isInOrder()) {
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
  }
}
