package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Statements.Said;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the documents say about one kind of scope. Start from {@link
 * ProductDocuments#about(ScopeKind)}.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedScope {
  private final Statements statements;
  private final ScopeKind kind;

  DocumentedScope(Statements statements, ScopeKind kind) {
    this.statements = statements;
    this.kind = kind;
  }

  /** {@return the kind} */
  public ScopeKind kind() {
    return kind;
  }

  private boolean isSubject(Claim claim) {
    return claim.subjectTerm().equals(kind.id());
  }

  /** {@return the kinds of scope directly within this kind} */
  public DocumentedAnswer<ScopeKind> parts() {
    return statements.answer(
        "what does " + kind + " contain?",
        claim -> isSubject(claim) && isContainment(claim),
        claim -> ScopeKind.of(claim.objectTerm()));
  }

  /** {@return the kinds of scope that contain this kind} */
  public DocumentedAnswer<ScopeKind> containers() {
    return statements.answer(
        "what contains " + kind + "?",
        claim -> claim.objectTerm().equals(kind.id()) && isContainment(claim),
        claim -> ScopeKind.of(claim.subjectTerm()));
  }

  private static boolean isContainment(Claim claim) {
    return ClaimWords.of(ClaimKind.SCOPE, "contains").test(claim);
  }

  /** {@return who owns scopes of this kind} */
  public DocumentedAnswer<Party> owners() {
    return new DocumentedWho(statements).owns(kind);
  }

  /** {@return the KPIs that scopes of this kind are measured by, or must improve} */
  public DocumentedAnswer<Kpi> kpis() {
    return statements.said(
        "what is " + kind + " measured by?",
        claim -> isSubject(claim) && ClaimWords.isMetric(claim),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .map(kpi -> new Said<>(kpi, ClaimWords.words(claim, kpi))));
  }

  /** {@return examples of scopes of this kind} */
  public DocumentedAnswer<Party> examples() {
    return statements.said(
        "what is an example of " + kind + "?",
        ClaimWords.of(ClaimKind.SCOPE, "has_example", "is_a"),
        claim ->
            Stream.of(isSubject(claim) ? claim.objectTerm() : claim.subjectTerm())
                .filter(example -> isSubject(claim) || claim.objectTerm().equals(kind.id()))
                .map(example -> new Said<>(Party.of(example), ClaimWords.words(claim))));
  }

  /** {@return the answers to all questions of this class, in their order} */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(parts(), containers(), owners(), kpis(), examples());
  }

  /** {@return the kind} */
  @Override
  public String toString() {
    return kind.id();
  }
}
