package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
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
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the document of an organization. Its members may be in any order: references are resolved
 * after all of it has been read.
 */
final class OrganizationReader {
  private static final ImmutableList<Occupancy> STATED =
      ImmutableList.of(Occupancy.VACANT, Occupancy.UNKNOWN);

  /**
   * Making a scope builds its path, even if the scope has another id. A document could have very
   * many scopes in one with a very long id, so the total length of these paths is limited.
   */
  private static final long LONGEST_PATHS = 1L << 30;

  private static final Member<String> ID = text("id").required();
  private static final Member<String> KEY = text("key");
  private static final Member<String> NAME = text("name").required();

  private static final Member<ScopeKind> KIND_OF_SCOPE =
      Member.of("kind", OrganizationReader::scopeKind).required();
  private static final Member<Reference> PARENT = Member.of("parent", DocumentReader::reference);
  private static final ObjectFormat SCOPE = ObjectFormat.of(ID, KEY, KIND_OF_SCOPE, NAME, PARENT);

  private static final Member<String> AREA = text("area");
  private static final ObjectFormat RESPONSIBILITY = ObjectFormat.of(ID, KEY, NAME, AREA);

  private static final Member<Reference> RESPONSIBILITY_OF =
      Member.of("responsibility", DocumentReader::reference).required();
  private static final Member<ScopeKind> SCOPE_KIND =
      Member.of("scopeKind", OrganizationReader::scopeKind);
  private static final ObjectFormat EXPECTATION = ObjectFormat.of(RESPONSIBILITY_OF, SCOPE_KIND);

  private static final Member<String> UNIT = text("unit");
  private static final Member<Kpi.Direction> DIRECTION =
      constant("direction", Kpi.Direction.values());
  private static final Member<BigDecimal> TARGET = Member.of("target", DocumentReader::amount);
  private static final Member<Boolean> QUALITATIVE =
      Member.of("qualitative", DocumentReader::truth);
  private static final ObjectFormat KPI =
      ObjectFormat.of(ID, KEY, NAME, UNIT, DIRECTION, TARGET, QUALITATIVE);

  private static final Member<BigDecimal> LIMIT = Member.of("limit", DocumentReader::amount);
  private static final ObjectFormat AUTHORITY = ObjectFormat.of(NAME, LIMIT);

  private static final Member<Involvement> INVOLVEMENT =
      constant("involvement", Involvement.values()).required();
  private static final Member<Reference> SCOPE_OF = Member.of("scope", DocumentReader::reference);
  private static final ObjectFormat DUTY =
      ObjectFormat.of(RESPONSIBILITY_OF, INVOLVEMENT, SCOPE_OF);

  private static final Member<Reference> KPI_OF =
      Member.of("kpi", DocumentReader::reference).required();
  private static final ObjectFormat SCOPED_KPI = ObjectFormat.of(KPI_OF, SCOPE_OF, TARGET);

  private static final Member<List<String>> TITLES =
      Member.of("titles", in -> in.list(DocumentReader::text));
  private static final Member<String> FUNCTION = text("function");
  private static final Member<Integer> LEVEL = Member.of("level", DocumentReader::integer);
  private static final Member<List<Authority>> AUTHORITIES =
      Member.of("authorities", in -> in.list(OrganizationReader::authority));
  private static final Member<List<Members>> DUTIES = objects("duties", DUTY);
  private static final Member<List<Reference>> KPIS_OF_ROLE = references("kpis");
  private static final Member<Map<String, String>> DUTY_REMARKS =
      Member.of("dutyRemarks", DocumentReader::texts);
  private static final ObjectFormat ROLE =
      ObjectFormat.of(
          ID, KEY, NAME, TITLES, FUNCTION, LEVEL, AUTHORITIES, DUTIES, KPIS_OF_ROLE, DUTY_REMARKS);

  private static final Member<String> NAME_OF_PERSON = personal(text("name"));
  private static final Member<Integer> YEARS =
      personal(Member.of("yearsOfExperience", DocumentReader::integer));
  private static final Member<Education> EDUCATION =
      personal(constant("education", Education.values()));
  private static final Member<Boolean> UNDISCLOSED =
      Member.of("undisclosed", DocumentReader::truth);
  private static final ObjectFormat PERSON =
      ObjectFormat.of(ID, NAME_OF_PERSON, YEARS, EDUCATION, UNDISCLOSED);

