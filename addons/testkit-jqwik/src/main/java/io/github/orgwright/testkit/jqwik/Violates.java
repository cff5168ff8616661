package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.rules.RuleSet;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Asks for organizations that violate exactly one rule of a rule set. They can be larger than
 * {@link OrgSize} allows, because positions that the rule needs are added.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Violates {
  /** {@return the id of the rule that is violated} */
  String rule();

  /** {@return the class that supplies the rules; it needs a constructor without parameters} */
  Class<? extends Supplier<RuleSet>> rules();

  /** {@return whether a position may get a second role, if no plainer change violates the rule} */
  boolean secondRoles() default true;
}
