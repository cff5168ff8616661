package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the roles that an English job title may mean. Start with {@link #under}.
 *
 * <pre>{@code
 * ProductTitles titles = ProductTitles.under(Reading.largeOrganization(500));
 * titles.candidates("Sr. Dir., Product Mgmt. – Payments");   // director_of_product_management, ...
 * titles.candidates("Executive Assistant to the CPO");        // none
 * }</pre>
 *
 * <p>A title is read word by word: one word names the position (chief, VP, head, director, manager,
 * lead, owner, engineer, designer, analyst), others name the function, in either order.
 * Abbreviations are expanded, and grades such as II are ignored. Text that follows a complete title
 * after a comma, a dash or a slash, or in brackets, names a part of the work. An acting holder has
 * the role; an assistant, a deputy, an intern or a former holder does not. A text may contain
 * several titles, and a title can name several functions, all of which apply.
 *
 * <p>Some roles are never candidates, because the documents name them only as groups of people:
 * analytics, marketers, salespeople, chief officers and department leads.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductTitles {
  private static final int MOST = 3;

  private static final ImmutableSet<String> SAME =
      ImmutableSet.of("also_known_as", "thought_of_as");

  /** Kinds of claims that describe a role, if no claim is about its name. */
  private static final ImmutableSet<ClaimKind> PLACES =
      ImmutableSet.of(ClaimKind.REPORTS_TO, ClaimKind.OVERSEES, ClaimKind.SCOPE);

  private final Reading reading;

  private ProductTitles(Reading reading) {
    this.reading = reading;
  }

  /**
   * {@return the title mapping for the given reading, which decides whether one position may have
   * several roles of leaders}
   *
   * @param reading the reading
   */
  public static ProductTitles under(Reading reading) {
    return new ProductTitles(requireNonNull(reading, "reading"));
  }

  /**
   * {@return the roles that the given title may mean, part by part in the order of the text; empty
   * if the title belongs to other functions, or is not understood}
   *
   * <p>A text with several titles, or a title with several functions, has several {@linkplain
   * TitleCandidate#part() parts}. Each part has at most three candidates, the most likely first.
   * Roles that match the words come first. They are followed by roles that count as one of these
   * under the reading. If two parts mean the same role, only the first is returned. Substitution by
   * the reading is not transitive.
   *
   * <p>Takes time linear in the length of the title and, for each candidate, linear in the number
   * of claims. Texts of more than 1,000 characters are not read. Case and locale do not matter.
   *
   * @param title any text
   */
  public List<TitleCandidate> candidates(String title) {
    Map<Role, TitleReader.Found> parts = new LinkedHashMap<>();
    for (TitleReader.Found found : TitleReader.read(requireNonNull(title, "title"))) {
      parts.putIfAbsent(found.roles().get(0), found);
    }
    Set<Role> named =
        parts.values().stream()
            .flatMap(found -> found.roles().stream())
            .collect(Collectors.toCollection(HashSet::new));
    ImmutableList.Builder<TitleCandidate> candidates = ImmutableList.builder();
    int part = 0;
    for (TitleReader.Found found : parts.values()) {
      candidates.addAll(candidates(part, found, named));
      part++;
    }
    return candidates.build();
  }

  /** The candidates of one part; those that the reading adds are added to the given roles. */
  private List<TitleCandidate> candidates(int part, TitleReader.Found found, Set<Role> named) {
    String reason = String.join("; ", found.reasons());
    List<TitleCandidate> candidates = new ArrayList<>();
    for (Role role : found.roles()) {
      candidates.add(byWords(part, role, found.isActing(), reason));
    }
    for (Role role : found.roles()) {
      for (Role other : reading.rolesCountingAs(role)) {
        if (candidates.size() < MOST && named.add(other)) {
          candidates.add(byReading(part, role, other, found.isActing()));
        }
      }
    }
    return candidates.stream().limit(MOST).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the most likely role of each part of the given title: the first of its {@link
   * #candidates}; empty if there are none}
   *
   * @param title any text
   */
  public List<Role> roles(String title) {
    Map<Integer, Role> first = new LinkedHashMap<>();
    candidates(title).forEach(candidate -> first.putIfAbsent(candidate.part(), candidate.role()));
    return ImmutableList.copyOf(first.values());
  }

  /**
   * {@return a copy of the given organization in which each position also has the {@linkplain
   * #roles roles} that its title means} The holders stay as they are, even if a title says that the
   * holder is acting.
   *
   * @param organization the organization
   */
  public Organization withRoles(Organization organization) {
    return requireNonNull(organization, "organization")
        .withEach(
            (position, p) -> position.title().ifPresent(title -> roles(title).forEach(p::role)));
  }

  private static TitleCandidate byWords(int part, Role role, boolean isActing, String reason) {
    boolean isNoTitle = role.equals(ProductRoles.PRODUCT_OWNER);
    return TitleCandidate.of(
        part,
        role,
        isActing,
        isNoTitle ? reason + "; the documents call it a role, not a job title" : reason,
        claimsOf(role));
  }

  private static TitleCandidate byReading(int part, Role role, Role other, boolean isActing) {
    String reason =
        "the title means \"%s\"; under this reading it also means \"%s\" if no position has that"
            + " role";
    return TitleCandidate.of(
        part,
        other,
        isActing,
        reason.formatted(role.name(), other.name()),
        Claims.all().stream()
            .filter(claim -> names(claim, role) && names(claim, other))
            .filter(claim -> SAME.contains(claim.predicate()))
            .toList());
  }

  /**
   * Claims about the name of the given role; else claims that describe it; else all that mention
   * it.
   */
  private static List<Claim> claimsOf(Role role) {
    List<Claim> all = Claims.all().stream().filter(claim -> names(claim, role)).toList();
    List<Claim> ofName = all.stream().filter(claim -> isOfName(claim, role)).toList();
    List<Claim> places = all.stream().filter(claim -> PLACES.contains(claim.kind())).toList();
    return Stream.of(ofName, places).filter(claims -> !claims.isEmpty()).findFirst().orElse(all);
  }

  private static boolean names(Claim claim, Role role) {
    return claim.subjectTerm().equals(role.id()) || claim.objectTerm().equals(role.id());
  }

  /**
   * Whether the given claim defines the given role, or gives it a name that is not the name of
   * another role.
   */
  private static boolean isOfName(Claim claim, Role role) {
    boolean isOfKind =
        claim.kind() == ClaimKind.DEFINITION
            && claim.subjectTerm().equals(role.id())
            && (claim.predicate().equals("is_a") || claim.objectTerm().equals("job_title"));
    boolean isOfTwoRoles = isRole(claim.subjectTerm()) && isRole(claim.objectTerm());
    return isOfKind || (SAME.contains(claim.predicate()) && !isOfTwoRoles);
  }

  private static boolean isRole(String term) {
    return ProductRoles.all().find(term).isPresent();
  }
}
