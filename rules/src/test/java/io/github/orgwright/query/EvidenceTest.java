package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EvidenceTest {
  private static final Position PM = Position.builder().id("pm").title("Product manager").build();
  private static final Position HOP = Position.builder().id("hop").title("Head").build();

  private static void assertRefused(String parameter, Executable executable) {
    assertEquals(
        parameter, assertThrows(NullPointerException.class, executable).getMessage(), parameter);
  }

  @Test
  void aPositionAloneIsEvidence() {
    Evidence evidence = Evidence.of(PM);
    assertEquals("pm", evidence.from());
    assertEquals(Optional.empty(), evidence.relation());
    assertEquals(Optional.empty(), evidence.to());
    assertEquals(Optional.empty(), evidence.to(Position::toString));
    assertEquals(Optional.empty(), evidence.note());
    assertEquals(List.of(PM), evidence.positions());
    assertEquals("pm", evidence.toString());
  }

  @Test
  void aReportingLineLeadsUpward() {
    Evidence evidence = Evidence.reportsTo(PM, HOP);
    assertEquals("pm", evidence.from());
    assertEquals(Optional.of("reports to"), evidence.relation());
    assertEquals(Optional.of("hop"), evidence.to());
    assertEquals(Optional.empty(), evidence.note());
    assertEquals(List.of(PM, HOP), evidence.positions());
    assertEquals("pm --reports to--> hop", evidence.toString());
    assertEquals(Evidence.link(PM, "reports to", HOP), evidence);
  }

  @Test
  void aPositionRelatesToWhatIsNotOne() {
    Evidence evidence = Evidence.link(PM, "owns", "product:Cards");
    assertEquals("pm", evidence.from());
    assertEquals(Optional.of("owns"), evidence.relation());
    assertEquals(Optional.of("product:Cards"), evidence.to());
    assertEquals(List.of(PM), evidence.positions());
    assertEquals("pm --owns--> product:Cards", evidence.toString());
  }

  @Test
  void onlyPositionsAreToldByTheLabel() {
    assertEquals(Optional.of("Head"), Evidence.reportsTo(PM, HOP).to(p -> p.title().orElse("")));
    assertEquals(Optional.of("hop"), Evidence.link(PM, "owns", "hop").to(p -> "a label"));
  }

  @Test
  void aPositionAndItsIdAreNotTheSameEvidence() {
    Evidence position = Evidence.link(PM, "shares a holder with", HOP);
    Evidence id = Evidence.link(PM, "shares a holder with", "hop");
    assertEquals(position.toString(), id.toString());
    assertNotEquals(position, id);
  }

  @Test
  void aRemarkReplacesTheOneBefore() {
    Evidence evidence = Evidence.reportsTo(PM, HOP).noting("first").noting("since May");
    assertEquals(Optional.of("since May"), evidence.note());
    assertEquals("pm --reports to--> hop <- since May", evidence.toString());
    assertEquals("pm <- has both roles", Evidence.of(PM).noting("has both roles").toString());
    assertEquals(Optional.of("reports to"), evidence.relation());
    assertEquals(List.of(PM, HOP), evidence.positions());
  }

  @Test
  void anEmptyRemarkIsNone() {
    Evidence evidence = Evidence.of(PM).noting("first").noting("");
    assertEquals(Optional.empty(), evidence.note());
    assertEquals(Evidence.of(PM), evidence);
  }

  @Test
  void aRemarkLeavesTheOriginalAsItWas() {
    Evidence evidence = Evidence.of(PM);
    assertEquals(Optional.of("since May"), evidence.noting("since May").note());
    assertEquals(Optional.empty(), evidence.note());
  }

  @Test
  void nothingIsRefusedByName() {
    assertRefused("from", () -> Evidence.of(null));
    assertRefused("from", () -> Evidence.reportsTo(null, HOP));
    assertRefused("to", () -> Evidence.reportsTo(PM, null));
    assertRefused("from", () -> Evidence.link(null, "owns", "x"));
    assertRefused("relation", () -> Evidence.link(PM, null, HOP));
    assertRefused("relation", () -> Evidence.link(PM, null, "x"));
    assertRefused("to", () -> Evidence.link(PM, "leads", (Position) null));
    assertRefused("to", () -> Evidence.link(PM, "owns", (String) null));
    assertRefused("remark", () -> Evidence.of(PM).noting(null));
  }

  @Test
  void positionsCannotBeChanged() {
    List<Position> positions = Evidence.reportsTo(PM, HOP).positions();
    assertThrows(UnsupportedOperationException.class, () -> positions.remove(PM));
  }
}
