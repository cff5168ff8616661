/** Audits of many organizations on one machine and on a Spark cluster. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.integrations.spark;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
