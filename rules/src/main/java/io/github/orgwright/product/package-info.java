/**
 * The documented product organization: what five documents about product leadership say of its
 * roles, claim by claim, with each contradiction kept. Begin with {@link
 * io.github.orgwright.product.ProductDocuments} to ask, and {@link
 * io.github.orgwright.product.ProductRules} to check.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
