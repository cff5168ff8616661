/**
 * What five documents say about product organizations: roles, responsibilities, KPIs and rules,
 * with every claim cited and every contradiction kept. Start with {@link
 * io.github.orgwright.product.ProductDocuments} to ask questions, {@link
 * io.github.orgwright.product.ProductRules} to check an organization, and {@link
 * io.github.orgwright.product.ProductTitles} to find the roles of job titles.
 *
 * <h2>Ask the documents</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.product.ProductDocuments}, {@link
 *       io.github.orgwright.product.DocumentedWho}: questions about documented roles
 *   <li>{@link io.github.orgwright.product.DocumentedAnswer}, {@link
 *       io.github.orgwright.product.Statement}: an answer, as a list of statements
 *   <li>{@link io.github.orgwright.product.DocumentedRole}, {@link
 *       io.github.orgwright.product.DocumentedDuty}, {@link
 *       io.github.orgwright.product.DocumentedKpi}, {@link
 *       io.github.orgwright.product.DocumentedScope}, {@link io.github.orgwright.product.Party}:
 *       what the documents say about one role, duty, metric or scope, and the parties that they
 *       mention
 *   <li>{@link io.github.orgwright.product.Requirement}, {@link
 *       io.github.orgwright.product.YearRange}, {@link io.github.orgwright.product.Pay}, {@link
 *       io.github.orgwright.product.DocumentedDate}: requirements, years, pay figures and dates, as
 *       printed
 * </ul>
 *
 * <h2>Check an organization</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.product.ProductRules}: rules that follow from the documents
 *   <li>{@link io.github.orgwright.product.ProductRoles}, {@link
 *       io.github.orgwright.product.ProductResponsibilities}, {@link
 *       io.github.orgwright.product.ProductKpis}: documented roles, responsibilities and KPIs to
 *       build an organization with
 * </ul>
 *
 * <h2>Find the roles of job titles</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.product.ProductTitles}, {@link
 *       io.github.orgwright.product.TitleCandidate}: the roles that a title may mean, each with its
 *       reason
 * </ul>
 *
 * <h2>Decide contradictions</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.product.Reading}, {@link
 *       io.github.orgwright.product.ContradictionChoice}: which side holds
 *   <li>{@link io.github.orgwright.product.Contradictions}, {@link
 *       io.github.orgwright.product.Contradiction}: the contradictions, with the claims of both
 *       sides
 * </ul>
 *
 * <h2>Read the claims</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.product.Claims}, {@link io.github.orgwright.product.Claim},
 *       {@link io.github.orgwright.product.ClaimKind}, {@link io.github.orgwright.product.Basis},
 *       {@link io.github.orgwright.product.Modality}: all claims, and how directly and firmly a
 *       document makes each
 * </ul>
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.product;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
