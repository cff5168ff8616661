package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** The settings of a {@link Mapping}. */
@Value.Immutable
abstract class MappingSpec {
  static final String DEFAULT_SEPARATOR = ";";

  MappingSpec() {}

  /** A test of the cells of a column. */
  record Test(String column, Predicate<String> condition) {}

  /** A column whose cells name managers by lines of one kind. */
  record LineColumn(LineKind kind, String column) {}

  /** A column whose cells name scopes of one kind. */
  record ScopeColumn(ScopeKind kind, String column) {
    static ImmutableList<ScopeColumn> of(ScopeKind kind, List<String> columns) {
      requireNonNull(kind, "kind");
      return columns.stream()
          .map(column -> new ScopeColumn(kind, column))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /** A condition for rows: a column has one of some words, which are keys in folded form. */
  record Condition(String column, ImmutableMap<String, String> words) {
    static Condition of(String column, List<String> words) {
      checkArgument(!words.isEmpty(), "column \"%s\" needs at least one word to look for", column);
      return new Condition(
          column,
          words.stream()
              .collect(ImmutableMap.toImmutableMap(StatusWords::fold, w -> w, (one, same) -> one)));
    }

    /** The word that the given cell is, as spelled in the mapping; empty if it is none. */
    Optional<String> wordOf(String cell) {
      return Optional.ofNullable(words.get(StatusWords.fold(cell)));
    }

    /** Whether the given cell has one of the words and more. */
    boolean isNear(String cell) {
      return !words.isEmpty() && StatusWords.isNear(cell, words.keySet());
    }
  }

  /** The column of position ids; empty for a file of persons. */
  abstract Optional<String> id();

  abstract Optional<String> holder();

  abstract List<String> names();

  abstract Optional<String> title();

  abstract Optional<String> role();

  abstract List<Role> roles();

  abstract Optional<String> manager();

  /** The column of managers that are named by other values than ids of positions. */
  abstract Optional<String> managerByKey();

  /**
   * The columns that such a value is in, in the row of the manager; empty for the id of a person.
   */
  abstract List<String> managerKeys();

  /** The columns that name all managers of a row, from the root down. */
  abstract List<String> managerPath();

  /** The column of the groups of rows, which report to the leads of their groups. */
  abstract Optional<String> group();

  /** The column that says which rows lead their groups. */
  abstract Optional<String> lead();

  /** The words of leads in folded form; empty for common ones. */
  abstract Set<String> leadWords();

  /** Finds the manager of a row. */
  abstract Optional<Function<Map<String, String>, String>> managerFunction();

  /** Finds the id of a row. */
  abstract Optional<Function<Map<String, String>, String>> idFunction();

  /** The beginning of the ids of rows without an id. */
  abstract Optional<String> idPrefix();

  /** The columns of managers by lines that are not solid. */
  abstract List<LineColumn> lines();

  /** The column that says of which kind the line of a row is. */
  abstract Optional<String> lineKind();

  /** The kinds of lines by words in folded form. */
  abstract Map<String, LineKind> lineKinds();

  /** The kinds of lines that are not solid, each once. */
  final ImmutableList<LineKind> kindsOfLines() {
    return Stream.concat(lines().stream().map(LineColumn::kind), lineKinds().values().stream())
        .filter(kind -> !kind.equals(LineKind.SOLID))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  abstract Optional<String> outside();

  abstract List<ScopeColumn> worksIn();

  abstract List<ScopeColumn> owns();

  abstract Optional<String> authorities();

  /** The columns of limits, by the names of authorities. */
  abstract Map<String, String> limits();

  abstract Optional<String> fte();

  abstract Optional<String> years();

  abstract Optional<String> education();

  abstract List<String> attributes();

  abstract List<Condition> vacant();

  abstract List<Condition> acting();

  abstract List<Condition> deputies();

  abstract List<Condition> excluded();

  abstract Set<Integer> excludedRows();

  /** Tests of cells; a row of which one is met is excluded. */
  abstract List<Test> excludedWhere();

  /** Whether rows end at the first blank row. */
  @Value.Default
  boolean endsAtBlankRow() {
    return false;
  }

  /** The column of the days on which rows begin to count. */
  abstract Optional<String> validFrom();

  /** The column of the first days on which rows are no longer valid. */
  abstract Optional<String> validUntil();

  /** The column of the last days on which rows are valid. */
  abstract Optional<String> validThrough();

  /** The columns of days. */
  final ImmutableList<String> dateColumns() {
    return Stream.of(validFrom(), validUntil(), validThrough())
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether rows are valid only on some days. Asked for each row. */
  final boolean isDated() {
    return validFrom().isPresent() || validUntil().isPresent() || validThrough().isPresent();
  }

  /** The day whose rows are read. */
  abstract Optional<LocalDate> asOf();

  /** How dates are written, except in the form of ISO 8601. */
  abstract List<String> datePatterns();

  /** Where it is the day on which a point in time is. */
  @Value.Default
  ZoneId timeZone() {
    return ZoneOffset.UTC;
  }

  /** Days that mean that a row has no end. */
  @Value.Default
  Set<LocalDate> openEnds() {
    return ImmutableSet.of(LocalDate.of(9999, 12, 31), LocalDate.of(4712, 12, 31), LocalDate.MAX);
  }

  /** The columns in which a blank cell has the value of the cell above. */
  abstract Set<String> filledDown();

  abstract Set<String> rootMarkers();

  /** Whether a row that names itself as its only manager is that of a root. */
  @Value.Default
  boolean selfIsRoot() {
    return false;
  }

  /** Whether an empty cell for the manager is a problem. */
  @Value.Default
  boolean isManagerRequired() {
    return false;
  }

  abstract Set<String> undisclosedNames();

  abstract Set<String> optional();

  /** The other names of columns, by their names in the mapping. */
  abstract Map<String, List<String>> otherNames();

  @Value.Default
  String separator() {
    return DEFAULT_SEPARATOR;
  }

  abstract Optional<Character> comment();

  /** Of which names of months are, if they are not English. */
  abstract Optional<Locale> locale();

  /** How numbers are written. */
  @Value.Default
  Numbers numbers() {
    return Numbers.PLAIN;
  }

  @Value.Default
  UnaryOperator<String> idNormalizer() {
    return Spaces::trim;
  }

  /** How ids that differ only in case can be read as one, if they can. */
  Optional<String> ignoringCase() {
    return isOwnConvention() ? Optional.empty() : Optional.of("add ignoreCase() to the mapping");
  }

  /** Whether comments before the header name the columns, as those of draw.io do. */
  @Value.Default
  boolean hasDirectives() {
    return false;
  }

  /** Whether the file has the format of {@link CsvWriter}. */
  @Value.Default
  boolean isOwnConvention() {
    return false;
  }

  final MappingSpec withoutManagers() {
    return toBuilder()
        .manager(Optional.empty())
        .managerByKey(Optional.empty())
        .managerKeys(ImmutableList.of())
        .managerPath(ImmutableList.of())
        .managerFunction(Optional.empty())
        .group(Optional.empty())
        .lead(Optional.empty())
        .leadWords(ImmutableSet.of())
        .build();
  }

  /** What solid-line managers are read from, as ids. */
  final Optional<String> managers() {
    return manager()
        .or(() -> managerPath().stream().findFirst())
        .or(() -> managerFunction().map(function -> "a function"));
  }

  static void refuseKinds(boolean areCombined) {
    checkArgument(
        !areCombined, "lineKind(...) needs managers that are named by ids, with manager(...)");
  }

  /** A second column is refused, because only one could be read. */
  static void refuseSecond(String step, Optional<String> first, String second) {
    first.ifPresent(
        column -> {
          throw new IllegalArgumentException(
              String.format(
                  "managers are already read from column \"%2$s\", so %1$s(\"%3$s\") is refused;"
                      + " fix: call dotted(\"%3$s\") if the column has dotted-line managers,"
                      + " alsoCalled(\"%2$s\", \"%3$s\") if it is another name of the first column,"
                      + " withoutManagers().%1$s(\"%3$s\") to read it instead, or put several"
                      + " solid-line managers into one cell",
                  step, column, second));
        });
  }

  final boolean isOfPersons() {
    return id().isEmpty();
  }

  final boolean namesManagersByKey() {
    return isOfPersons() || managerByKey().isPresent();
  }

  /** Whether managers who are named by keys are named by ids, and not by names or the like. */
  final boolean areManagerKeysIds() {
    return managerKeys().stream()
        .allMatch(key -> Optional.of(key).equals(id()) || Optional.of(key).equals(holder()));
  }

  /** Whether rows contain more about people than ids. */
  final boolean describesPeople() {
    return !names().isEmpty() || years().isPresent() || education().isPresent();
  }

  final boolean isRootMarker(String reference) {
    return reference.isBlank()
        || (!rootMarkers().isEmpty() && rootMarkers().contains(StatusWords.fold(reference)));
  }

  final ImmutableMappingSpec.Builder toBuilder() {
    return ImmutableMappingSpec.builder().from(this);
  }
}
