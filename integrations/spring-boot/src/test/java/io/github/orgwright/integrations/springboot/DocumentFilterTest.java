package io.github.orgwright.integrations.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.integrations.springboot.DocumentFilter.Document;
import io.github.orgwright.query.Who;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentFilterTest {
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- output of documentFilter;.*?\n```text\n(.*?)```", Pattern.DOTALL);

  /**
   *
   *
   * <pre>
   * ceo (ada)
   * +- cpo (bo)
   * |  +- pm (kim; deputy di)
   * +- cfo (acting bo)
   *    +- clerk (cy)
   * </pre>
   */
  private static final Who WHO =
      Who.of(
          Organization.named("Acme")
              .position("ceo", p -> p.heldBy("ada"))
              .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
              .position(
                  "pm", p -> p.reportsTo("cpo").heldBy("kim").heldBy("di", AssignmentKind.DEPUTY))
              .position("cfo", p -> p.reportsTo("ceo").heldBy("bo", AssignmentKind.ACTING))
              .position("clerk", p -> p.reportsTo("cfo").heldBy("cy"))
              .build());

  private static List<Integer> visible(String reader) {
    List<Document> documents = new ArrayList<>();
    for (String owner : List.of("cy", "ada", "kim", "bo", "gone", "di", "kim")) {
      documents.add(new Document(documents.size(), owner));
    }
    return DocumentFilter.ofReports(WHO, reader, documents).stream().map(Document::number).toList();
  }

  @Test
  void documentsOfReportsKeepTheirOrder() {
    assertEquals(List.of(0, 2, 3, 6), visible("ada"));
    assertEquals(List.of(0, 2, 6), visible("bo"));
  }

  @Test
  void personWithoutReportsSeesNothing() {
    assertEquals(List.of(), visible("kim"));
    assertEquals(List.of(), visible("di"));
    assertEquals(List.of(), visible("visitor"));
  }

  @Test
  void treesGiveTheSameAsWalking() {
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      int size = 1 + random.nextInt(60);
      Map<String, String> managers = new HashMap<>();
      OrganizationBuilder building =
          Organization.named("Random").position("p0", p -> p.heldBy("0"));
      List<Document> documents = new ArrayList<>();
      for (int i = 1; i < size; i++) {
        int manager = random.nextInt(i);
        String holder = "" + i;
        managers.put(holder, "" + manager);
        building.position("p" + i, p -> p.reportsTo("p" + manager).heldBy(holder));
      }
      for (int i = 0; i < 200; i++) {
        documents.add(new Document(i, "" + random.nextInt(size + 2)));
      }
      Who who = Who.of(building.build());
      for (int reader = 0; reader < size; reader++) {
        assertEquals(
            DocumentFilter.byWalking(managers, "" + reader, documents),
            DocumentFilter.ofReports(who, "" + reader, documents));
      }
    }
  }

  /** The page shows what the program prints, except for the figure that is measured. */
  @Test
  void programPrintsWhatThePageShows() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentFilter.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");

    Matcher output =
        OUTPUT.matcher(Files.readString(Path.of("..", "..", "docs", "integrations.md")));
    assertTrue(output.find());
    assertEquals(withoutFigure(output.group(1)), withoutFigure(printed));
    assertTrue(printed.contains("  login-p3     sees 7800\n"), printed);
  }

  private static String withoutFigure(String text) {
    String without = text.replaceFirst("takes \\d+\\.\\d times", "takes N times");
    assertTrue(without.contains("takes N times"), text);
    return without;
  }
}