  private static final Member<Reference> MANAGER =
      Member.of("manager", DocumentReader::reference).required();
  private static final Member<LineKind> KIND_OF_LINE =
      Member.of("kind", OrganizationReader::lineKind).required();
  private static final Member<Boolean> UNRESOLVED = Member.of("unresolved", DocumentReader::truth);
  private static final ObjectFormat LINE = ObjectFormat.of(MANAGER, KIND_OF_LINE, UNRESOLVED);

  private static final Member<Reference> PERSON_OF =
      Member.of("person", DocumentReader::reference).required();
  private static final Member<AssignmentKind> KIND_OF_ASSIGNMENT =
      constant("kind", AssignmentKind.values()).required();
  private static final ObjectFormat ASSIGNMENT = ObjectFormat.of(PERSON_OF, KIND_OF_ASSIGNMENT);

  private static final Member<String> TITLE = text("title");
  private static final Member<List<Reference>> ROLES_OF = references("roles");
  private static final Member<List<Reference>> OWNS = references("owns");
  private static final Member<Reference> WORKS_IN = Member.of("worksIn", DocumentReader::reference);
  private static final Member<Occupancy> OCCUPANCY =
      Member.of("occupancy", in -> in.constant(STATED));
  private static final Member<Double> FTE = Member.of("fte", DocumentReader::number);
  private static final Member<List<Members>> SCOPED_KPIS = objects("kpis", SCOPED_KPI);
  private static final Member<String> OUTSIDE_SUPERIOR = text("outsideSuperior");
  private static final Member<Map<String, String>> ATTRIBUTES =
      Member.of("attributes", DocumentReader::texts);
  private static final Member<List<Members>> LINES = objects("lines", LINE);
  private static final Member<List<Members>> ASSIGNMENTS = objects("assignments", ASSIGNMENT);
  private static final ObjectFormat POSITION =
      ObjectFormat.of(
          ID,
          TITLE,
          ROLES_OF,
          OWNS,
          WORKS_IN,
          OCCUPANCY,
          FTE,
          AUTHORITIES,
          DUTIES,
          SCOPED_KPIS,
          OUTSIDE_SUPERIOR,
          ATTRIBUTES,
          LINES,
          ASSIGNMENTS);

  private static final Member<String> FORMAT =
      Member.of("format", OrganizationReader::format).required();
  private static final Member<Occupancy> DEFAULT_OCCUPANCY =
      Member.of("defaultOccupancy", in -> in.constant(STATED));
  private static final Member<List<Members>> SCOPES = objects("scopes", SCOPE);
  private static final Member<List<Reference>> DECLARED_SCOPES = references("declaredScopes");
  private static final Member<List<Members>> RESPONSIBILITIES =
      objects("responsibilities", RESPONSIBILITY);
  private static final Member<List<Members>> EXPECTATIONS = objects("expectations", EXPECTATION);
  private static final Member<List<Members>> KPIS = objects("kpis", KPI);
  private static final Member<List<Reference>> TRACKED_KPIS = references("trackedKpis");
  private static final Member<List<Members>> ROLES = objects("roles", ROLE);
  private static final Member<List<Members>> PEOPLE = objects("people", PERSON);
  private static final Member<List<Members>> POSITIONS = objects("positions", POSITION);
  private static final ObjectFormat ORGANIZATION =
      ObjectFormat.of(
          FORMAT,
          NAME,
          DEFAULT_OCCUPANCY,
          SCOPES,
          DECLARED_SCOPES,
          RESPONSIBILITIES,
          EXPECTATIONS,
          KPIS,
          TRACKED_KPIS,
          ROLES,
          PEOPLE,
          POSITIONS);

