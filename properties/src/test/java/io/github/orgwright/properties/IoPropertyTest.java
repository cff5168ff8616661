package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.CsvWriter;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.testkit.jqwik.Adversarial;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the CSV file of every organization. */
class IoPropertyTest {
  @Property
  void writtenOrganizationIsReadBack(@ForAll @Adversarial Organization org) {
    String text = CsvWriter.of(org).text();
    Organization read =
        OrgReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
            .named(org.name())
            .read(Csv.text("written.csv", text))
            .organization();
    assertEquals(ids(org), ids(read));
    assertEquals(Set.copyOf(org.lines()), Set.copyOf(read.lines()));
    if (Set.copyOf(org.lines()).size() == org.lines().size()) { // a file holds each line once
      assertEquals(text, CsvWriter.of(read).text());
    }
  }

  private static Set<String> ids(Organization org) {
    return new HashSet<>(org.positions().stream().map(Position::id).toList());
  }
}
