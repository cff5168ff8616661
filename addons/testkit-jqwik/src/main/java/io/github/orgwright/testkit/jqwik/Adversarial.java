package io.github.orgwright.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Organizations with all features, and with all that can be wrong with lines: several tops, second
 * managers, cycles, lines of a position to itself and to unknown managers.
 *
 * <p>On a parameter of type {@link io.github.orgwright.core.Organization}, on a type argument such
 * as {@code List<@Adversarial Organization>}, or on an annotation of one's own.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Adversarial {}
