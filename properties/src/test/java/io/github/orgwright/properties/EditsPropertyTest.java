package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.jqwik.Adversarial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Edits of organizations against a simple model that applies each edit alone. */
class EditsPropertyTest {
  private static final int MOST_EDITS = 12;
  private static final List<LineKind> KINDS =
      List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
  private static final List<AssignmentKind> ASSIGNMENT_KINDS = List.of(AssignmentKind.values());

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
    RandomEdits edits = new RandomEdits(random);
    OrganizationEditor together = start.edit();
    Organization stage = start;
    List<String> texts = new ArrayList<>();
    for (int i = 1 + random.nextInt(MOST_EDITS); i > 0; i--) {
      RandomEdits.Edit edit = edits.next(model);
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
