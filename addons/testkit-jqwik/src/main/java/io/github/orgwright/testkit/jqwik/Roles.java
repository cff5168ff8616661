package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks for organizations whose positions have the given roles, in place of documented ones. Rules
 * about roles of your own need it, together with {@link Conforms} or {@link Violates}.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Roles {
  /**
   * {@return the class that supplies the roles, the simplest first; it needs a constructor without
   * parameters}
   */
  Class<? extends Supplier<List<Role>>> value();
}
