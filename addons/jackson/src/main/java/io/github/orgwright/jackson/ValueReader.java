package io.github.orgwright.jackson;

import static io.github.orgwright.jackson.ValueFormats.AREA;
import static io.github.orgwright.jackson.ValueFormats.ASSIGNMENTS;
import static io.github.orgwright.jackson.ValueFormats.ATTRIBUTES;
import static io.github.orgwright.jackson.ValueFormats.AUTHORITIES;
import static io.github.orgwright.jackson.ValueFormats.DECLARED_SCOPES;
import static io.github.orgwright.jackson.ValueFormats.DEFAULT_OCCUPANCY;
import static io.github.orgwright.jackson.ValueFormats.DIRECTION;
import static io.github.orgwright.jackson.ValueFormats.DUTIES;
import static io.github.orgwright.jackson.ValueFormats.DUTY_REMARKS;
import static io.github.orgwright.jackson.ValueFormats.EDUCATION;
import static io.github.orgwright.jackson.ValueFormats.EXPECTATIONS;
import static io.github.orgwright.jackson.ValueFormats.FTE;
import static io.github.orgwright.jackson.ValueFormats.FUNCTION;
import static io.github.orgwright.jackson.ValueFormats.ID;
import static io.github.orgwright.jackson.ValueFormats.INVOLVEMENT;
import static io.github.orgwright.jackson.ValueFormats.KEY;
import static io.github.orgwright.jackson.ValueFormats.KIND_OF_ASSIGNMENT;
import static io.github.orgwright.jackson.ValueFormats.KIND_OF_LINE;
import static io.github.orgwright.jackson.ValueFormats.KIND_OF_SCOPE;
import static io.github.orgwright.jackson.ValueFormats.KPIS;
import static io.github.orgwright.jackson.ValueFormats.KPIS_OF_ROLE;
import static io.github.orgwright.jackson.ValueFormats.KPI_OF;
import static io.github.orgwright.jackson.ValueFormats.LEVEL;
import static io.github.orgwright.jackson.ValueFormats.LINES;
import static io.github.orgwright.jackson.ValueFormats.MANAGER;
import static io.github.orgwright.jackson.ValueFormats.NAME;
import static io.github.orgwright.jackson.ValueFormats.NAME_OF_PERSON;
import static io.github.orgwright.jackson.ValueFormats.OCCUPANCY;
import static io.github.orgwright.jackson.ValueFormats.OUTSIDE_SUPERIOR;
import static io.github.orgwright.jackson.ValueFormats.OWNS;
import static io.github.orgwright.jackson.ValueFormats.PARENT;
import static io.github.orgwright.jackson.ValueFormats.PERSON_OF;
import static io.github.orgwright.jackson.ValueFormats.QUALITATIVE;
import static io.github.orgwright.jackson.ValueFormats.RESPONSIBILITIES;
import static io.github.orgwright.jackson.ValueFormats.RESPONSIBILITY_OF;
import static io.github.orgwright.jackson.ValueFormats.ROLES;
import static io.github.orgwright.jackson.ValueFormats.ROLES_OF;
import static io.github.orgwright.jackson.ValueFormats.SCOPED_KPIS;
import static io.github.orgwright.jackson.ValueFormats.SCOPES;
import static io.github.orgwright.jackson.ValueFormats.SCOPE_KIND;
import static io.github.orgwright.jackson.ValueFormats.SCOPE_OF;
import static io.github.orgwright.jackson.ValueFormats.TARGET;
import static io.github.orgwright.jackson.ValueFormats.TITLE;
import static io.github.orgwright.jackson.ValueFormats.TITLES;
import static io.github.orgwright.jackson.ValueFormats.TRACKED_KPIS;
import static io.github.orgwright.jackson.ValueFormats.UNDISCLOSED;
import static io.github.orgwright.jackson.ValueFormats.UNIT;
import static io.github.orgwright.jackson.ValueFormats.WORKS_IN;
import static io.github.orgwright.jackson.ValueFormats.YEARS;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.jackson.DocumentReader.Place;
import io.github.orgwright.jackson.DocumentReader.Reference;
import io.github.orgwright.jackson.DocumentReader.Table;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values to which a document refers, and the positions and people that have them. Members
 * may be in any order: references are resolved after the whole document has been read.
 */
