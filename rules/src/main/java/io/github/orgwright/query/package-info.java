/**
 * Questions about an organization, with answers that explain themselves. Start with {@link
 * io.github.orgwright.query.Who#of}. Traits that filter positions are in {@link
 * io.github.orgwright.query.Traits}.
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
