package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statements.Said;
import io.github.orgwright.product.Terms.Found;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the documents say about one kind of scope. Get it from {@link
 * ProductDocuments#about(ScopeKind)}.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedScope {
  private final Statements statements;
  private final ScopeKind kind;

  DocumentedScope(Statements statements, Found<ScopeKind> kind) {
    this.statements = statements;
    this.kind = kind.value();
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
    return partsOf(kind).orSee(() -> Stream.of(containersOf(kind)));
  }

  private DocumentedAnswer<ScopeKind> partsOf(ScopeKind whole) {
    return statements.answer(
        "what does " + whole + " contain?",
        claim -> Relation.isOn(claim, Topic.CONTAINS) && claim.subjectTerm().equals(whole.id()),
        claim -> ScopeKind.of(claim.objectTerm()));
  }

  /**
   * {@return the kinds of scope within this kind, directly or indirectly, each with the kinds
   * between them}
   */
  public DocumentedAnswer<List<ScopeKind>> allParts() {
    return statements
        .chains(
            "what does " + kind + " contain, directly or indirectly?",
            kind,
            "contains",
            ScopeKind::toString,
            part -> partsOf(part).list())
        .orSee(() -> Stream.of(allContainers()));
  }

  /** {@return the kinds of scope that contain this kind} */
  public DocumentedAnswer<ScopeKind> containers() {
    return containersOf(kind).orSee(() -> Stream.of(partsOf(kind)));
  }

  private DocumentedAnswer<ScopeKind> containersOf(ScopeKind part) {
    return statements.answer(
        "what contains " + part + "?",
        claim -> Relation.isOn(claim, Topic.CONTAINS) && claim.objectTerm().equals(part.id()),
        claim -> ScopeKind.of(claim.subjectTerm()));
  }

  /**
   * {@return the kinds of scope that contain this kind, directly or indirectly, each with the kinds
   * between them}
   */
  public DocumentedAnswer<List<ScopeKind>> allContainers() {
    return statements
        .chains(
            "what contains " + kind + ", directly or indirectly?",
            kind,
            "within",
            ScopeKind::toString,
            whole -> containersOf(whole).list())
        .orSee(() -> Stream.of(allParts()));
  }

  /** {@return who owns scopes of this kind} */
  public DocumentedAnswer<Party> owners() {
    return new DocumentedWho(statements).owns(kind);
  }

  /** {@return the KPIs that scopes of this kind are measured by, or should improve} */
  public DocumentedAnswer<Kpi> kpis() {
    return statements.said(
        "what is " + kind + " measured by?",
        this::isSubject,
        claim -> Relation.kpi(claim).stream().map(kpi -> new Said<>(kpi, Relation.said(claim))));
  }

  /** {@return examples of scopes of this kind} */
  public DocumentedAnswer<String> examples() {
    return statements.answer(
        "what is an example of " + kind + "?",
        claim ->
            Relation.isOn(claim, Topic.EXAMPLE)
                && (isSubject(claim) || claim.objectTerm().equals(kind.id())),
        claim -> isSubject(claim) ? claim.objectTerm() : claim.subjectTerm());
  }

  /**
   * {@return the answers of all questions of this class, in the order in which they are declared}
   */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(
        parts(), allParts(), containers(), allContainers(), owners(), kpis(), examples());
  }

  /** {@return the kind} */
  @Override
  public String toString() {
    return kind.id();
  }
}