final class ValueReader {
  /**
   * Making a scope builds its path, even if the scope has another id. A document could have very
   * many scopes in one with a very long id, so the total length of these paths is limited.
   */
  private static final long LONGEST_PATHS = 1L << 30;

  private final DocumentReader in;
  private final Table<Indexed> unresolvedScopes = new Table<>("scope", SCOPES.name());
  private final Table<Scope> scopes = new Table<>("scope", SCOPES.name());
  private final Table<Responsibility> responsibilities =
      new Table<>("responsibility", RESPONSIBILITIES.name());
  private final Table<Kpi> kpis = new Table<>("KPI", KPIS.name());
  private final Table<Role> roles = new Table<>("role", ROLES.name());

  /** The total length of the paths that were built in vain. */
  private long unusedPaths;

  /** Makes the scopes, responsibilities, KPIs and roles of a document. */
  ValueReader(DocumentReader in, Members document) {
    this.in = in;
    add(unresolvedScopes, document.list(SCOPES), (scope, index) -> new Indexed(index, scope));
    unresolvedScopes.values().forEach(this::resolve);
    add(responsibilities, document.list(RESPONSIBILITIES), (each, index) -> responsibility(each));
    add(kpis, document.list(KPIS), (kpi, index) -> kpi(kpi));
    add(roles, document.list(ROLES), this::role);
  }

  /** An element of an array. */
  private record Indexed(int index, Members members) {}

  /** Makes the values of a table from its objects. */
  <T> void add(Table<T> table, List<Members> objects, BiFunction<Members, Integer, T> value) {
    for (int i = 0; i < objects.size(); i++) {
      Members object = objects.get(i);
      int index = i;
      Supplier<Place> place = () -> in.place(object.spot(), table.member() + "/" + index);
      T made = in.checked(place, () -> value.apply(object, index));
      in.add(table, key(object), made, place);
    }
  }

  /** A member that the object must have in this document. */
  <T> T required(Members members, Member<T> member, Supplier<String> path) {
    return members
        .find(member)
        .orElseThrow(() -> in.missing(member.name(), in.place(members.spot(), path.get())));
  }

  private static String key(Members object) {
    return object.find(KEY).orElseGet(() -> object.get(ID));
  }

  private <T> List<T> all(Table<T> table, List<Reference> references, Supplier<String> path) {
    List<T> all = new ArrayList<>(references.size());
    for (int i = 0; i < references.size(); i++) {
      int index = i;
      all.add(in.get(table, references.get(i), () -> path.get() + "/" + index));
    }
    return all;
  }

  /** Resolves the given scope after those that contain it, which may be very many. */
  private void resolve(String key, Indexed scope) {
    Deque<String> path = new ArrayDeque<>();
    Set<String> onPath = new HashSet<>();
    @Nullable String next = key;
    while (next != null && !scopes.values().containsKey(next)) {
      Indexed draft = requireNonNull(unresolvedScopes.values().get(next));
      if (!onPath.add(next)) {
        throw in.refusal(
            "scope \"" + draft.members().get(ID) + "\" is part of itself",
            place(draft),
            "remove the parent of one scope in this cycle");
      }
      path.push(next);
      next = parentKey(draft);
    }
    for (String each : path) {
      Indexed draft = requireNonNull(unresolvedScopes.values().get(each));
      if (unusedPaths > LONGEST_PATHS) {
        throw in.refusal(
            "ids of scopes are too long",
            place(draft),
            "give scopes that contain many others shorter ids");
      }
      scopes.values().put(each, in.checked(() -> place(draft), () -> scope(draft.members())));
    }
  }

  private Place place(Indexed scope) {
    return in.place(scope.members().spot(), SCOPES.name() + "/" + scope.index());
  }

  private @Nullable String parentKey(Indexed scope) {
    Optional<Reference> parent = scope.members().find(PARENT);
    if (parent.isEmpty()) {
      return null;
    }
    var unused =
        in.get(
            unresolvedScopes,
            parent.get(),
            () -> SCOPES.name() + "/" + scope.index() + "/" + PARENT.name());
    return parent.get().key();
  }

