package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.testkit.Sample;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pick, which shrinks towards the first element.
 *
 * @param part how far the element is from the first, of 2^31
 */
record PickSample(int part) implements Sample<Pick> {
  @Override
  public Pick value() {
    return new Pick(part);
  }

  /** The first, then half of it, three quarters ... */
  @Override
  public Stream<Sample<Pick>> smaller() {
    return IntStream.iterate(part, step -> step > 0, step -> step / 2)
        .map(step -> part - step)
        .mapToObj(PickSample::new);
  }

  @Override
  public List<Long> size() {
    return List.of((long) part);
  }
}
