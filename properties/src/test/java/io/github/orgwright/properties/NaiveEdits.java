package io.github.orgwright.properties;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A simple and slow model of what each edit of an organization does. It keeps all parts in lists
 * and maps, applies each edit at once, and builds the organization anew.
 */
final class NaiveEdits {
  private String name;
  private final List<Position> positions;
  private final Map<String, List<ReportingLine>> lines = new LinkedHashMap<>();
  private final Map<String, List<Assignment>> assignments = new LinkedHashMap<>();
  private final List<Person> people;
  private final Organization start;
  private Occupancy byDefault;

  NaiveEdits(Organization start) {
    this.start = start;
    name = start.name();
    byDefault = start.defaultOccupancy();
    positions = new ArrayList<>(start.positions().list());
    people = new ArrayList<>(start.people().list());
    start.lines().forEach(line -> own(lines, line.reporter()).add(line));
    start.assignments().forEach(one -> own(assignments, one.position()).add(one));
  }

  Organization build() {
    OrganizationBuilder builder =
        Organization.named(name).positions(positions).people(people).defaultOccupancy(byDefault);
    lines.values().forEach(builder::lines);
    assignments.values().forEach(builder::assignments);
    start.declaredScopes().forEach(builder::scope);
    start.expectations().forEach(builder::expects);
    start.tracked().forEach(builder::tracks);
    return builder.tryBuild().organization();
  }

  List<String> ids() {
    return positions.stream().map(Position::id).toList();
  }

  List<String> peopleIds() {
    return people.stream().map(Person::id).toList();
  }

  private static <T> List<T> own(Map<String, List<T>> all, String id) {
    return all.computeIfAbsent(id, none -> new ArrayList<>());
  }

  private int place(String id) {
    int place = ids().indexOf(id);
    if (place < 0) {
      throw new NoSuchElementException(id);
    }
    return place;
  }

  private int personPlace(String id) {
    int place = peopleIds().indexOf(id);
    if (place < 0) {
      throw new NoSuchElementException(id);
    }
    return place;
  }

  private static void refuseIf(boolean refused) {
    if (refused) {
      throw new IllegalArgumentException();
    }
  }

  void add(String id) {
    refuseIf(ids().contains(id));
    positions.add(Position.of(id));
  }

  void role(String id, Role role) {
    int place = place(id);
    positions.set(place, positions.get(place).toBuilder().roles(List.of(role)).build());
  }

  void withoutManagers(String id) {
    place(id);
    own(lines, id).removeIf(line -> line.kind().equals(LineKind.SOLID));
    withoutOutsideSuperior(id);
  }

  void withoutHolders(String id) {
    int place = place(id);
    own(assignments, id).clear();
    positions.set(place, withoutOccupancy(positions.get(place)));
  }

  void name(String newName) {
    name = newName;
  }

  void defaultOccupancy(Occupancy occupancy) {
    byDefault = occupancy;
    positions.replaceAll(this::normal);
  }

  /** A position does not state what holds by default. */
  private Position normal(Position position) {
    return build(position).positions().get(position.id());
  }

  private Organization build(Position position) {
    return Organization.named("One")
        .positions(List.of(position))
        .defaultOccupancy(byDefault)
        .build();
  }

  void retitle(String id, String title) {
    int place = place(id);
    positions.set(place, positions.get(place).toBuilder().title(title).build());
  }

  void replace(Position value) {
    positions.set(place(value.id()), normal(value));
  }

  void reportsTo(String id, String manager) {
    place(id);
    ReportingLine solid = ReportingLine.solid(id, manager);
    if (!own(lines, id).contains(solid)) {
      place(manager);
    }
    own(lines, id).removeIf(line -> line.kind().equals(LineKind.SOLID));
    own(lines, id).add(solid);
    inOrder(id);
    withoutOutsideSuperior(id);
  }

  private void withoutOutsideSuperior(String id) {
    setOutsideSuperior(id, Optional.empty());
  }

