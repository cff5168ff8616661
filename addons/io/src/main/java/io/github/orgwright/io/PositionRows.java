package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position and its rows; everything except holders and FTE is taken from the first row. */
final class PositionRows {
  private final String id;
  private final Entry first;
  private final Named named;

  /** All rows; null if there is only one, as in most cases. */
  private @Nullable List<Entry> several;

  /** The managers that a row names, as positions, as persons, and by dotted lines. */
  record Named(
      ImmutableSet<String> managers, ImmutableSet<String> persons, ImmutableSet<String> dotted) {
    /** Whether the only solid manager is the given position, or the given person. */
    boolean isOnly(String position, String person) {
      return managers.size() + persons.size() > 0
          && ImmutableSet.of(position).containsAll(managers)
          && ImmutableSet.of(person).containsAll(persons);
    }

    /**
     * The managers as text, at most a few of them, since every row that differs needs such a text.
     */
    String text() {
      Iterable<String> all =
          Iterables.concat(managers, persons, Iterables.transform(dotted, id -> id + " (dotted)"));
      int size = managers.size() + persons.size() + dotted.size();
      return size == 0
          ? "no manager"
          : (size == 1 ? "manager " : "managers ")
              + String.join(", ", Iterables.limit(all, Phrases.SHOWN))
              + Phrases.more(size, Phrases.SHOWN);
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
