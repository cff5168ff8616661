package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.jqwik.Adversarial;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Edits of organizations against a simple model that applies each edit alone. */
class EditsPropertyTest {
  private static final int MOST_EDITS = 12;
  private static final List<LineKind> KINDS =
      List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
  private static final List<AssignmentKind> ASSIGNMENT_KINDS = List.of(AssignmentKind.values());

  /** One edit, for an editor and for the model. */
  private record Edit(String text, Consumer<OrganizationEditor> real, Consumer<NaiveEdits> naive) {
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

  /** Generates edits of the positions and people that the model has. */
  private record Edits(Random random, NaiveEdits model, List<String> idsBefore) {
    private <T> T oneOf(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    /** The id of a position; seldom of none. */
    private String id() {
      List<String> ids = model.ids();
      return ids.isEmpty() || random.nextInt(40) == 0 ? newId() : oneOf(ids);
    }

    /** An id that a position may get, which an earlier one or an unknown manager may have. */
    private String newId() {
      List<String> removed = idsBefore.stream().filter(id -> !model.ids().contains(id)).toList();
      return removed.isEmpty() || random.nextBoolean()
          ? oneOf(List.of("new1", "new2", "missing", "missing0"))
          : oneOf(removed);
    }

    private List<String> ids() {
      return IntStream.range(0, random.nextInt(4)).mapToObj(i -> id()).toList();
    }

    private String person() {
      List<String> people = model.peopleIds();
      return people.isEmpty() || random.nextInt(6) == 0
          ? oneOf(List.of("ada", "bo", "kim"))
          : oneOf(people);
    }

    Edit next() {
      String a = id();
      String b = id();
      String fresh = newId();
      String person = person();
      List<String> ids = ids();
      String all = " of " + a + ", " + b + ", " + fresh + ", " + person + ", " + ids;
      LineKind lineKind = oneOf(KINDS);
      AssignmentKind kind = oneOf(List.of(AssignmentKind.values()));
      int number = random.nextInt(6);
      return switch (random.nextInt(28)) {
        case 0 ->
            new Edit("title" + all, e -> e.position(a, p -> p.title(b)), m -> m.retitle(a, b));
        case 1 ->
            new Edit(
                "reportsTo" + all, e -> e.position(a, p -> p.reportsTo(b)), m -> m.reportsTo(a, b));
        case 2, 3 ->
            new Edit(
                lineKind + " line" + all,
                e -> e.position(a, p -> p.line(lineKind, b)),
                m -> m.line(a, lineKind, b));
        case 4, 5 ->
            new Edit("add" + all, e -> e.add(fresh, p -> p.reportsTo(b)), m -> m.add(fresh, b));
        case 6 -> {
          Position value = Position.builder().id(a).title(b).occupancy(Occupancy.VACANT).build();
          yield new Edit("replace" + all, e -> e.replace(value), m -> m.replace(value));
        }
        case 7 -> new Edit("rename" + all, e -> e.rename(a, fresh), m -> m.rename(a, fresh));
        case 8, 9 -> new Edit("remove" + all, e -> e.remove(a), m -> m.remove(List.of(a)));
        case 10 -> new Edit("remove several" + all, e -> e.remove(ids), m -> m.remove(ids));
        case 11 ->
            new Edit(
                "removeWhere " + number + all,
                e -> e.removeWhere(p -> Math.floorMod(p.id().hashCode(), 6) == number),
                m ->
                    m.remove(
                        m.ids().stream()
                            .filter(id -> Math.floorMod(id.hashCode(), 6) == number)
                            .toList()));
        case 12 ->
            new Edit(
                "removeWithReports" + all,
                e -> e.removeWithReports(a),
                m -> m.removeWithReports(a));
        case 13 ->
            new Edit(
                "removeLeavingReports" + all,
                e -> e.removeLeavingReports(a),
                m -> m.removeLeavingReports(a));
        case 14 ->
            new Edit(
                "removeLayer " + number + all,
                e -> e.removeLayer(number),
                m -> m.removeLayer(number));
        case 15 -> new Edit("moveUnder" + all, e -> e.moveUnder(a, ids), m -> m.moveUnder(a, ids));
        case 16 ->
            new Edit("moveReports" + all, e -> e.moveReports(a, b), m -> m.moveReports(a, b));
        case 17 -> new Edit("swapLines" + all, e -> e.swapLines(a, b), m -> m.swapLines(a, b));
        case 18 ->
            new Edit(
                "insertManager" + all,
                e -> e.insertManager(fresh, ids),
                m -> m.insertManager(fresh, ids));
        case 19 -> new Edit("mergeInto" + all, e -> e.mergeInto(a, ids), m -> m.mergeInto(a, ids));
        case 20 ->
            new Edit(
                kind + " heldBy" + all,
                e -> e.position(a, p -> p.heldBy(person, kind)),
                m -> m.heldBy(a, person, kind));
        case 21 ->
            new Edit(
                "heldByUndisclosed" + all,
                e -> e.position(a, p -> p.heldByUndisclosed()),
                m -> m.heldByUndisclosed(a));
        case 22 ->
            new Edit(
                "replaceHolder" + all,
                e -> e.replaceHolder(a, person),
                m -> m.replaceHolder(a, person));
        case 23 -> new Edit("release" + all, e -> e.release(person), m -> m.release(person));
        case 24 ->
            new Edit(
                "person" + all, e -> e.person(person, p -> p.name(a)), m -> m.person(person, a));
        case 25 ->
            new Edit(
                "removePerson" + all, e -> e.removePerson(person), m -> m.removePerson(person));
        case 26 -> {
          String other = person();
          yield new Edit(
              "renamePerson to " + other + all,
              e -> e.renamePerson(person, other),
              m -> m.renamePerson(person, other));
        }
        default -> {
          Occupancy occupancy = number < 3 ? Occupancy.VACANT : Occupancy.UNKNOWN;
          yield new Edit(
              "defaultOccupancy " + occupancy,
              e -> e.name("N" + number).defaultOccupancy(occupancy),
              m -> {
                m.name("N" + number);
                m.defaultOccupancy(occupancy);
              });
        }
      };
    }
  }