  private void setOutsideSuperior(String id, Optional<String> superior) {
    Position before = positions.get(place(id));
    Position.Builder after =
        Position.builder()
            .id(id)
            .roles(before.roles())
            .owns(before.owns())
            .authorities(before.authorities())
            .duties(before.duties())
            .kpis(before.kpis())
            .fte(before.fte())
            .attributes(before.attributes());
    before.title().ifPresent(after::title);
    before.statedWorkScope().ifPresent(after::worksIn);
    before.statedOccupancy().ifPresent(after::occupancy);
    superior.ifPresent(after::reportsOutside);
    positions.set(place(id), after.build());
  }

  private void inOrder(String id) {
    own(lines, id).sort(Comparator.comparing(ReportingLine::kind));
  }

  void line(String id, LineKind kind, String manager) {
    place(id);
    ReportingLine line = ReportingLine.of(id, manager, kind);
    if (!own(lines, id).contains(line)) {
      place(manager);
      own(lines, id).add(line);
      inOrder(id);
    }
  }

  void add(String id, String manager) {
    refuseIf(ids().contains(id));
    if (!manager.equals(id)) {
      place(manager);
    }
    positions.add(Position.of(id));
    reportsTo(id, manager);
  }

  /** Replaces the lines of a position; where they change, equal ones are kept once. */
  private void setLines(String id, List<ReportingLine> after) {
    if (!own(lines, id).equals(after)) {
      lines.put(id, new ArrayList<>(new LinkedHashSet<>(after)));
      inOrder(id);
    }
  }

  private void mapLines(String id, UnaryOperator<ReportingLine> change) {
    setLines(id, own(lines, id).stream().map(change).toList());
  }

  void rename(String id, String newId) {
    int place = place(id);
    if (newId.equals(id)) {
      return;
    }
    refuseIf(ids().contains(newId) || newId.isBlank());
    for (String each : ids()) {
      mapLines(
          each,
          line ->
              line.manager().equals(id)
                  ? ReportingLine.of(line.reporter(), newId, line.kind())
                  : line);
    }
    mapLines(id, line -> ReportingLine.of(newId, line.manager(), line.kind()));
    lines.put(newId, own(lines, id));
    lines.remove(id);
    List<Assignment> held =
        own(assignments, id).stream()
            .map(one -> Assignment.of(newId, one.person(), one.kind()))
            .toList();
    assignments.remove(id);
    assignments.put(newId, new ArrayList<>(held));
    positions.set(place, positions.get(place).toBuilder().id(newId).build());
    for (Assignment one : held) {
      for (int number = 1; number < 9; number++) {
        int person = peopleIds().indexOf(one.person());
        if (person >= 0
            && !people.get(person).isDisclosed()
            && one.person().equals(Person.undisclosedHolderOf(id, number).id())) {
          int free = number;
          while (peopleIds().contains(Person.undisclosedHolderOf(newId, free).id())) {
            free++;
          }
          renamePerson(one.person(), Person.undisclosedHolderOf(newId, free).id());
          break;
        }
      }
    }
  }

  void remove(Collection<String> gone) {
    gone.forEach(this::place);
    ids().stream().filter(gone::contains).forEach(this::remove);
  }

  void remove(String gone) {
    for (String id : ids()) {
      if (own(lines, id).stream().noneMatch(line -> line.manager().equals(gone))) {
        continue;
      }
      List<ReportingLine> after = new ArrayList<>();
      for (ReportingLine line : own(lines, id)) {
        if (!line.manager().equals(gone)) {
          after.add(line);
          continue;
        }
        for (ReportingLine up : own(lines, gone)) {
          if (up.kind().equals(line.kind())
              && !up.manager().equals(gone)
              && !up.manager().equals(id)) {
            after.add(ReportingLine.of(id, up.manager(), up.kind()));
          }
        }
      }
      setLines(id, after);
    }
    drop(gone);
  }

