package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which column of a file says what. Begin with {@link #positions} or {@link #persons}, or with one
 * of the {@link Presets}; each further step is a copy with one part changed.
 *
 * <pre>{@code
 * Mapping.positions("post_id").title("title").manager("reports_to").holder("person")
 *     .rootMarkers("none")
 * }</pre>
 *
 * <p>Columns are found by their names in the header: exactly as written, else ignoring case and
 * surrounding space. A column that is missing, or stands twice, fails the reading, unless it is
 * {@link #optional}. Words in cells are compared ignoring case and surrounding space.
 *
 * <p><b>Who holds a position.</b> A row is vacant where {@link #vacantWhere} says so, where the
 * {@link #name} is {@code Vacant}, and where the columns of holder and name, if there are any, are
 * both empty. Without such columns the file tells nothing of people, and no position has a holder.
 * Names never join people: without a column of holders, each row that is not vacant has a holder of
 * its own, whose id is made from that of the position ({@code DWP135#1}).
 *
 * <p><b>Several rows of one position id</b> that name the same managers are one position with
 * several holders; their FTE are summed, all else is as in the first row. If they name different
 * managers, the first row stands.
 *
 * <p>Immutable and thread-safe, as far as the id normalizer is.
 *
 * @since 0.1.0
 */
public final class Mapping {
  private final MappingSpec spec;

  private Mapping(MappingSpec spec) {
    this.spec = spec;
  }

  MappingSpec spec() {
    return spec;
  }

  private ImmutableMappingSpec.Builder change() {
    return spec.toBuilder();
  }

  private static Mapping of(ImmutableMappingSpec.Builder builder) {
    return new Mapping(builder.build());
  }

  /**
   * {@return the mapping of a file of positions, each with an id of its own}
   *
   * <p>A row without such an id makes a position with the id of its {@link #holder}, if it has one.
   *
   * @param idColumn the column of position ids
   */
  public static Mapping positions(String idColumn) {
    return of(ImmutableMappingSpec.builder().id(column(idColumn)));
  }

  /**
   * {@return the mapping of a file that has only persons, such as an export of an HR system}
   *
   * <p>Each row makes a position with the id of its person, so position ids are personal data here.
   * A second row of one person makes a second position ({@code 101#2}) and a problem. {@link
   * #manager} and {@link #dotted} name persons: a manager is that person's only position, or that
   * of their first row, with a problem.
   *
   * @param personColumn the column of person ids
   */
  public static Mapping persons(String personColumn) {
    return of(ImmutableMappingSpec.builder().holder(column(personColumn)));
  }

  /**
   * {@return a copy with that column of titles}
   *
   * @param column the column
   */
  public Mapping title(String column) {
    return of(change().title(column(column)));
  }

  /**
   * {@return a copy with that column of roles, several of which are separated}
   *
   * @param column the column
   * @see #roles
   */
  public Mapping role(String column) {
    return of(change().role(column(column)));
  }

  /**
   * {@return a copy that knows further roles: a role cell is matched by id, then by name, then by
   * title; of several roles with that title the first is taken, with a problem. A text that matches
   * none becomes a role with this text as id and name}
   *
   * @param roles the roles
   */
  public Mapping roles(Role... roles) {
    return roles(ImmutableList.copyOf(roles));
  }

  /**
   * {@return a copy that knows further roles}
   *
   * @param roles the roles
   * @see #roles(Role...)
   */
  public Mapping roles(Iterable<Role> roles) {
    return of(change().addAllRoles(roles));
  }

  /**
   * {@return a copy with that column of managers: ids of positions, in a {@linkplain #persons file
   * of persons} ids of persons; several are separated, and all are solid}
   *
   * <p>A cell that is as a whole an id of the file is taken as one id, whatever it contains.
   *
   * @param column the column
   */
  public Mapping manager(String column) {
    return of(change().manager(column(column)));
  }

  /**
   * {@return a copy with that column of managers, given as ids of persons: each means the position
   * that the person holds, or of several the first, with a problem}
   *
   * @param column the column
   */
  public Mapping managerAsPerson(String column) {
    return of(change().managerAsPerson(column(column)));
  }

  /**
   * {@return a copy with a further column of dotted managers, several of which are separated}
   *
   * @param column the column
   */
  public Mapping dotted(String column) {
    return of(change().addDotted(column(column)));
  }

  /**
   * {@return a copy with that column of superiors outside the organization}
   *
   * @param column the column
   */
  public Mapping outsideSuperior(String column) {
    return of(change().outside(column(column)));
  }

  /**
   * {@return a copy with that column of person ids: who holds the position}
   *
   * @param column the column
   */
  public Mapping holder(String column) {
    return of(change().holder(column(column)));
  }

  /**
   * {@return a copy with those columns of names of persons; several are joined by a space}
   *
   * @param columns the columns
   */
  public Mapping name(String... columns) {
    return of(change().names(columns(columns)));
  }

  /**
   * {@return a copy with further words that stand in place of a name that is not told: the position
   * is held, by somebody without a name}
   *
   * @param words the words, such as {@code N/D}
   */
  public Mapping undisclosedNames(String... words) {
    return of(change().addAllUndisclosedNames(folded(words)));
  }

  /**
   * {@return a copy with that column of full-time equivalents; 1 where a cell is empty}
   *
   * @param column the column
   */
  public Mapping fte(String column) {
    return of(change().fte(column(column)));
  }

  /**
   * {@return a copy with further columns of the scope that a position works in; each lies within
   * that of the column before, the first within the organization; empty cells are passed over}
   *
   * @param kind what the scopes are
   * @param columns the columns, outer ones first
   */
  public Mapping worksIn(ScopeKind kind, String... columns) {
    return of(change().addAllWorksIn(scopes(kind, columns)));
  }

  /**
   * {@return a copy with further columns of the scope that a position owns; each lies within that
   * of the column before, the first within the organization; empty cells are passed over}
   *
   * @param kind what the scopes are
   * @param columns the columns, outer ones first
   */
  public Mapping owns(ScopeKind kind, String... columns) {
    return of(change().addAllOwns(scopes(kind, columns)));
  }

  /**
   * {@return a copy with that column of authorities, separated, each with or without a limit:
   * {@code spend<=10000; hire}}
   *
   * @param column the column
   */
  public Mapping authorities(String column) {
    return of(change().authorities(column(column)));
  }

  /**
   * {@return a copy with that column of whole years of relevant experience of the holder}
   *
   * @param column the column
   */
  public Mapping yearsOfExperience(String column) {
    return of(change().years(column(column)));
  }

  /**
   * {@return a copy with that column of the holder's education: secondary, bachelor, master or
   * doctorate}
   *
   * @param column the column
   */
  public Mapping education(String column) {
    return of(change().education(column(column)));
  }

  /**
   * {@return a copy with further columns that become attributes of the position, by the names given
   * here, where a cell is not empty}
   *
   * @param columns the columns
   */
  public Mapping attributes(String... columns) {
    return of(change().addAllAttributes(columns(columns)));
  }

  /**
   * {@return a copy with a further way to say that nobody holds a position}
   *
   * @param column the column
   * @param words the words in it that say so; empty for a cell that is empty
   */
  public Mapping vacantWhere(String column, String... words) {
    return of(change().addVacant(condition(column, words)));
  }

  /**
   * {@return a copy with a further way to say that the holder is only acting}
   *
   * @param column the column
   * @param words the words in it that say so
   */
  public Mapping actingWhere(String column, String... words) {
    return of(change().addActing(condition(column, words)));
  }

  /**
   * {@return a copy with a further way to say that the person is a deputy, not the holder}
   *
   * @param column the column
   * @param words the words in it that say so
   */
  public Mapping deputyWhere(String column, String... words) {
    return of(change().addDeputy(condition(column, words)));
  }

  /**
   * {@return a copy that sets further rows aside: they are told as problems and make no positions}
   *
   * @param column the column
   * @param values the values in it of rows to set aside
   */
  public Mapping setAside(String column, String... values) {
    return of(change().addSetAside(condition(column, values)));
  }

  /**
   * {@return a copy that sets further rows aside, by their numbers as problems tell them: they are
   * told as problems and make no positions. This is how the other reading of a duplicate id is had}
   *
   * @param rows the numbers of the rows
   */
  public Mapping setAsideRows(int... rows) {
    return of(change().addAllSetAsideRows(Ints.asList(rows)));
  }

  /**
   * {@return a copy with further words that stand in place of a manager of positions at the top; an
   * empty cell always does}
   *
   * @param words the words, such as {@code XX} or {@code none}
   */
  public Mapping rootMarkers(String... words) {
    return of(change().addAllRootMarkers(folded(words)));
  }

  /**
   * {@return a copy with that separator of several values in one cell; a semicolon unless set}
   *
   * @param separator the separator, not blank
   * @throws IllegalArgumentException if the separator is blank
   */
  public Mapping separator(String separator) {
    checkArgument(!separator.isBlank(), "separator must not be blank");
    return of(change().separator(separator));
  }

  /**
   * {@return a copy for files in which lines that begin with that character are comments}
   *
   * @param character the character
   */
  public Mapping comments(char character) {
    return of(change().comment(character));
  }

  /**
   * {@return a copy that makes ids of cells in that way, ids of managers and holders too; unless
   * set, surrounding space is taken off}
   *
   * @param normalizer makes an id of a cell; an empty result is no id
   */
  public Mapping idNormalizer(UnaryOperator<String> normalizer) {
    return of(change().idNormalizer(requireNonNull(normalizer, "normalizer")));
  }

  /**
   * {@return a copy in which further columns may be missing from the file}
   *
   * @param columns the columns, by the names given here
   */
  public Mapping optional(String... columns) {
    return of(change().addAllOptional(columns(columns)));
  }

  /**
   * {@return a copy in which a column may have other names in the file, tried in given order after
   * its own}
   *
   * @param column the column, by the name given here
   * @param names its other names
   */
  public Mapping alsoCalled(String column, String... names) {
    Map<String, List<String>> others = new LinkedHashMap<>(spec.otherNames());
    others.put(column(column), columns(names));
    return of(change().otherNames(ImmutableMap.copyOf(others)));
  }

  /** A copy whose columns are named by comments before the header, as those of draw.io are. */
  Mapping directives() {
    return of(change().hasDirectives(true));
  }

  /** A copy for cells as {@link CsvWriter} writes them. */
  Mapping ownConvention() {
    return of(change().isOwnConvention(true));
  }

  private static String column(String name) {
    return requireNonNull(name, "column");
  }

  private static List<String> columns(String... names) {
    return ImmutableList.copyOf(names);
  }

  private static MappingSpec.Condition condition(String column, String... words) {
    checkArgument(words.length > 0, "column \"%s\" needs at least one word to look for", column);
    return new MappingSpec.Condition(column(column), ImmutableList.copyOf(words));
  }

  private static List<MappingSpec.ScopeColumn> scopes(ScopeKind kind, String... columns) {
    requireNonNull(kind, "kind");
    return columns(columns).stream()
        .map(column -> new MappingSpec.ScopeColumn(kind, column))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSet<String> folded(String... words) {
    return ImmutableList.copyOf(words).stream()
        .map(word -> Spaces.trim(word).toLowerCase(Locale.ROOT))
        .collect(ImmutableSet.toImmutableSet());
  }
}
