package io.github.orgwright.core.internal;

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
 * How the value classes of our modules are generated. The annotation is not kept in class files, so
 * users do not see it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    builderVisibility = BuilderVisibility.PACKAGE,
    // Signatures speak Position, not ImmutablePosition.
    overshadowImplementation = true,
    depluralize = true,
    // A builder of a position has six collections, nearly all of which stay empty.
    deferCollectionAllocation = true,
    // Any other annotation in the generated class would break a consumer's -Xlint:all -Werror.
    allowedClasspathAnnotations = {Nullable.class, CanIgnoreReturnValue.class},
    // toBuilder() is the one way to change a value.
    defaults = @Value.Immutable(copy = false))
public @interface ValueStyle {}
