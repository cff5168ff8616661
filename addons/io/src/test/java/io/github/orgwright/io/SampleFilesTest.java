package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testsupport.SharedData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One organization in the conventions of six tools.
 *
 * <pre>
 * P1 chief product officer
 * +- P2 VP of product
 * |  +- P3 group product manager
 * |     +- P4 senior product manager (dotted to P2, where the tool can say it)
 * |     +- P5 product manager
 * |     +- P6 associate product manager (vacant)
 * +- P7 executive assistant
 * </pre>
 */
class SampleFilesTest {
  private static final List<String> TREE =
      List.of("P2 -> P1", "P3 -> P2", "P4 -> P3", "P5 -> P3", "P6 -> P3", "P7 -> P1");

  private static final List<String> TITLES =
      List.of(
          "Chief Product Officer",
          "VP of Product",
          "Group Product Manager",
          "Senior Product Manager",
          "Product Manager",
          "Associate Product Manager",
          "Executive Assistant");

  static Stream<Arguments> samples() {
    List<String> onlyP6 = List.of("P6");
    List<String> notKnown = List.of(); // these tools have no column of people
    return Stream.of(
        Arguments.of("d3", Presets.D3, onlyP6, List.of()),
        Arguments.of("drawio", Presets.DRAW_IO, notKnown, List.of("P4 ... P2")),
        Arguments.of("google", Presets.GOOGLE_CHARTS, notKnown, List.of()),
        Arguments.of("orgchartnow", Presets.ORG_CHART_NOW, onlyP6, List.of()),
        Arguments.of(
            "plumsail", Presets.PLUMSAIL, onlyP6, List.of("P4 ... P2", "P5 ... P2", "P5 ... P1")),
        Arguments.of("visio", Presets.VISIO, onlyP6, List.of()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachSampleGivesTheSameTree(
      String tool, Mapping preset, List<String> vacant, List<String> dotted) {
    LoadResult loaded =
        OrgReader.of(preset).read(Csv.file(SharedData.file("formats/sample-" + tool + ".csv")));
    Organization organization = loaded.organization();

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals("sample-" + tool, organization.name());
    assertEquals(TREE, lines(organization, LineKind.SOLID));
    assertEquals(dotted, lines(organization, LineKind.DOTTED));
    assertEquals(
        TITLES, organization.positions().stream().map(p -> p.title().orElseThrow()).toList());
    assertEquals(
        vacant,
        organization.positions().stream()
            .filter(organization::isVacant)
            .map(Position::id)
            .toList());
  }

  private static List<String> lines(Organization organization, LineKind kind) {
    String arrow = kind.equals(LineKind.SOLID) ? " -> " : " ... ";
    return organization.lines().stream()
        .filter(line -> line.kind().equals(kind))
        .map((ReportingLine line) -> line.reporter() + arrow + line.manager())
        .toList();
  }
}
