package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Proposes changes that may violate a rule; the rules then check them. */
@FunctionalInterface
interface Operator {
  /**
   * {@return suppliers of changed copies that may violate the rule, the most likely first; empty if
   * the organization has no suitable position}
   *
   * @param base the original organization
   * @param random the source of random choices
   */
  Stream<Supplier<Organization>> attempts(Organization base, SeededRandom random);
}
