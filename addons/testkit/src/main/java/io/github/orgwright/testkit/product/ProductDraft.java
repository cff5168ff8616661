package io.github.orgwright.testkit.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.mutate.GenericOperators;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators.Operator;
import io.github.orgwright.testkit.mutate.RuleOperators.Plan;
import java.util.List;
import java.util.function.Supplier;

/** A draft that knows which positions have a documented role, or count as having it. */
class ProductDraft extends OrgDraft {
  /** Roles that may count as chief product officer if there is none. */
  static final List<Role> LEADERS = List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, HEAD_OF_PRODUCT);

  protected ProductDraft(OrgDraft org) {
    super(org);
  }

  /** {@return the positions that have a role} */
  final List<Position> holders(Role role) {
    return holders(role, List.of());
  }

  /** {@return the positions that have a role; if none has, those that have one of others} */
  private List<Position> holders(Role role, List<Role> others) {
    List<Position> holders = withRole(List.of(role));
    return holders.isEmpty() ? withRole(others) : holders;
  }

  final List<Position> chiefs() {
    return holders(CHIEF_PRODUCT_OFFICER, LEADERS);
  }

  final List<Position> vps() {
    return holders(VP_OF_PRODUCT, List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT));
  }

  final List<Position> heads() {
    return holders(
        HEAD_OF_PRODUCT, List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, PRODUCT_DIRECTOR));
  }

  final List<Position> directors() {
    return holders(PRODUCT_DIRECTOR, List.of(HEAD_OF_PRODUCT));
  }

  /** {@return a plan of any changes of the positions that a rule is about} */
  final Plan anyAt(Supplier<List<Position>> subjects, Role... needed) {
    Operator change = GenericOperators.anyAt(this, subjects);
    return Plan.needing(List.of(needed), change, change, change);
  }
}
