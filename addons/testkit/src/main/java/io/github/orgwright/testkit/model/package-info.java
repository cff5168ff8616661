/**
 * Values that the test kit generates. Start with {@link io.github.orgwright.testkit.OrgGenerator},
 * which is in the package above this one.
 *
 * <h2>Ask for</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.model.OrgFeature}, {@link
 *       io.github.orgwright.testkit.model.OrgShape}: features of organizations, and how direct
 *       reports are distributed
 * </ul>
 *
 * <h2>Get</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.model.OrgPair}, {@link
 *       io.github.orgwright.testkit.model.OrgTriple}: versions of one organization
 *   <li>{@link io.github.orgwright.testkit.model.ReorgScript}: an organization and changes of it
 *   <li>{@link io.github.orgwright.testkit.model.DatedFacts}: dated rows, with gaps and in any
 *       order
 *   <li>{@link io.github.orgwright.testkit.model.BrokenRow}: a file with one unusual or invalid
 *       detail
 *   <li>{@link io.github.orgwright.testkit.model.Sample}: a value that can be made smaller
 * </ul>
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
