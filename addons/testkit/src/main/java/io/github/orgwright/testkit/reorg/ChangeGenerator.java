package io.github.orgwright.testkit.reorg;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.change.Change;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates changes by editing an organization at random; most edits concern a few positions. */
public final class ChangeGenerator {
  /** The prefix of the ids of new positions; a number follows. */
  static final String NEW_POSITION = "new";

  private static final String NEW_PERSON = "person";
  private static final int RECENT = 5;
  private static final List<LineKind> LINES =
      List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
  private static final List<AssignmentKind> HOLDERS =
      List.of(
          AssignmentKind.SUBSTANTIVE,
          AssignmentKind.SUBSTANTIVE,
          AssignmentKind.ACTING,
          AssignmentKind.DEPUTY);

  /** What people do to organizations, each with how often it is generated. */
  private static final List<BiConsumer<ChangeGenerator, OrganizationEditor>> EDITS =
      ImmutableMap.<BiConsumer<ChangeGenerator, OrganizationEditor>, Integer>builder()
          .put(ChangeGenerator::add, 4)
          .put((its, edit) -> edit.moveUnder(its.position(), its.positions()), 4)
          .put((its, edit) -> edit.remove(its.positions()), 2)
          .put((its, edit) -> edit.removeWithReports(its.position()), 1)
          .put((its, edit) -> edit.removeLeavingReports(its.position()), 1)
          .put((its, edit) -> edit.removeLayer(its.random.between(1, 6)), 1)
          .put((its, edit) -> edit.moveReports(its.position(), its.position()), 1)
          .put((its, edit) -> edit.swapLines(its.position(), its.position()), 1)
          .put((its, edit) -> edit.insertManager(its.newId(), its.positions()), 1)
          .put((its, edit) -> edit.mergeInto(its.position(), its.positions()), 1)
          .put((its, edit) -> edit.rename(its.position(), its.newId()), 1)
          .put((its, edit) -> edit.position(its.position(), p -> p.withoutManagers()), 1)
          .put((its, edit) -> edit.position(its.position(), its::addLine), 2)
          .put((its, edit) -> edit.position(its.position(), its::changeRole), 2)
          .put((its, edit) -> edit.position(its.position(), p -> p.title(its.title())), 1)
          .put((its, edit) -> edit.position(its.position(), p -> p.withoutHolders()), 1)
          .put((its, edit) -> edit.position(its.position(), its::addHolder), 3)
          .put((its, edit) -> edit.replaceHolder(its.position(), its.person()), 1)
          .put((its, edit) -> edit.release(its.person()), 1)
          .put((its, edit) -> edit.removePerson(its.person()), 1)
          .put((its, edit) -> edit.renamePerson(its.person(), its.newPerson()), 1)
          .buildOrThrow()
          .entrySet()
          .stream()
          .flatMap(one -> Collections.nCopies(one.getValue(), one.getKey()).stream())
          .toList();

  private final List<Role> roles;
  private final boolean makesProblems;
  private final SeededRandom random;
  private Organization stage;
  private final List<String> recent = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  /**
   * @param start the organization before the first change
   * @param roles the roles of changes of roles
   * @param makesProblems whether changes may cause cycles and unresolved lines
   * @param random makes the choices
   */
  public ChangeGenerator(
      Organization start, List<Role> roles, boolean makesProblems, SeededRandom random) {
    this.stage = start;
    this.roles = roles;
    this.makesProblems = makesProblems;
    this.random = random;
  }

  /** {@return the given number of changes, or fewer if too many edits are refused} */
  public List<Change> changes(int count) {
    List<Change> changes = new ArrayList<>();
    for (int tries = 0; changes.size() < count && tries < 10 * count; tries++) {
      @Nullable Organization edited = edited();
      if (edited == null) {
        continue;
      }
      ReorgScript script = ReorgScript.between(stage, edited);
      if (script.allowsProblems() && !makesProblems) {
        continue;
      }
      for (int i = 0; i < script.changes().size(); i++) {
        Change change = script.changes().get(i);
        if (!script.skipped().containsKey(i)) {
          changes.add(change);
        }
        if (change instanceof Change.PositionRemoved) {
          removed.add(change.id());
        }
      }
      stage = script.organization();
    }
    return changes.subList(0, Math.min(count, changes.size()));
  }

  private @Nullable Organization edited() {
    OrganizationEditor editor = stage.edit();
    try {
      if (stage.positions().size() == 0) {
        add(editor);
      } else {
        random.oneOf(EDITS).accept(this, editor);
      }
      Organization edited = editor.apply();
      return edited.equals(stage) ? null : edited;
    } catch (UnknownIdException | IllegalArgumentException e) {
      return null; // the editor refuses what cannot be done, such as removing a layer that is not
    }
  }

  private void add(OrganizationEditor edit) {
    boolean isRoot = stage.positions().size() == 0 || random.oneIn(12);
    String manager = isRoot ? "" : position();
    boolean isPlain = roles.isEmpty() || random.oneIn(4);
    edit.add(
        newId(),
        p -> {
          if (!isRoot) {
            p.reportsTo(manager);
          }
          if (!isPlain) {
            p.role(random.oneOf(roles));
          }
        });
  }

  private void addLine(PositionEditor edit) {
    edit.line(random.oneOf(LINES), position());
  }

  private void changeRole(PositionEditor edit) {
    if (roles.isEmpty()) {
      edit.title(title());
    } else {
      edit.withoutRoles().role(random.oneOf(roles));
    }
  }

  private void addHolder(PositionEditor edit) {
    edit.heldBy(person(), random.oneOf(HOLDERS));
  }

  private String title() {
    return ChangeWeight.TITLE + random.between(1, 3);
  }

  private String newPerson() {
    return NEW_PERSON + random.between(1, 5);
  }

  private String person() {
    List<Person> people = stage.people().list();
    return people.isEmpty() || random.oneIn(3) ? newPerson() : random.oneOf(people).id();
  }

  /** An id that no position has; sometimes that of a removed one or of an unknown manager. */
  private String newId() {
    List<String> free = removed.stream().filter(id -> !isKnown(id)).toList();
    List<ReportingLine> unresolved = makesProblems ? stage.unresolvedLines() : List.of();
    if (!free.isEmpty() && random.oneIn(6)) {
      return random.oneOf(free);
    }
    if (!unresolved.isEmpty() && random.oneIn(6)) {
      return random.oneOf(unresolved).manager();
    }
    String id = ChangeWeight.newIds().filter(one -> !isKnown(one)).findFirst().orElseThrow();
    remember(id);
    return id;
  }

  private boolean isKnown(String id) {
    return stage.positions().find(id).isPresent();
  }

  /** A position; half of the time one that was named lately. */
  private String position() {
    List<String> known = recent.stream().filter(this::isKnown).toList();
    String id =
        known.isEmpty() || random.oneIn(2)
            ? random.oneOf(stage.positions().list()).id()
            : random.oneOf(known);
    remember(id);
    return id;
  }

  /** One position; sometimes two or three. */
  private List<String> positions() {
    int count = random.oneIn(4) ? random.between(2, 3) : 1;
    return Stream.generate(this::position).limit(count).distinct().toList();
  }

  private void remember(String id) {
    if (!recent.contains(id)) {
      recent.add(id);
      if (recent.size() > RECENT) {
        recent.remove(0);
      }
    }
  }
}
