package io.github.orgwright.io;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.internal.PlainAmount;
import io.github.orgwright.io.Columns.Column;
import io.github.orgwright.io.RowComparison.DifferentValues;
import io.github.orgwright.io.RowComparison.Holders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Combines the rows of one position that have the same managers: rows that repeat others count
 * once, and columns in which the others differ are reported.
 */
final class RowMerger {
  static final double DEFAULT_FTE = 1.0;
  private static final String FIRST = "the first values are used";

  private final MappingSpec spec;
  private final Columns columns;
  private final RowComparisons comparisons;

  RowMerger(MappingSpec spec, Columns columns, RowComparisons comparisons) {
    this.spec = spec;
    this.columns = columns;
    this.comparisons = comparisons;
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
    Differences found = new Differences();
    compare(found, rows, Columns.Kind.POSITION, FIRST);
    Set<String> attributes = new LinkedHashSet<>();
    rows.forEach(entry -> attributes.addAll(entry.position().attributes().keySet()));
    for (String name : attributes) {
      found.compare(
          name, false, rows, e -> e.position().attributes().getOrDefault(name, ""), FIRST);
    }
    for (List<Entry> ofOne : groups(rows, this::statusOwner)) {
      if (groups(ofOne, this::status).size() > 1) {
        compare(found, ofOne, Columns.Kind.STATUS, FIRST);
      } else if (!spec.names().isEmpty()) { // then only a name can say "vacant"
        found.compare(spec.names().get(0), true, ofOne, e -> String.valueOf(e.assignment()), FIRST);
      }
    }
    Collection<List<Entry>> byHolder = groups(rows, this::holder);
    List<BigDecimal> ftes = new ArrayList<>();
    List<BigDecimal> others = new ArrayList<>(); // of deputies and leavers
    for (List<Entry> ofOne : byHolder) {
      if (!spec.names().isEmpty()) {
        found.compare(spec.names().get(0), true, ofOne, RowMerger::name, FIRST);
      }
      compare(found, ofOne, Columns.Kind.PERSONAL, FIRST);
      addFte(found, ofOne, ofOne.stream().allMatch(RowMerger::isOfNoHolder) ? others : ftes);
    }
    if (!found.byColumn.isEmpty()) {
      comparisons.add(found.comparison(position, holders(byHolder.size(), rows.size())));
    }
    boolean isShared = byHolder.size() > 1 || (!sayWhoHolds() && rows.size() > 1);
    List<BigDecimal> used = ftes.isEmpty() ? others : ftes;
    return new Merged(rows, used.isEmpty() ? DEFAULT_FTE : sum(used), isShared);
  }

  private static Holders holders(int holders, int rows) {
    return holders == 1
        ? Holders.ONE
        : holders < rows ? Holders.SEVERAL_WITH_MORE_ROWS : Holders.SEVERAL;
  }

  private List<Entry> withoutRepeated(String position, List<Entry> all) {
    List<Entry> rows = new ArrayList<>();
    for (List<Entry> equal : groups(all, this::key)) {
      rows.add(equal.get(0));
      if (equal.size() > 1 && spec.lineKind().isEmpty() && areOfOneGroup(equal)) {
        comparisons.add(new RowComparison.Repeated(position, Lists.transform(equal, Entry::row)));
      }
    }
    return rows;
  }

  /** Whether the rows say the same about groups; rows of other groups may only add a manager. */
  private static boolean areOfOneGroup(List<Entry> rows) {
    Entry first = rows.get(0);
    return rows.stream()
        .allMatch(
            row ->
                row.extras().groups().equals(first.extras().groups())
                    && row.extras().leads() == first.extras().leads());
  }

