package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of subject that rules check, such as positions: its name, its subjects in an organization,
 * and their ids.
 */
final class SubjectKind<S> {
  static final SubjectKind<Position> POSITIONS =
      new SubjectKind<>("position", "positions", org -> org.positions().list(), one(Position::id));
  static final SubjectKind<Role> ROLES =
      new SubjectKind<>("role", "roles", org -> org.roles().list(), one(Role::id));
  static final SubjectKind<Responsibility> RESPONSIBILITIES =
      new SubjectKind<>(
          "responsibility",
          "responsibilities",
          org -> org.responsibilities().list(),
          one(Responsibility::id));
  static final SubjectKind<Kpi> KPIS =
      new SubjectKind<>("KPI", "KPIs", org -> org.kpis().list(), one(Kpi::id));
  static final SubjectKind<Scope> SCOPES =
      new SubjectKind<>("scope", "scopes", org -> org.scopes().list(), one(Scope::id));
  static final SubjectKind<ReportingLine> LINES =
      new SubjectKind<>(
          "reporting line",
          "reporting lines",
          Organization::lines,
          line -> ImmutableList.of(line.reporter(), line.manager()));
  static final SubjectKind<Organization> ORGANIZATION =
      new SubjectKind<>(
          "organization", "the organization", ImmutableList::of, one(Organization::name));

  private final String singular;
  private final String noun;
  private final Function<Organization, List<S>> all;
  private final Function<S, List<String>> ids;

  private SubjectKind(
      String singular,
      String noun,
      Function<Organization, List<S>> all,
      Function<S, List<String>> ids) {
    this.singular = singular;
    this.noun = noun;
    this.all = all;
    this.ids = ids;
  }

  private static <S> Function<S, List<String>> one(Function<S, String> id) {
    return subject -> ImmutableList.of(id.apply(subject));
  }

  List<S> in(Organization organization) {
    return all.apply(organization);
  }

  List<String> ids(S subject) {
    return ids.apply(subject);
  }

  /** The noun in the plural, before a condition that limits the subjects. */
  String limited() {
    return this == ORGANIZATION ? "organizations" : noun;
  }

  /** The noun in the singular. */
  String singular() {
    return singular;
  }

  /** {@return the noun in the plural} */
  @Override
  public String toString() {
    return noun;
  }

  /** A number of subjects of the same kind as the given one: "2 positions". */
  static String count(int number, Object one) {
    if (one instanceof Responsibility) {
      return Phrases.count(number, "responsibility", "responsibilities");
    }
    return Phrases.count(number, noun(one));
  }

  private static String noun(Object subject) {
    if (subject instanceof Position) {
      return "position";
    }
    if (subject instanceof Role) {
      return "role";
    }
    if (subject instanceof Kpi) {
      return "KPI";
    }
    if (subject instanceof Scope) {
      return "scope";
    }
    return subject instanceof ReportingLine ? "reporting line" : "organization";
  }

  /** A subject of any kind as it appears in a sentence. */
  static String label(Object subject, Function<? super Position, String> positionLabel) {
    if (subject instanceof Position position) {
      return positionLabel.apply(position);
    }
    if (subject instanceof Role role) {
      return "the role " + role.id();
    }
    if (subject instanceof Responsibility responsibility) {
      return "the responsibility " + responsibility.id();
    }
    if (subject instanceof Kpi kpi) {
      return "the KPI " + kpi.id();
    }
    if (subject instanceof Scope scope) {
      return "the scope " + scope.id();
    }
    if (subject instanceof ReportingLine line) {
      return "the "
          + (line.kind().equals(LineKind.SOLID) ? "" : line.kind() + " ")
          + "line from "
          + line.reporter()
          + " to "
          + line.manager();
    }
    if (subject instanceof Organization organization) {
      return organization.name();
    }
    return subject instanceof Problem problem ? problem.message() : subject.toString();
  }
}
