package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The faults that loading tells, against the naive oracle. */
class FaultsPropertyTest {
  private static final Set<LineKind> SOLID = Set.of(LineKind.SOLID);

  private static List<List<String>> witnesses(Loaded loaded, FaultCode code) {
    return loaded.faults(code).stream().map(Fault::witness).toList();
  }

  private static List<List<String>> ids(Loaded loaded, FaultCode code) {
    return loaded.faults(code).stream().map(Fault::ids).toList();
  }

  private static List<List<String>> none() {
    return List.of();
  }

  @Property
  void faultyLinesAreToldOneByOne(@ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    List<List<String>> unknown = new ArrayList<>();
    List<List<String>> toSelf = new ArrayList<>();
    for (ReportingLine line : sketch.lines()) {
      List<String> ends = List.of(line.reporter(), line.manager());
      if (!sketch.ids().contains(line.manager())) {
        unknown.add(ends);
      } else if (line.reporter().equals(line.manager())) {
        toSelf.add(ends);
      }
    }
    Loaded loaded = sketch.loaded();
    assertEquals(unknown, witnesses(loaded, FaultCode.UNKNOWN_MANAGER));
    assertEquals(toSelf, witnesses(loaded, FaultCode.SELF_REPORT));
  }

  @Property
  void circlesAndSecondManagersAreThoseOfTheSolidLines(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    NaiveHierarchy oracle = sketch.oracle(SOLID);
    Loaded loaded = sketch.loaded();
    List<List<String>> circles = witnesses(loaded, FaultCode.CYCLE);
    assertEquals(Sketch.idLists(loaded.organization().hierarchy().circles()), circles);
    assertEquals(
        oracle.circularGroups().stream().map(group -> group.get(0)).toList(),
        circles.stream().map(circle -> circle.get(0)).toList());
    List<List<String>> second = new ArrayList<>();
    for (String id : oracle.withSeveralManagers()) {
      List<String> witness = new ArrayList<>(List.of(id));
      witness.addAll(oracle.directManagers(id));
      second.add(witness);
    }
    assertEquals(second, witnesses(loaded, FaultCode.SECOND_MANAGER));
  }

  @Property
  void topsAreCountedAndTheUnreachedNamed(@ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    NaiveHierarchy oracle = sketch.oracle(SOLID);
    Loaded loaded = sketch.loaded();
    if (sketch.ids().isEmpty()) {
      assertEquals(List.of(FaultCode.EMPTY), loaded.faults().stream().map(Fault::code).toList());
      return;
    }
    List<String> roots = oracle.roots();
    List<String> unreached = oracle.unreachedFromRoots();
    assertEquals(roots.isEmpty() ? 1 : 0, loaded.faults(FaultCode.NO_ROOT).size());
    assertEquals(roots.size() > 1 ? List.of(roots) : none(), ids(loaded, FaultCode.SEVERAL_ROOTS));
    assertEquals(
        unreached.isEmpty() ? none() : List.of(unreached), ids(loaded, FaultCode.UNREACHABLE));
  }

  @Property
  void buildRefusesExactlyUnresolvedLinesHere(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    OrganizationBuilder builder =
        Organization.named("Sketch")
            .positions(sketch.ids().stream().map(Position::of).toList())
            .lines(sketch.lines());
    Loaded loaded = builder.tryBuild();
    List<Fault> unknown = loaded.faults(FaultCode.UNKNOWN_MANAGER);
    if (unknown.isEmpty()) {
      assertEquals(loaded.organization(), builder.build());
    } else {
      InvalidOrganizationException refused =
          assertThrows(InvalidOrganizationException.class, builder::build);
      assertEquals(unknown, refused.faults());
    }
  }

  @Property
  void theOrganizationKeepsEveryLine(@ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    Organization organization = sketch.organization();
    assertEquals(sketch.ids(), Sketch.ids(organization.positions().list()));
    assertEquals(sketch.lines(), organization.lines());
    assertEquals(organization, organization.toBuilder().tryBuild().organization());
    assertTrue(organization.people().list().isEmpty());
    assertFalse(sketch.ids().stream().anyMatch(id -> organization.positions().find(id).isEmpty()));
  }
}
