package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
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
