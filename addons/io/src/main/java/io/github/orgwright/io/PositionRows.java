package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position and the rows that make it; all but holders and FTE are as in the first row. */
final class PositionRows {
  private final String id;
  private final Entry first;
  private final Named named;

  /** All rows, unless the first is the only one, as it nearly always is. */
  private @Nullable List<Entry> several;

  /** The managers that a row names: positions, persons, and dotted ones of the file's own kind. */
  record Named(
      ImmutableSet<String> managers, ImmutableSet<String> persons, ImmutableSet<String> dotted) {
    String text() {
      List<String> all = new ArrayList<>(managers);
      all.addAll(persons);
      dotted.forEach(id -> all.add(id + " (dotted)"));
      return all.isEmpty()
          ? "no manager"
          : (all.size() == 1 ? "manager " : "managers ") + Phrases.list(all);
    }
  }

  PositionRows(String id, Entry first, Named named) {
    this.id = id;
    this.first = first;
    this.named = named;
  }

  String id() {
    return id;
  }

  Entry first() {
    return first;
  }

  Named named() {
    return named;
  }

  boolean isShared() {
    return several != null;
  }

  void share(Entry further) {
    if (several == null) {
      several = new ArrayList<>();
      several.add(first);
    }
    several.add(further);
  }

  List<Entry> rows() {
    return several == null ? ImmutableList.of(first) : several;
  }

  List<Integer> rowNumbers() {
    return rows().stream().map(Entry::row).toList();
  }
}
