package io.github.orgwright.product;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Selects the claims that answer a question, and finds words for the answers. */
final class ClaimWords {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("also_known_as", "thought_of_as");

  /** Ids in claims that differ from the id of the kind of scope that they mean. */
  private static final ImmutableMap<String, ScopeKind> SCOPE_KINDS =
      ImmutableMap.of(
          "organization_product_work", ScopeKind.PRODUCT_ORGANIZATION,
          "all_product_related_matters", ScopeKind.PRODUCT_ORGANIZATION);

  /** The words for predicates whose ids are not plain verbs. */
  private static final ImmutableMap<String, List<String>> PREDICATES =
      Ledger.rowsById("predicates.csv", "predicate,words");

  private ClaimWords() {}

  static Predicate<Claim> of(ClaimKind kind) {
    return claim -> claim.kind() == kind;
  }

  static Predicate<Claim> of(ClaimKind kind, String... predicates) {
    return of(kind, ImmutableSet.copyOf(predicates));
  }

  static Predicate<Claim> of(ClaimKind kind, ImmutableSet<String> predicates) {
    return claim -> claim.kind() == kind && predicates.contains(claim.predicate());
  }

  static Party object(Claim claim) {
    return Party.of(claim.objectTerm());
  }

  static ScopeKind scopeKind(String term) {
    return Optional.ofNullable(SCOPE_KINDS.get(term)).orElseGet(() -> ScopeKind.of(term));
  }

  static boolean isName(Claim claim) {
    return claim.kind() == ClaimKind.ALIAS && NAMES.contains(claim.predicate());
  }

  static boolean isOversight(Claim claim) {
    return claim.kind() == ClaimKind.OVERSEES || claim.predicate().equals("primary_leader_of");
  }

  static boolean isMetric(Claim claim) {
    return claim.kind() == ClaimKind.KPI
        || (claim.kind() == ClaimKind.RESPONSIBILITY
            && ProductKpis.meantBy(claim.objectTerm()).isPresent());
  }

  /** What the given claim says about its subject. */
  static String words(Claim claim) {
    return predicate(claim) + " " + claim.objectTerm();
  }

  private static String predicate(Claim claim) {
    return Optional.ofNullable(PREDICATES.get(claim.predicate()))
        .map(row -> row.get(1))
        .orElseGet(() -> claim.predicate().replace('_', ' '));
  }

  /** How the subject of the given claim relates to a metric. */
  static String words(Claim claim, Kpi kpi) {
    return claim.kind() == ClaimKind.KPI
        ? predicate(claim) + " " + kpi.id()
        : "is responsible for " + kpi.id();
  }

  static String words(Duty duty) {
    return "is "
        + duty.involvement().name().toLowerCase(Locale.ROOT)
        + switch (duty.involvement()) {
          case RESPONSIBLE, ACCOUNTABLE -> " for ";
          case CONSULTED -> " on ";
          case INFORMED -> " about ";
        }
        + duty.responsibility().id();
  }

  static Stream<Duty> duties(Claim claim) {
    return Involvements.of(claim).stream()
        .map(involvement -> Duty.of(involvement, Involvements.workOf(claim).orElseThrow()));
  }
}
