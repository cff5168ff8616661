/** Questions to an organization, each answered with its reason. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
