package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Scope;
import io.github.orgwright.properties.Given;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.jqwik.Adversarial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What is written is read back equal, whatever its texts are, or the writer says what is not. */
class RoundTripPropertyTest {
  private static final Set<ProblemCode> OF_TEXTS =
      Set.of(
          RowProblemCodes.BAD_VALUE,
          RowProblemCodes.BAD_ROW,
          RowProblemCodes.BLANK_ID,
          ProblemCode.DUPLICATE_ID);

  private static CsvWriter writer(Organization organization, boolean isPersonal) {
    CsvWriter writer = CsvWriter.of(organization);
    return isPersonal ? writer.withPersonalData() : writer;
  }

  private static LoadResult readBack(CsvWriter writer, String name) {
    return OrgReader.of(Presets.ORGWRIGHT).read(Csv.text(name + ".csv", writer.text()));
  }

  /** The given organization without what the given sentences name, each of which is true. */
  private static Organization without(Organization organization, List<String> leftOut) {
    Draft draft = new Draft(organization);
    int found = 0;
    boolean isFirst = true;
    for (Map.Entry<String, Consumer<Draft>> loss : Draft.LOSSES.entrySet()) {
      if (Draft.isNamed(loss.getKey(), leftOut)) {
        Organization before = draft.build();
        loss.getValue().accept(draft);
        if (isFirst) {
          assertNotEquals(before, draft.build(), loss.getKey());
        }
        // With new ids, each holder is assigned once, and last.
        isFirst &= !loss.getKey().contains("undisclosed");
        found++;
      }
    }
    assertEquals(leftOut.size(), found, leftOut::toString);
    return draft.build();
  }

  private static String difference(Organization expected, LoadResult loaded) {
    return OrgPrinter.code(expected) + "\n" + OrgPrinter.code(loaded.organization());
  }

  @Property
  void whatIsReadBackLacksOnlyWhatTheWriterNames(
      @ForAll(supplier = HostileOrganizations.class) Organization organization,
      @ForAll boolean isPersonal) {
    CsvWriter writer = writer(organization, isPersonal);
    boolean isNamed = writer.leftOut().stream().noneMatch(s -> s.startsWith("the name "));
    LoadResult loaded = readBack(writer, isNamed ? organization.name() : "written");

    Organization expected = without(organization, writer.leftOut());
    assertEquals(expected, loaded.organization(), () -> difference(expected, loaded));
    assertEquals(
        List.of(), loaded.problems().stream().filter(p -> OF_TEXTS.contains(p.code())).toList());
  }

  /** Without this, the other property could be true of organizations that always lack something. */
  @Property
  void manyOrganizationsAreWrittenAsAWhole(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) {
    Statistics.collect(writer(organization, true).leftOut().isEmpty());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
  }

  @Property
  void textOfWhatIsReadBackIsTheSame(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) {
    CsvWriter writer = writer(organization, true);
    CsvWriter again = writer(readBack(writer, "acme").organization(), true);

    if (writer.leftOut().stream().noneMatch(s -> s.startsWith("the default occupancy"))) {
      assertEquals(writer.text(), again.text());
    }
    assertEquals(List.of(), again.leftOut());
  }

  @Property
  void scopesAreReadBackEqual(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) {
    for (Scope scope : organization.scopes().list()) {
      if (ScopePath.canHold(scope)) {
        assertEquals(Optional.of(scope), ScopePath.read(ScopePath.write(scope)));
      }
    }
  }

  @Property
  void escapesAreTakenOffAgain(@ForAll String text) {
    String encoded = Escapes.encode(text, ";/");

    assertEquals(text, Escapes.decode(encoded));
    assertEquals(encoded, encoded.strip());
    assertEquals(-1, encoded.indexOf(';'));
    assertEquals(text, Escapes.plain(Escapes.neutral(text)));
  }

  @Property
  void workbookIsReadAsTheCsvFileIs(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) throws IOException {
    LoadResult ofCsv = readBack(writer(organization, true), "read");
    Path file = Files.createTempFile("acme", ".xlsx");
    try {
      Files.write(file, XlsxWriter.of(organization).withPersonalData().bytes());
      LoadResult read = OrgReader.of(Presets.ORGWRIGHT).named("read").read(Xlsx.file(file));
      assertEquals(ofCsv.organization(), read.organization());
      assertEquals(withoutPlaces(ofCsv), withoutPlaces(read));
    } finally {
      Files.delete(file);
    }
    assertEquals(CsvWriter.of(organization).leftOut(), XlsxWriter.of(organization).leftOut());
  }

  private static List<Problem> withoutPlaces(LoadResult loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.toBuilder().places(List.of()).build())
        .toList();
  }

  /** The kinds and levels of roles are read from a catalog of roles. */
  @Property
  void rolesOfACatalogAreReadBack(@ForAll @Adversarial Organization org) {
    String text = CsvWriter.of(org).text();
    Organization read =
        OrgReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
            .named(org.name())
            .read(Csv.text("written.csv", text))
            .organization();
    assertEquals(Given.ids(org.positions().list()), Given.ids(read.positions().list()));
    assertEquals(Set.copyOf(org.lines()), Set.copyOf(read.lines()));
    assertEquals(Set.copyOf(org.roles().list()), Set.copyOf(read.roles().list()));
    if (Set.copyOf(org.lines()).size() == org.lines().size()) { // a file holds each line once
      assertEquals(text, CsvWriter.of(read).text());
    }
  }
}
