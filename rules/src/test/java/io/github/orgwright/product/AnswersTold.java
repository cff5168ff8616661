package io.github.orgwright.product;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.product.Statement.Polarity;
import java.util.List;
import java.util.stream.Collectors;

/** Answers in the few words that tests compare: values, modality, claims. */
final class AnswersTold {
  private AnswersTold() {}

  /** The questions with what answers them, and the claims for and against. */
  static String said(DocumentedAnswer<?>... answers) {
    StringBuilder said = new StringBuilder();
    for (DocumentedAnswer<?> answer : answers) {
      said.append(answer.question()).append("\n");
      if (!answer.isStated()) {
        said.append("  not stated\n");
        answer
            .related()
            .forEach(other -> said.append("  see ").append(other.question()).append("\n"));
      }
      answer.list().forEach(statement -> append("  ", statement, said));
      answer.rejected().forEach(statement -> append("  rejected: ", statement, said));
    }
    return said.toString();
  }

  private static void append(String indent, Statement<?> statement, StringBuilder said) {
    Object value = statement.value();
    said.append(indent)
        .append(statement.polarity() == Polarity.DENIED ? "not " : "")
        .append(
            value instanceof Kpi kpi
                ? kpi.id()
                : value instanceof Responsibility work ? work.id() : value)
        .append(", ")
        .append(statement.basis() == Basis.STATED ? "" : statement.basis() + ", ")
        .append(statement.modality())
        .append(": ")
        .append(ids(statement.claims()))
        .append(statement.alternatives().isEmpty() ? "" : " or " + ids(statement.alternatives()))
        .append(
            statement.claimsAgainst().isEmpty() ? "" : " against " + ids(statement.claimsAgainst()))
        .append("\n");
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.joining(" "));
  }
}
