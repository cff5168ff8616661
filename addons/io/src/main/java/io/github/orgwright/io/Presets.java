package io.github.orgwright.io;

import static io.github.orgwright.core.ScopeKind.DEPARTMENT;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mappings for files exported by common tools, and for those of {@link CsvWriter}. Each can be
 * changed further, like any {@link Mapping}: {@code Presets.UK_ORGANOGRAM.attributes("Notes")}.
 *
 * <p>Columns that a tool writes only if they have values are optional.
 *
 * @since 0.1.0
 */
public final class Presets {
  /**
   * The files that {@link CsvWriter} and {@link XlsxWriter} write, which are also easy to write by
   * hand. The columns are {@code id, title, role, manager, dotted, outside_superior, person, name,
   * holding, works_in, owns, may, duties, kpis, fte, years_of_experience, education}; only {@code
   * id} is required. A column such as {@code line:project} contains managers by lines of that kind.
   * Every further column is an attribute of the same name. There is one row for each holder and
   * deputy, and one row for a position without any.
   *
   * <ul>
   *   <li>{@code role}, {@code owns}, {@code may}, {@code duties}, {@code kpis} and the columns of
   *       managers can contain several values, separated by semicolons.
   *   <li>{@code holding} is {@code substantive} (or empty), {@code acting}, {@code deputy}, {@code
   *       vacant} or {@code unknown}. In a row without a person, the first three words mean that
   *       the person is not disclosed. An empty cell then means that it is not known whether the
   *       position has a holder, so its occupancy is UNKNOWN.
   *   <li>{@code works_in} and {@code owns} contain scopes, which are written as paths of kinds and
   *       names, such as {@code organization:Acme/product_portfolio:Payments}. A step whose id was
   *       set is followed by {@code @} and the id.
   *   <li>{@code may} contains authorities, such as {@code spend<=10000; hire}.
   *   <li>each entry in {@code duties} gives the kind of involvement and the id of the
   *       responsibility, such as {@code accountable:roadmap; informed:budget}. {@code kpis}
   *       contains ids of KPIs, with the targets of the position, such as {@code retention=0.9;
   *       churn}. An {@code @} and a scope follow a duty or KPI that applies only in that scope:
   *       {@code accountable:roadmap@organization:Acme}.
   *   <li>{@code fte} contains the FTE of the position in its first row, and is empty in its other
   *       rows.
   *   <li>In ids and scopes, percent signs, semicolons and surrounding space are percent-encoded.
   *       These are percent-encoded too: {@code /}, {@code :} and {@code @} in scopes, {@code <} in
   *       names of authorities, {@code @} in ids of responsibilities, and {@code @} and {@code =}
   *       in ids of KPIs.
   *   <li>An apostrophe at the beginning of a cell, which keeps spreadsheets from running the cell
   *       as a formula, is removed before {@code =}, {@code +}, {@code -}, {@code @} and their
   *       full-width forms, tab and line break, and before spaces, quotes and apostrophes that are
   *       followed by one of these.
   * </ul>
   *
   * <p>Roles are written as ids: to read them back unchanged, pass them to {@link Mapping#roles}.
   * Responsibilities and KPIs are then found by their ids among those of the roles.
   */
  public static final Mapping ORGWRIGHT =
      Mapping.positions(OrgwrightColumns.ID)
          .title(OrgwrightColumns.TITLE)
          .role(OrgwrightColumns.ROLE)
          .manager(OrgwrightColumns.MANAGER)
          .dotted(OrgwrightColumns.DOTTED)
          .outsideSuperior(OrgwrightColumns.OUTSIDE)
          .holder(OrgwrightColumns.PERSON)
          .name(OrgwrightColumns.NAME)
          .vacantWhere(OrgwrightColumns.HOLDING, OrgwrightColumns.VACANT)
          .actingWhere(OrgwrightColumns.HOLDING, OrgwrightColumns.ACTING)
          .deputyWhere(OrgwrightColumns.HOLDING, OrgwrightColumns.DEPUTY)
          .authorities(OrgwrightColumns.MAY)
          .fte(OrgwrightColumns.FTE)
          .yearsOfExperience(OrgwrightColumns.YEARS)
          .education(OrgwrightColumns.EDUCATION)
          .optional(OrgwrightColumns.OPTIONAL.toArray(String[]::new))
          .ownConvention();