  /** A scope whose parent is resolved. */
  private Scope scope(Members members) {
    ScopeKind kind = members.get(KIND_OF_SCOPE);
    String name = members.get(NAME);
    Scope scope =
        members
            .find(PARENT)
            .map(parent -> requireNonNull(scopes.values().get(parent.key())).part(kind, name))
            .orElseGet(() -> Scope.of(kind, name));
    String id = members.get(ID);
    if (scope.id().equals(id)) {
      return scope;
    }
    unusedPaths += scope.id().length();
    return scope.identifiedBy(id);
  }

  private static Responsibility responsibility(Members members) {
    Responsibility.Builder builder =
        Responsibility.builder().id(members.get(ID)).name(members.get(NAME));
    members.find(AREA).ifPresent(builder::area);
    return builder.build();
  }

  private static Kpi kpi(Members members) {
    Kpi.Builder builder = Kpi.builder().id(members.get(ID)).name(members.get(NAME));
    members.find(UNIT).ifPresent(builder::unit);
    members.find(DIRECTION).ifPresent(builder::direction);
    members.find(TARGET).ifPresent(builder::target);
    members.find(QUALITATIVE).ifPresent(builder::isQualitative);
    return builder.build();
  }

  Person person(Members members) {
    String id = members.get(ID);
    Person.Builder builder =
        members.find(UNDISCLOSED).orElse(false)
            ? Person.undisclosedHolderOf(id, 1).toBuilder().id(id) // of whichever position
            : Person.builder().id(id);
    members.find(NAME_OF_PERSON).ifPresent(builder::name);
    members.find(YEARS).ifPresent(builder::yearsOfExperience);
    members.find(EDUCATION).ifPresent(builder::education);
    return builder.build();
  }

  private Expectation expectation(Members members, Supplier<String> path) {
    return new Expectation(
        in.get(responsibilities, members.get(RESPONSIBILITY_OF), under(path, RESPONSIBILITY_OF)),
        members.find(SCOPE_KIND));
  }

  /** Adds what an object says that the organization declares. */
  void addDeclared(Members members, Supplier<String> path, OrganizationBuilder builder) {
    members.find(DEFAULT_OCCUPANCY).ifPresent(builder::defaultOccupancy);
    declaredScopes(members, path).forEach(builder::scope);
    expectations(members, path).forEach(builder::expects);
    trackedKpis(members, path).forEach(builder::tracks);
  }

  List<Scope> declaredScopes(Members members, Supplier<String> path) {
    return all(scopes, members.list(DECLARED_SCOPES), under(path, DECLARED_SCOPES));
  }

