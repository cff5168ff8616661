/**
 * Questions about an organization, with explained answers. Start from {@link
 * io.github.orgwright.query.Who#of}; the traits for filtering positions are in {@link
 * io.github.orgwright.query.Traits}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
