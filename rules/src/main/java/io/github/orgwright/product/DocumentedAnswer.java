package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.product.Statement.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the documents say in answer to a question: statements, in the order of the ledger. That they
 * say nothing is an answer too, and is never filled by a guess.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of what answers the question
 * @since 0.1.0
 */
public final class DocumentedAnswer<V> {
  private final String question;
  private final ImmutableList<Statement<V>> statements;

  DocumentedAnswer(String question, List<Statement<V>> statements) {
    this.question = question;
    this.statements = ImmutableList.copyOf(statements);
  }

  /** {@return the question, in words} */
  public String question() {
    return question;
  }

  /** {@return the statements that the reading does not set aside, in the order of the ledger} */
  public List<Statement<V>> list() {
    return statements.stream()
        .filter(statement -> statement.standing() != Standing.REJECTED)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the statements that the reading sets aside, in the order of the ledger} */
  public List<Statement<V>> rejected() {
    return statements.stream()
        .filter(statement -> statement.standing() == Standing.REJECTED)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what answers the question, each once, in the order of the ledger} */
  public List<V> values() {
    return list().stream()
        .map(Statement::value)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the first statement that is not set aside} */
  public Optional<Statement<V>> first() {
    return list().stream().findFirst();
  }

  /** {@return whether the documents say anything that the reading does not set aside} */
  public boolean isStated() {
    return first().isPresent();
  }

  /**
   * {@return every claim that says one of the statements, those set aside among them, each once, in
   * the order of the statements}
   */
  public List<Claim> claims() {
    return statements.stream()
        .flatMap(statement -> statement.claims().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the question, and the statements with their sources, for people: one statement a line,
   * with the reason where it depends, is open or is set aside}
   */
  public String text() {
    StringBuilder text = new StringBuilder(question).append("\n");
    if (!isStated()) {
      text.append("  not stated\n");
    }
    list().forEach(statement -> append(statement, text));
    rejected().forEach(statement -> append(statement, text));
    return text.toString();
  }

  private static void append(Statement<?> statement, StringBuilder text) {
    text.append(statement.standing() == Standing.REJECTED ? "  set aside: " : "  ")
        .append(statement.said())
        .append("\n");
    cite("source  ", statement.claims(), text);
    cite("or      ", statement.alternatives(), text);
    cite("against ", statement.claimsAgainst(), text);
    for (ContradictionChoice choice : statement.choices()) {
      if (choice.outcome() != ContradictionChoice.Outcome.BOTH_HOLD) {
        text.append("    ")
            .append(standing(statement, choice))
            .append(choice.reason())
            .append("\n");
      }
    }
  }

  private static void cite(String label, List<Claim> claims, StringBuilder text) {
    for (Claim claim : claims) {
      text.append("    ")
          .append(label)
          .append(' ')
          .append(claim.id())
          .append(", ")
          .append(claim.document())
          .append(" line ")
          .append(claim.line())
          .append("\n");
    }
  }

  private static String standing(Statement<?> statement, ContradictionChoice choice) {
    return switch (choice.outcome()) {
      case DEPENDS -> "depends  ";
      case OPEN -> "open     ";
      default -> statement.standing() == Standing.REJECTED ? "since    " : "holds    ";
    };
  }

  /** {@return the statements, one after the other, or {@code not stated}} */
  @Override
  public String toString() {
    return isStated()
        ? list().stream().map(Statement::toString).collect(Collectors.joining(", ", "[", "]"))
        : "not stated";
  }
}