  List<Expectation> expectations(Members members, Supplier<String> path) {
    List<Members> list = members.list(EXPECTATIONS);
    List<Expectation> expectations = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      expectations.add(expectation(list.get(i), under(path, EXPECTATIONS, i)));
    }
    return expectations;
  }

  List<Kpi> trackedKpis(Members members, Supplier<String> path) {
    return all(kpis, members.list(TRACKED_KPIS), under(path, TRACKED_KPIS));
  }

  private Role role(Members members, int index) {
    Supplier<String> path = () -> ROLES.name() + "/" + index;
    Role.Builder builder = Role.builder().id(members.get(ID)).name(members.get(NAME));
    members.list(TITLES).forEach(builder::addTitle);
    members.find(FUNCTION).ifPresent(builder::function);
    members.find(LEVEL).ifPresent(builder::level);
    members.list(AUTHORITIES).forEach(builder::addAuthority);
    duties(members, path).forEach(builder::addDuty);
    all(kpis, members.list(KPIS_OF_ROLE), under(path, KPIS_OF_ROLE)).forEach(builder::addKpi);
    members.find(DUTY_REMARKS).ifPresent(remarks -> remarks.forEach(builder::putDutyRemark));
    return builder.build();
  }

  /** The path of a member; the path of the document is empty. */
  static Supplier<String> under(Supplier<String> path, Member<?> member) {
    return () -> path.get().isEmpty() ? member.name() : path.get() + "/" + member.name();
  }

  static Supplier<String> under(Supplier<String> path, Member<?> list, int index) {
    return () -> under(path, list).get() + "/" + index;
  }

  List<Duty> duties(Members members, Supplier<String> path) {
    List<Members> list = members.list(DUTIES);
    List<Duty> duties = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Members duty = list.get(i);
      Supplier<String> at = under(path, DUTIES, i);
      duties.add(
          new Duty(
              in.get(responsibilities, duty.get(RESPONSIBILITY_OF), under(at, RESPONSIBILITY_OF)),
              duty.get(INVOLVEMENT),
              scopeOf(duty, SCOPE_OF, at)));
    }
    return duties;
  }

  private Optional<Scope> scopeOf(
      Members members, Member<Reference> member, Supplier<String> path) {
    return members.find(member).map(scope -> in.get(scopes, scope, under(path, member)));
  }

  /** The position of an object; its lines and assignments are not part of it. */
  Position position(Members members, Supplier<String> path) {
    Position.Builder builder =
        Position.builder()
            .id(members.get(ID))
            .roles(roles(members, path))
            .owns(owns(members, path))
            .authorities(members.list(AUTHORITIES))
            .duties(duties(members, path))
            .kpis(scopedKpis(members, path));
    members.find(TITLE).ifPresent(builder::title);
    worksIn(members, path).ifPresent(builder::worksIn);
    members.find(OCCUPANCY).ifPresent(builder::occupancy);
    members.find(FTE).ifPresent(builder::fte);
    members.find(OUTSIDE_SUPERIOR).ifPresent(builder::reportsOutside);
    members.find(ATTRIBUTES).ifPresent(builder::attributes);
    return builder.build();
  }

  List<Role> roles(Members members, Supplier<String> path) {
    return all(roles, members.list(ROLES_OF), under(path, ROLES_OF));
  }

  List<Scope> owns(Members members, Supplier<String> path) {
    return all(scopes, members.list(OWNS), under(path, OWNS));
  }

  Optional<Scope> worksIn(Members members, Supplier<String> path) {
    return scopeOf(members, WORKS_IN, path);
  }

  List<ScopedKpi> scopedKpis(Members members, Supplier<String> path) {
    List<Members> list = members.list(SCOPED_KPIS);
    List<ScopedKpi> scopedKpis = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Members each = list.get(i);
      Supplier<String> at = under(path, SCOPED_KPIS, i);
      Kpi kpi = in.get(kpis, each.get(KPI_OF), under(at, KPI_OF));
      Optional<Scope> scope = scopeOf(each, SCOPE_OF, at);
      scopedKpis.add(
          in.checked(
              () -> in.place(each.spot(), at.get()),
              () -> new ScopedKpi(kpi, scope, each.find(TARGET))));
    }
    return scopedKpis;
  }

  /** The lines of a position; the document need not have their managers. */
  List<ReportingLine> lines(String position, Members members, Supplier<String> path) {
    List<Members> list = members.list(LINES);
    List<ReportingLine> lines = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Members line = list.get(i);
      Supplier<String> at = under(path, LINES, i);
      lines.add(in.checked(() -> in.place(line.spot(), at.get()), () -> line(position, line)));
    }
    return lines;
  }

  static ReportingLine line(String reporter, Members line) {
    return ReportingLine.of(reporter, line.get(MANAGER).key(), line.get(KIND_OF_LINE));
  }

  /** The assignments to a position; the document need not have the people. */
  List<Assignment> assignments(String position, Members members, Supplier<String> path) {
    List<Members> list = members.list(ASSIGNMENTS);
    List<Assignment> assignments = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Members each = list.get(i);
      Supplier<String> at = under(path, ASSIGNMENTS, i);
      assignments.add(
          in.checked(
              () -> in.place(each.spot(), at.get()),
              () ->
                  Assignment.of(
                      position, each.get(PERSON_OF).key(), each.get(KIND_OF_ASSIGNMENT))));
    }
    return assignments;
  }
}
