package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowComparison.ManagerRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A position and its rows; everything except holders and FTE is taken from the first row. */
final class PositionRows {
  final String id;
  final Entry first;
  private Named named;

  /** The rows that name solid-line managers, if others add lines; null if none does. */
  private @Nullable List<Integer> solidRows;

  /** All rows with these managers; null if there is only one, as in most cases. */
  private @Nullable List<Entry> several;

  /**
   * The rows with other managers, which are not used, by these managers; null if there are none.
   */
  private @Nullable Map<String, ManagerRows> others;

  /** The managers that a row names: as positions, by keys, and by other kinds of lines. */
  record Named(
      ImmutableSet<String> managers,
      ImmutableSet<String> persons,
      ImmutableSetMultimap<LineKind, String> others) {
    /** A text that is the same for the same managers. */
    String key() {
      List<String> parts = new ArrayList<>(managers);
      parts.add("");
      parts.addAll(persons);
      others
          .asMap()
          .forEach(
              (kind, ids) -> {
                parts.add("");
                parts.add(kind.id());
                parts.addAll(ids);
              });
      return String.join("\0", parts);
    }

    /** Whether both can be of one position: at most one of them names solid-line managers. */
    boolean canJoin(Named other) {
      return isWithoutSolid() || other.isWithoutSolid() || isSameSolid(other);
    }

    /** Whether all managers are named by lines that are not solid. */
    boolean hasOnlyOthers() {
      return isWithoutSolid() && !others.isEmpty();
    }

    private boolean isWithoutSolid() {
      return managers.isEmpty() && persons.isEmpty();
    }

    private boolean isSameSolid(Named other) {
      return managers.equals(other.managers) && persons.equals(other.persons);
    }

    private Named onlySolid() {
      return new Named(managers, persons, ImmutableSetMultimap.of());
    }

    /** The managers of both. */
    Named join(Named other) {
      Named solid = isWithoutSolid() ? other : this;
      return new Named(
          solid.managers,
          solid.persons,
          ImmutableSetMultimap.<LineKind, String>builder()
              .putAll(others)
              .putAll(other.others)
              .build());
    }

    /** Whether the only solid-line manager is the given position, or the given person. */
    boolean isOnly(String position, String person) {
      return managers.size() + persons.size() > 0
          && ImmutableSet.of(position).containsAll(managers)
          && ImmutableSet.of(person).containsAll(persons);
    }

    /** The same, but for case. */
    boolean isOnlyButForCase(String position, String person) {
      return Math.max(managers.size(), persons.size()) == 1
          && managers.stream().allMatch(position::equalsIgnoreCase)
          && persons.stream().allMatch(person::equalsIgnoreCase);
    }

    /**
     * The managers as text, at most a few of them, since every row that differs needs such a text.
     */
    String text() {
      Iterable<String> all =
          Iterables.concat(
              Iterables.transform(managers, id -> '"' + id + '"'),
              Iterables.transform(persons, id -> "person \"" + id + '"'),
              Iterables.transform(
                  others.entries(), line -> '"' + line.getValue() + "\" (" + line.getKey() + ")"));
      int size = managers.size() + persons.size() + others.size();
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

  Named named() {
    return named;
  }

  /** Adds the lines of a row that also counts as a row of the position. */
  void addLines(Entry further, Named managers) {
    if (solidRows == null) {
      solidRows = new ArrayList<>(named.isWithoutSolid() ? ImmutableList.of() : rowNumbers());
    }
    if (!managers.isWithoutSolid()) {
      solidRows.add(further.row());
    }
    named = named.join(managers);
    share(further);
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

  void contradict(Entry further, Named managers) {
    if (others == null) {
      others = new LinkedHashMap<>();
    }
    others
        .computeIfAbsent(
            managers.key(), key -> new ManagerRows(managers.text(), new LinkedHashSet<>()))
        .rows()
        .add(further.row());
  }

  /** The numbers of all rows by managers, those that are used first; empty if all agree. */
  List<ManagerRows> contradicting() {
    return others == null
        ? ImmutableList.of()
        : ImmutableList.<ManagerRows>builder()
            .add(
                solidRows == null
                    ? new ManagerRows(named.text(), ImmutableSet.copyOf(rowNumbers()))
                    : new ManagerRows(named.onlySolid().text(), ImmutableSet.copyOf(solidRows)))
            .addAll(others.values())
            .build();
  }

  List<Entry> rows() {
    return several == null ? ImmutableList.of(first) : several;
  }

  List<Integer> rowNumbers() {
    return rows().stream().map(Entry::row).toList();
  }
}
