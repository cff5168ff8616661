package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.io.RowProblems.BadValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads whom a row names as managers, and what others can name the row by. */
final class ManagerCells {
  /** Stands for the kinds of the lines of a row that has no solid one. */
  static final String OTHER_LINES = "other lines";

  /** Stands for the kind of a line that is not read. */
  private static final LineKind NO_LINE = LineKind.of("none");

  private final RowCells row;
  private final MappingSpec spec;
  private final Columns columns;
  private final Cells cells;
  private final ManagerPaths paths;
  private final ImmutableList<LineKind> kinds;

  ManagerCells(RowCells row) {
    this.row = row;
    this.spec = row.spec;
    this.columns = row.columns;
    this.cells = row.cells;
    this.paths = new ManagerPaths(row.problems);
    this.kinds = spec.kindsOfLines();
  }

  /** Reports rows whose paths of managers contradict others. */
  void report() {
    paths.report();
  }

  /** The cell of managers, or the text that takes its place. */
  String solid() {
    if (spec.managerFunction().isPresent()) {
      return row.computed(spec.managerFunction().get());
    }
    if (spec.managerPath().isEmpty()) {
      return row.list(columns.manager);
    }
    List<String> path = new ArrayList<>();
    String last = "";
    for (String column : spec.managerPath()) {
      String cell = row.cell(column);
      String id = cells.id(cell, row.number(), column);
      if (!id.isEmpty() && !id.equals(row.subject()) && !spec.isRootMarker(cell)) {
        path.add(id);
        last = cell;
      }
    }
    paths.add(row.number(), row.subject(), path);
    return last;
  }

  /** The kind of the line of the row; a kind of no line if the cell is another word. */
  LineKind lineKind(String column) {
    String text = row.cell(column);
    if (Spaces.isBlank(text)) {
      return LineKind.SOLID;
    }
    LineKind kind = spec.lineKinds().get(StatusWords.fold(text));
    if (kind == null) {
      row.badValue(text, column, BadValue.LINE_KIND);
    }
    return kind == null ? NO_LINE : kind;
  }

  /**
   * What rows of lines of one kind have in common; {@link #OTHER_LINES} for a row that names
   * managers by lines that are not solid, and says nothing about the solid line.
   */
  String kindOfLine() {
    String word = spec.lineKind().map(row::cell).map(StatusWords::fold).orElse("");
    if (!word.isEmpty()) {
      return Optional.ofNullable(spec.lineKinds().get(word)).map(LineKind::id).orElse(word);
    }
    boolean areOthersNamed =
        spec.lines().stream().anyMatch(line -> !spec.isRootMarker(row.cell(line.column())));
    return areOthersNamed && !saysSolid() ? OTHER_LINES : LineKind.SOLID.id();
  }

  /** Whether the row says who all its managers are, in a file with a column for each kind. */
  boolean saysAllLines() {
    return spec.lineKind().isEmpty()
        && !spec.lines().isEmpty()
        && kindOfLine().equals(LineKind.SOLID.id());
  }

  /** Whether a cell says who the manager by a solid line is, or that there is none. */
  private boolean saysSolid() {
    return spec.managerFunction().isPresent()
        || !Spaces.isBlank(row.cell(columns.manager))
        || !Spaces.isBlank(row.cell(columns.managerByKey))
        || !Spaces.isBlank(groups())
        || spec.managerPath().stream().anyMatch(column -> !Spaces.isBlank(row.cell(column)));
  }

  /** The cell of groups; empty if the mapping has no such column. */
  String groups() {
    if (spec.group().isEmpty()) {
      return "";
    }
    String cell = row.list(spec.group().get());
    return CellList.isList(cell) ? cell : cells.text(cell);
  }

  /** Whether the row leads its groups; a cell that says neither is kept. */
  boolean leads() {
    if (spec.lead().isEmpty()) {
      return false;
    }
    String cell = row.cell(spec.lead().get());
    LeadWords.Meaning meaning = LeadWords.of(cell, spec.leadWords());
    if (meaning == LeadWords.Meaning.UNKNOWN) {
      row.problems.badCell(row.number(), row.subject(), cell, spec.lead().get(), BadValue.LEAD);
    }
    return meaning == LeadWords.Meaning.LEAD;
  }

  /** The same without keeping a cell. */
  boolean leadsGroups() {
    return spec.lead().isPresent()
        && LeadWords.of(row.cell(spec.lead().get()), spec.leadWords()) == LeadWords.Meaning.LEAD;
  }

  /** The groups that the row leads, in folded form. */
  List<String> ledGroups() {
    if (!leadsGroups()) {
      return ImmutableList.of();
    }
    return Lists.transform(cells.groups(groups()), StatusWords::fold);
  }

  /** The cells of managers by kinds of lines. */
  List<String> lines(LineKind ofRow) {
    if (kinds.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (LineKind kind : kinds) {
      List<String> named = new ArrayList<>();
      for (MappingSpec.LineColumn line : spec.lines()) {
        if (line.kind().equals(kind)) {
          named.add(row.list(line.column()));
        }
      }
      if (kind.equals(ofRow)) {
        named.add(solid());
      }
      named.removeIf(spec::isRootMarker);
      lines.add(cells.joined(named));
    }
    return lines.build();
  }

  /**
   * What managers are named by: the id of the person or the value of other columns, and then other
   * forms of this value, such as a name with the family name first.
   */
  List<String> keys(String person) {
    if (spec.managerKeys().isEmpty()) {
      return ImmutableList.of(person);
    }
    List<String> parts = new ArrayList<>();
    for (String column : spec.managerKeys()) {
      String part = Cells.collapsed(cells.id(row.cell(column), row.number(), column));
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    String value = String.join(" ", parts);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(value);
    if (spec.managerKeys().size() == 1) {
      forms.add(Cells.turned(value));
    } else if (parts.size() > 1) {
      forms.add(rotated(parts, 1));
      forms.add(rotated(parts, -1));
    }
    return ImmutableList.copyOf(forms);
  }

  private static String rotated(List<String> parts, int distance) {
    List<String> rotated = new ArrayList<>(parts);
    Collections.rotate(rotated, distance);
    return String.join(" ", rotated);
  }
}
