package io.github.orgwright.properties;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.model.DatedFacts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The laws fail for histories that lose something. */
class HistoryLawsTest {
  private static final LocalDate MAY = LocalDate.of(2034, 5, 1);
  private static final LocalDate LATER = MAY.plusYears(20);
  private static final Organization ACME = Organization.named("Acme").position("a").build();

  private static DatedFacts between(LocalDate from, LocalDate until) {
    PositionVersion version = new PositionVersion(Position.of("a"), List.of(), List.of());
    return new DatedFacts(
        Organization.named("Acme").build(),
        List.of(new Dated<>(Validity.between(from, until), version)),
        List.of());
  }

  @Test
  void historyThatBeginsOrEndsOnAnotherDayIsFound() {
    DatedFacts facts = between(MAY, LATER);
    HistoryLaws.check(facts.history(), facts);
    assertFails("2034-05-01 is too early", between(MAY.plusDays(1), LATER), facts);
    assertFails("2034-04-30: 1 position removed", between(MAY.minusDays(1), LATER), facts);
    assertFails("2054-05-01: 1 position removed", between(MAY, LATER.plusDays(1)), facts);
  }

  private static void assertFails(String law, DatedFacts stored, DatedFacts facts) {
    String message =
        assertThrows(AssertionFailedError.class, () -> HistoryLaws.check(stored.history(), facts))
            .getMessage();
    assertTrue(message.startsWith(law), message);
  }

  @Test
  void historyThatLosesASnapshotIsFound() {
    List<Snapshot> all =
        List.of(Snapshot.on(MAY, ACME), Snapshot.on(LATER, ACME.with("a", p -> p.title("A"))));
    HistoryLaws.check(History.of(all), all);
    for (Snapshot kept : all) {
      History history = History.of(kept);
      assertThrows(AssertionFailedError.class, () -> HistoryLaws.check(history, all));
    }
  }

  @Test
  void historyThatLosesPeopleIsFoundInOneFact() {
    OrgVersions versions =
        OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 8)).withProblems();
    String message =
        assertThrows(
                AssertionFailedError.class,
                () ->
                    forAll(versions.facts())
                        .satisfies(
                            facts ->
                                HistoryLaws.check(
                                    new DatedFacts(facts.declared(), facts.positions(), List.of())
                                        .history(),
                                    facts)))
            .getMessage();
    assertTrue(message.matches("(?s).* tries:\\n\\S+ person h\\d+\\n\\n.*"), message);
  }
}
