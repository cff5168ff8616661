package io.github.orgwright.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What the public face of this module promises. */
@AnalyzeClasses(
    packages = "io.github.orgwright.core..",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  private static final DescribedPredicate<JavaClass> CLOSED =
      describe(
          "closed to subclasses of others",
          type ->
              type.isInterface()
                  || type.isEnum()
                  || type.isRecord()
                  || type.getModifiers().contains(JavaModifier.FINAL)
                  || (type.getModifiers().contains(JavaModifier.ABSTRACT)
                      && type.getConstructors().stream().noneMatch(ApiRulesTest::isOpen)));

  private static final DescribedPredicate<JavaCodeUnit> OPEN_WITH_GUAVA =
      describe(
          "promised and speak of Guava",
          unit ->
              isOpen(unit)
                  && unit.getAllInvolvedRawTypes().stream().anyMatch(ApiRulesTest::isGuava));

  private static final DescribedPredicate<JavaField> FIELD_OF_GUAVA =
      describe(
          "of Guava",
          field -> field.getAllInvolvedRawTypes().stream().anyMatch(ApiRulesTest::isGuava));

  @ArchTest
  static final ArchRule publicTypesAreClosed = classes().that().arePublic().should(be(CLOSED));

  @ArchTest
  static final ArchRule generatedClassesAreNotPublic =
      classes().that().haveSimpleNameStartingWith("Immutable").should().notBePublic();

  @ArchTest
  static final ArchRule promisedSignaturesAreFreeOfGuava =
      codeUnits().that().areDeclaredInClassesThat().arePublic().should(not(be(OPEN_WITH_GUAVA)));

  @ArchTest
  static final ArchRule publicFieldsAreFreeOfGuava =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .arePublic()
          .should(not(be(FIELD_OF_GUAVA)));

  @ArchTest
  static final ArchRule nothingPrints =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule nothingElseIsNeeded =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "io.github.orgwright.core..",
              "java..",
              "com.google.common..",
              "com.google.errorprone.annotations..",
              "org.immutables.value..",
              "org.jspecify.annotations..");

  private static boolean isOpen(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        || unit.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isGuava(JavaClass type) {
    return type.getPackageName().startsWith("com.google.common");
  }
}
