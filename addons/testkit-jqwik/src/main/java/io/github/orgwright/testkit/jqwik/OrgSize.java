package io.github.orgwright.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits the number of positions of organizations.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OrgSize {
  /** {@return the minimum number of positions} */
  int min() default 1;

  /**
   * {@return the maximum number of positions; by default 100, or the minimum number if that is
   * greater}
   */
  int max() default DEFAULT;

  /** Stands for the default of {@link #max()}. */
  int DEFAULT = -1;
}
