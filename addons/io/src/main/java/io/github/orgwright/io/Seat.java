package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position and the rows that make it, the first of which says what it is. */
final class Seat {
  private final String id;
  private final Entry first;
  private final Named named;

  /** All rows, unless the first is the only one, as nearly always. */
  private @Nullable List<Entry> several;

  /** The managers that a row names: positions, persons, and dotted ones of the file's own kind. */
  record Named(
      ImmutableSet<String> managers, ImmutableSet<String> persons, ImmutableSet<String> dotted) {
    String text() {
      Iterable<String> all =
          Iterables.concat(managers, persons, Iterables.transform(dotted, id -> id + " (dotted)"));
      int size = managers.size() + persons.size() + dotted.size();
      return size == 0 ? "none" : RowProblems.listed(all, size);
    }
  }

  Seat(String id, Entry first, Named named) {
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
