package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import io.github.orgwright.core.LineKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the managers that rows name, once all ids of the file are known. */
final class NamedManagers {
  private final MappingSpec spec;
  private final Cells cells;
  private final Predicate<String> isManager;
  private final Predicate<String> isKey;
  private final Map<String, String> onlyPositions;
  private final GroupLeads leads;
  private final boolean isOfPersons;
  private final String managerColumn;
  private final String lineColumns;
  private final ImmutableList<LineKind> kinds;

  /** Whether managers are only given as ids of positions, with solid lines. */
  private final boolean areOnlyIds;

  /**
   * Finds no managers before all rows are known.
   *
   * @param isManager whether a text is an id that managers are named by
   * @param isKey whether a text is another value that managers are named by
   * @param onlyPositions the position of each person who has one only
   * @param leads the leads of groups
   */
  NamedManagers(
      MappingSpec spec,
      Predicate<String> isManager,
      Predicate<String> isKey,
      Map<String, String> onlyPositions,
      GroupLeads leads) {
    this.spec = spec;
    this.cells = new Cells(spec);
    this.isManager = isManager;
    this.isKey = isKey;
    this.onlyPositions = onlyPositions;
    this.leads = leads;
    this.isOfPersons = spec.isOfPersons();
    this.managerColumn = spec.manager().orElse("");
    this.lineColumns =
        String.join(", ", Lists.transform(spec.lines(), MappingSpec.LineColumn::column));
    this.kinds = spec.kindsOfLines();
    this.areOnlyIds = !spec.namesManagersByKey() && kinds.isEmpty() && !spec.selfIsRoot();
  }

  /**
   * The position that a row names as its manager, if that is all that the row says of managers, as
   * most do; an empty string otherwise.
   */
  String only(Entry entry) {
    return areOnlyIds && entry.extras().groups().isEmpty()
        ? cells.reference(entry.managers(), isManager, entry.row(), managerColumn)
        : "";
  }

  /** All managers that a row names. */
  PositionRows.Named of(Entry entry) {
    ImmutableSet<String> byId =
        cells.references(entry.managers(), isManager, entry.row(), managerColumn);
    PositionRows.Named named =
        entry.extras().managersByKey().isEmpty() && entry.extras().groups().isEmpty()
            ? new PositionRows.Named(byId, ImmutableSet.of(), others(entry))
            : withOthers(entry, byId);
    return spec.selfIsRoot() && named.isOnly(ownReference(entry), entry.key())
        ? new PositionRows.Named(ImmutableSet.of(), ImmutableSet.of(), named.others())
        : named;
  }

  /** The managers of a row that names some by other keys, or by its groups. */
  private PositionRows.Named withOthers(Entry entry, ImmutableSet<String> byId) {
    Set<String> managers = new LinkedHashSet<>(byId);
    ImmutableSet.Builder<String> persons = ImmutableSet.builder();
    for (String person :
        cells.keys(
            entry.extras().managersByKey(), isKey, entry.row(), spec.managerByKey().orElse(""))) {
      String only = onlyPositions.getOrDefault(person, "");
      if (only.isEmpty()) {
        persons.add(person);
      } else {
        managers.add(only); // so that rows with two keys of one position have the same manager
      }
    }
    ImmutableSet<String> byKey = persons.build();
    if (managers.isEmpty()
        && byKey.isEmpty()
        && !entry.extras().leads()
        && !entry.extras().groups().isEmpty()) {
      managers.addAll(leads.managers(cells.groups(entry.extras().groups()), ownReference(entry)));
    }
    return new PositionRows.Named(ImmutableSet.copyOf(managers), byKey, others(entry));
  }

  private ImmutableSetMultimap<LineKind, String> others(Entry entry) {
    if (kinds.isEmpty()) {
      return ImmutableSetMultimap.of();
    }
    ImmutableSetMultimap.Builder<LineKind, String> others = ImmutableSetMultimap.builder();
    for (int i = 0; i < kinds.size(); i++) {
      others.putAll(
          kinds.get(i),
          cells.references(entry.extras().lines().get(i), isManager, entry.row(), lineColumns));
    }
    return others.build();
  }

  /** What the column of managers has where a row names itself. */
  String ownReference(Entry entry) {
    return isOfPersons ? entry.person() : entry.position().id();
  }
}
