package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Conflict;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * A module for Jackson 3 that reads and writes organizations, and writes answers, findings,
 * problems and metrics. Jackson finds it automatically:
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
 * <h2>Answers</h2>
 *
 * <p>These are written, but not read: {@code Matches}, {@code Explanation}, {@code Approver},
 * {@code Skipped}, {@code Evidence}, {@code Verdict}, {@code Findings}, {@code FindingsDiff},
 * {@code Problem}, {@code LoadResult}, {@code OrgMetrics}, {@code OrgDiff}, {@code Change}, {@code
 * Misfit}, {@code Applied}, {@code Effects}, {@code Plan} and {@code Merge}, with their parts.
 * Positions are objects with an id and a title; people are objects with an id and, with personal
 * data, the other members. A change of a position that is added or removed has its lines and
 * assignments, but not its other details. Later versions may add members.
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
   * <p>The schema refuses members that it does not describe. A schema cannot require that ids are
   * unique and that references lead to existing values; the reader checks this.
   */
  public static String organizationSchema() {
    return resource("organization.schema.json");
  }

  /** {@return the JSON Schema (draft 2020-12) of the document of findings, as text} */
  public static String findingsSchema() {
    return resource("findings.schema.json");
  }

  private static String resource(String name) {
    try (InputStream stream = OrgwrightModule.class.getResourceAsStream(name)) {
      return new String(requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
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
    add(serializers, OrgDiff.class, (json, value) -> changes(json).diff(value));
    add(serializers, Change.class, (json, value) -> changes(json).change(value));
    add(serializers, Misfit.class, (json, value) -> changes(json).misfit(value));
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
    deserializers.addDeserializer(Organization.class, new OrganizationDeserializer());
    return deserializers;
  }

  private static <T> void add(
      SimpleSerializers serializers, Class<T> type, BiConsumer<MemberWriter, T> members) {
    serializers.addSerializer(new ObjectSerializer<>(type, members));
  }

  private void organization(MemberWriter json, Organization organization) {
    OrganizationMembers.write(json, organization, isPersonal);
  }

  private ChangeMembers changes(MemberWriter json) {
    return new ChangeMembers(json, isPersonal);
  }

  private AnswerMembers answers(MemberWriter json) {
    return new AnswerMembers(json, isPersonal);
  }
}
