package io.github.orgwright.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * Decides which side holds in each contradiction between the documents. A reading also states what
 * the documents do not say: when an organization is large, its industry and its aim. Start with
 * {@link #standard()}, another named reading, or {@link #builder()}.
 *
 * <pre>{@code
 * Reading.largeOrganization(500);
 * Reading.builder().leaders(Reading.Leaders.SEPARATE).industry(Reading.Industry.FINANCE).build();
 * }</pre>
 *
 * <p>Some documents treat the chief product officer, the VP of product and the head of product as
 * one position with several names; others put one above another. A role counts as another one only
 * if no position has the other role. This applies to two roles at a time: a head may count as VP,
 * and a director may count as head, but a director does not count as VP.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Reading {
  /**
   * Whether chief product officer, VP of product and head of product are one position.
   *
   * @since 0.1.0
   */
  public enum Leaders {
    /** One position with three names, as in an organization with one product leader. */
    ONE_POSITION,
    /** VP and head are one position; the chief is another. */
    VP_IS_HEAD,
    /** Each is a separate position, and none counts as another. */
    SEPARATE,
    /**
     * Depends on the organization: if only one of two of these roles has a position, that position
     * counts as both.
     */
    AS_ORGANIZED
  }

  /**
   * How product directors relate to the head of product.
   *
   * @since 0.1.0
   */
  public enum Directors {
    /** Peers: the head is not above directors. */
    PEERS,
    /** Below the head in a large organization, otherwise peers. */
    UNDER_HEAD_WHEN_LARGE,
    /** Below the head in any organization. */
    UNDER_HEAD
  }

  /**
   * The industries that the documents distinguish.
   *
   * @since 0.1.0
   */
  public enum Industry {
    /** A regulated industry, in which compliance is more important. */
    HEALTHCARE,
    /** A regulated industry, in which compliance is more important. */
    FINANCE,
    /** A young technology company, in which innovation is more important. */
    TECHNOLOGY_STARTUP,
    /** Any other industry, about which the documents say nothing. */
    OTHER
  }

  /** Roles that some documents treat as one, and the readings that do. */
  private static final ImmutableMap<ImmutableSet<String>, Predicate<Reading>> JOINED =
      ImmutableMap.of(
          ImmutableSet.of("chief_product_officer", "vp_of_product"), Reading::mayJoinChief,
          ImmutableSet.of("chief_product_officer", "head_of_product"), Reading::mayJoinChief,
          ImmutableSet.of("vp_of_product", "head_of_product"),
              reading -> reading.leaders() != Leaders.SEPARATE,
          ImmutableSet.of("head_of_product", "product_director"),
              reading -> reading.directors() == Directors.PEERS,
          ImmutableSet.of("director_of_product_management", "head_of_product_management"),
              reading -> true);

  Reading() {}

  /**
   * {@return whether the product leaders are one position; {@link Leaders#AS_ORGANIZED} unless set}
   */
  @Value.Default
  public Leaders leaders() {
    return Leaders.AS_ORGANIZED;
  }

  /**
   * {@return how directors relate to the head; {@link Directors#UNDER_HEAD_WHEN_LARGE} unless set}
   */
  @Value.Default
  public Directors directors() {
    return Directors.UNDER_HEAD_WHEN_LARGE;
  }

  /**
   * {@return the minimum number of positions of a large organization; empty unless set, because no
   * document states it}
   */
  public abstract OptionalInt largeFrom();

  /** {@return the industry; empty unless set} */
  public abstract Optional<Industry> industry();

  /** {@return whether the organization aims at product excellence; empty unless set} */
  public abstract Optional<Boolean> aimsAtProductExcellence();

  /**
   * {@return the default reading. Whether two roles of leaders count as one position depends on the
   * organization. Directors are below the head in large organizations, but {@link #largeFrom()} is
   * not set}
   */
  public static Reading standard() {
    return builder().build();
  }

  /**
   * {@return a reading with one product leader, in which directors are peers of a head, and no
   * organization is large}
   */
  public static Reading smallOrganization() {
    return builder()
        .leaders(Leaders.ONE_POSITION)
        .directors(Directors.PEERS)
        .largeFrom(Integer.MAX_VALUE)
        .build();
  }

  /**
   * {@return the default reading, except that the VP and the head of product are one position below
   * the chief}
   */
  public static Reading vpIsHead() {
    return builder().leaders(Leaders.VP_IS_HEAD).build();
  }

  /**
   * {@return the default reading, except that the head and product directors are peers in
   * organizations of any size}
   */
  public static Reading headAndDirectorPeers() {
    return builder().directors(Directors.PEERS).build();
  }

  /**
   * {@return a reading with a separate position for each leader, and directors below the head in
   * organizations of at least the given size}
   *
   * @param positions the minimum number of positions of a large organization, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public static Reading largeOrganization(int positions) {
    return builder().leaders(Leaders.SEPARATE).largeFrom(positions).build();
  }

  /** {@return a new builder; every value is optional} */
  public static Builder builder() {
    return ImmutableReading.builder();
  }

  /** {@return a builder with the values of this reading} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    largeFrom()
        .ifPresent(
            size ->
                checkArgument(
                    size >= 1,
                    "size of a large organization must be at least 1 position, but is %s",
                    size));
  }

  /**
   * {@return whether the given organization is large; empty if this reading does not set {@link
   * #largeFrom}}
   *
   * @param organization the organization
   */
  public final Optional<Boolean> isLarge(Organization organization) {
    return largeFrom().isPresent()
        ? Optional.of(organization.positions().size() >= largeFrom().getAsInt())
        : Optional.empty();
  }

  /**
   * {@return the roles that substitute for the given role if no position has it, because some
   * documents use one name for both. They may have different ranks}
   *
   * @param role the role
   */
  public final List<Role> rolesCountingAs(Role role) {
    return ProductRoles.all().stream()
        .filter(other -> joins(role.id(), other.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the roles that this reading treats as one position with the given role, including that
   * role. There are several only for leaders, under {@link Leaders#ONE_POSITION} or {@link
   * Leaders#VP_IS_HEAD}}
   *
   * @param role the role
   */
  public final List<Role> rolesInOnePosition(Role role) {
    List<String> joined =
        switch (leaders()) {
          case ONE_POSITION ->
              ImmutableList.of("chief_product_officer", "vp_of_product", "head_of_product");
          case VP_IS_HEAD -> ImmutableList.of("vp_of_product", "head_of_product");
          case SEPARATE, AS_ORGANIZED -> ImmutableList.of();
        };
    return joined.contains(role.id())
        ? joined.stream().map(ProductRoles.all()::get).toList()
        : ImmutableList.of(role);
  }

  /**
   * {@return the role that counts as the given role in the given organization. This is the role
   * itself if a position has it. Otherwise it is the only other role that counts as this role and
   * that a position has. Empty if there is no such role, or several}
   *
   * @param role the role
   * @param organization the organization
   */
  public final Optional<Role> roleCountingAs(Role role, Organization organization) {
    Set<String> idsWithPosition = new LinkedHashSet<>();
    for (Position position : organization.positions().list()) {
      position.roles().forEach(held -> idsWithPosition.add(held.id()));
    }
    return roleCountingAs(role, idsWithPosition);
  }

  /** Does the same for the ids of the roles that positions have. */
  final Optional<Role> roleCountingAs(Role role, Set<String> idsWithPosition) {
    if (idsWithPosition.contains(role.id())) {
      return Optional.of(role);
    }
    List<Role> standing =
        rolesCountingAs(role).stream()
            .filter(other -> idsWithPosition.contains(other.id()))
            .toList();
    return standing.size() == 1 ? Optional.of(standing.get(0)) : Optional.empty();
  }

  private boolean mayJoinChief() {
    return leaders() == Leaders.ONE_POSITION || leaders() == Leaders.AS_ORGANIZED;
  }

  /** Whether one of two roles counts as the other under this reading. */
  private boolean joins(String role, String other) {
    return JOINED.getOrDefault(ImmutableSet.of(role, other), reading -> false).test(this);
  }

  /**
   * A builder of {@link Reading}s. Start with {@link Reading#builder()}.
   *
   * @since 0.1.0
   */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Reading value);

    /**
     * Sets whether the product leaders are one position.
     *
     * @param leaders whether the chief product officer and the head of product are one position
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder leaders(Leaders leaders);

    /**
     * Sets how product directors relate to the head of product.
     *
     * @param directors how they relate
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder directors(Directors directors);

    /**
     * Sets the minimum number of positions of a large organization.
     *
     * @param positions how many, at least 1
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder largeFrom(int positions);

    /**
     * Sets the industry.
     *
     * @param industry the industry
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder industry(Industry industry);

    /**
     * Sets whether the organization aims at product excellence.
     *
     * @param aims whether it does
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder aimsAtProductExcellence(boolean aims);

    /**
     * {@return the reading}
     *
     * @throws IllegalArgumentException if {@code largeFrom} is less than 1
     */
    public abstract Reading build();
  }
}
