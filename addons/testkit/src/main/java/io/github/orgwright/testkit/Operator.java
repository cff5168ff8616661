package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A way to break a rule. It proposes; whether a rule is broken by it is for the rules to say. */
@FunctionalInterface
interface Operator {
  /**
   * {@return organizations that may break the rule, those that mostly do first; each is made only
   * when it is asked for, and none where the organization has no place for it}
   *
   * @param base the organization to be changed
   * @param chance what chooses the places
   */
  Stream<Supplier<Organization>> attempts(Organization base, SeededRandom random);
}
