package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.trait;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import java.util.List;

/** Every verb of {@link Who}, asked of some members, for what holds of all answers. */
final class Questions {
  /** A trait that about half of all positions have. */
  static final Trait<Position> STAND_EVEN =
      trait("stand even", (position, who) -> position.id().hashCode() % 2 == 0);

  private Questions() {}

  static List<Matches> about(Who who, Member a, Member b) {
    Scope scope = RandomOrganizations.PAYMENTS;
    ImmutableList.Builder<Matches> all =
        ImmutableList.<Matches>builder()
            .add(who.manages(a))
            .add(who.directlyManages(a))
            .add(who.reportsTo(a))
            .add(who.reportsDirectlyTo(a))
            .add(who.isPeerOf(a))
            .add(who.isClosestCommonManagerOf(a, b))
            .add(who.isClosestCommonManagerOrOneOf(a, b))
            .add(who.owns(scope))
            .add(who.covers(scope))
            .add(who.worksIn(scope))
            .add(who.isAccountableFor(RandomOrganizations.ROADMAP))
            .add(who.isAccountableFor(RandomOrganizations.ROADMAP, scope))
            .add(who.has(RandomOrganizations.HEAD))
            .add(who.isMeasuredBy(RandomOrganizations.RETENTION))
            .add(who.matches(Traits.vacant()));
    if (who.organization().authorities().find("spend").isPresent()) {
      all.add(who.mayApprove(RandomOrganizations.SPEND.request(60), a));
    }
    return all.build();
  }

  static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  static List<String> ids(Matches matches) {
    return ids(matches.list());
  }
}
