package io.github.orgwright.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.testkit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  private static final Set<String> PROMISED =
      Set.of(
          "BrokenRow",
          "BrokenRows",
          "Generator",
          "Minimizer",
          "NaiveOrganization",
          "OrgFeature",
          "OrgGenerator",
          "OrgPrinter",
          "OrgShape",
          "OrgTests",
          "PropertyAssert",
          "RejectionAssert",
          "ReorgScript",
          "ReorgScripts",
          "ReorgStep",
          "RuleAssert",
          "RuleBreaker",
          "Sample",
          "ValidatorReport",
          "ViolationAssert");

  private static final DescribedPredicate<JavaClass> OURS_OR_THOSE_OF_JDK_AND_JUNIT =
      resideInAnyPackage("io.github.orgwright..", "java..", "org.junit.jupiter.api..")
          .or(describe("are primitive", JavaClass::isPrimitive));

  @ArchTest
  static final ArchRule onlyPromisedClassesArePublic =
      classes()
          .that()
          .arePublic()
          .should(
              condition(
                  "be promised",
                  (type, events) ->
                      events.add(
                          new SimpleConditionEvent(
                              type, PROMISED.contains(type.getSimpleName()), type.getName()))));

  @ArchTest
  static final ArchRule publicClassesAreFinal =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule publicSignaturesShowOnlyOurTypesAndThoseOfJdkAndJupiter =
      members()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(
              condition(
                  "show only types of ours, of the JDK and of the Jupiter API",
                  (member, events) ->
                      shownTypes(member)
                          .forEach(
                              type ->
                                  events.add(
                                      new SimpleConditionEvent(
                                          member,
                                          OURS_OR_THOSE_OF_JDK_AND_JUNIT.test(type),
                                          member.getFullName() + " shows " + type.getName())))));

  /** The API alone: no engine, and no class that users need not have. */
  @ArchTest
  static final ArchRule onlyThatIsUsedWhichIsRequired =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "io.github.orgwright.core..",
                      "io.github.orgwright.query",
                      "io.github.orgwright.rules",
                      "io.github.orgwright.product",
                      "io.github.orgwright.testkit..",
                      "com.google.common.base",
                      "com.google.common.collect",
                      "java..",
                      "org.junit.jupiter.api..",
                      "org.opentest4j..",
                      "org.jspecify.annotations..",
                      "com.google.errorprone.annotations..")
                  .or(describe("are primitive", JavaClass::isPrimitive)));

  /**
   * A later cut moves what knows the documents into a package of its own. The list gets shorter.
   */
  private static final Set<String> KNOW_PRODUCT =
      Set.of(
          "Cast",
          "CoverageOperators",
          "DocumentedOperators",
          "Dressing",
          "Furnishing",
          "GenericOperators",
          "OrgGenerator",
          "OwnerOperators",
          "SeatOperators",
          "ValueCode");

  @ArchTest
  static void onlyThoseListedKnowTheDocumentedOrganization(JavaClasses types) {
    assertEquals(
        KNOW_PRODUCT,
        types.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            needed ->
                                needed
                                    .getTargetClass()
                                    .getPackageName()
                                    .equals("io.github.orgwright.product")))
            .map(type -> type.getName().replaceAll(".*\\.|\\$.*", ""))
            .collect(toSet()));
  }

  @ArchTest
  static final ArchRule nothingPrints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  private static Stream<JavaClass> shownTypes(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.of(
            List.of(unit.getReturnType()), unit.getParameterTypes(), unit.getExceptionTypes())
        .flatMap(List::stream)
        .flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  private static <T> ArchCondition<T> condition(
      String description, BiConsumer<T, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.accept(item, events);
      }
    };
  }
}
