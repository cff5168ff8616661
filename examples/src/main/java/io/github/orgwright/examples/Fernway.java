package io.github.orgwright.examples;

import static io.github.orgwright.core.ScopeKind.DEPARTMENT;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A sample product company, read from {@code fernway.csv}: the mapping of its columns, and the
 * duties of its roles.
 */
final class Fernway {
  static final Authority SPEND = Authority.named("spend");
  static final Authority HIRE = Authority.named("hire");

  static final Responsibility PRODUCT_ROADMAP =
      Responsibility.of("product_roadmap", "Product roadmap");
  static final Kpi RETENTION =
      Kpi.builder().id("retention").name("Retention").unit("% per quarter").build();

  static final Role CHIEF_PRODUCT_OFFICER =
      Role.builder()
          .id("chief_product_officer")
          .name("Chief product officer")
          .function("Product")
          .level(2)
          .addDuty(Duty.accountableFor(PRODUCT_ROADMAP))
          .build();
  static final Role HEAD_OF_PRODUCT =
      Role.builder()
          .id("head_of_product")
          .name("Head of product")
          .function("Product")
          .level(3)
          .addDuty(Duty.accountableFor(PRODUCT_ROADMAP))
          .addKpi(RETENTION)
          .build();
  static final Role PRODUCT_MANAGER =
      Role.builder()
          .id("product_manager")
          .name("Product manager")
          .function("Product")
          .level(6)
          .addDuty(Duty.responsibleFor(PRODUCT_ROADMAP))
          .addKpi(RETENTION)
          .build();
  static final Role UX_UI_DESIGNER =
      Role.builder()
          .id("ux_ui_designer")
          .name("UX/UI designer")
          .function("UX")
          .level(7)
          .addDuty(Duty.consultedOn(PRODUCT_ROADMAP))
          .build();

  /** All columns except that of roles, for examples that derive roles from titles. */
  static final Mapping COLUMNS_WITHOUT_ROLES =
      Mapping.positions("id")
          .title("title")
          .manager("manager")
          .dotted("dotted")
          .holder("person")
          .vacantWhere("status", "vacant")
          .actingWhere("status", "acting")
          .worksIn(DEPARTMENT, "department")
          .owns(PRODUCT_ORGANIZATION, "organization")
          .owns(PORTFOLIO, "portfolio")
          .owns(PRODUCT, "product")
          .authorities("may")
          .fte("fte");

  static final Mapping COLUMNS =
      COLUMNS_WITHOUT_ROLES
          .role("role")
          .roles(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT, PRODUCT_MANAGER, UX_UI_DESIGNER);

  private Fernway() {}

  /** Reads the sample. */
  static LoadResult load() {
    return read("fernway.csv", "Fernway", COLUMNS);
  }

  /** Reads a file that comes with the examples. */
  static LoadResult read(String file, String name, Mapping mapping) {
    try (Reader rows =
        new InputStreamReader(
            Objects.requireNonNull(Fernway.class.getResourceAsStream("/" + file), file),
            StandardCharsets.UTF_8)) {
      return OrgReader.of(mapping).read(Csv.text(name, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
