package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.testkit.model.OrgFeature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for organizations that may have the given features in addition to those of a sound
 * structure.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OrgFeatures {
  /** {@return the additional features} */
  OrgFeature[] value();
}
