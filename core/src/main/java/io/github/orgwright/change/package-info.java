/**
 * Differences, plans, merges and histories of organizations, as values. Start with {@link
 * io.github.orgwright.change.OrgDiff#between}, {@link io.github.orgwright.change.Plan#on}, {@link
 * io.github.orgwright.change.Merge#of} or {@link
 * io.github.orgwright.change.History#of(io.github.orgwright.change.Snapshot...)}.
 *
 * <h2>Compare and apply</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.change.OrgDiff}: the difference between two versions
 *   <li>{@link io.github.orgwright.change.ChangeSet}, {@link io.github.orgwright.change.Change}:
 *       changes without the versions that they come from
 *   <li>{@link io.github.orgwright.change.Applied}, {@link io.github.orgwright.change.Misfit}: an
 *       organization with changes applied, and the changes that do not fit it
 * </ul>
 *
 * <h2>Plan a reorganization</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.change.Plan}: named steps, each with its changes
 * </ul>
 *
 * <h2>Merge</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.change.Merge}, {@link io.github.orgwright.change.Conflict}: two
 *       versions of the same base, and what needs a decision
 * </ul>
 *
 * <h2>Keep a history</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.change.History}, {@link
 *       io.github.orgwright.change.HistoryBuilder}, {@link
 *       io.github.orgwright.change.HistoryContent}: what an organization is on each day
 *   <li>{@link io.github.orgwright.change.Snapshot}, {@link
 *       io.github.orgwright.change.PositionVersion}, {@link io.github.orgwright.change.Dated},
 *       {@link io.github.orgwright.change.Validity}: the dated values that a history is built from
 * </ul>
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.change;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
