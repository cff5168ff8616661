package io.github.orgwright.testkit;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An organization and the way to smaller ones, on a {@link Skeleton} of it. */
final class OrgSample implements Sample<Organization> {
  /**
   * What all organizations that come of one have in common.
   *
   * @param limits what their shape keeps to
   * @param palette the roles of generated positions, simplest first; empty for positions that
   *     others wrote, whose ids may mean something, and whose roles are dropped rather than
   *     exchanged
   * @param within what else they keep to
   * @param repair what may bring a skeleton to keep to that
   */
  record Frame(
      Limits limits,
      List<Role> palette,
      @Nullable Predicate<Organization> within,
      UnaryOperator<Skeleton> repair) {}

  final Skeleton skeleton;
  final Frame frame;
  final Reduction.Mark mark;
  private final Supplier<Organization> organization;
  private final Supplier<List<Long>> size;

  OrgSample(
      Skeleton skeleton, Frame frame, Reduction.Mark mark, @Nullable Organization organization) {
    this.skeleton = skeleton;
    this.frame = frame;
    this.mark = mark;
    this.organization =
        organization == null
            ? Suppliers.memoize(skeleton::organization)
            : Suppliers.ofInstance(organization);
    size = Suppliers.memoize(() -> SizeMeasure.of(skeleton, frame.palette));
  }

  /** {@return an organization that somebody wrote} */
  static OrgSample written(Organization organization) {
    Frame frame = new Frame(Limits.NONE, List.of(), null, UnaryOperator.identity());
    return new OrgSample(SkeletonReader.of(organization), frame, Reduction.START, organization);
  }

  @Override
  public Organization value() {
    return organization.get();
  }

  @Override
  public Stream<Sample<Organization>> smaller() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Candidates(this), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public List<Long> size() {
    return size.get();
  }

  @Override
  public String toString() {
    return value().toString();
  }
}
