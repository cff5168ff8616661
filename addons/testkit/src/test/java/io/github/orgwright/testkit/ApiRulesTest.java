package io.github.orgwright.testkit;

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
          "org.junit.jupiter.api..",
          "org.opentest4j..");

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(
        types,
        "BrokenRow",
        "BrokenRows",
        "ChangeLaws",
        "DatedFacts",
        "Generator",
        "HistoryLaws",
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
        "ReorgStep",
        "RuleAssert",
        "RuleBreaker",
        "Sample",
        "ValidatorReport",
        "ViolationAssert");
  }

  /** What knows the documents moves into its own package later. The list only gets shorter. */
  @ArchTest
  static void onlyThoseListedKnowTheDocumentedOrganization(JavaClasses types) {
    ApiRules.assertOnlyTheseNeed(
        "io.github.orgwright.product",
        types,
        "ProductDraft",
        "CoverageOperators",
        "DetailGenerator",
        "Prerequisites",
        "GenericOperators",
        "OrgGenerator",
        "OwnerOperators",
        "PlacementOperators",
        "ValueCode");
  }
}
