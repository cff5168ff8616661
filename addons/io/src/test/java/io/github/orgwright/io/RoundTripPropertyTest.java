package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back equal, whatever its texts are. */
class RoundTripPropertyTest {
  private static LoadResult readBack(Organization organization) {
    return OrgReader.of(Presets.ORGWRIGHT.roles(organization.roles().list()))
        .named(organization.name())
        .read(Csv.text("acme.csv", CsvWriter.of(organization).text()));
  }

  @Property
  void organizationIsReadBackEqual(
      @ForAll(supplier = Organizations.class) Organization organization) {
    LoadResult loaded = readBack(organization);

    assertEquals(organization, loaded.organization());
    assertEquals(
        List.of(),
        loaded.problems().stream()
            .filter(
                problem ->
                    problem.code().equals(RowProblemCodes.BAD_VALUE)
                        || problem.code().equals(RowProblemCodes.BAD_ROW)
                        || problem.code().equals(RowProblemCodes.BLANK_ID)
                        || problem.code().equals(ProblemCode.DUPLICATE_ID))
            .toList());
  }

  @Property
  void textOfWhatIsReadBackIsTheSame(
      @ForAll(supplier = Organizations.class) Organization organization) {
    assertEquals(
        CsvWriter.of(organization).text(),
        CsvWriter.of(readBack(organization).organization()).text());
  }

  @Property
  void scopesAreReadBackEqual(@ForAll(supplier = Organizations.class) Organization organization) {
    for (Scope scope : organization.scopes().list()) {
      assertEquals(Optional.of(scope), ScopePath.read(ScopePath.write(scope)));
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
}
