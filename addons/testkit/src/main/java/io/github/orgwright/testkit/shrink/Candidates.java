package io.github.orgwright.testkit.shrink;

import com.google.common.collect.Comparators;
import com.google.common.collect.FluentIterable;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.Reduction.Mark;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lists the smaller samples of a sample: all kinds of {@link Reduction}, starting at the mark of
 * the sample. Samples that differ in ids only are listed once.
 */
final class Candidates {
  /** The greatest number of positions checked in total: large samples have few candidates. */
  private static final int MOST_POSITIONS = 20_000_000;

  private static final int POSITIONS_COMPARED = 500;

  private static final List<Reduction> REDUCTIONS = List.of(Reduction.values());

  private static final Comparator<Iterable<Long>> BY_SIZE =
      Comparators.lexicographical(Comparator.comparingLong(Long::longValue));

  private final OrgSample sample;
  private final ReductionInput input;
  private final Set<Long> seen = new HashSet<>();

  Candidates(OrgSample sample) {
    this.sample = sample;
    input = new ReductionInput(sample);
  }

  Stream<Sample<Organization>> list() {
    int first = REDUCTIONS.indexOf(sample.mark.cut());
    Predicate<Mark> isBefore = mark -> mark.compareTo(sample.mark) < 0;
    return Streams.stream(
            Iterables.concat(
                marks(REDUCTIONS.subList(first, REDUCTIONS.size()), isBefore.negate()),
                marks(REDUCTIONS.subList(0, first + 1), isBefore)))
        .flatMap(mark -> reduced(mark).stream())
        .limit(Math.max(100, MOST_POSITIONS / Math.max(1, input.size())))
        .flatMap(found -> kept(found).stream())
        .map(found -> found); // a stream of samples
  }

  private FluentIterable<Mark> marks(List<Reduction> reductions, Predicate<Mark> isListed) {
    return FluentIterable.from(reductions)
        .transformAndConcat(reduction -> reduction.marks(input))
        .filter(isListed::test);
  }

  private Optional<OrgSample> reduced(Mark mark) {
    return Optional.ofNullable(mark.cut().at(input, mark))
        .filter(smaller -> sample.frame.limits().allow(smaller) && isFirst(smaller))
        .map(smaller -> new OrgSample(smaller, sample.frame, mark));
  }

  /** Large samples are rarely equal, so they are not compared. */
  private boolean isFirst(Skeleton skeleton) {
    return skeleton.size() > POSITIONS_COMPARED
        || seen.add(SizeMeasure.signature(skeleton, sample.frame.palette()));
  }

  /** {@return the organization found, or else a repaired one, if it meets the condition} */
  private Optional<OrgSample> kept(OrgSample found) {
    return Stream.<UnaryOperator<Skeleton>>of(UnaryOperator.identity(), sample.frame.repair())
        .map(repair -> repair.apply(found.skeleton()))
        .distinct()
        .filter(skeleton -> sample.frame.limits().allow(skeleton))
        .map(skeleton -> new OrgSample(skeleton, sample.frame, found.mark))
        .filter(smaller -> isSmaller(smaller) && sample.frame.within().test(smaller.value()))
        .findFirst();
  }

  private boolean isSmaller(OrgSample found) {
    int compared = Integer.compare(found.skeleton().size(), input.size());
    return (compared == 0 ? BY_SIZE.compare(found.size(), sample.size()) : compared) < 0;
  }
}
