package io.github.orgwright.testkit.jqwik;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.testkit.jqwik",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule thisModuleNeedsNoTestEngine =
      ApiRules.onlyNeed(
          "io.github.orgwright.core..",
          "io.github.orgwright.query",
          "io.github.orgwright.rules",
          "io.github.orgwright.testkit..",
          "net.jqwik.api..",
          "org.apiguardian.api..");

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(
        types,
        "Adversarial",
        "Conforms",
        "CoverageHook",
        "OrgFeatures",
        "OrgLayers",
        "OrgSize",
        "OrgSpan",
        "OrganizationConfigurator",
        "OrganizationDomain",
        "OrganizationProvider",
        "OrganizationReport",
        "Organizations",
        "Pick",
        "Plain",
        "Roles",
        "OrgShapes",
        "Violates");
  }
}
