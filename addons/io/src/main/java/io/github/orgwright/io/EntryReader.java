package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.io.RowProblems.BadValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its mapping says, and reports what it cannot read. */
final class EntryReader {
  /** Stands for the kind of a line that is not read. */
  private static final LineKind NO_LINE = LineKind.of("none");

  private final MappingSpec spec;
  private final Columns columns;
  private final Cells cells;
  private final Scope organization;
  private final RowProblems problems;
  private final RoleFinder roles;
  private final SharedValues values = new SharedValues();
  private final Set<Integer> rowsSeen = new HashSet<>();
  private final Map<String, Integer> excluded = new HashMap<>();
  private final Map<String, Integer> excludedKeys = new HashMap<>();

  private final Map<Integer, String> above = new HashMap<>();
  private final ManagerPaths paths;
  private final ImmutableList<LineKind> kinds;
  private int textRows;
  private int otherRows;

  // The row that is read.
  private List<String> fields = ImmutableList.of();
  private int row;
  private String subject = "";
  private @Nullable AssignmentKind assignment;
  private boolean isDisclosed = true;
  private @Nullable Occupancy stated;
  private boolean leavesOccupancyOpen;

  EntryReader(MappingSpec spec, Columns columns, String organization, RowProblems problems) {
    this.spec = spec;
    this.columns = columns;
    this.cells = new Cells(spec);
    this.organization = Scope.organization(organization);
    this.problems = problems;
    this.roles = new RoleFinder(spec.roles());
    this.paths = new ManagerPaths(problems);
    this.kinds = spec.kindsOfLines();
  }

  /** The ids of excluded rows, and the first such row of each. */
  Map<String, Integer> excluded() {
    return excluded;
  }

  /** What excluded rows could be named by as managers, and the first such row of each. */
  Map<String, Integer> excludedKeys() {
    return excludedKeys;
  }

  /** Reports what only all rows together show. */
  void reportPaths() {
    paths.report();
  }

  /** Whether most rows have a title or a name. */
  boolean haveTexts() {
    return textRows > otherRows;
  }

  void reportUnusedExclusions() {
    spec.excludedRows().stream()
        .filter(asked -> !rowsSeen.contains(asked))
        .forEach(problems::noSuchRow);
  }

  /**
   * The content of the given row; null if the row makes no position, which is reported as a
   * problem.
   */
  @Nullable Entry read(Row line) {
    fields = filledDown(line.fields());
    row = line.number();
    String id = spec.idFunction().map(this::computed).orElseGet(() -> id(columns.id, spec.id()));
    String person = id(columns.holder, spec.holder());
    String name = name();
    if (!id.isEmpty() && isStatus(person)) {
      name = name.isEmpty() ? person : name;
      person = "";
    }
    if (id.isEmpty() && person.isEmpty() && spec.idPrefix().isPresent()) {
      id = spec.idPrefix().get() + row;
    }
    subject = id.isEmpty() ? person : id;
    String key = key(person);
    if (isExcluded()) {
      excluded.putIfAbsent(subject, row);
      excludedKeys.putIfAbsent(key, row);
      return null;
    }
    boolean isShort = fields.size() < columns.size;
    if (isShort || !Iterables.all(Iterables.skip(fields, columns.size), Spaces::isBlank)) {
      problems.badRow(row, subject, fields.size());
    }
    Position.Builder position = Position.builder();
    String title = values.shared(text(columns.title));
    if (!title.isBlank()) {
      position.title(title);
    }
    String outside = text(columns.outside);
    if (!outside.isBlank()) {
      position.reportsOutside(outside);
    }
    spec.role().ifPresent(column -> position.roles(roles(column)));
    if (spec.authorities().isPresent() || !spec.limits().isEmpty()) {
      position.authorities(authorities());
    }
    if (!columns.attributes.isEmpty() || !columns.furtherAttributes.isEmpty()) {
      position.attributes(attributes());
    }
    addScopes(position);
    readOccupancy(person, name);
    PersonDetails details = assignment == null || !isDisclosed ? PersonDetails.NONE : details(name);
    value(columns.fte, spec.fte(), spec.numbers()::fte, BadValue.FTE).ifPresent(position::fte);
    if (subject.isEmpty()) {
      problems.blankId(row);
      return null;
    }
    boolean hasText = !title.isBlank() || !name.isEmpty();
    textRows += hasText ? 1 : 0;
    otherRows += hasText ? 0 : 1;
    LineKind kind = spec.lineKind().map(this::lineKind).orElse(LineKind.SOLID);
    boolean namesHolder = !person.isEmpty() || details.name() != null;
    return new Entry(
        row,
        id,
        person,
        key,
        !hasText && !isShort && isBare(),
        assignment,
        isDisclosed,
        stated,
        leavesOccupancyOpen,
        details,
        namesHolder,
        !text(columns.fte).isBlank(),
        kind.equals(LineKind.SOLID) ? values.shared(managers()) : "",
        values.shared(cell(columns.managerByKey)),
        kinds.isEmpty() ? ImmutableList.of() : lines(kind),
        comparedCells(namesHolder),
        position.id(subject).build());
  }

