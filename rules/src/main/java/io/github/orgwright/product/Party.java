package io.github.orgwright.product;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party that the documents mention: a role, or a body such as a team, a department or a company,
 * identified by an id.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Party {
  private final String id;

  private Party(String id) {
    this.id = id;
  }

  /**
   * {@return the party with the given id}
   *
   * @param id the id, such as {@code executive_team}, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public static Party of(String id) {
    checkArgument(!id.isBlank(), "id of a party must not be blank");
    return new Party(id);
  }

  /**
   * {@return the given role as a party}
   *
   * @param role the role, whose id is the id of the party
   */
  public static Party of(Role role) {
    return new Party(role.id());
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /** {@return the role of {@link ProductRoles} with this id; empty if there is none} */
  public Optional<Role> role() {
    return ProductRoles.all().find(id);
  }

  /** {@return whether this stands for a role that a document does not name} */
  public boolean isUnnamed() {
    return id.equals(Claim.UNNAMED);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Party that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
