package io.github.orgwright.change;

import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link History} from versions of positions and people, each with the period in which it
 * is valid. Versions may be given in any order. Positions and people are in the order in which
 * their ids were first given, on each day. People who are assigned to a position, but not given,
 * come after the others.
 *
 * <p>{@link #build()} refuses two versions of one id that are valid on the same day. A line or an
 * assignment is valid as long as the version of the position that has it; a line to a manager who
 * does not exist on a day is unresolved on that day.
 *
 * <p>A builder can be used again after building. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class HistoryBuilder {
  private static final int SHOWN = 20;
  private static final Optional<Occupancy> VACANT = Optional.of(Occupancy.VACANT);

  /** What the organization declares on all days. */
  private final OrganizationBuilder declared;

  private final List<Dated<PositionVersion>> positions = new ArrayList<>();
  private final List<Dated<Person>> people = new ArrayList<>();
  private final List<Dated<Occupancy>> occupancies = new ArrayList<>();
  private boolean isDefaultOccupancySet;

  HistoryBuilder(String name) {
    declared = Organization.named(name);
  }

  /**
   * Adds a version of a position without managers and holders.
   *
   * @param validity the period in which it is valid
   * @param position the position
   * @return this builder
   */
  @CanIgnoreReturnValue
  public HistoryBuilder position(Validity validity, Position position) {
    return position(validity, position, List.of(), List.of());
  }

  /**
   * Adds a version of a position.
   *
   * @param validity the period in which it is valid
   * @param position the position
   * @param lines the lines of the position to its managers
   * @param assignments the assignments of people to the position
   * @return this builder
   * @throws IllegalArgumentException if a line or assignment belongs to a different position
   */
  @CanIgnoreReturnValue
  public HistoryBuilder position(
      Validity validity,
      Position position,
      List<ReportingLine> lines,
      List<Assignment> assignments) {
    positions.add(new Dated<>(validity, new PositionVersion(position, lines, assignments)));
    return this;
  }

  /**
   * Adds a version of a person.
   *
   * @param validity the period in which it is valid
   * @param person the person
   * @return this builder
   */
  @CanIgnoreReturnValue
  public HistoryBuilder person(Validity validity, Person person) {
    people.add(new Dated<>(validity, person));
    return this;
  }

  /**
   * Sets the occupancy of positions that have no holder and for which no occupancy is stated, on
   * all days. If it is not set, it is VACANT if at least one version of a position has a holder or
   * is stated to be vacant. Otherwise it is UNKNOWN, because the data does not say who holds
   * positions.
   *
   * @param occupancy VACANT or UNKNOWN
   * @return this builder
   * @throws IllegalArgumentException if the occupancy is FILLED
   */
  @CanIgnoreReturnValue
  public HistoryBuilder defaultOccupancy(Occupancy occupancy) {
    declared.defaultOccupancy(occupancy);
    isDefaultOccupancySet = true;
    return this;
  }

  /**
   * Sets the occupancy of positions that have no holder and for which no occupancy is stated, in a
   * period. On other days, the occupancy is that of {@link #defaultOccupancy(Occupancy)}.
   *
   * @param validity the period; {@link #build()} refuses periods that overlap
   * @param occupancy VACANT or UNKNOWN
   * @return this builder
   * @throws IllegalArgumentException if the occupancy is FILLED
   */
  @CanIgnoreReturnValue
  public HistoryBuilder defaultOccupancy(Validity validity, Occupancy occupancy) {
    Organization.named("checked").defaultOccupancy(occupancy);
    occupancies.add(new Dated<>(validity, occupancy));
    return this;
  }

  /**
   * Declares the given scope on all days, whether or not a position owns it or works in it.
   *
   * @param scope the scope
   * @return this builder
   */
  @CanIgnoreReturnValue
  public HistoryBuilder scope(Scope scope) {
    declared.scope(scope);
    return this;
  }

  /**
   * Declares the given expectation on all days.
   *
   * @param expectation the responsibility that needs an accountable position, and the kind of
   *     scopes, if any
   * @return this builder
   */
  @CanIgnoreReturnValue
  public HistoryBuilder expects(Expectation expectation) {
    declared.expects(expectation);
    return this;
  }

  /**
   * Declares that the organization tracks the given KPI on all days.
   *
   * @param kpi the KPI
   * @return this builder
   */
  @CanIgnoreReturnValue
  public HistoryBuilder tracks(Kpi kpi) {
    declared.tracks(kpi);
    return this;
  }

  /**
   * {@return the history}
   *
   * <p>Takes time linear in the number of versions, if those of one id are given in the order of
   * days.
   *
   * @throws IllegalArgumentException if two versions of a position or of a person, or two default
   *     occupancies, are valid on the same day; the message lists them
   * @throws io.github.orgwright.core.InvalidOrganizationException if two declared values with the
   *     same id differ
   */
  public History build() {
    Organization organization = organization();
    List<String> overlaps = new ArrayList<>();
    List<Dated<Occupancy>> defaults = defaults(organization.defaultOccupancy(), overlaps);
    VersionTable.Collector<PositionVersion> positionVersions =
        new VersionTable.Collector<>("position");
    for (Dated<PositionVersion> version : positions) {
      positionVersions.add(
          positionVersions.number(version.value().position().id()),
          version.validity(),
          withoutStated(defaults, version));
    }
    VersionTable.Collector<Person> personVersions = new VersionTable.Collector<>("person");
    for (Dated<Person> version : people) {
      personVersions.add(
          personVersions.number(version.value().id()), version.validity(), version.value());
    }
    VersionTable.Collector<Map<String, Object>> declaredVersions =
        new VersionTable.Collector<>("organization");
    for (Dated<Occupancy> byDefault : defaults) {
      declaredVersions.add(
          declaredVersions.number(""),
          byDefault.validity(),
          Attributes.OF_ORGANIZATIONS.of(
              organization.edit().defaultOccupancy(byDefault.value()).apply()));
    }
    History history =
        new History(
            declaredVersions.build(null, overlaps::add),
            positionVersions.build(null, overlaps::add),
            personVersions.build(null, overlaps::add),
            validity(),
            List.of());
    if (!overlaps.isEmpty()) {
      throw new IllegalArgumentException(message(organization.name(), overlaps));
    }
    return history;
  }

  /** The default occupancy on all days, in the order of days. */
  private List<Dated<Occupancy>> defaults(Occupancy otherwise, List<String> overlaps) {
    List<Dated<Occupancy>> sorted = new ArrayList<>(occupancies);
    sorted.sort((a, b) -> Validity.BY_FIRST_DAY.compare(a.validity(), b.validity()));
    List<Dated<Occupancy>> all = new ArrayList<>();
    @Nullable Validity last = null;
    for (Dated<Occupancy> next : sorted) {
      Validity validity = next.validity();
      if (last != null && last.overlaps(validity)) {
        overlaps.add("two default occupancies at the same time: " + last + " and " + validity);
      } else {
        addBetween(last, validity, otherwise, all);
        Timeline.append(all, next);
        last = validity;
      }
    }
    addBetween(last, null, otherwise, all);
    return all;
  }

  /** Adds the days between two periods; a period is null before the first and after the last. */
  private static void addBetween(
      @Nullable Validity before,
      @Nullable Validity after,
      Occupancy occupancy,
      List<Dated<Occupancy>> all) {
    @Nullable LocalDate from = before == null ? null : before.end();
    @Nullable LocalDate until = after == null ? null : after.first();
    boolean areNone =
        (before != null && from == null)
            || (after != null && until == null)
            || (from != null && from.equals(until));
    if (!areNone) {
      Timeline.append(all, new Dated<>(Validity.of(from, until), occupancy));
    }
  }

  /** An organization without positions, with what it declares. */
  private Organization organization() {
    Organization organization = declared.build();
    return isDefaultOccupancySet || positions.stream().noneMatch(HistoryBuilder::statesHolders)
        ? organization
        : organization.edit().defaultOccupancy(Occupancy.VACANT).apply();
  }

  private static boolean statesHolders(Dated<PositionVersion> version) {
    return version.value().position().statedOccupancy().equals(VACANT)
        || version.value().assignments().stream()
            .map(Assignment::kind)
            .anyMatch(AssignmentKind::holds);
  }

  /** The version as an organization has it, which does not state what is the default. */
  private static PositionVersion withoutStated(
      List<Dated<Occupancy>> defaults, Dated<PositionVersion> dated) {
    PositionVersion version = dated.value();
    Optional<Occupancy> stated = version.position().statedOccupancy();
    if (stated.isEmpty()) {
      return version;
    }
    Dated<Occupancy> byDefault = beginningBefore(defaults, dated.validity());
    return stated.get() == byDefault.value() && !dated.validity().endsAfter(byDefault.validity())
        ? version.withoutStated(byDefault.value())
        : version;
  }

  /** The last of some values that does not begin later than a period; the first is always valid. */
  private static Dated<Occupancy> beginningBefore(
      List<Dated<Occupancy>> defaults, Validity period) {
    int low = 0;
    int high = defaults.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (Validity.BY_FIRST_DAY.compare(defaults.get(middle).validity(), period) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return defaults.get(low);
  }

  /** From the first day of any version to the last one. */
  private Validity validity() {
    if (positions.isEmpty() && people.isEmpty()) {
      return Validity.always();
    }
    Validity first = Iterables.concat(positions, people).iterator().next().validity();
    Validity last = first;
    for (Dated<?> version : Iterables.concat(positions, people)) {
      Validity next = version.validity();
      first = Validity.BY_FIRST_DAY.compare(next, first) < 0 ? next : first;
      last = next.endsAfter(last) ? next : last;
    }
    return Validity.of(first.first(), last.end());
  }

  private static String message(String name, List<String> overlaps) {
    return "history of \""
        + SafeText.of(name)
        + "\" has "
        + Phrases.count(overlaps.size(), "overlap")
        + ":"
        + overlaps.stream()
            .limit(SHOWN)
            .map(overlap -> "\n  " + SafeText.of(overlap))
            .collect(Collectors.joining())
        + (overlaps.size() > SHOWN ? "\n " + Phrases.more(overlaps.size(), SHOWN) : "")
        + "\nfix: end the earlier version on the day on which the later one begins, or remove one"
        + " of them";
  }
}
