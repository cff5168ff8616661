package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.product.AllQuestions.Asked;
import io.github.orgwright.product.Statement.Polarity;
import io.github.orgwright.testsupport.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each relation of the ledger is told as such, in words that say what it says. */
class RelationsTest {
  private static final List<Asked> ASKED =
      AllQuestions.of(ProductDocuments.under(Reading.standard()));

  /** The relations whose words deny. */
  private static final Set<String> DENIED =
      Set.of("is_not", "not_above", "not_entered_directly", "not_reached");

  @Test
  void eachRelationIsToldInWords() throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    for (Claim claim : Claims.all().withoutNoise().list()) {
      told.computeIfAbsent(claim.kind() + " " + claim.predicate(), relation -> told(claim));
    }
    Map<String, String> messages = new LinkedHashMap<>();
    for (String relation : new TreeSet<>(told.keySet())) {
      messages.put(relation, told.get(relation));
    }
    StringBuilder text = new StringBuilder();
    messages.forEach((relation, statement) -> text.append(relation + ": " + statement + "\n"));
    Golden.assertFile("product/relations.golden", text.toString());
  }

  /** The first question that is answered by the given claim, with the statement. */
  private static String told(Claim claim) {
    for (Asked asked : ASKED) {
      List<Statement<?>> all = new ArrayList<>(asked.answer().list());
      all.addAll(asked.answer().rejected());
      for (Statement<?> statement : all) {
        if (statement.claims().contains(claim) && statement.relation().equals(claim.predicate())) {
          return asked.answer().question() + "\n  " + statement;
        }
      }
    }
    return "not told";
  }

  @Test
  void eachStatementSaysWhatItsClaimsSay() {
    int compared = 0;
    for (Asked asked : ASKED) {
      for (Statement<?> statement : asked.answer().list()) {
        Claim claim = statement.claims().get(0);
        boolean isOfOneClaim =
            statement.claims().stream()
                .allMatch(
                    one ->
                        one.predicate().equals(claim.predicate())
                            && one.modality() == claim.modality()
                            && one.basis() == claim.basis()
                            && one.condition().equals(claim.condition()));
        if (isOfOneClaim && statement.relation().equals(claim.predicate())) {
          assertEquals(claim.modality(), statement.modality(), statement.toString());
          assertEquals(claim.basis(), statement.basis(), statement.toString());
          assertEquals(claim.condition(), statement.condition(), statement.toString());
          assertEquals(
              DENIED.contains(claim.predicate()),
              statement.polarity() == Polarity.DENIED,
              statement.toString());
          compared++;
        }
      }
    }
    assertEquals(true, compared > 1000, compared + " statements compared");
  }

  @Test
  void noAnswerHasAValueBothAffirmedAndDenied() {
    for (Asked asked : ASKED) {
      List<?> affirmed = asked.answer().values();
      for (Object denied : asked.answer().deniedValues()) {
        assertEquals(false, affirmed.contains(denied), asked.answer().question());
      }
    }
    assertEquals(
        "[role] not [job_title]",
        ProductDocuments.under(Reading.standard())
                .about(ProductRoles.PRODUCT_OWNER)
                .nature()
                .values()
            + " not "
            + ProductDocuments.under(Reading.standard())
                .about(ProductRoles.PRODUCT_OWNER)
                .nature()
                .deniedValues());
  }
}
