package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.change.History;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.internal.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads organizations from rows, such as those of a {@linkplain Csv CSV file}. A {@link Mapping}
 * says what their columns mean. Start with one of the {@link Presets} or with {@link
 * Mapping#positions}.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(Presets.UK_ORGANOGRAM).read(Csv.file(Path.of("senior.csv")));
 * }</pre>
 *
 * <p>Bad data never causes an exception: everything else is read, and each problem is reported with
 * its rows, its ids and a fix. Problems of rows come first, then problems of the structure. No row
 * is lost: each becomes a position, adds to one, or is named in a problem. Rows may come in any
 * order.
 *
 * <p><b>Holders.</b> A position is vacant if {@link Mapping#vacantWhere} says so, or if the {@link
 * Mapping#name} is {@code Vacant}. If the cells for holder and name are all empty, and the mapping
 * has no words for vacant, the position is vacant. If the mapping has such words, it is not known
 * whether the position has a holder. It is also not known for a position that has only deputies,
 * unless one of its rows says that it is vacant, or has an empty cell in the column for vacant. In
 * a file without columns for holder and name, positions that are not vacant have an undisclosed
 * holder if the file has a column for vacant; otherwise nothing is known about holders. Rows are
 * never treated as one person because their names are equal; only {@link Mapping#managerBy} looks
 * up a manager by name. Without a column of holders, each row that is not vacant has a separate
 * holder, whose id is derived from that of the position ({@code DWP135#1}).
 *
 * <p><b>Several rows with one position id</b> and the same managers are one position with the
 * values of the first row; other values in later rows are reported. A row repeats another row if it
 * names the same person and is equal in all columns of the mapping, or if it is equal in all
 * columns of the file. The two together count as one row. Otherwise there is one holder for each
 * person, and one for each row without a person. The FTE values of different holders are added up.
 * If one person has several rows, the FTE is counted once if it is the same in all of them;
 * otherwise the values are added up. If the managers differ, the first ones are used.
 *
 * <p>Reading takes linear time, except that the dates of dated rows are sorted for each id.
 * Immutable, and thread-safe if the mapping is.
 *
 * @since 0.1.0
 */
public final class OrgReader {
  private final Mapping mapping;
  private final @Nullable String name;

  private OrgReader(Mapping mapping, @Nullable String name) {
    this.mapping = mapping;
    this.name = name;
  }

  /**
   * {@return a reader of rows}
   *
   * @param mapping what the columns mean
   */
  public static OrgReader of(Mapping mapping) {
    return new OrgReader(requireNonNull(mapping, "mapping"), null);
  }

  /**
   * {@return a copy that gives organizations the given name instead of the name of their source}
   *
   * @param organization the name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public OrgReader named(String organization) {
    checkArgument(!organization.isBlank(), "name of an organization must not be blank");
    return new OrgReader(mapping, organization);
  }

  /**
   * {@return the names of the columns of the given source, in their order; for programs that ask
   * their users what the columns mean, or guess it}
   *
   * <p>In a file or a workbook, text may be above the header, so the header is guessed: it is the
   * first row, among the first 100, with at least two thirds as many text cells as the fullest row.
   * If its first cell is blank, one text cell fewer is enough. A column without a name is a blank
   * text. If a file has no header, the result is cells of data. A source that can be read only
   * once, such as the result of a query, cannot be read again afterwards.
   *
   * @param source the rows
   * @throws UnreadableFileException if the source cannot be read as rows of fields
   */
  public static List<String> columns(RowSource source) {
    try (RowTable table = source.open(Mapping.positions("id").spec())) {
      return HeaderSearch.likely(table).stream()
          .map(Spaces::trim)
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * {@return the organization in the given rows, and the problems found}
   *
   * <p>The organization is named after the file, without its extension, or {@code organization} if
   * the rows are not in a file, unless a {@linkplain #named name} was given.
   *
   * @param source the rows
   * @throws IllegalArgumentException if the mapping has columns of dates, such as {@link
   *     Mapping#validFrom}, but no {@linkplain Mapping#asOf day}, or a day but no such columns
   * @throws UnreadableFileException if the source cannot be read as rows of fields
   * @throws HeaderMismatchException if a column of the mapping is missing or occurs twice
   */
  public LoadResult read(RowSource source) {
    checkDay(mapping.spec());
    return read(
        source,
        (rows, table) -> {
          String organization = name(source);
          OtherDays otherDays = OtherDays.NONE;
          if (rows.spec.isDated()) {
            LocalDate day = rows.spec.asOf().orElseThrow();
            rows.dated.on(day).forEach(row -> rows.add(rows.reader.read(row)));
            otherDays = new OtherDays(rows.dated, day);
            rows.reader.datedProblems().count(rows.dated, day);
          }
          rows.reportOthers(table);
          rows.reader.reportPaths();
          rows.reader.reportUnusedExclusions();
          FileIds ids = rows.spec.isDated() ? FileIds.of(rows.dated) : FileIds.of(rows.entries);
          LoadResult loaded =
              new Assembler(
                      rows.spec,
                      rows.columns,
                      rows.entries,
                      ids,
                      rows.reader,
                      otherDays,
                      rows.problems)
                  .assemble(organization);
          return LoadResult.of(
              loaded.organization(), withPlaces(loaded.problems(), table, rows.columns));
        });
  }

  /**
   * {@return the organization in the given dated rows on all their days, and the problems found}
   *
   * <p>On each day from the first one on, {@link History#asOf} returns an organization that is
   * equal to the one that {@link #read} returns for a mapping with this day. The history begins on
   * the day on which its first row begins; if a row has no start, it has no beginning.
   *
   * <p>Problems are about rows, and name days where they depend on them. In addition to those of
   * {@link RowProblemCodes}, a manager who exists on no day is an {@link
   * ProblemCode#UNKNOWN_MANAGER}. Problems in the structure of single days, such as cycles, are not
   * looked for: read the rows of a day, or check the organization of a day with rules. Level
   * columns of {@link Mapping#managerPath} are not compared with those of other rows either.
   *
   * <p>Takes linear time in the number of rows, except that days are sorted, and that rows of one
   * id which are valid at the same time are looked at again on each day on which one of them begins
   * or ends. But if managers are named by other values than ids of positions, as with {@link
   * Mapping#managerBy} or {@link Mapping#managerOfGroup}, a line depends on other rows, so all rows
   * that are valid are looked at again on each day on which a row begins or ends. Files of {@link
   * Mapping#people} whose managers are given as ids of people take linear time.
   *
   * @param source the rows
   * @throws IllegalArgumentException if the mapping has no columns of dates, such as {@link
   *     Mapping#validFrom}, or has a {@linkplain Mapping#asOf day}, which is for {@link #read}
   * @throws UnreadableFileException if the source cannot be read as rows of fields
   * @throws HeaderMismatchException if a column of the mapping is missing or occurs twice
   */
  public HistoryResult readHistory(RowSource source) {
    checkHistory(mapping.spec());
    return read(
        source,
        (rows, table) -> {
          String organization = name(source);
          HistoryAssembler assembler = new HistoryAssembler(rows, organization);
          History history = assembler.history();
          rows.reportOthers(table);
          rows.reader.reportUnusedExclusions();
          return new HistoryResult(
              organization, history, withPlaces(assembler.problems(), table, rows.columns));
        });
  }

  private <R> R read(RowSource source, BiFunction<ReadRows, RowTable, R> result) {
    try (RowTable table = source.open(mapping.spec())) {
      try {
        return result.apply(ReadRows.of(mapping.spec(), source.name(), table, name(source)), table);
      } catch (HeaderMismatchException e) {
        throw e.with(table.whereElse());
      }
    }
  }

  private String name(RowSource source) {
    return name == null ? source.organization() : name;
  }

  private static void checkDay(MappingSpec spec) {
    checkArgument(
        !spec.isDated() || spec.asOf().isPresent(),
        "the mapping has %s of dates, %s, but no day to read rows for; fix: add"
            + " asOf(LocalDate.of(2026, 1, 31)) to the mapping, with the day that you want, call"
            + " readHistory(...) to read all days, or leave out validFrom(...), validUntil(...) and"
            + " validThrough(...) to read all rows",
        Phrases.count(spec.dateColumns().size(), "column"),
        Phrases.quoted(spec.dateColumns()));
    checkArgument(
        spec.isDated() || spec.asOf().isEmpty(),
        "the mapping has the day asOf(%s), but no column of dates; fix: name one with"
            + " validFrom(...), validUntil(...) or validThrough(...), or leave out asOf(...)",
        spec.asOf().map(String::valueOf).orElse(""));
  }

  private static void checkHistory(MappingSpec spec) {
    checkArgument(
        spec.isDated(),
        "the mapping has no column of dates, so its rows do not say what changes over time; fix:"
            + " name a column with validFrom(...), validUntil(...) or validThrough(...), or call"
            + " read(...) to read one organization");
    String day = spec.asOf().map(String::valueOf).orElse("");
    checkArgument(
        day.isEmpty(),
        "the mapping has the day asOf(%s), but a history has all days; fix: leave out asOf(...),"
            + " and call asOf(LocalDate.parse(\"%s\")) of the history",
        day,
        day);
  }

  private static List<Problem> withPlaces(List<Problem> problems, RowTable table, Columns columns) {
    return problems.stream()
        .map(problem -> withPlaces(problem, table, columns))
        .collect(ImmutableList.toImmutableList());
  }

  private static Problem withPlaces(Problem problem, RowTable table, Columns columns) {
    int column = problem.column().map(columns::place).orElse(Columns.UNMAPPED);
    List<String> places =
        problem.rows().stream().flatMap(row -> table.place(row, column).stream()).toList();
    return places.isEmpty() ? problem : problem.toBuilder().places(places).build();
  }
}
