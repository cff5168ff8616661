package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EqualityTest {
  private static final Scope ONE = Scope.organization("One");
  private static final Scope OTHER = Scope.organization("Other");
  private static final List<Class<?>> VALUES =
      List.of(
          Assignment.class,
          ImmutableAuthority.class,
          ImmutableAuthorityRequest.class,
          Duty.class,
          Expectation.class,
          ImmutableProblem.class,
          ImmutableKpi.class,
          ImmutablePerson.class,
          ImmutablePosition.class,
          ReportingLine.class,
          ImmutableResponsibility.class,
          ImmutableRole.class,
          ScopeKind.class,
          ScopedKpi.class,
          ImmutableOrgMetrics.class);

  private static final Map<Class<?>, List<String>> NOT_COMPARED =
      Map.of(
          ImmutableRole.class, List.of("dutyRemarks"),
          ImmutablePosition.class, List.of("lastPlace"));

  @TestFactory
  List<DynamicTest> valuesAreEqualByAllTheirAttributes() {
    return VALUES.stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(),
                    () ->
                        EqualsVerifier.forClass(type)
                            .withPrefabValues(Scope.class, ONE, OTHER)
                            .withPrefabValues(Kpi.class, Kpi.of("a", "A"), Kpi.of("b", "B"))
                            .withPrefabValues(
                                ProblemCode.class, ProblemCode.CYCLE, ProblemCode.EMPTY)
                            .withPrefabValues(
                                ImmutableList.class, ImmutableList.of(1), ImmutableList.of(2))
                            .withPrefabValues(
                                ImmutableMap.class, ImmutableMap.of(1, 2), ImmutableMap.of(2, 5))
                            .withIgnoredFields(
                                NOT_COMPARED.getOrDefault(type, List.of()).toArray(new String[0]))
                            .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
                            .verify()))
        .toList();
  }

  @Test
  void scopesAreEqualByIdKindNameAndTheIdOfTheirParent() {
    EqualsVerifier.forClass(Scope.class)
        .withPrefabValues(Scope.class, ONE, OTHER)
        .withIgnoredFields("depth")
        .suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
        .verify();
  }
}
