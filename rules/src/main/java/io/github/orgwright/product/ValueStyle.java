package io.github.orgwright.product;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The style of the generated values of this package. It is kept in source only, so that users of
 * the library never see it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    builderVisibility = BuilderVisibility.PACKAGE,
    // Signatures speak Position, not ImmutablePosition.
    overshadowImplementation = true,
    depluralize = true,
    // Any other annotation in the generated class would break a consumer's -Xlint:all -Werror.
    allowedClasspathAnnotations = {Nullable.class, CanIgnoreReturnValue.class},
    // toBuilder() is the one way to change a value.
    defaults = @Value.Immutable(copy = false))
@interface ValueStyle {}
