package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Organizations of all that a file of our own can hold, in the order in which it holds it: with
 * ids, names and attributes that mean something to CSV, to spreadsheets or to our own escapes.
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
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    /** Only then does a file of our own say what the default is. */
    private boolean reliesOnDefault;

    Maker(Random random) {
      this.random = random;
    }

    Organization organization() {
      makeScopes();
      Set<String> roleIds = texts(1 + random.nextInt(3));
      roleIds.forEach(id -> roles.add(Role.of(id, text())));
      List<String> personIds = List.copyOf(texts(1 + random.nextInt(6)));
      List<String> ids = List.copyOf(texts(random.nextInt(8)));
      List<Position> positions = new ArrayList<>();
      for (String id : ids) {
        Position position = position(id);
        addLines(id, ids, LineKind.SOLID);
        addLines(id, ids, LineKind.DOTTED);
        boolean isHeld = addHolders(id, personIds);
        if (!isHeld && random.nextInt(3) == 0) {
          Occupancy stated = one(List.of(Occupancy.VACANT, Occupancy.UNKNOWN));
          position = position.toBuilder().occupancy(stated).build();
        } else {
          reliesOnDefault |= !isHeld;
        }
        positions.add(position);
      }
      OrganizationBuilder builder = Organization.named("Acme");
      if (reliesOnDefault && random.nextBoolean()) {
        builder.defaultOccupancy(one(List.of(Occupancy.VACANT, Occupancy.UNKNOWN)));
      }
      return builder
          .positions(positions)
          .lines(lines)
          .people(people.values())
          .assignments(assignments)
          .tryBuild()
          .organization();
    }

    private void makeScopes() {
      scopes.add(Scope.organization(text()));
      for (String id : texts(random.nextInt(4))) {
        Scope parent = one(scopes);
        Scope part =
            parent.part(random.nextBoolean() ? ScopeKind.PRODUCT : ScopeKind.of(text()), id);
        scopes.add(random.nextInt(3) == 0 ? part.identifiedBy("given " + id) : part);
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
        authorities.put(
            name,
            random.nextBoolean()
                ? authority
                : authority.upTo(BigDecimal.valueOf(random.nextInt(9999), 2)));
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      texts(random.nextInt(3)).forEach(name -> attributes.put(name, text()));
      return position
          .owns(some(scopes))
          .roles(some(roles))
          .authorities(authorities.values())
          .attributes(attributes)
          .build();
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
      held.sort(Comparator.comparing(Assignment::kind));
      held.forEach(one -> people.computeIfAbsent(one.person(), this::person));
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
