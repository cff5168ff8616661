/**
 * An organization, the values it consists of, and its hierarchy. Start with {@link
 * io.github.orgwright.core.Organization#named}.
 *
 * <h2>Build or load an organization</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.core.Organization}: all positions, their lines and their holders
 *   <li>{@link io.github.orgwright.core.OrganizationBuilder}, {@link
 *       io.github.orgwright.core.PositionEditor}: declare positions, managers and holders
 *   <li>{@link io.github.orgwright.core.LoadResult}, {@link io.github.orgwright.core.Problem},
 *       {@link io.github.orgwright.core.ProblemCode}, {@link io.github.orgwright.core.Severity},
 *       {@link io.github.orgwright.core.SourceRows}: what could be loaded, what is wrong with the
 *       data, in which rows, and how to fix it
 *   <li>{@link io.github.orgwright.core.InvalidOrganizationException}, {@link
 *       io.github.orgwright.core.UnknownIdException}: thrown for an organization with problems that
 *       are not accepted, and for an id that it does not have
 * </ul>
 *
 * <h2>Read its values</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.core.Position}, {@link io.github.orgwright.core.Person}, {@link
 *       io.github.orgwright.core.Member}: positions, people, and either of them
 *   <li>{@link io.github.orgwright.core.Assignment}, {@link
 *       io.github.orgwright.core.AssignmentKind}, {@link io.github.orgwright.core.Occupancy}: who
 *       holds a position or is a deputy, and whether the data says so
 *   <li>{@link io.github.orgwright.core.ReportingLine}, {@link io.github.orgwright.core.LineKind},
 *       {@link io.github.orgwright.core.Hierarchy}: lines to managers, and who is above whom
 *   <li>{@link io.github.orgwright.core.Catalog}: a list of values that can be looked up by id
 *   <li>{@link io.github.orgwright.core.OrgMetrics}: counts, layers and spans
 * </ul>
 *
 * <h2>Say what positions are for</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.core.Role}, {@link io.github.orgwright.core.Education}: a kind
 *       of position with its duties, and the education of a person
 *   <li>{@link io.github.orgwright.core.Responsibility}, {@link io.github.orgwright.core.Duty},
 *       {@link io.github.orgwright.core.Involvement}, {@link io.github.orgwright.core.Expectation}:
 *       work, and who is accountable or responsible for it
 *   <li>{@link io.github.orgwright.core.Kpi}, {@link io.github.orgwright.core.ScopedKpi}: what
 *       positions are measured by
 *   <li>{@link io.github.orgwright.core.Scope}, {@link io.github.orgwright.core.ScopeKind}: parts
 *       of the business, such as products
 *   <li>{@link io.github.orgwright.core.Authority}, {@link
 *       io.github.orgwright.core.AuthorityRequest}: the right to decide, such as to spend an amount
 * </ul>
 *
 * <h2>Change it</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.core.OrganizationEditor}: collects edits and applies them in one
 *       copy; the package {@link io.github.orgwright.change} compares versions
 * </ul>
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.core;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
