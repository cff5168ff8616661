package io.github.orgwright.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The structure of a small organization as bare ids and lines, sound or broken, before anything of
 * it is built.
 */
record Sketch(List<String> ids, List<ReportingLine> lines) {
  Sketch {
    ids = List.copyOf(ids);
    lines = List.copyOf(lines);
  }

  /** The organization, which is never refused: unresolved lines are kept as such. */
  Organization organization() {
    return loaded().organization();
  }

  LoadResult loaded() {
    return Organization.named("Sketch")
        .positions(ids.stream().map(Position::of).toList())
        .lines(lines)
        .tryBuild();
  }

  Hierarchy hierarchy(Set<LineKind> kinds) {
    return hierarchy(organization(), kinds);
  }

  static Hierarchy hierarchy(Organization organization, Set<LineKind> kinds) {
    List<LineKind> list = List.copyOf(new TreeSet<>(kinds));
    return organization.hierarchy(
        list.get(0), list.subList(1, list.size()).toArray(LineKind[]::new));
  }

  NaiveHierarchy oracle(Set<LineKind> kinds) {
    return new NaiveHierarchy(ids, linesInOrder(), kinds);
  }

  /** The lines as an organization lists them: by reporter, then by kind. */
  List<ReportingLine> linesInOrder() {
    return lines.stream()
        .sorted(
            Comparator.comparing((ReportingLine line) -> ids.indexOf(line.reporter()))
                .thenComparing(ReportingLine::kind))
        .toList();
  }

  /** The same lines declared in another order; those of one reporter and kind keep theirs. */
  Sketch withLinesMixed(Random random) {
    Map<List<Object>, Integer> turns = new HashMap<>();
    lines.forEach(line -> turns.computeIfAbsent(ends(line), ends -> random.nextInt()));
    return new Sketch(
        ids, lines.stream().sorted(Comparator.comparing(line -> turns.get(ends(line)))).toList());
  }

  private static List<Object> ends(ReportingLine line) {
    return List.of(line.reporter(), line.kind());
  }

  /** Groups of one to three ids, as many as there are ids, the same for the same seed. */
  List<List<String>> groups(long seed) {
    Random random = new Random(seed);
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Set<String> group = new TreeSet<>();
      for (int member = random.nextInt(3); member >= 0; member--) {
        group.add(ids.get(random.nextInt(ids.size())));
      }
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  static List<Position> positions(Organization organization, Collection<String> ids) {
    return ids.stream().map(organization::position).toList();
  }

  static List<String> ids(Collection<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  static List<List<String>> idLists(Collection<List<Position>> lists) {
    return lists.stream().map(Sketch::ids).toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.join(" ", ids)).append(" |");
    for (ReportingLine line : lines) {
      text.append(' ')
          .append(line.reporter())
          .append(
              line.kind().equals(LineKind.SOLID)
                  ? "->"
                  : line.kind().equals(LineKind.DOTTED) ? "..>" : "~~>")
          .append(line.manager());
    }
    return text.toString();
  }
}
