/**
 * Reads and writes organizations, changes, plans and histories as JSON, and writes answers and
 * findings, with Jackson 3. Start with {@link io.github.orgwright.jackson.OrgwrightModule}, or with
 * {@link io.github.orgwright.jackson.FindingsJson} for findings as text.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