  /**
   * Senior staff files of UK government organograms. Positions named {@code Eliminated}, and rows
   * of people paid but not in post (reference {@code 0}), are excluded; a blank name, {@code N/D}
   * and {@code N/A} are holders who are not disclosed; {@code XX} marks a root. References such as
   * {@code 12.0}, left by spreadsheets, are read as {@code 12}. Positions work in a unit, which is
   * part of an organization in a department.
   *
   * @see <a href="https://www.data.gov.uk">data.gov.uk</a>
   */
  public static final Mapping UK_ORGANOGRAM =
      Mapping.positions("Post Unique Reference")
          .title("Job Title")
          .manager("Reports to Senior Post")
          .alsoCalled("Reports to Senior Post", "Reporting Senior Post")
          .name("Name")
          .undisclosedNames("N/D", "ND", "N/A", "Not disclosed", "")
          .fte("FTE")
          .worksIn(DEPARTMENT, "Parent Department", "Organisation", "Unit")
          .attributes(
              "Grade (or equivalent)", "Job/Team Function", "Professional/Occupational Group")
          .alsoCalled("Grade (or equivalent)", "Grade")
          .optional("Parent Department", "Job/Team Function", "Professional/Occupational Group")
          .rootMarkers("XX")
          .exclude("Name", "Eliminated")
          .exclude("Post Unique Reference", "0")
          .idNormalizer(Presets::withoutZeroFraction);

  /**
   * Visio Organization Chart Wizard: one row for each position. A position is vacant if its shape
   * is {@code Vacancy} or its name is {@code Vacant}.
   */
  public static final Mapping VISIO =
      Mapping.positions("Unique_ID")
          .manager("Reports_To")
          .name("Name")
          .title("Title")
          .worksIn(DEPARTMENT, "Department")
          .vacantWhere("Master_Shape", "Vacancy")
          .attributes("Telephone", "Master_Shape")
          .optional("Title", "Department", "Telephone", "Master_Shape");

  /**
   * Organization charts of Google Charts and Google Sheets: one row for each position, with names
   * as ids. The file says nothing about people, so it is not known who holds positions.
   */
  public static final Mapping GOOGLE_CHARTS =
      Mapping.positions("Name").manager("Manager").title("ToolTip").optional("ToolTip");

  /**
   * CSV import of draw.io: one row for each position. The comments before the header say what the
   * columns mean. The first {@code connect} with {@code "invert":true} names the column of managers
   * ({@code from}) and the column of ids ({@code to}); further comments of this kind that refer to
   * the same ids name columns of dotted-line managers. Without such comments, the ids are in the
   * column that {@code identity} names, or if there is none, in the first column; the managers are
   * in the column {@code manager}. The titles are in the column {@code title} or {@code position},
   * or if there is none, in the first other column that {@code label} shows. Several managers are
   * separated by commas. The file says nothing about people, so it is not known who holds
   * positions.
   */
  public static final Mapping DRAW_IO =
      Mapping.positions("id")
          .manager("manager")
          .title("title")
          .optional("title")
          .separator(",")
          .comments('#')
          .directives();

  /** Charts of d3 (d3-org-chart, d3.stratify) and AG Charts: one row for each position. */
  public static final Mapping D3 =
      Mapping.positions("id")
          .manager("parentId")
          .name("name")
          .title("position")
          .rootMarkers("null")
          .optional("name", "position");

  /**
   * OrgChart Now by OfficeWork: one row for each person. A vacant position is named {@code Vacant},
   * and a root names itself as its supervisor.
   */
  public static final Mapping ORG_CHART_NOW =
      Mapping.people("PersonID")
          .manager("SupervisorID")
          .selfIsRoot()
          .name("Name")
          .title("Title")
          .worksIn(DEPARTMENT, "Department")
          .attributes("IsAssistant")
          .optional("Title", "Department", "IsAssistant");

  /**
   * Plumsail Org Chart: one row for each person. A position without a name is vacant; assistants
   * are separate rows.
   */
  public static final Mapping PLUMSAIL =
      Mapping.people("Employee ID")
          .manager("Manager ID")
          .dotted("Dotted manager ID")
          .name("Employee name")
          .title("Title")
          .vacantWhere("Employee name", "")
          .attributes("Assistant ID")
          .optional("Dotted manager ID", "Title", "Assistant ID");

