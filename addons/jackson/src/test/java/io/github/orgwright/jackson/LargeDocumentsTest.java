package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.History;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Organizations so large that anything quadratic would take far longer than is allowed. */
@Tag("large")
class LargeDocumentsTest {
  private static final int BITS = 16;
  private static final int SIZE = 1 << BITS;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();

  private static void assertReadBackInTime(Supplier<Organization> organization) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Organization written = organization.get();
          assertEquals(
              written, MAPPER.readValue(MAPPER.writeValueAsBytes(written), Organization.class));
        });
  }

  /** An organization whose positions have their ids from a function, and a bit of everything. */
  private static Organization organization(IntFunction<String> id, int size) {
    Scope acme = Scope.organization("Acme");
    OrganizationBuilder builder = Organization.named("Acme").position("root");
    for (int i = 0; i < size; i++) {
      String own = id.apply(i);
      String manager = i == 0 ? "root" : id.apply((i - 1) / 8);
      builder.position(
          own,
          p ->
              p.title("Title " + own)
                  .role(Role.of(own, "Role"))
                  .owns(acme.part(ScopeKind.PRODUCT, own).identifiedBy(own))
                  .duty(Duty.accountableFor(Responsibility.of(own, "Work")))
                  .measuredBy(Kpi.of(own, "KPI"))
                  .may(Authority.named(own).upTo(7))
                  .attribute("grade", own)
                  .reportsTo(manager)
                  .dottedTo("root")
                  .heldBy(own));
    }
    return builder.build();
  }

  @Test
  void manyPositionsAndValues() {
    assertReadBackInTime(() -> organization(i -> "p" + i, SIZE));
  }

  /** A difference in which each position changes, and a history of both versions. */
  private static void assertChangesAreReadBackInTime(IntFunction<String> id) {
    Organization before = organization(id, SIZE / 8);
    Organization after =
        before.withEach((position, p) -> p.title("Other")).toBuilder()
            .lines(
                before.positions().stream()
                    .map(position -> ReportingLine.solid(position.id(), position.id() + "?"))
                    .toList())
            .tryBuild()
            .organization();
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          ChangeSet changes = OrgDiff.between(before, after).changeSet();
          ChangeSet read = MAPPER.readValue(MAPPER.writeValueAsBytes(changes), ChangeSet.class);
          assertEquals(changes, read);
          assertEquals(after, read.applyTo(before));
          LocalDate day = LocalDate.of(2026, 1, 1);
          History history =
              History.of(Snapshot.on(day, before), Snapshot.on(day.plusDays(1), after));
          History same = MAPPER.readValue(MAPPER.writeValueAsBytes(history), History.class);
          assertEquals(after, same.asOf(day.plusDays(1)));
        });
  }

  @Test
  void manyChanges() {
    assertChangesAreReadBackInTime(i -> "p" + i);
  }

  @Test
  void changesOfIdsThatWereChosenToCollide() {
    assertChangesAreReadBackInTime(LargeDocumentsTest::colliding);
  }

  /** Texts of one hash code: "Aa" and "BB" have the same. */
  private static String colliding(int number) {
    StringBuilder id = new StringBuilder();
    for (int bit = BITS - 1; bit >= 0; bit--) {
      id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return id.toString();
  }

  @Test
  void idsThatWereChosenToCollide() {
    assertReadBackInTime(() -> organization(LargeDocumentsTest::colliding, SIZE));
  }

  @Test
  void manyValuesWithOneId() {
    assertReadBackInTime(
        () -> {
          OrganizationBuilder builder = Organization.named("Acme");
          for (int i = 0; i < SIZE; i++) {
            builder.tracks(
                Kpi.builder().id("retention").name("Retention").target(new BigDecimal(i)).build());
          }
          return builder.build();
        });
  }

  @Test
  void onePositionWithMany() {
    assertReadBackInTime(
        () ->
            Organization.named("Acme")
                .position(
                    "a",
                    p -> {
                      for (int i = 0; i < SIZE; i++) {
                        p.attribute("a" + i, "");
                      }
                    })
                .build());
  }
}
