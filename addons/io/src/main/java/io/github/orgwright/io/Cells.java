package io.github.orgwright.io;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the cells of a file as its mapping says. */
final class Cells {
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
    return spec.isOwnConvention() ? Escapes.plain(cell) : Spaces.trim(cell);
  }

  /** The id in the given cell; an empty text if there is none. */
  String id(String cell) {
    if (spec.isOwnConvention()) {
      return notBlank(Escapes.decode(Spaces.trim(Escapes.plain(cell))));
    }
    return notBlank(spec.idNormalizer().apply(cell));
  }

  private static String notBlank(String id) {
    return id.isBlank() ? "" : id;
  }

  /** The items of the given cell, still encoded in files of {@link Presets#ORGWRIGHT}. */
  List<String> items(String cell) {
    return splitter.splitToList(text(cell));
  }

  /** The ids of the given cell, each once, without root markers. */
  ImmutableSet<String> references(String cell, Predicate<String> isKnown) {
    String text = text(cell);
    if (spec.isRootMarker(text)) {
      return ImmutableSet.of();
    }
    if (!text.contains(spec.separator())) {
      return reference(cell, Spaces.trim(text), isKnown);
    }
    if (!spec.isOwnConvention()) {
      String whole = id(cell);
      if (isKnown.test(whole)) {
        return ImmutableSet.of(whole);
      }
    }
    Set<String> references = new LinkedHashSet<>();
    for (String item : items(cell)) {
      String id = spec.isOwnConvention() ? Escapes.decode(item) : id(item);
      if (!spec.isRootMarker(item) && !spec.isRootMarker(id)) {
        references.add(id);
      }
    }
    return ImmutableSet.copyOf(references);
  }

  /** The id of a cell with one item; only rarely is it necessary to look up whether it is known. */
  private ImmutableSet<String> reference(String cell, String item, Predicate<String> isKnown) {
    String id = spec.isOwnConvention() ? Escapes.decode(item) : id(item);
    boolean isRoot = spec.isRootMarker(id);
    if (!spec.isOwnConvention()) {
      String whole = id(cell);
      if ((isRoot || !whole.equals(id)) && isKnown.test(whole)) {
        return ImmutableSet.of(whole);
      }
    }
    return isRoot ? ImmutableSet.of() : ImmutableSet.of(id);
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
