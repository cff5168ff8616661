package io.github.orgwright.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, read as a mapping says. */
final class ReadRows {
  final MappingSpec spec;
  final Columns columns;
  final RowProblems problems;
  final EntryReader reader;

  /** The rows, if they are not dated. */
  final List<Entry> entries = new ArrayList<>();

  /** The rows, if they are dated. */
  final DatedRows dated = new DatedRows();

  private final List<Integer> rowsBelow = new ArrayList<>();

  private ReadRows(MappingSpec spec, Columns columns, String organization) {
    this.spec = spec;
    this.columns = columns;
    this.problems = new RowProblems(columns.size);
    this.reader = new EntryReader(spec, columns, organization, problems);
  }

  static ReadRows of(MappingSpec mapping, String source, RowTable table, String organization) {
    MappingSpec spec = mapping;
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
      spec = OrgwrightColumns.withLines(spec, source, header.columns());
    }
    Columns columns = new Columns(spec, new Header(source, header.columns(), spec));
    ReadRows rows = new ReadRows(spec, columns, organization);
    columns.alike.forEach(rows.problems::alikeColumns);
    rows.read(table, header.row());
    return rows;
  }

  private void read(RowTable table, int headerRow) {
    int last = headerRow;
    for (Row row = table.next(); row != null; row = table.next()) {
      boolean isBelow = spec.endsAtBlankRow() && (!rowsBelow.isEmpty() || row.number() > last + 1);
      last = row.number();
      if (isBelow) {
        rowsBelow.add(last);
      } else if (!row.isComment() && spec.isDated()) {
        reader.add(dated, row);
      } else if (!row.isComment()) {
        add(reader.read(row));
      }
    }
  }

  void add(@Nullable Entry entry) {
    if (entry != null) {
      entries.add(entry);
    }
  }

  /** Reports what is in the table in addition to rows that are read. */
  void reportOthers(RowTable table) {
    problems.belowBlankRow(rowsBelow);
    problems.skipped(table.skipped());
    table
        .leftOut()
        .forEach(
            (what, rows) -> {
              if (columns.read(what)) {
                what.report(rows, problems);
              }
            });
  }
}
