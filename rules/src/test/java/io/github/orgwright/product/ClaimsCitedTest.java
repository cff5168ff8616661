package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.product.AllQuestions.Asked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing that the documents say is lost: each claim is told by some question. */
class ClaimsCitedTest {
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
}
