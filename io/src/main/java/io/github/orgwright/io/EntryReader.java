package io.github.orgwright.io;

import static io.github.orgwright.io.Header.ABSENT;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its mapping says, and tells what it cannot read. */
final class EntryReader {
  private static final String VACANT = "Vacant";

  private final MappingSpec spec;
  private final Header header;
  private final Cells cells;
  private final Scope organization;
  private final RowFaults faults;
  private final RoleFinder roles;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> attributes = new LinkedHashMap<>();

  /** In the order of their places. */
  private final Map<String, Integer> furtherAttributes = new LinkedHashMap<>();

  private List<String> fields = ImmutableList.of();
  private final Set<Integer> rowsSeen = new HashSet<>();
  private final Map<String, Integer> setAside = new HashMap<>();
  private int row;
  private String subject = "";

  EntryReader(MappingSpec spec, Header header, String organization, RowFaults faults) {
    this.spec = spec;
    this.header = header;
    this.cells = new Cells(spec);
    this.organization = Scope.organization(organization);
    this.faults = faults;
    this.roles = new RoleFinder(spec.roles());
    MappingColumns.of(spec).forEach(column -> places.put(column, header.find(column)));
    for (String column : spec.attributes()) {
      attributes.put(column, header.find(column));
    }
    if (spec.isOwnConvention()) {
      OwnConvention.attributeColumns(header)
          .forEach(
              (column, place) -> {
                attributes.remove(column);
                furtherAttributes.put(column, place);
              });
    }
  }

  /** What a row says; empty if it is set aside. */
  Optional<Entry> read(CsvRows.Row line) {
    fields = line.fields();
    row = line.number();
    String id = spec.id().map(column -> cells.id(cell(column))).orElse("");
    String person = spec.holder().map(column -> cells.id(cell(column))).orElse("");
    subject = id.isEmpty() ? person : id;
    if (isSetAside()) {
      setAside.putIfAbsent(subject, row);
      return Optional.empty();
    }
    if (fields.size() != header.size()) {
      faults.badRow(row, subject, fields.size(), header.size());
    }
    String title = text(spec.title());
    Position.Builder position = Position.builder();
    if (!title.isBlank()) {
      position.title(title);
    }
    String outside = text(spec.outside());
    if (!outside.isBlank()) {
      position.outsideSuperior(outside);
    }
    position.roles(roles()).authorities(authorities()).attributes(attributes());
    addScopes(position);
    return Optional.of(
        new Entry(row, id, holder(person), person, title, fte(), references(), position));
  }

  /** The ids of rows that were set aside, and the first such row of each. */
  Map<String, Integer> setAside() {
    return setAside;
  }

  void tellUnusedSetAsideRows() {
    spec.setAsideRows().stream()
        .filter(asked -> !rowsSeen.contains(asked))
        .forEach(faults::noSuchRow);
  }

  private boolean isSetAside() {
    if (spec.setAsideRows().contains(row)) {
      rowsSeen.add(row);
      faults.setAside(row, subject);
      return true;
    }
    for (MappingSpec.Condition condition : spec.setAside()) {
      Optional<String> word = condition.wordOf(cell(condition.column()));
      if (word.isPresent()) {
        if (isPersonal(condition.column())) {
          faults.setAsideForPersonal(row, subject, condition.column());
        } else {
          faults.setAside(row, subject, condition.column(), word.get());
        }
        return true;
      }
    }
    return false;
  }

  /** Cells of columns that tell what nobody but the holder need know are not repeated. */
  private void badValue(String text, String column, String wanted, String taken) {
    if (isPersonal(column)) {
      faults.badPersonalValue(row, subject, column, wanted, taken);
    } else {
      faults.badValue(row, subject, text, column, wanted, taken);
    }
  }

  /** By place, since a mapping may name one column of the file in two ways. */
  private boolean isPersonal(String column) {
    Integer place = places.get(column);
    return Stream.of(spec.years(), spec.education())
        .flatMap(Optional::stream)
        .anyMatch(personal -> Objects.equals(places.get(personal), place));
  }

  private String cell(String column) {
    Integer place = places.get(column);
    return place == null ? "" : cell(place);
  }

  private String cell(int place) {
    return place == ABSENT || place >= fields.size() ? "" : fields.get(place);
  }

  private String text(Optional<String> column) {
    return column.map(name -> cells.text(cell(name))).orElse("");
  }

  private Entry.References references() {
    return new Entry.References(
        spec.manager().map(this::cell).orElse(""),
        spec.managerAsPerson().map(this::cell).orElse(""),
        spec.dotted().stream()
            .map(this::cell)
            .filter(cell -> !spec.isRootMarker(cell))
            .collect(Collectors.joining(spec.separator())));
  }

