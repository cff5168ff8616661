package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.product.AllQuestions.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ledger: how its rows are read, what they say, and that an answer cites each of them. */
class ClaimsTest {
  @Test
  void everyRowOfTheLedgerIsThere() {
    assertEquals(620, Claims.all().size());
    assertEquals(568, Claims.all().withoutNoise().size());
    assertEquals(52, Claims.all().ofKind(ClaimKind.NOISE).size());
  }

  @Test
  void aClaimHasAllThatItsRowHas() {
    Claim claim = Claims.all().get("S2-64");
    assertEquals("002_8e66be7b19965458.txt", claim.document());
    assertEquals(16, claim.line());
    assertEquals(ClaimKind.REPORTS_TO, claim.kind());
    assertEquals("product_director", claim.subjectTerm());
    assertEquals("reports_to", claim.predicate());
    assertEquals("head_of_product", claim.objectTerm());
    assertEquals("large organization that has product directors", claim.condition().orElseThrow());
    assertEquals(Modality.CONDITIONAL, claim.modality());
    assertTrue(claim.paraphrase().length() > 20, claim.paraphrase());
  }

  @Test
  void quotedFieldsKeepTheirCommasAndQuotes() {
    assertEquals(
        "field: product management or analytics, or one related",
        Claims.all().get("S0-40").condition().orElseThrow());
    assertEquals(
        "alternative to the CPO (\"CPO or the head of product\")",
        Claims.all().get("S3-135").condition().orElseThrow());
  }

  @Test
  void citationTellsDocumentLineModalityAndCondition() {
    assertEquals(
        "S2-64, 002_8e66be7b19965458.txt line 16"
            + " (conditional; in large organizations that have product directors)",
        Claims.all().get("S2-64").citation().toString());
    assertEquals(
        "S0-67, 000_bbb05b60a64e1576.txt line 18", Claims.all().get("S0-67").citation().toString());
  }

  /** Advice is called recommended, and what a document calls necessary is not. */
  @Test
  void aRequirementIsToldByItsNature() {
    List<String> recommended =
        Tables.table("recommended.csv", "claim").stream().map(row -> row.get(0)).toList();
    for (Claim claim : Claims.all().withoutNoise().withModality(Modality.SHOULD).list()) {
      String remark = claim.citation().remark().orElseThrow();
      assertEquals(recommended.contains(claim.id()), remark.startsWith("recommended"), remark);
      assertEquals(
          claim.kind() != ClaimKind.REQUIREMENT,
          remark.startsWith("necessary or advised"),
          claim + " " + remark);
    }
    for (String told :
        List.of(
            "S4-94 minimum",
            "S4-39 needed",
            "S0-42 recommended",
            "S4-97 preferred",
            "S4-105 recommended",
            "S2-07 necessary or advised")) {
      String remark = Claims.all().get(told.substring(0, told.indexOf(' '))).citation().toString();
      assertTrue(remark.contains("(" + told.substring(told.indexOf(' ') + 1)), remark);
    }
  }

  @Test
  void aRemarkSaysOnceThatAClaimIsInferred() {
    for (Claim claim : Claims.all().list()) {
      String remark = claim.citation().remark().orElse("");
      assertEquals(
          remark.indexOf("inferred from"), remark.lastIndexOf("inferred from"), claim + remark);
    }
    assertEquals(
        "inferred from the context; the document never spells out PM",
        Claims.all().get("S2-30").citation().remark().orElseThrow());
  }

  private static List<String> ids(Claims claims) {
    return claims.stream().map(Claim::id).collect(Collectors.toList());
  }

  @Test
  void claimsAreFoundByEachOfTheirParts() {
    assertEquals(7, Claims.all().ofKind(ClaimKind.REPORTS_TO).size());
    assertEquals(70, Claims.all().about("head_of_product").size());
    assertEquals(
        ids(Claims.all().about("head_of_product")),
        ids(Claims.all().about(ProductRoles.HEAD_OF_PRODUCT)));
    assertEquals(
        List.of("S0-82", "S1-87", "S2-46"),
        ids(Claims.all().withPredicate("owns_scope").withObject("product_portfolio")));
    assertEquals(159, Claims.all().from("S4").size());
    assertEquals(159, Claims.all().from("004_cefc0e54a83813af.txt").size());
    assertEquals(
        List.of("S1-13", "S1-14", "S1-15", "S1-16"),
        ids(Claims.all().ofKind(ClaimKind.REPORTS_TO).withModality(Modality.MAY)));
    assertEquals(
        List.of("S2-44", "S2-45", "S2-46", "S2-47", "S2-48"),
        ids(Claims.all().underCondition("Microsoft Office example")));
    assertTrue(Claims.all().about("nobody").isEmpty());
    assertFalse(Claims.all().isEmpty());
    assertTrue(Claims.all().from("S").isEmpty());
    assertEquals("catalog of 70 claims", Claims.all().about("head_of_product").toString());
  }

  @Test
  void anEmptyTextIsInEachConditionAndInNoneThatIsMissing() {
    assertEquals(
        Claims.all().stream().filter(claim -> claim.condition().isPresent()).toList(),
        Claims.all().underCondition("").list());
  }

  @Test
  void aClaimIsFoundByItsId() {
    assertEquals(Claims.all().get("S2-64"), Claims.all().find("S2-64").orElseThrow());
    assertEquals(
        "S2-64 product_director reports_to head_of_product", Claims.all().get("S2-64").toString());
    assertEquals("reports_to", Claims.all().get("S2-64").kind().toString());
    assertEquals(
        "S3-98 product_director collaborates_with stakeholder (stitched)",
        Claims.all().get("S3-98").toString());
  }

