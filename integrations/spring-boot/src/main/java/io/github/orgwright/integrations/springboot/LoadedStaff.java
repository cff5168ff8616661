package io.github.orgwright.integrations.springboot;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.draw.Chart;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * All that the service knows from one load of the table. A request uses one snapshot from its
 * beginning to its end, so that its answer is never made of two states of the table.
 *
 * @param who answers questions about the organization
 * @param findings the violations of our rules
 * @param chart the page of the whole organization, made when it is first asked for
 * @param at when the table was read
 */
record LoadedStaff(Who who, Findings findings, Supplier<String> chart, Instant at) {
  private static final RuleSet RULES =
      StandardRules.structure().and(StandardRules.shape(Traits.atMost(8), Traits.atMost(6)));

  static LoadedStaff of(LoadResult loaded, Instant at) {
    Organization organization = loaded.organization();
    Findings findings = RULES.check(loaded);
    return new LoadedStaff(
        Who.of(organization),
        findings,
        Suppliers.memoize(() -> Chart.of(organization).mark(findings).html()),
        at);
  }

  Organization organization() {
    return who.organization();
  }

  /** Whether the person is a report of the person with the given login, at any distance. */
  public boolean isReport(String login, String person) {
    // Both ids come from outside, so they may be unknown.
    return organization()
        .people()
        .find(login)
        .flatMap(me -> organization().people().find(person).map(other -> isReport(me, other)))
        .orElse(false);
  }

  private boolean isReport(Person me, Person other) {
    return who.reportsTo(me).contains(other);
  }
}
