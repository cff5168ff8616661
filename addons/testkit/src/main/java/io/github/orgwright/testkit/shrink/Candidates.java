package io.github.orgwright.testkit.shrink;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Comparators;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.Sample;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists the smaller samples of a sample: all kinds of {@link Reduction}, starting at the mark of
 * the sample. Samples that differ in ids only are listed once.
 */
final class Candidates extends AbstractIterator<Sample<Organization>> {
  /** The greatest number of positions checked in total: large samples have few candidates. */
  private static final int MOST_POSITIONS = 20_000_000;

  private static final int POSITIONS_COMPARED = 500;

  private static final List<Reduction> CUTS = List.of(Reduction.values());

  private final OrgSample sample;
  private final ReductionInput input;
  private final Set<Long> seen = new HashSet<>();
  private final int startCut;
  private final int startGrain;
  private final int startIndex;
  private int cut;
  private int grain;
  private int index;
  private boolean isBeforeStart;
  private int left;

  Candidates(OrgSample sample) {
    this.sample = sample;
    input = new ReductionInput(sample);
    left = Math.max(100, MOST_POSITIONS / Math.max(1, sample.skeleton.size()));
    cut = CUTS.indexOf(sample.mark.cut());
    int first = CUTS.get(cut).firstGrain(input);
    boolean isSameGrain = first >= sample.mark.grain();
    grain = Math.min(first, sample.mark.grain());
    index = isSameGrain ? sample.mark.index() : 0;
    startCut = cut;
    startGrain = grain;
    startIndex = index;
    if (sample.skeleton.size() <= POSITIONS_COMPARED) {
      seen.add(SizeMeasure.signature(sample.skeleton, sample.frame.palette()));
    }
  }

  @Override
  protected @Nullable Sample<Organization> computeNext() {
    while (left > 0) {
      if (grain == 0) {
        if (!nextCut()) {
          break;
        }
      } else if (index * (long) grain >= CUTS.get(cut).places(input)) {
        grain /= 2;
        index = 0;
      } else if (isBeforeStart && cut == startCut && isFromStartOn()) {
        break;
      } else {
        Sample<Organization> found = candidate();
        index++;
        if (found != null) {
          return found;
        }
      }
    }
    return endOfData();
  }

  private boolean isFromStartOn() {
    return grain < startGrain || (grain == startGrain && index >= startIndex);
  }

  /** Moves to the next kind of reduction; after the last one, to the first. */
  private boolean nextCut() {
    if (isBeforeStart && cut == startCut) {
      return false;
    }
    cut++;
    if (cut == CUTS.size()) {
      cut = 0;
      isBeforeStart = true;
    }
    grain = CUTS.get(cut).firstGrain(input);
    index = 0;
    return true;
  }

  private @Nullable Sample<Organization> candidate() {
    int from = index * grain;
    int to = Math.min(from + grain, CUTS.get(cut).places(input));
    Skeleton smaller = CUTS.get(cut).at(input, from, to);
    if (smaller == null || !sample.frame.limits().allow(smaller) || !isFirst(smaller)) {
      return null;
    }
    left--;
    Reduction.Mark mark =
        new Reduction.Mark(CUTS.get(cut), grain, CUTS.get(cut).leavesPlaces() ? index : 0);
    OrgSample found = kept(smaller, mark);
    return found != null && isSmaller(found) ? found : null;
  }

  /** Large samples are rarely equal, so they are not compared. */
  private boolean isFirst(Skeleton skeleton) {
    return skeleton.size() > POSITIONS_COMPARED
        || seen.add(SizeMeasure.signature(skeleton, sample.frame.palette()));
  }

  private @Nullable OrgSample kept(Skeleton smaller, Reduction.Mark mark) {
    Predicate<Organization> within = sample.frame.within();
    if (within == null) {
      return new OrgSample(smaller, sample.frame, mark, null);
    }
    Organization organization = smaller.organization();
    if (within.test(organization)) {
      return new OrgSample(smaller, sample.frame, mark, organization);
    }
    Skeleton repaired = sample.frame.repair().apply(smaller);
    if (repaired == smaller || !sample.frame.limits().allow(repaired)) {
      return null;
    }
    organization = repaired.organization();
    return within.test(organization)
        ? new OrgSample(repaired, sample.frame, mark, organization)
        : null;
  }

  private boolean isSmaller(OrgSample found) {
    if (found.skeleton.size() != sample.skeleton.size()) {
      return found.skeleton.size() < sample.skeleton.size();
    }
    return Comparators.lexicographical(Comparator.comparingLong(Long::longValue))
            .compare(found.size(), sample.size())
        < 0;
  }
}
