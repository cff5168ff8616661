package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Work for which a position is accountable or responsible. A {@link Duty} says how a position is
 * involved in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Responsibility {
  Responsibility() {}

  /** {@return the id, never blank} */
  public abstract String id();

  /** {@return the name, never blank} */
  public abstract String name();

  /** {@return the area of work that this responsibility belongs to, such as strategy} */
  public abstract Optional<String> area();

  /**
   * {@return a responsibility without an area}
   *
   * @param id the id, not blank
   * @param name the name, not blank
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public static Responsibility of(String id, String name) {
    return builder().id(id).name(name).build();
  }

  /** {@return a new builder; id and name are required} */
  public static Builder builder() {
    return ImmutableResponsibility.builder();
  }

  /** {@return a builder with the values of this responsibility} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.id("responsibility", id());
    Checks.notBlank("name", "responsibility", id(), name());
    area().ifPresent(area -> Checks.notBlank("area", "responsibility", id(), area));
  }

  /** Builds a {@link Responsibility}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Responsibility value);

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
     * Sets the area of work.
     *
     * @param area the area, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder area(String area);

    /**
     * {@return the responsibility}
     *
     * @throws IllegalStateException if id or name is missing
     * @throws IllegalArgumentException if a string is blank
     */
    public abstract Responsibility build();
  }
}
