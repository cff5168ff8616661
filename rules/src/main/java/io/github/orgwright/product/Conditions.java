package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.trait;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import java.util.Arrays;
import java.util.function.Predicate;

/** Conditions of documented rules, apart from those about positions. */
final class Conditions {
  /**
   * Matches organizations that have duties or expected responsibilities. The duties of a documented
   * role say what kind of work it is, so they do not count.
   */
  static final Trait<Organization> STATE_DUTIES =
      stating(
          "duties or expected responsibilities (not counting those of documented roles)",
          organization ->
              !organization.expectations().isEmpty()
                  || organization.positions().stream().anyMatch(StatedWork::hasDuties));

  /** Matches organizations that define roles; others lack data about them. */
  static final Trait<Organization> STATE_ROLES =
      judged(
          Organization.class,
          TraitWords.withOpposite("define roles", "define no roles"),
          (organization, who) -> Verdict.holdsIf(organization.roles().size() > 0));

  /** Matches organizations that have KPIs or track KPIs; those of documented roles do not count. */
  static final Trait<Organization> STATE_KPIS =
      stating(
          "KPIs (not counting those of documented roles)",
          organization ->
              !organization.tracked().isEmpty()
                  || organization.positions().stream().anyMatch(StatedWork::hasKpis));

  /**
   * Matches organizations that are not without solid lines: dotted lines do not say who is below
   * whom. Without any line, that is not known, and rules about managers say so.
   */
  static final Trait<Organization> LACK_NO_SOLID_LINES =
      trait(
          Organization.class,
          "have solid reporting lines",
          (organization, who) ->
              organization.lines().isEmpty()
                  || organization.lines().stream()
                      .anyMatch(line -> line.kind().equals(LineKind.SOLID)));

  private Conditions() {}

  private static Trait<Organization> stating(String nouns, Predicate<Organization> states) {
    return judged(
        Organization.class,
        TraitWords.withOpposite("have " + nouns, "have no " + nouns),
        (organization, who) -> Verdict.holdsIf(states.test(organization)));
  }

  /** Matches organizations with scopes of one of these kinds. */
  static Trait<Organization> haveScopesOf(ScopeKind... kinds) {
    ImmutableSet<ScopeKind> wanted = ImmutableSet.copyOf(kinds);
    String of = " of kind " + oneOf(kinds);
    return judged(
        Organization.class,
        TraitWords.withOpposite("have scopes" + of, "have no scopes" + of),
        (organization, who) ->
            Verdict.holdsIf(
                organization.scopes().stream().anyMatch(scope -> wanted.contains(scope.kind()))));
  }

  static String oneOf(ScopeKind... kinds) {
    return Phrases.series(Arrays.stream(kinds).map(ScopeKind::id).toList(), "or");
  }

  /**
   * Matches organizations that are large under the reading; not known if the reading sets no size.
   */
  static Trait<Organization> standLarge(Reading reading) {
    return judged(
        Organization.class,
        reading.largeFrom().isPresent()
            ? "count as large (from "
                + Phrases.count(reading.largeFrom().getAsInt(), "position")
                + " on)"
            : "count as large (Reading.largeFrom is not set)",
        (organization, who) ->
            reading.isLarge(organization).map(Verdict::holdsIf).orElse(Verdict.NOT_KNOWN));
  }

  /** Matches no organization, because the reading excludes the condition. */
  static Trait<Organization> ruledOut(String words) {
    return trait(Organization.class, words, (organization, who) -> false);
  }

  /** Not known for any organization, because the reading leaves the condition open. */
  static Trait<Organization> leftOpen(String words) {
    return judged(Organization.class, words, (organization, who) -> Verdict.NOT_KNOWN);
  }
}
