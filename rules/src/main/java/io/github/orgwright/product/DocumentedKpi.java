package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.product.Statements.Said;
import java.util.List;

/**
 * What the documents say about one metric. Targets, periods and formulas are stated of none.
 *
 * <p>Immutable and thread-safe. A question costs a look at each claim of the ledger.
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
    return ProductKpis.meantBy(claim.subject()).filter(kpi::equals).isPresent();
  }

  /** {@return whom and what it measures, and what makes it better} */
  public DocumentedAnswer<Party> measures() {
    return new DocumentedWho(statements).isMeasuredBy(kpi);
  }

  /** {@return who follows, uses or must understand it} */
  public DocumentedAnswer<Party> trackedBy() {
    return new DocumentedWho(statements).tracks(kpi);
  }

  /** {@return what it is a sign of} */
  public DocumentedAnswer<String> indicates() {
    return statements.answer(
        "what is " + kpi.id() + " a sign of?",
        claim -> isSubject(claim) && ClaimWords.of(ClaimKind.KPI, "indicates").test(claim),
        Claim::object);
  }

  /** {@return the metrics that belong to it, where it is a family of metrics} */
  public DocumentedAnswer<Kpi> parts() {
    return statements.said(
        "which metrics belong to " + kpi.id() + "?",
        claim -> isSubject(claim) && ClaimWords.of(ClaimKind.KPI, "measures").test(claim),
        claim ->
            ProductKpis.meantBy(claim.object()).stream()
                .map(part -> new Said<>(part, "measures " + part.id())));
  }

  /** {@return what else it is called} */
  public DocumentedAnswer<String> titles() {
    return statements.answer(
        "what is " + kpi.id() + " also called?",
        claim -> isSubject(claim) && ClaimWords.isName(claim),
        Claim::object);
  }

  /** {@return the answers to all questions above, in their order} */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(measures(), trackedBy(), indicates(), parts(), titles());
  }

  /** {@return the id of the KPI} */
  @Override
  public String toString() {
    return kpi.id();
  }
}
