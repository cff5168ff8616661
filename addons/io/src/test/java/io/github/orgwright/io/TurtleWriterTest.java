package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleWriterTest {
  private static final String BASE = "https://example.org/acme/";

  @Test
  void textIsAsPromised() {
    Organization organization =
        Organization.named("Acme \"A\"")
            .person("ada@acme", p -> p.name("Ada"))
            .position("ceo", p -> p.title("Chief\nexecutive").heldBy("ada@acme"))
            .position(
                "p m",
                p ->
                    p.reportsTo("ceo")
                        .dottedTo("gone")
                        .worksIn(Scope.of(ScopeKind.DEPARTMENT, "R&D"))
                        .fte(0.5))
            .tryBuild()
            .organization();

    assertEquals(
        """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix ow: <urn:orgwright:> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

        <https://example.org/acme/organization>
          a org:Organization ;
          skos:prefLabel "Acme \\"A\\"" .

        <https://example.org/acme/position/ceo>
          a org:Post ;
          org:postIn <https://example.org/acme/organization> ;
          dcterms:identifier "ceo" ;
          skos:prefLabel "Chief\\nexecutive" ;
          org:heldBy <https://example.org/acme/person/ada%40acme> ;
          ow:occupancy "FILLED" ;
          ow:fte 1.0E0 .

        <https://example.org/acme/position/p%20m>
          a org:Post ;
          org:postIn <https://example.org/acme/organization> ;
          dcterms:identifier "p m" ;
          ow:occupancy "VACANT" ;
          ow:fte 0.5E0 ;
          ow:worksIn <https://example.org/acme/scope/department%3AR%26D> .

        <https://example.org/acme/position/p%20m>
          org:reportsTo <https://example.org/acme/position/ceo> ;
          <urn:orgwright:unknown:dotted> "gone" .

        <https://example.org/acme/person/ada%40acme>
          a foaf:Person ;
          dcterms:identifier "ada@acme" ;
          org:holds <https://example.org/acme/position/ceo> .

        <https://example.org/acme/scope/department%3AR%26D>
          a ow:Scope ;
          dcterms:identifier "department:R&D" ;
          skos:prefLabel "R&D" ;
          ow:kind "department" ;
          a org:OrganizationalUnit ;
          org:unitOf <https://example.org/acme/organization> .

        <https://example.org/acme/organization>
          org:hasUnit <https://example.org/acme/scope/department%3AR%26D> .
        """,
        TurtleWriter.of(organization, BASE).text());
    assertFalse(TurtleWriter.of(organization, BASE).text().contains("Ada"));
    assertTrue(TurtleWriter.of(organization, BASE).withPersonalData().text().contains("Ada"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "acme/", "https://example.org", "https://a b/", "urn:<a>:", "a:\u0000/"})
  void baseThatIsNoIriIsRefused(String base) {
    Organization organization = Organization.named("Acme").build();

    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> TurtleWriter.of(organization, base))
            .getMessage()
            .endsWith(
                " is not an absolute IRI that ends in /, # or :; fix: use one such as"
                    + " https://example.org/acme/"));
  }

  @Test
  void controlCharactersAreEscapedAndHalfPairsRefused() {
    Organization bell =
        Organization.named("Acme").position("a\u0007\\", p -> p.title("\u0007\\\u007F")).build();
    Organization half = Organization.named("Acme").position("a", p -> p.title("\uD83D")).build();

    assertTrue(TurtleWriter.of(bell, "urn:a:").text().contains("\"\\u0007\\\\\\u007F\""));
    assertThrows(IllegalArgumentException.class, () -> TurtleWriter.of(half, "urn:a:").text());
  }
}
