package io.github.orgwright.product;

import static com.google.common.base.Ascii.toLowerCase;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.OrgFacts;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The chief product officer should not have the title of the VP or the head of product, and neither
 * of them should have the title of the chief, if another position has that role. This rule looks at
 * stated roles only, because it depends on the positions which roles count as others under a
 * reading.
 */
final class TitleRule {
  private static final ImmutableList<Role> LEADERS =
      ImmutableList.of(
          ProductRoles.CHIEF_PRODUCT_OFFICER,
          ProductRoles.VP_OF_PRODUCT,
          ProductRoles.HEAD_OF_PRODUCT);

  private static final ImmutableSet<String> LEADER_IDS =
      LEADERS.stream().map(Role::id).collect(ImmutableSet.toImmutableSet());

  private static final ImmutableMap<String, Role> BY_TITLE = byTitle();

  private static final Trait<Position> LEAD =
      trait(
          "have the role chief product officer, VP of product or head of product",
          (position, who) -> leads(position));

  private static final Trait<Position> HAVE_FITTING_TITLE =
      judged(
          Position.class,
          TraitWords.withOpposite(
              "have a title that fits the role", "have the title of another role"),
          TitleRule::judge);

  private static final Trait<Organization> HAVE_BOTH =
      trait(
          Organization.class,
          "have separate positions for the chief product officer and the VP or head of product",
          (organization, who) ->
              PositionsOfRole.hasPosition(ProductRoles.CHIEF_PRODUCT_OFFICER, organization)
                  && (PositionsOfRole.hasPosition(ProductRoles.VP_OF_PRODUCT, organization)
                      || PositionsOfRole.hasPosition(ProductRoles.HEAD_OF_PRODUCT, organization)));

  private TitleRule() {}

  private static ImmutableMap<String, Role> byTitle() {
    ImmutableMap.Builder<String, Role> byTitle = ImmutableMap.builder();
    for (Role role : LEADERS) {
      byTitle.put(toLowerCase(role.name()), role);
      role.titles().forEach(title -> byTitle.put(toLowerCase(title), role));
    }
    return byTitle.buildOrThrow();
  }

  private static boolean leads(Position position) {
    for (Role held : position.roles()) {
      if (LEADER_IDS.contains(held.id())) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Position position, Role role) {
    return position.roles().stream().anyMatch(held -> held.id().equals(role.id()));
  }

  private static Verdict judge(Position position, OrgFacts who) {
    Optional<Role> named =
        position.title().flatMap(title -> Optional.ofNullable(BY_TITLE.get(toLowerCase(title))));
    return named
        .filter(role -> !has(position, role) && isContested(position, role))
        .filter(role -> !who.has(role).isEmpty())
        .map(
            role ->
                Verdict.FAILS
                    .fact("role", PositionsOfRole.named(role))
                    .evidence(() -> besides(position, role, who)))
        .orElse(position.title().isPresent() ? Verdict.HOLDS : Verdict.NOT_KNOWN);
  }

  /** The title of the chief for a VP or head, or the reverse; VP and head are not distinguished. */
  private static boolean isContested(Position position, Role named) {
    return named.equals(ProductRoles.CHIEF_PRODUCT_OFFICER)
        || has(position, ProductRoles.CHIEF_PRODUCT_OFFICER);
  }

  private static List<Evidence> besides(Position position, Role role, OrgFacts who) {
    return who.has(role).stream()
        .min(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
        .map(other -> Evidence.link(position, "has the title of", other))
        .stream()
        .toList();
  }

  static Rule of() {
    return rule("title-fits-role")
        .positions()
        .that(LEAD)
        .should(HAVE_FITTING_TITLE)
        .onlyIf(HAVE_BOTH)
        .worded("product leaders should not have the title of another leader")
        .severity(Severity.WARNING)
        .because("if two roles have the same title, it is not clear which one is meant")
        .fix("give the position the title of its own role")
        .citing(Sources.of("S4-03", "S4-04", "S3-120").against("S0-67", "S1-12", "S2-39"));
  }
}
