/**
 * Questions about an organization, with answers that explain themselves. Start with {@link
 * io.github.orgwright.query.Who#of}. Traits that filter positions are in {@link
 * io.github.orgwright.query.Traits}.
 *
 * <h2>Ask</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.query.Who}: the questions, such as {@code who.manages(pm)}
 *   <li>{@link io.github.orgwright.query.Availability}: who is available today, so that deputies
 *       can approve
 * </ul>
 *
 * <h2>Read the answer</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.query.Matches}, {@link io.github.orgwright.query.ChainMatches},
 *       {@link io.github.orgwright.query.ScopedMatches}: the positions that answer a question
 *   <li>{@link io.github.orgwright.query.ApprovalMatches}, {@link
 *       io.github.orgwright.query.Approver}: the positions and people that may approve a request
 *   <li>{@link io.github.orgwright.query.SeveralMatchesException}: thrown if the only match is
 *       asked for and there are several
 * </ul>
 *
 * <h2>Explain it</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.query.Explanation}, {@link io.github.orgwright.query.Outcome}:
 *       what was found, and where chains of command end
 *   <li>{@link io.github.orgwright.query.Skipped}, {@link io.github.orgwright.query.Reason}: who is
 *       not part of the answer, and why
 * </ul>
 *
 * <h2>Filter with traits</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.query.Traits}, {@link io.github.orgwright.query.Quantity}:
 *       ready-made traits, and how many of something are meant
 *   <li>{@link io.github.orgwright.query.Trait}, {@link io.github.orgwright.query.TraitWords}:
 *       custom traits, and their words in sentences
 *   <li>{@link io.github.orgwright.query.OrgFacts}, {@link io.github.orgwright.query.Positions}:
 *       what a custom trait can ask about the organization
 *   <li>{@link io.github.orgwright.query.Verdict}, {@link io.github.orgwright.query.Evidence},
 *       {@link io.github.orgwright.query.DataKind}: whether a trait holds, why, and which data is
 *       missing if that is not known
 * </ul>
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
