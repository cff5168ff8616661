/**
 * Rules that an organization must keep, and findings that people can act on. Begin with {@link
 * io.github.orgwright.rules.Rules#rule} and {@link io.github.orgwright.rules.RuleSet}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
