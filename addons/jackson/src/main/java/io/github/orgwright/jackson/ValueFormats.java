package io.github.orgwright.jackson;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.jackson.DocumentReader.Reference;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The members of the objects that several documents have. */
final class ValueFormats {
  static final ImmutableList<Occupancy> STATED =
      ImmutableList.of(Occupancy.VACANT, Occupancy.UNKNOWN);

  static final Member<String> ID = text("id").required();
  static final Member<String> KEY = text("key");
  static final Member<String> NAME = text("name").required();

  static final Member<ScopeKind> KIND_OF_SCOPE =
      Member.of("kind", ValueFormats::scopeKind).required();
  static final Member<Reference> PARENT = Member.of("parent", DocumentReader::reference);
  static final ObjectFormat SCOPE = ObjectFormat.of(ID, KEY, KIND_OF_SCOPE, NAME, PARENT);

  static final Member<String> AREA = text("area");
  static final ObjectFormat RESPONSIBILITY = ObjectFormat.of(ID, KEY, NAME, AREA);

  static final Member<Reference> RESPONSIBILITY_OF =
      Member.of("responsibility", DocumentReader::reference).required();
  static final Member<ScopeKind> SCOPE_KIND = Member.of("scopeKind", ValueFormats::scopeKind);
  static final ObjectFormat EXPECTATION = ObjectFormat.of(RESPONSIBILITY_OF, SCOPE_KIND);

  static final Member<String> UNIT = text("unit");
  static final Member<Kpi.Direction> DIRECTION = constant("direction", Kpi.Direction.values());
  static final Member<BigDecimal> TARGET = Member.of("target", DocumentReader::amount);
  static final Member<Boolean> QUALITATIVE = Member.of("qualitative", DocumentReader::truth);
  static final ObjectFormat KPI =
      ObjectFormat.of(ID, KEY, NAME, UNIT, DIRECTION, TARGET, QUALITATIVE);

  static final Member<BigDecimal> LIMIT = Member.of("limit", DocumentReader::amount);
  static final ObjectFormat AUTHORITY = ObjectFormat.of(NAME, LIMIT);

  static final Member<Involvement> INVOLVEMENT =
      constant("involvement", Involvement.values()).required();
  static final Member<Reference> SCOPE_OF = Member.of("scope", DocumentReader::reference);
  static final ObjectFormat DUTY = ObjectFormat.of(RESPONSIBILITY_OF, INVOLVEMENT, SCOPE_OF);

  static final Member<Reference> KPI_OF = Member.of("kpi", DocumentReader::reference).required();
  static final ObjectFormat SCOPED_KPI = ObjectFormat.of(KPI_OF, SCOPE_OF, TARGET);

  static final Member<List<String>> TITLES =
      Member.of("titles", in -> in.list(DocumentReader::text));
  static final Member<String> FUNCTION = text("function");
  static final Member<Integer> LEVEL = Member.of("level", DocumentReader::integer);
  static final Member<List<Authority>> AUTHORITIES =
      Member.of("authorities", in -> in.list(ValueFormats::authority));
  static final Member<List<Members>> DUTIES = objects("duties", DUTY);
  static final Member<List<Reference>> KPIS_OF_ROLE = references("kpis");
  static final Member<Map<String, String>> DUTY_REMARKS =
      Member.of("dutyRemarks", DocumentReader::texts);
  static final ObjectFormat ROLE =
      ObjectFormat.of(
          ID, KEY, NAME, TITLES, FUNCTION, LEVEL, AUTHORITIES, DUTIES, KPIS_OF_ROLE, DUTY_REMARKS);

  static final Member<String> NAME_OF_PERSON = personal(text("name"));
  static final Member<Integer> YEARS =
      personal(Member.of("yearsOfExperience", DocumentReader::integer));
  static final Member<Education> EDUCATION = personal(constant("education", Education.values()));
  static final Member<Boolean> UNDISCLOSED = Member.of("undisclosed", DocumentReader::truth);
  static final ObjectFormat PERSON =
      ObjectFormat.of(ID, NAME_OF_PERSON, YEARS, EDUCATION, UNDISCLOSED);

  static final Member<Reference> MANAGER =
      Member.of("manager", DocumentReader::reference).required();
  static final Member<LineKind> KIND_OF_LINE = Member.of("kind", ValueFormats::lineKind).required();
  static final Member<Boolean> UNRESOLVED = Member.of("unresolved", DocumentReader::truth);
  static final ObjectFormat LINE = ObjectFormat.of(MANAGER, KIND_OF_LINE, UNRESOLVED);

