package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the Javadoc, compiled and run. */
class JavadocExamplesTest {
  @TempDir Path directory;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name), List.of(lines));
  }

  @Test
  void readerReadsWithAPreset() throws IOException {
    Path senior =
        file(
            "senior.csv",
            "Post Unique Reference,Name,Grade,Job Title,Organisation,Unit,Notes,"
                + "Reports to Senior Post,FTE",
            "1,N/D,SCS4,Permanent Secretary,D,U,new,XX,1");

    LoadResult loaded = OrgReader.of(Presets.UK_ORGANOGRAM).read(Csv.file(senior));
    LoadResult noted =
        OrgReader.of(Presets.UK_ORGANOGRAM.attributes("Notes")).read(Csv.file(senior));

    assertEquals("senior (1 position), 0 problems", loaded.toString());
    assertEquals(
        Map.of("Grade (or equivalent)", "SCS4", "Notes", "new"),
        noted.organization().position("1").attributes());
  }

  @Test
  void mappingNamesColumns() throws IOException {
    Mapping mapping =
        Mapping.positions("post_id")
            .title("title")
            .manager("reports_to")
            .holder("person")
            .rootMarkers("none");
    Path posts = file("posts.csv", "post_id,title,reports_to,person", "a,Head,none,p", "b,,a,q");

    assertEquals(
        "posts (2 positions), 0 problems", OrgReader.of(mapping).read(Csv.file(posts)).toString());
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
            .position("cpo", p -> p.reportsTo("ceo"))
            .build();
    Path path = directory.resolve("acme.csv");

    CsvWriter.of(org).write(path);
    Organization same =
        OrgReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
            .named(org.name())
            .read(Csv.file(path))
            .organization();

    assertEquals(org, same);
  }
}
