package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.internal.NearestIds;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The leads of groups, to whom the other rows of the groups report. */
final class GroupLeads {
  /** Similar names are looked for as often and among as many groups. */
  private static final int HINTS = 20;

  private static final int MOST_COMPARED = 10_000;

  /** The beginning of what lines lead to whose manager is the unknown lead of a group. */
  static final String LEAD_OF = "lead of ";

  private final EntryReader reader;
  private final OtherDays otherDays;
  private final String groupColumn;
  private final String leadColumn;
  private final Predicate<String> isTaken;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** The groups without one lead, by what the lines of their rows lead to. */
  private final Map<String, Group> unknown = new HashMap<>();

  private int hints;

  /**
   * No leads yet.
   *
   * @param isTaken whether a text is an id in the file
   */
  GroupLeads(MappingSpec spec, EntryReader reader, OtherDays otherDays, Predicate<String> isTaken) {
    this.reader = reader;
    this.otherDays = otherDays;
    this.groupColumn = spec.group().orElse("");
    this.leadColumn = spec.lead().orElse("");
    this.isTaken = isTaken;
  }

  /** A group, by its name as it is first written, with the rows of its leads by their ids. */
  private record Group(String name, SetMultimap<String, Integer> leads) {}

  private Group group(String name) {
    return groups.computeIfAbsent(
        StatusWords.fold(name),
        key -> new Group(name, MultimapBuilder.linkedHashKeys(1).linkedHashSetValues(1).build()));
  }

  void addLead(String group, String id, int row) {
    group(group).leads().put(id, row);
  }

  /** What a row of the given groups reports to; nothing for a group that it leads itself. */
  Set<String> managers(List<String> names, String own) {
    ImmutableSet.Builder<String> managers = ImmutableSet.builder();
    for (String name : names) {
      Group group = group(name);
      if (group.leads().keySet().size() == 1) {
        managers.addAll(group.leads().keySet());
      } else if (!group.leads().containsKey(own)) {
        managers.add(unknownLead(group));
      }
    }
    return ImmutableSet.copyOf(
        managers.build().stream().filter(manager -> !manager.equals(own)).toList());
  }

  /** What a line leads to whose manager is not known; no position has this id. */
  private String unknownLead(Group group) {
    String id = LEAD_OF + group.name();
    while (isTaken.test(id)) {
      id = "the " + id;
    }
    unknown.put(id, group);
    return id;
  }

  /** Reports each group with several leads. */
  void report(RowComparisons comparisons) {
    for (Group group : groups.values()) {
      if (group.leads().keySet().size() > 1) {
        comparisons.add(new RowComparison.SeveralLeads(group.name(), group.leads(), leadColumn));
      }
    }
  }

  /** The unknown lead of a group in folded form; empty if another manager is unknown. */
  Optional<String> leadOf(String manager) {
    return Optional.ofNullable(unknown.get(manager))
        .map(group -> LEAD_OF + StatusWords.fold(group.name()));
  }

  /** Whether a manager is unknown because its group has several leads, which is reported. */
  boolean isOneOfSeveral(String manager) {
    Group group = unknown.get(manager);
    return group != null && group.leads().keySet().size() > 1;
  }

  /** The problem of an unknown manager that is the lead of a group; empty for another manager. */
  Optional<Problem> withFix(Problem problem) {
    Group group = unknown.get(problem.ids().get(0));
    if (group == null) {
      return Optional.empty();
    }
    Optional<OtherDays.Answer> days = otherDays.ofLead(StatusWords.fold(group.name()));
    Problem.Builder changed = problem.toBuilder();
    days.ifPresent(
        answer ->
            changed.message(
                "%s; group \"%s\" has no lead on the day of asOf(...): %s"
                    .formatted(problem.message(), group.name(), answer.text())));
    return Optional.of(changed.fix(fix(group, days.orElse(null))).build());
  }

  private String fix(Group group, OtherDays.@Nullable Answer days) {
    String mark =
        "mark the lead of group \"%s\" in column \"%s\"".formatted(group.name(), leadColumn);
    if (days != null) {
      return mark + ", or correct " + days.dates();
    }
    Integer excluded = reader.excludedLeads().get(StatusWords.fold(group.name()));
    if (excluded != null) {
      return mark + ", or include row %s, which leads it but is excluded".formatted(excluded);
    }
    List<String> similar = similar(group);
    return similar.isEmpty()
        ? mark
        : mark
            + ", or correct the name in column \"%s\"; similar groups with a lead: %s"
                .formatted(groupColumn, Phrases.quoted(similar));
  }

  private List<String> similar(Group wanted) {
    if (hints++ >= HINTS || groups.size() > MOST_COMPARED) {
      return ImmutableList.of();
    }
    List<Group> led = new ArrayList<>(groups.values());
    led.removeIf(group -> group.leads().isEmpty());
    return NearestIds.of(wanted.name(), Lists.transform(led, Group::name).stream());
  }
}
