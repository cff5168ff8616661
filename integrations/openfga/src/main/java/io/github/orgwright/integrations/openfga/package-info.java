/** Keeps a store of OpenFGA equal to an organization, and asks it who manages whom. */
@NullMarked
package io.github.orgwright.integrations.openfga;

import org.jspecify.annotations.NullMarked;
