package io.github.orgwright.product;

import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.product.Involvements.Part;
import io.github.orgwright.product.Statements.Said;
import java.util.List;
import java.util.Locale;

/**
 * The involvement of a party in some work, according to one sentence. The verb and the task are
 * those of the sentence. No document says who is accountable, consulted or informed in these words;
 * such an involvement is inferred from other verbs, such as "participates in".
 *
 * <p>Immutable and thread-safe.
 *
 * @param party who takes part
 * @param verb the verb of the sentence, such as {@code participates in}
 * @param task the work in the words of the sentence, as an id such as {@code plan_product_roadmap}
 * @param responsibility the responsibility that the task belongs to
 * @param involvement how the party takes part
 * @param isInferred whether the involvement is inferred from the verb
 * @since 0.1.0
 */
public record DocumentedDuty(
    Party party,
    String verb,
    String task,
    Responsibility responsibility,
    Involvement involvement,
    boolean isInferred) {
  private static DocumentedDuty of(Part part) {
    return new DocumentedDuty(
        Party.of(part.party()),
        Relation.of(part.claim()).words(),
        part.claim().objectTerm(),
        part.work(),
        part.involvement(),
        part.isInferred());
  }

  static Said<DocumentedDuty> said(Part part) {
    String inferred =
        "; inferred: "
            + (part.isOfSubject() ? "" : part.party() + " is ")
            + words(part.involvement())
            + " "
            + part.work().id();
    return new Said<>(
        of(part), Relation.said(part.claim()), part.isInferred() ? inferred : "", List.of());
  }

  static String words(Involvement involvement) {
    return involvement.name().toLowerCase(Locale.ROOT)
        + switch (involvement) {
          case RESPONSIBLE, ACCOUNTABLE -> " for";
          case CONSULTED -> " on";
          case INFORMED -> " of";
        };
  }

  /**
   * {@return what the sentence says, such as {@code vp_of_product is responsible for budgeting}, or
   * what is inferred, such as {@code product_director is consulted on product_roadmap (inferred
   * from: participates in plan_product_roadmap)}}
   */
  @Override
  public String toString() {
    String sentence = verb + " " + task;
    return isInferred
        ? "%s is %s %s (inferred from: %s)"
            .formatted(party, words(involvement), responsibility.id(), sentence)
        : party + " " + sentence;
  }
}
