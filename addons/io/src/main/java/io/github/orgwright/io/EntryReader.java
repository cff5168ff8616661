package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.LineKind;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its mapping says, and reports what it cannot read. */
final class EntryReader {
  /** What numbers are written with, in any country. */
  private static final CharMatcher LIKE_NUMBER =
      CharMatcher.forPredicate(Character::isDigit)
          .or(CharMatcher.anyOf(".,'%+-\u2019\u066A\u066B\u066C"))
          .or(Spaces.MATCHER);

  private final MappingSpec spec;
  private final Columns columns;
  private final Cells cells;
  private final RowCells row;
  private final HoldingReader holding;
  private final ManagerCells managers;
  private final RowDates dates;
  private final RowSeries series;
  private final DatedProblems datedProblems;
  private final Scope organization;
  private final RowProblems problems;
  private final RoleFinder roles;
  private final Optional<String> idColumn;
  private final Optional<String> holderColumn;
  private final boolean hasIdFunction;

  /** Whether of positions, no more than ids and titles is read. */
  private final boolean readsOnlyTitles;

  private final Position.Builder ofTitles = Position.builder();
  private final SharedValues values = new SharedValues();
  private final Set<Integer> rowsSeen = new HashSet<>();
  private final Map<String, Integer> excluded = new HashMap<>();
  private final Map<String, Integer> excludedKeys = new HashMap<>();
  private final Map<String, Integer> excludedLeads = new HashMap<>();

  private final Map<Integer, String> above = new HashMap<>();

  // The ids of the row, and the name in it.
  private String id = "";
  private String person = "";
  private String name = "";

  private int textRows;
  private int otherRows;

  EntryReader(MappingSpec spec, Columns columns, String organization, RowProblems problems) {
    this.spec = spec;
    this.columns = columns;
    this.row = new RowCells(spec, columns, problems);
    this.cells = row.cells;
    this.holding = new HoldingReader(row);
    this.managers = new ManagerCells(row);
    this.datedProblems = new DatedProblems(problems);
    this.dates = new RowDates(row, datedProblems);
    this.series = new RowSeries(row, holding, managers);
    this.organization = Scope.organization(organization);
    this.problems = problems;
    this.roles = new RoleFinder(spec.roles());
    this.idColumn = spec.id();
    this.holderColumn = spec.holder();
    this.hasIdFunction = spec.idFunction().isPresent();
    this.readsOnlyTitles = readsOnlyTitles();
  }

  /** The ids of excluded rows, and the first such row of each. */
  Map<String, Integer> excluded() {
    return excluded;
  }

  /** What excluded rows could be named by as managers, and the first such row of each. */
  Map<String, Integer> excludedKeys() {
    return excludedKeys;
  }

  /** The groups in folded form that excluded rows lead, and the first such row of each. */
  Map<String, Integer> excludedLeads() {
    return excludedLeads;
  }

  /** The problems of dated rows. */
  DatedProblems datedProblems() {
    return datedProblems;
  }

