package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Responsibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each of the 101 sentences "a named role is responsible for something" is found by the question
 * who is responsible, with its verb, task, modality and basis. The table was made from the ledger
 * outside of this library.
 */
class ResponsibleForTest {
  private static final DocumentedWho WHO = ProductDocuments.under(Reading.standard()).who();

  private static List<Statement<DocumentedDuty>> statements(
      DocumentedAnswer<DocumentedDuty> answer, String claim) {
    return answer.list().stream()
        .filter(statement -> statement.claims().stream().anyMatch(one -> one.id().equals(claim)))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "responsible.csv", numLinesToSkip = 1)
  void theSentenceIsFound(
      String claim,
      String party,
      String task,
      String responsibility,
      String modality,
      String basis) {
    Responsibility work = ProductResponsibilities.all().get(responsibility);
    List<Statement<DocumentedDuty>> found = statements(WHO.isResponsibleFor(work), claim);
    assertEquals(1, found.size());
    Statement<DocumentedDuty> statement = found.get(0);
    DocumentedDuty duty = statement.value();
    assertEquals(party, duty.party().id());
    assertEquals("is responsible for", duty.verb());
    assertEquals(task, duty.task());
    assertEquals(work, duty.responsibility());
    assertEquals(Involvement.RESPONSIBLE, duty.involvement());
    assertFalse(duty.isInferred());
    assertEquals("responsible_for", statement.relation());
    assertEquals(modality, statement.modality().toString());
    assertEquals(basis, statement.basis().toString());
    assertEquals(
        party + " is responsible for " + task, statement.toString().replaceAll(" \\(.*|;.*", ""));
    // Who is accountable is inferred from some of these sentences, and says so.
    for (Statement<DocumentedDuty> also : statements(WHO.isAccountableFor(work), claim)) {
      assertEquals(true, also.value().isInferred());
      assertEquals(
          "; inferred: accountable for " + responsibility,
          also.toString()
              .substring(
                  also.toString().lastIndexOf("; inferred"), also.toString().lastIndexOf("; S")));
    }
  }

  @Test
  void theTableHasAllSentencesOfTheLedger() throws IOException {
    String table =
        Resources.toString(
            Resources.getResource(ResponsibleForTest.class, "responsible.csv"),
            StandardCharsets.UTF_8);
    List<String> rows = Splitter.on('\n').omitEmptyStrings().splitToList(table);
    assertEquals(
        Claims.all().withoutNoise().withPredicate("responsible_for").stream()
            .filter(claim -> !claim.isUnnamed())
            .map(Claim::id)
            .toList(),
        rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList());
    assertEquals(101, rows.size() - 1);
  }

  @Test
  void twoTasksOfOneResponsibilityStayApart() {
    assertEquals(
        List.of(
            "chief_technology_officer is responsible for technology_use_by_development_team",
            "chief_technology_officer is responsible for technology_use_by_product_management_team"),
        WHO.isResponsibleFor(ProductResponsibilities.TECHNOLOGY_USE).values().stream()
            .map(DocumentedDuty::toString)
            .toList());
  }
}