  /**
   * Employees of Oracle's sample schema HR: one row for each person. The title is the id of the
   * job, because the titles of jobs are in another table.
   */
  public static final Mapping ORACLE_HR =
      Mapping.people("EMPLOYEE_ID")
          .manager("MANAGER_ID")
          .name("FIRST_NAME", "LAST_NAME")
          .title("JOB_ID")
          .worksIn(DEPARTMENT, "DEPARTMENT_ID")
          .rootMarkers("NULL")
          .optional("FIRST_NAME", "LAST_NAME", "DEPARTMENT_ID");

  /**
   * Users of a directory with a SCIM interface (RFC 7643), as {@link Scim#users} reads them: one
   * row for each user. Users whose {@code active} is false are excluded.
   */
  public static final Mapping SCIM =
      Mapping.people("id")
          .manager("manager.value")
          .name("displayName")
          .title("title")
          .worksIn(DEPARTMENT, "department")
          .exclude("active", "false")
          .optional("manager.value", "displayName", "title", "department", "active");

  /**
   * The people of a directory, as {@link Ldif#entries} reads them: one row for each entry, with the
   * attributes of {@code inetOrgPerson} (RFC 2798) or of Active Directory. Managers are
   * distinguished names.
   */
  public static final Mapping LDAP =
      Mapping.people("dn")
          .manager("manager")
          .name("cn")
          .title("title")
          .worksIn(DEPARTMENT, "departmentNumber")
          .alsoCalled("departmentNumber", "department")
          .optional("manager", "cn", "title", "departmentNumber");

  /**
   * Users of Microsoft Graph, version 1.0, with their managers: the array {@code /value} of the
   * answer to {@code users?$select=id,displayName,jobTitle,department&$expand=manager($select=id)}.
   */
  public static final Mapping MICROSOFT_GRAPH =
      Mapping.people("id")
          .manager("manager.id")
          .name("displayName")
          .title("jobTitle")
          .worksIn(DEPARTMENT, "department")
          .optional("manager.id", "displayName", "jobTitle", "department");

  /**
   * User data files of SAP SuccessFactors, as SAP describes them in its public note 2087504: one
   * row for each user, below a header of keys and a row of labels, which is excluded. A root has
   * the manager {@code NO_MANAGER}. {@code STATUS} is read as an attribute, because {@code
   * inactive} can mean on leave as well as having left.
   */
  public static final Mapping SUCCESSFACTORS =
      Mapping.people("USERID")
          .manager("MANAGER")
          .rootMarkers("NO_MANAGER")
          .name("FIRSTNAME", "LASTNAME")
          .title("TITLE")
          .worksIn(DEPARTMENT, "DEPARTMENT")
          .attributes("STATUS")
          .exclude("USERID", "USERID")
          .optional("FIRSTNAME", "LASTNAME", "TITLE", "DEPARTMENT", "STATUS");

  /**
   * Reports of BambooHR, with one row for each employee. The columns are the fields {@code id},
   * {@code supervisorEId}, {@code displayName}, {@code jobTitle}, {@code department} and {@code
   * status}, or the labels of these fields, such as {@code EEID} and {@code Supervisor EID}; the
   * names come from recorded responses of the BambooHR API. Inactive employees are excluded. {@code
   * Employee #} is a different number, and managers are not named by it. Companies can rename
   * labels; if yours did, add the name with {@link Mapping#alsoCalled}.
   *
   * @see <a href="https://documentation.bamboohr.com/docs/list-of-field-names">list of field
   *     names</a>
   */
  public static final Mapping BAMBOOHR =
      Mapping.people("id")
          .alsoCalled("id", "EEID")
          .manager("supervisorEId")
          .alsoCalled("supervisorEId", "Supervisor EID")
          .name("displayName")
          .alsoCalled("displayName", "Display Name")
          .title("jobTitle")
          .alsoCalled("jobTitle", "Job Title")
          .worksIn(DEPARTMENT, "department")
          .exclude("status", "Inactive")
          .optional("displayName", "jobTitle", "department", "status");

  /**
   * Employees of Personio, version 1 of its API: the array {@code /data} of the answer to {@code
   * company/employees}, one row for each employee. Inactive employees are excluded.
   *
   * @see <a href="https://github.com/personio/api-docs">api-docs</a>
   */
  public static final Mapping PERSONIO =
      Mapping.people("attributes.id.value")
          .manager("attributes.supervisor.value.attributes.id.value")
          .name("attributes.first_name.value", "attributes.last_name.value")
          .title("attributes.position.value")
          .worksIn(DEPARTMENT, "attributes.department.value.attributes.name")
          .exclude("attributes.status.value", "inactive")
          .optional(
              "attributes.supervisor.value.attributes.id.value",
              "attributes.first_name.value",
              "attributes.last_name.value",
              "attributes.position.value",
              "attributes.department.value.attributes.name",
              "attributes.status.value");

