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
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.ReorgStep;
import io.github.orgwright.testkit.jqwik.Adversarial;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

  /** A step of the test kit, or seldom an edit that its steps do not have. */
  private static Edit edit(ReorgStep step, NaiveEdits model, Random random) {
    return random.nextInt(6) > 0 || model.ids().isEmpty()
        ? new Edit(step.toString(), step::applyTo, m -> m.apply(step))
        : otherEdit(model.ids().get(random.nextInt(model.ids().size())), random.nextInt(6));
  }

  private static Edit otherEdit(String id, int number) {
    Position value = Position.builder().id(id).title("T").occupancy(Occupancy.VACANT).build();
    Predicate<String> removed = each -> Math.floorMod(each.hashCode(), 6) == number;
    Occupancy occupancy = number == 4 ? Occupancy.VACANT : Occupancy.UNKNOWN;
    return switch (number) {
      case 0 -> new Edit("replace " + id, e -> e.replace(value), m -> m.replace(value));
      case 1 ->
          new Edit(
              "removeWhere",
              e -> e.removeWhere(p -> removed.test(p.id())),
              m -> m.remove(m.ids().stream().filter(removed).toList()));
      case 2 ->
          new Edit(
              "heldByUndisclosed " + id,
              e -> e.position(id, p -> p.heldByUndisclosed()),
              m -> m.heldByUndisclosed(id));
      case 3 -> new Edit("person", e -> e.person("bo", p -> p.name(id)), m -> m.person("bo", id));
      default ->
          new Edit(
              "defaultOccupancy " + occupancy,
              e -> e.name("N" + number).defaultOccupancy(occupancy),
              m -> {
                m.name("N" + number);
                m.defaultOccupancy(occupancy);
              });
    };
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
    ReorgScripts scripts = ReorgScripts.of(start).withProblems().steps(1, MOST_EDITS);
    OrganizationEditor together = start.edit();
    Organization stage = start;
    List<String> texts = new ArrayList<>();
    for (ReorgStep step : scripts.generate(seed).steps()) {
      Edit edit = edit(step, model, random);
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
