package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Claims of the five documents, in the order of their ids. Start with {@link #all()}, which
 * includes rows that state nothing ({@link Claim#isNoise()}). Each other method selects some of the
 * claims.
 *
 * <pre>{@code
 * Claims.all().about(HEAD_OF_PRODUCT).ofKind(ClaimKind.SCOPE).list();
 * Claims.all().get("S2-64").citation();
 * }</pre>
 *
 * <p>The claims are read from the jar once, on first use. Each step takes linear time; {@link #get}
 * takes constant time.
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

  /** {@return all claims, including those that state nothing} */
  public static Claims all() {
    return ALL;
  }

  private Claims that(Predicate<Claim> condition) {
    return new Claims(claims.stream().filter(condition).collect(ImmutableList.toImmutableList()));
  }

  /** {@return the claims that state something} */
  public Claims withoutNoise() {
    return that(claim -> !claim.isNoise());
  }

  /**
   * {@return the claims with the given subject; empty if no claim has it, even if the id is
   * misspelled}
   *
   * @param subject the id of the subject, such as {@code chief_product_officer} or {@code
   *     unnamed_role}
   */
  public Claims about(String subject) {
    requireNonNull(subject, "subject");
    return that(claim -> claim.subjectTerm().equals(subject));
  }

  /**
   * {@return the claims whose subject is the given role}
   *
   * @param role the role, whose id is the id of the subject
   */
  public Claims about(Role role) {
    return about(requireNonNull(role, "role").id());
  }

  /**
   * {@return the claims of the given kind}
   *
   * @param kind the kind
   */
  public Claims ofKind(ClaimKind kind) {
    requireNonNull(kind, "kind");
    return that(claim -> claim.kind() == kind);
  }

  /**
   * {@return the claims with the given predicate; empty if no claim has it, even if the id is
   * misspelled}
   *
   * @param predicate the id of the predicate, such as {@code oversees}
   */
  public Claims withPredicate(String predicate) {
    requireNonNull(predicate, "predicate");
    return that(claim -> claim.predicate().equals(predicate));
  }

  /**
   * {@return the claims with the given object; empty if no claim has it, even if the id is
   * misspelled}
   *
   * @param object the id of the object, such as {@code product_portfolio}
   */
  public Claims withObject(String object) {
    requireNonNull(object, "object");
    return that(claim -> claim.objectTerm().equals(object));
  }

  /**
   * {@return the claims of the given document; empty if there is no such document}
   *
   * @param document the name of the document, or the prefix of its claim ids, such as {@code S2}
   */
  public Claims from(String document) {
    requireNonNull(document, "document");
    return that(
        claim -> claim.document().equals(document) || claim.id().startsWith(document + "-"));
  }

  /**
   * {@return the claims with the given modality}
   *
   * @param modality the modality
   */
  public Claims withModality(Modality modality) {
    requireNonNull(modality, "modality");
    return that(claim -> claim.modality() == modality);
  }

  /**
   * {@return the claims whose condition contains the given text}
   *
   * @param text the text, case-sensitive; an empty string matches any condition
   */
  public Claims underCondition(String text) {
    requireNonNull(text, "text");
    return that(claim -> claim.condition().filter(c -> c.contains(text)).isPresent());
  }

  /**
   * {@return the claim with the given id}
   *
   * @param id the id, such as {@code S2-64}
   * @throws io.github.orgwright.core.UnknownIdException if no claim here has the id; the message
   *     names similar ids
   */
  public Claim get(String id) {
    return claims.get(id);
  }

  /**
   * {@return the claim with the given id; empty if no claim here has the id}
   *
   * @param id the id
   */
  public Optional<Claim> find(String id) {
    return claims.find(id);
  }

  /** {@return the claims, in the order of their ids} */
  public List<Claim> list() {
    return claims.list();
  }

  /** {@return the claims, in the order of their ids} */
  public Stream<Claim> stream() {
    return claims.stream();
  }

  /** {@return the number of claims} */
  public int size() {
    return claims.size();
  }

  /** {@return whether there are no claims} */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** {@return the number of claims, such as {@code catalog of 70 claims}} */
  @Override
  public String toString() {
    return claims.toString();
  }
}
