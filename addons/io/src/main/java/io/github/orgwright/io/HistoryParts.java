package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryContent;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The positions of a history with the days on which all is the same on which their rows depend.
 * Takes time linear in the number of versions and of these parts, but for a logarithm.
 */
final class HistoryParts {
  private final History history;
  private final HistoryContent content;
  private final Map<String, Steps<Optional<Person>>> people = new HashMap<>();
  private final Steps<Occupancy> defaults;
  private final Steps<Context> contexts;

  /** What the rows of a position depend on in addition to the position and its people. */
  private record Context(Occupancy byDefault, Optional<Occupancy> concluded) {}

  /**
   * A position on some days.
   *
   * @param organization an organization of this position and its people alone
   * @param concluded as in {@link OrganizationRows}
   */
  record Part(
      Organization organization,
      PositionVersion version,
      Optional<Occupancy> concluded,
      DayRange days) {
    Position position() {
      return organization.positions().list().get(0);
    }
  }

  HistoryParts(History history) {
    this.history = history;
    this.content = history.content();
    for (Dated<Person> person : content.people()) {
      Steps<Optional<Person>> steps =
          people.computeIfAbsent(person.value().id(), id -> new Steps<>(Optional.empty()));
      steps.set(person.validity().from().orElse(null), Optional.of(person.value()));
      person.validity().until().ifPresent(day -> steps.set(day, Optional.empty()));
    }
    this.defaults = new Steps<>(content.declared().get(0).value().defaultOccupancy());
    for (Dated<Organization> declared : content.declared()) {
      defaults.set(declared.validity().from().orElse(null), declared.value().defaultOccupancy());
    }
    this.contexts = contexts();
  }

  HistoryContent content() {
    return content;
  }

  /** The default occupancy on each day. */
  Steps<Occupancy> defaults() {
    return defaults;
  }

  /** Each person as declared on each day; null for one who is only assigned. */
  @Nullable Steps<Optional<Person>> person(String id) {
    return people.get(id);
  }

  private static boolean isHeld(PositionVersion version) {
    return version.assignments().stream().anyMatch(assigned -> assigned.kind().holds());
  }

  /** The numbers of positions that are held, state that they are vacant, or state nothing. */
  private Steps<Context> contexts() {
    TreeMap<LocalDate, int[]> changes = new TreeMap<>();
    for (Dated<PositionVersion> version : content.positions()) {
      Optional<Occupancy> stated = version.value().position().statedOccupancy();
      int kind = isHeld(version.value()) ? 0 : stated.isEmpty() ? 2 : 1;
      if (kind != 1 || stated.equals(Optional.of(Occupancy.VACANT))) {
        Validity validity = version.validity();
        on(changes, validity.from().orElse(LocalDate.MIN))[kind]++;
        validity.until().ifPresent(day -> on(changes, day)[kind]--);
      }
    }
    Set<LocalDate> ofDefaults = new TreeSet<>();
    defaults.addDaysWithin(DayRange.ALWAYS, ofDefaults);
    ofDefaults.forEach(day -> on(changes, day));
    on(changes, LocalDate.MIN);
    int[] counts = new int[3];
    @Nullable Steps<Context> steps = null;
    for (Map.Entry<LocalDate, int[]> change : changes.entrySet()) {
      for (int kind = 0; kind < counts.length; kind++) {
        counts[kind] += change.getValue()[kind];
      }
      Occupancy byDefault = defaults.on(new DayRange(change.getKey(), null));
      boolean isAnyVacant = counts[1] > 0 || (byDefault == Occupancy.VACANT && counts[2] > 0);
      Context context =
          new Context(byDefault, OrganizationRows.concluded(byDefault, counts[0] > 0, isAnyVacant));
      if (steps == null) {
        steps = new Steps<>(context);
      } else {
        steps.set(change.getKey(), context);
      }
    }
    return requireNonNull(steps);
  }

  @CanIgnoreReturnValue
  private static int[] on(Map<LocalDate, int[]> changes, LocalDate day) {
    return changes.computeIfAbsent(day, key -> new int[3]);
  }

  static DayRange range(Validity validity) {
    return new DayRange(validity.from().orElse(null), validity.until().orElse(null));
  }

  /** Visits all positions in the order of the history, each in the order of days. */
  void forEach(Consumer<Part> action) {
    for (String id : history.positionIds()) {
      for (Dated<PositionVersion> version : history.timeline(id)) {
        forEach(version.value(), range(version.validity()), action);
      }
    }
  }

  private void forEach(PositionVersion version, DayRange days, Consumer<Part> action) {
    Set<String> assigned = new LinkedHashSet<>();
    version.assignments().forEach(one -> assigned.add(one.person()));
    TreeSet<LocalDate> ends = new TreeSet<>();
    for (String person : assigned) {
      Steps<Optional<Person>> steps = people.get(person);
      if (steps != null) {
        steps.addDaysWithin(days, ends);
      }
    }
    boolean isHeld = isHeld(version);
    if (!isHeld && !assigned.isEmpty()) {
      contexts.addDaysWithin(days, ends);
    } else if (!isHeld || version.position().statedOccupancy().isPresent()) {
      defaults.addDaysWithin(days, ends);
    }
    days.splitAt(ends).forEach(range -> action.accept(part(version, assigned, range)));
  }

  private Part part(PositionVersion version, Set<String> assigned, DayRange days) {
    Context context = contexts.on(days);
    List<Person> known =
        assigned.stream()
            .map(people::get)
            .flatMap(
                steps ->
                    steps == null ? Optional.<Person>empty().stream() : steps.on(days).stream())
            .toList();
    Organization alone =
        Organization.named("part")
            .positions(List.of(version.position()))
            .lines(version.lines())
            .people(known)
            .assignments(version.assignments())
            .defaultOccupancy(context.byDefault())
            .tryBuild()
            .organization();
    return new Part(alone, version, context.concluded(), days);
  }

  /** The first assignment of a person on the first of the given days, by its place. */
  static int place(PositionVersion version, String person) {
    List<Assignment> all = version.assignments();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).person().equals(person)) {
        return i;
      }
    }
    return all.size();
  }
}
