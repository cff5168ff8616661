package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.product.AllQuestions.Asked;
import io.github.orgwright.testsupport.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Three answers of each kind of question, and one that is not stated, to the letter. */
class QuestionsTest {
  private static Map<String, List<Asked>> byQuestion() {
    Map<String, List<Asked>> byQuestion = new TreeMap<>();
    for (Asked asked : AllQuestions.of(ProductDocuments.under(Reading.largeOrganization(500)))) {
      byQuestion
          .computeIfAbsent(
              asked.answer().question().replace(asked.about(), ".."), q -> new ArrayList<>())
          .add(asked);
    }
    return byQuestion;
  }

  @Test
  void threeAnswersAndOneThatIsNotStatedAreToldOfEachQuestion() throws Exception {
    StringBuilder told = new StringBuilder();
    StringBuilder fewer = new StringBuilder();
    for (Map.Entry<String, List<Asked>> question : byQuestion().entrySet()) {
      Map<String, DocumentedAnswer<?>> stated = new LinkedHashMap<>();
      List<DocumentedAnswer<?>> notStated = new ArrayList<>();
      for (Asked asked : question.getValue()) {
        if (asked.answer().isStated()) {
          stated.put(asked.about(), asked.answer());
        } else {
          notStated.add(asked.answer());
        }
      }
      if (stated.size() < 3) {
        fewer.append(stated.size()).append(" ").append(question.getKey()).append("\n");
      }
      told.append("# ").append(question.getKey()).append("\n");
      stated.values().stream().limit(3).forEach(answer -> told.append(AnswersTold.said(answer)));
      notStated.stream().limit(1).forEach(answer -> told.append(AnswersTold.said(answer)));
    }
    Golden.assertFile("product/questions.golden", told.toString());
    // The ledger has no more of these.
    assertEquals(
        """
        1 by what percentage do openings for .. grow?
        1 by what percentage do openings for other executives grow?
        2 what contains .., directly or indirectly?
        2 what contains ..?
        1 what do the documents say about careers in general?
        1 what do the documents say about the demand for ..?
        2 what does .. contain, directly or indirectly?
        2 what does .. contain?
        2 what does .. indicate?
        1 what does .. measure?
        2 what does the pay of .. depend on?
        2 what education should .. have?
        2 what experience and education do holders of .., and applicants for it, have?
        1 what happens without ..?
        2 what indicates ..?
        2 what is .. less involved in?
        2 what is .. measured by?
        2 what is an example of ..?
        0 what needs special attention in industries other than healthcare, finance and technology \
        startups?
        1 what needs special attention in the finance industry?
        1 what needs special attention in the healthcare industry?
        1 what needs special attention in the technology startup industry?
        1 what pay do the documents report for each role?
        1 what should .. pay attention to?
        1 which factors determine the roles of an organization?
        2 which part of the lifecycle does .. cover?
        1 which pay figures cannot be read?
        1 which pay figures have a date?
        1 which remarks apply to all pay figures?
        2 which roles may share a position with ..?
        2 who covers this part of the lifecycle: ..?
        1 who does .. coordinate?
        2 who does .. guide?
        2 who is informed of ..?
        1 who is less involved in ..?
        1 who may report to ..?
        2 who reports to ..?
        1 who reports to whom?
        2 who understands ..?
        """,
        fewer.toString());
  }
}
