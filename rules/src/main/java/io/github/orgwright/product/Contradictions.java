package io.github.orgwright.product;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.product.Contradiction.Side;
import io.github.orgwright.product.ContradictionChoice.Outcome;
import io.github.orgwright.product.Reading.Leaders;
import java.util.function.Function;

/**
 * The contradictions between the documents, and what a {@link Reading} does with each. What a side
 * says is given in words of this library.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Contradictions {
  private static final Splitter IDS = Splitter.on(' ').omitEmptyStrings();

  /**
   * How a reading settles a contradiction: the outcome, the reason, and which claims it rejects.
   */
  private record Ruling(Outcome outcome, String reason, ImmutableList<Claim> rejected) {}

  /** A contradiction, and how readings settle it. */
  private record Entry(Contradiction contradiction, Function<Reading, Ruling> rulings) {
    ContradictionChoice under(Reading reading) {
      Ruling ruling = rulings.apply(reading);
      return new ContradictionChoice(
          contradiction, ruling.outcome(), ruling.reason(), ruling.rejected());
    }
  }

  private static final ImmutableList<Entry> ENTRIES =
      ImmutableList.of(
          of(
              1,
              "leaders-one-or-several",
              side("chief, VP and head of product are one", "S3-61 S3-120 S4-03 S4-04"),
              side(
                  "the chief stands over the VP, and is somebody else",
                  "S0-67 S1-12 S1-72 S2-39 S4-57"),
              "S1-55 S1-56",
              "a second name holds only where the other seat does not exist",
              Contradictions::leaders),
          of(
              2,
              "names-chained",
              side(
                  "one name leads to the next, from chief to director",
                  "S1-83 S3-61 S3-80 S4-03 S4-04"),
              side("the chief oversees VPs and directors", "S0-67 S0-68 S1-96"),
              "",
              "a second name is never passed on, so nobody comes to oversee themselves",
              both("each name joins two roles and no more")),
          of(
              3,
              "head-and-directors",
              side("the head is not above product directors", "S3-01 S3-80"),
              side("in a large organization directors report to the head", "S2-64"),
              "S2-65",
              "the statement about large organizations is the more specific one",
              Contradictions::directors),
          of(
              4,
              "career-or-identity",
              side("to be head comes earlier in a career", "S2-68"),
              side("the head is the chief", "S3-120 S4-04"),
              "",
              "steps of a career are no reporting lines, and neither follows from the other",
              both("a career is told apart from a line")),
          of(
              5,
              "three-departments",
              side("the head runs three departments", "S1-93 S1-94 S1-95"),
              side("the chief oversees the same three", "S4-109 S4-110 S4-111"),
              "",
              "both hold where the head is below the chief, or is the chief; the first may be"
                  + " a text put together wrongly",
              reading ->
                  reading.leaders() == Leaders.ONE_POSITION
                      ? ruling(Outcome.BOTH_HOLD, "head and chief are one seat here")
                      : ruling(
                          Outcome.DEPENDS,
                          "both hold where the head is below the chief, which no document"
                              + " says")),
          of(
              6,
              "director-or-head-of-management",
              side("the director of product management is its head", "S1-83"),
              side("that director is one leader below the chief", "S1-96 S4-112"),
              "",
              "they go together unless the head of product management is the chief",
              both(
                  "no document takes the head of product management for the head of product,"
                      + " so neither is the chief")),
          of(
              7,
              "years-of-experience",
              side("a chief needs ten years", "S0-40 S1-81 S2-76 S4-105"),
              side("a head needs five to seven", "S3-07"),
              "S2-66",
              "they meet only where head and chief are one; the fields and natures differ",
              Contradictions::experience),
          of(
              8,
              "least-degree",
              side("a bachelor's degree will do, in any field", "S3-109 S3-113 S4-89 S4-94 S4-98"),
              side(
                  "more is expected, or certain fields are",
                  "S0-88 S0-89 S0-90 S0-91 S0-92 S0-93 S0-94 S2-01 S2-02 S2-03 S2-04 S3-110"
                      + " S3-111 S3-112 S4-95 S4-97 S4-100 S4-101"),
              "",
              "the least, the preferred and the observed are three kinds of requirement",
              both("minimum, preference and observation are told apart")),
          of(
              9,
              "pay-of-the-chief",
              side("one average, with one ceiling", "S4-145 S4-146"),
              side("another average, with a damaged ceiling", "S4-147 S4-148"),
              "",
              "both are kept as observations, the damaged one as it is printed",
              open("one source is credited with both, and nothing tells which is right")),
          of(
              10,
              "head-paid-more",
              side("heads are paid more than the average chief", "S0-35 S2-58"),
              side("chiefs are paid that average", "S4-145 S4-147"),
              "S4-146",
              "what is measured, and when, differs; rank never follows from pay",
              both("averages and totals of other years cannot be compared")),
          of(
              11,
              "average-at-the-bottom",
              side("an average for heads of product management", "S0-35"),
              side("a range that begins at that average", "S0-74 S0-75 S0-76"),
              "",
              "the role of the range has no name, so the range is given to no role",
              both("the range belongs to a role without a name")),
          of(
              12,
              "vision-and-strategy",
              side("the chief answers for them", "S0-100 S1-70 S3-124 S3-125 S4-37 S4-38"),
              side(
                  "the head does, or another, or product managers help",
                  "S1-71 S1-90 S1-91 S3-66 S3-101"),
              "",
              "one position is accountable in each scope, and scopes differ",
              both("each answers for a scope of their own")),
          of(
              13,
              "roadmap",
              side("the chief makes the roadmap", "S0-14"),
              side("the VP does, or directors take part", "S1-05 S3-54 S3-94"),
              "",
              "to answer for it, to carry it out and to take part are three involvements",
              both("the involvement differs")),
          of(
              14,
              "owners-of-portfolio-and-product",
              side("the chief owns the portfolio, managers the product", "S0-82 S2-31"),
              side("the head, or an owner by name, does", "S1-87 S2-45 S2-46 S3-68"),
              "",
              "to own is a part that a position plays, and one position can play several",
              both("one seat may fill several roles")),
          of(
              15,
              "where-a-chief-exists",
              side("any organization can have one", "S3-122 S3-136"),
              side(
                  "mostly technology companies do, lately, and under conditions",
                  "S0-03 S0-04 S0-81 S1-22 S1-23 S4-122 S4-138"),
              "",
              "that a chief is missing is worth a warning, under a condition",
              reading ->
                  reading.aimsAtProductExcellence().isPresent()
                      ? ruling(
                          Outcome.BOTH_HOLD,
                          reading.aimsAtProductExcellence().get()
                              ? "a chief may exist anywhere, and should where excellent"
                                  + " products come first, as here"
                              : "a chief may exist anywhere, and nothing asks for one here")
                      : ruling(
                          Outcome.DEPENDS,
                          "whether one should exist depends on what the organization aims"
                              + " at")),
          of(
              16,
              "whole-or-one-product",
              side("the chief sees the whole", "S2-12 S4-125"),
              side("the chief looks hard at one product, and later less", "S2-56 S4-126"),
              "",
              "where somebody looks is not what they own",
              both("attention is told apart from ownership")),
          of(
              17,
              "teams-with-two-leaders",
              side("technology leaders lead there", "S2-51 S3-59"),
              side("product leaders do", "S1-16 S4-16"),
              "",
              "one line is solid and the other dotted",
              both("lines are of two kinds")),
          of(
              18,
              "technical-or-not",
              side("the work is not only technical", "S0-12"),
              side("the chief must know technology", "S0-42 S3-28"),
              "",
              "a skill is not a function",
              both("skill and function are told apart")),
          of(
              19,
              "from-inside-or-outside",
              side("the seat is mostly filled from inside", "S0-49"),
              side("one company hired from another", "S4-140 S4-141"),
              "",
              "a tendency allows for exceptions, so nothing is broken",
              both("a tendency is no rule")),
          of(
              20,
              "texts-put-together",
              side(
                  "whoever the words before call senior still aims at a senior post",
                  "S3-42 S3-43 S3-44"),
              side("to be a senior manager takes experience already", "S3-39 S3-40 S3-41"),
              "S0-62 S3-97 S3-98 S3-99",
              "claims from sentences put together wrongly are marked as doubtful, and what one"
                  + " calls qualitative may be counted",
              open("no document tells whom the stray sentences mean")),
          of(
              21,
              "scope-of-the-head",
              side("the head is in charge of all product work", "S3-135 S3-137"),
              side("the head owns a part of it", "S1-86 S1-87 S3-68 S3-69 S3-81"),
              "S4-02 S4-04",
              "the wide scope belongs to a head who is the top product seat",
              reading ->
                  reading.leaders() == Leaders.ONE_POSITION
                      ? ruling(
                          Outcome.BOTH_HOLD,
                          "the one product leader has the whole, and each part with it")
                      : ruling(Outcome.DEPENDS, "the whole belongs to a head with no chief above")),
          of(
              22,
              "span-of-the-lifecycle",
              side("from concept to past the launch", "S4-20"),
              side("from concept to launch", "S3-134 S4-132"),
              "S0-102",
              "each responsibility has a span of its own",
              both("the spans belong to different work")),
          of(
              23,
              "marketing-inside-or-beside",
              side(
                  "marketing and events belong to the chief",
                  "S2-05 S3-89 S3-90 S3-91 S4-11 S4-66 S4-115"),
              side(
                  "others do the marketing, and the chief takes part",
                  "S0-11 S3-86 S3-87 S4-67 S4-68 S4-69 S4-70"),
              "",
              "product marketing and the marketing department are two scopes",
              both("scopes and involvements differ")),
          of(
              24,
              "who-runs-the-team",
              side("the chief does", "S3-130"),
              side("the VP does, or the head for a group", "S0-70 S3-50 S3-62"),
              "",
              "one position is accountable in each scope, and scopes differ",
              both("each runs a team of their own, in an involvement of their own")));

  private static final Catalog<Contradiction> ALL =
      Catalog.of(
          "contradiction", ENTRIES.stream().map(Entry::contradiction).toList(), Contradiction::id);

  private Contradictions() {}

  /** {@return all contradictions, by number} */
  public static Catalog<Contradiction> all() {
    return ALL;
  }

  /**
   * {@return what a reading does with each contradiction, by number; ids are those of the
   * contradictions}
   *
   * @param reading the reading
   */
  public static Catalog<ContradictionChoice> under(Reading reading) {
    return Catalog.of(
        "contradiction",
        ENTRIES.stream().map(entry -> entry.under(reading)).toList(),
        choice -> choice.contradiction().id());
  }

  private static Entry of(
      int number,
      String id,
      Side one,
      Side other,
      String background,
      String treatment,
      Function<Reading, Ruling> rulings) {
    return new Entry(
        new Contradiction(number, id, one, other, claims(background), treatment), rulings);
  }

  private static Side side(String statement, String ids) {
    return new Side(statement, claims(ids));
  }

  /** In the order of the ledger, whatever the order here. */
  private static ImmutableList<Claim> claims(String ids) {
    ImmutableSet<String> wanted = ImmutableSet.copyOf(IDS.split(ids));
    return Ledger.CLAIMS.stream()
        .filter(claim -> wanted.contains(claim.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Ruling ruling(Outcome outcome, String reason) {
    return ruling(outcome, reason, "");
  }

  private static Ruling ruling(Outcome outcome, String reason, String rejected) {
    return new Ruling(outcome, reason, claims(rejected));
  }

  private static Function<Reading, Ruling> both(String reason) {
    return reading -> ruling(Outcome.BOTH_HOLD, reason);
  }

  private static Function<Reading, Ruling> open(String reason) {
    return reading -> ruling(Outcome.OPEN, reason);
  }

  private static Ruling leaders(Reading reading) {
    return switch (reading.leaders()) {
      case ONE_POSITION ->
          ruling(
              Outcome.ONE_HOLDS,
              "one product leader goes by all three names here",
              "S0-67 S1-12 S1-72 S2-39 S4-57");
      case VP_IS_HEAD ->
          ruling(
              Outcome.OTHER_HOLDS,
              "VP and head are one seat here, and the chief is another",
              "S3-120 S4-03 S4-04");
      case SEPARATE ->
          ruling(
              Outcome.OTHER_HOLDS,
              "each leader has a seat of their own here",
              "S3-61 S3-120 S4-03 S4-04");
      case AS_ORGANIZED ->
          ruling(
              Outcome.DEPENDS,
              "where only one of two seats exists it goes by both names, and where both exist the"
                  + " chief stands over the VP");
    };
  }

  private static Ruling directors(Reading reading) {
    return switch (reading.directors()) {
      case PEERS -> ruling(Outcome.ONE_HOLDS, "directors are beside the head here", "S2-64");
      case UNDER_HEAD ->
          ruling(Outcome.OTHER_HOLDS, "directors are below the head here", "S3-01 S3-80");
      case UNDER_HEAD_WHEN_LARGE ->
          reading.largeFrom().isPresent()
              ? ruling(
                  Outcome.DEPENDS,
                  "from "
                      + reading.largeFrom().getAsInt()
                      + " positions on directors are below the head, else beside")
              : ruling(
                  Outcome.OPEN,
                  "the reading does not say from how many positions on an organization is"
                      + " large");
    };
  }

  private static Ruling experience(Reading reading) {
    return switch (reading.leaders()) {
      case ONE_POSITION ->
          ruling(Outcome.OPEN, "one seat is asked for both here, and nothing tells which counts");
      case AS_ORGANIZED ->
          ruling(Outcome.DEPENDS, "both are asked of one seat only where the other is missing");
      case VP_IS_HEAD, SEPARATE -> ruling(Outcome.BOTH_HOLD, "they are asked of two seats here");
    };
  }
}
