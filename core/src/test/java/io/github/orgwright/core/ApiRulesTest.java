package io.github.orgwright.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.core",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule coreNeedsGuavaAlone =
      ApiRules.onlyNeed("io.github.orgwright.core..", "com.google.common..");
}
