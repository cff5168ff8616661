package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** An approval flow tested with generated organizations: corrected, it ends on all of them. */
class ApprovalFlowTest {
  /** The properties that the page shows; two of them fail, as they should. */
  private static final Class<?> TEST_KIT =
      DocsPage.of(Path.of("..", "docs", "test-kit.md")).compiled();

  @Property(tries = 1_000)
  void everyRequestEndsWhereAllVisitedAreRemembered(
      @ForAll @Adversarial @OrgSize(max = 500) Organization org, @ForAll Pick pick) {
    String user = pick.position(org).id();
    List<String> approvers = ApprovalFlow.over(org).approversOnce(user);
    assertEquals(approvers.stream().distinct().toList(), approvers);
    assertFalse(approvers.contains(user));
  }

  @Test
  void cycleOfTwoIsNotEnoughToHang() {
    ApprovalFlow flow = new ApprovalFlow(Map.of("a", "b", "b", "a"));
    assertEquals(List.of("b"), flow.approvers("a"));
  }

  @Test
  void propertyOverTheFlawedFlowFailsOnACycleOfThree() {
    EngineExecutionResults results = run("everyRequestEnds");
    assertEquals(1, results.testEvents().failed().count());
    assertTrue(text(results).contains("Generated: 3 positions, 3 lines"), text(results));
  }

  @Test
  void propertyOverTheValidatorFailsWhereItHasItsGap() {
    EngineExecutionResults results = run("ourValidatorRefuses");
    assertEquals(1, results.testEvents().failed().count());
    assertEquals(1, run("ourValidatorAccepts").testEvents().succeeded().count());
  }

  private static EngineExecutionResults run(String property) {
    return EngineTestKit.engine("jqwik")
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .selectors(
            Stream.of(TEST_KIT.getDeclaredMethods())
                .filter(method -> method.getName().equals(property))
                .map(method -> selectMethod(TEST_KIT, method))
                .toList()
                .get(0))
        .execute();
  }

  /** All that the engine said of the run. */
  private static String text(EngineExecutionResults results) {
    List<String> said = new ArrayList<>();
    for (Event event : results.allEvents().reportingEntryPublished().list()) {
      said.addAll(event.getRequiredPayload(ReportEntry.class).getKeyValuePairs().values());
    }
    return String.join("\n", said);
  }
}
