package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.io.RowProblems.BadValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its mapping says, and reports what it cannot read. */
final class EntryReader {
  private final MappingSpec spec;
  private final Header header;
  private final Cells cells;
  private final Scope organization;
  private final RowProblems problems;
  private final RoleFinder roles;
  private final SharedTexts texts = new SharedTexts();
  private final Map<String, Integer> byColumn = new LinkedHashMap<>();
  private final ColumnIndex index;
  private final ComparedColumns compared;
  private final Map<String, Integer> attributes = new LinkedHashMap<>();

  /** In the order of their index. */
  private final Map<String, Integer> furtherAttributes = new LinkedHashMap<>();

  private final Set<Integer> rowsSeen = new HashSet<>();
  private final Map<String, Integer> excluded = new HashMap<>();
  private final Map<String, Integer> excludedPersons = new HashMap<>();
  private List<String> fields = ImmutableList.of();
  private int row;
  private String subject = "";
  private final boolean hasColumnOfPeople;
  private final boolean hasColumnOfVacancies;
  private @Nullable AssignmentKind assignment;
  private boolean isDisclosed = true;

  EntryReader(MappingSpec spec, Header header, String organization, RowProblems problems) {
    this.spec = spec;
    this.header = header;
    this.cells = new Cells(spec);
    this.organization = Scope.organization(organization);
    this.problems = problems;
    this.roles = new RoleFinder(spec.roles());
    MappingColumns.of(spec).forEach(column -> byColumn.put(column, header.find(column)));
    this.index = new ColumnIndex(spec, byColumn);
    this.compared = new ComparedColumns(spec, byColumn);
    for (String column : spec.attributes()) {
      attributes.put(column, header.find(column));
    }
    this.hasColumnOfPeople =
        spec.isOfPersons()
            || Stream.concat(spec.holder().stream(), spec.names().stream())
                .anyMatch(this::isInFile);
    this.hasColumnOfVacancies =
        spec.vacant().stream().map(MappingSpec.Condition::column).anyMatch(this::isInFile);
    if (spec.isOwnConvention()) {
      OrgwrightColumns.attributeColumns(header)
          .forEach(
              (column, place) -> {
                attributes.remove(column);
                furtherAttributes.put(column, place);
              });
    }
  }

