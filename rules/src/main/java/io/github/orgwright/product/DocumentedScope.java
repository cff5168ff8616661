package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Asked.Said;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the documents say about one kind of scope.
 *
 * <p>Immutable and thread-safe. A question costs a look at each claim of the ledger.
 *
 * @since 0.1.0
 */
public final class DocumentedScope {
  private final Asked asked;
  private final ScopeKind kind;

  DocumentedScope(Asked asked, ScopeKind kind) {
    this.asked = asked;
    this.kind = kind;
  }

  /** {@return the kind} */
  public ScopeKind kind() {
    return kind;
  }

  private boolean isSubject(Claim claim) {
    return claim.subject().equals(kind.id());
  }

  /** {@return the kinds of scope that lie directly within one of this kind} */
  public Answer<ScopeKind> parts() {
    return asked.answer(
        "what does " + kind + " contain?",
        claim -> isSubject(claim) && isContainment(claim),
        claim -> ScopeKind.of(claim.object()));
  }

  /** {@return the kinds of scope that one of this kind lies within} */
  public Answer<ScopeKind> wholes() {
    return asked.answer(
        "what contains " + kind + "?",
        claim -> claim.object().equals(kind.id()) && isContainment(claim),
        claim -> ScopeKind.of(claim.subject()));
  }

  private static boolean isContainment(Claim claim) {
    return ClaimWords.of(ClaimKind.SCOPE, "contains").test(claim);
  }

  /** {@return who owns scopes of this kind} */
  public Answer<Party> owners() {
    return new DocumentedWho(asked).owns(kind);
  }

  /** {@return what scopes of this kind are measured by, or must achieve} */
  public Answer<Kpi> kpis() {
    return asked.said(
        "what is " + kind + " measured by?",
        claim -> isSubject(claim) && ClaimWords.isMetric(claim),
        claim ->
            ProductKpis.meantBy(claim.object()).stream()
                .map(kpi -> new Said<>(kpi, ClaimWords.words(claim, kpi))));
  }

  /** {@return examples of scopes of this kind} */
  public Answer<Party> examples() {
    return asked.said(
        "what is an example of " + kind + "?",
        ClaimWords.of(ClaimKind.SCOPE, "has_example", "is_a"),
        claim ->
            Stream.of(isSubject(claim) ? claim.object() : claim.subject())
                .filter(example -> isSubject(claim) || claim.object().equals(kind.id()))
                .map(
                    example ->
                        new Said<>(
                            Party.of(example),
                            claim.predicate().replace('_', ' ') + " " + claim.object())));
  }

  /** {@return the answers to all questions above, in their order} */
  public List<Answer<?>> answers() {
    return ImmutableList.of(parts(), wholes(), owners(), kpis(), examples());
  }

  /** {@return the kind} */
  @Override
  public String toString() {
    return kind.id();
  }
}
