package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import io.github.orgwright.io.Presets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example, and compares what it prints with a text that was read by a person. With
 * {@code -Dorgwright.outputs.write=true} the texts are written anew; look at the difference.
 */
class ExamplesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected");

  private static final Map<String, Consumer<PrintStream>> EXAMPLES =
      Map.ofEntries(
          Map.entry("ask-an-organization", out -> assertEquals(0, AskAnOrganization.run(out))),
          Map.entry("expense-approval", ExpenseApproval::run),
          Map.entry("access-check", AccessCheck::run),
          Map.entry("hr-export", HrExport::run),
          Map.entry("uk-organogram-rules", out -> assertEquals(0, UkOrganogramRules.run(out))),
          Map.entry("role-catalog-rules", RoleCatalogRules::run),
          Map.entry("our-rules", OurRules::run),
          Map.entry("document-check", out -> assertEquals(0, DocumentCheck.run(out))),
          Map.entry("role-in-documents", out -> assertEquals(0, RoleInDocuments.run(out))),
          Map.entry("document-contradictions", DocumentContradictions::run),
          Map.entry("monthly-changes", MonthlyChanges::run),
          Map.entry("remove-a-layer", RemoveALayer::run),
          Map.entry("who-was-above", WhoWasAbove::run),
          Map.entry("approval-loop", ApprovalLoop::run),
          Map.entry("smallest-failure", SmallestFailure::run),
          Map.entry("validator-gaps", ValidatorGaps::run));

  @TestFactory
  Stream<DynamicTest> everyExamplePrintsItsPage() {
    return EXAMPLES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> assertPrints(one.getKey() + ".txt", one.getValue())));
  }

  @Test
  void anUnknownRoleIsNamedWithItsNeighbors() {
    String page = print(out -> assertEquals(2, RoleInDocuments.run(out, "vp_of_products")));
    assertTrue(page.contains("vp_of_product"), page);
  }

  @Test
  void everyLineFitsATerminal() {
    for (Consumer<PrintStream> example : EXAMPLES.values()) {
      print(example)
          .lines()
          .filter(line -> !line.strip().startsWith(".")) // code to copy, as long as code is
          .forEach(line -> assertTrue(line.length() <= 80, () -> "too long: " + line));
    }
  }

  @Test
  void aFileIsAskedByItsColumns(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.writeString(file, "post,boss,who\na,,ada\nb,a,bo\nc,b,\n");
    String page = asked(0, file, "id=post", "manager=boss", "person=who", "--about", "c");
    assertTrue(page.contains("Who is in the chain of command of c?"), page);
    assertTrue(page.contains("  chain  c -> b -> a"), page);
  }

  @Test
  void aFileAsExcelSavesItIsAskedWithOptions(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.write(
        file,
        "Personal;;\nStand 1.3.;;\nStelle;Vorgesetzter;Titel\na;;Gesch\u00e4ftsf\u00fchrer\nb;a;K\u00f6chin\n"
            .getBytes(Charset.forName("windows-1252")));
    String page =
        asked(
            0,
            file,
            "id=Stelle",
            "manager=Vorgesetzter",
            "title=Titel",
            "--delimiter=;",
            "--charset=windows-1252",
            "--header=3",
            "--short");
    assertTrue(page.contains("  chain  b -> a"), page);
    assertTrue(page.contains("a (Gesch\u00e4ftsf\u00fchrer)"), page);
    assertTrue(page.contains("  none\n"), page);
    assertTrue(page.lines().count() < 35, page);
  }

  @Test
  void theChartIsWrittenToTheFileGiven(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.writeString(file, "id,manager,name\na,,Ada Lovelace\nb,a,Bo Diddley\n");
    Path chart = folder.resolve("chart.svg");
    String page = asked(0, file, "id=id", "manager=manager", "name=name", "--chart=" + chart);
    assertTrue(page.contains("chart.svg"), page);
    assertFalse(Files.readString(chart).contains("Lovelace"));
    asked(0, file, "id=id", "manager=manager", "name=name", "--chart=" + chart, "--people");
    assertTrue(Files.readString(chart).contains("Lovelace"));
    String failed = asked(0, file, "id=id", "--chart=" + folder.resolve("none/chart.svg"));
    assertTrue(
        failed.replaceAll("\\s+", " ").contains("fix: name another file with --chart"), failed);
  }

  @Test
  void helpExplainsTheArguments() {
    String help = print(out -> assertEquals(0, AskAnOrganization.run(out, "--help")));
    for (String word :
        List.of(
            "--about", "--chart", "--people", "--short", "--delimiter", "--charset", "--header")) {
      assertTrue(help.contains(word), help);
    }
    String text = help.replaceAll("-\\s+", "-");
    for (String preset : Presets.all().keySet()) {
      assertTrue(text.contains(preset), "the help, in Arguments, names the preset " + preset);
    }
    help.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void argumentsThatCannotBeUsedAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.writeString(file, "post,boss\na,\n");
    assertRefused(file, "\"post-id\"", "id=post-id");
    assertRefused(file, "unknown preset \"vizio\"; fix: use orgwright, ", "vizio");
    assertRefused(file, "unknown field \"boss\"; fix: use id, ", "id=post", "boss=boss");
    assertRefused(file, "no id column; fix: add id=COLUMN", "title=post");
    assertRefused(file, "delimiter \"||\" is not one character", "--delimiter=||");
    assertRefused(file, "--charset", "--charset=none");
    assertRefused(
        file,
        "unknown position id \"x\"; fix: give --about the id of a position, such as a",
        "id=post",
        "manager=boss",
        "--about=x");
    assertRefused(file, "--unknown", "--unknown");
    assertRefused(
        file,
        "no format for file \"chart.pdf\"; fix: use the extension",
        "id=post",
        "--chart=chart.pdf");
  }

  private static void assertRefused(Path file, String message, String... args) {
    String page = asked(2, file, args);
    assertTrue(page.replace("\n", " ").contains(message), page);
    assertTrue(page.endsWith("Use --help for the arguments.\n"), page);
  }

  private static String asked(int status, Path file, String... args) {
    return print(
        out ->
            assertEquals(
                status,
                AskAnOrganization.run(
                    out, Lists.asList(file.toString(), args).toArray(String[]::new))));
  }

  private static void assertPrints(String file, Consumer<PrintStream> example) throws IOException {
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.writeString(EXPECTED.resolve(file), print(example));
    }
    assertEquals(Files.readString(EXPECTED.resolve(file)), print(example));
  }

  private static String print(Consumer<PrintStream> example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
