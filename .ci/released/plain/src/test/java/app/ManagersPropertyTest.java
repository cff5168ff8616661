package app;

import io.github.orgwright.core.Organization;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.jqwik.OrgSize;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A property of generated organizations, with the test kit of the library. */
class ManagersPropertyTest {
  @Property(tries = 20)
  boolean directReportsReportToTheirManager(@ForAll @OrgSize(min = 2, max = 20) Organization org) {
    Who who = Who.of(org);
    return org.positions().stream()
        .allMatch(
            manager ->
                who.reportsDirectlyTo(manager).list().stream()
                    .allMatch(report -> who.directlyManages(report).contains(manager)));
  }
}
