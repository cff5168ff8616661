package io.github.orgwright.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Architecture rules that hold for every module. A test of a module takes all of it with {@code
 * ArchTests.in( ApiRules.class)}, and adds what holds for that module alone.
 */
public final class ApiRules {
  private static final String INTERNAL = "io.github.orgwright.core.internal";

  /** Not exported, or only to our own modules: what is public there is not promised. */
  private static final Set<String> NOT_PROMISED =
      Set.of(
          INTERNAL,
          "io.github.orgwright.testkit.generate",
          "io.github.orgwright.testkit.mutate",
          "io.github.orgwright.testkit.print",
          "io.github.orgwright.testkit.product",
          "io.github.orgwright.testkit.reorg",
          "io.github.orgwright.testkit.rows",
          "io.github.orgwright.testkit.shrink");

  /** Open on purpose, with the reason. */
  private static final Map<String, String> OPEN =
      Map.of(
          "io.github.orgwright.query.Trait",
          "users extend it where a function is not enough",
          "io.github.orgwright.testkit.jqwik.OrganizationDomain",
          "users extend it with their own organizations");

  /** Keywords of Kotlin that Java does not have. */
  private static final Set<String> KOTLIN_KEYWORDS =
      Set.of("as", "fun", "in", "is", "object", "typealias", "typeof", "val", "var", "when");

  /**
   * A method that users call needs a type that they have: no Guava, no parser, no test engine. The
   * module for Jackson is for those who have Jackson.
   */
  private static final DescribedPredicate<JavaClass> SHOWN_TO_USERS =
      resideInAnyPackage(
              "io.github.orgwright..", "java..", "org.junit.jupiter.api..", "net.jqwik.api..")
          .and(describe("are not internal", type -> !isInternal(type)))
          .or(describe("are primitive", JavaClass::isPrimitive));

  @ArchTest
  static final ArchRule publicTypesAreClosed =
      classes()
          .that()
          .arePublic()
          .and(describe("are promised", type -> !isInternal(type)))
          .and(describe("are not for users to extend", type -> !OPEN.containsKey(type.getName())))
          .should(new Closed());

  @ArchTest
  static final ArchRule generatedClassesAreNotPublic =
      classes()
          .that()
          .haveSimpleNameStartingWith("Immutable")
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule promisedSignaturesShowOnlyTypesThatUsersHave =
      members()
          .that(describe("are promised", ApiRules::isPromised))
          .should(new ShowOnlyTypesThatUsersHave());

  @ArchTest
  static final ArchRule namesNeedNoBackticksInKotlin =
      members()
          .that(describe("are promised", ApiRules::isPromised))
          .should(
              ArchCondition.from(
                  describe(
                      "not be named like a keyword of Kotlin",
                      member -> !KOTLIN_KEYWORDS.contains(member.getName()))));

  @ArchTest
  static final ArchRule nothingPrints =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** Ids are ordered by code point, for which there is one comparator. */
  @ArchTest
  static final ArchRule textsAreNotOrderedByUtf16 =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL)
          .should()
          .accessTargetWhere(
              target(
                  describe(
                      "String.compareTo or the natural order",
                      method ->
                          (method.getOwner().isEquivalentTo(String.class)
                                  && method.getName().startsWith("compareTo"))
                              || (method.getOwner().isEquivalentTo(Comparator.class)
                                  && method.getName().matches("(natural|reverse)Order")))));

  @ArchTest
  static void noClassesOfAPackageNeedEachOtherButTheKnownOnes(JavaClasses types) {
    ClassCycles.assertOnlyKnown(types);
  }

  @ArchTest
  static void nativeImagesContainAllResources(JavaClasses types) throws IOException {
    NativeResources.assertListed();
  }

  private ApiRules() {}

  /**
   * A rule that classes depend only on the JDK, annotations and the given packages.
   *
   * @param packages package names as ArchUnit reads them, such as {@code com.google.common..}
   */
  public static ArchRule onlyNeed(String... packages) {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages)
                .or(
                    resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.immutables.value..",
                        "com.google.errorprone.annotations.."))
                .or(describe("are primitive", JavaClass::isPrimitive)));
  }

  /** Asserts that exactly the given classes depend on a package or one below it. */
  public static void assertOnlyTheseNeed(
      String packageName, JavaClasses types, String... simpleNames) {
    assertEquals(
        new TreeSet<>(Set.of(simpleNames)),
        types.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .map(needed -> needed.getTargetClass().getPackageName() + ".")
                        .anyMatch(needed -> needed.startsWith(packageName + ".")))
            .map(type -> type.getName().replaceAll(".*\\.|\\$.*", ""))
            .collect(toCollection(TreeSet::new)));
  }

  /** Asserts that exactly the given classes are public; nested and internal ones are ignored. */
  public static void assertPublic(JavaClasses types, String... simpleNames) {
    assertEquals(
        new TreeSet<>(Set.of(simpleNames)),
        types.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !isInternal(type))
            .map(JavaClass::getSimpleName)
            .collect(toCollection(TreeSet::new)));
  }

  private static boolean isInternal(JavaClass type) {
    return NOT_PROMISED.contains(type.getPackageName());
  }

  private static boolean isPromised(JavaMember member) {
    JavaClass owner = member.getOwner();
    return owner.getModifiers().contains(JavaModifier.PUBLIC)
        && !isInternal(owner)
        && isOpen(member);
  }

  private static boolean isOpen(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  /** Final, or with no constructor that a subclass of others could call. */
  private static final class Closed extends ArchCondition<JavaClass> {
    Closed() {
      super("be final, or sealed, or abstract without a constructor for others");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean isClosed =
          type.isInterface()
              || type.isEnum()
              || type.getModifiers().contains(JavaModifier.FINAL)
              || type.reflect().isSealed()
              || (type.getModifiers().contains(JavaModifier.ABSTRACT)
                  && type.getConstructors().stream().noneMatch(ApiRules::isOpen));
      events.add(new SimpleConditionEvent(type, isClosed, type.getName() + " can be extended"));
    }
  }

  /** Checks all types of a signature, type arguments included. */
  private static final class ShowOnlyTypesThatUsersHave extends ArchCondition<JavaMember> {
    ShowOnlyTypesThatUsersHave() {
      super("show only types of the JDK, of ours and of what tests are written with");
    }

    @Override
    public void check(JavaMember member, ConditionEvents events) {
      shown(member)
          .forEach(
              type ->
                  events.add(
                      new SimpleConditionEvent(
                          member,
                          SHOWN_TO_USERS.test(type.getBaseComponentType())
                              || isOfJackson(member, type),
                          member.getFullName() + " shows " + type.getName())));
    }

    private static boolean isOfJackson(JavaMember member, JavaClass type) {
      return member.getOwner().getPackageName().equals("io.github.orgwright.jackson")
          && type.getPackageName().startsWith("tools.jackson.");
    }

    private static Stream<JavaClass> shown(JavaMember member) {
      return member instanceof JavaField field
          ? field.getAllInvolvedRawTypes().stream()
          : Stream.concat(
              ((JavaCodeUnit) member).getAllInvolvedRawTypes().stream(),
              ((JavaCodeUnit) member).getThrowsClause().getTypes().stream());
    }
  }
}
