package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.rules.RuleSet;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Organizations that keep rules.
 *
 * <p>On a parameter of type {@link io.github.orgwright.core.Organization}, on a type argument such
 * as {@code List<@Conforms Organization>}, or on an annotation of one's own.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Conforms {
  /** {@return what gives the rules; it has a constructor without parameters} */
  Class<? extends Supplier<RuleSet>> value();
}