  /** The fields, with the values above instead of blank ones in some columns. */
  private List<String> filledDown(List<String> read) {
    if (columns.filledDown.isEmpty()) {
      return read;
    }
    List<String> filled = new ArrayList<>(read);
    for (int place : columns.filledDown) {
      if (place < filled.size() && Spaces.isBlank(filled.get(place))) {
        filled.set(place, above.getOrDefault(place, ""));
      } else if (place < filled.size()) {
        above.put(place, filled.get(place));
      }
    }
    return filled;
  }

  /** What a function of the user finds in the row. */
  private String computed(Function<Map<String, String>, String> function) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int place = 0; place < columns.names.size(); place++) {
      byColumn.putIfAbsent(columns.names.get(place), text(place));
    }
    try {
      return Spaces.trim(
          requireNonNull(function.apply(Collections.unmodifiableMap(byColumn)), Cells.NULL_ID));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              "the function of the mapping fails on row %s: %s; fix: let it return an id, or an empty"
                  + " text if there is none",
              row, e.getMessage()),
          e);
    }
  }

  /** The cell of managers, or the text that takes its place. */
  private String managers() {
    if (spec.managerFunction().isPresent()) {
      return computed(spec.managerFunction().get());
    }
    if (spec.managerPath().isEmpty()) {
      return cell(columns.manager);
    }
    List<String> path = new ArrayList<>();
    for (String column : spec.managerPath()) {
      String id = cells.id(cell(column), row, column);
      if (!id.isEmpty() && !id.equals(subject)) {
        path.add(id);
      }
    }
    paths.add(row, subject, path);
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** The kind of the line of the row; a kind of no line if the cell is another word. */
  private LineKind lineKind(String column) {
    String text = cell(column);
    if (Spaces.isBlank(text)) {
      return LineKind.SOLID;
    }
    LineKind kind = spec.lineKinds().get(StatusWords.fold(text));
    if (kind == null) {
      badValue(text, column, BadValue.LINE_KIND);
    }
    return kind == null ? NO_LINE : kind;
  }

  /** The cells of managers by kinds of lines. */
  private List<String> lines(LineKind ofRow) {
    List<String> lines = new ArrayList<>(kinds.size());
    for (LineKind kind : kinds) {
      List<String> names =
          spec.lines().stream()
              .filter(line -> line.kind().equals(kind))
              .map(MappingSpec.LineColumn::column)
              .toList();
      String cells = joined(names, spec.separator(), cell -> spec.isRootMarker(cell) ? "" : cell);
      if (kind.equals(ofRow)) {
        cells = cells.isEmpty() ? managers() : cells + spec.separator() + managers();
      }
      lines.add(values.shared(cells));
    }
    return lines;
  }

  /** What managers are named by. */
  private String key(String person) {
    if (spec.managerKeys().isEmpty()) {
      return person;
    }
    StringBuilder key = new StringBuilder();
    for (String column : spec.managerKeys()) {
      key.append(' ').append(cells.id(cell(column), row, column));
    }
    return cells.key(key.toString());
  }

  /** Whether the row has no other field than its id and numbers. */
  private boolean isBare() {
    for (int place = 0; place < fields.size(); place++) {
      String text = fields.get(place);
      if (place != columns.id && !Spaces.isBlank(text) && spec.numbers().decimal(text).isEmpty()) {
        return false;
      }
    }
    return columns.id >= 0 && spec.title().or(() -> spec.names().stream().findFirst()).isPresent();
  }

  private boolean isExcluded() {
    if (!spec.excludedRows().isEmpty() && spec.excludedRows().contains(row)) {
      rowsSeen.add(row);
      problems.excluded(row, subject);
      return true;
    }
    for (MappingSpec.Condition condition : spec.excluded()) {
      String column = condition.column();
      Optional<String> word = wordOf(condition);
      if (word.isPresent()) {
        problems.excluded(row, subject, column, word.get(), isPersonal(column));
        return true;
      }
    }
    for (MappingSpec.Test test : spec.excludedWhere()) {
      String column = test.column();
      if (columns.has(column) && test.condition().test(Spaces.trim(cell(column)))) {
        problems.excludedByCondition(row, subject, column);
        return true;
      }
    }
    return false;
  }

  private List<String> comparedCells(boolean namesHolder) {
    int size = columns.compared.size();
    String[] found = new String[size + 1];
    for (int i = 0; i < size; i++) {
      found[i] = values.shared(text(columns.compared.get(i).place()));
    }
    found[size] = namesHolder || columns.others.isEmpty() ? "" : values.shared(otherCells());
    return Arrays.asList(found);
  }

  /** A text that is the same only for the same cells, since no cell contains its separator. */
  private String otherCells() {
    StringBuilder found = new StringBuilder(64);
    for (int place : columns.others) {
      if (place >= fields.size()) {
        break; // a short row must not cost the length of the header
      }
      found.append(Spaces.trim(fields.get(place))).append('\0');
    }
    return CharMatcher.is('\0').trimTrailingFrom(found); // a missing cell is like an empty one
  }

  /** Reports a value that its column does not allow. */
  private void badValue(String text, String column, BadValue bad) {
    problems.badValue(row, subject, text, column, bad, isPersonal(column));
  }

  private boolean isPersonal(String column) {
    return columns.isPersonal(columns.place(column));
  }

  private String cell(String column) {
    return cell(columns.place(column));
  }

  private String cell(int place) {
    return place < 0 || place >= fields.size() ? "" : fields.get(place);
  }

  private String text(int place) {
    return cells.text(cell(place));
  }

  private String id(int place, Optional<String> column) {
    return column.isEmpty() ? "" : cells.id(cell(place), row, column.get());
  }

  /** The texts in the given columns, without blank ones. */
  private String joined(List<String> names, String separator, UnaryOperator<String> read) {
    String all = "";
    for (String column : names) {
      String text = read.apply(cell(column));
      if (!text.isBlank()) {
        all = all.isEmpty() ? text : all + separator + text;
      }
    }
    return all;
  }

  /** The value in a column; empty if the cell is blank, or bad, which is reported. */
  private <T> Optional<T> value(
      int place, Optional<String> column, Function<String, Optional<T>> parser, BadValue bad) {
    String text = text(place);
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      badValue(text, column.orElseThrow(), bad);
    }
    return value;
  }

  /** The values of the items in a column, without bad ones, which are reported. */
  private <T> List<T> items(String column, Function<String, Optional<T>> parser, BadValue bad) {
    List<T> found = new ArrayList<>();
    for (String text : cells.items(cell(column))) {
      parser.apply(text).ifPresentOrElse(found::add, () -> badValue(text, column, bad));
    }
    return found;
  }

  /** Reads whether the position is filled, by whom and how, as far as the row says. */
  private void readOccupancy(String person, String name) {
    assignment = null;
    isDisclosed = true;
    stated = null;
    leavesOccupancyOpen = false;
    if (holds(spec.vacant()) || (!spec.isOwnConvention() && StatusWords.isVacant(name))) {
      stated = Occupancy.VACANT;
      if (!person.isEmpty()) {
        reportStandIn();
      }
      return;
    }
    if (!spec.isOwnConvention()) {
      reportNearWords(person, name);
    }
    if (!person.isEmpty()) {
      assign(true);
    } else if (!name.isEmpty()) {
      assign(!isUndisclosed(name));
    } else if (spec.isOwnConvention()) {
      readOwnOccupancy();
    } else if (isUndisclosed("") && spec.names().stream().anyMatch(columns::has)) {
      assign(false);
    } else if (columns.havePeople) {
      stated = spec.vacant().isEmpty() ? Occupancy.VACANT : Occupancy.UNKNOWN;
    } else if (columns.haveVacancies) {
      assign(false);
    }
    if (assignment == AssignmentKind.DEPUTY && saysNotVacant()) {
      stated = Occupancy.UNKNOWN;
    }
  }

  /**
   * Whether a column with words for vacant, which is neither of people nor of deputies, has another
   * word.
   */
  private boolean saysNotVacant() {
    Set<String> others = new HashSet<>();
    spec.deputies().forEach(condition -> others.add(condition.column()));
    return spec.vacant().stream()
        .map(MappingSpec.Condition::column)
        .anyMatch(
            column ->
                !isOfPeople(column)
                    && !others.contains(column)
                    && columns.has(column)
                    && !Spaces.isBlank(cell(column)));
  }

  /** Whether the given column has ids or names of people. */
  private boolean isOfPeople(String column) {
    return spec.names().contains(column) || column.equals(spec.holder().orElse(""));
  }

  /** Reports a person who acts or is a deputy, according to a row that says vacant. */
  private void reportStandIn() {
    for (MappingSpec.Condition vacant : spec.vacant()) {
      for (MappingSpec.Condition standIn : Iterables.concat(spec.acting(), spec.deputies())) {
        if (isMet(vacant) && isMet(standIn) && !vacant.column().equals(standIn.column())) {
          problems.vacantWithStandIn(row, subject, vacant.column(), standIn.column());
          return;
        }
      }
    }
  }

  /** Reports cells that look like a word of status, but are none that the mapping has. */
  private void reportNearWords(String person, String name) {
    if (!isUndisclosed(name)) {
      spec.names().stream()
          .filter(column -> isLikeStatus(column, cell(column)))
          .findFirst()
          .ifPresent(
              column -> problems.nameLikeStatus(row, subject, column, spec.names().size() == 1));
    }
    if (isLikeStatus(spec.holder().orElse(""), person)) {
      problems.nameLikeStatus(row, subject, spec.holder().orElseThrow(), true);
    }
    Set<String> reported = new HashSet<>();
    reportNearWords(spec.vacant(), "vacantWhere", reported);
    reportNearWords(spec.acting(), "actingWhere", reported);
    reportNearWords(spec.deputies(), "deputyWhere", reported);
    reportNearWords(spec.excluded(), "exclude", reported);
  }

  private void reportNearWords(
      List<MappingSpec.Condition> conditions, String method, Set<String> reported) {
    for (MappingSpec.Condition condition : conditions) {
      String column = condition.column();
      boolean isNearVacant = method.equals("vacantWhere") && StatusWords.isNearVacant(cell(column));
      if (!isOfPeople(column)
          && columns.has(column)
          && (isNearVacant || (columns.isStatus(column) && condition.isNear(cell(column))))
          && conditions().noneMatch(other -> other.column().equals(column) && isMet(other))
          && reported.add(column)) {
        problems.likeStatus(row, subject, column, method);
      }
    }
  }

  /** Whether a cell of people looks like a word of status, or like one for a missing name. */
  private boolean isLikeStatus(String column, String text) {
    return StatusWords.isNearVacant(text)
        || StatusWords.isPlaceholder(text)
        || conditions()
            .anyMatch(condition -> condition.column().equals(column) && condition.isNear(text));
  }

  private Stream<MappingSpec.Condition> conditions() {
    return Stream.of(spec.vacant(), spec.acting(), spec.deputies(), spec.excluded())
        .flatMap(List::stream);
  }

  private boolean isMet(MappingSpec.Condition condition) {
    return wordOf(condition).isPresent();
  }

  private void assign(boolean disclosed) {
    if (spec.isOwnConvention()) {
      checkHolding();
    }
    assignment =
        holds(spec.deputies())
            ? AssignmentKind.DEPUTY
            : holds(spec.acting()) ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE;
    isDisclosed = disclosed;
  }

  /** The name in the columns for it; a word of status that all of them repeat stands once. */
  private String name() {
    String name = joined(spec.names(), " ", cells::text);
    if (spec.names().size() > 1 && !name.isEmpty()) {
      List<String> words =
          spec.names().stream().map(this::cell).map(cells::text).filter(t -> !t.isBlank()).toList();
      String first = words.get(0);
      boolean isRepeated =
          words.stream().map(StatusWords::fold).allMatch(StatusWords.fold(first)::equals);
      return isRepeated && isStatus(first) ? first : name;
    }
    return name;
  }

  /** Whether a text stands for a vacancy or an undisclosed holder, and not for a person. */
  private boolean isStatus(String text) {
    return !text.isEmpty()
        && !spec.isOwnConvention()
        && (StatusWords.isVacant(text) || isUndisclosed(text));
  }

  private boolean isUndisclosed(String name) {
    return spec.undisclosedNames().contains(StatusWords.fold(name));
  }

  /** What the column of our own files says of a position without a person. */
  private void readOwnOccupancy() {
    String holding = StatusWords.fold(cells.text(cell(OrgwrightColumns.HOLDING)));
    if (holding.equals(OrgwrightColumns.UNKNOWN)) {
      stated = Occupancy.UNKNOWN;
    } else if (!holding.isEmpty()) {
      assign(false);
    } else {
      leavesOccupancyOpen = columns.haveVacancies;
    }
  }

  private void checkHolding() {
    String text = cells.text(cell(OrgwrightColumns.HOLDING));
    if (!text.isBlank() && !OrgwrightColumns.HOLDINGS.contains(StatusWords.fold(text))) {
      badValue(text, OrgwrightColumns.HOLDING, BadValue.HOLDING);
    }
  }

  private boolean holds(List<MappingSpec.Condition> conditions) {
    for (MappingSpec.Condition condition : conditions) {
      if (isMet(condition)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word of a condition that the row has; a column that is not in the file has none. Ids are
   * also compared as they are read.
   */
  private Optional<String> wordOf(MappingSpec.Condition condition) {
    String column = condition.column();
    if (!columns.has(column)) {
      return Optional.empty();
    }
    Optional<String> word = condition.wordOf(cell(column));
    boolean isOfIds =
        column.equals(spec.id().orElse("")) || column.equals(spec.holder().orElse(""));
    return word.isPresent() || !isOfIds
        ? word
        : condition.wordOf(cells.id(cell(column), row, column));
  }

  private PersonDetails details(String name) {
    boolean isName = !name.isBlank() && !isUndisclosed(name);
    return PersonDetails.of(
        isName ? name : null,
        value(columns.years, spec.years(), Numbers::whole, BadValue.YEARS).orElse(null),
        value(columns.education, spec.education(), EntryReader::education, BadValue.EDUCATION)
            .orElse(null));
  }

  private static Optional<Education> education(String text) {
    return Arrays.stream(Education.values())
        .filter(education -> education.name().equalsIgnoreCase(Spaces.trim(text)))
        .findFirst();
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

  private Collection<Authority> authorities() {
    Map<String, Authority> found = new LinkedHashMap<>(); // by text, as many may have one hash code
    spec.authorities()
        .ifPresent(
            column ->
                items(column, this::authority, BadValue.AUTHORITY)
                    .forEach(authority -> found.put(AuthorityText.write(authority), authority)));
    spec.limits()
        .forEach(
            (name, column) ->
                value(columns.place(column), Optional.of(column), this::limit, BadValue.LIMIT)
                    .flatMap(limit -> limit.of(Authority.named(name)))
                    .ifPresent(authority -> found.put(AuthorityText.write(authority), authority)));
    return found.values();
  }

  private Optional<Authority> authority(String text) {
    return AuthorityText.read(text, spec.isOwnConvention(), spec.numbers());
  }

  private Optional<Limit> limit(String text) {
    return Limit.read(text, spec.numbers());
  }

  private Map<String, String> attributes() {
    Map<String, String> found = new LinkedHashMap<>();
    columns.attributes.forEach((name, place) -> addAttribute(found, name, place));
    for (Map.Entry<String, Integer> further : columns.furtherAttributes.entrySet()) {
      if (further.getValue() >= fields.size()) {
        break; // a short row must not cost the length of the header
      }
      addAttribute(found, further.getKey(), further.getValue());
    }
    return found;
  }

  private void addAttribute(Map<String, String> found, String name, int place) {
    String text = text(place);
    if (!text.isEmpty()) {
      found.put(name, text);
    }
  }

  private void addScopes(Position.Builder position) {
    if (spec.isOwnConvention()) {
      scopes(OrgwrightColumns.WORKS_IN).stream().findFirst().ifPresent(position::worksIn);
      position.owns(scopes(OrgwrightColumns.OWNS));
    } else {
      nested(spec.worksIn()).ifPresent(position::worksIn);
      nested(spec.owns()).ifPresent(scope -> position.owns(ImmutableList.of(scope)));
    }
  }

  private List<Scope> scopes(String column) {
    return items(column, ScopePath::read, BadValue.SCOPE);
  }

  private Optional<Scope> nested(List<MappingSpec.ScopeColumn> parts) {
    Scope scope = organization;
    for (MappingSpec.ScopeColumn part : parts) {
      String name = cells.text(cell(part.column()));
      if (!name.isBlank()) {
        scope = scope.part(part.kind(), name);
      }
    }
    return scope.depth() == organization.depth()
        ? Optional.empty()
        : Optional.of(values.shared(scope));
  }
}
