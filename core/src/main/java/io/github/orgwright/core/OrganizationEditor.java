package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects edits of any part of an organization and applies them all in one copy. {@link
 * Organization#edit()} returns an editor.
 *
 * <pre>{@code
 * Organization next = org.edit()
 *     .add("coo", p -> p.title("Chief operating officer").reportsTo("ceo").heldBy("kim"))
 *     .moveUnder("coo", "support", "logistics")
 *     .remove("assistant")
 *     .apply();
 * }</pre>
 *
 * <p>Each edit sees the results of earlier edits, so applying all at once gives the same result as
 * applying them one at a time. The organization itself never changes. An edit that is refused
 * changes nothing. Cycles, second managers and several roots are allowed, as everywhere.
 *
 * <p>A line names its manager by id: if an edit gives a position an id to which unresolved lines
 * lead, these lines lead to it. Equal lines of a position are kept once where an edit replaces
 * lines.
 *
 * <p>{@link #apply()} copies the tables of the organization once, which takes linear time, however
 * many edits there are. Each edit takes time in proportion to what it edits, such as the direct
 * reports of a position; the first edit that needs the reports of a position also takes linear time
 * once. The exceptions are {@link #each}, {@link #removeWhere}, {@link #removeLayer} and {@link
 * #defaultOccupancy}, which take linear time.
 *
 * <p>A function that edits one position or person must not use the editor of the organization: the
 * editor then throws an {@link IllegalStateException}.
 *
 * <p>Not thread-safe. An editor can be used again after {@link #apply()}.
 *
 * @since 0.1.0
 */
public final class OrganizationEditor {
  private final EditedOrganization edited;
  private final EditedCatalog<Position> positions;
  private final EditedCatalog<Person> people;
  private final EditedLines lines;

  OrganizationEditor(Organization base) {
    edited = new EditedOrganization(base);
    positions = edited.positions;
    people = edited.people;
    lines = edited.lines;
  }

  /**
   * {@return the organization after all edits, which shares unchanged parts with the organization
   * before them; that organization itself if nothing changes}
   *
   * @throws IllegalArgumentException if an edited value, such as a role or a scope, differs from
   *     another value with the same id
   */
  public Organization apply() {
    edited.checkIdle();
    return edited.checked();
  }

  /**
   * Sets the name of the organization.
   *
   * @param name the name, not blank
   * @return this editor
   * @throws IllegalArgumentException if the name is blank
   */
  @CanIgnoreReturnValue
  public OrganizationEditor name(String name) {
    edited.checkIdle();
    edited.name = Checks.organizationName(name);
    return this;
  }

  /**
   * Changes one position.
   *
   * @param id the id of the position
   * @param edit makes the changes
   * @return this editor
   * @throws UnknownIdException if there is no such position, or a new line leads to an unknown
   *     position
   * @throws IllegalArgumentException if a value is invalid
   */
  @CanIgnoreReturnValue
  public OrganizationEditor position(String id, Consumer<PositionEditor> edit) {
    edited.checkIdle();
    int place = positions.place(id);
    edited.apply(edited.calling(() -> edited.edited(place, edit)));
    return this;
  }

  /**
   * Changes any number of positions. No change is made before all positions were passed to the
   * function.
   *
   * @param edit makes the changes; called with each position and its editor, in the order of
   *     positions
   * @return this editor
   * @throws UnknownIdException if a new line leads to an unknown position
   * @throws IllegalArgumentException if a value is invalid
   */
  @CanIgnoreReturnValue
  public OrganizationEditor each(BiConsumer<Position, PositionEditor> edit) {
    edited.checkIdle();
    edited
        .calling(
            () ->
                positions
                    .present()
                    .mapToObj(
                        place ->
                            edited.edited(
                                place, editor -> edit.accept(positions.get(place), editor)))
                    .filter(one -> !one.isEmpty())
                    .toList())
        .forEach(edited::apply);
    return this;
  }

  /**
   * Adds a position after all others.
   *
   * @param id its id, not blank
   * @param edit sets its title, managers, holders and other details; its managers must exist
   * @return this editor
   * @throws UnknownIdException if a line leads to an unknown position
   * @throws IllegalArgumentException if the id exists already, or a value is invalid
   */
  @CanIgnoreReturnValue
  public OrganizationEditor add(String id, Consumer<PositionEditor> edit) {
    edited.checkIdle();
    Position position = Position.of(id);
    checkNew(id, "change the position with position(\"" + id + "\", ..)");
    EditedOrganization.PositionEdit added = edited.calling(() -> edited.editedNew(position, edit));
    lines.prepareForId(id);
    positions.add(position);
    edited.apply(added);
    return this;
  }

  private void checkNew(String position, String otherFix) {
    checkArgument(
        positions.find(position) < 0,
        "position \"%s\" already exists; fix: use another id, or %s",
        position,
        otherFix);
  }

  /**
   * Replaces a position by a value with the same id. Its lines and assignments stay.
   *
   * @param value the position after the edit
   * @return this editor
   * @throws UnknownIdException if no position has the id of the given one
   */
  @CanIgnoreReturnValue
  public OrganizationEditor replace(Position value) {
    edited.checkIdle();
    int place = positions.place(value.id());
    Position after = value.withoutStated(edited.declared.defaultOccupancy());
    if (!after.equals(positions.get(place))) {
      positions.set(place, after);
    }
    return this;
  }

  /**
   * Changes the id of a position. Its lines and assignments, and the lines to it, then have the new
   * id. Undisclosed holders whose ids are made from the old id are renamed accordingly; if a person
   * already has such an id, the next free number is used.
   *
   * @param id the id of the position
   * @param newId the new id, not blank
   * @return this editor
   * @throws UnknownIdException if there is no such position
   * @throws IllegalArgumentException if the new id is blank or another position has it
   */
  @CanIgnoreReturnValue
  public OrganizationEditor rename(String id, String newId) {
    edited.checkIdle();
    int place = positions.place(id);
    if (!Checks.id("position", newId).equals(id)) {
      checkNew(newId, "rename or remove that position first");
      edited.rename(place, newId);
    }
    return this;
  }

  /**
   * Removes a position. Its direct reports then report to its managers, by lines of the same kind;
   * the direct reports of a root become roots. All people stay in {@link Organization#people()}.
   *
   * <p>The reports of a position that reports to an unknown manager then report to that unknown
   * manager. No position comes to report to itself.
   *
   * @param id the id of the position
   * @return this editor
   * @throws UnknownIdException if there is no such position
   */
  @CanIgnoreReturnValue
  public OrganizationEditor remove(String id) {
    return remove(List.of(id));
  }

  /**
   * Removes positions one by one in the order of positions; {@link #remove(String)} says what
   * happens to their reports.
   *
   * @param ids the ids of the positions, in any order
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   */
  @CanIgnoreReturnValue
  public OrganizationEditor remove(Collection<String> ids) {
    edited.checkIdle();
    lines.removeBypassing(places(ids));
    return this;
  }

  /**
   * Removes the positions that match, one by one in the order of positions; {@link #remove(String)}
   * says what happens to their reports.
   *
   * @param removed tests whether to remove a position; called once for each position, in the order
   *     of positions
   * @return this editor
   */
  @CanIgnoreReturnValue
  public OrganizationEditor removeWhere(Predicate<? super Position> removed) {
    edited.checkIdle();
    BitSet places = new BitSet();
    IntStream.of(
            edited.calling(
                () ->
                    positions
                        .present()
                        .filter(place -> removed.test(positions.get(place)))
                        .toArray()))
        .forEach(places::set);
    lines.removeBypassing(places);
    return this;
  }

  /**
   * Removes a position with its reports at any distance, which are found through solid lines. A
   * report that has another solid-line manager who remains stays, with its own reports; an unknown
   * manager does not count. Lines of any kind from remaining positions to removed ones are removed.
   *
   * @param id the id of the position
   * @return this editor
   * @throws UnknownIdException if there is no such position
   */
  @CanIgnoreReturnValue
  public OrganizationEditor removeWithReports(String id) {
    edited.checkIdle();
    int top = positions.place(id);
    BitSet part = lines.withReports(IntStream.of(top), place -> true);
    IntStream leadingOut =
        part.stream().filter(place -> place != top && lines.leadsOutOf(part, place));
    part.andNot(lines.withReports(leadingOut, place -> place != top && part.get(place)));
    lines.removeWithLines(part);
    return this;
  }

  /**
   * Removes a position and leaves its reports without a manager: their lines stay, and become
   * unresolved. So reports that have no other solid-line manager become detached.
   *
   * @param id the id of the position
   * @return this editor
   * @throws UnknownIdException if there is no such position
   */
  @CanIgnoreReturnValue
  public OrganizationEditor removeLeavingReports(String id) {
    edited.checkIdle();
    lines.removeLeavingLines(positions.place(id));
    return this;
  }

  /**
   * Removes all positions of one layer; {@link #remove(String)} says what happens to their reports.
   *
   * @param layer the layer, as {@link Hierarchy#layer} returns it; 1 is the layer of roots
   * @return this editor
   * @throws IllegalArgumentException if the organization does not have this layer
   */
  @CanIgnoreReturnValue
  public OrganizationEditor removeLayer(int layer) {
    edited.checkIdle();
    Organization now = edited.copy();
    BitSet places = new BitSet();
    int layers = 0;
    for (Position position : now.positions()) {
      int own = now.hierarchy().layer(position).orElse(0);
      layers = Math.max(layers, own);
      if (own == layer && own > 0) {
        places.set(positions.place(position.id()));
      }
    }
    checkArgument(
        !places.isEmpty(),
        "layer %s does not exist, because %s has %s; fix: %s",
        layer,
        now.name(),
        layers == 0 ? "no layers" : Phrases.count(layers, "layer"),
        layers == 0
            ? "remove positions by their ids"
            : layers == 1 ? "name layer 1" : "name a layer from 1 to " + layers);
    lines.removeBypassing(places);
    return this;
  }

  /**
   * Makes positions report to the given manager, as {@link PositionEditor#reportsTo} does: their
   * solid lines and their superiors outside the organization are replaced. Their own reports move
   * along. If the manager reports to one of them, the new line closes a cycle.
   *
   * @param manager the id of the manager
   * @param ids the ids of the positions that move
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   * @throws IllegalArgumentException if the manager is one of the positions
   */
  @CanIgnoreReturnValue
  public OrganizationEditor moveUnder(String manager, String... ids) {
    return moveUnder(manager, List.of(ids));
  }

  /**
   * Makes positions report to the given manager; see {@link #moveUnder(String, String...)}.
   *
   * @param manager the id of the manager
   * @param ids the ids of the positions that move
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   * @throws IllegalArgumentException if the manager is one of the positions
   */
  @CanIgnoreReturnValue
  public OrganizationEditor moveUnder(String manager, Collection<String> ids) {
    edited.checkIdle();
    BitSet places = places(ids);
    checkArgument(
        !places.get(positions.place(manager)),
        "position \"%s\" cannot report to itself; fix: move it under another position",
        manager);
    places.stream().forEach(place -> reportTo(manager, place));
    return this;
  }

  private void reportTo(String manager, int place) {
    edited.apply(edited.edited(place, editor -> editor.reportsTo(manager)));
  }

  /**
   * Makes the direct reports of one position report to another, by solid lines. Other lines of
   * these reports stay. If the new manager is one of them, it still reports to the old one.
   *
   * @param from the id of the old manager
   * @param to the id of the new manager
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   */
  @CanIgnoreReturnValue
  public OrganizationEditor moveReports(String from, String to) {
    edited.checkIdle();
    moveReports(positions.place(from), positions.place(to));
    return this;
  }

  private void moveReports(int from, int to) {
    String manager = positions.id(to);
    for (int report : lines.reports(from)) {
      if (report != to) {
        String id = positions.id(report);
        ReportingLine old = ReportingLine.solid(id, positions.id(from));
        ReportingLine moved = ReportingLine.solid(id, manager);
        lines.replaceEach(report, line -> Stream.of(line.equals(old) ? moved : line));
      }
    }
  }

  /**
   * Makes two positions change places in the structure: all lines of one, from it and to it, become
   * lines of the other, and so do superiors outside the organization. A line from one to the other
   * then leads the opposite way. Holders and all other details stay.
   *
   * @param a the id of a position
   * @param b the id of another position
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   */
  @CanIgnoreReturnValue
  public OrganizationEditor swapLines(String a, String b) {
    edited.checkIdle();
    int one = positions.place(a);
    int other = positions.place(b);
    if (one != other) {
      edited.swapLines(one, other);
    }
    return this;
  }

  /**
   * Adds a position between a position and its managers; see {@link #insertManager(String,
   * Collection)}.
   *
   * @param id the id of the new manager, not blank
   * @param report the id of the position that reports to it
   * @return this editor
   * @throws UnknownIdException if the second id is unknown
   * @throws IllegalArgumentException if the first id is blank or exists already
   */
  @CanIgnoreReturnValue
  public OrganizationEditor insertManager(String id, String report) {
    return insertManager(id, List.of(report));
  }

  /**
   * Adds a position after all others, between the given positions and their managers. The new
   * position takes over their solid lines, and the first superior outside the organization that one
   * of them has; they then report to the new position alone. Solid lines between the given
   * positions are removed. Other lines stay.
   *
   * <pre>{@code
   * // Support and logistics report to the chief executive; then to the new position, which does.
   * org.edit().insertManager("coo", List.of("support", "logistics")).apply();
   * }</pre>
   *
   * @param id the id of the new manager, not blank
   * @param reports the ids of the positions that report to it, at least one
   * @return this editor
   * @throws UnknownIdException if the id of a report is unknown
   * @throws IllegalArgumentException if there are no reports, or the id of the new manager is blank
   *     or exists already
   */
  @CanIgnoreReturnValue
  public OrganizationEditor insertManager(String id, Collection<String> reports) {
    edited.checkIdle();
    Position.Builder manager = Position.builder().id(Checks.id("position", id));
    checkNew(id, "use moveUnder(\"" + id + "\", ..)");
    Set<String> below = new LinkedHashSet<>(reports);
    BitSet places = places(below);
    checkArgument(
        !below.isEmpty(),
        "new manager \"%s\" has no reports; fix: name at least one, or call add(\"%s\", ..)",
        id,
        id);
    Set<String> managers = new LinkedHashSet<>();
    for (String report : below) {
      for (ReportingLine line : lines.of(positions.place(report))) {
        if (line.kind().equals(LineKind.SOLID)) {
          managers.add(line.manager());
        }
      }
    }
    managers.removeAll(below);
    managers.remove(id);
    below.stream()
        .map(report -> positions.get(positions.place(report)).outsideSuperior())
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(manager::reportsOutside);
    lines.prepareForId(id);
    lines.set(
        positions.add(manager.fte(1).build()),
        managers.stream()
            .map(above -> ReportingLine.solid(id, above))
            .collect(ImmutableList.toImmutableList()));
    places.stream().forEach(place -> reportTo(id, place));
    return this;
  }

  /**
   * Merges the teams of positions into the team of another: does {@link #moveReports} from each of
   * them to the target, then {@link #remove(Collection)}. Holders and scopes of the removed
   * positions do not move; all people stay in {@link Organization#people()}.
   *
   * @param target the id of the position that the reports move to
   * @param ids the ids of the positions that are removed
   * @return this editor
   * @throws UnknownIdException if one of these ids is unknown
   * @throws IllegalArgumentException if the target is one of the positions to remove
   */
  @CanIgnoreReturnValue
  public OrganizationEditor mergeInto(String target, Collection<String> ids) {
    edited.checkIdle();
    int to = positions.place(target);
    BitSet places = places(ids);
    checkArgument(
        !places.get(to),
        "position \"%s\" cannot be merged into itself; fix: name another target",
        target);
    places.stream().forEach(from -> moveReports(from, to));
    lines.removeBypassing(places);
    return this;
  }

  private BitSet places(Collection<String> ids) {
    BitSet places = new BitSet();
    ids.forEach(id -> places.set(positions.place(id)));
    return places;
  }

  /**
   * Replaces all substantive holders of a position with one person. Acting holders and deputies
   * stay, except that the person becomes the substantive holder. If the person does not exist yet,
   * this also adds the person.
   *
   * @param position the id of the position
   * @param person the id of the person
   * @return this editor
   * @throws UnknownIdException if there is no such position
   * @throws IllegalArgumentException if the id of the person is blank
   */
  @CanIgnoreReturnValue
  public OrganizationEditor replaceHolder(String position, String person) {
    return position(position, editor -> editor.withoutSubstantiveHolders().heldBy(person));
  }

  /**
   * Removes all assignments of a person, as a holder or deputy. The person stays in {@link
   * Organization#people()}. A position that has no other holder then has the occupancy that it
   * states, or the {@linkplain Organization#defaultOccupancy default}.
   *
   * @param person the id of the person
   * @return this editor
   * @throws UnknownIdException if there is no such person
   */
  @CanIgnoreReturnValue
  public OrganizationEditor release(String person) {
    edited.checkIdle();
    people.place(person);
    edited.release(person);
    return this;
  }

  /**
   * Changes a person, or adds one after all others.
   *
   * @param id the id of the person, not blank
   * @param edit sets the details
   * @return this editor
   * @throws IllegalArgumentException if a value is invalid, or the function changes the id
   */
  @CanIgnoreReturnValue
  public OrganizationEditor person(String id, Consumer<Person.Builder> edit) {
    edited.checkIdle();
    requireNonNull(id, "id");
    int place = people.find(id);
    Person.Builder builder = place < 0 ? Person.builder().id(id) : people.get(place).toBuilder();
    Person person =
        edited.calling(
            () -> {
              edit.accept(builder);
              return builder.build();
            });
    checkArgument(
        person.id().equals(id),
        "edit of person \"%s\" sets the id \"%s\"; fix: call renamePerson",
        id,
        person.id());
    if (place < 0) {
      people.add(person);
    } else if (!person.equals(people.get(place))) {
      people.set(place, person);
    }
    return this;
  }

  /**
   * Removes a person and all assignments of the person.
   *
   * @param id the id of the person
   * @return this editor
   * @throws UnknownIdException if there is no such person
   */
  @CanIgnoreReturnValue
  public OrganizationEditor removePerson(String id) {
    edited.checkIdle();
    int place = people.place(id);
    edited.release(id);
    people.remove(place);
    return this;
  }

  /**
   * Changes the id of a person, in all assignments too.
   *
   * @param id the id of the person
   * @param newId the new id, not blank
   * @return this editor
   * @throws UnknownIdException if there is no such person
   * @throws IllegalArgumentException if the new id is blank or another person has it
   */
  @CanIgnoreReturnValue
  public OrganizationEditor renamePerson(String id, String newId) {
    edited.checkIdle();
    int place = people.place(id);
    if (!Checks.id("person", newId).equals(id)) {
      checkArgument(
          people.find(newId) < 0,
          "person \"%s\" already exists; fix: use another id, or rename or remove that person first",
          newId);
      edited.renamePerson(place, newId);
    }
    return this;
  }

  /**
   * Sets the occupancy of positions that have no holder and for which no occupancy is stated.
   * Positions for which that occupancy is stated then follow the default.
   *
   * @param occupancy VACANT or UNKNOWN
   * @return this editor
   * @throws IllegalArgumentException if the occupancy is FILLED
   */
  @CanIgnoreReturnValue
  public OrganizationEditor defaultOccupancy(Occupancy occupancy) {
    edited.checkIdle();
    edited.defaultOccupancy(Declared.checkDefault(occupancy));
    return this;
  }

  /**
   * Replaces the declared scopes; see {@link OrganizationBuilder#scope}.
   *
   * @param scopes all declared scopes
   * @return this editor
   */
  @CanIgnoreReturnValue
  public OrganizationEditor declaredScopes(Collection<Scope> scopes) {
    edited.checkIdle();
    edited.declared = edited.declared.withScopes(ImmutableList.copyOf(scopes));
    return this;
  }

  /**
   * Replaces the expectations; see {@link OrganizationBuilder#expects(Expectation)}.
   *
   * @param expectations all expectations
   * @return this editor
   */
  @CanIgnoreReturnValue
  public OrganizationEditor expectations(Collection<Expectation> expectations) {
    edited.checkIdle();
    edited.declared = edited.declared.withExpectations(ImmutableList.copyOf(expectations));
    return this;
  }

  /**
   * Replaces the KPIs that the organization tracks; see {@link OrganizationBuilder#tracks}.
   *
   * @param kpis all tracked KPIs
   * @return this editor
   */
  @CanIgnoreReturnValue
  public OrganizationEditor tracked(Collection<Kpi> kpis) {
    edited.checkIdle();
    edited.declared = edited.declared.withTracked(ImmutableList.copyOf(kpis));
    return this;
  }
}
