package io.github.orgwright.jackson;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.jackson",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule thisModuleNeedsRulesAndJacksonAlone =
      ApiRules.onlyNeed(
          "io.github.orgwright.core..",
          "io.github.orgwright.change",
          "io.github.orgwright.query",
          "io.github.orgwright.rules",
          "io.github.orgwright.jackson",
          "com.google.common..",
          "tools.jackson.core..",
          "tools.jackson.databind..");

  /** What is written, and what is read, is decided by classes that know no parser or generator. */
  @ArchTest
  static void theseClassesKnowJackson(JavaClasses types) {
    ApiRules.assertOnlyTheseNeed(
        "tools.jackson",
        types,
        "DocumentDeserializer",
        "DocumentReader",
        "FindingsJson",
        "MemberWriter",
        "ObjectSerializer",
        "OrgwrightModule",
        "SchemaTexts");
  }

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(types, "FindingsJson", "OrgwrightModule");
  }
}