  /** The organization with some lines and assignments that are repeated, or lead anywhere. */
  private static Organization roughened(Organization organization, Random random) {
    List<String> ids = new ArrayList<>(new NaiveEdits(organization).ids());
    if (ids.isEmpty()) {
      return organization;
    }
    List<ReportingLine> lines = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String from = ids.get(random.nextInt(ids.size()));
      String to = random.nextInt(4) == 0 ? "missing" : ids.get(random.nextInt(ids.size()));
      LineKind kind = KINDS.get(random.nextInt(KINDS.size()));
      for (int times = random.nextInt(2); times >= 0; times--) {
        lines.add(ReportingLine.of(from, to, kind));
        assignments.add(
            Assignment.of(from, "h" + random.nextInt(3), ASSIGNMENT_KINDS.get(random.nextInt(3))));
      }
    }
    return organization.toBuilder().lines(lines).assignments(assignments).tryBuild().organization();
  }

  /** What follows from the places of ends, which equality does not compare. */
  static List<Object> answers(Organization organization) {
    List<Object> answers = new ArrayList<>();
    for (Position position : organization.positions()) {
      answers.add(position);
      answers.add(organization.hierarchy().directManagers(position));
      answers.add(organization.hierarchy(LineKind.DOTTED, KINDS.get(3)).managers(position));
      answers.add(organization.hierarchy().reports(position).toList());
      answers.add(organization.assignments(position));
      answers.add(organization.occupancy(position));
    }
    for (Person person : organization.people()) {
      answers.add(person);
      answers.add(organization.positionsOf(person));
    }
    answers.add(organization.unresolvedLines());
    answers.add(organization.roles().list());
    answers.add(organization.scopes().list());
    answers.add(organization.metrics());
    return answers;
  }

  private static void assertSame(Organization expected, Organization actual, List<String> edits) {
    assertEquals(expected.name(), actual.name());
    assertEquals(expected.positions().list(), actual.positions().list(), edits::toString);
    assertEquals(expected.lines(), actual.lines(), edits::toString);
    assertEquals(expected.people().list(), actual.people().list(), edits::toString);
    assertEquals(expected.assignments(), actual.assignments(), edits::toString);
    assertEquals(expected, actual, edits::toString);
    assertEquals(answers(expected), answers(actual), edits::toString);
  }

  private static void checkEdits(Organization organization, long seed) {
    Random random = new Random(seed);
    Organization start = roughened(organization, random);
    List<Object> answersBefore = answers(start);
    NaiveEdits model = new NaiveEdits(start);
    NaiveEdits again = new NaiveEdits(start);
    Edits edits = new Edits(random, model, model.ids());
    OrganizationEditor together = start.edit();
    Organization stage = start;
    List<String> texts = new ArrayList<>();
    for (int count = random.nextInt(MOST_EDITS); count >= 0; count--) {
      Edit edit = edits.next();
      texts.add(edit.text());
      edit.apply(together, model);
      OrganizationEditor alone = stage.edit();
      edit.apply(alone, again);
      stage = alone.apply();
      assertSame(model.build(), stage, texts);
      if (random.nextInt(4) == 0) {
        assertSame(stage, together.apply(), texts);
      }
    }
    assertSame(stage, together.apply(), texts);
    assertEquals(answersBefore, answers(start), texts::toString);
  }

  @Property
  void editsOfSoundOrganizationsDoWhatTheModelDoes(@ForAll Organization org, @ForAll long seed) {
    checkEdits(org, seed);
  }

  @Property
  void editsOfAdversarialOrganizationsDoWhatTheModelDoes(
      @ForAll @Adversarial Organization org, @ForAll long seed) {
    checkEdits(org, seed);
  }
}
