package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smaller ones of a sample, in order: all ways of {@link Cut}, from the mark of the sample on,
 * then those before it. None comes twice, where only ids would tell them apart.
 */
final class Candidates implements Iterator<Sample<Organization>> {
  /** So many seats are looked at in all, at most; the larger the sample, the fewer candidates. */
  private static final int MOST_SEATS = 20_000_000;

  private static final int SEATS_COMPARED = 500;

  private static final List<Cut> CUTS = List.of(Cut.values());

  private final OrgSample sample;
  private final Subject subject;
  private final Set<Long> seen = new HashSet<>();
  private final int startCut;
  private final int startGrain;
  private final int startIndex;
  private int cut;
  private int grain;
  private int index;
  private boolean isBeforeStart;
  private int left;
  private @Nullable Sample<Organization> next;

  Candidates(OrgSample sample) {
    this.sample = sample;
    subject = new Subject(sample);
    left = Math.max(100, MOST_SEATS / Math.max(1, sample.sketch.size()));
    cut = CUTS.indexOf(sample.mark.cut());
    int first = CUTS.get(cut).firstGrain(subject);
    boolean isSameGrain = first >= sample.mark.grain();
    grain = Math.min(first, sample.mark.grain());
    index = isSameGrain ? sample.mark.index() : 0;
    startCut = cut;
    startGrain = grain;
    startIndex = index;
    if (sample.sketch.size() <= SEATS_COMPARED) {
      seen.add(Signature.of(sample.sketch, sample.frame.palette()));
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && left > 0) {
      if (grain == 0) {
        if (!nextCut()) {
          return false;
        }
      } else if (index * (long) grain >= CUTS.get(cut).places(subject)) {
        grain /= 2;
        index = 0;
      } else if (isBeforeStart && cut == startCut && isFromStartOn()) {
        left = 0;
      } else {
        next = candidate();
        index++;
      }
    }
    return next != null;
  }

  private boolean isFromStartOn() {
    return grain < startGrain || (grain == startGrain && index >= startIndex);
  }

  /** Goes on to the next way; after the last comes the first, and the one it began with. */
  private boolean nextCut() {
    if (isBeforeStart && cut == startCut) {
      return false;
    }
    cut++;
    if (cut == CUTS.size()) {
      cut = 0;
      isBeforeStart = true;
    }
    grain = CUTS.get(cut).firstGrain(subject);
    index = 0;
    return true;
  }

  private @Nullable Sample<Organization> candidate() {
    int from = index * grain;
    int to = Math.min(from + grain, CUTS.get(cut).places(subject));
    Sketch smaller = CUTS.get(cut).at(subject, from, to);
    if (smaller == null || !sample.frame.limits().allow(smaller)) {
      return null;
    }
    if (!isFirst(smaller)) {
      return null;
    }
    left--;
    Cut.Mark mark = new Cut.Mark(CUTS.get(cut), grain, CUTS.get(cut).leavesPlaces() ? index : 0);
    OrgSample found = kept(smaller, mark);
    return found != null && isSmaller(found) ? found : null;
  }

  /** Among large ones the same hardly comes twice. */
  private boolean isFirst(Sketch sketch) {
    return sketch.size() > SEATS_COMPARED || seen.add(Signature.of(sketch, sample.frame.palette()));
  }

  private @Nullable OrgSample kept(Sketch smaller, Cut.Mark mark) {
    Predicate<Organization> within = sample.frame.within();
    if (within == null) {
      return new OrgSample(smaller, sample.frame, mark, null);
    }
    Organization organization = smaller.organization();
    if (within.test(organization)) {
      return new OrgSample(smaller, sample.frame, mark, organization);
    }
    Sketch repaired = sample.frame.repair().apply(smaller);
    if (repaired == smaller || !sample.frame.limits().allow(repaired)) {
      return null;
    }
    organization = repaired.organization();
    return within.test(organization)
        ? new OrgSample(repaired, sample.frame, mark, organization)
        : null;
  }

  private boolean isSmaller(OrgSample found) {
    if (found.sketch.size() != sample.sketch.size()) {
      return found.sketch.size() < sample.sketch.size();
    }
    List<Long> size = found.size();
    for (int i = 0; i < size.size(); i++) {
      int compared = size.get(i).compareTo(sample.size().get(i));
      if (compared != 0) {
        return compared < 0;
      }
    }
    return false;
  }

  @Override
  public Sample<Organization> next() {
    Sample<Organization> found = hasNext() ? next : null;
    if (found == null) {
      throw new NoSuchElementException("no smaller organization is left");
    }
    next = null;
    return found;
  }
}
