package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.List;
import java.util.stream.Stream;

/**
 * A generated value with smaller candidates. To shrink a failure, take the first of {@link
 * #smaller()} that still fails, and repeat until none does. Get it from {@link Generator#sample} or
 * {@link #of}.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
public interface Sample<T> {
  /** {@return the value; may be computed on first use} */
  T value();

  /**
   * {@return a lazy stream of smaller samples, the smallest first; the {@link #size()} of each is
   * below that of this sample, so shrinking ends}
   */
  Stream<Sample<T>> smaller();

  /**
   * {@return the size of the value as a list of numbers, none of them negative, which are compared
   * in order; for all values of one kind, the lists have the same length}
   */
  List<Long> size();

  /**
   * {@return a sample of a given organization; smaller samples keep ids and values, and have fewer
   * positions, lines, holders, roles and other details}
   *
   * @param organization the organization; it may have problems
   */
  static Sample<Organization> of(Organization organization) {
    return OrgSample.written(organization);
  }
}
