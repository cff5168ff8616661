package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.properties.GivenOrganizations;
import io.github.orgwright.properties.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Organizations whose ids, names and attributes mean something to CSV, to spreadsheets or to our
 * own escapes. Half of them have only what a file of our own can hold, in the order in which it
 * holds it.
 */
final class HostileOrganizations implements ArbitrarySupplier<Organization> {
  private static final List<String> PIECES =
      List.of(
          "a", "B", "7", " ", ";", ",", "\"", "%", "%2", "%20", "/", ":", "@", "=", "+", "-", "'",
          "<", "<=", "#", "\n", "\r", "\r\n", "\t", "\\", "ü", "\u00A0", "\u2003", "\uFEFF", "🙂",
          "XX", "vacant", "id");

  @Override
  public Arbitrary<Organization> get() {
    return Arbitraries.randomValue(random -> new Maker(random).organization()).dontShrink();
  }

  /** Gives other texts and numbers to a small organization of the test kit. */
  private static final class Maker {
    private final Random random;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Kpi, Kpi> kpis = new HashMap<>();

    Maker(Random random) {
      this.random = random;
    }

    Organization organization() {
      Parts parts =
          new Parts(
              GivenOrganizations.generated(random.nextInt(8), random.nextLong()).organization());
      renameUndisclosed(parts);
      parts.name = oneIn(2) ? "Acme" : text(parts.name);
      parts.positions.replaceAll(this::position);
      parts.lines.replaceAll(
          line -> ReportingLine.of(text(line.reporter()), text(line.manager()), kind(line.kind())));
      parts.people.replaceAll(person -> person.isDisclosed() ? person(person) : person);
      parts.assignments.replaceAll(
          one ->
              Assignment.of(
                  text(one.position()),
                  used.contains(one.person()) ? one.person() : text(one.person()),
                  one.kind()));
      parts.tracked.replaceAll(this::kpi);
      if (oneIn(3)) {
        parts.people.add(Person.of("not assigned"));
      }
      if (oneIn(3)) {
        parts.scopes.add(Scope.organization(text("Acme")));
      }
      if (oneIn(3)) {
        parts.expectations.add(Expectation.of(Responsibility.of("expected", text("expected"))));
      }
      return withoutSomeOfWhatIsLeftOut(parts.build());
    }

    private Organization withoutSomeOfWhatIsLeftOut(Organization organization) {
      List<String> leftOut = LeftOut.of(organization, true);
      boolean isWhole = random.nextBoolean();
      Draft draft = new Draft(organization);
      Draft.LOSSES.forEach(
          (sentence, loss) -> {
            if (Draft.isNamed(sentence, leftOut) && (isWhole || oneIn(2))) {
              loss.accept(draft);
            }
          });
      return draft.build();
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }

    /** The hostile text that stands for a text; equal ones for equal texts only. */
    private String text(String plain) {
      return texts.computeIfAbsent(
          plain,
          text -> {
            StringBuilder hostile = new StringBuilder();
            do {
              hostile.append(PIECES.get(random.nextInt(PIECES.size())));
            } while (hostile.toString().isBlank()
                || random.nextBoolean()
                || !used.add(hostile.toString()));
            return hostile.toString();
          });
    }

    /** A name that is the id for about half of all ids. */
    private String name(String id, String name) {
      return text(id).length() % 2 == 0 ? text(id) : text(name);
    }

    private BigDecimal number(BigDecimal plain) {
      int digits = oneIn(9) ? 500 : random.nextInt(8);
      BigDecimal number =
          new BigDecimal("1" + "3".repeat(digits)).movePointLeft(random.nextInt(12));
      return plain.signum() < 0 ? number.negate() : number;
    }

    private LineKind kind(LineKind kind) {
      return Set.of(LineKind.SOLID, LineKind.DOTTED).contains(kind)
          ? kind
          : LineKind.of(text(kind.id()));
    }

    private Scope scope(Scope scope) {
      if (scope.kind().equals(ScopeKind.ORGANIZATION)) {
        return Scope.organization(text(scope.name()));
      }
      ScopeKind kind =
          scope.kind().equals(ScopeKind.PRODUCT) ? scope.kind() : ScopeKind.of(text("kind"));
      Scope renamed =
          scope
              .parent()
              .map(parent -> scope(parent).part(kind, text(scope.name())))
              .orElseGet(() -> Scope.of(kind, text(scope.name())));
      return scope.id().equals("other") ? renamed.identifiedBy(text("other")) : renamed;
    }

