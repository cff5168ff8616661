/**
 * Audits many files of organizations, one at a time: on one thread, on parallel streams, or on a
 * cluster such as Apache Spark. Start with {@link io.github.orgwright.batch.OrgAudit}, which
 * returns flat {@link io.github.orgwright.batch.AuditRow}s for the bytes of a file; {@link
 * io.github.orgwright.batch.AuditChange} compares the rows of one month with those of another.
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.batch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
