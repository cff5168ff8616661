/**
 * Questions to an organization, each answered with its reasons. Start from {@link
 * io.github.orgwright.query.Who#of}; what positions can be filtered by is in {@link
 * io.github.orgwright.query.Traits}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
