package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.product.Contradiction.Side;
import io.github.orgwright.product.ContradictionChoice.Outcome;
import io.github.orgwright.product.Reading.Leaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contradictions between the documents, and what a {@link Reading} decides about each. Start
 * from {@link #all()} or {@link #under}. What each side says is stated in our own words.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Contradictions {
  /** What a reading decides: the outcome, the reason, and which claims it rejects. */
  private record Ruling(Outcome outcome, String reason, ImmutableList<Claim> rejected) {}

  /** A contradiction, and how readings decide it. */
  private record Entry(Contradiction contradiction, Function<Reading, Ruling> rulings) {
    ContradictionChoice under(Reading reading) {
      Ruling ruling = rulings.apply(reading);
      return new ContradictionChoice(
          contradiction, ruling.outcome(), ruling.reason(), ruling.rejected());
    }
  }

  /** The contradictions whose outcome depends on the reading; the others have one outcome. */
  private static final ImmutableMap<String, Function<Reading, Ruling>> BY_READING =
      ImmutableMap.of(
          "leaders-one-or-several", Contradictions::leaders,
          "head-and-directors", Contradictions::directors,
          "three-departments", Contradictions::departments,
          "years-of-experience", Contradictions::experience,
          "where-a-chief-exists", Contradictions::presence,
          "scope-of-the-head", Contradictions::scopeOfHead);

  private static final ImmutableList<Entry> ENTRIES = entries();

  private static final Catalog<Contradiction> ALL =
      Catalog.of(
          "contradiction", ENTRIES.stream().map(Entry::contradiction).toList(), Contradiction::id);

  private Contradictions() {}

  /** {@return all contradictions, by number} */
  public static Catalog<Contradiction> all() {
    return ALL;
  }

  /**
   * {@return the decisions of the given reading, in the order of the numbers of the contradictions;
   * each is found by the id of its contradiction}
   *
   * @param reading the reading
   */
  public static Catalog<ContradictionChoice> under(Reading reading) {
    return Catalog.of(
        "contradiction",
        ENTRIES.stream().map(entry -> entry.under(reading)).toList(),
        choice -> choice.contradiction().id());
  }

  private static ImmutableList<Entry> entries() {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    int number = 0;
    for (List<String> row :
        Ledger.rowsById(
                "contradictions.csv",
                "id,one,one_claims,other,other_claims,background,treatment,outcome,reason")
            .values()) {
      number++;
      Contradiction contradiction =
          new Contradiction(
              number,
              row.get(0),
              new Side(row.get(1), Ledger.claims(row.get(2))),
              new Side(row.get(3), Ledger.claims(row.get(4))),
              Ledger.claims(row.get(5)),
              row.get(6));
      entries.add(
          new Entry(
              contradiction,
              Optional.ofNullable(BY_READING.get(contradiction.id()))
                  .orElse(reading -> ruling(Outcome.valueOf(row.get(7)), row.get(8)))));
    }
    return entries.build();
  }

  private static Ruling ruling(Outcome outcome, String reason) {
    return ruling(outcome, reason, "");
  }

  private static Ruling ruling(Outcome outcome, String reason, String rejected) {
    return new Ruling(outcome, reason, Ledger.claims(rejected));
  }

  private static Ruling departments(Reading reading) {
    return reading.leaders() == Leaders.ONE_POSITION
        ? ruling(
            Outcome.BOTH_HOLD, "the head of product and the chief product officer are one position")
        : ruling(
            Outcome.DEPENDS,
            "both hold where the head of product is below the chief product officer, but no"
                + " document"
                + " says so");
  }

  private static Ruling presence(Reading reading) {
    return reading
        .aimsAtProductExcellence()
        .map(
            aims ->
                ruling(
                    Outcome.BOTH_HOLD,
                    aims
                        ? "any organization may have a chief product officer, and one that aims at"
                            + " excellent products should"
                        : "any organization may have a chief product officer, and this reading"
                            + " does not require one"))
        .orElseGet(
            () ->
                ruling(
                    Outcome.DEPENDS,
                    "whether an organization should have a chief product officer depends on what it"
                        + " aims at"));
  }

  private static Ruling scopeOfHead(Reading reading) {
    return reading.leaders() == Leaders.ONE_POSITION
        ? ruling(
            Outcome.BOTH_HOLD, "the only product leader owns all product work, with all its parts")
        : ruling(
            Outcome.DEPENDS,
            "the head of product owns all product work only if there is no chief product officer"
                + " above");
  }

  private static Ruling leaders(Reading reading) {
    return switch (reading.leaders()) {
      case ONE_POSITION ->
          ruling(
              Outcome.ONE_HOLDS,
              "one product leader has all three names",
              "S0-67 S1-12 S1-72 S2-39 S4-57");
      case VP_IS_HEAD ->
          ruling(
              Outcome.OTHER_HOLDS,
              "the VP and the head of product are one position, and the chief product officer is"
                  + " another",
              "S3-120 S4-03 S4-04");
      case SEPARATE ->
          ruling(
              Outcome.OTHER_HOLDS,
              "each leader has a separate position",
              "S3-61 S3-120 S4-03 S4-04");
      case AS_ORGANIZED ->
          ruling(
              Outcome.DEPENDS,
              "if only one of two roles has a position, that position has both names; if both"
                  + " have one, the chief product officer is above the VP");
    };
  }

  private static Ruling directors(Reading reading) {
    return switch (reading.directors()) {
      case PEERS ->
          ruling(Outcome.ONE_HOLDS, "product directors are peers of the head of product", "S2-64");
      case UNDER_HEAD ->
          ruling(
              Outcome.OTHER_HOLDS,
              "product directors report to the head of product",
              "S3-01 S3-80");
      case UNDER_HEAD_WHEN_LARGE ->
          reading.largeFrom().isPresent()
              ? ruling(
                  Outcome.DEPENDS,
                  "product directors report to the head of product in organizations of at least "
                      + reading.largeFrom().getAsInt()
                      + " positions")
              : ruling(
                  Outcome.OPEN,
                  "the reading does not state how many positions make an organization large");
    };
  }

  private static Ruling experience(Reading reading) {
    return switch (reading.leaders()) {
      case ONE_POSITION ->
          ruling(
              Outcome.OPEN,
              "both requirements apply to one position, and no document shows which one counts");
      case AS_ORGANIZED ->
          ruling(
              Outcome.DEPENDS,
              "both requirements apply to one position only where the other role has no position");
      case VP_IS_HEAD, SEPARATE ->
          ruling(Outcome.BOTH_HOLD, "the requirements are for two positions");
    };
  }
}
