package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A key performance indicator: a measured value for which higher or lower is better. A qualitative
 * KPI is judged, not measured, and has no unit and no target.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Kpi {
  /** Whether higher or lower values are better. */
  public enum Direction {
    /** Higher values are better. */
    HIGHER_IS_BETTER,
    /** Lower values are better. */
    LOWER_IS_BETTER
  }

  Kpi() {}

  /** {@return the id, never blank} */
  public abstract String id();

  /** {@return the name, never blank} */
  public abstract String name();

  /** {@return the unit, such as {@code % per quarter}; empty if none is stated} */
  public abstract Optional<String> unit();

  /** {@return whether higher or lower values are better; higher by default} */
  @Value.Default
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  /**
   * {@return the target value in the unit of this KPI, without trailing zeros; empty if none is
   * stated}
   */
  public abstract Optional<BigDecimal> target();

  /** {@return whether this KPI is judged, not measured; false by default} */
  @Value.Default
  public boolean isQualitative() {
    return false;
  }

  /**
   * {@return a measured KPI without a unit or target, for which higher values are better}
   *
   * @param id the id, not blank
   * @param name the name, not blank
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public static Kpi of(String id, String name) {
    return builder().id(id).name(name).build();
  }

  /** This KPI without its target, because the target may differ for each position. */
  final Kpi withoutTarget() {
    if (target().isEmpty()) {
      return this;
    }
    Builder copy = builder().id(id()).name(name()).direction(direction());
    unit().ifPresent(copy::unit);
    return copy.build();
  }

  /** {@return a new builder; id and name are required} */
  public static Builder builder() {
    return ImmutableKpi.builder();
  }

  /** {@return a builder with the values of this KPI} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Kpi check() {
    Checks.id("KPI", id());
    Checks.notBlank("name", "KPI", id(), name());
    unit().ifPresent(unit -> Checks.notBlank("unit", "KPI", id(), unit));
    checkArgument(
        !isQualitative() || (unit().isEmpty() && target().isEmpty()),
        "qualitative KPI \"%s\" must not have a unit or a target",
        id());
    Optional<BigDecimal> plain = target().map(BigDecimal::stripTrailingZeros);
    return plain.equals(target()) ? this : toBuilder().target(plain.orElseThrow()).build();
  }

  /** Builds a {@link Kpi}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Kpi value);

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
     * Sets the unit.
     *
     * @param unit the unit, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder unit(String unit);

    /**
     * Sets whether higher or lower values are better.
     *
     * @param direction the direction
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder direction(Direction direction);

    /**
     * Sets the target value.
     *
     * @param target the target, in the unit of the KPI
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder target(BigDecimal target);

    /**
     * Sets whether the KPI is judged, not measured.
     *
     * @param qualitative whether it is judged
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder isQualitative(boolean qualitative);

    /**
     * {@return the KPI}
     *
     * @throws IllegalStateException if id or name is missing
     * @throws IllegalArgumentException if a string is blank, or a qualitative KPI has a unit or
     *     target
     */
    public abstract Kpi build();
  }
}
