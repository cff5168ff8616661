package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Organizations with ids, names and attributes that mean something to CSV, to spreadsheets or to
 * our own escapes. Half of them have only what a file of our own can hold, in the order in which it
 * holds it.
 */
final class Organizations implements ArbitrarySupplier<Organization> {
  private static final List<String> PIECES =
      List.of(
          "a", "B", "7", " ", ";", ",", "\"", "%", "%2", "%20", "/", ":", "@", "=", "+", "-", "'",
          "<", "<=", "#", "\n", "\r", "\r\n", "\t", "ü", "\u00A0", "\u2003", "\uFEFF", "🙂", "XX",
          "vacant", "id");

  @Override
  public Arbitrary<Organization> get() {
    return Arbitraries.randomValue(random -> new Maker(random).organization()).dontShrink();
  }

  /** Makes one organization. */
  private static final class Maker {
    private final Random random;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Responsibility> responsibilities = new ArrayList<>();
    private final List<Kpi> kpis = new ArrayList<>();
    private final List<LineKind> furtherKinds = new ArrayList<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private final List<Person> undisclosed = new ArrayList<>();

    /** Whether the organization may have what no file of our own can hold. */
    private final boolean isRich;

    /** Only then does a file of our own say what the default is. */
    private boolean reliesOnDefault;

    Maker(Random random) {
      this.random = random;
      this.isRich = random.nextBoolean();
    }

    /** Whether to add something that no file of our own can hold. */
    private boolean isOdd(int bound) {
      return isRich && random.nextInt(bound) == 0;
    }

    Organization organization() {
      makeScopes();
      Set<String> roleIds = texts(1 + random.nextInt(3));
      roleIds.forEach(id -> roles.add(Role.of(id, isOdd(2) ? text() : id)));
      texts(2).forEach(id -> responsibilities.add(Responsibility.of(id, isOdd(2) ? text() : id)));
      texts(3).forEach(id -> kpis.add(kpi(id)));
      texts(random.nextInt(3)).forEach(id -> furtherKinds.add(LineKind.of(id)));
      List<String> personIds = List.copyOf(texts(1 + random.nextInt(6)));
      List<String> ids = List.copyOf(texts(random.nextInt(8)));
      List<Position> positions = new ArrayList<>();
      for (String id : ids) {
        Position position = position(id);
        addLines(id, ids, LineKind.SOLID);
        addLines(id, ids, LineKind.DOTTED);
        furtherKinds.stream().sorted().forEach(kind -> addLines(id, ids, kind));
        boolean isHeld = addHolders(id, personIds);
        if (!isHeld && random.nextInt(3) == 0) {
          Occupancy stated = one(List.of(Occupancy.VACANT, Occupancy.UNKNOWN));
          position = position.toBuilder().occupancy(stated).build();
        } else {
          reliesOnDefault |= !isHeld;
        }
        positions.add(position);
      }
      OrganizationBuilder builder = Organization.named(isOdd(4) ? text() : "Acme");
      if ((reliesOnDefault || isOdd(3)) && random.nextBoolean()) {
        builder.defaultOccupancy(one(List.of(Occupancy.VACANT, Occupancy.UNKNOWN)));
      }
      List<Person> all = new ArrayList<>(people.values());
      all.addAll(undisclosed);
      if (isRich) {
        makeOdd(builder, all);
      }
      return builder
          .positions(positions)
          .lines(lines)
          .people(all)
          .assignments(assignments)
          .tryBuild()
          .organization();
    }

    private void makeOdd(OrganizationBuilder builder, List<Person> all) {
      if (isOdd(3)) {
        builder.expects(one(responsibilities));
      }
      if (isOdd(3)) {
        builder.tracks(one(kpis));
      }
      if (isOdd(3)) {
        builder.scope(one(scopes));
      }
      if (isOdd(3)) {
        all.add(person("not assigned " + text()));
      }
      if (isOdd(3)) {
        Collections.shuffle(all, random);
      }
      if (isOdd(3)) {
        Collections.shuffle(lines, random);
      }
      if (isOdd(3) && !lines.isEmpty()) {
        lines.add(one(lines));
      }
      if (isOdd(3) && !assignments.isEmpty()) {
        Assignment again = one(assignments);
        AssignmentKind kind = one(List.of(AssignmentKind.values()));
        assignments.add(Assignment.of(again.position(), again.person(), kind));
      }
    }

    private Kpi kpi(String id) {
      Kpi.Builder kpi = Kpi.builder().id(id).name(isOdd(3) ? text() : id);
      if (isOdd(3)) {
        kpi.isQualitative(true);
      } else if (isOdd(2)) {
        kpi.direction(Kpi.Direction.LOWER_IS_BETTER).unit(text()).target(number());
      }
      return kpi.build();
    }

