package io.github.orgwright.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What has one home in the library stands in no second place. */
class OneHomeTest {
  private static final JavaClasses TYPES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/examples/"))
          .importPackages("io.github.orgwright");

  @Test
  void amountsAreWrittenInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("PlainAmount")
        .should()
        .callMethod(BigDecimal.class, "toPlainString")
        .check(TYPES);
  }

  @Test
  void simpleNamesStandOnce() {
    Map<String, Set<String>> packages =
        TYPES.stream()
            .filter(type -> type.getSource().isPresent() && !type.getName().contains("$"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !type.getSimpleName().isEmpty())
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(
                        type -> type.getPackageName().substring("io.github.orgwright.".length()),
                        toCollection(TreeSet::new))));
    assertEquals(
        Map.of(),
        packages.entrySet().stream()
            .filter(name -> name.getValue().size() > 1)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