  private Entry.@Nullable Holder holder(String person) {
    String name =
        spec.names().stream()
            .map(column -> cells.text(cell(column)))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
    boolean tellsPeople = spec.holder().isPresent() || !spec.names().isEmpty();
    if (!tellsPeople
        || (person.isEmpty() && name.isEmpty())
        || (!spec.isOwnConvention() && Spaces.trim(name).equalsIgnoreCase(VACANT))
        || holds(spec.vacant())) {
      return null;
    }
    if (spec.isOwnConvention()) {
      checkHolding();
    }
    AssignmentKind kind =
        holds(spec.deputies())
            ? AssignmentKind.DEPUTY
            : holds(spec.acting()) ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE;
    boolean isName =
        !name.isBlank()
            && !spec.undisclosedNames().contains(Spaces.trim(name).toLowerCase(Locale.ROOT));
    return new Entry.Holder(kind, isName ? name : null, years(), education());
  }

  private void checkHolding() {
    String text = cells.text(cell(OwnConvention.HOLDING));
    if (!text.isBlank()
        && !OwnConvention.HOLDINGS.contains(Spaces.trim(text).toLowerCase(Locale.ROOT))) {
      badValue(
          text,
          OwnConvention.HOLDING,
          "substantive, acting, deputy or vacant",
          OwnConvention.SUBSTANTIVE);
    }
  }

  private boolean holds(List<MappingSpec.Condition> conditions) {
    return conditions.stream().anyMatch(c -> c.wordOf(cell(c.column())).isPresent());
  }

  private @Nullable Integer years() {
    String text = text(spec.years());
    if (text.isBlank()) {
      return null;
    }
    OptionalInt years = Numbers.whole(text);
    if (years.isEmpty()) {
      badValue(text, spec.years().orElseThrow(), "whole years", "none");
      return null;
    }
    return years.getAsInt();
  }

  private @Nullable Education education() {
    String text = text(spec.education());
    if (text.isBlank()) {
      return null;
    }
    for (Education education : Education.values()) {
      if (education.name().equalsIgnoreCase(Spaces.trim(text))) {
        return education;
      }
    }
    badValue(
        text, spec.education().orElseThrow(), "secondary, bachelor, master or doctorate", "none");
    return null;
  }

  private OptionalDouble fte() {
    String text = text(spec.fte());
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    OptionalDouble fte = Numbers.fte(text);
    if (fte.isEmpty()) {
      badValue(text, spec.fte().orElseThrow(), "a number from 0 up", "1.0");
      return OptionalDouble.of(1.0);
    }
    return fte;
  }

  private List<Role> roles() {
    Map<String, Role> found = new LinkedHashMap<>();
    spec.role()
        .ifPresent(
            column -> {
              for (String text : cells.texts(cell(column))) {
                List<Role> candidates = roles.find(text);
                found.putIfAbsent(candidates.get(0).id(), candidates.get(0));
                if (candidates.size() > 1) {
                  faults.ambiguousRole(row, subject, text, column, candidates);
                }
              }
            });
    return ImmutableList.copyOf(found.values());
  }

  private List<Authority> authorities() {
    Map<String, Authority> found = new LinkedHashMap<>();
    spec.authorities()
        .ifPresent(
            column -> {
              for (String text : cells.items(cell(column))) {
                Optional<Authority> authority = AuthorityText.read(text, spec.isOwnConvention());
                authority.ifPresent(held -> found.put(held.name(), held));
                if (authority.isEmpty()) {
                  badValue(text, column, "an authority such as spend<=10000 or hire", "none");
                }
              }
            });
    return ImmutableList.copyOf(found.values());
  }

  private Map<String, String> attributes() {
    Map<String, String> found = new LinkedHashMap<>();
    attributes.forEach((name, place) -> addAttribute(found, name, place));
    for (Map.Entry<String, Integer> further : furtherAttributes.entrySet()) {
      if (further.getValue() >= fields.size()) {
        break; // a short row must not cost the length of the header
      }
      addAttribute(found, further.getKey(), further.getValue());
    }
    return found;
  }

  private void addAttribute(Map<String, String> found, String name, int place) {
    String text = cells.text(cell(place));
    if (!text.isEmpty()) {
      found.put(name, text);
    }
  }

  private void addScopes(Position.Builder position) {
    if (spec.isOwnConvention()) {
      List<Scope> workScopes = scopes(OwnConvention.WORKS_IN);
      if (!workScopes.isEmpty()) {
        position.worksIn(workScopes.get(0));
      }
      position.owns(scopes(OwnConvention.OWNS));
    } else {
      nested(spec.worksIn()).ifPresent(position::worksIn);
      position.owns(nested(spec.owns()).map(ImmutableList::of).orElseGet(ImmutableList::of));
    }
  }

  private Optional<Scope> nested(List<MappingSpec.ScopeColumn> columns) {
    Scope scope = organization;
    for (MappingSpec.ScopeColumn column : columns) {
      String name = cells.text(cell(column.column()));
      if (!name.isBlank()) {
        scope = scope.part(column.kind(), name);
      }
    }
    return scope.depth() == organization.depth() ? Optional.empty() : Optional.of(scope);
  }

  private List<Scope> scopes(String column) {
    ImmutableList.Builder<Scope> found = ImmutableList.builder();
    for (String text : cells.items(cell(column))) {
      Optional<Scope> scope = ScopePath.read(text);
      scope.ifPresent(found::add);
      if (scope.isEmpty()) {
        badValue(text, column, "a scope such as organization:Acme/product:Cards", "none");
      }
    }
    return found.build();
  }
}
