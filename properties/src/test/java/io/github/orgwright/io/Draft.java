package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.properties.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An organization from which parts can be taken, one after the other. */
final class Draft extends Parts {
  /** What is lost where a sentence of {@link LeftOut} says so; no loss hides a later one. */
  static final Map<String, Consumer<Draft>> LOSSES = losses();

  Draft(Organization organization) {
    super(organization);
  }

  /** Whether one of the given sentences is one that the pattern of a loss matches. */
  static boolean isNamed(String loss, List<String> sentences) {
    return sentences.stream().anyMatch(sentence -> sentence.matches("(?s)" + loss));
  }

  private static Map<String, Consumer<Draft>> losses() {
    Map<String, Consumer<Draft>> losses = new LinkedHashMap<>();
    losses.put(
        "[0-9]+ positions? (has|have) a holder and a stated occupancy.*", Draft::forgetOccupancy);
    losses.put("the name .* of the organization is left out.*", d -> d.name = "written");
    losses.put(
        "[0-9]+ roles? (is|are) written as .* only: .*",
        d -> d.edit((p, b) -> b.roles(p.roles().stream().map(Draft::bare).toList())));
    losses.put(
        "[0-9]+ responsibilit(y|ies) (is|are) written as .* only: .*",
        d -> d.edit((p, b) -> b.duties(p.duties().stream().map(Draft::bare).toList())));
    losses.put(
        "[0-9]+ KPIs? (is|are) written as .* only: .*",
        d -> d.edit((p, b) -> b.kpis(p.kpis().stream().map(Draft::bare).toList())));
    losses.put("[0-9]+ expectations? (is|are) left out: .*", d -> d.expectations.clear());
    losses.put("[0-9]+ tracked KPIs? (is|are) left out: .*", d -> d.tracked.clear());
    losses.put("[0-9]+ declarations? of (a scope|scopes) .*", d -> d.scopes.clear());
    losses.put(
        "the default occupancy .* is left out.*",
        d ->
            d.defaultOccupancy =
                d.defaultOccupancy == Occupancy.VACANT ? Occupancy.UNKNOWN : Occupancy.VACANT);
    losses.put("[0-9]+ (person|people) without a position (is|are) left out: .*", Draft::dismiss);
    losses.put(
        "[0-9]+ (person|people) (is|are) written as .* only: .*; fix: call withPersonalData\\(\\)",
        d -> d.people.replaceAll(p -> p.isDisclosed() ? Person.of(p.id()) : p));
    losses.put(
        "[0-9]+ undisclosed holders? gets? (another id|other ids): .*", Draft::renameUndisclosed);
    losses.put("the order of people is left out.*", Draft::sortPeople);
    losses.put(
        "[0-9]+ positions? (has|have) duplicate lines, .*",
        d -> replace(d.lines, d.lines.stream().distinct().toList()));
    losses.put(
        "[0-9]+ positions? (has|have) several assignments of one person.*",
        d -> replace(d.assignments, d.strongest()));
    losses.put(
        "[0-9]+ scopes? (is|are) left out with what positions have .*",
        d ->
            d.edit(
                (p, b) -> {
                  b.owns(p.owns().stream().filter(Draft::isShallow).toList());
                  b.duties(p.duties().stream().filter(x -> isShallow(x.scope())).toList());
                  b.kpis(p.kpis().stream().filter(x -> isShallow(x.scope())).toList());
                },
                p -> p.statedWorkScope().map(Draft::isShallow).orElse(true)));
    losses.put(
        "[0-9]+ positions? (has|have) limits or targets .*",
        d ->
            d.edit(
                (p, b) -> {
                  b.authorities(p.authorities().stream().filter(x -> isShort(x.limit())).toList());
                  b.kpis(p.kpis().stream().filter(x -> isShort(x.ownTarget())).toList());
                }));
    losses.put(
        "[0-9]+ positions? (has|have) duplicate roles or authorities, .*",
        d ->
            d.edit(
                (p, b) -> {
                  b.roles(Set.copyOf(ids(p)).size() < p.roles().size() ? once(p) : p.roles());
                  b.authorities(new LinkedHashSet<>(p.authorities()));
                }));
    losses.put(
        "[0-9]+ positions? (has|have) attributes with an empty value.*",
        d ->
            d.edit(
                (p, b) -> {
                  Map<String, String> rest = new LinkedHashMap<>(p.attributes());
                  rest.values().removeIf(String::isEmpty);
                  b.attributes(rest);
                }));
    return losses;
  }

