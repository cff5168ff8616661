package io.github.orgwright.batch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.batch",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule auditsNeedNoEngine =
      ApiRules.onlyNeed(
          "io.github.orgwright.batch",
          "io.github.orgwright.core..",
          "io.github.orgwright.io",
          "io.github.orgwright.rules",
          "com.google.common..");

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(types, "AuditChange", "AuditRow", "OrgAudit");
  }
}
