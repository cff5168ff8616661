package io.github.orgwright.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module: of query, rules and product. */
@AnalyzeClasses(
    packages = {
      "io.github.orgwright.query",
      "io.github.orgwright.rules",
      "io.github.orgwright.product"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule thisModuleNeedsCoreAndGuavaAlone =
      ApiRules.onlyNeed(
          "io.github.orgwright.core..",
          "io.github.orgwright.change",
          "io.github.orgwright.query",
          "io.github.orgwright.rules",
          "io.github.orgwright.product",
          "com.google.common..");

  @ArchTest
  static final ArchRule questionsDoNotKnowRules =
      noClasses()
          .that()
          .resideInAPackage("io.github.orgwright.query")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.orgwright.rules", "io.github.orgwright.product");

  @ArchTest
  static final ArchRule rulesDoNotKnowTheProductOrganization =
      noClasses()
          .that()
          .resideInAPackage("io.github.orgwright.rules")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.orgwright.product");
}
