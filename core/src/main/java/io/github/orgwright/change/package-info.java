/**
 * Changes of an organization as values: what differs between two versions, and how to apply it to a
 * third. Start with {@link io.github.orgwright.change.OrgDiff#between}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.change;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