  static final Member<Reference> PERSON_OF =
      Member.of("person", DocumentReader::reference).required();
  static final Member<AssignmentKind> KIND_OF_ASSIGNMENT =
      constant("kind", AssignmentKind.values()).required();
  static final ObjectFormat ASSIGNMENT = ObjectFormat.of(PERSON_OF, KIND_OF_ASSIGNMENT);

  static final Member<String> TITLE = text("title");
  static final Member<List<Reference>> ROLES_OF = references("roles");
  static final Member<List<Reference>> OWNS = references("owns");
  static final Member<Reference> WORKS_IN = Member.of("worksIn", DocumentReader::reference);
  static final Member<Occupancy> OCCUPANCY = Member.of("occupancy", in -> in.constant(STATED));
  static final Member<Double> FTE = Member.of("fte", DocumentReader::number);
  static final Member<List<Members>> SCOPED_KPIS = objects("kpis", SCOPED_KPI);
  static final Member<String> OUTSIDE_SUPERIOR = text("outsideSuperior");
  static final Member<Map<String, String>> ATTRIBUTES =
      Member.of("attributes", DocumentReader::texts);
  static final Member<List<Members>> LINES = objects("lines", LINE);
  static final Member<List<Members>> ASSIGNMENTS = objects("assignments", ASSIGNMENT);
  static final ObjectFormat POSITION =
      ObjectFormat.of(
          ID,
          TITLE,
          ROLES_OF,
          OWNS,
          WORKS_IN,
          OCCUPANCY,
          FTE,
          AUTHORITIES,
          DUTIES,
          SCOPED_KPIS,
          OUTSIDE_SUPERIOR,
          ATTRIBUTES,
          LINES,
          ASSIGNMENTS);

  static final Member<Occupancy> DEFAULT_OCCUPANCY =
      Member.of("defaultOccupancy", in -> in.constant(STATED));
  static final Member<List<Members>> SCOPES = objects("scopes", SCOPE);
  static final Member<List<Reference>> DECLARED_SCOPES = references("declaredScopes");
  static final Member<List<Members>> RESPONSIBILITIES = objects("responsibilities", RESPONSIBILITY);
  static final Member<List<Members>> EXPECTATIONS = objects("expectations", EXPECTATION);
  static final Member<List<Members>> KPIS = objects("kpis", KPI);
  static final Member<List<Reference>> TRACKED_KPIS = references("trackedKpis");
  static final Member<List<Members>> ROLES = objects("roles", ROLE);

  /** The values to which a document refers. */
  static final ObjectFormat TABLES = ObjectFormat.of(SCOPES, RESPONSIBILITIES, KPIS, ROLES);

  private ValueFormats() {}

  static Member<String> text(String name) {
    return Member.of(name, DocumentReader::text);
  }

  static <T> Member<T> personal(Member<T> member) {
    return Member.of(member.name(), in -> in.personal(member.reader()));
  }

  static <E extends Enum<E>> Member<E> constant(String name, E[] constants) {
    ImmutableList<E> list = ImmutableList.copyOf(constants);
    return Member.of(name, in -> in.constant(list));
  }

  static Member<List<Reference>> references(String name) {
    return Member.of(name, in -> in.list(DocumentReader::reference));
  }

  static Member<List<Members>> objects(String name, ObjectFormat shape) {
    return Member.of(name, in -> in.list(shape::read));
  }

  /** The member that says what a document is, and the version of its shape. */
  static Member<String> format(String format) {
    return Member.of("format", in -> checkedFormat(in, format)).required();
  }

  private static String checkedFormat(DocumentReader in, String expected) {
    String format = in.text();
    if (!format.equals(expected)) {
      throw in.refusal(
          "unknown format " + DocumentReader.shown(format),
          in.here(),
          "use the version of Orgwright that wrote the document, or write \"" + expected + "\"");
    }
    return format;
  }

  static ScopeKind scopeKind(DocumentReader in) {
    String id = in.text();
    return in.checked(in::here, () -> ScopeKind.of(id));
  }

  static LineKind lineKind(DocumentReader in) {
    String id = in.text();
    return in.checked(in::here, () -> LineKind.of(id));
  }

  static Authority authority(DocumentReader in) {
    Members members = AUTHORITY.read(in);
    return in.checked(
        () -> in.ofLast(members.spot()),
        () -> {
          Authority authority = Authority.named(members.get(NAME));
          return members.find(LIMIT).map(authority::upTo).orElse(authority);
        });
  }
}
