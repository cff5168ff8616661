package io.github.orgwright.testkit.shrink;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sample of an organization that shrinks by {@link Reduction}s of its {@link Skeleton}. */
public final class OrgSample implements Sample<Organization> {
  /**
   * The properties that all smaller samples of one sample share.
   *
   * @param limits limits of size, span and layers
   * @param palette the roles of generated positions, simplest first; empty for positions that
   *     others wrote, whose ids may mean something, and whose roles are dropped rather than
   *     exchanged
   * @param within a further condition
   * @param repair a change that may make a skeleton meet the condition
   */
  public record Frame(
      Limits limits,
      List<Role> palette,
      Predicate<Organization> within,
      UnaryOperator<Skeleton> repair) {
    /** A frame without limits and repairs. */
    public static Frame of(List<Role> palette, Predicate<Organization> within) {
      return new Frame(Limits.NONE, palette, within, UnaryOperator.identity());
    }
  }

  final Frame frame;
  final Reduction.Mark mark;
  private final Supplier<Skeleton> skeleton;
  private final Supplier<Organization> organization;
  private final Supplier<List<Long>> size;
  private final boolean isSubstitute;

  private OrgSample(
      Frame frame,
      Reduction.Mark mark,
      Supplier<Skeleton> skeleton,
      Supplier<Organization> organization,
      boolean isSubstitute) {
    this.frame = frame;
    this.mark = mark;
    this.skeleton = skeleton;
    this.organization = organization;
    this.isSubstitute = isSubstitute;
    size = Suppliers.memoize(() -> SizeMeasure.of(skeleton.get(), frame.palette));
  }

  OrgSample(Skeleton skeleton, Frame frame, Reduction.Mark mark) {
    this(
        frame,
        mark,
        Suppliers.ofInstance(skeleton),
        Suppliers.memoize(skeleton::organization),
        false);
  }

  public OrgSample(Skeleton skeleton, Frame frame) {
    this(skeleton, frame, Reduction.START);
  }

  public OrgSample(Organization organization, Frame frame) {
    this(
        frame,
        Reduction.START,
        Suppliers.memoize(() -> SkeletonReader.of(organization)),
        Suppliers.ofInstance(organization),
        false);
  }

  public static OrgSample written(Organization organization) {
    return new OrgSample(organization, Frame.of(List.of(), smaller -> true));
  }

  /** {@return the same sample, in place of one that was not found} */
  public OrgSample asSubstitute() {
    return new OrgSample(frame, mark, skeleton, organization, true);
  }

  Skeleton skeleton() {
    return skeleton.get();
  }

  @Override
  public boolean isSubstitute() {
    return isSubstitute;
  }

  @Override
  public Organization value() {
    return organization.get();
  }

  @Override
  public Stream<Sample<Organization>> smaller() {
    return new Candidates(this).list();
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
