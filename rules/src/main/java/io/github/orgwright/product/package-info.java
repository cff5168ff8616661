/**
 * What five documents say about product organizations: roles, responsibilities, KPIs and rules,
 * with every claim cited and every contradiction kept. Start with {@link
 * io.github.orgwright.product.ProductDocuments} to ask questions, {@link
 * io.github.orgwright.product.ProductRules} to check an organization, and {@link
 * io.github.orgwright.product.ProductTitles} to find the roles of job titles.
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
