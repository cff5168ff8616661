package io.github.orgwright.testkit.shrink;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.FluentIterable;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of reduction of an organization, those that remove the most first. Each kind has places
 * where it applies. Some kinds apply to ranges of places: first to all of them, then to halves,
 * quarters, and so on down to single places.
 */
enum Reduction {
  /** Keeps the first few positions in pre-order: one, two and so on. */
  FEW(
      Integer.MAX_VALUE,
      input -> Math.min(24, input.size() - 1),
      (input, place, next) -> input.skeleton.without(place + 1, input.size())),

  /** Removes neighbors in pre-order; their reports move up. */
  CHUNK(
      ReductionInput::size,
      (input, from, to) -> to - from == input.size() ? null : input.skeleton.without(from, to)),

  /** Removes lines that are not part of the forest. */
  LINES(
      input -> input.skeleton.extras.size(),
      (input, from, to) ->
          input.skeleton.withExtras(ReductionInput.rest(input.skeleton.extras, from, to))),

  /** Removes some holders. */
  HOLDERS(
      input -> input.skeleton.held.size(),
      (input, from, to) ->
          input.skeleton.withHeld(ReductionInput.rest(input.skeleton.held, from, to))),

  /** Gives some generated positions the simplest role. */
  SIMPLEST_ROLE(
      input -> input.palette.isEmpty() ? 0 : input.rich.get().size(),
      ReductionInput::withSimplestRoles),

  /** Removes details from some positions, one kind after the other. */
  DETAILS(input -> input.items.get().size(), ReductionInput::withoutItems),

  /** Removes some people, scopes, expectations or KPIs that belong to no position. */
  WHOLE(input -> input.loose.get().size(), ReductionInput::withoutLoose),

  /** Removes the names and other details of some people. */
  NAMES(input -> input.skeleton.whole.people().size(), ReductionInput::withoutNames),

  /** Keeps a half of the positions, three quarters and so on, and gives all of them one role. */
  ONE_ROLE(
      200, input -> 8 * input.palette.size(), (input, place, next) -> input.withOneRole(place)),

  /** Moves a position up to the manager of its manager. */
  MOVE_UP(
      Integer.MAX_VALUE,
      ReductionInput::size,
      (input, node, next) -> {
        int[] managers = input.skeleton.managers;
        int manager = managers[node];
        return manager == Skeleton.ROOT || managers[manager] == Skeleton.ROOT
            ? null
            : input.skeleton.moved(node, managers[manager]);
      }),

  /** Removes any two positions. */
  PAIR(
      24,
      (input, one, other) ->
          one >= other || input.size() == 2
              ? null
              : input.skeleton.without(node -> node == one || node == other)),

  /** Removes a position: another one, not below it, takes over its reports. */
  HAND_OVER(
      14,
      (input, gone, into) ->
          input.skeleton.isWithin(into, gone) ? null : input.skeleton.merged(gone, into)),

  /** Makes acting holders and deputies substantive holders. */
  SUBSTANTIVE(input -> input.skeleton.held.size(), ReductionInput::withSubstantive);

  /** Reduces an organization at a range of places, or at two positions, if it applies there. */
  @FunctionalInterface
  private interface AtRange {
    @Nullable Skeleton at(ReductionInput input, int from, int to);
  }

  /**
   * The place in the list of candidates where a smaller organization was found. Its own list begins
   * there, because the reductions that failed before it mostly fail again. The grain is the number
   * of places reduced at once, a power of two.
   */
  record Mark(Reduction cut, int grain, int index) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::cut)
            .thenComparingInt(mark -> -mark.grain())
            .thenComparingInt(Mark::index);

    @Override
    public int compareTo(Mark other) {
      return ORDER.compare(this, other);
    }
  }

  static final Mark START = new Mark(FEW, Integer.MAX_VALUE, 0);

  private final boolean isGrained;
  private final int mostPositions;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToIntFunction<ReductionInput> places;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final AtRange reduction;

  Reduction(
      boolean isGrained,
      int mostPositions,
      ToIntFunction<ReductionInput> places,
      AtRange reduction) {
    this.isGrained = isGrained;
    this.mostPositions = mostPositions;
    this.places = places;
    this.reduction = reduction;
  }

  /** Applies to ranges of places. */
  Reduction(ToIntFunction<ReductionInput> places, AtRange reduction) {
    this(true, Integer.MAX_VALUE, places, reduction);
  }

  /** Applies to single places of small organizations. */
  Reduction(int mostPositions, ToIntFunction<ReductionInput> places, AtRange reduction) {
    this(false, mostPositions, places, reduction);
  }

  /** Applies to any two positions of small organizations. */
  Reduction(int mostPositions, AtRange reduction) {
    this(
        mostPositions,
        input -> input.size() * input.size(),
        (input, place, next) -> reduction.at(input, place / input.size(), place % input.size()));
  }

  /** {@return where it applies, in the order of the marks} */
  FluentIterable<Mark> marks(ReductionInput input) {
    int number = input.size() > mostPositions ? 0 : places.applyAsInt(input);
    if (number <= 0) {
      return FluentIterable.of();
    }
    int first = isGrained ? Integer.highestOneBit(2 * number - 1) : 1;
    return FluentIterable.from(
            IntStream.iterate(first, grain -> grain > 0, grain -> grain / 2).boxed().toList())
        .transformAndConcat(
            grain ->
                FluentIterable.from(ContiguousSet.closedOpen(0, (number + grain - 1) / grain))
                    .transform(index -> new Mark(this, grain, index)));
  }

  /** {@return the result of applying it, if it applies there} */
  @Nullable Skeleton at(ReductionInput input, Mark mark) {
    int from = mark.index * mark.grain;
    return reduction.at(input, from, Math.min(from + mark.grain, places.applyAsInt(input)));
  }
}
