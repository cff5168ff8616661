package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes one position, its managers and its holders, while an organization is built or copied.
 * Use it in {@link OrganizationBuilder#position(String, java.util.function.Consumer)} and {@link
 * Organization#with}. {@code title}, {@code worksIn}, {@code fte} and {@code reportsOutside}
 * replace an earlier value. {@code reportsTo} replaces the solid lines that the position had before
 * the edit, but may be called only once in an edit. Most other methods add a value. Methods that
 * begin with {@code without} remove what was set or added before.
 *
 * <p>Blank ids of managers and people fail at once, with an {@link IllegalArgumentException}. Other
 * values, such as a blank title or a negative FTE, are checked when the position is built, after
 * the function returns.
 *
 * <p>Use an editor only inside the function that it is passed to. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class PositionEditor {
  private final Position base;
  private @Nullable String title;
  private @Nullable Scope workScope;
  private @Nullable String outsideSuperior;
  private @Nullable Occupancy occupancy;
  private double fte;
  private @Nullable String managerNamedHere;
  private final List<Role> roles;
  private final List<Scope> owns;
  private final List<Authority> authorities;
  private final List<Duty> duties;
  private final List<ScopedKpi> kpis;
  private final Map<String, String> attributes;
  private final List<ReportingLine> lines;
  private final List<Assignment> assignments;
  private final List<Person> undisclosed = new ArrayList<>();

  PositionEditor(Position base, List<ReportingLine> lines, List<Assignment> assignments) {
    this.base = base;
    this.title = base.title().orElse(null);
    this.workScope = base.statedWorkScope().orElse(null);
    this.outsideSuperior = base.outsideSuperior().orElse(null);
    this.occupancy = base.statedOccupancy().orElse(null);
    this.fte = base.fte();
    this.roles = new ArrayList<>(base.roles());
    this.owns = new ArrayList<>(base.owns());
    this.authorities = new ArrayList<>(base.authorities());
    this.duties = new ArrayList<>(base.duties());
    this.kpis = new ArrayList<>(base.kpis());
    this.attributes = new LinkedHashMap<>(base.attributes());
    this.lines = new ArrayList<>(lines);
    this.assignments = new ArrayList<>(assignments);
  }

  /**
   * Sets the title of the position.
   *
   * @param newTitle the title, not blank
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor title(String newTitle) {
    title = requireNonNull(newTitle, "title");
    return this;
  }

  /**
   * Removes the title.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutTitle() {
    title = null;
    return this;
  }

  /**
   * Adds the given role; the first is the main one. A role that the position already has is not
   * added again.
   *
   * @param role the role
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor role(Role role) {
    return addOnce(roles, role);
  }

  /**
   * Removes all roles.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutRoles() {
    roles.clear();
    return this;
  }

  /**
   * Adds a scope that the position owns.
   *
   * @param scope the scope
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor owns(Scope scope) {
    return addOnce(owns, scope);
  }

  /**
   * Removes all owned scopes.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutOwnedScopes() {
    owns.clear();
    return this;
  }

  /**
   * Sets the scope that the position works in. By default, it is the narrowest scope that the
   * position owns.
   *
   * @param scope the scope
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor worksIn(Scope scope) {
    workScope = requireNonNull(scope, "scope");
    return this;
  }

  /**
   * Removes the scope that was set with {@link #worksIn}. The position then works in the narrowest
   * scope that it owns.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutWorkScope() {
    workScope = null;
    return this;
  }

  /**
   * Sets the full-time equivalents.
   *
   * @param newFte a number of at least 0
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor fte(double newFte) {
    fte = newFte;
    return this;
  }

  /**
   * Adds the given authority to the position itself. It replaces an authority with the same name.
   *
   * @param authority the authority, with or without a limit
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor may(Authority authority) {
    requireNonNull(authority, "authority");
    authorities.removeIf(held -> held.name().equals(authority.name()));
    authorities.add(authority);
    return this;
  }

  /**
   * Removes all authorities of the position itself. The authorities of its roles remain.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutAuthorities() {
    authorities.clear();
    return this;
  }

  /**
   * Adds the given duty to the position itself, in addition to those of its roles.
   *
   * @param duty the duty
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor duty(Duty duty) {
    return addOnce(duties, duty);
  }

  /**
   * Removes all duties of the position itself. The duties of its roles remain.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutDuties() {
    duties.clear();
    return this;
  }

  /**
   * Adds the given KPI to the position itself, in addition to those of its roles; it applies in
   * each scope that the position owns.
   *
   * @param kpi the KPI
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor measuredBy(Kpi kpi) {
    return measuredBy(ScopedKpi.of(kpi));
  }

  /**
   * Adds the given KPI in one scope to the position itself, in addition to those of its roles.
   *
   * @param kpi the KPI
   * @param scope the scope, which the position owns or only works in
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor measuredBy(Kpi kpi, Scope scope) {
    return measuredBy(ScopedKpi.of(kpi).inScope(scope));
  }

  /**
   * Adds the given KPI, with its scope and its target, to the position itself, in addition to the
   * KPIs of its roles. It replaces the same KPI in the same scope.
   *
   * @param kpi the KPI
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor measuredBy(ScopedKpi kpi) {
    for (int i = 0; i < kpis.size(); i++) {
      if (kpis.get(i).kpi().equals(kpi.kpi()) && kpis.get(i).scope().equals(kpi.scope())) {
        kpis.set(i, kpi);
        return this;
      }
    }
    kpis.add(kpi);
    return this;
  }

  /**
   * Removes all KPIs of the position itself. The KPIs of its roles remain.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutKpis() {
    kpis.clear();
    return this;
  }

  /**
   * Sets a custom attribute. It replaces an earlier value.
   *
   * @param name the name of the attribute
   * @param value its value
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor attribute(String name, String value) {
    attributes.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return this;
  }

  /**
   * Removes a custom attribute; does nothing if there is none with that name.
   *
   * @param name the name of the attribute
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutAttribute(String name) {
    attributes.remove(requireNonNull(name, "name"));
    return this;
  }

  /**
   * Sets the solid-line manager. Earlier solid lines and a superior outside the organization are
   * removed. A second manager is refused, because it is probably a mistake.
   *
   * @param manager the id of the position to report to
   * @return this editor
   * @throws IllegalArgumentException if a solid-line manager was already set with this editor; to
   *     add a second one, use {@link #line line(LineKind.SOLID, manager)}
   */
  @CanIgnoreReturnValue
  public PositionEditor reportsTo(String manager) {
    checkArgument(
        managerNamedHere == null,
        "position \"%s\" already reports to \"%s\"; fix: remove reportsTo(\"%s\"), or add a second manager with"
            + " line(LineKind.SOLID, \"%s\") or dottedTo(\"%s\")",
        base.id(),
        managerNamedHere,
        manager,
        manager,
        manager);
    return withoutManagers().line(LineKind.SOLID, manager);
  }

  /**
   * Removes all solid lines, and the superior outside the organization.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutManagers() {
    outsideSuperior = null;
    return withoutLines(LineKind.SOLID);
  }

  /**
   * Sets a superior outside the organization, such as a board. Solid lines remain.
   *
   * @param superior a description, not blank
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor reportsOutside(String superior) {
    outsideSuperior = requireNonNull(superior, "superior");
    return this;
  }

  /**
   * Adds a dotted line.
   *
   * @param manager the id of the position to report to
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor dottedTo(String manager) {
    return line(LineKind.DOTTED, manager);
  }

  /**
   * Adds a line; a second solid line is allowed.
   *
   * @param kind the kind of the line
   * @param manager the id of the position to report to
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor line(LineKind kind, String manager) {
    if (kind.equals(LineKind.SOLID)) {
      managerNamedHere = manager;
    }
    return addOnce(lines, ReportingLine.of(base.id(), manager, kind));
  }

  /**
   * Removes all lines of the given kind.
   *
   * @param kind the kind of the lines
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutLines(LineKind kind) {
    if (kind.equals(LineKind.SOLID)) {
      managerNamedHere = null;
    }
    lines.removeIf(line -> line.kind().equals(kind));
    return this;
  }

  /**
   * Adds a substantive holder. If the person is not declared yet, this also declares the person.
   *
   * @param person the id of the person
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor heldBy(String person) {
    return heldBy(person, AssignmentKind.SUBSTANTIVE);
  }

  /**
   * Assigns a person to the position, as a substantive holder, an acting holder or a deputy. If the
   * person is not declared yet, this also declares the person. If the person is already assigned to
   * the position, the new kind replaces the old kind.
   *
   * @param person the id of the person
   * @param kind how the person is assigned to the position
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor heldBy(String person, AssignmentKind kind) {
    Assignment assignment = Assignment.of(base.id(), person, kind);
    if (kind.holds()) {
      occupancy = null;
    }
    for (int i = 0; i < assignments.size(); i++) {
      if (assignments.get(i).person().equals(person)) {
        assignments.set(i, assignment);
        return this;
      }
    }
    assignments.add(assignment);
    return this;
  }

  /**
   * Adds an undisclosed substantive holder: the position is filled, but it is not known who holds
   * it.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor heldByUndisclosed() {
    int number = 1;
    while (isAssigned(Person.undisclosedHolderOf(base.id(), number))) {
      number++;
    }
    Person holder = Person.undisclosedHolderOf(base.id(), number);
    undisclosed.add(holder);
    return heldBy(holder.id());
  }

  private boolean isAssigned(Person person) {
    return assignments.stream().anyMatch(held -> held.person().equals(person.id()));
  }

  /**
   * States that the position is vacant. Its substantive and acting holders are removed; deputies
   * remain.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor vacant() {
    return withoutHolders(Occupancy.VACANT);
  }

  /**
   * States that it is not known whether the position has a holder. Its substantive and acting
   * holders are removed; deputies remain.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor occupancyUnknown() {
    return withoutHolders(Occupancy.UNKNOWN);
  }

  private PositionEditor withoutHolders(Occupancy stated) {
    assignments.removeIf(held -> held.kind().holds());
    occupancy = stated;
    return this;
  }

  /**
   * Removes all assignments: substantive holders, acting holders and deputies. It also removes the
   * stated occupancy. The occupancy of the position is then the {@linkplain
   * Organization#defaultOccupancy default} of its organization.
   *
   * @return this editor
   */
  @CanIgnoreReturnValue
  public PositionEditor withoutHolders() {
    assignments.clear();
    occupancy = null;
    return this;
  }

  @CanIgnoreReturnValue
  PositionEditor withoutSubstantiveHolders() {
    assignments.removeIf(held -> held.kind() == AssignmentKind.SUBSTANTIVE);
    return this;
  }

  @CanIgnoreReturnValue
  private <T> PositionEditor addOnce(List<T> list, T value) {
    requireNonNull(value);
    if (!list.contains(value)) {
      list.add(value);
    }
    return this;
  }

  Position position() {
    Position.Builder builder =
        Position.builder()
            .id(base.id())
            .roles(roles)
            .owns(owns)
            .authorities(authorities)
            .duties(duties)
            .kpis(kpis)
            .fte(fte)
            .attributes(attributes);
    if (title != null) {
      builder.title(title);
    }
    if (workScope != null) {
      builder.worksIn(workScope);
    }
    if (occupancy != null) {
      builder.occupancy(occupancy);
    }
    if (outsideSuperior != null) {
      builder.reportsOutside(outsideSuperior);
    }
    Position edited = builder.build();
    return edited.equals(base) ? base : edited;
  }

  List<ReportingLine> lines() {
    return ImmutableList.sortedCopyOf(ReportingLine.BY_KIND, lines);
  }

  List<Assignment> assignments() {
    return ImmutableList.sortedCopyOf(Assignment.BY_KIND, assignments);
  }

  /** The undisclosed holders that this editor created. */
  List<Person> undisclosed() {
    return undisclosed;
  }
}