  /**
   * Users of Google Workspace, as administrators download them: one row for each user, with e-mail
   * addresses as ids, whose case does not matter. The status is read as an attribute, because
   * suspended users may still work for the organization.
   *
   * @see <a href="https://support.google.com/a/answer/7348070">download a list of users</a>
   */
  public static final Mapping GOOGLE_WORKSPACE =
      Mapping.people("Email Address [Required]")
          .alsoCalled("Email Address [Required]", "Email Address")
          .manager("Manager Email")
          .ignoreCase()
          .name("First Name [Required]", "Last Name [Required]")
          .alsoCalled("First Name [Required]", "First Name")
          .alsoCalled("Last Name [Required]", "Last Name")
          .title("Employee Title")
          .worksIn(DEPARTMENT, "Department")
          .attributes("Status [READ ONLY]")
          .alsoCalled("Status [READ ONLY]", "Status")
          .optional(
              "First Name [Required]",
              "Last Name [Required]",
              "Employee Title",
              "Department",
              "Status [READ ONLY]");

  /**
   * Custom reports of ADP Workforce Now with positions: one row for each position that a person
   * holds. The columns are those that public scripts read, for example <a
   * href="https://github.com/D3jag0re/Rando-Scripto">Rando-Scripto</a>; newer reports add {@code
   * (Employment Profile)} to the names of some columns. The status is read as an attribute.
   */
  public static final Mapping ADP =
      Mapping.positions("Position ID")
          .manager("Reports To Position ID")
          .alsoCalled("Reports To Position ID", "Reports To Position ID (Employment Profile)")
          .holder("Associate ID")
          .name("First Name", "Last Name")
          .title("Job Title Description")
          .alsoCalled("Job Title Description", "Job Title Description (Employment Profile)")
          .worksIn(DEPARTMENT, "Home Department Description")
          .attributes("Position Status")
          .optional(
              "First Name",
              "Last Name",
              "Job Title Description",
              "Home Department Description",
              "Position Status");

  /**
   * Reports of Workday, which each company defines: the array {@code /Report_Entry} of a report in
   * JSON, or its rows as CSV. The columns are those that <a
   * href="https://github.com/elastic/integrations">public integrations</a> ask for: {@code
   * Employee_ID}, {@code Manager_ID}, {@code Job_Title} or {@code businessTitle}, and {@code
   * Supervisory_Organization}.
   */
  public static final Mapping WORKDAY =
      Mapping.people("Employee_ID")
          .manager("Manager_ID")
          .title("Job_Title")
          .alsoCalled("Job_Title", "businessTitle", "Business_Title")
          .worksIn(DEPARTMENT, "Supervisory_Organization")
          .attributes("Worker_Status")
          .optional("Manager_ID", "Job_Title", "Supervisory_Organization", "Worker_Status");

  private static final Pattern ZERO_FRACTION = Pattern.compile("([0-9]+)\\.0+");

  private Presets() {}

  /**
   * {@return all presets, by short names such as {@code uk-organogram}, in the order of this page}
   */
  public static Map<String, Mapping> all() {
    return ImmutableMap.<String, Mapping>builder()
        .put("orgwright", ORGWRIGHT)
        .put("uk-organogram", UK_ORGANOGRAM)
        .put("visio", VISIO)
        .put("google-charts", GOOGLE_CHARTS)
        .put("draw-io", DRAW_IO)
        .put("d3", D3)
        .put("orgchart-now", ORG_CHART_NOW)
        .put("plumsail", PLUMSAIL)
        .put("oracle-hr", ORACLE_HR)
        .put("scim", SCIM)
        .put("ldap", LDAP)
        .put("microsoft-graph", MICROSOFT_GRAPH)
        .put("successfactors", SUCCESSFACTORS)
        .put("bamboohr", BAMBOOHR)
        .put("personio", PERSONIO)
        .put("google-workspace", GOOGLE_WORKSPACE)
        .put("adp", ADP)
        .put("workday", WORKDAY)
        .buildOrThrow();
  }

  private static String withoutZeroFraction(String cell) {
    String id = Spaces.trim(cell);
    Matcher whole = ZERO_FRACTION.matcher(id);
    return whole.matches() ? whole.group(1) : id;
  }
}
