package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its mapping says, and tells what it cannot read. */
final class EntryReader {
  private static final String VACANT = "Vacant";

  private final MappingSpec spec;
  private final Header header;
  private final Cells cells;
  private final Scope organization;
  private final RowProblems problems;
  private final RoleFinder roles;
  private final SharedTexts texts = new SharedTexts();
  private final Map<String, Integer> byColumn = new LinkedHashMap<>();
  private final Places places;
  private final Map<String, Integer> attributes = new LinkedHashMap<>();

  /** In the order of their places. */
  private final Map<String, Integer> furtherAttributes = new LinkedHashMap<>();

  private final Set<Integer> rowsSeen = new HashSet<>();
  private final Map<String, Integer> setAside = new HashMap<>();
  private List<String> fields = ImmutableList.of();
  private int row;
  private String subject = "";

  EntryReader(MappingSpec spec, Header header, String organization, RowProblems problems) {
    this.spec = spec;
    this.header = header;
    this.cells = new Cells(spec);
    this.organization = Scope.organization(organization);
    this.problems = problems;
    this.roles = new RoleFinder(spec.roles());
    MappingColumns.of(spec).forEach(column -> byColumn.put(column, header.find(column)));
    this.places = new Places(spec, byColumn);
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

  /** What a row says; null if it makes no position, which a problem tells. */
  @Nullable Entry read(CsvRows.Row line) {
    fields = line.fields();
    row = line.number();
    String id = id(places.id);
    String person = id(places.holder);
    subject = id.isEmpty() ? person : id;
    if (isSetAside()) {
      setAside.putIfAbsent(subject, row);
      return null;
    }
    if (fields.size() != header.size()) {
      problems.badRow(row, subject, fields.size(), header.size());
    }
    String title = texts.shared(text(places.title));
    String outside = text(places.outside);
    Position.Builder position = Position.builder();
    if (!title.isBlank()) {
      position.title(title);
    }
    if (!outside.isBlank()) {
      position.outsideSuperior(outside);
    }
    if (places.role != Places.UNMAPPED) {
      position.roles(roles(spec.role().orElseThrow()));
    }
    if (places.authorities != Places.UNMAPPED) {
      position.authorities(authorities(spec.authorities().orElseThrow()));
    }
    if (!attributes.isEmpty() || !furtherAttributes.isEmpty()) {
      position.attributes(attributes());
    }
    addScopes(position);
    String name = name();
    AssignmentKind filled = isFilled(person, name) ? kind() : null;
    Particulars particulars = filled == null ? Particulars.NONE : particulars(name);
    double fte = fte();
    if (!Double.isNaN(fte)) {
      position.fte(fte);
    }
    if (subject.isEmpty()) {
      problems.blankId(row);
      return null;
    }
    return new Entry(
        row,
        id,
        person,
        filled,
        particulars,
        title,
        fte,
        texts.shared(cell(places.manager)),
        texts.shared(cell(places.managerAsPerson)),
        dotted(),
        position.id(subject).build());
  }

  /** The ids of rows that were set aside, and the first such row of each. */
  Map<String, Integer> setAside() {
    return setAside;
  }

  void tellUnusedSetAsideRows() {
    spec.setAsideRows().stream()
        .filter(asked -> !rowsSeen.contains(asked))
        .forEach(problems::noSuchRow);
  }

  private boolean isSetAside() {
    if (!spec.setAsideRows().isEmpty() && spec.setAsideRows().contains(row)) {
      rowsSeen.add(row);
      problems.setAside(row, subject);
      return true;
    }
    for (MappingSpec.Condition condition : spec.setAside()) {
      Optional<String> word = condition.wordOf(cell(condition.column()));
      if (word.isPresent()) {
        if (isPersonal(condition.column())) {
          problems.setAsideForPersonal(row, subject, condition.column());
        } else {
          problems.setAside(row, subject, condition.column(), word.get());
        }
        return true;
      }
    }
    return false;
  }

  /** Cells of columns that tell what nobody but the holder need know are not repeated. */
  private void badValue(String text, String column, String wanted, String taken) {
    if (isPersonal(column)) {
      problems.badPersonalValue(row, subject, column, wanted, taken);
    } else {
      problems.badValue(row, subject, text, column, wanted, taken);
    }
  }

  /** By place, since a mapping may name one column of the file in two ways. */
  private boolean isPersonal(String column) {
    Integer place = byColumn.get(column);
    return place != null && places.isPersonal(place);
  }

  private String cell(String column) {
    Integer place = byColumn.get(column);
    return place == null ? "" : cell(place);
  }

  private String cell(int place) {
    return place < 0 || place >= fields.size() ? "" : fields.get(place);
  }

  private String text(int place) {
    return cells.text(cell(place));
  }

  private String id(int place) {
    return place == Places.UNMAPPED ? "" : cells.id(cell(place));
  }

  private String dotted() {
    String all = "";
    for (String column : spec.dotted()) {
      String cell = cell(column);
      if (!spec.isRootMarker(cell)) {
        all = all.isEmpty() ? cell : all + spec.separator() + cell;
      }
    }
    return all;
  }

  private String name() {
    String all = "";
    for (String column : spec.names()) {
      String text = cells.text(cell(column));
      if (!text.isBlank()) {
        all = all.isEmpty() ? text : all + " " + text;
      }
    }
    return all;
  }

  private boolean isFilled(String person, String name) {
    return (!person.isEmpty() || !name.isEmpty())
        && (spec.isOwnConvention() || !Spaces.trim(name).equalsIgnoreCase(VACANT))
        && !holds(spec.vacant());
  }

  private AssignmentKind kind() {
    if (spec.isOwnConvention()) {
      checkHolding();
    }
    if (holds(spec.deputies())) {
      return AssignmentKind.DEPUTY;
    }
    return holds(spec.acting()) ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE;
  }

  private Particulars particulars(String name) {
    boolean isName =
        !name.isBlank()
            && !spec.undisclosedNames().contains(Spaces.trim(name).toLowerCase(Locale.ROOT));
    return Particulars.of(isName ? name : null, years(), education());
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
    for (MappingSpec.Condition condition : conditions) {
      if (condition.wordOf(cell(condition.column())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Integer years() {
    String text = text(places.years);
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
    String text = text(places.education);
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

  private double fte() {
    String text = text(places.fte);
    if (text.isBlank()) {
      return Entry.UNTOLD;
    }
    OptionalDouble fte = Numbers.fte(text);
    if (fte.isEmpty()) {
      badValue(text, spec.fte().orElseThrow(), "a number from 0 up", "1.0");
    }
    return fte.orElse(1.0);
  }

  private Collection<Role> roles(String column) {
    Map<String, Role> found = new LinkedHashMap<>();
    for (String text : cells.texts(cell(column))) {
      List<Role> candidates = roles.find(text);
      found.putIfAbsent(candidates.get(0).id(), candidates.get(0));
      if (candidates.size() > 1) {
        problems.ambiguousRole(row, subject, text, column, candidates);
      }
    }
    return found.values();
  }

  private Collection<Authority> authorities(String column) {
    Map<String, Authority> found = new LinkedHashMap<>();
    for (String text : cells.items(cell(column))) {
      Optional<Authority> authority = AuthorityText.read(text, spec.isOwnConvention());
      authority.ifPresent(held -> found.put(held.name(), held));
      if (authority.isEmpty()) {
        badValue(text, column, "an authority such as spend<=10000 or hire", "none");
      }
    }
    return found.values();
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
      return;
    }
    if (!spec.worksIn().isEmpty()) {
      nested(spec.worksIn()).ifPresent(position::worksIn);
    }
    if (!spec.owns().isEmpty()) {
      nested(spec.owns()).ifPresent(scope -> position.owns(ImmutableList.of(scope)));
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
