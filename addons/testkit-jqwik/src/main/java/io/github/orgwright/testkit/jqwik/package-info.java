/**
 * Organizations as parameters of jqwik properties. With this artifact and {@code
 * net.jqwik:jqwik:1.9.3} on the class path, a property can declare a parameter {@code @ForAll
 * Organization} without configuration. Start with that, add annotations such as {@link
 * io.github.orgwright.testkit.jqwik.OrgSize}, and use {@link
 * io.github.orgwright.testkit.jqwik.Organizations} in {@code @Provide} methods.
 *
 * <p>The annotations work on a parameter of type {@link io.github.orgwright.core.Organization}, on
 * a type argument such as {@code List<@Plain Organization>}, and on your own annotation. On a
 * parameter of another type that is made of organizations, such as {@link
 * io.github.orgwright.testkit.model.OrgPair}, they describe the organization that the others are
 * made from; a later version may be larger or violate the rules. By default, it has 1 to 30
 * positions.
 *
 * <p>Annotations are applied in this order: {@code Roles}, {@code Plain}, {@code Adversarial},
 * {@code OrgFeatures}, {@code OrgShapes}, {@code OrgSize}, {@code OrgSpan}, {@code OrgLayers},
 * {@code Conforms} and {@code Violates}. So {@code @Adversarial} replaces the features of
 * {@code @Plain}, {@code @OrgFeatures} adds to them, and the rules of {@code @Violates} replace
 * those of {@code @Conforms}; the limits of the other annotations hold for the organizations that
 * {@code @Violates} changes, so that the result may be a little larger.
 *
 * <h2>Describe the organizations of a parameter</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.jqwik.Plain}, {@link
 *       io.github.orgwright.testkit.jqwik.Adversarial}: few features, or all features and problems
 *   <li>{@link io.github.orgwright.testkit.jqwik.OrgFeatures}, {@link
 *       io.github.orgwright.testkit.jqwik.OrgShapes}, {@link
 *       io.github.orgwright.testkit.jqwik.Roles}: features, shapes and roles
 *   <li>{@link io.github.orgwright.testkit.jqwik.OrgSize}, {@link
 *       io.github.orgwright.testkit.jqwik.OrgSpan}, {@link
 *       io.github.orgwright.testkit.jqwik.OrgLayers}: limits
 *   <li>{@link io.github.orgwright.testkit.jqwik.Conforms}, {@link
 *       io.github.orgwright.testkit.jqwik.Violates}: rules that hold, or one that is violated
 * </ul>
 *
 * <h2>Make arbitraries</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.jqwik.Organizations}: for {@code @Provide} methods
 *   <li>{@link io.github.orgwright.testkit.jqwik.OrganizationDomain}: your own generator for all
 *       properties of a class
 *   <li>{@link io.github.orgwright.testkit.jqwik.Pick}: a random element of an organization
 * </ul>
 *
 * <h2>What jqwik finds by itself</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.jqwik.OrganizationProvider}, {@link
 *       io.github.orgwright.testkit.jqwik.OrganizationConfigurator}: parameters and their
 *       annotations
 *   <li>{@link io.github.orgwright.testkit.jqwik.OrganizationReport}, {@link
 *       io.github.orgwright.testkit.jqwik.CoverageHook}: the report of a property
 * </ul>
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.jqwik;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
