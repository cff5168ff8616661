package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of an organization with the columns of {@link Presets#ORGWRIGHT}, the header first. */
final class OrganizationRows {
  private final Organization organization;
  private final ImmutableList<String> columns;

  private final Optional<Occupancy> concluded;

  private final Set<String> attributes;
  private final ImmutableList<LineKind> furtherKinds;
  private final ImmutableListMultimap<String, ReportingLine> lines;

  OrganizationRows(Organization organization, boolean isPersonal) {
    this(
        organization,
        isPersonal,
        concluded(organization),
        furtherKinds(organization.lines().stream()),
        attributes(organization.positions().stream()));
  }

  /**
   * The rows of an organization with columns that others of a file need.
   *
   * @param concluded the occupancy that a reader concludes for positions with deputies only, if no
   *     row of theirs states it; empty if each needs such a row
   * @param furtherKinds the kinds of lines that have a column in addition to solid and dotted ones
   * @param attributes the attributes that have a column
   */
  OrganizationRows(
      Organization organization,
      boolean isPersonal,
      Optional<Occupancy> concluded,
      ImmutableList<LineKind> furtherKinds,
      Set<String> attributes) {
    this.organization = organization;
    this.columns =
        OrgwrightColumns.COLUMNS.stream()
            .filter(column -> isPersonal || !OrgwrightColumns.PERSONAL.contains(column))
            .collect(ImmutableList.toImmutableList());
    this.concluded = concluded;
    this.lines = Multimaps.index(organization.lines(), ReportingLine::reporter);
    this.furtherKinds = furtherKinds;
    this.attributes = attributes;
  }

  static Optional<Occupancy> concluded(Organization organization) {
    return concluded(
        organization.defaultOccupancy(),
        organization.assignments().stream().anyMatch(assigned -> assigned.kind().holds()),
        organization.positions().stream().anyMatch(organization::isVacant));
  }

  /**
   * What a reader concludes for positions with deputies only.
   *
   * @param areHeld whether some position has a holder
   * @param isAnyVacant whether some position is vacant
   */
  static Optional<Occupancy> concluded(Occupancy byDefault, boolean areHeld, boolean isAnyVacant) {
    boolean isConcluded = byDefault == Occupancy.VACANT ? areHeld : !areHeld && !isAnyVacant;
    return Optional.of(byDefault).filter(occupancy -> isConcluded);
  }

  /** The kinds of lines that need a column in addition to solid and dotted ones. */
  static ImmutableList<LineKind> furtherKinds(Stream<ReportingLine> lines) {
    return lines
        .map(ReportingLine::kind)
        .filter(kind -> !kind.equals(LineKind.SOLID) && !kind.equals(LineKind.DOTTED))
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** The attributes that need a column. */
  static Set<String> attributes(Stream<Position> positions) {
    Set<String> names = new LinkedHashSet<>();
    positions.forEach(
        position ->
            position
                .attributes()
                .forEach(
                    (name, value) -> {
                      if (!value.isEmpty()) { // a cell cannot tell an empty value from none
                        names.add(name);
                      }
                    }));
    return names;
  }

  void forEach(Consumer<List<String>> action) {
    action.accept(header(ImmutableSet.of()));
    for (Position position : organization.positions().list()) {
      rows(position).forEach(action);
    }
  }

  /**
   * The names of the columns.
   *
   * @param taken further names that are not those of attributes
   */
  List<String> header(Set<String> taken) {
    List<String> header = new ArrayList<>(columns);
    for (LineKind kind : furtherKinds) {
      header.add(OrgwrightColumns.lineColumn(kind(kind)));
    }
    for (String attribute : attributes) {
      header.add(
          OrgwrightColumns.attributeColumn(writable(attribute, "name", "an attribute"), taken));
    }
    return header;
  }

  /** The rows of a position. */
  List<List<String>> rows(Position position) {
    List<List<String>> rows = new ArrayList<>(1);
    List<Assignment> assigned = organization.assignments(position);
    boolean isOfPosition = hasOwnRow(position);
    if (isOfPosition) {
      rows.add(row(position, null, true));
    }
    for (int i = 0; i < assigned.size(); i++) {
      rows.add(row(position, assigned.get(i), i == 0 && !isOfPosition));
    }
    return rows;
  }

  /** Whether the position has a row without a person. */
  private boolean hasOwnRow(Position position) {
    return organization.assignments(position).isEmpty()
        || (organization.holders(position).isEmpty()
            && !concluded.equals(Optional.of(organization.occupancy(position))));
  }

  /** What the rows of a position say from which a reader concludes the default occupancy. */
  record Hints(boolean isOpen, boolean isVacant, boolean isHeld) {}

  Hints hints(Position position) {
    boolean isStated = hasOwnRow(position);
    return new Hints(
        isStated && occupancy(position).isEmpty(),
        isStated && organization.isVacant(position),
        !organization.holders(position).isEmpty());
  }

  /** The default occupancy that a reader concludes from the number of positions with each hint. */
  static Occupancy readDefault(int open, int vacant, int held) {
    return open == 0 && vacant + held > 0 ? Occupancy.VACANT : Occupancy.UNKNOWN;
  }

  private static LineKind kind(LineKind kind) {
    return LineKind.of(writable(kind.id(), "id", "a kind of lines"));
  }

  private List<String> row(Position position, @Nullable Assignment holder, boolean isFirst) {
    List<String> row = new ArrayList<>(columns.size() + furtherKinds.size() + attributes.size());
    for (String column : columns) {
      row.add(cell(ofPosition(column, position, holder, isFirst), column, position));
    }
    for (LineKind kind : furtherKinds) {
      row.add(cell(managers(position, kind), OrgwrightColumns.lineColumn(kind), position));
    }
    for (String attribute : attributes) {
      row.add(cell(position.attributes().getOrDefault(attribute, ""), attribute, position));
    }
    return row;
  }

  private static String cell(String text, String column, Position position) {
    return Escapes.neutral(writable(text, column, "position \"" + position.id() + '"'));
  }

  /** The given text; refused if no text file can contain it. */
  static String writable(String text, String attribute, String whose) {
    boolean hasNul = text.indexOf('\0') >= 0;
    if (hasNul || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException(
          SafeText.of(
              "%s of %s must not contain %s, which no text file can contain; fix: remove it"
                  .formatted(
                      attribute, whose, hasNul ? "a NUL character" : "an unpaired surrogate")));
    }
    return text;
  }

  private String ofPosition(
      String column, Position position, @Nullable Assignment holder, boolean isFirst) {
    return switch (column) {
      case OrgwrightColumns.ID -> id(position.id());
      case OrgwrightColumns.TITLE -> position.title().orElse("");
      case OrgwrightColumns.ROLE ->
          list(position.roles().stream().map(Role::id).distinct().map(OrganizationRows::id));
      case OrgwrightColumns.MANAGER -> managers(position, LineKind.SOLID);
      case OrgwrightColumns.DOTTED -> managers(position, LineKind.DOTTED);
      case OrgwrightColumns.OUTSIDE -> position.outsideSuperior().orElse("");
      case OrgwrightColumns.WORKS_IN ->
          list(
              position.statedWorkScope().stream().filter(ScopePath::canHold).map(ScopePath::write));
      case OrgwrightColumns.OWNS ->
          list(position.owns().stream().filter(ScopePath::canHold).map(ScopePath::write));
      case OrgwrightColumns.MAY ->
          list(
              position.authorities().stream()
                  .filter(AuthorityText::canHold)
                  .map(AuthorityText::write)
                  .distinct());
      case OrgwrightColumns.DUTIES ->
          list(position.duties().stream().filter(DutyText::canHold).map(DutyText::write));
      case OrgwrightColumns.KPIS ->
          list(position.kpis().stream().filter(KpiText::canHold).map(KpiText::write));
      case OrgwrightColumns.FTE -> isFirst ? number(position.fte()) : "";
      default ->
          holder != null
              ? ofHolder(column, holder)
              : column.equals(OrgwrightColumns.HOLDING) ? occupancy(position) : "";
    };
  }

  /** What a row without a person states; nothing where the organization's default is not known. */
  private String occupancy(Position position) {
    if (organization.isVacant(position)) {
      return OrgwrightColumns.VACANT;
    }
    return position.statedOccupancy().isPresent() ? OrgwrightColumns.UNKNOWN : "";
  }

  private String ofHolder(String column, Assignment holder) {
    Person person = organization.person(holder.person());
    return switch (column) {
      case OrgwrightColumns.PERSON -> person.isDisclosed() ? id(person.id()) : "";
      case OrgwrightColumns.NAME -> person.name().filter(name -> person.isDisclosed()).orElse("");
      case OrgwrightColumns.HOLDING -> holder.kind().name().toLowerCase(Locale.ROOT);
      case OrgwrightColumns.YEARS ->
          person.yearsOfExperience().isPresent()
              ? Integer.toString(person.yearsOfExperience().getAsInt())
              : "";
      case OrgwrightColumns.EDUCATION ->
          person.education().map(e -> e.name().toLowerCase(Locale.ROOT)).orElse("");
      default -> throw new AssertionError(column);
    };
  }

  private String managers(Position position, LineKind kind) {
    return list(
        lines.get(position.id()).stream()
            .filter(line -> line.kind().equals(kind))
            .map(ReportingLine::manager)
            .distinct()
            .map(OrganizationRows::id));
  }

  private static String id(String id) {
    return Escapes.encode(id, MappingSpec.DEFAULT_SEPARATOR);
  }

  private static String list(Stream<String> items) {
    return items.collect(Collectors.joining(MappingSpec.DEFAULT_SEPARATOR));
  }

  private static String number(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
