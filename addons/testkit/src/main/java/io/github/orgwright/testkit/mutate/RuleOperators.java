package io.github.orgwright.testkit.mutate;

import io.github.orgwright.core.Role;
import java.util.List;
import java.util.stream.Stream;

/** Proposes changes of an organization that may violate rules; the rules then check them. */
public interface RuleOperators {
  /** {@return how to violate a rule; without operators if the rule is not of these} */
  Plan plan(String ruleId);

  /** Proposes changes, the most likely first; none if the organization has no suitable position. */
  @FunctionalInterface
  interface Operator {
    Stream<OrgDraft.Attempt> attempts();
  }

  /**
   * How to violate a rule.
   *
   * @param needed the documented roles that the rule is about
   * @param operators the operators, those most like real mistakes first
   */
  public record Plan(List<Role> needed, List<Operator> operators) {
    public static Plan of(Operator... operators) {
      return needing(List.of(), operators);
    }

    public static Plan needing(List<Role> roles, Operator... operators) {
      return new Plan(roles, List.of(operators));
    }
  }
}
