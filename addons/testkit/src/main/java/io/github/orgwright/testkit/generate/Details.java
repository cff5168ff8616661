package io.github.orgwright.testkit.generate;

import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Responsibility;
import java.util.List;

/**
 * The work and KPIs that generated positions may have.
 *
 * @param work the work, at least one
 * @param expected the expectation of each work
 * @param kpis the KPIs, at least one
 */
public record Details(List<Responsibility> work, List<Expectation> expected, List<Kpi> kpis) {
  /** Creates details. */
  public Details(List<Responsibility> work, List<Kpi> kpis) {
    this(work, expected(work), kpis);
  }

  private static List<Expectation> expected(List<Responsibility> work) {
    OrganizationBuilder builder = Organization.named("Expectations");
    work.forEach(builder::expects);
    return builder.build().expectations();
  }
}
