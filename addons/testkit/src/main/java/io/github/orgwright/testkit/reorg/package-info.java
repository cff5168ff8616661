/**
 * Generates and shrinks reorganizations, versions and dated facts, and compares them with a naive
 * model.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.reorg;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
