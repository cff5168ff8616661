package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.product.AllQuestions.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
}
