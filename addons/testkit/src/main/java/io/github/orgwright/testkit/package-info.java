/**
 * Organizations nobody wrote, for tests: sound ones, ones broken in one way, reorganizations, and
 * the smallest organization that still shows a failure. No test engine is needed: everything is a
 * function of a seed.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
