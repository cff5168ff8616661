package io.github.orgwright.core;

import java.util.Spliterators.AbstractIntSpliterator;
import java.util.function.IntConsumer;

/**
 * Lists the reports of one number of a forest; each layer is a range of numbers, so no queue is
 * needed.
 */
final class ReportRanges extends AbstractIntSpliterator {
  private final Forest forest;
  private int begin;
  private int next;
  private int end;

  ReportRanges(Forest forest, int number) {
    super(forest.subtree(number) - 1L, ORDERED | DISTINCT | NONNULL | IMMUTABLE | SIZED);
    this.forest = forest;
    this.begin = forest.firstReport[number];
    this.next = begin;
    this.end = forest.firstReport[number + 1];
  }

  @Override
  public boolean tryAdvance(IntConsumer action) {
    if (next == end && !nextLayer()) {
      return false;
    }
    action.accept(next++);
    return true;
  }

  @Override
  public void forEachRemaining(IntConsumer action) {
    do {
      for (int number = next; number < end; number++) {
        action.accept(number);
      }
    } while (nextLayer());
  }

  private boolean nextLayer() {
    if (begin == end) {
      return false;
    }
    begin = forest.firstReport[begin];
    end = forest.firstReport[end];
    next = begin;
    return begin < end;
  }
}
