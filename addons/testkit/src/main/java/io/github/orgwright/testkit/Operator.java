package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Proposes changes that may violate a rule; the rules then check them. */
@FunctionalInterface
interface Operator {
  /** The limits of a rule are not known, so growing numbers are tried. */
  List<Integer> GROWING = List.of(1, 2, 4, 8, 16, 32, 64, 128);

  /**
   * {@return suppliers of changed copies that may violate the rule, the most likely first; empty if
   * the organization has no suitable position}
   *
   * @param base the original organization
   * @param random the source of random choices
   */
  Stream<Supplier<Organization>> attempts(Organization base, SeededRandom random);

  /** What an operator can change, in the order of trying. */
  @FunctionalInterface
  interface Choices<T> {
    Stream<T> of(Organization base, SeededRandom random);
  }

  /** A change of an organization at a chosen value. */
  @FunctionalInterface
  interface Change<T> {
    Organization at(T chosen, Organization base, SeededRandom random);
  }

  /** A change of an organization at a position, by a number. */
  @FunctionalInterface
  interface Growth {
    Organization at(Position chosen, Organization base, int number);
  }

  /** {@return an operator that proposes one change} */
  static Operator once(UnaryOperator<Organization> change) {
    return (base, random) -> Stream.of(() -> change.apply(base));
  }

  /** {@return an operator that proposes a change at each of the first choices} */
  static <T> Operator each(Choices<T> choices, int most, Change<T> change) {
    return (base, random) ->
        choices.of(base, random).limit(most).map(chosen -> () -> change.at(chosen, base, random));
  }

  /** {@return an operator that proposes a change at each of a few positions} */
  static Operator few(Choices<Position> positions, Change<Position> change) {
    return each(positions, PositionPicks.FEW, change);
  }

  /** {@return an operator that proposes an edit of each of a few positions} */
  static Operator edit(Choices<Position> positions, BiConsumer<Position, PositionEditor> edit) {
    return few(
        positions,
        (position, base, random) -> base.with(position.id(), p -> edit.accept(position, p)));
  }

  /** {@return an operator that proposes more and more change at each of some positions} */
  static Operator growing(Choices<Position> positions, Growth growth) {
    return (base, random) ->
        positions
            .of(base, random)
            .flatMap(
                position ->
                    GROWING.stream().map(number -> () -> growth.at(position, base, number)));
  }

  /** {@return an operator that first changes the organization in another way} */
  default Operator after(UnaryOperator<Organization> change) {
    return (base, random) -> attempts(change.apply(base), random);
  }

  /** {@return operators for the organization as it is, then with each of some changes} */
  static List<Operator> withEach(
      List<UnaryOperator<Organization>> changes, List<Operator> operators) {
    return Stream.concat(
            operators.stream(),
            changes.stream()
                .flatMap(change -> operators.stream().map(operator -> operator.after(change))))
        .toList();
  }
}
