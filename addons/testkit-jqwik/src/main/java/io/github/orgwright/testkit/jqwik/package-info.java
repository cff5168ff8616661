/**
 * Organizations as parameters of jqwik properties. With this artifact and {@code
 * net.jqwik:jqwik:1.9.3} on the class path, a property can declare a parameter {@code @ForAll
 * Organization} without configuration. Start with that, add annotations such as {@link
 * io.github.orgwright.testkit.jqwik.OrgSize}, and use {@link
 * io.github.orgwright.testkit.jqwik.Organizations} in {@code @Provide} methods.
 *
 * <p>The annotations work on a parameter of type {@link io.github.orgwright.core.Organization}, on
 * a type argument such as {@code List<@Plain Organization>}, and on your own annotation. On a
 * parameter of another type that is made of organizations, such as {@link
 * io.github.orgwright.testkit.OrgPair}, they say which organizations it is made of.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.jqwik;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
