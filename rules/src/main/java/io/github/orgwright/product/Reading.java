package io.github.orgwright.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
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
import org.immutables.value.Value;

/**
 * Which side holds here, where the documents contradict each other, and what they leave to the
 * organization: its size, its industry, what it aims at.
 *
 * <pre>{@code
 * Reading.largeOrganization(500);
 * Reading.builder().leaders(Reading.Leaders.SEPARATE).industry(Reading.Industry.FINANCE).build();
 * }</pre>
 *
 * <p>Some documents take the chief product officer, the VP of product and the head of product for
 * one seat under several names; others put one above another. Such a name is a label that holds
 * only where the other seat does not exist, and labels are never chained: that a head may be called
 * VP, and a chief may be called head, does not make the VP of one organization its chief.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Reading {
  /** Whether chief product officer, VP of product and head of product are one seat. */
  public enum Leaders {
    /** One seat under three names, as in an organization with one product leader. */
    ONE_POSITION,
    /** VP and head are one seat; the chief is another. */
    VP_IS_HEAD,
    /** Each is a seat of its own, and none stands for another. */
    SEPARATE,
    /** As the seats show: where one of two is missing, the other goes by its name too. */
    AS_ORGANIZED
  }

  /** How product directors and the head of product stand to each other. */
  public enum Directors {
    /** Beside each other: the head is not above. */
    PEERS,
    /** Below the head in a large organization, else beside. */
    UNDER_HEAD_WHEN_LARGE,
    /** Below the head in any organization. */
    UNDER_HEAD
  }

  /** The industries that the documents tell apart. */
  public enum Industry {
    /** Regulated: compliance counts more. */
    HEALTHCARE,
    /** Regulated: compliance counts more. */
    FINANCE,
    /** A young technology company that moves fast: innovation counts more. */
    TECHNOLOGY_STARTUP,
    /** Any other, of which the documents say nothing. */
    OTHER
  }

  Reading() {}

  /** {@return whether the product leaders are one seat; as seated unless set} */
  @Value.Default
  public Leaders leaders() {
    return Leaders.AS_ORGANIZED;
  }

  /** {@return how directors and head stand; below the head when large unless set} */
  @Value.Default
  public Directors directors() {
    return Directors.UNDER_HEAD_WHEN_LARGE;
  }

  /**
   * {@return from how many positions on an organization is large; empty: not said, since no
   * document says it}
   */
  public abstract OptionalInt largeFrom();

  /** {@return the industry; empty: not said} */
  public abstract Optional<Industry> industry();

  /** {@return whether the organization puts excellent products first; empty: not said} */
  public abstract Optional<Boolean> aimsAtProductExcellence();

  /**
   * {@return the default: labels hold as the seats show, directors are below the head in large
   * organizations, and what is large is not said}
   */
  public static Reading standard() {
    return builder().build();
  }

  /** {@return one product leader, whatever the title; directors beside a head, nobody large} */
  public static Reading smallOrganization() {
    return builder()
        .leaders(Leaders.ONE_POSITION)
        .directors(Directors.PEERS)
        .largeFrom(Integer.MAX_VALUE)
        .build();
  }

  /** {@return as the default, with VP and head of product one seat below the chief} */
  public static Reading vpIsHead() {
    return builder().leaders(Leaders.VP_IS_HEAD).build();
  }

  /** {@return as the default, with head and product directors beside each other at any size} */
  public static Reading headAndDirectorPeers() {
    return builder().directors(Directors.PEERS).build();
  }

  /**
   * {@return each leader a seat of its own, and directors below the head from a size on}
   *
   * @param positions from how many positions on the organization is large, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public static Reading largeOrganization(int positions) {
    return builder().leaders(Leaders.SEPARATE).largeFrom(positions).build();
  }

  /** {@return a new builder; nothing is required} */
  public static Builder builder() {
    return ImmutableReading.builder();
  }

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    largeFrom()
        .ifPresent(
            size ->
                checkArgument(
                    size >= 1, "size of a large organization must be at least 1: %s", size));
  }

  /**
   * {@return whether an organization is large; empty where this reading does not say what is}
   *
   * @param organization the organization
   */
  public final Optional<Boolean> isLarge(Organization organization) {
    return largeFrom().isPresent()
        ? Optional.of(organization.positions().size() >= largeFrom().getAsInt())
        : Optional.empty();
  }

  /**
   * {@return the roles that a role may be taken for where they have no seat, by name and not by
   * rank; none of them passes the name on}
   *
   * @param role the role
   */
  public final List<Role> rolesTakenFor(Role role) {
    return ProductRoles.all().stream()
        .filter(other -> Label.joins(role.id(), other.id(), this))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the role whose seats are those of a role in an organization: the role itself where a
   * position fills it, else the one role with a seat that this reading takes for it; empty where
   * there is none, or several}
   *
   * @param role the role
   * @param organization the organization
   */
  public final Optional<Role> roleTakenFor(Role role, Organization organization) {
    Set<String> staffed = new LinkedHashSet<>();
    for (Position position : organization.positions().list()) {
      position.roles().forEach(filled -> staffed.add(filled.id()));
    }
    return roleTakenFor(role, staffed);
  }

  /** The same, where it is known which roles have a seat. */
  final Optional<Role> roleTakenFor(Role role, Set<String> staffed) {
    if (staffed.contains(role.id())) {
      return Optional.of(role);
    }
    List<Role> standing =
        rolesTakenFor(role).stream().filter(other -> staffed.contains(other.id())).toList();
    return standing.size() == 1 ? Optional.of(standing.get(0)) : Optional.empty();
  }

  /** Two roles that some documents take for one. */
  enum Label {
    CHIEF_IS_VP(
        "chief_product_officer",
        "vp_of_product",
        ImmutableSet.of(Leaders.ONE_POSITION, Leaders.AS_ORGANIZED)),
    CHIEF_IS_HEAD(
        "chief_product_officer",
        "head_of_product",
        ImmutableSet.of(Leaders.ONE_POSITION, Leaders.AS_ORGANIZED)),
    VP_IS_HEAD(
        "vp_of_product",
        "head_of_product",
        ImmutableSet.of(Leaders.ONE_POSITION, Leaders.AS_ORGANIZED, Leaders.VP_IS_HEAD)),
    HEAD_IS_DIRECTOR("head_of_product", "product_director", ImmutableSet.copyOf(Leaders.values())) {
      @Override
      boolean holds(Reading reading) {
        return reading.directors() == Directors.PEERS;
      }
    },
    DIRECTOR_IS_HEAD_OF_MANAGEMENT(
        "director_of_product_management",
        "head_of_product_management",
        ImmutableSet.copyOf(Leaders.values()));

    private final String one;
    private final String other;
    private final ImmutableSet<Leaders> leaders;

    Label(String one, String other, ImmutableSet<Leaders> leaders) {
      this.one = one;
      this.other = other;
      this.leaders = leaders;
    }

    boolean holds(Reading reading) {
      return leaders.contains(reading.leaders());
    }

    static boolean joins(String role, String other, Reading reading) {
      for (Label label : values()) {
        boolean isOfBoth =
            (label.one.equals(role) && label.other.equals(other))
                || (label.one.equals(other) && label.other.equals(role));
        if (isOfBoth && label.holds(reading)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Builds a {@link Reading}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Reading value);

    /**
     * Sets whether the product leaders are one seat.
     *
     * @param leaders whether they are
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder leaders(Leaders leaders);

    /**
     * Sets how directors and head stand to each other.
     *
     * @param directors how they stand
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder directors(Directors directors);

    /**
     * Sets from how many positions on an organization is large.
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
     * Sets whether the organization puts excellent products first.
     *
     * @param aims whether it does
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder aimsAtProductExcellence(boolean aims);

    /**
     * {@return the value}
     *
     * @throws IllegalArgumentException if a large organization has fewer than 1 position
     */
    public abstract Reading build();
  }
}
