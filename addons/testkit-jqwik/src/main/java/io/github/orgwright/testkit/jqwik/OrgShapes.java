package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.testkit.model.OrgShape;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses how direct reports are distributed in organizations.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OrgShapes {
  /** {@return the shapes, each equally likely} */
  OrgShape[] value();
}
