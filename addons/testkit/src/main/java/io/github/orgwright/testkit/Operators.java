package io.github.orgwright.testkit;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators;
import io.github.orgwright.testkit.mutate.RuleOperators.Operator;
import io.github.orgwright.testkit.mutate.RuleOperators.Plan;
import io.github.orgwright.testkit.mutate.StandardOperators;
import io.github.orgwright.testkit.product.PlacementOperators;
import io.github.orgwright.testkit.product.Prerequisites;
import io.github.orgwright.testkit.product.WorkOperators;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the operators of a rule. */
final class Operators {
  private static final List<Function<OrgDraft, RuleOperators>> DOCUMENTED =
      List.of(PlacementOperators::new, WorkOperators::new);

  private Operators() {}

  static boolean areKnownFor(String ruleId) {
    OrgDraft empty =
        new OrgDraft(Organization.named("Empty").build(), new SeededRandom(0), List.of());
    return of(ruleId, empty).findAny().isPresent();
  }

  /**
   * {@return the operators of a rule, for the organization as it is, then with what it lacks; those
   * most like real mistakes first}
   */
  static Stream<Operator> of(String ruleId, OrgDraft org) {
    return Stream.concat(
        of(ruleId, org, StandardOperators::new, roles -> Prerequisites.ANY),
        DOCUMENTED.stream().flatMap(some -> of(ruleId, org, some, Prerequisites::positions)));
  }

  private static Stream<Operator> of(
      String ruleId,
      OrgDraft org,
      Function<OrgDraft, RuleOperators> some,
      Function<List<Role>, List<Function<OrgDraft, OrgDraft>>> prerequisites) {
    Plan plan = some.apply(org).plan(ruleId);
    return Stream.concat(
        plan.operators().stream(),
        prerequisites.apply(plan.needed()).stream()
            .flatMap(
                change -> {
                  Supplier<Plan> changed =
                      Suppliers.memoize(() -> some.apply(change.apply(org)).plan(ruleId));
                  return IntStream.range(0, plan.operators().size())
                      .mapToObj(i -> () -> changed.get().operators().get(i).attempts());
                }));
  }
}
