package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.product.Contradiction.Side;
import io.github.orgwright.product.ContradictionChoice.Outcome;
import io.github.orgwright.product.Reading.Directors;
import java.util.ArrayList;
import java.util.List;

/**
 * The contradictions between the documents, and what a {@link Reading} decides about each. Start
 * with {@link #all()} or {@link #under}. The statements of both sides are paraphrases of the
 * documents.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Contradictions {
  private static final Splitter PAIR = Splitter.on(CharMatcher.anyOf(":,"));

  private static final Catalog<Contradiction> ALL =
      Catalog.of("contradiction", contradictions(), Contradiction::id);

  /** What readings decide: for each contradiction the rows about it, of which the first counts. */
  private static final List<List<String>> CHOICES =
      Tables.table("choices.csv", "contradiction,readings,outcome,reason,rejected");

  private Contradictions() {}

  /** {@return all contradictions, sorted by number} */
  public static Catalog<Contradiction> all() {
    return ALL;
  }

  /**
   * {@return the decisions of the given reading, sorted by the number of the contradiction. The id
   * of a decision is the id of its contradiction}
   *
   * @param reading the reading
   */
  public static Catalog<ContradictionChoice> under(Reading reading) {
    ImmutableSet<String> traits = traits(requireNonNull(reading, "reading"));
    return Catalog.of(
        "contradiction",
        ALL.stream().map(contradiction -> choice(contradiction, reading, traits)).toList(),
        choice -> choice.contradiction().id());
  }

  private static ContradictionChoice choice(
      Contradiction contradiction, Reading reading, ImmutableSet<String> traits) {
    List<String> row =
        CHOICES.stream()
            .filter(one -> one.get(0).equals(contradiction.id()))
            .filter(
                one ->
                    one.get(1).isEmpty()
                        || Tables.words(one.get(1)).stream().anyMatch(traits::contains))
            .findFirst()
            .orElseThrow();
    return ImmutableContradictionChoice.builder()
        .contradiction(contradiction)
        .outcome(Outcome.valueOf(row.get(2)))
        .reason(row.get(3).replace("%", String.valueOf(reading.largeFrom().orElse(0))))
        .rejected(Ledger.claims(row.get(4)))
        .build();
  }

  /** What the reading decides, in the words of the table. */
  private static ImmutableSet<String> traits(Reading reading) {
    boolean isBySize = reading.directors() == Directors.UNDER_HEAD_WHEN_LARGE;
    return ImmutableSet.of(
        reading.leaders().name(),
        isBySize && reading.largeFrom().isPresent() ? "LARGE" : reading.directors().name(),
        reading
            .aimsAtProductExcellence()
            .map(aims -> aims ? "EXCELLENT" : "NOT_EXCELLENT")
            .orElse("NO_AIM"));
  }

  private static ImmutableList<Contradiction> contradictions() {
    List<Contradiction> all = new ArrayList<>();
    for (List<String> row :
        Tables.table(
            "contradictions.csv",
            "id,one,one_claims,other,other_claims,background,treatment,opposed")) {
      all.add(
          ImmutableContradiction.builder()
              .number(all.size() + 1)
              .id(row.get(0))
              .first(new Side(row.get(1), Ledger.claims(row.get(2))))
              .second(new Side(row.get(3), Ledger.claims(row.get(4))))
              .background(Ledger.claims(row.get(5)))
              .treatment(row.get(6))
              .opposed(opposed(row.get(7)))
              .build());
    }
    return ImmutableList.copyOf(all);
  }

  /** Claims that are against one another, as {@code S2-64:S3-01,S3-80}. */
  private static ImmutableSetMultimap<String, String> opposed(String cell) {
    ImmutableSetMultimap.Builder<String, String> opposed = ImmutableSetMultimap.builder();
    for (String pair : Tables.words(cell)) {
      List<String> ids = PAIR.splitToList(pair);
      opposed.putAll(ids.get(0), ids.subList(1, ids.size()));
    }
    return opposed.build();
  }
}
