package io.github.orgwright.product;

import static io.github.orgwright.core.Involvement.ACCOUNTABLE;
import static io.github.orgwright.core.Involvement.CONSULTED;
import static io.github.orgwright.core.Involvement.INFORMED;
import static io.github.orgwright.core.Involvement.RESPONSIBLE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.product.Relation.Topic;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts that claims give to parties in work: as a sentence states it, or as it is read. */
final class Involvements {
  /**
   * The part of a party in work, according to one claim.
   *
   * @param claim the claim
   * @param party the id of the party: the subject of the claim, or someone it consults or informs
   * @param involvement how the party takes part
   * @param work the work
   * @param isInferred whether another word of the document is read as this involvement
   */
  record Part(
      Claim claim, String party, Involvement involvement, Responsibility work, boolean isInferred) {
    boolean isOfSubject() {
      return party.equals(claim.subjectTerm());
    }
  }

  /** Roles for which "responsible" is also read as accountable. */
  private static final ImmutableSet<String> ACCOUNTABLE_ROLES =
      ImmutableSet.of(
          "chief_product_officer",
          "head_of_product",
          "portfolio_owner",
          "chief_technology_officer");

  /** The areas in which an unnamed leader is read as accountable. */
  private static final ImmutableSet<String> ACCOUNTABLE_AREAS_OF_UNNAMED =
      ImmutableSet.of("Vision", "Alignment", "Data");

  private static final ImmutableSet<Modality> USUAL =
      ImmutableSet.of(Modality.ALWAYS, Modality.TYPICALLY, Modality.SHOULD);

  /** Parties that the subject of a claim consults or informs, by claim. */
  private static final ImmutableMap<String, List<String>> OTHERS =
      Tables.rowsById("parts.csv", "claim,party,involvement,responsibility");

  /** All parts by the ids of their claims, in the order of these. */
  private static final ImmutableListMultimap<String, Part> PARTS =
      Ledger.CLAIMS.stream()
          .collect(
              ImmutableListMultimap.flatteningToImmutableListMultimap(
                  Claim::id, Involvements::partsIn));

  private Involvements() {}

  private static Stream<Part> partsIn(Claim claim) {
    Optional<Part> other =
        Optional.ofNullable(OTHERS.get(claim.id()))
            .map(
                row ->
                    new Part(
                        claim,
                        row.get(1),
                        involvement(row.get(2)),
                        ProductResponsibilities.all().get(row.get(3)),
                        true));
    return Stream.concat(
        workOf(claim).stream().flatMap(work -> ofSubject(claim, work)), other.stream());
  }

  /** The part of the subject of a claim; none if it says that others do more. */
  private static Stream<Part> ofSubject(Claim claim, Responsibility work) {
    String party = claim.subjectTerm();
    String said = Relation.of(claim).involvement();
    if (said.isEmpty()) {
      return Stream.of();
    }
    if (!said.equals("stated")) {
      return Stream.of(new Part(claim, party, involvement(said), work, true));
    }
    Part stated = new Part(claim, party, RESPONSIBLE, work, false);
    return isAccountable(claim, work)
        ? Stream.of(stated, new Part(claim, party, ACCOUNTABLE, work, true))
        : Stream.of(stated);
  }

  private static Involvement involvement(String word) {
    return Involvement.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a party that is responsible for the work is also read as accountable for it. */
  private static boolean isAccountable(Claim claim, Responsibility work) {
    boolean isCounterpartOfChief = claim.objectTerm().equals("product_strategy");
    return claim.predicate().equals("responsible_for")
        && (claim.isUnnamed()
            ? isCounterpartOfChief
                || ACCOUNTABLE_AREAS_OF_UNNAMED.contains(work.area().orElseThrow())
            : ACCOUNTABLE_ROLES.contains(claim.subjectTerm()));
  }

  /** The parts that the given claim gives. */
  static Stream<Part> in(Claim claim) {
    return PARTS.get(claim.id()).stream();
  }

  /** Whether this is how the sentence says it: as stated, or if nothing is, as inferred. */
  static boolean isFirst(Part part) {
    return in(part.claim())
        .filter(other -> other.party().equals(part.party()))
        .findFirst()
        .filter(part::equals)
        .isPresent();
  }

  /** The responsibility of the subject of the given claim. */
  static Optional<Responsibility> workOf(Claim claim) {
    if (claim.predicate().equals("teaches")) {
      return Optional.of(ProductResponsibilities.ENABLEMENT);
    }
    return claim.kind() == ClaimKind.RESPONSIBILITY
        ? ProductResponsibilities.meantBy(claim.objectTerm())
        : Optional.empty();
  }

  /** The usual parts of the given role, by work and then by involvement. */
  private static Map<Responsibility, Map<Involvement, Basis>> partsOf(String role) {
    Map<Responsibility, Map<Involvement, Basis>> parts = new LinkedHashMap<>();
    for (Part part : PARTS.values()) {
      if (part.party().equals(role) && isUsual(part.claim())) {
        parts
            .computeIfAbsent(part.work(), work -> new EnumMap<>(Involvement.class))
            .merge(part.involvement(), part.claim().basis(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    return parts;
  }

  /**
   * The usual duties of the given role, each responsibility once, with its strongest involvement.
   */
  static List<Duty> dutiesOf(String role) {
    return partsOf(role).entrySet().stream()
        .map(part -> Duty.of(strongest(part.getValue().keySet()), part.getKey()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The basis of the usual duty of the given role; empty if it has none. */
  static Optional<Basis> basisOf(String role, Responsibility work) {
    return Optional.ofNullable(partsOf(role).get(work))
        .map(parts -> parts.get(strongest(parts.keySet())));
  }

  private static Involvement strongest(Set<Involvement> involvements) {
    return Stream.of(ACCOUNTABLE, RESPONSIBLE, CONSULTED, INFORMED)
        .filter(involvements::contains)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isUsual(Claim claim) {
    return USUAL.contains(claim.modality());
  }

  /**
   * The KPIs that the given role is measured by or tracks, without those it only uses or
   * understands.
   */
  static Set<Kpi> kpisOf(String role) {
    Set<Kpi> kpis = new LinkedHashSet<>();
    Ledger.CLAIMS.stream()
        .filter(claim -> claim.subjectTerm().equals(role) && isUsual(claim) && isHeldTo(claim))
        .forEach(claim -> ProductKpis.meantBy(claim.objectTerm()).ifPresent(kpis::add));
    return kpis;
  }

  private static boolean isHeldTo(Claim claim) {
    return Relation.isOn(claim, Topic.TRACKS, Topic.IMPROVES)
        || claim.kind() == ClaimKind.RESPONSIBILITY;
  }
}
