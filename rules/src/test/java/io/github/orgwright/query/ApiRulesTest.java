package io.github.orgwright.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "io.github.orgwright",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  private static final DescribedPredicate<JavaClass> GUAVA =
      resideInAPackage("com.google.common..");

  /** Users extend it: a trait where a function does not do. */
  private static final DescribedPredicate<JavaClass> FOR_USERS_TO_EXTEND =
      DescribedPredicate.describe(
          "for users to extend", type -> type.getFullName().equals(Trait.class.getName()));

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_ARE_CLOSED =
      classes()
          .that()
          .resideInAPackage("io.github.orgwright.query")
          .and()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and(not(FOR_USERS_TO_EXTEND))
          .should(beClosed());

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final, or abstract without a constructor for others") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isAbstract = type.getModifiers().contains(JavaModifier.ABSTRACT);
        boolean canBeExtended =
            type.getConstructors().stream()
                .anyMatch(
                    constructor ->
                        constructor.getModifiers().contains(JavaModifier.PUBLIC)
                            || constructor.getModifiers().contains(JavaModifier.PROTECTED));
        boolean isClosed =
            type.getModifiers().contains(JavaModifier.FINAL) || (isAbstract && !canBeExtended);
        events.add(new SimpleConditionEvent(type, isClosed, type.getName() + " can be extended"));
      }
    };
  }

  @ArchTest
  static final ArchRule NO_GUAVA_TYPE_IS_PROMISED =
      methods()
          .that()
          .areDeclaredInClassesThat(resideInAPackage("io.github.orgwright.query"))
          .and(ArePromised.INSTANCE)
          .should(
              new ArchCondition<>("have no Guava type in their signatures") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  Stream<JavaType> types =
                      Stream.concat(
                          Stream.of(method.getReturnType()), method.getParameterTypes().stream());
                  boolean hasGuava =
                      types.flatMap(type -> type.getAllInvolvedRawTypes().stream()).anyMatch(GUAVA);
                  events.add(new SimpleConditionEvent(method, !hasGuava, method.getFullName()));
                }
              });

  /** Public or protected, in a public class. */
  private static final class ArePromised extends DescribedPredicate<JavaMember> {
    static final ArePromised INSTANCE = new ArePromised();

    private ArePromised() {
      super("are promised");
    }

    @Override
    public boolean test(JavaMember member) {
      return member.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
          && (member.getModifiers().contains(JavaModifier.PUBLIC)
              || member.getModifiers().contains(JavaModifier.PROTECTED));
    }
  }

  @ArchTest
  static final ArchRule NOTHING_PRINTS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule QUESTIONS_DEPEND_ON_CORE_AND_GUAVA_ALONE =
      classes()
          .that()
          .resideInAPackage("io.github.orgwright.query")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "io.github.orgwright.core..",
                  "io.github.orgwright.query",
                  "com.google.common..",
                  "com.google.errorprone.annotations..",
                  "org.jspecify.annotations.."));

  @ArchTest
  static final ArchRule NEITHER_QUESTIONS_NOR_RULES_KNOW_THE_PRODUCT_ORGANIZATION =
      noClasses()
          .that()
          .resideInAnyPackage("io.github.orgwright.query", "io.github.orgwright.rules")
          .should()
          .dependOnClassesThat(resideInAPackage("io.github.orgwright.product.."));

  @ArchTest
  static final ArchRule CORE_DOES_NOT_KNOW_THE_QUESTIONS =
      noClasses()
          .that()
          .resideInAPackage("io.github.orgwright.core")
          .should()
          .dependOnClassesThat(resideInAPackage("io.github.orgwright.query"));

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_READERS_OR_THE_TEST_KIT =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.github.orgwright.io..", "io.github.orgwright.testkit.."));
}