  private static List<String> ids(Position position) {
    return position.roles().stream().map(Role::id).toList();
  }

  private static List<Role> once(Position position) {
    Map<String, Role> roles = new LinkedHashMap<>();
    position.roles().forEach(role -> roles.putIfAbsent(role.id(), role));
    return List.copyOf(roles.values());
  }

  private static Role bare(Role role) {
    return Role.of(role.id(), role.id());
  }

  private static Duty bare(Duty duty) {
    String id = duty.responsibility().id();
    return new Duty(Responsibility.of(id, id), duty.involvement(), duty.scope());
  }

  private static ScopedKpi bare(ScopedKpi kpi) {
    String id = kpi.kpi().id();
    return new ScopedKpi(Kpi.of(id, id), kpi.scope(), kpi.ownTarget());
  }

  private static boolean isShallow(Scope scope) {
    return scope.depth() < 65;
  }

  private static boolean isShallow(Optional<Scope> scope) {
    return scope.map(Draft::isShallow).orElse(true);
  }

  private static boolean isShort(Optional<BigDecimal> number) {
    return number.map(n -> n.toPlainString().length() <= 400).orElse(true);
  }

  private void edit(BiConsumer<Position, Position.Builder> edit) {
    edit(edit, position -> true);
  }

  /** Edits positions; keeps the scope that they work in where the condition holds. */
  private void edit(BiConsumer<Position, Position.Builder> edit, Predicate<Position> works) {
    UnaryOperator<Position> edited =
        position -> {
          Position.Builder builder =
              works.test(position) ? position.toBuilder() : withoutWorkScope(position);
          edit.accept(position, builder);
          return builder.build();
        };
    positions.replaceAll(edited);
  }

  private static Position.Builder withoutWorkScope(Position position) {
    Position.Builder builder =
        Position.builder()
            .id(position.id())
            .roles(position.roles())
            .authorities(position.authorities())
            .fte(position.fte())
            .attributes(position.attributes());
    position.title().ifPresent(builder::title);
    position.outsideSuperior().ifPresent(builder::reportsOutside);
    position.statedOccupancy().ifPresent(builder::occupancy);
    return builder;
  }

  private void forgetOccupancy() {
    Organization organization = build();
    positions.replaceAll(one -> organization.holders(one).isEmpty() ? one : withoutOccupancy(one));
  }

  private static Position withoutOccupancy(Position position) {
    // An occupancy that is the default is none. A responsibility that has lost its details may
    // differ
    // from that of a role, which is removed as a whole.
    return Organization.named("none")
        .defaultOccupancy(position.statedOccupancy().orElse(Occupancy.VACANT))
        .positions(List.of(position))
        .tryBuild()
        .organization()
        .positions()
        .get(position.id());
  }

  private List<Assignment> strongest() {
    Organization organization = build();
    return organization.positions().stream()
        .flatMap(position -> organization.assignments(position).stream())
        .toList();
  }

  private void dismiss() {
    Set<String> assigned = assignments.stream().map(Assignment::person).collect(Collectors.toSet());
    people.removeIf(person -> !assigned.contains(person.id()));
  }

  private void renameUndisclosed() {
    Organization before = build();
    people.removeIf(person -> !person.isDisclosed());
    List<Assignment> renamed = new ArrayList<>();
    for (Position position : before.positions()) {
      int number = 0;
      for (Assignment assignment : before.assignments(position)) {
        if (before.person(assignment.person()).isDisclosed()) {
          renamed.add(assignment);
        } else {
          Person person = Person.undisclosedHolderOf(position.id(), ++number);
          people.add(person);
          renamed.add(Assignment.of(position.id(), person.id(), assignment.kind()));
        }
      }
    }
    replace(assignments, renamed);
  }

  private void sortPeople() {
    List<String> order = strongest().stream().map(Assignment::person).distinct().toList();
    people.sort(
        Comparator.comparing((Person person) -> !person.isDisclosed())
            .thenComparing(person -> order.indexOf(person.id())));
  }
}
