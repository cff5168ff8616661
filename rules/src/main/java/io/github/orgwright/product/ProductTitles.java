package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which roles an English job title may stand for, as people write it on a card.
 *
 * <pre>{@code
 * ProductTitles titles = ProductTitles.under(Reading.largeOrganization(500));
 * titles.candidates("Sr. Dir., Product Mgmt. – Payments");   // director_of_product_management, ...
 * titles.candidates("Executive Assistant to the CPO");        // none
 * }</pre>
 *
 * <p>A title is read by its words: one names the seat (chief, VP, head, director, manager, lead,
 * owner, engineer, designer, analyst), others the function, in either order. Abbreviations are
 * written out, grades such as II are passed over, and what follows a whole title after a comma, a
 * dash, a slash or in brackets names a part of the work, unless the seat still lacks its function.
 * Somebody who acts in a seat fills its role; an assistant, a deputy, an intern or a former holder
 * does not. A card may carry several titles.
 *
 * <p>Roles that the documents name only as a group of people (analytics, marketers, salespeople,
 * chief officers, department leads) are candidates for no title.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductTitles {
  private static final int MOST = 3;

  private static final ImmutableSet<String> SAME =
      ImmutableSet.of("also_known_as", "thought_of_as");

  /** Where claims that say what a role is called or is are missing: those that place it. */
  private static final ImmutableSet<ClaimKind> PLACES =
      ImmutableSet.of(ClaimKind.REPORTS_TO, ClaimKind.OVERSEES, ClaimKind.SCOPE);

  private final Reading reading;

  private ProductTitles(Reading reading) {
    this.reading = reading;
  }

  /**
   * {@return the titles as a reading takes them: it says which roles one seat may go by}
   *
   * @param reading the reading
   */
  public static ProductTitles under(Reading reading) {
    return new ProductTitles(requireNonNull(reading, "reading"));
  }

  /**
   * {@return the roles that a title may stand for, best first, at most three; empty where it is of
   * another function, or not understood}
   *
   * <p>First come the roles that the words fit, in the order of the card, then those that the
   * reading takes them for. A role is taken for another once: names are never chained.
   *
   * <p>It costs time in proportion to the length of the title, and for each candidate a look at
   * every claim; what has more than 1,000 characters is no title. Neither case nor locale matter.
   *
   * @param title any text
   */
  public List<TitleCandidate> candidates(String title) {
    Map<Role, TitleCandidate> candidates = new LinkedHashMap<>();
    for (TitleReader.Found found : TitleReader.read(requireNonNull(title, "title"))) {
      String reason = String.join("; ", found.reasons());
      for (Role role : found.roles()) {
        candidates.putIfAbsent(role, byWords(role, reason));
      }
    }
    for (Role role : ImmutableList.copyOf(candidates.keySet())) {
      for (Role other : reading.rolesTakenFor(role)) {
        candidates.putIfAbsent(other, byReading(role, other));
      }
    }
    return candidates.values().stream().limit(MOST).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the first of the {@link #candidates} for a title; empty where there is none}
   *
   * @param title any text
   */
  public Optional<Role> role(String title) {
    return candidates(title).stream().findFirst().map(TitleCandidate::role);
  }

  private static TitleCandidate byWords(Role role, String reason) {
    boolean isNoTitle = role.equals(ProductRoles.PRODUCT_OWNER);
    return TitleCandidate.of(
        role,
        isNoTitle ? reason + "; by the documents a role, and expressly no job title" : reason,
        claimsOf(role));
  }

  private static TitleCandidate byReading(Role role, Role other) {
    String reason =
        "the words are those of \"%s\"; under this reading such a seat may be \"%s\" where that has"
            + " no seat of its own";
    return TitleCandidate.of(
        other,
        reason.formatted(role.name(), other.name()),
        Claims.all().stream()
            .filter(claim -> names(claim, role) && names(claim, other))
            .filter(claim -> SAME.contains(claim.predicate()))
            .toList());
  }

  /** What says how a role is called or what it is; else what places it; else all that names it. */
  private static List<Claim> claimsOf(Role role) {
    List<Claim> all = Claims.all().stream().filter(claim -> names(claim, role)).toList();
    List<Claim> ofName = all.stream().filter(claim -> isOfName(claim, role)).toList();
    List<Claim> places = all.stream().filter(claim -> PLACES.contains(claim.kind())).toList();
    return Stream.of(ofName, places).filter(claims -> !claims.isEmpty()).findFirst().orElse(all);
  }

  private static boolean names(Claim claim, Role role) {
    return claim.subject().equals(role.id()) || claim.object().equals(role.id());
  }

  /** Whether it gives a role another name that is no other role's, or says what kind it is. */
  private static boolean isOfName(Claim claim, Role role) {
    boolean isOfKind =
        claim.kind() == ClaimKind.DEFINITION
            && claim.subject().equals(role.id())
            && (claim.predicate().equals("is_a") || claim.object().equals("job_title"));
    boolean isOfTwoRoles = isRole(claim.subject()) && isRole(claim.object());
    return isOfKind || (SAME.contains(claim.predicate()) && !isOfTwoRoles);
  }

  private static boolean isRole(String term) {
    return ProductRoles.all().find(term).isPresent();
  }
}
