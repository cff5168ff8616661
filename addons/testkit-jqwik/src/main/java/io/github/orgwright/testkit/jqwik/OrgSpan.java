package io.github.orgwright.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits the number of direct reports of each manager.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OrgSpan {
  /** {@return the minimum number of direct reports of a position that has direct reports} */
  int min() default 1;

  /** {@return the maximum number of direct reports} */
  int max() default Integer.MAX_VALUE;
}
