package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes edits at random, each for an editor and for the model; some are refused by both. */
final class RandomEdits {
  private static final List<LineKind> KINDS =
      List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
  private static final List<Role> ROLES = List.of(Role.of("r0", "R0"), Role.of("r1", "R1"));

  /** One edit, for an editor and for the model. */
  record Edit(String text, Consumer<OrganizationEditor> real, Consumer<NaiveEdits> naive) {
    /** Applies the edit to both; either both refuse it, or none. */
    void apply(OrganizationEditor editor, NaiveEdits model) {
      assertEquals(refusal(() -> naive.accept(model)), refusal(() -> real.accept(editor)), text);
    }

    private static String refusal(Runnable edit) {
      try {
        edit.run();
        return "accepted";
      } catch (NoSuchElementException e) {
        return "unknown id";
      } catch (IllegalArgumentException e) {
        return "refused";
      }
    }
  }

  private final Random random;

  RandomEdits(Random random) {
    this.random = random;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The id of a position; seldom one that the model does not have. */
  private String position(NaiveEdits model) {
    List<String> ids = model.ids();
    return ids.isEmpty() || random.nextInt(20) == 0 ? newId() : oneOf(ids);
  }

  private String newId() {
    return "new" + random.nextInt(9);
  }

  private List<String> positions(NaiveEdits model) {
    return Stream.generate(() -> position(model))
        .limit(random.nextInt(4) == 0 ? 3 : 1)
        .distinct()
        .toList();
  }

  private String person(NaiveEdits model) {
    List<String> ids = model.peopleIds();
    return ids.isEmpty() || random.nextInt(3) == 0 ? "person" + random.nextInt(4) : oneOf(ids);
  }

  /** An edit of an organization; the model is only looked at. */
  Edit next(NaiveEdits model) {
    String id = position(model);
    String other = position(model);
    String fresh = newId();
    List<String> some = positions(model);
    String person = person(model);
    String title = "Title " + random.nextInt(3);
    int number = random.nextInt(6);
    Role role = oneOf(ROLES);
    LineKind kind = oneOf(KINDS);
    AssignmentKind assignment = oneOf(List.of(AssignmentKind.values()));
    Position value = Position.builder().id(id).title("T").occupancy(Occupancy.VACANT).build();
    Predicate<String> removed = each -> Math.floorMod(each.hashCode(), 6) == number;
    Occupancy occupancy = number == 4 ? Occupancy.VACANT : Occupancy.UNKNOWN;
    return switch (random.nextInt(30)) {
      case 0 -> new Edit("add " + fresh, e -> e.add(fresh, p -> {}), m -> m.add(fresh));
      case 1, 2, 3 ->
          new Edit(
              "add " + fresh + " below " + id,
              e -> e.add(fresh, p -> p.reportsTo(id).role(role)),
              m -> {
                m.add(fresh, id);
                m.role(fresh, role);
              });
      case 4, 5 -> new Edit("remove " + some, e -> e.remove(some), m -> m.remove(some));
      case 6 ->
          new Edit(
              "removeWithReports " + id,
              e -> e.removeWithReports(id),
              m -> m.removeWithReports(id));
      case 7 ->
          new Edit(
              "removeLeavingReports " + id,
              e -> e.removeLeavingReports(id),
              m -> m.removeLeavingReports(id));
      case 8 ->
          new Edit(
              "removeLayer " + (number + 1),
              e -> e.removeLayer(number + 1),
              m -> m.removeLayer(number + 1));
      case 9, 10, 11 ->
          new Edit(
              "moveUnder " + id + some, e -> e.moveUnder(id, some), m -> m.moveUnder(id, some));
      case 12 ->
          new Edit(
              "moveReports " + id + other,
              e -> e.moveReports(id, other),
              m -> m.moveReports(id, other));
      case 13 ->
          new Edit(
              "swapLines " + id + other, e -> e.swapLines(id, other), m -> m.swapLines(id, other));
      case 14 ->
          new Edit(
              "insertManager " + fresh + some,
              e -> e.insertManager(fresh, some),
              m -> m.insertManager(fresh, some));
      case 15 ->
          new Edit(
              "mergeInto " + id + some, e -> e.mergeInto(id, some), m -> m.mergeInto(id, some));
      case 16 ->
          new Edit("rename " + id + fresh, e -> e.rename(id, fresh), m -> m.rename(id, fresh));
      case 17 ->
          new Edit(
              "withoutManagers " + id,
              e -> e.position(id, p -> p.withoutManagers()),
              m -> m.withoutManagers(id));
      case 18 ->
          new Edit(
              "line " + id + kind + other,
              e -> e.position(id, p -> p.line(kind, other)),
              m -> m.line(id, kind, other));
      case 19 ->
          new Edit(
              "role " + id,
              e -> e.position(id, p -> p.withoutRoles().role(role)),
              m -> m.role(id, role));
      case 20 ->
          new Edit(
              "title " + id, e -> e.position(id, p -> p.title(title)), m -> m.retitle(id, title));
      case 21 ->
          new Edit(
              "withoutHolders " + id,
              e -> e.position(id, p -> p.withoutHolders()),
              m -> m.withoutHolders(id));
      case 22, 23 ->
          new Edit(
              "heldBy " + id + person + assignment,
              e -> e.position(id, p -> p.heldBy(person, assignment)),
              m -> m.heldBy(id, person, assignment));
      case 24 ->
          new Edit(
              "replaceHolder " + id + person,
              e -> e.replaceHolder(id, person),
              m -> m.replaceHolder(id, person));
      case 25 -> new Edit("release " + person, e -> e.release(person), m -> m.release(person));
      case 26 ->
          new Edit(
              "removePerson " + person, e -> e.removePerson(person), m -> m.removePerson(person));
      case 27 ->
          new Edit(
              "renamePerson " + person,
              e -> e.renamePerson(person, "person" + number),
              m -> m.renamePerson(person, "person" + number));
      case 28 ->
          number < 3
              ? new Edit("replace " + id, e -> e.replace(value), m -> m.replace(value))
              : new Edit(
                  "removeWhere",
                  e -> e.removeWhere(p -> removed.test(p.id())),
                  m -> m.remove(m.ids().stream().filter(removed).toList()));
      default ->
          switch (number) {
            case 0, 1 ->
                new Edit(
                    "heldByUndisclosed " + id,
                    e -> e.position(id, p -> p.heldByUndisclosed()),
                    m -> m.heldByUndisclosed(id));
            case 2 ->
                new Edit("person", e -> e.person("bo", p -> p.name(id)), m -> m.person("bo", id));
            default ->
                new Edit(
                    "defaultOccupancy " + occupancy,
                    e -> e.name("N" + number).defaultOccupancy(occupancy),
                    m -> {
                      m.name("N" + number);
                      m.defaultOccupancy(occupancy);
                    });
          };
    };
  }
}
