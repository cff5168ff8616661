package io.github.orgwright.io;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
    packages = "io.github.orgwright.io",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  private static final Set<String> PROMISED =
      Set.of(
          "CsvReader",
          "CsvWriter",
          "Mapping",
          "Presets",
          "RowProblemCodes",
          "HeaderMismatchException",
          "UnreadableFileException");

  private static final DescribedPredicate<JavaClass> OURS_OR_JDK =
      resideInAnyPackage("io.github.orgwright..", "java..")
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
      classes().that().arePublic().should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule publicSignaturesShowOnlyOurTypesAndThoseOfTheJdk =
      members()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(
              condition(
                  "show only types of ours and of the JDK",
                  (member, events) ->
                      shownTypes(member)
                          .forEach(
                              type ->
                                  events.add(
                                      new SimpleConditionEvent(
                                          member,
                                          OURS_OR_JDK.test(type),
                                          member.getFullName() + " shows " + type.getName())))));

  @ArchTest
  static final ArchRule generatedClassesAreNotPublic =
      classes().that().haveSimpleNameStartingWith("Immutable").should().notBePublic();

  @ArchTest
  static final ArchRule readersAndWritersOfOrganizationsUseCoreAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.github.orgwright.query..",
                  "io.github.orgwright.rules..",
                  "io.github.orgwright.product..",
                  "io.github.orgwright.testkit.."));

  @ArchTest
  static final ArchRule onlyTwoClassesKnowTheCsvLibrary =
      noClasses()
          .that()
          .doNotHaveSimpleName("CsvRows")
          .and()
          .doNotHaveSimpleName("CsvWriter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.siegmar.fastcsv..");

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
