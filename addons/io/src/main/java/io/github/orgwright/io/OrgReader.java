package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import java.util.ArrayList;
import java.util.List;
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
 * its rows, its ids and a fix. Problems of rows come first, then those of the structure. No row is
 * lost: each makes a position, adds to one, or is named in a problem. Rows may come in any order.
 *
 * <p>Reading takes linear time. Immutable, and thread-safe if the mapping is.
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
   * {@return the organization in the given rows, and the problems found}
   *
   * <p>The organization is named after the file, without its extension, or {@code organization} if
   * the rows are not in a file, unless a {@linkplain #named name} was given.
   *
   * @param source the rows
   * @throws UnreadableFileException if the source cannot be read as rows of fields
   * @throws HeaderMismatchException if a column of the mapping is missing or occurs twice
   */
  public LoadResult read(RowSource source) {
    try (RowTable table = source.open(mapping.spec())) {
      return read(source.name(), table, name == null ? source.organization() : name);
    }
  }

  private LoadResult read(String source, RowTable table, String organization) {
    MappingSpec spec = mapping.spec();
    HeaderSearch header = HeaderSearch.in(table, spec);
    if (header.isEmpty()) {
      throw HeaderMismatchException.empty(source, HeaderSearch.required(spec));
    }
    if (!header.isFound()) {
      throw HeaderMismatchException.unlike(
          source, header.firstMissing(spec), header.matched(), header.row());
    }
    if (spec.hasDirectives()) {
      spec = new DrawIoDirectives(header.comments()).apply(spec, header.columns());
    }
    if (spec.isOwnConvention()) {
      spec = OrgwrightColumns.withLines(spec, header.columns());
    }
    Columns columns = new Columns(spec, new Header(source, header.columns(), spec));
    RowProblems problems = new RowProblems(columns.size);
    EntryReader reader = new EntryReader(spec, columns, organization, problems);
    List<Entry> entries = new ArrayList<>();
    List<Integer> rowsBelow = new ArrayList<>();
    int last = header.row();
    for (Row row = table.next(); row != null; row = table.next()) {
      boolean isBelow = spec.endsAtBlankRow() && (!rowsBelow.isEmpty() || row.number() > last + 1);
      last = row.number();
      if (isBelow) {
        rowsBelow.add(last);
      } else if (!row.isComment()) {
        Entry entry = reader.read(row);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    problems.belowBlankRow(rowsBelow);
    reader.reportPaths();
    reader.reportUnusedExclusions();
    return withPlaces(
        new Assembler(spec, columns, entries, reader, problems).assemble(organization),
        table,
        columns);
  }

  private static LoadResult withPlaces(LoadResult loaded, RowTable table, Columns columns) {
    List<Problem> problems =
        loaded.problems().stream()
            .map(problem -> withPlaces(problem, table, columns))
            .collect(ImmutableList.toImmutableList());
    return LoadResult.of(loaded.organization(), problems);
  }

  private static Problem withPlaces(Problem problem, RowTable table, Columns columns) {
    int column = problem.column().map(columns::place).orElse(Columns.UNMAPPED);
    List<String> places =
        problem.rows().stream().flatMap(row -> table.place(row, column).stream()).toList();
    return places.isEmpty() ? problem : problem.toBuilder().places(places).build();
  }
}
