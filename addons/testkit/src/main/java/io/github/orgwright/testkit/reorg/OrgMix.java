package io.github.orgwright.testkit.reorg;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.generate.SeededRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes versions of organizations that edits do not make. */
public final class OrgMix {
  /** Ids that resemble an id, and that programs often confuse with it. */
  private static final List<UnaryOperator<String>> SIMILAR =
      List.of(
          id -> id.toUpperCase(Locale.ROOT),
          id -> " " + id,
          id -> id + " ",
          id -> id + "\u00A0",
          id -> id + "\n",
          id -> id + "\u0301",
          id -> "\u202E" + id,
          id -> id + "\uD83D\uDE00",
          id -> id + ",\"" + id);

  private OrgMix() {}

  /** {@return an organization whose positions and people are in another order} */
  public static Organization shuffled(Organization organization, SeededRandom random) {
    return organization.rebuilt(
        random.shuffled(organization.positions().list()),
        Map.of(),
        random.shuffled(organization.people().list()),
        Map.of());
  }

  /** {@return an organization whose parts are taken from two at random} */
  public static Organization of(Organization one, Organization other, SeededRandom random) {
    List<Position> positions = picked(one.positions().list(), other.positions().list(), random);
    Map<String, List<ReportingLine>> lines = new HashMap<>();
    Map<String, List<Assignment>> assignments = new HashMap<>();
    for (Position position : positions) {
      String id = position.id();
      lines.put(id, linesOf(random.oneIn(2) ? one : other, id));
      assignments.put(id, assignmentsOf(random.oneIn(2) ? one : other, id));
    }
    OrganizationEditor mixed =
        (random.oneIn(2) ? one : other)
            .rebuilt(
                positions,
                lines,
                picked(one.people().list(), other.people().list(), random),
                assignments)
            .edit();
    if (random.oneIn(2)) {
      mixed.defaultOccupancy(random.oneIn(2) ? Occupancy.VACANT : Occupancy.UNKNOWN);
    }
    return mixed.name(random.oneIn(4) ? other.name() + "2" : one.name()).apply();
  }

  static List<ReportingLine> linesOf(Organization organization, String id) {
    return organization.lines().stream().filter(line -> line.reporter().equals(id)).toList();
  }

  static List<Assignment> assignmentsOf(Organization organization, String id) {
    return organization.assignments().stream().filter(one -> one.position().equals(id)).toList();
  }

  private static <T extends Member> List<T> picked(
      List<T> one, List<T> other, SeededRandom random) {
    Map<String, T> picked = new LinkedHashMap<>();
    Stream.concat(one.stream(), other.stream())
        .filter(value -> !random.oneIn(5))
        .forEach(value -> picked.merge(value.id(), value, (a, b) -> random.oneIn(2) ? a : b));
    List<T> list = List.copyOf(picked.values());
    return random.oneIn(3) ? random.shuffled(list) : list;
  }

  /** Each second position gets an id similar to that of the one before, if no position has it. */
  public static List<Organization> withSimilarIds(List<Organization> versions) {
    List<String> ids = ids(versions, version -> version.positions().list());
    Set<String> taken = new HashSet<>(ids);
    Map<String, String> similar = new LinkedHashMap<>();
    for (int place = 1; place < ids.size(); place += 2) {
      String id = SIMILAR.get(place / 2 % SIMILAR.size()).apply(ids.get(place - 1));
      if (taken.add(id)) {
        similar.put(ids.get(place), id);
      }
    }
    return versions.stream().map(version -> renamed(version, similar)).toList();
  }

  private static Organization renamed(Organization version, Map<String, String> ids) {
    OrganizationEditor editor = version.edit();
    ids.forEach(
        (id, other) -> {
          if (version.positions().find(id).isPresent()) {
            editor.rename(id, other);
          }
        });
    return editor.apply();
  }

  /** {@return the ids of members of all versions, each once} */
  static List<String> ids(
      List<Organization> versions, Function<Organization, List<? extends Member>> members) {
    return versions.stream()
        .flatMap(version -> members.apply(version).stream())
        .map(Member::id)
        .distinct()
        .toList();
  }
}
