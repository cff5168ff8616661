package io.github.orgwright.integrations.springboot;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says how the last refresh ended, in numbers and codes: never with ids or names of people. The
 * service is out of service until the first good load, and then up, even if a later refresh fails.
 */
@Component("organization")
class OrganizationHealth implements HealthIndicator {
  private final StaffRefresher organizations;

  OrganizationHealth(StaffRefresher organizations) {
    this.organizations = organizations;
  }

  @Override
  public Health health() {
    StaffRefresher.State state = organizations.state();
    StaffRefresher.Refresh last = state.last();
    LoadedStaff now = state.snapshot();
    Health.Builder health = now == null ? Health.outOfService() : Health.up();
    if (now != null) {
      health
          .withDetail("loadedAt", now.at())
          .withDetail("positions", now.organization().positions().size());
    }
    if (last.failure() != null) {
      health.withDetail("failure", last.failure());
    }
    return health
        .withDetail("lastRefresh", last.at())
        .withDetail("replaced", last.replaced())
        .withDetail("problems", last.counts())
        .build();
  }
}
