/** An approval process in Flowable whose tasks are assigned by the organization. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.integrations.flowable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