  /**
   * The content of the given row; null if the row makes no position, which is reported as a
   * problem.
   */
  @Nullable Entry read(CsvRows.Row line) {
    fields = line.fields();
    row = line.number();
    String id = id(index.id);
    String person = id(index.holder);
    subject = id.isEmpty() ? person : id;
    if (isExcluded()) {
      excluded.putIfAbsent(subject, row);
      excludedPersons.putIfAbsent(person, row);
      return null;
    }
    if (fields.size() != header.size()) {
      problems.badRow(row, subject, fields.size(), header.size());
    }
    String title = texts.shared(text(index.title));
    String outside = text(index.outside);
    Position.Builder position = Position.builder();
    if (!title.isBlank()) {
      position.title(title);
    }
    if (!outside.isBlank()) {
      position.reportsOutside(outside);
    }
    if (index.role != ColumnIndex.UNMAPPED) {
      position.roles(roles(spec.role().orElseThrow()));
    }
    if (index.authorities != ColumnIndex.UNMAPPED) {
      position.authorities(authorities(spec.authorities().orElseThrow()));
    }
    if (!attributes.isEmpty() || !furtherAttributes.isEmpty()) {
      position.attributes(attributes());
    }
    addScopes(position);
    String name = name();
    readOccupancy(position, person, name);
    PersonDetails details = assignment == null || !isDisclosed ? PersonDetails.NONE : details(name);
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
        assignment,
        isDisclosed,
        details,
        title,
        fte,
        texts.shared(cell(index.manager)),
        texts.shared(cell(index.managerAsPerson)),
        dotted(),
        comparedCells(),
        ComparedColumns.print(fields),
        position.id(subject).build());
  }

  private List<String> comparedCells() {
    String[] texts = new String[compared.places.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = this.texts.shared(text(compared.places[i]));
    }
    return Arrays.asList(texts);
  }

  ComparedColumns compared() {
    return compared;
  }

  /** Whether the file has a column that says who holds positions, or which are vacant. */
  boolean saysWhoHolds() {
    return hasColumnOfPeople || hasColumnOfVacancies;
  }

  /** The ids of excluded rows, and the first such row of each. */
  Map<String, Integer> excluded() {
    return excluded;
  }

  /** The ids of people in excluded rows, and the first such row of each. */
  Map<String, Integer> excludedPersons() {
    return excludedPersons;
  }

  void reportUnusedExclusions() {
    spec.excludedRows().stream()
        .filter(asked -> !rowsSeen.contains(asked))
        .forEach(problems::noSuchRow);
  }

  private boolean isExcluded() {
    if (!spec.excludedRows().isEmpty() && spec.excludedRows().contains(row)) {
      rowsSeen.add(row);
      problems.excluded(row, subject);
      return true;
    }
    for (MappingSpec.Condition condition : spec.excluded()) {
      Optional<String> word = condition.wordOf(cell(condition.column()));
      if (word.isPresent()) {
        if (isPersonal(condition.column())) {
          problems.excludedForPersonalValue(row, subject, condition.column());
        } else {
          problems.excluded(row, subject, condition.column(), word.get());
        }
        return true;
      }
    }
    return false;
  }

  /** Reports a value that its column does not allow; personal ones are not quoted. */
  private void badValue(String text, String column, BadValue bad) {
    if (isPersonal(column)) {
      problems.badPersonalValue(row, subject, column, bad);
    } else {
      problems.badValue(row, subject, text, column, bad);
    }
  }

  /** By place, since a mapping may name one column of the file in two ways. */
  private boolean isPersonal(String column) {
    Integer place = byColumn.get(column);
    return place != null && index.isPersonal(place);
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
    return place == ColumnIndex.UNMAPPED ? "" : cells.id(cell(place));
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

  private boolean isInFile(String column) {
    Integer place = byColumn.get(column);
    return place != null && place >= 0;
  }

  /** Reads whether the position is filled, by whom and how, as far as the row says. */
  private void readOccupancy(Position.Builder position, String person, String name) {
    assignment = null;
    isDisclosed = true;
    if (holds(spec.vacant()) || (!spec.isOwnConvention() && StatusWords.isVacant(name))) {
      position.occupancy(Occupancy.VACANT);
    } else if (!person.isEmpty()) {
      assign(name, true);
    } else if (!name.isEmpty()) {
      assign(name, !isUndisclosed(name));
    } else if (spec.isOwnConvention()) {
      readOwnOccupancy(position);
    } else if (isUndisclosed("") && spec.names().stream().anyMatch(this::isInFile)) {
      assign("", false);
    } else if (hasColumnOfPeople) {
      position.occupancy(hasColumnOfVacancies ? Occupancy.UNKNOWN : Occupancy.VACANT);
    } else if (hasColumnOfVacancies) {
      assign("", false);
    }
  }

  private void assign(String name, boolean disclosed) {
    assignment = kind();
    isDisclosed = disclosed;
    if (disclosed && StatusWords.isNearVacant(name)) {
      problems.nameLikeVacancy(row, subject, spec.names().get(0));
    }
  }

  private boolean isUndisclosed(String name) {
    return spec.undisclosedNames().contains(StatusWords.fold(name));
  }

  /** What the column of our own files says of a position without a person. */
  private void readOwnOccupancy(Position.Builder position) {
    String holding = StatusWords.fold(cells.text(cell(OrgwrightColumns.HOLDING)));
    if (holding.equals(OrgwrightColumns.UNKNOWN)) {
      position.occupancy(Occupancy.UNKNOWN);
    } else if (!holding.isEmpty()) {
      assign("", false);
    }
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

  private PersonDetails details(String name) {
    boolean isName = !name.isBlank() && !isUndisclosed(name);
    return PersonDetails.of(isName ? name : null, years(), education());
  }

  private void checkHolding() {
    String text = cells.text(cell(OrgwrightColumns.HOLDING));
    if (!text.isBlank() && !OrgwrightColumns.HOLDINGS.contains(StatusWords.fold(text))) {
      badValue(text, OrgwrightColumns.HOLDING, BadValue.HOLDING);
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
    String text = text(index.years);
    if (text.isBlank()) {
      return null;
    }
    OptionalInt years = Numbers.whole(text);
    if (years.isEmpty()) {
      badValue(text, spec.years().orElseThrow(), BadValue.YEARS);
      return null;
    }
    return years.getAsInt();
  }

  private @Nullable Education education() {
    String text = text(index.education);
    if (text.isBlank()) {
      return null;
    }
    for (Education education : Education.values()) {
      if (education.name().equalsIgnoreCase(Spaces.trim(text))) {
        return education;
      }
    }
    badValue(text, spec.education().orElseThrow(), BadValue.EDUCATION);
    return null;
  }

  private double fte() {
    String text = text(index.fte);
    if (text.isBlank()) {
      return Entry.NO_FTE;
    }
    OptionalDouble fte = Numbers.fte(text);
    if (fte.isEmpty()) {
      badValue(text, spec.fte().orElseThrow(), BadValue.FTE);
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
        badValue(text, column, BadValue.AUTHORITY);
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
      List<Scope> workScopes = scopes(OrgwrightColumns.WORKS_IN);
      if (!workScopes.isEmpty()) {
        position.worksIn(workScopes.get(0));
      }
      position.owns(scopes(OrgwrightColumns.OWNS));
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
        badValue(text, column, BadValue.SCOPE);
      }
    }
    return found.build();
  }
}