  private void drop(String gone) {
    positions.remove(place(gone));
    lines.remove(gone);
    assignments.remove(gone);
  }

  void removeLeavingReports(String id) {
    place(id);
    drop(id);
  }

  void removeWithReports(String id) {
    place(id);
    Set<String> part = new HashSet<>(Set.of(id));
    while (part.addAll(
        ids().stream()
            .filter(each -> solidManagers(each).stream().anyMatch(part::contains))
            .toList())) {}
    Set<String> stay = new HashSet<>(ids());
    stay.removeAll(part);
    boolean grows = true;
    while (grows) {
      grows =
          stay.addAll(
              part.stream()
                  .filter(each -> !each.equals(id))
                  .filter(each -> solidManagers(each).stream().anyMatch(stay::contains))
                  .toList());
    }
    part.removeAll(stay);
    for (String each : stay) {
      setLines(
          each, own(lines, each).stream().filter(line -> !part.contains(line.manager())).toList());
    }
    part.forEach(this::drop);
  }

  private List<String> solidManagers(String id) {
    return own(lines, id).stream()
        .filter(line -> line.kind().equals(LineKind.SOLID))
        .map(ReportingLine::manager)
        .toList();
  }

  /** The positions of each layer, the roots first. */
  List<List<String>> layers() {
    List<List<String>> layers = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    List<String> layer = ids().stream().filter(id -> solidManagers(id).isEmpty()).toList();
    while (!layer.isEmpty()) {
      layers.add(layer);
      reached.addAll(layer);
      layer =
          ids().stream()
              .filter(id -> !reached.contains(id))
              .filter(id -> solidManagers(id).stream().anyMatch(reached::contains))
              .toList();
    }
    return layers;
  }

  void removeLayer(int number) {
    List<List<String>> layers = layers();
    refuseIf(number < 1 || number > layers.size());
    remove(layers.get(number - 1));
  }

  void moveUnder(String manager, Collection<String> moved) {
    moved.forEach(this::place);
    place(manager);
    refuseIf(moved.contains(manager));
    moved.forEach(id -> reportsTo(id, manager));
  }

  void moveReports(String from, String to) {
    place(from);
    place(to);
    for (String id : ids()) {
      if (!id.equals(from) && !id.equals(to)) {
        mapLines(
            id,
            line ->
                line.equals(ReportingLine.solid(id, from)) ? ReportingLine.solid(id, to) : line);
      }
    }
  }

  void swapLines(String a, String b) {
    place(a);
    place(b);
    if (a.equals(b)) {
      return;
    }
    UnaryOperator<String> other = id -> id.equals(a) ? b : id.equals(b) ? a : id;
    UnaryOperator<ReportingLine> swapped =
        line ->
            ReportingLine.of(
                other.apply(line.reporter()), other.apply(line.manager()), line.kind());
    for (String id : ids()) {
      if (!id.equals(a) && !id.equals(b)) {
        mapLines(id, swapped);
      }
    }
    List<ReportingLine> linesOfA = List.copyOf(own(lines, a));
    setLines(a, own(lines, b).stream().map(swapped).toList());
    setLines(b, linesOfA.stream().map(swapped).toList());
    Optional<String> outsideOfA = positions.get(place(a)).outsideSuperior();
    setOutsideSuperior(a, positions.get(place(b)).outsideSuperior());
    setOutsideSuperior(b, outsideOfA);
  }

  void insertManager(String id, List<String> reports) {
    refuseIf(ids().contains(id) || reports.isEmpty());
    reports.forEach(this::place);
    Set<String> managers = new LinkedHashSet<>();
    reports.forEach(report -> managers.addAll(solidManagers(report)));
    reports.forEach(managers::remove);
    managers.remove(id);
    Optional<String> outside =
        reports.stream()
            .flatMap(report -> positions.get(place(report)).outsideSuperior().stream())
            .findFirst();
    positions.add(Position.of(id));
    managers.forEach(manager -> own(lines, id).add(ReportingLine.solid(id, manager)));
    setOutsideSuperior(id, outside);
    reports.forEach(report -> reportsTo(report, id));
  }