  private static Collection<List<Entry>> groups(List<Entry> rows, Function<Entry, String> key) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    return groups.values();
  }

  /**
   * A text that only a row and its repetitions have: all that is read, and the other columns too if
   * the row does not name a holder. In files that we write, each such row is another holder. Texts
   * are compared fast, whatever their hashes are.
   */
  private String key(Entry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.person());
    parts.add(name(entry));
    parts.add(String.valueOf(entry.assignment()));
    for (int i = 0; i < columns.compared.size(); i++) {
      parts.add(value(i, entry));
    }
    parts.add(entry.cells().get(columns.compared.size()));
    if (spec.isOwnConvention() && !entry.namesHolder()) {
      parts.add(String.valueOf(entry.row()));
    }
    entry.position().attributes().forEach((name, value) -> parts.addAll(List.of(name, value)));
    StringBuilder key = new StringBuilder();
    parts.forEach(part -> key.append(part.length()).append(':').append(part));
    return key.toString();
  }

  private static String name(Entry entry) {
    return Strings.nullToEmpty(entry.details().name());
  }

  private String status(Entry entry) {
    return IntStream.range(0, columns.compared.size())
        .filter(i -> columns.compared.get(i).kind() == Columns.Kind.STATUS)
        .mapToObj(i -> value(i, entry))
        .collect(Collectors.joining("\0"));
  }

  /** The cell of a compared column, the same for all ways to write one number or word. */
  private String value(int column, Entry entry) {
    String text = entry.cells().get(column);
    return switch (columns.compared.get(column).kind()) {
      case FTE ->
          spec.numbers().fte(text).map(BigDecimal::valueOf).map(PlainAmount::of).orElse(text);
      case PERSONAL ->
          Numbers.whole(text)
              .map(String::valueOf)
              .orElseGet(() -> Spaces.trim(text).toLowerCase(Locale.ROOT));
      default -> text;
    };
  }

  private boolean sayWhoHolds() {
    return columns.havePeople || columns.haveVacancies;
  }

  /** Whose FTE a row has: its person, or the row's own; one for all if no row can name a person. */
  private String holder(Entry entry) {
    return sayWhoHolds() ? personOrRow(entry) : entry.person();
  }

  /** What a status describes: the person or row, or the position in a file without people. */
  String statusOwner(Entry entry) {
    return columns.havePeople ? personOrRow(entry) : "";
  }

  private static String personOrRow(Entry entry) {
    return entry.person().isEmpty() ? "\0" + entry.row() : entry.person();
  }

  private void compare(Differences found, List<Entry> rows, Columns.Kind kind, String use) {
    for (int i = 0; i < columns.compared.size(); i++) {
      Column column = columns.compared.get(i);
      if (column.kind() == kind) {
        int at = i;
        boolean isPersonal = columns.isPersonal(column.place());
        found.compare(column.name(), isPersonal, rows, entry -> value(at, entry), use);
      }
    }
  }

  /** Whether a row is of a deputy, or of a person who left a position that is vacant. */
  private static boolean isOfNoHolder(Entry entry) {
    return entry.assignment() == null
        ? !entry.person().isEmpty()
        : entry.assignment() == AssignmentKind.DEPUTY;
  }

  /** Adds the FTE of one holder: that of each row if all agree, else their sum. */
  private void addFte(Differences found, List<Entry> rows, List<BigDecimal> ftes) {
    List<BigDecimal> stated =
        rows.stream()
            .filter(Entry::hasFte)
            .map(entry -> BigDecimal.valueOf(entry.position().fte()))
            .toList();
    boolean isSame = ImmutableSet.copyOf(stated).size() == 1;
    ftes.addAll(isSame ? stated.subList(0, 1) : stated);
    String use =
        stated.size() < 2
            ? "the stated FTE is used"
            : isSame ? "their FTE is counted once" : "their FTE values are added up";
    compare(found, rows, Columns.Kind.FTE, use);
    if (stated.size() > 1) {
      found.add(rows, use);
    }
  }

  /** Decimal, so that 0.1 and 0.2 are 0.3. */
  private static double sum(List<BigDecimal> ftes) {
    double sum = ftes.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return Math.min(sum, Double.MAX_VALUE);
  }

  /** In which columns rows of one position differ, and what is used of them. */
  private static final class Differences {
    private final Map<String, List<Difference>> byColumn = new LinkedHashMap<>();

    private record Difference(List<Integer> rows, List<String> values, String use) {}

    void compare(
        String column,
        boolean isPersonal,
        List<Entry> entries,
        Function<Entry, String> value,
        String use) {
      Set<String> found = new LinkedHashSet<>(Lists.transform(entries, value::apply));
      if (found.size() > 1) {
        add(
            column,
            entries,
            isPersonal ? List.of() : Lists.transform(List.copyOf(found), RowProblems::quoted),
            use);
      }
    }

    private void add(String column, List<Entry> entries, List<String> values, String use) {
      byColumn
          .computeIfAbsent(column, key -> new ArrayList<>(1))
          .add(new Difference(Lists.transform(entries, Entry::row), values, use));
    }

    /** Adds rows that differ in no column that is read. */
    void add(List<Entry> entries, String use) {
      add("", entries, List.of(), use);
    }

    DifferentValues comparison(String position, Holders holders) {
      List<DifferentValues> parts = new ArrayList<>();
      byColumn.forEach(
          (column, differences) -> {
            DifferentValues part = new DifferentValues(position, holders, column);
            differences.forEach(one -> part.addRows(one.rows(), one.values(), one.use()));
            parts.add(part);
          });
      return new DifferentValues(parts);
    }
  }
}
