package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A kind of position, such as head of product, with the titles, authorities, duties and KPIs that
 * positions of this kind have. A position may have several roles, and several positions may have
 * the same role.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Role {
  Role() {}

  /** {@return the id, never blank} */
  public abstract String id();

  /** {@return the name, never blank} */
  public abstract String name();

  /**
   * {@return titles that positions with this role may have, in addition to its name, in the order
   * given}
   */
  public abstract List<String> titles();

  /** {@return the function (discipline), such as Product} */
  public abstract Optional<String> function();

  /**
   * {@return the level: 1 for a chief executive, and a higher number for a lower rank. It does not
   * depend on the layer of a position}
   */
  public abstract OptionalInt level();

  /** {@return the authorities of positions with this role, in the order given} */
  public abstract List<Authority> authorities();

  /** {@return the duties of positions with this role, in the order given} */
  public abstract List<Duty> duties();

  /** {@return the KPIs that positions with this role are measured by, in the order given} */
  public abstract List<Kpi> kpis();

  /**
   * {@return remarks about duties by the id of the responsibility, such as "inferred from the
   * context". Explanations show them; {@code equals} ignores them}
   */
  @Value.Auxiliary
  public abstract Map<String, String> dutyRemarks();

  /**
   * {@return a role with the given id and name}
   *
   * @param id the id, not blank
   * @param name the name, not blank
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public static Role of(String id, String name) {
    return builder().id(id).name(name).build();
  }

  /** {@return a new builder; id and name are required} */
  public static Builder builder() {
    return ImmutableRole.builder();
  }

  /** {@return a builder with the values of this role} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.id("role", id());
    Checks.notBlank("name", "role", id(), name());
    titles().forEach(title -> Checks.notBlank("title", "role", id(), title));
    function().ifPresent(function -> Checks.notBlank("function", "role", id(), function));
    level()
        .ifPresent(
            level ->
                checkArgument(
                    level >= 1, "level of role \"%s\" must be at least 1, but is %s", id(), level));
  }

  /** {@return the id} */
  @Override
  public final String toString() {
    return id();
  }

  /** Builds a {@link Role}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Role value);

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
     * Adds a title that positions with this role may have.
     *
     * @param title the title, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder addTitle(String title);

    /**
     * Sets the function (discipline).
     *
     * @param function the function, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder function(String function);

    /**
     * Sets the level.
     *
     * @param level the level: 1 for a chief executive, a higher number for a lower rank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder level(int level);

    /**
     * Adds an authority of positions with this role.
     *
     * @param authority the authority, with or without a limit
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder addAuthority(Authority authority);

    /**
     * Adds a duty of positions with this role.
     *
     * @param duty the duty
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder addDuty(Duty duty);

    /**
     * Adds a KPI that positions with this role are measured by.
     *
     * @param kpi the KPI
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder addKpi(Kpi kpi);

    /**
     * Adds a remark about the duties of one responsibility.
     *
     * @param responsibility the id of the responsibility
     * @param remark the remark, such as {@code inferred from the context}
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder putDutyRemark(String responsibility, String remark);

    /**
     * {@return the role}
     *
     * @throws IllegalStateException if id or name is missing
     * @throws IllegalArgumentException if a string is blank or the level is below 1
     */
    public abstract Role build();
  }
}
