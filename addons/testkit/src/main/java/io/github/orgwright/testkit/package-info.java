/**
 * Organizations for tests. Start with {@link io.github.orgwright.testkit.OrgGenerator} for
 * generated organizations, {@link io.github.orgwright.testkit.ReorgScripts} for reorganizations,
 * {@link io.github.orgwright.testkit.OrgVersions} for versions of one organization, {@link
 * io.github.orgwright.testkit.RuleBreaker} for organizations that violate one rule, {@link
 * io.github.orgwright.testkit.ValidatorReport} for violations that your validator misses, {@link
 * io.github.orgwright.testkit.BrokenRows} for files that importers often read wrongly, {@link
 * io.github.orgwright.testkit.Minimizer} for the smallest organization that still fails, and {@link
 * io.github.orgwright.testkit.OrgPrinter} to show it. JUnit and jqwik are not needed. The same seed
 * gives the same values on every machine, but perhaps not in another version of Orgwright.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