  /** Reports what only all rows together show. */
  void reportPaths() {
    managers.report();
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
   * The content of the given row; null if the row does not become a position, which is reported as
   * a problem.
   */
  @Nullable Entry read(Row line) {
    List<String> fields = filledDown(line.fields());
    begin(line, fields);
    if (isExcludedByNumber() || isExcludedByCell()) {
      keepExcluded();
      return null;
    }
    return entry(line, fields);
  }

  /** The same for a row that was read with its days. */
  @Nullable Entry read(DatedRows.Dated dated) {
    begin(dated.line(), dated.fields());
    return entry(dated.line(), dated.fields());
  }

  /** Keeps the given row with its days, to be read if it is valid on the day that is asked for. */
  void add(DatedRows rows, Row read) {
    Row line = read.kept();
    List<String> fields = filledDown(line.fields());
    begin(line, fields);
    String subject = row.subject();
    boolean isByNumber = isExcludedByNumber();
    boolean isExcluded = isByNumber || isExcludedByCell();
    DatedRows.Dates days = dates.read(!isExcluded);
    if (!isExcluded) {
      rows.add(
          new DatedRows.Dated(
              line,
              fields,
              id,
              person,
              managers.keys(person),
              managers.ledGroups(),
              series.of(subject),
              days));
    } else {
      keepExcluded();
    }
    if (!isByNumber) {
      series.endedBy(subject).forEach(ended -> rows.endOthers(ended, days));
    }
  }

  /** Reads the ids of a row, and the name in it. */
  private void begin(Row line, List<String> fields) {
    row.start(line.number(), fields);
    id = hasIdFunction ? computedId() : row.id(columns.id, idColumn);
    person = row.id(columns.holder, holderColumn);
    name = holding.name();
    if (!id.isEmpty() && holding.isStatus(person)) {
      name = name.isEmpty() ? person : name;
      person = "";
    }
    if (id.isEmpty() && person.isEmpty() && spec.idPrefix().isPresent()) {
      id = spec.idPrefix().get() + row.number();
    }
    row.setSubject(id.isEmpty() ? person : id);
  }

  private void keepExcluded() {
    excluded.putIfAbsent(row.subject(), row.number());
    managers.keys(person).forEach(key -> excludedKeys.putIfAbsent(key, row.number()));
    managers.ledGroups().forEach(group -> excludedLeads.putIfAbsent(group, row.number()));
  }

  private @Nullable Entry entry(Row line, List<String> fields) {
    String subject = row.subject();
    boolean isShort = fields.size() < columns.size;
    if (fields.size() != columns.size
        && (isShort || !Iterables.all(Iterables.skip(fields, columns.size), Spaces::isBlank))) {
      problems.badRow(row.number(), subject, fields.size());
    }
    String title = values.shared(row.text(columns.title));
    Position.Builder position = builder(title);
    String outside = row.text(columns.outside);
    if (!outside.isBlank()) {
      position.reportsOutside(outside);
    }
    if (spec.role().isPresent()) {
      position.roles(roles(spec.role().get()));
    }
    if (spec.authorities().isPresent() || !spec.limits().isEmpty()) {
      position.authorities(authorities());
    }
    if (!columns.attributes.isEmpty() || !columns.furtherAttributes.isEmpty()) {
      position.attributes(attributes());
    }
    addScopesAndWork(position);
    holding.read(person, name);
    PersonDetails details = holding.details(name);
    boolean hasFte = !row.text(columns.fte).isBlank();
    if (hasFte) {
      row.value(columns.fte, spec.fte(), spec.numbers()::fte, BadValue.FTE)
          .ifPresent(position::fte);
    }
    if (subject.isEmpty()) {
      problems.blankId(row.number());
      return null;
    }
    boolean hasText = !title.isBlank() || !name.isEmpty();
    textRows += hasText ? 1 : 0;
    otherRows += hasText ? 0 : 1;
    List<String> keys = // most files need none
        spec.managerKeys().isEmpty() ? ImmutableList.of() : managers.keys(person);
    LineKind kind =
        spec.lineKind().isPresent() ? managers.lineKind(spec.lineKind().get()) : LineKind.SOLID;
    boolean namesHolder = !person.isEmpty() || details.name() != null;
    boolean isSolid = kind.equals(LineKind.SOLID);
    return new Entry(
        row.number(),
        id,
        person,
        !hasText && !isShort && isBare(line.fields()),
        holding.assignment(),
        holding.isDisclosed(),
        holding.stated(),
        details,
        namesHolder,
        hasFte,
        isSolid ? values.shared(managers.solid()) : "",
        comparedCells(namesHolder),
        position.id(subject).build(),
        Entry.Extras.of(
            keys,
            values.shared(row.list(columns.managerByKey)),
            isSolid ? values.shared(managers.groups()) : "",
            managers.leads(),
            managers.lines(kind),
            holding.leavesOccupancyOpen()));
  }

  private boolean readsOnlyTitles() {
    return !spec.isOwnConvention()
        && spec.role().isEmpty()
        && spec.outside().isEmpty()
        && spec.authorities().isEmpty()
        && spec.limits().isEmpty()
        && spec.worksIn().isEmpty()
        && spec.owns().isEmpty()
        && spec.fte().isEmpty()
        && spec.attributes().isEmpty();
  }

  /** A builder with the title, if there is one; the same one where a row sets nothing else. */
  private Position.Builder builder(String title) {
    if (title.isBlank()) {
      return Position.builder();
    }
    return (readsOnlyTitles ? ofTitles : Position.builder()).title(title);
  }

  private String computedId() {
    return cells.id(row.computed(spec.idFunction().orElseThrow()), row.number(), "id");
  }

  /** The fields, with the values above instead of blank ones in some columns. */
  private List<String> filledDown(List<String> read) {
    if (columns.filledDown.isEmpty()) {
      return read;
    }
    List<String> filled = SparseFields.copyOf(read);
    for (int place : columns.filledDown) {
      if (place < filled.size() && Spaces.isBlank(filled.get(place))) {
        filled.set(place, above.getOrDefault(place, ""));
      } else if (place < filled.size()) {
        above.put(place, filled.get(place));
      }
    }
    return filled;
  }

  /** Whether the row has no other field than its id and numbers. */
  private boolean isBare(List<String> read) {
    int ids = columns.id >= 0 ? columns.id : columns.holder;
    for (int place : SparseFields.places(read)) {
      String text = read.get(place);
      if (place != ids && !Spaces.isBlank(text) && !LIKE_NUMBER.matchesAllOf(text)) {
        return false;
      }
    }
    return ids >= 0 && spec.title().or(() -> spec.names().stream().findFirst()).isPresent();
  }

  private boolean isExcludedByNumber() {
    if (!spec.excludedRows().isEmpty() && spec.excludedRows().contains(row.number())) {
      rowsSeen.add(row.number());
      problems.excluded(row.number(), row.subject());
      return true;
    }
    return false;
  }

  private boolean isExcludedByCell() {
    for (MappingSpec.Condition condition : spec.excluded()) {
      String column = condition.column();
      Optional<String> word = row.wordOf(condition);
      if (word.isPresent()) {
        problems.excluded(row.number(), row.subject(), column, word.get(), row.isPersonal(column));
        return true;
      }
    }
    for (MappingSpec.Test test : spec.excludedWhere()) {
      String column = test.column();
      if (columns.has(column) && row.meets(test)) {
        problems.excludedByCondition(row.number(), row.subject(), column);
        return true;
      }
    }
    return false;
  }

  private List<String> comparedCells(boolean namesHolder) {
    int size = columns.compared.size();
    String others = namesHolder || columns.others.isEmpty() ? "" : values.shared(otherCells());
    if (size == 1) {
      return values.shared(compared(0), others); // as for most files of a title and ids
    }
    String[] found = new String[size + 1];
    for (int i = 0; i < size; i++) {
      found[i] = compared(i);
    }
    found[size] = others;
    return Arrays.asList(found);
  }

  private String compared(int i) {
    return values.shared(row.text(columns.compared.get(i).place()));
  }

  /** A text that is the same only for the same cells, since no cell contains its separator. */
  private String otherCells() {
    StringBuilder found = new StringBuilder(64);
    if (SparseFields.isSparse(row.fields())) {
      for (int place : SparseFields.places(row.fields())) {
        if (columns.others.contains(place)) {
          found.append(place).append(':').append(row.text(place)).append('\0');
        }
      }
      return found.toString();
    }
    for (int place : columns.others) {
      if (place >= row.fields().size()) {
        break; // a short row must not cost the length of the header
      }
      found.append(Spaces.trim(row.fields().get(place))).append('\0');
    }
    return CharMatcher.is('\0').trimTrailingFrom(found); // a missing cell is like an empty one
  }

  private Collection<Role> roles(String column) {
    Map<String, Role> found = new LinkedHashMap<>();
    for (String text : cells.texts(row.list(column))) {
      List<Role> candidates = roles.find(text);
      found.putIfAbsent(candidates.get(0).id(), candidates.get(0));
      if (candidates.size() > 1) {
        problems.ambiguousRole(row.number(), row.subject(), text, column, candidates);
      }
    }
    return found.values();
  }

  private Collection<Authority> authorities() {
    Map<String, Authority> found = new LinkedHashMap<>(); // by text, as many may have one hash code
    spec.authorities()
        .ifPresent(
            column ->
                row.items(column, this::authority, BadValue.AUTHORITY)
                    .forEach(authority -> found.put(AuthorityText.write(authority), authority)));
    spec.limits()
        .forEach(
            (name, column) ->
                row.value(columns.place(column), Optional.of(column), this::limit, BadValue.LIMIT)
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
    if (!columns.furtherAttributes.isEmpty()) {
      for (int place : SparseFields.places(row.fields())) { // a short row costs only its length
        String name = columns.furtherAttributes.get(place);
        if (name != null) {
          addAttribute(found, name, place);
        }
      }
    }
    return found;
  }

  private void addAttribute(Map<String, String> found, String name, int place) {
    String text = row.text(place);
    if (!text.isEmpty()) {
      found.put(name, text);
    }
  }

  private void addScopesAndWork(Position.Builder position) {
    if (spec.isOwnConvention()) {
      scopes(OrgwrightColumns.WORKS_IN).stream().findFirst().ifPresent(position::worksIn);
      position.owns(scopes(OrgwrightColumns.OWNS));
      position.duties(
          row.items(
              OrgwrightColumns.DUTIES,
              text -> DutyText.read(text, roles::responsibility),
              BadValue.DUTY));
      position.kpis(
          row.items(
              OrgwrightColumns.KPIS,
              text -> KpiText.read(text, spec.numbers(), roles::kpi),
              BadValue.KPI));
    } else {
      nested(spec.worksIn()).ifPresent(position::worksIn);
      nested(spec.owns()).ifPresent(scope -> position.owns(ImmutableList.of(scope)));
    }
  }

  private List<Scope> scopes(String column) {
    return row.items(column, ScopePath::read, BadValue.SCOPE);
  }

  private Optional<Scope> nested(List<MappingSpec.ScopeColumn> parts) {
    Scope scope = organization;
    for (MappingSpec.ScopeColumn part : parts) {
      String name = cells.text(row.cell(part.column()));
      if (!name.isBlank()) {
        scope = scope.part(part.kind(), name);
      }
    }
    return scope.depth() == organization.depth()
        ? Optional.empty()
        : Optional.of(values.shared(scope));
  }
}