    /** A scope, or one so far below it that a file can just hold it, or just not. */
    private Scope workScope(Scope scope) {
      Scope deep = scope(scope);
      int depth = oneIn(6) ? 64 + random.nextInt(3) : 0;
      while (deep.depth() < depth) {
        deep = deep.part(ScopeKind.PRODUCT, "p");
      }
      return deep;
    }

    private Role role(Role role) {
      return Role.of(text(role.id()), name(role.id(), role.name()));
    }

    private Responsibility responsibility(Responsibility one) {
      return Responsibility.of(text(one.id()), name(one.id(), one.name()));
    }

    private Duty duty(Duty duty) {
      return new Duty(
          responsibility(duty.responsibility()), duty.involvement(), duty.scope().map(this::scope));
    }

    private Kpi kpi(Kpi plain) {
      return kpis.computeIfAbsent(
          plain,
          kpi -> {
            Kpi.Builder builder = Kpi.builder().id(text(kpi.id())).name(name(kpi.id(), kpi.name()));
            if (oneIn(3)) {
              builder.isQualitative(true);
            } else if (oneIn(2)) {
              builder.direction(Kpi.Direction.LOWER_IS_BETTER);
              builder.unit(text("unit")).target(number(BigDecimal.ONE));
            }
            return builder.build();
          });
    }

    private ScopedKpi scopedKpi(ScopedKpi plain) {
      Kpi kpi = kpi(plain.kpi());
      ScopedKpi scoped = new ScopedKpi(kpi, plain.scope().map(this::scope), Optional.empty());
      return kpi.isQualitative() || oneIn(2)
          ? scoped
          : scoped.withTarget(number(oneIn(3) ? BigDecimal.ONE.negate() : BigDecimal.ONE));
    }

    private Authority authority(Authority plain) {
      Authority authority = Authority.named(text(plain.name()));
      return plain.limit().map(this::number).map(authority::upTo).orElse(authority);
    }

    private <T> List<T> someTwice(List<T> values) {
      List<T> some = new ArrayList<>(values);
      if (oneIn(9) && !values.isEmpty()) {
        some.add(values.get(0));
      }
      return some;
    }

    private Position position(Position position) {
      Position.Builder builder =
          position.toBuilder()
              .id(text(position.id()))
              .fte(random.nextInt(40) / 20.0)
              .owns(position.owns().stream().map(this::scope).toList())
              .roles(someTwice(position.roles().stream().map(this::role).toList()))
              .authorities(someTwice(position.authorities().stream().map(this::authority).toList()))
              .duties(position.duties().stream().map(this::duty).toList())
              .kpis(position.kpis().stream().map(this::scopedKpi).toList());
      position.title().ifPresent(title -> builder.title(text(title)));
      position.outsideSuperior().ifPresent(outside -> builder.reportsOutside(text(outside)));
      position.statedWorkScope().ifPresent(scope -> builder.worksIn(workScope(scope)));
      for (int i = random.nextInt(3); i > 0; i--) {
        builder.attribute(
            text("attribute " + i), oneIn(9) ? "" : text("value " + random.nextInt(5)));
      }
      return builder.build();
    }

    private Person person(Person person) {
      Person.Builder builder = person.toBuilder().id(text(person.id()));
      person.name().ifPresent(name -> builder.name(text(name)));
      return builder.build();
    }

    /** Gives undisclosed holders the ids of their renamed positions, numbered with gaps. */
    private void renameUndisclosed(Parts parts) {
      List<Person> renamed = new ArrayList<>();
      parts.assignments.replaceAll(
          one -> {
            Person before =
                parts.people.stream()
                    .filter(p -> p.id().equals(one.person()))
                    .findAny()
                    .orElseThrow();
            if (before.isDisclosed()) {
              return one;
            }
            Person after = Person.undisclosedHolderOf(text(one.position()), oneIn(3) ? 6 : 1);
            parts.people.set(parts.people.indexOf(before), after);
            used.add(after.id());
            return Assignment.of(one.position(), after.id(), one.kind());
          });
      if (oneIn(3)) {
        parts.positions.stream()
            .map(Position::id)
            .filter(id -> parts.people.stream().noneMatch(p -> !p.isDisclosed()))
            .findFirst()
            .ifPresent(
                id -> {
                  for (int number = 1; number <= 2; number++) {
                    Person person = Person.undisclosedHolderOf(text(id), number);
                    renamed.add(person);
                    parts.assignments.add(
                        Assignment.of(id, person.id(), AssignmentKind.SUBSTANTIVE));
                  }
                });
      }
      renamed.forEach(person -> used.add(person.id()));
      parts.people.addAll(renamed);
    }
  }
}
