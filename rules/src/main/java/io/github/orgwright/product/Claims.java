package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Claims of the ledger, in its order. {@link #all()} has every row, noise included; each further
 * word narrows it.
 *
 * <pre>{@code
 * Claims.all().about(HEAD_OF_PRODUCT).ofKind(ClaimKind.SCOPE).list();
 * Claims.all().get("S2-64").citation();
 * }</pre>
 *
 * <p>The ledger is read from the jar once, when first asked for. To narrow costs a look at each
 * claim; to get one by id costs one lookup.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Claims {
  private static final Claims ALL = new Claims(Ledger.CLAIMS);

  private final Catalog<Claim> claims;

  private Claims(List<Claim> claims) {
    this.claims = Catalog.of("claim", claims, Claim::id);
  }

  /** {@return every claim of the ledger, noise included} */
  public static Claims all() {
    return ALL;
  }

  private Claims that(Predicate<Claim> condition) {
    return new Claims(claims.stream().filter(condition).collect(ImmutableList.toImmutableList()));
  }

  /** {@return those that state something: all but noise} */
  public Claims withoutNoise() {
    return that(claim -> !claim.isNoise());
  }

  /**
   * {@return those whose subject is a term}
   *
   * @param subject the term, such as {@code chief_product_officer} or {@code unnamed_role}
   */
  public Claims about(String subject) {
    return that(claim -> claim.subject().equals(subject));
  }

  /**
   * {@return those whose subject is a role}
   *
   * @param role the role; its id is the term
   */
  public Claims about(Role role) {
    return about(role.id());
  }

  /**
   * {@return those of a kind}
   *
   * @param kind the kind
   */
  public Claims ofKind(ClaimKind kind) {
    return that(claim -> claim.kind() == kind);
  }

  /**
   * {@return those with a predicate}
   *
   * @param predicate the term, such as {@code oversees}
   */
  public Claims withPredicate(String predicate) {
    return that(claim -> claim.predicate().equals(predicate));
  }

  /**
   * {@return those with an object}
   *
   * @param object the term, such as {@code product_portfolio}
   */
  public Claims withObject(String object) {
    return that(claim -> claim.object().equals(object));
  }

  /**
   * {@return those of a document}
   *
   * @param document its name, or the letter and number that the ids of its claims begin with
   */
  public Claims from(String document) {
    return that(
        claim -> claim.document().equals(document) || claim.id().startsWith(document + "-"));
  }

  /**
   * {@return those said so firmly}
   *
   * @param modality the modality
   */
  public Claims withModality(Modality modality) {
    return that(claim -> claim.modality() == modality);
  }

  /**
   * {@return those whose condition contains a text}
   *
   * @param text the text, in the case that the ledger has; with an empty one, those that have a
   *     condition
   */
  public Claims underCondition(String text) {
    return that(claim -> claim.condition().filter(c -> c.contains(text)).isPresent());
  }

  /**
   * {@return the claim of that id}
   *
   * @param id the id, such as {@code S2-64}
   * @throws io.github.orgwright.core.UnknownIdException if there is none among these; it names the
   *     nearest ids
   */
  public Claim get(String id) {
    return claims.get(id);
  }

  /**
   * {@return the claim of that id; empty if there is none among these}
   *
   * @param id the id
   */
  public Optional<Claim> find(String id) {
    return claims.find(id);
  }

  /** {@return the claims, in the order of the ledger} */
  public List<Claim> list() {
    return claims.list();
  }

  /** {@return the claims, in the order of the ledger} */
  public Stream<Claim> stream() {
    return claims.stream();
  }

  /** {@return how many there are} */
  public int size() {
    return claims.size();
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** {@return how many there are, such as {@code 70 x claim}} */
  @Override
  public String toString() {
    return claims.toString();
  }
}
