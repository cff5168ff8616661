/**
 * Organizations as parameters of properties. With this artifact and {@code net.jqwik:jqwik:1.9.3}
 * on the path, a property may ask for {@code @ForAll Organization} with nothing configured; {@link
 * io.github.orgwright.testkit.jqwik.Organizations} has all other ways.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.jqwik;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
