/** Helpers shared by the tests of several modules; depends on no other module. */
@NullMarked
package io.github.orgwright.testsupport;

import org.jspecify.annotations.NullMarked;
