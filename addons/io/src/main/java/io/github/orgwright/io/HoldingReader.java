package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.io.RowProblems.BadValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads whether the position of a row is filled, by whom and how. */
final class HoldingReader {
  private final RowCells row;
  private final MappingSpec spec;
  private final Columns columns;
  private final Cells cells;
  private final RowProblems problems;

  private final String holderColumn;

  /** All conditions with words of status. */
  private final ImmutableList<MappingSpec.Condition> ofStatus;

  // What the row says.
  private @Nullable AssignmentKind assignment;
  private boolean isDisclosed = true;
  private @Nullable Occupancy stated;
  private boolean leavesOccupancyOpen;

  HoldingReader(RowCells row) {
    this.row = row;
    this.spec = row.spec;
    this.columns = row.columns;
    this.cells = row.cells;
    this.problems = row.problems;
    this.holderColumn = spec.holder().orElse("");
    this.ofStatus =
        Stream.of(spec.vacant(), spec.acting(), spec.deputies(), spec.excluded())
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());
  }

  @Nullable AssignmentKind assignment() {
    return assignment;
  }

  boolean isDisclosed() {
    return isDisclosed;
  }

  @Nullable Occupancy stated() {
    return stated;
  }

  boolean leavesOccupancyOpen() {
    return leavesOccupancyOpen;
  }

  /** Reads whether the position is filled, by whom and how, as far as the row says. */
  void read(String person, String name) {
    assignment = null;
    isDisclosed = true;
    stated = null;
    leavesOccupancyOpen = false;
    if (row.meetsAny(spec.vacant()) || (!spec.isOwnConvention() && StatusWords.isVacant(name))) {
      stated = Occupancy.VACANT;
      if (!person.isEmpty()) {
        reportStandIn();
      }
      return;
    }
    if (!spec.isOwnConvention()) {
      reportNearWords(person, name);
    }
    if (!person.isEmpty()) {
      assign(true);
    } else if (!name.isEmpty()) {
      assign(!isUndisclosed(name));
    } else if (spec.isOwnConvention()) {
      readOwnOccupancy();
    } else if (isUndisclosed("") && spec.names().stream().anyMatch(columns::has)) {
      assign(false);
    } else if (columns.havePeople) {
      stated = spec.vacant().isEmpty() ? Occupancy.VACANT : Occupancy.UNKNOWN;
    } else if (columns.haveVacancies) {
      assign(false);
    }
    if (assignment == AssignmentKind.DEPUTY && saysNotVacant()) {
      stated = Occupancy.UNKNOWN;
    }
  }

  /**
   * Whether a column with words for vacant, which is neither of people nor of deputies, has another
   * word.
   */
  private boolean saysNotVacant() {
    Set<String> others = new HashSet<>();
    spec.deputies().forEach(condition -> others.add(condition.column()));
    return spec.vacant().stream()
        .map(MappingSpec.Condition::column)
        .anyMatch(
            column ->
                !isOfPeople(column)
                    && !others.contains(column)
                    && columns.has(column)
                    && !Spaces.isBlank(row.cell(column)));
  }

  /** Whether the given column has ids or names of people. */
  private boolean isOfPeople(String column) {
    return spec.names().contains(column) || column.equals(spec.holder().orElse(""));
  }

  /** Reports a person who acts or is a deputy, according to a row that says vacant. */
  private void reportStandIn() {
    for (MappingSpec.Condition vacant : spec.vacant()) {
      for (MappingSpec.Condition standIn : Iterables.concat(spec.acting(), spec.deputies())) {
        if (row.isMet(vacant) && row.isMet(standIn) && !vacant.column().equals(standIn.column())) {
          problems.vacantWithStandIn(
              row.number(), row.subject(), vacant.column(), standIn.column());
          return;
        }
      }
    }
  }

  /** Reports cells that look like a word of status, but are none that the mapping has. */
  private void reportNearWords(String person, String name) {
    if (!name.isEmpty() && !isUndisclosed(name)) {
      for (String column : spec.names()) {
        if (isLikeStatus(column, row.cell(column))) {
          problems.nameLikeStatus(row.number(), row.subject(), column, spec.names().size() == 1);
          break;
        }
      }
    }
    if (isLikeStatus(holderColumn, person)) {
      problems.nameLikeStatus(row.number(), row.subject(), spec.holder().orElseThrow(), true);
    }
    if (ofStatus.isEmpty()) {
      return;
    }
    Set<String> reported = new HashSet<>();
    reportNearWords(spec.vacant(), "vacantWhere", reported);
    reportNearWords(spec.acting(), "actingWhere", reported);
    reportNearWords(spec.deputies(), "deputyWhere", reported);
    reportNearWords(spec.excluded(), "exclude", reported);
  }

  private void reportNearWords(
      List<MappingSpec.Condition> conditions, String method, Set<String> reported) {
    for (MappingSpec.Condition condition : conditions) {
      String column = condition.column();
      boolean isNearVacant =
          method.equals("vacantWhere") && StatusWords.isNearVacant(row.cell(column));
      if (!isOfPeople(column)
          && columns.has(column)
          && (isNearVacant || (columns.isStatus(column) && condition.isNear(row.cell(column))))
          && ofStatus.stream().noneMatch(other -> other.column().equals(column) && row.isMet(other))
          && reported.add(column)) {
        problems.likeStatus(row.number(), row.subject(), column, method);
      }
    }
  }

  /** Whether a cell of people looks like a word of status, or like one for a missing name. */
  private boolean isLikeStatus(String column, String text) {
    return StatusWords.isNearVacant(text)
        || StatusWords.isPlaceholder(text)
        || (!ofStatus.isEmpty() && isNearWord(column, text));
  }

  private boolean isNearWord(String column, String text) {
    return ofStatus.stream()
        .anyMatch(condition -> condition.column().equals(column) && condition.isNear(text));
  }

  private void assign(boolean disclosed) {
    if (spec.isOwnConvention()) {
      checkHolding();
    }
    assignment = kind();
    isDisclosed = disclosed;
  }

  /** How the row assigns a person, if it has one. */
  AssignmentKind kind() {
    return row.meetsAny(spec.deputies())
        ? AssignmentKind.DEPUTY
        : row.meetsAny(spec.acting()) ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE;
  }

  /** The name in the columns for it; a word of status that all of them repeat stands once. */
  String name() {
    String name = row.joined(spec.names(), " ", cells::text);
    if (spec.names().size() > 1 && !name.isEmpty()) {
      List<String> words =
          spec.names().stream().map(row::cell).map(cells::text).filter(t -> !t.isBlank()).toList();
      String first = words.get(0);
      boolean isRepeated =
          words.stream().map(StatusWords::fold).allMatch(StatusWords.fold(first)::equals);
      return isRepeated && isStatus(first) ? first : name;
    }
    return name;
  }

  /** Whether a text stands for a vacancy or an undisclosed holder, and not for a person. */
  boolean isStatus(String text) {
    return !text.isEmpty()
        && !spec.isOwnConvention()
        && (StatusWords.isVacant(text) || isUndisclosed(text));
  }

  private boolean isUndisclosed(String name) {
    return !spec.undisclosedNames().isEmpty()
        && spec.undisclosedNames().contains(StatusWords.fold(name));
  }

  /** What the column of our own files says of a position without a person. */
  private void readOwnOccupancy() {
    String holding = StatusWords.fold(cells.text(row.cell(OrgwrightColumns.HOLDING)));
    if (holding.equals(OrgwrightColumns.UNKNOWN)) {
      stated = Occupancy.UNKNOWN;
    } else if (!holding.isEmpty()) {
      assign(false);
    } else {
      leavesOccupancyOpen = columns.haveVacancies;
    }
  }

  private void checkHolding() {
    String text = cells.text(row.cell(OrgwrightColumns.HOLDING));
    if (!text.isBlank() && !OrgwrightColumns.HOLDINGS.contains(StatusWords.fold(text))) {
      row.badValue(text, OrgwrightColumns.HOLDING, BadValue.HOLDING);
    }
  }

  PersonDetails details(String name) {
    if (assignment == null || !isDisclosed) {
      return PersonDetails.NONE;
    }
    boolean isName = !name.isBlank() && !isUndisclosed(name);
    return PersonDetails.of(
        isName ? name : null,
        row.value(columns.years, spec.years(), Numbers::whole, BadValue.YEARS).orElse(null),
        row.value(columns.education, spec.education(), HoldingReader::education, BadValue.EDUCATION)
            .orElse(null));
  }

  private static Optional<Education> education(String text) {
    return Arrays.stream(Education.values())
        .filter(education -> education.name().equalsIgnoreCase(Spaces.trim(text)))
        .findFirst();
  }
}
