package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultTest {
  private static final Fault ERROR = fault(FaultCode.CYCLE);
  private static final Fault WARNING = fault(FaultCode.NO_ROOT);
  private static final Fault INFO = fault(FaultCode.SEVERAL_ROOTS);

  private static Fault fault(FaultCode code) {
    return Fault.builder().code(code).message("something is wrong").fix("mend it").build();
  }

  @Test
  void textIsOneLine() {
    assertEquals("ERROR [CYCLE] something is wrong; mend it", ERROR.toString());
    assertEquals(
        "ERROR [CYCLE] something is wrong (row 7); mend it",
        ERROR.toBuilder().rows(List.of(7)).build().toString());
    assertEquals(
        "WARNING [NO_ROOT] something is wrong (rows 2, 3); mend it",
        WARNING.toBuilder().rows(List.of(2, 3)).build().toString());
  }

  @Test
  void textShowsEightRows() {
    assertEquals(
        "ERROR [CYCLE] something is wrong (rows 1, 2, 3, 4, 5, 6, 7, 8); mend it",
        ERROR.toBuilder().rows(IntStream.rangeClosed(1, 8).boxed().toList()).build().toString());
    assertEquals(
        "ERROR [CYCLE] something is wrong (rows 1, 2, 3, 4, 5, 6, 7, 8 and 2 more); mend it",
        ERROR.toBuilder().rows(IntStream.rangeClosed(1, 10).boxed().toList()).build().toString());
  }

  @Test
  void aFaultHoldsItsEvidence() {
    Fault fault = ERROR.toBuilder().ids(List.of("a", "b")).witness(List.of("a", "b", "c")).build();
    assertEquals(List.of("a", "b"), fault.ids());
    assertEquals(List.of("a", "b", "c"), fault.witness());
    assertEquals(List.of(), fault.rows());
    assertEquals("something is wrong", fault.message());
    assertEquals("mend it", fault.fix());
    assertEquals(FaultCode.CYCLE, fault.code());
  }

  @Test
  void severityIsThatOfTheCode() {
    assertEquals(Severity.ERROR, ERROR.severity());
    assertEquals(Severity.WARNING, WARNING.severity());
    assertEquals(Severity.INFO, INFO.severity());
  }

  @Test
  void whatIsLoadedListsFaultsBySeverityAndCode() {
    Organization organization = Organization.named("Acme").build();
    Loaded loaded = Loaded.of(organization, List.of(INFO, ERROR, WARNING));
    assertSame(organization, loaded.organization());
    assertEquals(List.of(INFO, ERROR, WARNING), loaded.faults());
    assertEquals(List.of(ERROR), loaded.faults(Severity.ERROR));
    assertEquals(List.of(ERROR, WARNING), loaded.faults(Severity.WARNING));
    assertEquals(List.of(INFO, ERROR, WARNING), loaded.faults(Severity.INFO));
    assertEquals(List.of(WARNING), loaded.faults(FaultCode.NO_ROOT));
    assertEquals(List.of(), loaded.faults(FaultCode.EMPTY));
    assertEquals("Acme (0 positions), 3 faults", loaded.toString());
    assertEquals("Acme (0 positions), 1 fault", Loaded.of(organization, List.of(INFO)).toString());
  }

  @Test
  void whatIsLoadedIsRefusedFromASeverityOn() {
    Organization organization = Organization.named("Acme").build();
    Loaded mild = Loaded.of(organization, List.of(INFO));
    assertSame(organization, mild.orThrow(Severity.WARNING));
    Loaded bad = Loaded.of(organization, List.of(INFO, ERROR, WARNING));
    InvalidOrganizationException refused =
        assertThrows(InvalidOrganizationException.class, () -> bad.orThrow(Severity.WARNING));
    assertEquals(List.of(ERROR, WARNING), refused.faults());
    assertEquals(
        """
        Acme has 2 faults:
          ERROR [CYCLE] something is wrong; mend it
          WARNING [NO_ROOT] something is wrong; mend it""",
        refused.getMessage());
  }

  @Test
  void theMessageNamesTwentyFaults() {
    Organization organization = Organization.named("Acme").build();
    List<Fault> many = IntStream.range(0, 22).mapToObj(i -> ERROR).toList();
    InvalidOrganizationException refused =
        assertThrows(
            InvalidOrganizationException.class,
            () -> Loaded.of(organization, many).orThrow(Severity.ERROR));
    assertEquals(
        "Acme has 22 faults:" + ("\n  " + ERROR).repeat(20) + "\n  and 2 more, see faults()",
        refused.getMessage());
    assertEquals(
        "Acme has 20 faults:" + ("\n  " + ERROR).repeat(20),
        assertThrows(
                InvalidOrganizationException.class,
                () -> Loaded.of(organization, many.subList(0, 20)).orThrow(Severity.ERROR))
            .getMessage());
  }
}
