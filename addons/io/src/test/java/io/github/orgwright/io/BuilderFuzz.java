package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.StandardRules;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Building organizations of any ids, lines and holders, asking them and changing them. */
final class BuilderFuzz {
  /** What {@code build} refuses. */
  private static final Set<ProblemCode> REFUSED =
      Set.of(ProblemCode.DUPLICATE_ID, ProblemCode.UNKNOWN_MANAGER, ProblemCode.UNKNOWN_POSITION);

  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private BuilderFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Draws draws = new Draws(bytes);
    List<String> ids = new ArrayList<>();
    for (int i = 1 + draws.below(8); i > 0; i--) {
      ids.add(draws.id());
    }
    OrganizationBuilder builder = Organization.named("Acme");
    List<String> declared = new ArrayList<>();
    while (!draws.isEmpty() && declared.size() < 14) {
      declared.add(declare(builder, ids, draws));
    }
    LoadResult loaded = builder.tryBuild();
    Organization organization = loaded.organization();
    assertEquals(
        List.copyOf(new LinkedHashSet<>(declared)),
        organization.positions().stream().map(Position::id).toList());
    assertEquals(organization, builder.tryBuild().organization());
    loaded.problems().forEach(problem -> Printed.line(problem.toString()));
    checkBuild(builder, loaded);
    checkWalks(organization);
    checkAnswers(organization);
    checkChanges(organization);
    Printed.lines(StandardRules.structure().check(loaded, DAY).text());
  }

  private static String declare(OrganizationBuilder builder, List<String> ids, Draws draws) {
    String id = draws.one(ids);
    builder.position(
        id,
        p -> {
          for (int i = draws.below(4); i > 0; i--) {
            p.line(draws.isTrue() ? LineKind.SOLID : LineKind.DOTTED, draws.one(ids));
          }
          if (draws.isTrue()) {
            p.heldBy(draws.one(ids), draws.one(List.of(AssignmentKind.values())));
          }
          if (draws.isTrue()) {
            p.title(draws.id());
          }
          if (draws.isTrue()) {
            p.may(Authority.named(draws.one(ids)));
          }
        });
    if (draws.below(8) == 1) {
      builder.lines(List.of(ReportingLine.solid(draws.id(), draws.one(ids))));
    }
    return id;
  }

  /** What {@code tryBuild} found wrong is what {@code build} refuses. */
  private static void checkBuild(OrganizationBuilder builder, LoadResult loaded) {
    boolean isSound =
        loaded.problems().stream().noneMatch(problem -> REFUSED.contains(problem.code()));
    Optional<Organization> built;
    try {
      built = Optional.of(builder.build());
    } catch (InvalidOrganizationException e) {
      built = Optional.empty();
      Printed.lines(e.getMessage());
    }
    assertEquals(isSound ? Optional.of(loaded.organization()) : Optional.empty(), built);
  }

  /** Ids in lists, searched from end to end. */
  private static List<String> above(Organization organization, String id) {
    Set<String> above = new LinkedHashSet<>();
    ArrayDeque<String> next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      String at = next.remove();
      for (ReportingLine line : organization.lines()) {
        boolean isKnown = organization.positions().find(line.manager()).isPresent();
        if (line.kind().equals(LineKind.SOLID)
            && line.reporter().equals(at)
            && isKnown
            && !line.manager().equals(id)
            && above.add(line.manager())) {
          next.add(line.manager());
        }
      }
    }
    return List.copyOf(above);
  }

  private static void checkWalks(Organization organization) {
    Hierarchy hierarchy = organization.hierarchy();
    for (Position position : organization.positions().list()) {
      List<String> above = above(organization, position.id());
      assertEquals(above, hierarchy.managers(position).stream().map(Position::id).toList());
      for (Position other : organization.positions().list()) {
        boolean isAbove = above.contains(other.id());
        assertEquals(isAbove, hierarchy.isAbove(other, position));
        assertEquals(isAbove, hierarchy.reports(other).anyMatch(position::equals));
      }
      assertEquals(hierarchy.reports(position).count(), hierarchy.countReports(position));
    }
  }

  private static void checkAnswers(Organization organization) {
    Who who = Who.of(organization);
    List<Position> positions = organization.positions().list();
    for (Position position : positions) {
      List<Matches> answers =
          new ArrayList<>(
              List.of(
                  who.manages(position),
                  who.reportsTo(position).that(Traits.vacant()),
                  who.isPeerOf(position),
                  who.isClosestCommonManagerOf(position, positions.get(0)),
                  who.over(LineKind.DOTTED).reportsDirectlyTo(position)));
      organization.authorities().stream()
          .limit(1)
          .forEach(authority -> answers.add(who.mayApprove(authority.request(7), position)));
      for (Matches matches : answers) {
        assertEquals(matches.list().size(), matches.count());
        assertEquals(matches.list(), List.copyOf(new LinkedHashSet<>(matches.list())));
        Printed.lines(matches.why().text());
        Printed.lines(matches.why(position).text());
        matches
            .containsEach(positions)
            .forEach((one, isIn) -> assertEquals(matches.list().contains(one), isIn));
      }
    }
    Set<String> people = new HashSet<>();
    for (Person person : organization.people().list()) {
      assertTrue(people.add(person.id()), person.id());
      Printed.lines(who.manages(person).why().text());
    }
  }

  private static void checkChanges(Organization organization) {
    int size = organization.positions().size();
    for (Position position : organization.positions().list().subList(0, Math.min(size, 3))) {
      Organization less = organization.without(position.id());
      assertEquals(size - 1, less.positions().size());
      assertFalse(less.positions().find(position.id()).isPresent());
      assertTrue(
          less.lines().stream()
              .noneMatch(
                  line ->
                      line.reporter().equals(position.id())
                          || line.manager().equals(position.id())));
      checkWalks(less);
      Organization vacated = organization.with(position.id(), p -> p.vacant().withoutManagers());
      assertEquals(size, vacated.positions().size());
      assertTrue(vacated.isVacant(vacated.position(position.id())));
      checkWalks(vacated);
      assertEquals(organization, organization.with(position.id(), p -> {}));
    }
    assertEquals(
        organization.unresolvedLines().stream().map(ReportingLine::manager).distinct().count(),
        organization.toBuilder().tryBuild().problems(ProblemCode.UNKNOWN_MANAGER).size());
  }
}
