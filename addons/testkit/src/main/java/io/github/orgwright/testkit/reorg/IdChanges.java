package io.github.orgwright.testkit.reorg;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Gives versions of an organization other ids, the same in each version. */
public final class IdChanges {
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

  private final Map<String, String> ids = new HashMap<>();

  private IdChanges() {}

  /** Each second position gets an id similar to that of the one before, if no position has it. */
  public static List<Organization> toSimilar(List<Organization> versions) {
    IdChanges changes = new IdChanges();
    List<String> ids = all(versions, organization -> organization.positions().list(), Position::id);
    Set<String> taken = new HashSet<>(ids);
    for (int place = 1; place < ids.size(); place += 2) {
      String similar = SIMILAR.get(place / 2 % SIMILAR.size()).apply(ids.get(place - 1));
      if (taken.add(similar)) {
        changes.ids.put(ids.get(place), similar);
      }
    }
    return versions.stream().map(changes::applied).toList();
  }

  /** The ids of values of all versions, each once. */
  public static <T> List<String> all(
      List<Organization> versions,
      Function<Organization, List<T>> values,
      Function<? super T, String> idOf) {
    return versions.stream()
        .flatMap(one -> values.apply(one).stream())
        .map(idOf)
        .distinct()
        .toList();
  }

  private String changed(String id) {
    return ids.getOrDefault(id, id);
  }

  private Organization applied(Organization organization) {
    List<Person> people = organization.people().list();
    return Skeleton.Whole.of(organization, people)
        .with(
            organization.positions().stream()
                .map(one -> one.toBuilder().id(changed(one.id())).build())
                .toList(),
            organization.lines().stream()
                .map(
                    line ->
                        ReportingLine.of(
                            changed(line.reporter()), changed(line.manager()), line.kind()))
                .toList(),
            organization.assignments().stream()
                .map(one -> Assignment.of(changed(one.position()), one.person(), one.kind()))
                .toList())
        .tryBuild()
        .organization();
  }
}
