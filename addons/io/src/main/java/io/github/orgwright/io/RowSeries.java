package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.List;

/**
 * Says which rows of one id replace each other, in a file of dated rows without a column of ends.
 *
 * <p>A row ends earlier rows that say the same kind of thing: who holds the position, who acts in
 * it, or who is a deputy; of which group the row is a member, or that it leads one group; and, in a
 * file with a row for each line, whom a line of one kind leads to. A row that only names managers
 * by lines that are not solid ends only rows of this sort. Another holder or group replaces the
 * earlier one, because nothing says that both count.
 */
final class RowSeries {
  private static final String MEMBER = "member";
  private static final String LEAD = "lead ";

  private final RowCells row;
  private final HoldingReader holding;
  private final ManagerCells managers;

  RowSeries(RowCells row, HoldingReader holding, ManagerCells managers) {
    this.row = row;
    this.holding = holding;
    this.managers = managers;
  }

  /** The series of the present row. */
  String of(String subject) {
    return series(subject, managers.kindOfLine(), group());
  }

  /** All series of which rows without an end end where the present row begins. */
  List<String> endedBy(String subject) {
    String kind = managers.kindOfLine();
    ImmutableList.Builder<String> ended = ImmutableList.builder();
    ended.add(series(subject, kind, group()));
    if (managers.saysAllLines()) {
      ended.add(series(subject, ManagerCells.OTHER_LINES, group()));
    }
    if (!managers.leadsGroups()) { // so it no longer leads its group
      ended.add(series(subject, kind, LEAD + groups()));
    }
    return ended.build();
  }

  private String series(String subject, String kindOfLine, String group) {
    return subject.isEmpty()
        ? "\0" + row.number()
        : String.join("\0", subject, kindOfLine, holding.kind().name(), group);
  }

  private String group() {
    return managers.leadsGroups() ? LEAD + groups() : MEMBER;
  }

  private String groups() {
    return String.join(
        "\0",
        ImmutableSortedSet.copyOf(
            Lists.transform(row.cells.groups(managers.groups()), StatusWords::fold)));
  }
}
