/**
 * Differences, plans, merges and histories of organizations, as values. Start with {@link
 * io.github.orgwright.change.OrgDiff#between}, {@link io.github.orgwright.change.Plan#on}, {@link
 * io.github.orgwright.change.Merge#of} or {@link
 * io.github.orgwright.change.History#of(io.github.orgwright.change.Snapshot...)}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.change;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
