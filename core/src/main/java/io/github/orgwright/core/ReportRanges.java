package io.github.orgwright.core;

import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/**
 * Lists the reports of one position of a forest; each layer is a range of numbers, so no queue is
 * needed.
 */
final class ReportRanges extends AbstractSpliterator<Position> {
  private final Forest forest;
  private final List<Position> positions;
  private int begin;
  private int next;
  private int end;

  ReportRanges(Forest forest, List<Position> positions, int number) {
    super(forest.subtree(number) - 1L, ORDERED | DISTINCT | NONNULL | IMMUTABLE | SIZED);
    this.forest = forest;
    this.positions = positions;
    this.begin = forest.firstReport[number];
    this.next = begin;
    this.end = forest.firstReport[number + 1];
  }

  @Override
  public boolean tryAdvance(Consumer<? super Position> action) {
    if (next == end && !nextLayer()) {
      return false;
    }
    action.accept(positions.get(forest.places[next++]));
    return true;
  }

  @Override
  public void forEachRemaining(Consumer<? super Position> action) {
    do {
      for (int number = next; number < end; number++) {
        action.accept(positions.get(forest.places[number]));
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
