package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.HeaderMismatchException;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.testkit.model.BrokenRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokenRowsTest {
  private static final Mapping COLUMNS =
      Mapping.positions("id")
          .title("title")
          .role("role")
          .manager("manager")
          .holder("person")
          .name("name");

  private static final Organization ACME = ReorgShrinkingTest.ACME;

  private static LoadResult read(String text) {
    return OrgReader.of(COLUMNS).named("Read").read(Csv.text("rows.csv", text));
  }

  /** Organizations of many shapes. */
  private static Stream<Organization> organizations() {
    return Stream.concat(
        Stream.of(ACME, Organization.named("Empty").build()),
        LongStream.range(0, 30)
            .mapToObj(seed -> ReorgScripts.of(ACME).generate(seed).organization()));
  }

  private static List<String> ids(Organization organization) {
    return organization.positions().stream().map(Position::id).toList();
  }

  @Test
  void rowsOfASoundFileAreThoseOfThePositions() {
    assertEquals(
        """
        id,title,role,manager,person,name
        ceo,,chief,,ada,
        pm,"Manager, \""senior\""\",,ceo,,
        """,
        BrokenRows.sound(
            Organization.named("Acme")
                .person("ada", a -> a.name("Qqname"))
                .position("ceo", p -> p.role(ACME.roles().get("chief")).heldBy("ada"))
                .position("pm", p -> p.title("Manager, \"senior\"").reportsTo("ceo"))
                .build()));
  }

  @Test
  void everyKindIsMadeOnceForAnOrganizationOfSomeSize() {
    List<String> names = BrokenRows.of(ACME, 1).stream().map(BrokenRow::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertEquals(
        "blank-id, blank-rows, byte-order-mark, columns-in-another-order,"
            + " commas-in-a-field, cr-line-ends, crlf-line-ends, cycle, duplicate-column,"
            + " duplicate-id, empty-file, formula, formula-of-a-link, header-only, id-only-row,"
            + " letters-beyond-ascii, line-breaks-in-a-field, long-field, long-row,"
            + " manager-in-another-case, missing-column, misspelled-manager, no-final-line-end,"
            + " one-id-two-people, one-person-two-names, other-delimiter, person-id-as-manager,"
            + " quotes-in-a-field, self-manager, short-row, spaces-after-a-manager,"
            + " spaces-around-an-id, two-people-one-name, unclosed-quote, unknown-manager,"
            + " upper-case-header",
        String.join(", ", new TreeSet<>(names)));
  }

  @Test
  void ourReaderRefusesOnlyFilesThatCannotBeRead() {
    forAll(
        (organization, broken) -> {
          if (broken.name().equals("other-delimiter")) { // our reader finds it
            assertEquals(
                organization.positions().size(),
                read(broken.text()).organization().positions().size());
          } else if ((broken.outcome() == BrokenRow.Outcome.UNREADABLE)) {
            RuntimeException refused =
                assertThrows(RuntimeException.class, () -> read(broken.text()), broken::toString);
            assertTrue(
                refused instanceof HeaderMismatchException
                    || refused instanceof UnreadableFileException,
                refused::toString);
          } else {
            assertEquals("Read", read(broken.text()).organization().name());
          }
        });
  }

  @Test
  void ourReaderLosesNoPosition() {
    forAll(
        (organization, broken) -> {
          if (!(broken.outcome() == BrokenRow.Outcome.UNREADABLE)
              && !broken.name().equals("header-only")) {
            assertEquals(ids(organization), ids(read(broken.text()).organization()), broken.text());
          }
        });
  }

  @Test
  void ourReaderReadsHarmlessFilesAsIfWrittenPlainly() {
    forAll(
        (organization, broken) -> {
          if ((broken.outcome() == BrokenRow.Outcome.HARMLESS)) {
            LoadResult plain = read(BrokenRows.sound(organization));
            LoadResult loaded = read(broken.text());
            assertEquals(
                plain.organization().lines(), loaded.organization().lines(), broken.text());
            assertEquals(codes(plain), codes(loaded), broken.text());
          }
        });
  }

  @Test
  void ourReaderNamesWhatIsWrong() {
    forAll(
        (organization, broken) -> {
          if (!(broken.outcome() == BrokenRow.Outcome.HARMLESS)
              && !(broken.outcome() == BrokenRow.Outcome.UNREADABLE)) {
            Set<Problem> before = new HashSet<>(read(BrokenRows.sound(organization)).problems());
            List<Problem> told =
                read(broken.text()).problems().stream()
                    .filter(problem -> !before.contains(problem) || broken.rows().isEmpty())
                    .toList();
            assertTrue(
                told.stream()
                    .anyMatch(
                        problem ->
                            Stream.concat(problem.ids().stream(), problem.evidence().stream())
                                    .collect(Collectors.toSet())
                                    .containsAll(broken.ids())
                                && problem.rows().containsAll(broken.rows())),
                () -> broken + " " + broken.ids() + "\n" + told + "\n" + broken.text());
          }
        });
  }

  private static List<String> codes(LoadResult loaded) {
    return loaded.problems().stream().map(problem -> problem.code() + " " + problem.ids()).toList();
  }

  @Test
  void theSameSeedBreaksTheSameRows() {
    assertEquals(texts(7), texts(7));
    assertFalse(texts(7).equals(texts(8)));
  }

  private static List<String> texts(long seed) {
    return BrokenRows.of(ACME, seed).stream().map(BrokenRow::text).toList();
  }

  @Test
  void namesOfPeopleAreNotTold() {
    Organization named = ACME.toBuilder().build().with("ceo", p -> p.heldBy("zoe"));
    Organization personal =
        Organization.named("Acme")
            .person("ada", a -> a.name("Qqname"))
            .position("ceo", p -> p.heldBy("ada"))
            .position("pm", p -> p.reportsTo("ceo"))
            .build();
    assertTrue(BrokenRows.sound(named).contains("ada"));
    for (BrokenRow broken : BrokenRows.of(personal, 3)) {
      assertFalse(broken.text().contains("Qqname"), broken::toString);
    }
  }

  @Test
  void aSmallOrganizationHasFewerKinds() {
    Organization one = Organization.named("One").position("a").build();
    List<String> names = BrokenRows.of(one, 1).stream().map(BrokenRow::name).toList();
    assertTrue(names.contains("self-manager"));
    assertFalse(names.contains("cycle"));
    assertEquals(
        List.of("empty-file", "header-only", "missing-column", "duplicate-column"),
        BrokenRows.of(Organization.named("None").build(), 1).stream()
            .map(BrokenRow::name)
            .toList());
  }

  /** What must hold of each file. */
  private interface Check {
    void check(Organization organization, BrokenRow broken);
  }

  private static void forAll(Check check) {
    long[] seed = new long[1];
    organizations()
        .forEach(
            organization ->
                BrokenRows.of(organization, seed[0]++)
                    .forEach(broken -> check.check(organization, broken)));
  }
}
