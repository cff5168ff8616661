package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A person who may hold positions. A person is identified by id: people with the same name stay
 * separate. Texts, including {@link #toString()}, show no names, years of experience or education
 * of people, with one exception: a loading problem quotes the value of a manager cell, which is a
 * name if the mapping reads managers by name ({@code managerBy}).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Person implements Member {
  private static final Pattern UNDISCLOSED =
      Pattern.compile("undisclosed holder (?:(\\d{1,9}) )?of (.*)", Pattern.DOTALL);

  Person() {}

  /** {@return the id, never blank} */
  @Override
  public abstract String id();

  /** {@return the name, if known} */
  public abstract Optional<String> name();

  /**
   * {@return whether it is known who the person is. False for an undisclosed holder: a position has
   * a holder, but the data does not say who it is}
   */
  @Value.Default
  public boolean isDisclosed() {
    return true;
  }

  /** {@return the whole years of relevant experience, if known} */
  public abstract OptionalInt yearsOfExperience();

  /** {@return the highest completed education, if known} */
  public abstract Optional<Education> education();

  /**
   * {@return a person with the given id and no other details}
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public static Person of(String id) {
    return builder().id(id).build();
  }

  /**
   * {@return an undisclosed holder of a position: the position has a holder, but the data does not
   * say who it is. The id of this person is derived from the id of the position}
   *
   * @param position the id of the position, not blank
   * @param number 1 for the first undisclosed holder of the position, 2 for the second, and so on
   * @throws IllegalArgumentException if the id is blank or the number is below 1
   */
  public static Person undisclosedHolderOf(String position, int number) {
    Checks.id("position", position);
    checkArgument(
        number > 0, "number of an undisclosed holder must be at least 1, but is %s", number);
    String id = "undisclosed holder " + (number == 1 ? "" : number + " ") + "of " + position;
    return builder().id(id).isDisclosed(false).build();
  }

  /**
   * The number of this undisclosed holder, if its id is made from the given one of a position; else
   * empty.
   */
  final OptionalInt numberAsHolderOf(String position) {
    Matcher parts = UNDISCLOSED.matcher(id());
    if (isDisclosed() || !parts.matches() || !parts.group(2).equals(position)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1)));
  }

  /** {@return a new builder; the id is required} */
  public static Builder builder() {
    return ImmutablePerson.builder();
  }

  /** {@return a builder with the values of this person} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.id("person", id());
    Checks.notBlank("name", "person", id(), name().orElse(null));
    yearsOfExperience()
        .ifPresent(
            years ->
                checkArgument(
                    years >= 0, "years of experience of person \"%s\" must not be negative", id()));
  }

  /** {@return the id, without other personal data} */
  @Override
  public final String toString() {
    return id();
  }

  /** Builds a {@link Person}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Person value);

    abstract Builder isDisclosed(boolean isDisclosed);

    /**
     * Sets the id.
     *
     * @param id the id, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder id(String id);

    /**
     * Sets the name.
     *
     * @param name the name, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder name(String name);

    /**
     * Sets the years of relevant experience.
     *
     * @param years whole years, not negative
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder yearsOfExperience(int years);

    /**
     * Sets the highest completed education.
     *
     * @param education the education
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder education(Education education);

    /**
     * {@return the person}
     *
     * @throws IllegalStateException if the id is missing
     * @throws IllegalArgumentException if a string is blank or the years are negative
     */
    public abstract Person build();
  }
}
