package io.github.orgwright.jackson;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.query.Approver;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Skipped;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Effects;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsDiff;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * A module for Jackson 3 that reads and writes organizations, changes, plans and histories, and
 * writes answers, findings, problems and metrics. {@code findAndAddModules()} finds it:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * String json = mapper.writeValueAsString(org);
 * Organization same = mapper.readValue(json, Organization.class);
 * }</pre>
 *
 * <p>Names, years of experience and education of people are left out, unless you add {@link
 * #withPersonalData}. The ids of people are always written: if an id is a name or an e-mail
 * address, it is in the document too. Texts that you write yourself, such as titles, attributes and
 * reasons for waivers, are written as they are.
 *
 * <h2>Organizations</h2>
 *
 * <p>{@link #organizationSchema} describes the document. An organization that is written and read
 * back is equal to the original, apart from personal data that is left out. Equal organizations
 * give the same document, with two exceptions: remarks about duties of roles, and scopes that
 * differ only above their parents, are written as they are, although {@code equals} ignores them.
 * Attributes and remarks are written in the order of their names. Reading and writing take linear
 * time.
 *
 * <p>A document that cannot be read causes a {@code JacksonException}: a {@code DatabindException},
 * unless the document is not JSON or exceeds a limit of Jackson. The message says what is wrong,
 * where, and how to fix it. Unknown members are ignored, because that is the default of Jackson 3;
 * enable {@code DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES} to refuse them. Null is refused:
 * leave out what is absent. Values of {@code scopes}, {@code responsibilities}, {@code kpis} and
 * {@code roles} to which nothing refers are ignored. {@code StreamReadConstraints} limit the depth
 * and size of documents.
 *
 * <h2>Changes, plans and histories</h2>
 *
 * <p>A {@code Change} is written with all its values, and read back equal. An {@code OrgDiff} is
 * written as its {@code ChangeSet}, without the two organizations, and read as a {@code ChangeSet},
 * which can be applied to the organization before the changes. A {@code Plan} is written with the
 * organization before its first step; the changes of each step are read back, and must fit. A
 * {@code History} is written as the versions of positions, of people and of what the organization
 * declares, with their periods, and read back with the same content. {@link #changesSchema}, {@link
 * #planSchema} and {@link #historySchema} describe these documents.
 *
 * <p>Without personal data, values of people, custom attributes and superiors outside the
 * organization are also left out of changes. The member {@code leftOut} names what is missing. A
 * change with this member is refused when it is read, because it could not be applied; other
 * changes are read. So an added or removed position with a custom attribute, or a person with a
 * name, cannot be read back, nor can a plan with such a change. In a history, as in an
 * organization, only names, years of experience and education are left out.
 *
 * <p>Reading a plan takes time linear in the size of the organization for each step. A plan of more
 * than 100 steps is refused if the number of positions, people and steps, added up over all steps,
 * is above 8,388,608.
 *
 * <h2>Answers</h2>
 *
 * <p>These are written, but not read: {@code Matches}, {@code Explanation}, {@code Approver},
 * {@code Skipped}, {@code Evidence}, {@code Verdict}, {@code Findings}, {@code FindingsDiff},
 * {@code Problem}, {@code LoadResult}, {@code OrgMetrics}, {@code Misfit}, {@code Applied}, {@code
 * Plan.Step}, {@code Plan.Rebased}, {@code Merge}, {@code Conflict}, {@code Effects}, {@code
 * Position} and {@code Person}; the organizations and changes in them can be read. Positions are
 * objects with an id and a title; people are objects with an id and, with personal data, the other
 * members. Later versions may add members.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class OrgwrightModule extends JacksonModule {
  private final boolean isPersonal;

  /** Creates the module, which leaves out personal data. */
  public OrgwrightModule() {
    this(false);
  }

  private OrgwrightModule(boolean isPersonal) {
    this.isPersonal = isPersonal;
  }

  /**
   * {@return a copy that also writes the names, years of experience and education of people}
   *
   * <p>A mapper uses the module that was added last: {@code
   * JsonMapper.builder().findAndAddModules().addModule(new OrgwrightModule().withPersonalData())}.
   */
  public OrgwrightModule withPersonalData() {
    return new OrgwrightModule(true);
  }

  /**
   * {@return the JSON Schema (draft 2020-12) of the document of an organization, as text}
   *
   * <p>The schema refuses members that it does not describe. A schema cannot check whether ids are
   * unique and references valid; the reader does.
   */
  public static String organizationSchema() {
    return SchemaTexts.of("organization");
  }

  /** {@return the JSON Schema (draft 2020-12) of the document of findings, as text} */
  public static String findingsSchema() {
    return SchemaTexts.of("findings");
  }

  /**
   * {@return the JSON Schema (draft 2020-12) of the documents of a change set, of a difference and
   * of a single change, as text}
   *
   * <p>A schema cannot check whether references are valid and a change has the values of the
   * attribute that it names; the reader does.
   */
  public static String changesSchema() {
    return SchemaTexts.withChanges("changes");
  }

  /** {@return the JSON Schema (draft 2020-12) of the document of a plan, as text} */
  public static String planSchema() {
    return SchemaTexts.withChanges("plan");
  }

  /** {@return the JSON Schema (draft 2020-12) of the document of a history, as text} */
  public static String historySchema() {
    return SchemaTexts.ofHistory();
  }

  /** {@return the name of this module, {@code orgwright}} */
  @Override
  public String getModuleName() {
    return "orgwright";
  }

  /** {@return an unknown version; the version of the library is in its manifest} */
  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /**
   * Adds the serializers and deserializers; Jackson calls this method.
   *
   * @param context the context to which they are added
   */
  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    add(serializers, Organization.class, this::organization);
    add(serializers, Position.class, (json, value) -> answers(json).position(value));
    add(serializers, Person.class, (json, value) -> answers(json).person(value));
    add(serializers, Matches.class, (json, value) -> answers(json).matches(value));
    add(serializers, Approver.class, (json, value) -> answers(json).approver(value));
    add(serializers, Skipped.class, (json, value) -> answers(json).skipped(value));
    add(serializers, Explanation.class, (json, value) -> answers(json).explanation(value));
    add(serializers, Evidence.class, (json, value) -> answers(json).evidence(value));
    add(serializers, Verdict.class, (json, value) -> answers(json).verdict(value));
    add(serializers, Problem.class, (json, value) -> answers(json).problem(value));
    add(serializers, LoadResult.class, (json, value) -> answers(json).loadResult(value));
    add(serializers, OrgMetrics.class, (json, value) -> answers(json).metrics(value));
    add(
        serializers,
        Findings.class,
        (json, value) -> new FindingsMembers(json, answers(json)).write(value));
    add(serializers, OrgDiff.class, (json, value) -> changes(json).changes(value.changeSet()));
    add(serializers, ChangeSet.class, (json, value) -> changes(json).changes(value));
    add(serializers, Change.class, (json, value) -> changes(json).change(value));
    add(serializers, Misfit.class, (json, value) -> changes(json).misfit(value));
    add(serializers, History.class, this::history);
    add(serializers, Plan.class, (json, value) -> changes(json).plan(value));
    add(serializers, Merge.class, (json, value) -> changes(json).merge(value));
    add(serializers, Conflict.class, (json, value) -> changes(json).conflict(value));
    add(serializers, Applied.class, (json, value) -> changes(json).applied(value));
    add(serializers, Plan.Step.class, (json, value) -> changes(json).step(value));
    add(serializers, Plan.Rebased.class, (json, value) -> changes(json).rebased(value));
    add(serializers, Effects.class, (json, value) -> changes(json).effects(value));
    add(
        serializers,
        FindingsDiff.class,
        (json, value) -> new FindingsMembers(json, answers(json)).diff(value));
    context.addSerializers(serializers).addDeserializers(deserializers());
  }

  private static Deserializers deserializers() {
    SimpleDeserializers deserializers = new SimpleDeserializers();
    add(deserializers, Organization.class, OrganizationReader::read);
    add(deserializers, Change.class, ChangeReader::readChange);
    add(deserializers, ChangeSet.class, ChangeReader::readChanges);
    add(deserializers, OrgDiff.class, OrgwrightModule::refused);
    add(deserializers, Plan.class, PlanReader::read);
    add(deserializers, History.class, HistoryReader::read);
    return deserializers;
  }

  private static OrgDiff refused(DocumentReader in) {
    throw in.refusal(
        "a difference is not read, because the document does not have its two organizations",
        in.here(),
        "read a ChangeSet, and apply it to the organization before the changes");
  }

  private static <T> void add(
      SimpleDeserializers deserializers, Class<T> type, Function<DocumentReader, T> reader) {
    deserializers.addDeserializer(type, new DocumentDeserializer<>(type, reader));
  }

  private static <T> void add(
      SimpleSerializers serializers, Class<T> type, BiConsumer<MemberWriter, T> members) {
    serializers.addSerializer(new ObjectSerializer<>(type, members));
  }

  private void organization(MemberWriter json, Organization organization) {
    OrganizationMembers.write(json, organization, isPersonal);
  }

  private void history(MemberWriter json, History history) {
    HistoryMembers.write(json, history.content(), isPersonal);
  }

  private ChangeDocuments changes(MemberWriter json) {
    return new ChangeDocuments(json, isPersonal);
  }

  private AnswerMembers answers(MemberWriter json) {
    return new AnswerMembers(json, isPersonal);
  }
}
