package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the cells of a file as its mapping says. */
final class Cells {
  static final String NULL_ID = "it returned null";

  private final MappingSpec spec;
  private final Splitter splitter;

  Cells(MappingSpec spec) {
    this.spec = spec;
    this.splitter = Splitter.on(spec.separator()).trimResults(Spaces.MATCHER).omitEmptyStrings();
  }

  /**
   * The text of the given cell; surrounding space is kept only in files of {@link
   * Presets#ORGWRIGHT}.
   */
  String text(String cell) {
    String text = CellList.text(cell, spec.separator());
    return spec.isOwnConvention() ? Escapes.plain(text) : Spaces.trim(text);
  }

  /** The id in the given cell; an empty string if there is none. */
  String id(String cell, int row, String column) {
    String text = CellList.text(cell, spec.separator());
    String id =
        spec.isOwnConvention()
            ? Escapes.decode(Spaces.trim(Escapes.plain(text)))
            : normalized(text, row, column);
    return id.isBlank() ? "" : id;
  }

  /** Users give the function, so the message says where it fails. */
  private String normalized(String cell, int row, String column) {
    try {
      return requireNonNull(spec.idNormalizer().apply(cell), NULL_ID);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              "the id normalizer fails on %s in column \"%s\", row %s: %s; fix: let it return an"
                  + " id, or an empty string if the cell has no id",
              RowProblems.quoted(cell), column, row, e.getMessage()),
          e);
    }
  }

  /** The items of the given cell, still encoded in files of {@link Presets#ORGWRIGHT}. */
  List<String> items(String cell) {
    return CellList.isList(cell)
        ? CellList.values(cell).stream().map(this::text).map(Spaces::trim).toList()
        : splitter.splitToList(text(cell));
  }

  /** One cell with the items of the given ones. */
  String joined(List<String> cells) {
    return cells.stream().anyMatch(CellList::isList)
        ? CellList.of(
            cells.stream().flatMap(cell -> items(cell).stream()).toList(), spec.separator())
        : String.join(spec.separator(), cells);
  }

  private boolean isList(String cell, String text) {
    return CellList.isList(cell) || text.contains(spec.separator());
  }

  /**
   * The ids of the given cell, each once, without root markers. A cell that is a known id as a
   * whole is one id; only rarely is it necessary to look that up.
   */
  ImmutableSet<String> references(String cell, Predicate<String> isKnown, int row, String column) {
    String only = reference(cell, isKnown, row, column);
    if (!only.isEmpty()) {
      return ImmutableSet.of(only);
    }
    String text = text(cell);
    if (!isList(cell, text) || spec.isRootMarker(text)) {
      return ImmutableSet.of();
    }
    Set<String> references = new LinkedHashSet<>();
    for (String item : items(cell)) {
      String id = item(item, row, column);
      if (!spec.isRootMarker(item) && !spec.isRootMarker(id)) {
        references.add(id);
      }
    }
    return ImmutableSet.copyOf(references);
  }

  /** The only id of such a cell; an empty string if it has none, or is a list. */
  String reference(String cell, Predicate<String> isKnown, int row, String column) {
    String text = text(cell);
    if (spec.isRootMarker(text)) {
      return "";
    }
    boolean isList = isList(cell, text);
    String only = isList ? "" : item(Spaces.trim(text), row, column);
    if (!spec.isOwnConvention() && !CellList.isList(cell)) {
      String whole = id(cell, row, column);
      if ((!whole.equals(only) || spec.isRootMarker(only)) && isKnown.test(whole)) {
        return whole;
      }
    }
    return isList || spec.isRootMarker(only) ? "" : only;
  }

  /** The groups of the given cell, each once. */
  List<String> groups(String cell) {
    return items(cell).stream()
        .filter(group -> !spec.isRootMarker(group))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** The keys of the given cell, each once, in the form in which one is known, if it is. */
  ImmutableSet<String> keys(String cell, Predicate<String> isKnown, int row, String column) {
    if (spec.managerKeys().isEmpty()) {
      return references(cell, isKnown, row, column);
    }
    return references(cell, whole -> isKnown.test(key(whole, isKnown)), row, column).stream()
        .map(text -> key(text, isKnown))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The known form of a value: as it is, or, for a name with the family name first, without its
   * comma. The name of a person in several columns is never known with a comma.
   */
  private String key(String text, Predicate<String> isKnown) {
    String asItIs = collapsed(text);
    if (isKnown.test(asItIs)) {
      return asItIs;
    }
    String turned = turned(asItIs);
    return spec.managerKeys().size() > 1 || isKnown.test(turned) ? turned : asItIs;
  }

  static String collapsed(String text) {
    return Spaces.MATCHER.trimAndCollapseFrom(text, ' ');
  }

  /**
   * What is after the only comma of a text, then what is before it; a text without one as it is.
   */
  static String turned(String text) {
    int comma = text.indexOf(',');
    return comma > 0 && comma == text.lastIndexOf(',')
        ? collapsed(text.substring(comma + 1) + " " + text.substring(0, comma))
        : text;
  }

  private String item(String item, int row, String column) {
    return spec.isOwnConvention() ? Escapes.decode(item) : id(item, row, column);
  }

  /** The items of the given cell, decoded, without blank ones. */
  List<String> texts(String cell) {
    return spec.isOwnConvention()
        ? items(cell).stream()
            .map(Escapes::decode)
            .filter(text -> !text.isBlank())
            .collect(ImmutableList.toImmutableList())
        : items(cell);
  }
}
