package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Says what the columns of a file mean. Start with {@link #positions} or {@link #people}, or with
 * one of the {@link Presets}; each further method returns a copy with one change.
 *
 * <pre>{@code
 * Mapping.positions("post_id").title("title").manager("reports_to").holder("person")
 *     .rootMarkers("none")
 * }</pre>
 *
 * <p>Columns are found by their names in the header: exactly as written or, if that fails, ignoring
 * case, spaces, underscores and hyphens. Reading fails if a column is missing and not {@link
 * #optional}, or if the header has it twice; a further column whose name differs only in these is
 * not read, and a problem names both. Words in cells are compared ignoring case and surrounding
 * space.
 *
 * <p>{@link OrgReader} describes how holders, and several rows with one id, are read.
 *
 * <p>Immutable, and thread-safe if the id normalizer is.
 *
 * @since 0.1.0
 */
public final class Mapping extends RowSelection<Mapping> {
  private Mapping(MappingSpec spec) {
    super(spec);
  }

  private ImmutableMappingSpec.Builder change() {
    return spec().toBuilder();
  }

  private static Mapping of(ImmutableMappingSpec.Builder builder) {
    return new Mapping(builder.build());
  }

  @Override
  Mapping with(ImmutableMappingSpec.Builder changed) {
    return of(changed);
  }

  /**
   * {@return a mapping for a file whose rows are positions with ids}
   *
   * <p>A row without a position id becomes a position with the id of its {@link #holder}. A row
   * that has neither of these ids is reported as a problem, unless {@link #generateIds} is called.
   *
   * @param idColumn the column of position ids
   */
  public static Mapping positions(String idColumn) {
    return of(ImmutableMappingSpec.builder().id(column(idColumn)));
  }

  /**
   * {@return a mapping for a file whose rows are people, such as an export of an HR system}
   *
   * <p>Each row becomes a position with the id of its person, so position ids are personal data
   * here. Rows of one person with the same managers are one position; a row with other managers
   * becomes a second position ({@code 101#2}), and is reported as a problem. The columns of {@link
   * #manager} and {@link #dotted} contain ids of people, and each of these stands for the position
   * of that person. If a person has several positions, the one of the first row is used, and a
   * problem says so.
   *
   * @param personColumn the column of person ids
   */
  public static Mapping people(String personColumn) {
    return of(ImmutableMappingSpec.builder().holder(column(personColumn)));
  }

  /**
   * {@return a copy that reads the titles of positions from the given column}
   *
   * @param column the column
   */
  public Mapping title(String column) {
    return of(change().title(column(column)));
  }

  /**
   * {@return a copy that reads roles from the given column; a cell can hold several, with the
   * {@linkplain #separator separator} between them}
   *
   * @param column the column
   * @see #roles
   */
  public Mapping role(String column) {
    return of(change().role(column(column)));
  }

  /**
   * {@return a copy that also recognizes the given roles}
   *
   * <p>A role cell is matched by id, then by name, then by title. If several roles match, the first
   * is used, and a problem says so. A text without a match becomes a role with this text as id and
   * name.
   *
   * @param roles the roles
   */
  public Mapping roles(Role... roles) {
    return roles(ImmutableList.copyOf(roles));
  }

  /**
   * {@return a copy that also recognizes the given roles}
   *
   * @param roles the roles
   * @see #roles(Role...)
   */
  public Mapping roles(Iterable<Role> roles) {
    return of(change().addAllRoles(roles));
  }

  /**
   * {@return a copy that reads solid-line managers from the given column; a cell can hold several,
   * with the {@linkplain #separator separator} between them}
   *
   * <p>The cells contain ids of positions; in a {@linkplain #people file of people}, they contain
   * ids of people. If a whole cell is an id in the file, it is read as one id, even if it contains
   * a separator.
   *
   * @param column the column
   * @throws IllegalArgumentException if a column of such managers was given already; {@link
   *     #withoutManagers} removes it
   */
  public Mapping manager(String column) {
    MappingSpec.refuseSecond("manager", spec().managers(), column);
    return of(change().manager(column(column)));
  }

  /**
   * {@return a copy that reads solid-line managers, as ids of people, from the given column}
   *
   * <p>Each id stands for the position in the rows of that person, whether or not the person holds
   * it. If these rows are rows of several positions, the position of the first row is used, and a
   * problem says so.
   *
   * @param column the column
   * @throws IllegalArgumentException if a column of such managers was given already; {@link
   *     #withoutManagers} removes it
   */
  public Mapping managerAsPerson(String column) {
    MappingSpec.refuseKinds(spec().lineKind().isPresent());
    MappingSpec.refuseSecond("managerAsPerson", spec().managerByKey(), column);
    return of(change().managerByKey(column(column)));
  }

  /**
   * {@return a copy that reads solid-line managers from the given column, which names them by
   * values of other columns, such as an e-mail address, a name or a title}
   *
   * <p>Managers are also found by the rows of people who have left, so that chains go through
   * positions that are now vacant. The values of several columns are joined by spaces. A name can
   * be written as {@code Ona Birk} or {@code Birk, Ona}, regardless of the order of the key
   * columns. If rows of different people have the same value, none of them is used, and a problem
   * names the rows. If they are rows of one person with several positions, the position of the
   * first row is used, and a problem says so.
   *
   * <p>If no row has the value, or rows of different people have it, the line leads to an id such
   * as {@code unknown-manager-1}, so that no name becomes an id; the problem quotes the value. Each
   * value has one such id, numbered in the order of the rows. If the key columns are those of ids,
   * the value itself is the id.
   *
   * @param column the column
   * @param keyColumns the columns that have these values in the row of the manager, such as {@code
   *     "First", "Last"}
   * @throws IllegalArgumentException if there are no key columns, or if a column of such managers
   *     was given already; {@link #withoutManagers} removes it
   */
  public Mapping managerBy(String column, String... keyColumns) {
    checkArgument(keyColumns.length > 0, "managers need at least one column that has their values");
    MappingSpec.refuseKinds(spec().lineKind().isPresent());
    MappingSpec.refuseSecond("managerBy", spec().managerByKey(), column);
    return of(change().managerByKey(column(column)).managerKeys(columns(keyColumns)));
  }

  /**
   * {@return a copy that reads solid-line managers from the given columns, which name all managers
   * of a row from the root down, as ids; blank cells are skipped}
   *
   * <p>The last id that is not the id of the row itself is the direct manager. A row whose columns
   * contradict another row is reported.
   *
   * @param columns the columns, such as {@code "L1", "L2", "L3"}
   * @throws IllegalArgumentException if there are no columns, or if a column of managers was given
   *     already; {@link #withoutManagers} removes it
   */
  public Mapping managerPath(String... columns) {
    checkArgument(columns.length > 0, "a path of managers needs at least one column");
    MappingSpec.refuseSecond("managerPath", spec().managers(), columns[0]);
    return of(change().managerPath(columns(columns)));
  }

  /**
   * {@return a copy that finds solid-line managers by groups, such as teams: a row reports to the
   * row that leads its group}
   *
   * <p>A row leads its group if its cell in the lead column is {@code yes}, {@code true}, {@code
   * 1}, {@code x}, {@code lead}, {@code head}, {@code manager}, {@code owner} or a similar word;
   * the given words, if there are any, replace these. A cell can hold several groups, with the
   * {@linkplain #separator separator} between them: the row then leads all of them, or reports to
   * the lead of each. Names of groups are compared in the same way as words. A lead whose position
   * is vacant is still the lead.
   *
   * <p>A row that names a manager in another way, such as {@link #manager(String)} or {@link
   * #managerBy}, reports to that manager instead of a lead. So the manager of a lead is the one
   * that its row names. If its row names none, the lead reports to the lead of another group of
   * which it is a member in another row with the same id; otherwise it is a root, as is a row
   * without a group. If a group has no lead or several, its other rows have an unknown manager, and
   * a problem says why.
   *
   * @param groupColumn the column of groups
   * @param leadColumn the column that says whether a row leads its group
   * @param words the words for leads, such as {@code Team manager}; with these, all other cells
   *     mean that a row does not lead its group
   * @throws IllegalArgumentException if columns of groups were given already; {@link
   *     #withoutManagers} removes them
   */
  public Mapping managerOfGroup(String groupColumn, String leadColumn, String... words) {
    MappingSpec.refuseSecond("managerOfGroup", spec().group(), groupColumn);
    return of(
        change()
            .group(column(groupColumn))
            .lead(column(leadColumn))
            .leadWords(Lists.transform(columns(words), StatusWords::fold)));
  }

  /**
   * {@return a copy that finds solid-line managers, as ids, by the given function, for files in
   * which no column contains them, such as files with outline numbers, where {@code 1.2} is the
   * manager of {@code 1.2.3}}
   *
   * @param manager returns the manager of a row, given a map from the columns of the file to the
   *     cells of the row; a blank result means that the row has none. If it throws or returns null,
   *     reading throws an IllegalStateException that names the row
   */
  public Mapping manager(Function<Map<String, String>, String> manager) {
    MappingSpec.refuseSecond("manager", spec().managers(), "a function");
    return of(change().managerFunction(requireNonNull(manager, "manager")));
  }

  /**
   * {@return a copy that finds ids by the given function, for files in which no column contains
   * only the id}
   *
   * @param id returns the id of a row, given a map from the columns of the file to the cells of the
   *     row; a blank result means that the row has none. If it throws or returns null, reading
   *     throws an IllegalStateException that names the row
   */
  public Mapping id(Function<Map<String, String>, String> id) {
    return of(change().idFunction(requireNonNull(id, "id")));
  }

  /**
   * {@return a copy in which a row without an id and without a person becomes a position, whose id
   * is the given prefix and the number of the row}
   *
   * <p>Use this for open positions that have no number yet. Without this prefix, such rows are
   * reported, and do not become positions.
   *
   * @param prefix the beginning of the ids, such as {@code open-}
   */
  public Mapping generateIds(String prefix) {
    return of(change().idPrefix(requireNonNull(prefix, "prefix")));
  }

  /** {@return a copy that does not read solid-line managers} */
  public Mapping withoutManagers() {
    return new Mapping(spec().withoutManagers());
  }

  /**
   * {@return a copy that also reads dotted-line managers from the given column; a cell can hold
   * several, with the {@linkplain #separator separator} between them}
   *
   * @param column the column
   */
  public Mapping dotted(String column) {
    return line(LineKind.DOTTED, column);
  }

  /**
   * {@return a copy that also reads, from the given column, managers to whom lines of the given
   * kind lead; a cell can hold several, with the {@linkplain #separator separator} between them}
   *
   * @param kind the kind of the lines, such as {@code LineKind.of("project")}
   * @param column the column
   * @throws IllegalArgumentException if the kind is solid; for solid lines, use {@link #manager}
   */
  public Mapping line(LineKind kind, String column) {
    checkArgument(
        !kind.equals(LineKind.SOLID), "solid lines are read with manager(\"%s\")", column);
    return of(change().addLines(new MappingSpec.LineColumn(kind, column(column))));
  }

  /**
   * {@return a copy for a file with one row for each line: the given column contains the kind of
   * the line to the manager}
   *
   * <p>Rows with the same id are one position with all these lines. Words are compared ignoring
   * case, outer quotes, trailing punctuation and surrounding space. A row with another word is
   * reported, and adds no line; a row with an empty cell adds a solid line.
   *
   * @param column the column
   * @param words the kinds of lines, by the words of the column, such as {@code LINE_MANAGER} for
   *     {@link LineKind#SOLID}
   */
  public Mapping lineKind(String column, Map<String, LineKind> words) {
    MappingSpec.refuseKinds(spec().managerByKey().isPresent());
    ImmutableMappingSpec.Builder changed = change().lineKind(column(column));
    words.forEach((word, kind) -> changed.putLineKind(StatusWords.fold(word), kind));
    return of(changed);
  }

  /**
   * {@return a copy that reads superiors outside the organization from the given column}
   *
   * @param column the column
   */
  public Mapping outsideSuperior(String column) {
    return of(change().outside(column(column)));
  }

  /**
   * {@return a copy that reads the holders of positions, as ids of people, from the given column}
   *
   * @param column the column
   */
  public Mapping holder(String column) {
    return of(change().holder(column(column)));
  }

  /**
   * {@return a copy that reads names of people from the given columns, joined by spaces}
   *
   * @param columns the columns
   */
  public Mapping name(String... columns) {
    return of(change().names(columns(columns)));
  }

  /**
   * {@return a copy in which the given words in place of a name mean that the holder is not
   * disclosed: the position is filled, but it is not known who holds it. Earlier words still apply}
   *
   * <p>Words are compared ignoring case, outer quotes, trailing punctuation and surrounding space.
   *
   * @param words the words, such as {@code N/D}; an empty word stands for an empty cell
   */
  public Mapping undisclosedNames(String... words) {
    return of(change().addAllUndisclosedNames(Lists.transform(columns(words), StatusWords::fold)));
  }

  /**
   * {@return a copy that reads full-time equivalents from the given column; an empty cell means 1}
   *
   * @param column the column
   */
  public Mapping fte(String column) {
    return of(change().fte(column(column)));
  }

  /**
   * {@return a copy that also reads, from the given columns, the scope in which a position works}
   *
   * <p>The scope in each column is part of the scope in the previous column, and the first scope is
   * part of the organization. Empty cells are skipped.
   *
   * @param kind the kind of the scopes
   * @param columns the columns, outer ones first
   */
  public Mapping worksIn(ScopeKind kind, String... columns) {
    return of(change().addAllWorksIn(MappingSpec.ScopeColumn.of(kind, columns(columns))));
  }

  /**
   * {@return a copy that also reads, from the given columns, the scope that a position owns}
   *
   * <p>The scope in each column is part of the scope in the previous column, and the first scope is
   * part of the organization. Empty cells are skipped.
   *
   * @param kind the kind of the scopes
   * @param columns the columns, outer ones first
   */
  public Mapping owns(ScopeKind kind, String... columns) {
    return of(change().addAllOwns(MappingSpec.ScopeColumn.of(kind, columns(columns))));
  }

  /**
   * {@return a copy that reads authorities, with or without limits, from the given column: {@code
   * spend<=10000; hire}}
   *
   * @param column the column
   */
  public Mapping authorities(String column) {
    return of(change().authorities(column(column)));
  }

  /**
   * {@return a copy that also reads, from the given column, the limit up to which a position has
   * the given authority}
   *
   * <p>A cell is a number, or one of {@code unlimited}, {@code yes} and {@code x} for any amount.
   * An empty cell, {@code 0}, {@code no} and {@code none} mean that the position does not have it.
   *
   * @param name the name of the authority, such as {@code spend}
   * @param column the column
   */
  public Mapping authority(String name, String column) {
    return of(change().putLimit(requireNonNull(name, "name"), column(column)));
  }

  /**
   * {@return a copy that reads numbers, and names of months, as they are written in the given
   * locale: {@code 1.500,00} in Germany}
   *
   * <p>Without a locale, decimals are written with a point, and digits are not grouped. Digits of
   * any script are read, such as Arabic ones.
   *
   * @param locale the locale, such as {@link Locale#GERMANY}
   */
  public Mapping locale(Locale locale) {
    return of(change().locale(locale).numbers(Numbers.in(locale)));
  }

  /**
   * {@return a copy that reads the holder's years of relevant experience, as a whole number, from
   * the given column}
   *
   * @param column the column
   */
  public Mapping yearsOfExperience(String column) {
    return of(change().years(column(column)));
  }

  /**
   * {@return a copy that reads the holder's education from the given column: secondary, bachelor,
   * master or doctorate}
   *
   * @param column the column
   */
  public Mapping education(String column) {
    return of(change().education(column(column)));
  }

  /**
   * {@return a copy that also reads the given columns as attributes of the position with the same
   * names; empty cells are skipped}
   *
   * @param columns the columns
   */
  public Mapping attributes(String... columns) {
    return of(change().addAllAttributes(columns(columns)));
  }

  /**
   * {@return a copy in which a position is also vacant if the given column has one of the given
   * words}
   *
   * <p>Words are compared ignoring case, outer quotes, trailing punctuation and surrounding space.
   * With such words, an empty cell for the person does not mean that the position is vacant: it is
   * not known whether the position has a holder. In a file without a column of people, all other
   * positions have a holder who is not disclosed.
   *
   * @param column the column
   * @param words the words; an empty word stands for an empty cell
   */
  public Mapping vacantWhere(String column, String... words) {
    return of(change().addVacant(MappingSpec.Condition.of(column(column), columns(words))));
  }

  /**
   * {@return a copy in which a holder is also acting if the given column has one of the given
   * words}
   *
   * @param column the column
   * @param words the words
   */
  public Mapping actingWhere(String column, String... words) {
    return of(change().addActing(MappingSpec.Condition.of(column(column), columns(words))));
  }

  /**
   * {@return a copy that also reads a person as a deputy, not as a holder, if the given column has
   * one of the given words}
   *
   * @param column the column
   * @param words the words
   */
  public Mapping deputyWhere(String column, String... words) {
    return of(change().addDeputy(MappingSpec.Condition.of(column(column), columns(words))));
  }

  /**
   * {@return a copy in which a blank cell of the given columns has the value of the cell above, for
   * files that come from sheets with merged cells}
   *
   * @param columns the columns
   */
  public Mapping fillDown(String... columns) {
    return of(change().addAllFilledDown(columns(columns)));
  }

  /**
   * {@return a copy in which the given words in place of a manager also mean that the position is a
   * root; an empty cell always does}
   *
   * @param words the words, such as {@code XX} or {@code none}
   */
  public Mapping rootMarkers(String... words) {
    return of(change().addAllRootMarkers(folded(words)));
  }

  /**
   * {@return a copy that reports rows with an empty cell for the manager; roots need a word of
   * {@link #rootMarkers}}
   *
   * <p>With {@link #managerOfGroup}, rows without a group are reported. A row that leads its group
   * and names no manager is a root and is not reported, because its group says where it belongs.
   */
  public Mapping managerRequired() {
    return of(change().isManagerRequired(true));
  }

  /**
   * {@return a copy in which a row that names itself as its only manager is a root}
   *
   * <p>Without it, such a row reports to itself, which is a problem. A dotted line from a position
   * to itself is always a problem.
   */
  public Mapping selfIsRoot() {
    return of(change().selfIsRoot(true));
  }

  /**
   * {@return a copy that expects the given separator, instead of a semicolon, between the values of
   * one cell}
   *
   * <p>Values that a source has as a list, such as an array in JSON, are never divided.
   *
   * @param separator the separator, not blank
   * @throws IllegalArgumentException if the separator is blank
   */
  public Mapping separator(String separator) {
    checkArgument(!separator.isBlank(), "separator must not be blank");
    return of(change().separator(separator));
  }

  /**
   * {@return a copy for files in which lines that begin with the given character are comments}
   *
   * @param character the character
   */
  public Mapping comments(char character) {
    return of(change().comment(character));
  }

  /**
   * {@return a copy that applies the given function to all ids in cells, including those of
   * managers and holders; by default, surrounding space is removed}
   *
   * <p>If the function returns null or throws, reading throws an IllegalStateException that names
   * the row, the column and the value.
   *
   * @param normalizer returns the id for the text of a cell; an empty result means that there is no
   *     id
   */
  public Mapping idNormalizer(UnaryOperator<String> normalizer) {
    return of(change().idNormalizer(requireNonNull(normalizer, "normalizer")));
  }

  /**
   * {@return a copy in which ids that differ only in case are the same; ids are read in lower case,
   * after the {@link #idNormalizer} that was set before}
   */
  public Mapping ignoreCase() {
    UnaryOperator<String> normalizer = spec().idNormalizer();
    return idNormalizer(
        cell -> requireNonNull(normalizer.apply(cell), Cells.NULL_ID).toLowerCase(Locale.ROOT));
  }

  /**
   * {@return a copy in which the given columns may also be missing in the file}
   *
   * @param columns the columns, by their names in this mapping
   */
  public Mapping optional(String... columns) {
    return of(change().addAllOptional(columns(columns)));
  }

  /**
   * {@return a copy in which the given column may have other names in the file, tried in order
   * after its own}
   *
   * @param column the column, by its name in this mapping
   * @param names the other names
   */
  public Mapping alsoCalled(String column, String... names) {
    Map<String, List<String>> others = new LinkedHashMap<>(spec().otherNames());
    others.put(column(column), columns(names));
    return of(change().otherNames(ImmutableMap.copyOf(others)));
  }

  /**
   * A copy for files whose columns are named by comments before the header, such as those of
   * draw.io.
   */
  Mapping directives() {
    return of(change().hasDirectives(true));
  }

  /** A copy for files that {@link CsvWriter} writes. */
  Mapping ownConvention() {
    return of(change().isOwnConvention(true));
  }

  private static ImmutableSet<String> folded(String... words) {
    return ImmutableList.copyOf(words).stream()
        .map(word -> Spaces.trim(word).toLowerCase(Locale.ROOT))
        .collect(ImmutableSet.toImmutableSet());
  }
}
