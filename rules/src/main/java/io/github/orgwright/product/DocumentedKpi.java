package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.product.Statements.Said;
import java.util.List;

/**
 * What the documents say about one metric. Start from {@link ProductDocuments#about(Kpi)}. The
 * documents state no targets, periods or formulas.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedKpi {
  private final Statements statements;
  private final Kpi kpi;

  DocumentedKpi(Statements statements, Kpi kpi) {
    this.statements = statements;
    this.kpi = kpi;
  }

  /** {@return the KPI} */
  public Kpi kpi() {
    return kpi;
  }

  private boolean isSubject(Claim claim) {
    return ProductKpis.meantBy(claim.subjectTerm()).filter(kpi::equals).isPresent();
  }

  /** {@return who and what is measured by the KPI, or improves it} */
  public DocumentedAnswer<Party> measures() {
    return new DocumentedWho(statements).isMeasuredBy(kpi);
  }

  /** {@return who tracks, uses or must understand the KPI} */
  public DocumentedAnswer<Party> trackedBy() {
    return new DocumentedWho(statements).tracks(kpi);
  }

  /** {@return what the KPI indicates} */
  public DocumentedAnswer<String> indicates() {
    return statements.answer(
        "what does " + kpi.id() + " indicate?",
        claim -> isSubject(claim) && ClaimWords.of(ClaimKind.KPI, "indicates").test(claim),
        Claim::objectTerm);
  }

  /** {@return what the KPI measures, if it stands for several metrics} */
  public DocumentedAnswer<Kpi> parts() {
    return statements.said(
        "what does " + kpi.id() + " measure?",
        claim -> isSubject(claim) && ClaimWords.of(ClaimKind.KPI, "measures").test(claim),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .map(part -> new Said<>(part, "measures " + part.id())));
  }

  /** {@return other names of the KPI} */
  public DocumentedAnswer<String> titles() {
    return statements.answer(
        "what is " + kpi.id() + " also called?",
        claim -> isSubject(claim) && ClaimWords.isName(claim),
        Claim::objectTerm);
  }

  /** {@return the answers to all questions of this class, in their order} */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(measures(), trackedBy(), indicates(), parts(), titles());
  }

  /** {@return the id of the KPI} */
  @Override
  public String toString() {
    return kpi.id();
  }
}
