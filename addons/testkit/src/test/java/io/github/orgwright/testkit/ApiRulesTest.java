package io.github.orgwright.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.testkit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule thisModuleNeedsNoTestEngine =
      ApiRules.onlyNeed(
          "io.github.orgwright.change",
          "io.github.orgwright.core..",
          "io.github.orgwright.draw",
          "io.github.orgwright.query",
          "io.github.orgwright.rules",
          "io.github.orgwright.product",
          "io.github.orgwright.testkit..",
          "com.google.common.base",
          "com.google.common.collect",
          "com.google.common.primitives",
          "org.junit.jupiter.api..",
          "org.opentest4j..");

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(
        types,
        "BrokenRow",
        "BrokenRows",
        "OrgCoverage",
        "DatedFacts",
        "Generator",
        "Minimizer",
        "OrgFeature",
        "OrgGenerator",
        "OrgPair",
        "OrgPrinter",
        "OrgShape",
        "OrgTests",
        "OrgTriple",
        "OrgVersions",
        "PropertyAssert",
        "RejectionAssert",
        "ReorgScript",
        "ReorgScripts",
        "RuleAssert",
        "RuleBreaker",
        "Sample",
        "ValidatorReport");
  }

  @ArchTest
  static final ArchRule onlyOnePackageKnowsTheDocumentedOrganization =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.orgwright.testkit.product")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.orgwright.product");

  @ArchTest
  static final ArchRule partsDoNotNeedWhatIsMadeOfThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.github.orgwright.testkit.generate",
              "io.github.orgwright.testkit.model",
              "io.github.orgwright.testkit.mutate",
              "io.github.orgwright.testkit.print",
              "io.github.orgwright.testkit.product",
              "io.github.orgwright.testkit.reorg",
              "io.github.orgwright.testkit.rows",
              "io.github.orgwright.testkit.shrink")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.orgwright.testkit", "io.github.orgwright.testkit.junit");

  @ArchTest
  static final ArchRule partsDoNotNeedEachOtherInCycles =
      slices().matching("io.github.orgwright.testkit.(*)").should().beFreeOfCycles();
}
