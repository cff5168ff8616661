package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Combines the rows of one position that have the same managers: rows that repeat others count
 * once, and columns in which the others differ are reported.
 */
final class RowMerger {
  static final double DEFAULT_FTE = 1.0;

  private final MappingSpec spec;
  private final ComparedColumns columns;
  private final boolean saysWhoHolds;
  private final RowProblems problems;

  RowMerger(MappingSpec spec, EntryReader reader, RowProblems problems) {
    this.spec = spec;
    this.columns = reader.compared();
    this.saysWhoHolds = reader.saysWhoHolds();
    this.problems = problems;
  }

  /**
   * The rows of a position that count.
   *
   * @param rows the rows without those that repeat another one, in order
   * @param fte the FTE of the position
   * @param isShared whether the rows are not all of one person
   */
  record Merged(List<Entry> rows, double fte, boolean isShared) {}

  Merged merge(String position, List<Entry> all) {
    List<Entry> rows = withoutRepeated(position, all);
    Map<String, List<Entry>> byHolder = byHolder(rows);
    boolean isShared = byHolder.size() > 1 || (!saysWhoHolds && rows.size() > 1);
    RowDifferences found = new RowDifferences();
    addDifferences(found, rows, 0, columns.ofPosition);
    addAttributes(found, rows);
    List<BigDecimal> ftes = new ArrayList<>();
    boolean areOfOneHolder = false;
    for (List<Entry> ofOne : byHolder.values()) {
      addDifferences(found, ofOne, columns.ofPosition, columns.names.size());
      addPersonalData(found, ofOne);
      addFte(found, ofOne, ftes);
      areOfOneHolder = areOfOneHolder || ofOne.size() > 1;
    }
    if (!found.isEmpty()) {
      problems.differentRows(
          position,
          found,
          byHolder.size() == 1
              ? "keep one of these rows"
              : "write the same values in these rows"
                  + (areOfOneHolder ? ", and keep one row of each person" : ""));
    }
    return new Merged(rows, ftes.isEmpty() ? DEFAULT_FTE : sum(ftes), isShared);
  }

  private List<Entry> withoutRepeated(String position, List<Entry> all) {
    List<Entry> rows = new ArrayList<>();
    Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    for (Entry entry : all) {
      numbers
          .computeIfAbsent(
              key(entry),
              key -> {
                rows.add(entry);
                return new ArrayList<>();
              })
          .add(entry.row());
    }
    numbers.values().stream()
        .filter(repeated -> repeated.size() > 1)
        .forEach(repeated -> problems.repeatedRow(position, repeated));
    return rows;
  }

  /**
   * What a row has in common with its repetitions: all that is read, and the other columns too if
   * it does not say who the holder is. In files that we write, each row is another holder.
   */
  private String key(Entry entry) {
    boolean namesHolder =
        !entry.person().isEmpty() || (entry.isDisclosed() && entry.details().name() != null);
    long others = namesHolder ? 0 : spec.isOwnConvention() ? entry.row() : entry.print();
    List<@Nullable Object> key = new ArrayList<>();
    key.addAll(entry.cells());
    key.addAll(entry.position().attributes().values());
    key.add(entry.position().attributes().keySet());
    key.add(entry.person());
    key.add(entry.assignment());
    key.add(entry.details());
    key.add(entry.fte());
    key.add(others);
    StringBuilder text = new StringBuilder(); // texts are compared fast, whatever their hashes are
    key.forEach(part -> text.append(part).append('\0'));
    return text.toString();
  }

  /** The rows of each person; each other row alone, unless no row can name a person. */
  private Map<String, List<Entry>> byHolder(List<Entry> rows) {
    Map<String, List<Entry>> byHolder = new LinkedHashMap<>();
    for (Entry entry : rows) {
      String holder =
          entry.person().isEmpty() && saysWhoHolds ? "\0" + entry.row() : entry.person();
      byHolder.computeIfAbsent(holder, key -> new ArrayList<>()).add(entry);
    }
    return byHolder;
  }

  private void addDifferences(RowDifferences found, List<Entry> rows, int from, int to) {
    for (int i = from; i < to; i++) {
      int column = i;
      found.compare(columns.names.get(i), rows, entry -> entry.cells().get(column));
    }
  }

  private static void addAttributes(RowDifferences found, List<Entry> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(entry -> names.addAll(entry.position().attributes().keySet()));
    for (String name : names) {
      found.compare(name, rows, entry -> entry.position().attributes().getOrDefault(name, ""));
    }
  }

  private void addPersonalData(RowDifferences found, List<Entry> rows) {
    if (!spec.names().isEmpty()) {
      found.comparePersonal(spec.names().get(0), rows, PersonDetails::name);
    }
    spec.years().ifPresent(column -> found.comparePersonal(column, rows, PersonDetails::years));
    spec.education()
        .ifPresent(column -> found.comparePersonal(column, rows, PersonDetails::education));
  }

  /** Adds the FTE of one holder: that of each row if all agree, else their sum. */
  private void addFte(RowDifferences found, List<Entry> rows, List<BigDecimal> ftes) {
    List<BigDecimal> stated =
        rows.stream().filter(Entry::hasFte).map(entry -> BigDecimal.valueOf(entry.fte())).toList();
    boolean isSame = ImmutableSet.copyOf(stated).size() == 1;
    ftes.addAll(isSame ? stated.subList(0, 1) : stated);
    String use =
        stated.size() < 2
            ? "the FTE that is stated is used"
            : isSame ? "their FTE counts once" : "their FTE are added up";
    spec.fte()
        .ifPresent(
            column ->
                found.compare(
                    column, rows, entry -> entry.hasFte() ? number(entry.fte()) : "", use));
    if (stated.size() > 1) {
      found.add(rows, use);
    }
  }

  private static String number(double fte) {
    return PlainAmount.of(BigDecimal.valueOf(fte));
  }

  /** Decimal, so that 0.1 and 0.2 are 0.3. */
  private static double sum(List<BigDecimal> ftes) {
    double sum = ftes.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return Math.min(sum, Double.MAX_VALUE);
  }
}
