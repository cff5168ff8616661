package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Trait;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule that has only an id so far. */
final class RuleDraft implements Rule.Subjects {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final String id;

  RuleDraft(String id) {
    this.id = checked(id);
  }

  /** The given id, or an exception if it is not valid. */
  static String checked(String id) {
    checkArgument(
        ID.matcher(requireNonNull(id, "id")).matches(),
        "rule id \"%s\" is not valid; fix: use only letters, digits, '.', '-' and '_', and"
            + " begin with a letter or digit",
        id);
    checkArgument(
        !id.startsWith(ProblemRules.PREFIX),
        "rule id \"%s\" begins with \"%s\", which is reserved for loading problems; fix: choose another"
            + " id",
        id,
        ProblemRules.PREFIX);
    return id;
  }

  @Override
  public Rule.That<Position> positions() {
    return new Clause<>(id, SubjectKind.POSITIONS, null);
  }

  @Override
  public Rule.That<Role> roles() {
    return new Clause<>(id, SubjectKind.ROLES, null);
  }

  @Override
  public Rule.That<Responsibility> responsibilities() {
    return new Clause<>(id, SubjectKind.RESPONSIBILITIES, null);
  }

  @Override
  public Rule.That<Kpi> kpis() {
    return new Clause<>(id, SubjectKind.KPIS, null);
  }

  @Override
  public Rule.That<Scope> scopes() {
    return new Clause<>(id, SubjectKind.SCOPES, null);
  }

  @Override
  public Rule.That<ReportingLine> lines() {
    return new Clause<>(id, SubjectKind.LINES, null);
  }

  @Override
  public Rule.That<Organization> organization() {
    return new Clause<>(id, SubjectKind.ORGANIZATION, null);
  }

  /** A rule that lacks only the trait that its subjects should have. */
  private record Clause<S>(String id, SubjectKind<S> kind, @Nullable Trait<S> wanted)
      implements Rule.That<S> {
    @Override
    public Rule.Should<S> that(Trait<S> trait) {
      return new Clause<>(id, kind, requireNonNull(trait, "trait"));
    }

    @Override
    public Rule should(Trait<S> trait) {
      TraitCheck<S> check = new TraitCheck<>(kind, wanted, requireNonNull(trait, "trait"));
      return Rule.of(id, check.subjects(), check.sentence(), check);
    }
  }
}
