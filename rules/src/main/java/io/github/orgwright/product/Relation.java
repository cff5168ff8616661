package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the relation of a claim means: which question it answers, its words, whether it denies, and
 * how its subject takes part in work: {@code stated} or as read; empty if it does not.
 */
record Relation(Topic topic, String words, boolean isDenied, String involvement) {
  /** The subjects of questions; each claim that states something is about exactly one. */
  enum Topic {
    ATTENTION,
    BELONGS,
    CAREER,
    CAREER_ADVICE,
    CONTAINS,
    COORDINATES,
    DEFINITION,
    DEMAND,
    DISTINCT,
    EDUCATION,
    EXAMPLE,
    EXPERIENCE,
    GROWTH,
    GUIDES,
    IMPROVES,
    INDICATES,
    LESS,
    LIFECYCLE,
    MEASURED,
    MEASURES,
    NAME,
    OBSERVATION,
    OVERSEES,
    OWNS,
    PAY,
    PAY_FACTOR,
    PREFERENCE,
    PRESENCE,
    RANKS,
    REPORTS,
    RISK,
    SHARED_POSITION,
    SKILL,
    TRACKS,
    UNDERSTANDS,
    USES,
    WORK,
    WORKS_WITH
  }

  private static final ImmutableMap<String, Relation> TABLE =
      Tables.table("relations.csv", "kind,relation,topic,words,polarity,involvement").stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> key(row.get(0), row.get(1)),
                  row ->
                      new Relation(
                          Topic.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                          row.get(3),
                          row.get(4).equals("denied"),
                          row.get(5))));

  private static String key(String kind, String predicate) {
    return kind + " " + predicate;
  }

  /** The relation of a claim that states something. */
  static Relation of(Claim claim) {
    return requireNonNull(TABLE.get(key(claim.kind().toString(), claim.predicate())), claim.id());
  }

  static boolean isOn(Claim claim, Topic... topics) {
    return !claim.isNoise() && List.of(topics).contains(of(claim).topic());
  }

  /** Whether a document leaves open what is required, so that nothing is preferred. */
  static boolean leavesOpen(Claim claim) {
    return claim.predicate().equals("education_field")
        && claim.modality() == Modality.ALWAYS
        && isOn(claim, Topic.PREFERENCE);
  }

  /** What the given claim says about its subject. */
  static String said(Claim claim) {
    if (leavesOpen(claim)) {
      return "accepts " + claim.objectTerm() + " as the field of education";
    }
    String words = of(claim).words();
    return words.endsWith(" a")
        ? words.substring(0, words.length() - 1) + Phrases.withArticle(claim.objectTerm())
        : words + " " + claim.objectTerm();
  }

  /**
   * The KPI that a claim says something about, including a KPI that its subject is responsible for.
   */
  static Optional<Kpi> kpi(Claim claim) {
    return claim.kind() == ClaimKind.KPI || claim.kind() == ClaimKind.RESPONSIBILITY
        ? ProductKpis.meantBy(claim.objectTerm())
        : Optional.empty();
  }
}