  private final DocumentReader in;
  private final Table<Indexed> unresolvedScopes = new Table<>("scope", SCOPES.name());
  private final Table<Scope> scopes = new Table<>("scope", SCOPES.name());
  private final Table<Responsibility> responsibilities =
      new Table<>("responsibility", RESPONSIBILITIES.name());
  private final Table<Kpi> kpis = new Table<>("KPI", KPIS.name());
  private final Table<Role> roles = new Table<>("role", ROLES.name());
  private final Table<Person> people = new Table<>("person", PEOPLE.name());
  private final Table<Position> positions = new Table<>("position", POSITIONS.name());

  /** The total length of the paths that were built in vain. */
  private long unusedPaths;

  private OrganizationReader(DocumentReader in) {
    this.in = in;
  }

  /** An element of an array. */
  private record Indexed(int index, Members members) {}

  private static Member<String> text(String name) {
    return Member.of(name, DocumentReader::text);
  }

  private static <T> Member<T> personal(Member<T> member) {
    return Member.of(member.name(), in -> in.personal(member.reader()));
  }

  private static <E extends Enum<E>> Member<E> constant(String name, E[] constants) {
    ImmutableList<E> list = ImmutableList.copyOf(constants);
    return Member.of(name, in -> in.constant(list));
  }

  private static Member<List<Reference>> references(String name) {
    return Member.of(name, in -> in.list(DocumentReader::reference));
  }

  private static Member<List<Members>> objects(String name, ObjectFormat shape) {
    return Member.of(name, in -> in.list(shape::read));
  }

  private static String format(DocumentReader in) {
    String format = in.text();
    if (!format.equals(OrganizationMembers.FORMAT)) {
      throw in.refusal(
          "unknown format " + DocumentReader.shown(format),
          in.here(),
          "use the version of Orgwright that wrote the document, or write \""
              + OrganizationMembers.FORMAT
              + "\"");
    }
    return format;
  }

  private static ScopeKind scopeKind(DocumentReader in) {
    String id = in.text();
    return in.checked(in::here, () -> ScopeKind.of(id));
  }

  private static LineKind lineKind(DocumentReader in) {
    String id = in.text();
    return in.checked(in::here, () -> LineKind.of(id));
  }

  private static Authority authority(DocumentReader in) {
    Members members = AUTHORITY.read(in);
    return in.checked(
        () -> in.ofLast(members.spot()),
        () -> {
          Authority authority = Authority.named(members.get(NAME));
          return members.find(LIMIT).map(authority::upTo).orElse(authority);
        });
  }

  static Organization read(DocumentReader in) {
    Members document = ORGANIZATION.read(in);
    return new OrganizationReader(in).organization(document);
  }

  private Organization organization(Members document) {
    OrganizationBuilder builder =
        in.checked(
            () -> in.place(document.spot(), NAME.name()),
            () -> Organization.named(document.get(NAME)));
    document.find(DEFAULT_OCCUPANCY).ifPresent(builder::defaultOccupancy);
    add(unresolvedScopes, document.list(SCOPES), (scope, index) -> new Indexed(index, scope));
    unresolvedScopes.values().forEach(this::resolve);
    add(responsibilities, document.list(RESPONSIBILITIES), (each, index) -> responsibility(each));
    add(kpis, document.list(KPIS), (kpi, index) -> kpi(kpi));
    add(roles, document.list(ROLES), this::role);
    add(people, document.list(PEOPLE), (person, index) -> person(person));
    add(positions, document.list(POSITIONS), this::position);
    all(scopes, document.list(DECLARED_SCOPES), DECLARED_SCOPES::name).forEach(builder::scope);
    List<Members> expectations = document.list(EXPECTATIONS);
    for (int i = 0; i < expectations.size(); i++) {
      builder.expects(expectation(expectations.get(i), EXPECTATIONS.name() + "/" + i));
    }
    all(kpis, document.list(TRACKED_KPIS), TRACKED_KPIS::name).forEach(builder::tracks);
    builder.people(people.values().values()).positions(positions.values().values());
    addLinesAndAssignments(document.list(POSITIONS), builder);
    return builder.tryBuild().organization(); // build() refuses lines that are unresolved
  }

