package io.github.orgwright.product;

import static io.github.orgwright.product.AnswersTold.said;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_LINE_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_OWNER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT_AND_TECHNOLOGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What holders of a role must have, were paid and may become. */
class DocumentedHoldersTest {
  private static final ProductDocuments DOCUMENTS =
      ProductDocuments.under(Reading.largeOrganization(500));
  private static final DocumentedWho WHO = DOCUMENTS.who();

  @Test
  void experienceEducationAndSkillsTellTheirNature() {
    assertEquals(
        """
        what experience should chief_product_officer have?
          10_years (minimum; in product management, analytics or a related field), inferred, typically: S0-40
          10_years (minimum; in product management, analytics or a related field), typically: S1-81
          relevant_experience (recommended), should: S3-29
          strong_professional_background (needed), always: S4-87
          10_years (recommended; in product-related sectors), should: S4-105
        what experience should senior_product_manager have?
          product_management_experience (needed), always: S3-39
          years_of_training_and_skill_development (needed), typically: S3-41
        what education should chief_product_officer have?
          education_unspecified (needed), typically: S0-41
          strong_educational_background (needed), always: S4-86
          bachelors_degree (minimum), should: S4-94
        what education should head_of_product have?
          bachelors_degree (minimum), typically: S3-109
        which skills should product_line_manager have?
          technical_skills (needed), should: S1-67
          business_skills (needed), should: S1-68
          interpersonal_skills (needed), should: S1-69
        who should have or know marketing?
          chief_product_officer, should: S0-43
          head_of_product, should: S3-104
        what experience should product_owner have?
          not stated
        which skills should vp_of_product have?
          not stated
        """,
        said(
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).experience(),
            DOCUMENTS.about(SENIOR_PRODUCT_MANAGER).experience(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).education(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).education(),
            DOCUMENTS.about(PRODUCT_LINE_MANAGER).skills(),
            WHO.mustHave("marketing"),
            DOCUMENTS.about(PRODUCT_OWNER).experience(),
            DOCUMENTS.about(VP_OF_PRODUCT).skills()));
  }

  @Test
  void ofARangeOfYearsTheLowerEndIsAsked() {
    Requirement head =
        DOCUMENTS.about(HEAD_OF_PRODUCT).experience().values().stream()
            .filter(requirement -> requirement.nature() == Requirement.Nature.MINIMUM)
            .findFirst()
            .orElseThrow();
    assertEquals("5_to_7_years", head.what());
    assertEquals(Optional.of(new YearRange(5, OptionalInt.of(7))), head.years());
    assertTrue(
        DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).experience().values().stream()
            .filter(requirement -> requirement.what().startsWith("78_percent"))
            .allMatch(requirement -> requirement.years().isEmpty()));
  }

  @Test
  void whatARoleWasPaid() {
    assertEquals(
        """
        what pay do the documents report for chief_product_officer?
          average salary 183,724 USD per year, Glassdoor, typically: S4-145 against S4-147
          salary upper 291,000 USD per year, more than 20 years of experience, Glassdoor, may: S4-146 against S4-148
          average salary 193,636 USD per year, Glassdoor, typically: S4-147 against S4-145
          salary top earners usd_312_00_damaged per year, approximate ("roughly"), Glassdoor, inferred, typically: S4-148 against S4-146
        what pay do the documents report for head_of_product_management?
          average salary 268,590 USD per year, United States, as of 2025-05-01, historical: S0-35
        what pay do the documents report for product_director?
          typical base salary 173,473 USD, United States, Payscale, typically: S3-79
        what does the pay of chief_product_officer depend on?
          experience, always: S4-149
          10_years_as_cpo, may: S4-150
        which remarks apply to all pay figures?
          time, may: S0-78
          company, may: S0-79
        what pay do the documents report for vp_of_product?
          not stated
        """,
        said(
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).pay(),
            DOCUMENTS.about(HEAD_OF_PRODUCT_MANAGEMENT).pay(),
            DOCUMENTS.about(PRODUCT_DIRECTOR).pay(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).payFactors(),
            DOCUMENTS.payCaveats(),
            DOCUMENTS.about(VP_OF_PRODUCT).pay()));
  }

  @Test
  void aDamagedFigureIsKeptAsItIsPrinted() {
    Pay damaged = DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).pay().list().get(3).value();
    assertEquals("usd_312_00_damaged", damaged.raw());
    assertEquals(OptionalLong.empty(), damaged.dollars());
    Pay sound = DOCUMENTS.about(HEAD_OF_PRODUCT_MANAGEMENT).pay().values().get(0);
    assertEquals(OptionalLong.of(268_590), sound.dollars());
    assertEquals("United States", sound.place().orElseThrow());
    assertEquals(LocalDate.of(2025, 5, 1), sound.asOf().orElseThrow());
    assertEquals("year", sound.period().orElseThrow());
    assertTrue(sound.creditedTo().isEmpty());
  }

  @Test
  void whatARoleMayBecome() {
    assertEquals(
        """
        which roles can follow product_manager?
          head_of_product, inferred, may: S0-24 S2-50 S3-138
          director_of_product_management, typically: S1-10
        who may become head_of_product?
          product_manager, inferred, may: S0-24 S2-50 S3-138
        who may become chief_product_officer?
          product_career_path, typically: S0-87
          vp_of_product_and_technology, historical: S4-141
        who may become senior_product_manager?
          more_junior_role, typically: S3-40
        which roles can follow vp_of_product_and_technology?
          chief_product_officer, historical: S4-141
        what do the documents say about a career as chief_product_officer?
          not career_entry, typically: S0-85
          schooling_and_job_options, should: S4-88
          career_path_better_defined_than_other_executives, always: S4-90
          not overnight, always: S4-104
        what do the documents say about careers in general?
          not career_entry, typically: S0-86
          chief_product_officer, typically: S0-87
          senior_product_manager, typically: S3-40
          reader, should: S3-77
        which roles can follow product_owner?
          not stated
        """,
        said(
            DOCUMENTS.about(PRODUCT_MANAGER).careerSteps(),
            WHO.mayBecome(HEAD_OF_PRODUCT),
            WHO.mayBecome(CHIEF_PRODUCT_OFFICER),
            WHO.mayBecome(SENIOR_PRODUCT_MANAGER),
            DOCUMENTS.about(VP_OF_PRODUCT_AND_TECHNOLOGY).careerSteps(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).careerAdvice(),
            DOCUMENTS.careersInGeneral(),
            DOCUMENTS.about(PRODUCT_OWNER).careerSteps()));
  }
}
