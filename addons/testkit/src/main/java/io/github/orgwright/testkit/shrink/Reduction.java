package io.github.orgwright.testkit.shrink;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of reduction of an organization, those that remove the most first. Each kind has places
 * where it applies. Some kinds apply to ranges of places: first to half of them, then to quarters,
 * and so on down to single places.
 */
public enum Reduction {
  /** Keeps one position. */
  ONE_POSITION(
      input -> input.size() > 1 ? 2 : 0,
      (input, place) ->
          place == 0
              ? input.skeleton.without(1, input.size())
              : input.skeleton.without(0, input.size() - 1)),

  /**
   * Keeps a subtree on the path of the largest subtrees: about half of all positions, a quarter ...
   */
  HEAVY_SUBTREE(
      input -> input.heavy.get().length,
      (input, place) -> input.skeleton.subtree(input.heavy.get()[place])),

  /** Keeps one of the largest branches. */
  BRANCH(
      input -> input.branches.get().length,
      (input, place) -> input.skeleton.subtree(input.branches.get()[place])),

  /** Removes neighbors in pre-order; their reports move up. */
  CHUNK(
      input -> input.size() > 1 ? input.size() : 0,
      (input, from, to) -> input.skeleton.without(from, to)),

  /** Removes a subtree, the largest first. */
  SUBTREE(
      input -> input.subtrees.get().length,
      (input, place) -> {
        int node = input.subtrees.get()[place];
        return input.skeleton.without(node, input.skeleton.ends()[node]);
      }),

  /** Removes a manager: one of the direct reports takes its place. */
  CONTRACT(
      ReductionInput::size,
      (input, node) ->
          input.skeleton.managers[node] == Skeleton.ROOT
              ? null
              : input.skeleton.inPlaceOfManager(node)),

  /** Removes the second of two managers of one role: the first takes over its reports. */
  MERGE(
      input -> input.twins.get().length / 2,
      (input, place) ->
          input.skeleton.merged(input.twins.get()[2 * place + 1], input.twins.get()[2 * place])),

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

  /** Gives some positions the simplest role. */
  ROLES(input -> input.positionsWithRoles.get().length, ReductionInput::withSimplestRoles),

  /** Removes a kind of detail from some positions, one kind after the other. */
  DETAILS(input -> input.details.get().size(), ReductionInput::withoutDetails),

  /** Removes some people, scopes, expectations or KPIs that belong to no position. */
  WHOLE(ReductionInput::loose, ReductionInput::withoutLoose),

  /** Keeps the first positions in pre-order: one, two and so on. */
  PREFIX(
      2_000,
      input -> input.size() - 1,
      (input, place) -> input.skeleton.without(place + 1, input.size())),

  /** Keeps a half of the positions, three quarters and so on, and gives all of them one role. */
  ONE_ROLE(200, input -> 8 * input.sample.frame.palette().size(), ReductionInput::withOneRole),

  /** Moves a position up to the manager of its manager. */
  MOVE_UP(
      ReductionInput::size,
      (input, node) -> {
        int[] managers = input.skeleton.managers;
        int manager = managers[node];
        return manager == Skeleton.ROOT || managers[manager] == Skeleton.ROOT
            ? null
            : input.skeleton.moved(node, managers[manager]);
      }),

  /** Removes any range of positions. */
  RANGE(
      24,
      (input, first, last) ->
          first > last || last - first + 1 == input.size()
              ? null
              : input.skeleton.without(first, last + 1)),

  /** Removes any two positions. */
  PAIR(
      24,
      (input, one, other) ->
          one >= other || input.size() == 2
              ? null
              : input.skeleton.without(one, one + 1, other, other + 1)),

  /** Removes a position: another one, not below it, takes over its reports. */
  HAND_OVER(
      14,
      (input, gone, into) ->
          into >= gone && into < input.skeleton.ends()[gone]
              ? null
              : input.skeleton.merged(gone, into)),

  /** Gives a position a role that is simpler, though not the simplest. */
  SIMPLER_ROLE(
      24,
      input -> input.size() * input.sample.frame.palette().size(),
      ReductionInput::withSimplerRole),

  /** Removes one detail of one position, or one of its roles. */
  ITEM(24, input -> input.items.get().size(), ReductionInput::withItem),

  /** Makes an acting holder or a deputy a substantive holder. */
  SUBSTANTIVE(24, input -> input.skeleton.held.size(), ReductionInput::withSubstantive),

  /** Moves a position higher up. */
  MOVE(
      14,
      (input, node, manager) ->
          input.skeleton.managers[node] != Skeleton.ROOT
                  && input.depths.get()[manager] < input.depths.get()[node] - 1
              ? input.skeleton.moved(node, manager)
              : null);

  /** Counts the places where a reduction applies. */
  @Immutable
  @FunctionalInterface
  private interface Places {
    int of(ReductionInput input);
  }

  /** Reduces an organization at one place, if it applies there. */
  @Immutable
  @FunctionalInterface
  private interface AtPlace {
    @Nullable Skeleton at(ReductionInput input, int place);
  }

  /** Reduces an organization at a range of places, or at two positions, if it applies there. */
  @Immutable
  @FunctionalInterface
  private interface AtRange {
    @Nullable Skeleton at(ReductionInput input, int from, int to);
  }

  /**
   * The place in the list of candidates where a smaller organization was found. Its own list begins
   * there, because the reductions that failed before it mostly fail again. The grain is the number
   * of places reduced at once.
   */
  record Mark(Reduction cut, int grain, int index) {}

  public static final Mark START = new Mark(ONE_POSITION, Integer.MAX_VALUE, 0);

  private final boolean isGrained;
  private final int mostPositions;
  private final Places places;
  private final AtRange reduction;

  Reduction(boolean isGrained, int mostPositions, Places places, AtRange reduction) {
    this.isGrained = isGrained;
    this.mostPositions = mostPositions;
    this.places = places;
    this.reduction = reduction;
  }

  /** Applies to ranges of places. */
  Reduction(Places places, AtRange reduction) {
    this(true, Integer.MAX_VALUE, places, reduction);
  }

  /** Applies to single places. */
  Reduction(Places places, AtPlace reduction) {
    this(Integer.MAX_VALUE, places, reduction);
  }

  /** Applies to single places of small organizations. */
  Reduction(int mostPositions, Places places, AtPlace reduction) {
    this(false, mostPositions, places, (input, from, to) -> reduction.at(input, from));
  }

  /** Applies to any two positions of small organizations. */
  Reduction(int mostPositions, AtRange reduction) {
    this(
        mostPositions,
        input -> input.size() * input.size(),
        (input, place) -> reduction.at(input, place / input.size(), place % input.size()));
  }

  /** {@return the number of places where it applies} */
  int places(ReductionInput input) {
    return places.of(input);
  }

  /** {@return the result of applying it to a range of places, if it applies there} */
  @Nullable Skeleton at(ReductionInput input, int from, int to) {
    return reduction.at(input, from, to);
  }

  /**
   * {@return the number of places that this is first applied to at once; 0 if it is not applied}
   */
  int firstGrain(ReductionInput input) {
    if (input.size() > mostPositions) {
      return 0;
    }
    int places = places(input);
    if (!isGrained || places == 0) {
      return Math.min(1, places);
    }
    return this == CHUNK ? places / 2 : places;
  }

  /** {@return whether its places stay the same after one was reduced} */
  boolean leavesPlaces() {
    return this != HEAVY_SUBTREE && this != BRANCH;
  }
}