  /** Makes the values of a table from its objects. */
  private <T> void add(
      Table<T> table, List<Members> objects, BiFunction<Members, Integer, T> value) {
    for (int i = 0; i < objects.size(); i++) {
      Members object = objects.get(i);
      int index = i;
      Supplier<Place> place = () -> in.place(object.spot(), table.member() + "/" + index);
      T made = in.checked(place, () -> value.apply(object, index));
      in.add(table, key(object), made, place);
    }
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

  private static Person person(Members members) {
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

  private Expectation expectation(Members members, String path) {
    return new Expectation(
        in.get(
            responsibilities,
            members.get(RESPONSIBILITY_OF),
            () -> path + "/" + RESPONSIBILITY_OF.name()),
        members.find(SCOPE_KIND));
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

  private static Supplier<String> under(Supplier<String> path, Member<?> member) {
    return () -> path.get() + "/" + member.name();
  }

  private static Supplier<String> under(Supplier<String> path, Member<?> list, int index) {
    return () -> path.get() + "/" + list.name() + "/" + index;
  }

  private List<Duty> duties(Members members, Supplier<String> path) {
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

  private Position position(Members members, int index) {
    Supplier<String> path = () -> POSITIONS.name() + "/" + index;
    Position.Builder builder =
        Position.builder()
            .id(members.get(ID))
            .roles(all(roles, members.list(ROLES_OF), under(path, ROLES_OF)))
            .owns(all(scopes, members.list(OWNS), under(path, OWNS)))
            .authorities(members.list(AUTHORITIES))
            .duties(duties(members, path))
            .kpis(scopedKpis(members, path));
    members.find(TITLE).ifPresent(builder::title);
    scopeOf(members, WORKS_IN, path).ifPresent(builder::worksIn);
    members.find(OCCUPANCY).ifPresent(builder::occupancy);
    members.find(FTE).ifPresent(builder::fte);
    members.find(OUTSIDE_SUPERIOR).ifPresent(builder::reportsOutside);
    members.find(ATTRIBUTES).ifPresent(builder::attributes);
    return builder.build();
  }

  private List<ScopedKpi> scopedKpis(Members members, Supplier<String> path) {
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

  private void addLinesAndAssignments(List<Members> list, OrganizationBuilder builder) {
    List<ReportingLine> lines = new ArrayList<>(list.size());
    List<Assignment> assignments = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      int index = i;
      Supplier<String> path = () -> POSITIONS.name() + "/" + index;
      String id = list.get(i).get(ID);
      List<Members> ofPosition = list.get(i).list(LINES);
      for (int j = 0; j < ofPosition.size(); j++) {
        lines.add(line(id, ofPosition.get(j), under(path, LINES, j)));
      }
      ofPosition = list.get(i).list(ASSIGNMENTS);
      for (int j = 0; j < ofPosition.size(); j++) {
        Members each = ofPosition.get(j);
        Supplier<String> at = under(under(path, ASSIGNMENTS, j), PERSON_OF);
        Person person = in.get(people, each.get(PERSON_OF), at);
        assignments.add(Assignment.of(id, person.id(), each.get(KIND_OF_ASSIGNMENT)));
      }
    }
    builder.lines(lines).assignments(assignments);
  }

  private ReportingLine line(String reporter, Members members, Supplier<String> path) {
    Reference manager = members.get(MANAGER);
    boolean isKnown = positions.values().containsKey(manager.key());
    boolean isUnresolved = members.find(UNRESOLVED).orElse(false);
    if (!isKnown && !isUnresolved) {
      throw in.unknown(
          positions,
          manager,
          under(path, MANAGER).get(),
          ", or add \"unresolved\": true if the manager is not known");
    }
    if (isKnown && isUnresolved) {
      throw in.refusal(
          "position \""
              + manager.key()
              + "\" is known, but the line of position \""
              + reporter
              + "\" to it is unresolved",
          in.place(members.spot(), path.get()),
          "remove \"unresolved\"");
    }
    return in.checked(
        () -> in.place(manager.spot(), under(path, MANAGER).get()),
        () -> ReportingLine.of(reporter, manager.key(), members.get(KIND_OF_LINE)));
  }
}
