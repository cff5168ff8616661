package io.github.orgwright.rules;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Trait;
import org.jspecify.annotations.Nullable;

/** A rule that has only an id so far. */
final class RuleDraft implements Rule.Subjects {
  private final String id;

  RuleDraft(String id) {
    this.id = Messages.validId(id);
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
      return Rule.of(id, check.subject(), check.subjects(), check.sentence(), check)
          .counting(kind.singular(), kind.limited());
    }
  }
}
