package io.github.orgwright.testkit.shrink;

import com.google.common.base.Suppliers;
import com.google.common.collect.Streams;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sample of an organization that shrinks by {@link Reduction}s of its {@link Skeleton}. */
public final class OrgSample implements Sample<Organization> {
  /**
   * The properties that all smaller samples of one sample share.
   *
   * @param limits limits of size, span and layers
   * @param palette the roles of generated positions, simplest first; empty for positions that
   *     others wrote, whose ids may mean something, and whose roles are dropped rather than
   *     exchanged
   * @param within a further condition, or null
   * @param repair a change that may make a skeleton meet the condition
   */
  public record Frame(
      Limits limits,
      List<Role> palette,
      @Nullable Predicate<Organization> within,
      UnaryOperator<Skeleton> repair) {}

  public final Skeleton skeleton;
  final Frame frame;
  final Reduction.Mark mark;
  private final Supplier<Organization> organization;
  private final Supplier<List<Long>> size;

  public OrgSample(
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

  public static OrgSample written(Organization organization) {
    Frame frame = new Frame(Limits.NONE, List.of(), null, UnaryOperator.identity());
    return new OrgSample(SkeletonReader.of(organization), frame, Reduction.START, organization);
  }

  @Override
  public Organization value() {
    return organization.get();
  }

  @Override
  public Stream<Sample<Organization>> smaller() {
    return Streams.stream(new Candidates(this));
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
