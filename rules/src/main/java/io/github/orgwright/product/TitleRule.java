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
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * That the chief product officer goes by the title of the VP or the head, or either by the chief's,
 * only where nobody else has the seat. It looks at roles as they are filled: who stands for whom
 * follows from the seats, and would find nothing here.
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

  private static final Trait<Position> KEEP_TO_TITLE =
      judged(Position.class, "avoid the titles of other roles", TitleRule::judge);

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
    for (Role filled : position.roles()) {
      if (LEADER_IDS.contains(filled.id())) {
        return true;
      }
    }
    return false;
  }

  private static boolean fills(Position position, Role role) {
    return position.roles().stream().anyMatch(filled -> filled.id().equals(role.id()));
  }

  private static Verdict judge(Position position, OrgFacts who) {
    Optional<Role> named =
        position.title().flatMap(title -> Optional.ofNullable(BY_TITLE.get(toLowerCase(title))));
    return named
        .filter(role -> !fills(position, role) && isContested(position, role))
        .filter(role -> !who.has(role).isEmpty())
        .map(
            role ->
                Verdict.FAILS
                    .fact("titled as", PositionsOfRole.named(role))
                    .evidence(() -> besides(position, role, who)))
        .orElse(Verdict.HOLDS);
  }

  /**
   * The chief's title at the VP or head, or the other way round; VP and head are not told apart.
   */
  private static boolean isContested(Position position, Role named) {
    return named.equals(ProductRoles.CHIEF_PRODUCT_OFFICER)
        || fills(position, ProductRoles.CHIEF_PRODUCT_OFFICER);
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
        .should(KEEP_TO_TITLE)
        .onlyIf(HAVE_BOTH)
        .worded(
            "the chief product officer should be titled VP or head of product, or either of them"
                + " chief, only where the other seat does not exist")
        .severity(Severity.WARNING)
        .because("one title for two seats leaves open which of them is meant")
        .fix("give the seat the title of its own role")
        .citing(Sources.of("S4-03", "S4-04", "S3-120").against("S0-67", "S1-12", "S2-39"));
  }
}
