/** What tests of several modules need and needs no module itself. */
@NullMarked
package io.github.orgwright.testsupport;

import org.jspecify.annotations.NullMarked;