  void mergeInto(String target, Collection<String> merged) {
    place(target);
    merged.forEach(this::place);
    refuseIf(merged.contains(target));
    ids().stream().filter(merged::contains).forEach(id -> moveReports(id, target));
    remove(merged);
  }

  /** Each person with the strongest kind alone, which comes first. */
  private void eachPersonOnce(String position) {
    Set<String> seen = new HashSet<>();
    own(assignments, position).removeIf(one -> !seen.add(one.person()));
  }

  void heldBy(String position, String person, AssignmentKind kind) {
    int place = place(position);
    List<Assignment> own = own(assignments, position);
    List<Assignment> before = List.copyOf(own);
    eachPersonOnce(position);
    List<Assignment> once = List.copyOf(own);
    Assignment assignment = Assignment.of(position, person, kind);
    if (own.stream().noneMatch(one -> one.person().equals(person))) {
      own.add(assignment);
    }
    own.replaceAll(one -> one.person().equals(person) ? assignment : one);
    own.sort(Comparator.comparing(Assignment::kind));
    if (own.equals(once)) {
      assignments.put(position, new ArrayList<>(before));
    }
    if (!peopleIds().contains(person)) {
      people.add(Person.of(person));
    }
    if (kind.holds()) {
      positions.set(place, withoutOccupancy(positions.get(place)));
    }
  }

  private Position withoutOccupancy(Position before) {
    return before.statedOccupancy().isEmpty() || before.statedOccupancy().get() == byDefault
        ? before
        : Organization.named("One")
            .positions(List.of(before))
            .defaultOccupancy(before.statedOccupancy().get())
            .build()
            .position(before.id());
  }

  void replaceHolder(String position, String person) {
    place(position);
    List<Assignment> own = own(assignments, position);
    List<Assignment> before = List.copyOf(own);
    eachPersonOnce(position);
    List<Assignment> once = List.copyOf(own);
    own.removeIf(one -> one.kind() == AssignmentKind.SUBSTANTIVE && !one.person().equals(person));
    heldBy(position, person, AssignmentKind.SUBSTANTIVE);
    if (own(assignments, position).equals(once)) {
      assignments.put(position, new ArrayList<>(before));
    }
  }

  void heldByUndisclosed(String position) {
    place(position);
    int number = 1;
    while (own(assignments, position).stream()
        .map(Assignment::person)
        .toList()
        .contains(Person.undisclosedHolderOf(position, number).id())) {
      number++;
    }
    Person holder = Person.undisclosedHolderOf(position, number);
    if (!peopleIds().contains(holder.id())) {
      people.add(holder);
    }
    heldBy(position, holder.id(), AssignmentKind.SUBSTANTIVE);
  }

  void release(String person) {
    personPlace(person);
    assignments.values().forEach(own -> own.removeIf(one -> one.person().equals(person)));
  }

  void person(String id, String newName) {
    int place = peopleIds().indexOf(id);
    if (place < 0) {
      people.add(Person.builder().id(id).name(newName).build());
    } else {
      people.set(place, people.get(place).toBuilder().name(newName).build());
    }
  }

  void removePerson(String id) {
    release(id);
    people.remove(personPlace(id));
  }

  void renamePerson(String id, String newId) {
    int place = personPlace(id);
    if (newId.equals(id)) {
      return;
    }
    refuseIf(peopleIds().contains(newId));
    people.set(place, people.get(place).toBuilder().id(newId).build());
    assignments
        .values()
        .forEach(
            own ->
                own.replaceAll(
                    one ->
                        one.person().equals(id)
                            ? Assignment.of(one.position(), newId, one.kind())
                            : one));
  }
}
