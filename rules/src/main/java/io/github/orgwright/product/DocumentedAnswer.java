package io.github.orgwright.product;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.product.Statement.Polarity;
import io.github.orgwright.product.Statement.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer of the documents to one question: a list of statements. "Not stated" is an answer too,
 * and is never replaced by a guess. Get answers from {@link ProductDocuments}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of the values
 * @since 0.1.0
 */
public final class DocumentedAnswer<V> {
  private final String question;
  private final ImmutableList<Statement<V>> statements;

  /** Found when they are asked for, because similar questions point to each other. */
  private final Supplier<ImmutableList<DocumentedAnswer<?>>> related;

  DocumentedAnswer(String question, List<Statement<V>> statements) {
    this(question, statements, ImmutableList::of);
  }

  private DocumentedAnswer(
      String question,
      List<Statement<V>> statements,
      Supplier<ImmutableList<DocumentedAnswer<?>>> related) {
    this.question = question;
    this.statements = ImmutableList.copyOf(statements);
    this.related = related;
  }

  /** This answer; if it is not stated, also with those of other questions that are. */
  DocumentedAnswer<V> orSee(Supplier<Stream<DocumentedAnswer<?>>> others) {
    return isStated()
        ? this
        : new DocumentedAnswer<>(
            question,
            statements,
            Suppliers.memoize(() -> stated(Stream.concat(related().stream(), others.get()))));
  }

  /** This answer; if nothing else is related to it, with those of other questions. */
  DocumentedAnswer<V> orElseSee(Supplier<Stream<DocumentedAnswer<?>>> others) {
    return isStated()
        ? this
        : new DocumentedAnswer<>(
            question,
            statements,
            Suppliers.memoize(() -> related().isEmpty() ? stated(others.get()) : related.get()));
  }

  /** The stated ones of the answers, each question once. */
  private ImmutableList<DocumentedAnswer<?>> stated(Stream<DocumentedAnswer<?>> answers) {
    Set<String> questions = new HashSet<>(Set.of(question));
    return answers
        .filter(DocumentedAnswer::isStated)
        .filter(answer -> questions.add(answer.question()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the question, in words. If the question used another name of a role, KPI or other
   * term, that name follows the id, as in {@code who reports to chief_product_officer ("cpo")?}}
   */
  public String question() {
    return question;
  }

  /** {@return the statements that the reading does not reject, in the order of their claims} */
  public List<Statement<V>> list() {
    return statements.stream()
        .filter(statement -> statement.standing() != Standing.REJECTED)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the statements that the reading rejects, in the order of their claims} */
  public List<Statement<V>> rejected() {
    return statements.stream()
        .filter(statement -> statement.standing() == Standing.REJECTED)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the values of the statements that affirm something and are not rejected, each once, in
   * the order of their claims}
   */
  public List<V> values() {
    return values(Polarity.AFFIRMED);
  }

  /**
   * {@return the values of the statements that deny something, as in "is not a job title", and are
   * not rejected, each once, in the order of their claims}
   */
  public List<V> deniedValues() {
    return values(Polarity.DENIED);
  }

  private List<V> values(Polarity polarity) {
    return list().stream()
        .filter(statement -> statement.polarity() == polarity)
        .map(Statement::value)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the answers to similar questions, if the documents answer those but not this one. For
   * example, the documents state for many roles who oversees them, but not who they report to. They
   * assign some work only to a role that they do not name, and state some reporting lines only for
   * another role that the reading treats as the same position}
   */
  public List<DocumentedAnswer<?>> related() {
    return related.get();
  }

  /** {@return the first statement that is not rejected; empty if there is none} */
  public Optional<Statement<V>> first() {
    return list().stream().findFirst();
  }

  /** {@return whether at least one statement is not rejected} */
  public boolean isStated() {
    return first().isPresent();
  }

  /**
   * {@return the claims that the statements are based on, each once, in the order of the
   * statements; includes claims of rejected statements}
   */
  public List<Claim> claims() {
    return statements.stream()
        .flatMap(statement -> statement.claims().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** What an answer without a statement that counts says. */
  private String nothing() {
    return rejected().isEmpty() ? "not stated" : "stated, but rejected under this reading";
  }

  /**
   * {@return the question and the statements with their sources, as text. If a statement is open or
   * rejected, or depends on the organization, the text gives the reason}
   */
  public String text() {
    StringBuilder text = new StringBuilder(question).append("\n");
    if (!isStated()) {
      text.append("  ").append(nothing()).append("\n");
      related().forEach(other -> text.append("  see also: ").append(other.question()).append("\n"));
    }
    list().forEach(statement -> append(statement, text));
    rejected().forEach(statement -> append(statement, text));
    return text.toString();
  }

  private static void append(Statement<?> statement, StringBuilder text) {
    text.append(statement.standing() == Standing.REJECTED ? "  rejected: " : "  ")
        .append(statement.said())
        .append("\n");
    cite("source   ", statement.claims(), text);
    cite("or       ", statement.alternatives(), text);
    cite("against  ", statement.claimsAgainst(), text);
    if (statement.basis() == Basis.STITCHED) {
      text.append("    open      the document joins unrelated sentences\n");
    }
    for (ContradictionChoice choice : statement.choices()) {
      if (choice.outcome() != ContradictionChoice.Outcome.BOTH_HOLD
          && !choice.contradiction().isAboutCombinedTexts()) {
        text.append("    ").append(label(choice)).append(choice.reason()).append("\n");
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
          .append(claim.basis().mark())
          .append("\n");
    }
  }

  private static String label(ContradictionChoice choice) {
    return switch (choice.outcome()) {
      case DEPENDS -> "depends   ";
      case OPEN -> "open      ";
      default -> "because   ";
    };
  }

  /**
   * {@return the statements that are not rejected; if there are none, {@code not stated} or {@code
   * stated, but rejected under this reading}, followed by the similar questions that have an
   * answer}
   */
  @Override
  public String toString() {
    return isStated()
        ? list().stream().map(Statement::toString).collect(Collectors.joining(", ", "[", "]"))
        : related().stream()
            .map(other -> "; see also: " + other.question())
            .collect(Collectors.joining("", nothing(), ""));
  }
}
