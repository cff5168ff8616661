package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statements.Said;
import io.github.orgwright.product.Terms.Found;
import java.util.List;

/**
 * What the documents say about one metric. Get it from {@link ProductDocuments#about(Kpi)}. The
 * documents state no targets, periods or formulas.
 *
 * <p>Immutable and thread-safe. Each question takes linear time in the number of claims.
 *
 * @since 0.1.0
 */
public final class DocumentedKpi {
  private final Statements statements;
  private final Kpi kpi;
  private final String shown;

  DocumentedKpi(Statements statements, Found<Kpi> kpi) {
    this.statements = statements;
    this.kpi = kpi.value();
    this.shown = kpi.shown();
  }

  /** {@return the KPI} */
  public Kpi kpi() {
    return kpi;
  }

  private boolean isSubject(Claim claim) {
    return ProductKpis.meantBy(claim.subjectTerm()).filter(kpi::equals).isPresent();
  }

  /** {@return what the KPI measures, such as a product or a portfolio} */
  public DocumentedAnswer<Party> measures() {
    return who().isMeasuredBy(kpi);
  }

  /** {@return who tracks the KPI, or a family of KPIs that it belongs to} */
  public DocumentedAnswer<Party> trackedBy() {
    return who().tracks(kpi);
  }

  private DocumentedWho who() {
    return new DocumentedWho(statements);
  }

  /** {@return what the KPI is a sign of} */
  public DocumentedAnswer<String> indicates() {
    return statements.answer(
        "what does " + shown + " indicate?",
        claim -> isSubject(claim) && Relation.isOn(claim, Topic.INDICATES),
        Claim::objectTerm);
  }

  /** {@return the metrics that the KPI consists of, if it stands for several} */
  public DocumentedAnswer<Kpi> parts() {
    return statements.said(
        "what does " + shown + " measure?",
        claim -> isSubject(claim) && Relation.isOn(claim, Topic.MEASURES),
        claim ->
            ProductKpis.meantBy(claim.objectTerm()).stream()
                .map(part -> new Said<>(part, Relation.said(claim))));
  }

  /** {@return other names of the KPI} */
  public DocumentedAnswer<String> titles() {
    return statements.answer(
        "what is " + shown + " also called?",
        claim -> isSubject(claim) && Relation.isOn(claim, Topic.NAME),
        Claim::objectTerm);
  }

  /**
   * {@return the answers to all questions about the KPI: those of this class, and who improves,
   * uses and understands it}
   */
  public List<DocumentedAnswer<?>> answers() {
    return ImmutableList.of(
        measures(),
        who().improves(kpi),
        trackedBy(),
        who().uses(kpi),
        who().understands(kpi),
        indicates(),
        parts(),
        titles());
  }

  /** {@return the id of the KPI} */
  @Override
  public String toString() {
    return kpi.id();
  }
}
