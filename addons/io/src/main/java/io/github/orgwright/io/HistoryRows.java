package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.io.ValuesOverTime.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups dated rows so that what the rows of a group mean on a day does not depend on other groups:
 * mostly, the rows of one id are a group. All rows are one group if managers are named by something
 * that depends on the other rows of the day.
 */
final class HistoryRows {
  private final MappingSpec spec;

  HistoryRows(MappingSpec spec) {
    this.spec = spec;
  }

  /** The groups in the order of their first rows; rows keep their order. */
  Iterable<List<Period<Entry>>> groups(List<Period<Entry>> rows) {
    if (dependOnOthers(rows)) {
      return ImmutableList.of(rows);
    }
    Groups groups = new Groups();
    for (Period<Entry> row : rows) {
      Entry entry = row.value();
      if (entry.id().isEmpty()) {
        groups.ofPersonsWithoutId.putIfAbsent(entry.person(), groups.next());
      }
    }
    for (Period<Entry> row : rows) { // rows without an id may add to each position of their person
      Entry entry = row.value();
      @Nullable Integer ofPerson = groups.ofPersonsWithoutId.get(entry.person());
      if (!entry.id().isEmpty() && ofPerson != null) {
        groups.join(groups.ofIds.computeIfAbsent(entry.id(), id -> groups.next()), ofPerson);
      }
    }
    Map<Integer, List<Period<Entry>>> found = new LinkedHashMap<>();
    for (Period<Entry> row : rows) {
      found.computeIfAbsent(groups.of(row.value()), group -> new ArrayList<>(1)).add(row);
    }
    return found.values();
  }

  /**
   * Whether lines depend on rows of other ids. In a file of persons, managers are positions of
   * persons, which have the ids of these; but a position that is made for a second row of a person
   * has another id, which contains a number sign.
   */
  private boolean dependOnOthers(List<Period<Entry>> rows) {
    if (spec.managerByKey().isPresent() || spec.group().isPresent()) {
      return true;
    }
    return spec.isOfPersons()
        && rows.stream()
            .map(Period::value)
            .anyMatch(
                entry ->
                    entry.managers().contains("#")
                        || entry.extras().lines().stream().anyMatch(cell -> cell.contains("#")));
  }

  /** The number of the group of each id, and of each person who has rows without an id. */
  private static final class Groups {
    private final Map<String, Integer> ofIds = new HashMap<>();
    private final Map<String, Integer> ofPersonsWithoutId = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    int next() {
      parents.add(parents.size());
      return parents.size() - 1;
    }

    int of(Entry entry) {
      return root(
          entry.id().isEmpty()
              ? ofPersonsWithoutId.computeIfAbsent(entry.person(), id -> next())
              : ofIds.computeIfAbsent(entry.id(), id -> next()));
    }

    void join(int one, int other) {
      parents.set(root(one), root(other));
    }

    private int root(int group) {
      int root = group;
      while (parents.get(root) != root) {
        parents.set(root, parents.get(parents.get(root)));
        root = parents.get(root);
      }
      return root;
    }
  }
}
