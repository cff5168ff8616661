package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases that the validator of organograms is tested with itself. Each one stands here by name:
 * with what the rules of structure find in it, or with the reason why it says nothing of structure.
 */
class UkValidatorCasesTest {
  private static final String UNKNOWN = "T2-top-post, T3-known-senior-post, T5-known-to-the-end";

  /**
   * Cases of one post that reports to somebody. The tool tries each against the check of its cell
   * alone; a sheet of that row breaks these rules of structure.
   */
  private static final Map<String, String> FOUND =
      Map.of(
          "k_xx_correct",
          "",
          "k_unknown",
          UNKNOWN,
          // The post is CEO, so it reports to itself: the check of the cell lets it pass.
          "k_known_correct",
          "T2-top-post, T4-no-self-report",
          // Let pass by the check of the cell too, which its authors call a mistake.
          "k_known_but_wrong_case",
          UNKNOWN,
          "k_wildcard",
          UNKNOWN,
          // An empty cell is a top for the reader; in the tool, the check of the cell refuses it.
          "k_is_blank",
          "");

  private static final Map<String, Set<String>> NOT_ABOUT_STRUCTURE =
      Map.of(
          "how a reference is spelt",
          names("a_symbol a_dash a_xx a_space a_blank a_blank_row"),
          "the name of a holder, and pay",
          names(
              "b_not_in_post_b_is_a_string b_not_in_post_b_is_blank b_not_in_post_correct "
                  + "b_is_n_a_and_pay_is_n_a b_is_n_a_and_pay_is_n_d "
                  + "b_is_n_a_and_pay_is_a_string b_is_n_a_and_pay_is_1 b_is_n_a_and_pay_is_0 "
                  + "b_is_n_d_and_pay_is_n_a b_is_n_d_and_pay_is_n_d "
                  + "b_is_n_d_and_pay_is_a_string b_is_n_d_and_pay_is_1 b_is_n_d_and_pay_is_0 "
                  + "b_is_blank_and_pay_is_1 b_is_blank_and_pay_is_0 "
                  + "b_is_blank_and_pay_is_a_string b_is_blank_and_pay_is_n_a"),
          "the grade",
          Set.of("c_is_blank", "c_is_in_the_list", "c_is_not_in_the_list"),
          "the title",
          names(
              "d_is_blank d_is_not_in_post_correct d_is_not_in_post_but_id_isnt_0 "
                  + "d_is_in_post_but_id_is_0 d_is_in_post_but_id_is_string_0"),
          "the function",
          names(
              "e_is_blank e_is_not_in_post_but_id_isnt_0 e_is_in_post_but_id_is_0 "
                  + "e_is_in_post_but_id_is_string_0"),
          "organisation and unit",
          names(
              "g_is_blank g_is_nd h_is_blank h_is_in_post_but_id_is_0 "
                  + "h_is_in_post_but_id_is_string_0 h_is_not_in_post_correct"),
          "telephone and e-mail",
          names(
              "i_is_blank i_is_not_in_post_correct i_is_in_post_but_id_is_0 "
                  + "i_vacant_correct i_given_but_name_is_vacant i_given_but_id_is_0 "
                  + "i_na_but_id_is_normal j_is_blank j_vacant_correct j_na_but_in_post "
                  + "j_given_but_name_is_vacant j_given_but_id_is_0"));

  /** Of the files only what they should give is known, but for two rows of the valid one. */
  private static final String VALID_FILE = "sample-valid.xls";

  private static final Map<String, String> FILES_NOT_ABOUT_STRUCTURE =
      Map.of(
          "sample-invalid-senior.xls", "a row that the workbook itself marks red",
          "sample-invalid-junior.xls", "T8 to T10, the sheet of junior posts",
          "sample-mix.xls", "how cells of telephone and e-mail are read");

  private static Set<String> names(String names) {
    return Set.copyOf(Splitter.on(' ').splitToList(names));
  }

  @Test
  void everyCaseIsClassified() {
    Set<String> named = new TreeSet<>(FOUND.keySet());
    NOT_ABOUT_STRUCTURE
        .values()
        .forEach(
            names -> names.forEach(name -> assertTrue(named.add(name), name + " stands twice")));
    Set<String> given = new TreeSet<>();
    cases().get("cases").forEach(one -> given.add(one.get("name").asString()));
    assertEquals(given, named);
  }

  @Test
  void everyFileIsClassified() {
    Set<String> named = new TreeSet<>(FILES_NOT_ABOUT_STRUCTURE.keySet());
    named.add(VALID_FILE);
    Set<String> given = new TreeSet<>();
    cases().get("file_fixtures").forEach(one -> given.add(one.get("file").asString()));
    assertEquals(given, named);
  }

  @TestFactory
  Stream<DynamicTest> casesOfStructureAreFound() {
    JsonNode cases = cases();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode one : cases.get("cases")) {
      String name = one.get("name").asString();
      if (FOUND.containsKey(name)) {
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertEquals(FOUND.get(name), found(sheet(cases, List.of(row(cases, one)))))));
      }
    }
    return tests.stream();
  }

  @Test
  void rowsOfTheValidFileBreakNothing() {
    JsonNode cases = cases();
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode file : cases.get("file_fixtures")) {
      if (file.get("file").asString().equals(VALID_FILE)) {
        file.get("known_rows").forEach(row -> rows.add(cells(row)));
      }
    }
    assertEquals(2, rows.size());
    LoadResult loaded = sheet(cases, rows);
    assertEquals(2, loaded.organization().positions().size());
    assertEquals("", found(loaded));
  }

  /** The rules that a sheet breaks, T1 among them. */
  private static String found(LoadResult loaded) {
    return String.join(
        ", ",
        UkOrganogramRules.check(loaded, UkOrganogramRules.structure()).violations().stream()
            .map(Violation::ruleId)
            .toList());
  }

  private static List<String> row(JsonNode cases, JsonNode one) {
    List<String> row = cells(cases.get("bases").get(one.get("base").asString()));
    for (JsonNode change : one.get("changes")) {
      row.set(change.get(0).asString().charAt(0) - 'A', cell(change.get(1)));
    }
    return row;
  }

  private static LoadResult sheet(JsonNode cases, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(cells(cases.get("columns"))));
    rows.forEach(row -> text.append(line(row)));
    return OrgReader.of(Presets.UK_ORGANOGRAM).read(Csv.text("sheet", text.toString()));
  }

  private static String line(List<String> cells) {
    return String.join(
            ",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())
        + "\n";
  }

  private static List<String> cells(JsonNode row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell(cell)));
    return cells;
  }

  private static String cell(JsonNode cell) {
    return cell.isNull() ? "" : cell.asString();
  }

  private static JsonNode cases() {
    return new JsonMapper().readTree(SharedData.file("uk-validator/cases.json").toFile());
  }
}
