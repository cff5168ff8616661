/** A REST service that answers questions about the employees of a database. */
@NullMarked
package io.github.orgwright.integrations.springboot;

import org.jspecify.annotations.NullMarked;