  @Test
  void aCitationTellsWhatIsNotStated() {
    assertEquals(
        "S1-17, 001_819542ed7ec94192.txt line 3 (inferred from the context)",
        Claims.all().get("S1-17").citation().toString());
    assertEquals(
        "S0-62, 000_bbb05b60a64e1576.txt line 17"
            + " (possible; the document joins unrelated sentences)",
        Claims.all().get("S0-62").citation().toString());
  }

  @Test
  void eachBasisHasItsRowsOfTheLedger() {
    Map<Basis, Long> rows =
        Claims.all().withoutNoise().stream()
            .collect(Collectors.groupingBy(Claim::basis, Collectors.counting()));
    assertEquals(Map.of(Basis.STATED, 526L, Basis.INFERRED, 32L, Basis.STITCHED, 10L), rows);
  }

  @Test
  void anUnknownIdIsNamedWithItsNeighbors() {
    UnknownIdException thrown =
        assertThrows(UnknownIdException.class, () -> Claims.all().get("S9-64"));
    assertTrue(thrown.getMessage().contains("S9-64"), thrown.getMessage());
    assertTrue(Claims.all().find("S9-64").isEmpty());
  }

  @Test
  void everyClaimIsToldByAQuestion() {
    Map<String, Set<String>> byQuestion = new TreeMap<>();
    for (Asked asked : AllQuestions.of(ProductDocuments.under(Reading.standard()))) {
      Set<String> ids =
          byQuestion.computeIfAbsent(
              asked.answer().question().replace(asked.about(), ".."), q -> new LinkedHashSet<>());
      asked.answer().claims().forEach(claim -> ids.add(claim.id()));
    }
    Set<String> cited = new LinkedHashSet<>();
    byQuestion.forEach(
        (question, claims) -> {
          System.out.println(claims.size() + " claims: " + question);
          cited.addAll(claims);
        });
    List<String> untold =
        Claims.all().withoutNoise().stream()
            .filter(claim -> !cited.contains(claim.id()))
            .map(Claim::toString)
            .toList();
    assertEquals(List.of(), untold);
  }

  /** Sources that the Javadoc of a constant cites state something. */
  @Test
  void noConstantCitesNoise() throws IOException {
    Pattern cited = Pattern.compile("\\bS[0-4]-[0-9]{2,3}\\b");
    for (Class<?> type :
        List.of(ProductRoles.class, ProductKpis.class, ProductResponsibilities.class)) {
      String source =
          Files.readString(
              Path.of("src/main/java", type.getName().replace('.', '/').concat(".java")));
      List<String> noise =
          cited
              .matcher(source)
              .results()
              .map(id -> Claims.all().get(id.group()))
              .filter(Claim::isNoise)
              .map(Claim::toString)
              .toList();
      assertEquals(List.of(), noise, type.getSimpleName());
    }
  }

  private static final String HEADER =
      "id,source,line,kind,subject,predicate,object,condition,modality,paraphrase,basis\n";

  @Test
  void aRowIsAClaim() {
    List<Claim> claims =
        Ledger.parse(
            HEADER
                + "X-1,a.txt,7,reports_to,lead,may_report_to,head,when small,may,somebody reports,inferred\n"
                + "X-2,b.txt,9,noise,link,points_to,page,,always,an address,\n");
    assertEquals(
        List.of(
            ImmutableClaim.builder()
                .id("X-1")
                .document("a.txt")
                .line(7)
                .kind(ClaimKind.REPORTS_TO)
                .subjectTerm("lead")
                .predicate("may_report_to")
                .objectTerm("head")
                .condition("when small")
                .modality(Modality.MAY)
                .paraphrase("somebody reports")
                .basis(Basis.INFERRED)
                .build(),
            ImmutableClaim.builder()
                .id("X-2")
                .document("b.txt")
                .line(9)
                .kind(ClaimKind.NOISE)
                .subjectTerm("link")
                .predicate("points_to")
                .objectTerm("page")
                .modality(Modality.ALWAYS)
                .paraphrase("an address")
                .basis(Basis.STATED)
                .build()),
        claims);
  }

  @Test
  void fieldsInQuotesMayHoldCommasLineBreaksAndDoubledQuotes() {
    List<Claim> claims =
        Ledger.parse(
            HEADER
                + "X-1,a.txt,7,scope,lead,owns_scope,part,\"large, or \"\"big\"\"\nas such\",may,\"\",stated\n"
                + "X-2,a.txt,8,scope,lead,owns_scope,part,\"\"\"so\"\"\",may,plain,stated\n");
    assertEquals(Optional.of("large, or \"big\"\nas such"), claims.get(0).condition());
    assertEquals("", claims.get(0).paraphrase());
    assertEquals(Optional.of("\"so\""), claims.get(1).condition());
    assertEquals("plain", claims.get(1).paraphrase());
  }

  @Test
  void columnsOfAnotherKindAreRejected() {
    assertEquals(
        "claims.csv has unexpected columns: id,line",
        assertThrows(IllegalStateException.class, () -> Ledger.parse("id,line\nX-1,7\n"))
            .getMessage());
  }

  @Test
  void aHeaderAloneHasNoClaims() {
    assertEquals(List.of(), Ledger.parse(HEADER));
  }
}