    private BigDecimal number() {
      int digits = isOdd(9) ? 500 : random.nextInt(8);
      return new BigDecimal("1" + "3".repeat(digits)).movePointLeft(random.nextInt(12));
    }

    private void makeScopes() {
      scopes.add(Scope.organization(text()));
      for (String id : texts(random.nextInt(4))) {
        Scope parent = one(scopes);
        Scope part =
            parent.part(random.nextBoolean() ? ScopeKind.PRODUCT : ScopeKind.of(text()), id);
        scopes.add(random.nextInt(3) == 0 ? part.identifiedBy("given " + id) : part);
      }
      if (random.nextInt(6) == 0) {
        Scope deep = scopes.get(0);
        while (deep.depth() < (isRich ? 66 : 64)) {
          deep = deep.part(ScopeKind.PRODUCT, "p");
        }
        scopes.add(deep);
      }
    }

    private Position position(String id) {
      Position.Builder position = Position.builder().id(id).fte(random.nextInt(40) / 20.0);
      if (random.nextBoolean()) {
        position.title(text());
      }
      if (random.nextInt(4) == 0) {
        position.reportsOutside(text());
      }
      if (random.nextInt(3) == 0) {
        position.worksIn(one(scopes));
      }
      Map<String, Authority> authorities = new LinkedHashMap<>();
      for (String name : texts(random.nextInt(3))) {
        Authority authority = Authority.named(name);
        authorities.put(name, random.nextBoolean() ? authority : authority.upTo(number()));
      }
      List<Role> ofPosition = new ArrayList<>(some(roles));
      List<Authority> allowed = new ArrayList<>(authorities.values());
      if (isOdd(9)) {
        ofPosition.add(one(roles));
        authorities.values().stream().findFirst().ifPresent(allowed::add);
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      texts(random.nextInt(3)).forEach(name -> attributes.put(name, isOdd(9) ? "" : text()));
      return position
          .owns(some(scopes))
          .roles(ofPosition)
          .authorities(allowed)
          .duties(duties())
          .kpis(measures())
          .attributes(attributes)
          .build();
    }

    private List<Duty> duties() {
      List<Duty> duties = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        Duty duty = Duty.of(one(List.of(Involvement.values())), one(responsibilities));
        duties.add(random.nextBoolean() ? duty : duty.inScope(one(scopes)));
      }
      return duties;
    }

    private List<ScopedKpi> measures() {
      List<ScopedKpi> measures = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        ScopedKpi kpi = ScopedKpi.of(one(kpis));
        kpi = random.nextBoolean() ? kpi : kpi.inScope(one(scopes));
        boolean hasTarget = !kpi.kpi().isQualitative() && random.nextBoolean();
        BigDecimal target = random.nextInt(3) == 0 ? number().negate() : number();
        measures.add(hasTarget ? kpi.withTarget(target) : kpi);
      }
      return measures;
    }

    private <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private <T> Set<T> some(List<T> values) {
      Set<T> some = new LinkedHashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        some.add(one(values));
      }
      return some;
    }

    private void addLines(String id, List<String> ids, LineKind kind) {
      Set<String> managers = new LinkedHashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        managers.add(random.nextInt(9) == 0 ? text() : one(ids));
      }
      managers.forEach(manager -> lines.add(ReportingLine.of(id, manager, kind)));
    }

    private boolean addHolders(String id, List<String> personIds) {
      List<Assignment> held = new ArrayList<>();
      for (String person : some(personIds)) {
        held.add(Assignment.of(id, person, one(List.of(AssignmentKind.values()))));
      }
      int secrets = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
      for (int number = 1; number <= secrets; number++) {
        Person holder = Person.undisclosedHolderOf(id, isOdd(3) ? number + 5 : number);
        undisclosed.add(holder);
        held.add(Assignment.of(id, holder.id(), one(List.of(AssignmentKind.values()))));
      }
      Set<String> secret =
          undisclosed.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
      held.sort(Comparator.comparing(Assignment::kind));
      held.stream()
          .map(Assignment::person)
          .filter(person -> !secret.contains(person))
          .forEach(person -> people.computeIfAbsent(person, this::person));
      assignments.addAll(held);
      return held.stream().anyMatch(one -> one.kind().holds());
    }

    private Person person(String id) {
      Person.Builder person = Person.builder().id(id);
      if (random.nextBoolean()) {
        person.name(text());
      }
      if (random.nextInt(3) == 0) {
        person.yearsOfExperience(random.nextInt(50));
        person.education(one(List.of(Education.values())));
      }
      return person.build();
    }

    private Set<String> texts(int size) {
      Set<String> texts = new LinkedHashSet<>();
      while (texts.size() < size) {
        texts.add(text());
      }
      return texts;
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      do {
        text.append(one(PIECES));
      } while (text.toString().isBlank() || random.nextBoolean());
      return text.toString();
    }
  }
}
