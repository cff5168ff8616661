package io.github.orgwright.io;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.orgwright.testsupport.ApiRules;

/** What holds for every class of this module. */
@AnalyzeClasses(
    packages = "io.github.orgwright.io",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
  @ArchTest static final ArchTests everywhere = ArchTests.in(ApiRules.class);

  @ArchTest
  static final ArchRule readersAndWritersNeedCoreAndLibrariesOfFormats =
      ApiRules.onlyNeed(
          "io.github.orgwright.change..",
          "io.github.orgwright.core..",
          "io.github.orgwright.io",
          "com.google.common..",
          "de.siegmar.fastcsv..",
          "com.unboundid..",
          "org.dhatim.fastexcel..",
          "tools.jackson.core..");

  @ArchTest
  static void onlyTheseClassesKnowTheCsvLibrary(JavaClasses types) {
    ApiRules.assertOnlyTheseNeed(
        "de.siegmar.fastcsv", types, "CsvDelimiter", "CsvTable", "CsvWriter");
  }

  /** Each is optional, so that no other class may need it. */
  @ArchTest
  static void onlyOneClassKnowsEachOptionalLibrary(JavaClasses types) {
    ApiRules.assertOnlyTheseNeed("com.unboundid", types, "LdifEntries");
    ApiRules.assertOnlyTheseNeed("org.dhatim.fastexcel", types, "XlsxSheet", "XlsxTable");
    ApiRules.assertOnlyTheseNeed("tools.jackson.core", types, "JsonRows");
    ApiRules.assertOnlyTheseNeed("java.sql", types, "Jdbc");
  }

  @ArchTest
  static void onlyPromisedClassesArePublic(JavaClasses types) {
    ApiRules.assertPublic(
        types,
        "Csv",
        "CsvWriter",
        "HeaderMismatchException",
        "HistoryResult",
        "Jdbc",
        "Json",
        "Ldif",
        "Mapping",
        "OpenFgaWriter",
        "OrgReader",
        "Presets",
        "RowProblemCodes",
        "RowSource",
        "Rows",
        "Scim",
        "TurtleWriter",
        "UnreadableFileException",
        "Xlsx",
        "XlsxWriter");
  }
}
