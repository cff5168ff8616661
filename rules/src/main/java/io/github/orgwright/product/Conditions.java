package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.trait;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What an organization must be for documented rules to apply, apart from its seats. */
final class Conditions {
  /** Without it, that nobody answers for some work is a lack of data. */
  static final Trait<Organization> STATE_RESPONSIBILITIES =
      defining("responsibilities", organization -> organization.responsibilities());

  /** Without it, that nobody fills some role is a lack of data. */
  static final Trait<Organization> STATE_ROLES =
      defining("roles", organization -> organization.roles());

  /** Without it, that nobody is measured by some KPI is a lack of data. */
  static final Trait<Organization> STATE_KPIS =
      defining("KPIs", organization -> organization.kpis());

  private Conditions() {}

  private static Trait<Organization> defining(
      String nouns, Function<Organization, Catalog<?>> defined) {
    return judged(
        Organization.class,
        TraitWords.withOpposite("define " + nouns, "define no " + nouns),
        (organization, who) -> Verdict.holdsIf(!defined.apply(organization).list().isEmpty()));
  }

  /** That there are scopes of some of these kinds. */
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
    return oneOf(Arrays.stream(kinds).map(ScopeKind::id).toList());
  }

  /** A choice in words: a, b or c. */
  static String oneOf(List<String> choices) {
    int last = choices.size() - 1;
    return last == 0
        ? choices.get(0)
        : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  /** That the reading calls an organization of this size large; not known where it says nothing. */
  static Trait<Organization> standLarge(Reading reading) {
    return judged(
        Organization.class,
        reading.largeFrom().isPresent()
            ? "are large (from " + reading.largeFrom().getAsInt() + " positions)"
            : "are large (Reading.largeFrom is not set)",
        (organization, who) ->
            reading.isLarge(organization).map(Verdict::holdsIf).orElse(Verdict.NOT_KNOWN));
  }

  /** What no organization is under the reading at hand, which the words name. */
  static Trait<Organization> ruledOut(String words) {
    return trait(Organization.class, words, (organization, who) -> false);
  }

  /** What only the reading can tell, and does not. */
  static Trait<Organization> leftOpen(String words) {
    return judged(Organization.class, words, (organization, who) -> Verdict.NOT_KNOWN);
  }
}
