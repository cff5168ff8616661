package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import org.junit.jupiter.api.Test;

class OpenFgaWriterTest {
  private static final Scope ACME = Scope.organization("Acme");

  /**
   *
   *
   * <pre>
   * ceo (ada; deputy kim; undisclosed), owns Acme
   * +- hop (acting bo), owns Cards
   *    +- pm ... ceo, unknown
   * </pre>
   */
  private static final Organization ORGANIZATION =
      Organization.named("Acme")
          .position(
              "ceo",
              p ->
                  p.owns(ACME)
                      .heldBy("ada@acme")
                      .heldBy("kim", AssignmentKind.DEPUTY)
                      .heldByUndisclosed())
          .position(
              "hop",
              p ->
                  p.reportsTo("ceo")
                      .owns(ACME.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards"))
                      .heldBy("bo", AssignmentKind.ACTING))
          .position(
              "pm", p -> p.reportsTo("hop").dottedTo("ceo").line(LineKind.of("works with"), "gone"))
          .tryBuild()
          .organization();

  @Test
  void tuplesNameHoldersManagersOwnersAndParents() {
    OpenFgaWriter writer = OpenFgaWriter.of(ORGANIZATION);
    assertEquals(
        """
        [
          {"user": "user:ada+40acme", "relation": "holder", "object": "position:ceo"},
          {"user": "user:kim", "relation": "deputy", "object": "position:ceo"},
          {"user": "user:bo", "relation": "acting", "object": "position:hop"},
          {"user": "position:ceo", "relation": "manager", "object": "position:hop"},
          {"user": "position:hop", "relation": "manager", "object": "position:pm"},
          {"user": "position:ceo", "relation": "line_dotted", "object": "position:pm"},
          {"user": "position:ceo", "relation": "owner", "object": "scope:organization+3AAcme"},
          {"user": "position:hop", "relation": "owner", "object": "scope:cards"},
          {"user": "scope:organization+3AAcme", "relation": "parent", "object": "scope:cards"}
        ]
        """,
        writer.tuples());
    assertTrue(writer.model().contains("    define line_works_20with: [position]\n"));
  }

  @Test
  void organizationWithoutPositionsHasNoTuples() {
    OpenFgaWriter writer = OpenFgaWriter.of(Organization.named("Acme").build());

    assertEquals("[]\n", writer.tuples());
  }

  @Test
  void nameOfAPersonIsNeverWritten() {
    Organization organization =
        Organization.named("Acme")
            .person("p1", p -> p.name("Ada"))
            .position("a", p -> p.heldBy("p1"))
            .build();

    assertFalse(OpenFgaWriter.of(organization).text().contains("Ada"));
  }

  @Test
  void longIdsAreRefused() {
    Organization position =
        Organization.named("Acme").position("é".repeat(50), p -> p.heldBy("a")).build();
    Organization kind =
        Organization.named("Acme")
            .position("a")
            .position("b", p -> p.line(LineKind.of("a".repeat(46)), "a"))
            .build();

    assertEquals(
        "id of position \""
            + "é".repeat(40)
            + "...\" has 309 characters when it is encoded with its"
            + " type, but OpenFGA allows 256; fix: use a shorter id",
        assertThrows(IllegalArgumentException.class, () -> OpenFgaWriter.of(position).text())
            .getMessage());
    assertEquals(
        "relation of line kind \""
            + "a".repeat(40)
            + "...\" has 51 characters when it is encoded, but"
            + " OpenFGA allows 50; fix: use a shorter id",
        assertThrows(IllegalArgumentException.class, () -> OpenFgaWriter.of(kind).model())
            .getMessage());
  }
}
