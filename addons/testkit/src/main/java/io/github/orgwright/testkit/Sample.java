package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A value that was generated, and the way to smaller ones. A test engine that finds a failure
 * follows {@link #smaller()} for as long as the failure stays: greedily, from the first candidate
 * that still fails.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
public interface Sample<T> {
  /** {@return the value; made on first use where that takes time} */
  T value();

  /**
   * {@return smaller samples, those that take the most away first; lazily, so that what is not
   * asked for is not made; each is smaller by {@link #size()}, so that following them ends}
   */
  Stream<Sample<T>> smaller();

  /**
   * {@return how large the value is: numbers to be compared from the first on; never negative, and
   * always as many for one kind of value}
   */
  List<Long> size();

  /**
   * {@return a sample of an organization that somebody wrote; its smaller ones keep ids and values,
   * and lose positions, lines, holders, roles and other details}
   *
   * @param organization the organization, with whatever problems it has
   */
  static Sample<Organization> of(Organization organization) {
    return OrgSample.written(organization);
  }

  /**
   * {@return this sample, with those smaller ones alone, and theirs, of which something holds: such
   * as that a rule is violated}
   *
   * @param predicate what has to hold of smaller values; of this one it is not asked
   */
  default Sample<T> keeping(Predicate<? super T> predicate) {
    return new FilteredSample<>(this, predicate);
  }
}
