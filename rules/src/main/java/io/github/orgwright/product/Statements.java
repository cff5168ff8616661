package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.product.ContradictionChoice.Outcome;
import io.github.orgwright.product.Statement.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes statements from claims, under one reading. */
final class Statements {
  /** Claims that a document joins with "or". */
  private static final ImmutableList<ImmutableSet<String>> CHOICES =
      ImmutableList.of(
          ImmutableSet.of("S0-31", "S0-32"),
          ImmutableSet.of("S1-86", "S1-87"),
          ImmutableSet.of("S3-68", "S3-69"),
          ImmutableSet.of("S3-58", "S3-59"),
          ImmutableSet.of("S3-121", "S3-135"),
          ImmutableSet.of("S3-122", "S3-136"),
          ImmutableSet.of("S3-123", "S3-137"));

  private final Reading reading;
  private final ImmutableList<ContradictionChoice> choices;

  Statements(Reading reading) {
    this.reading = reading;
    this.choices = ImmutableList.copyOf(Contradictions.under(reading).list());
  }

  Reading reading() {
    return reading;
  }

  /** A value that answers a question, and the words of the statement. */
  record Said<V>(V value, String words) {}

  /** Claims with the same content, modality and condition make one statement. */
  private record Key(
      String subject, Object value, String words, Modality modality, Optional<String> condition) {}

  /** An answer whose values are the objects of claims. */
  <V> DocumentedAnswer<V> answer(
      String question, Predicate<Claim> selects, Function<Claim, V> value) {
    return said(
        question,
        selects,
        claim -> Stream.of(new Said<>(value.apply(claim), ClaimWords.words(claim))));
  }

  /** An answer whose values and words come from a function, which may give none for a claim. */
  <V> DocumentedAnswer<V> said(String question, Predicate<Claim> selects, Saying<V> saying) {
    Map<Key, V> values = new LinkedHashMap<>();
    Map<Key, List<Claim>> claims = new LinkedHashMap<>();
    for (Claim claim : Ledger.CLAIMS) {
      if (!claim.isNoise() && selects.test(claim)) {
        saying
            .of(claim)
            .forEach(
                said -> {
                  Key key =
                      new Key(
                          subject(claim),
                          said.value(),
                          said.words(),
                          claim.modality(),
                          claim.condition());
                  values.put(key, said.value());
                  claims.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
                });
      }
    }
    List<Statement<V>> statements = new ArrayList<>();
    values.forEach(
        (key, value) -> statements.add(statement(key, value, claims.getOrDefault(key, List.of()))));
    return new DocumentedAnswer<>(question, statements);
  }

  /** The id of the subject of a claim; claims may name a KPI by another word. */
  private static String subject(Claim claim) {
    String term = claim.subjectTerm();
    return ProductKpis.meantBy(term).map(Kpi::id).orElse(term);
  }

  /** The values that a claim gives: none, one or several. */
  interface Saying<V> {
    Stream<Said<V>> of(Claim claim);
  }

  private <V> Statement<V> statement(Key key, V value, List<Claim> claims) {
    ImmutableList<ContradictionChoice> touching =
        choices.stream()
            .filter(
                choice ->
                    claims.stream()
                        .anyMatch(
                            claim ->
                                choice.contradiction().one().has(claim)
                                    || choice.contradiction().other().has(claim)))
            .collect(ImmutableList.toImmutableList());
    return new Statement<>(
        key.subject(),
        key.words(),
        value,
        ImmutableList.copyOf(claims),
        against(claims, touching),
        alternatives(claims),
        touching,
        standing(claims, touching));
  }

  /** The claims on the opposite sides of the contradictions in which these claims take part. */
  private static ImmutableList<Claim> against(
      List<Claim> claims, List<ContradictionChoice> touching) {
    Set<Claim> facing = new HashSet<>();
    for (ContradictionChoice choice : touching) {
      if (choice.outcome() != Outcome.BOTH_HOLD) {
        Contradiction dispute = choice.contradiction();
        if (claims.stream().anyMatch(dispute.one()::has)) {
          facing.addAll(dispute.other().claims());
        }
        if (claims.stream().anyMatch(dispute.other()::has)) {
          facing.addAll(dispute.one().claims());
        }
      }
    }
    return facing.isEmpty() ? ImmutableList.of() : inLedger(facing::contains);
  }

  private static ImmutableList<Claim> alternatives(List<Claim> claims) {
    List<ImmutableSet<String>> choices =
        CHOICES.stream()
            .filter(choice -> claims.stream().anyMatch(claim -> choice.contains(claim.id())))
            .toList();
    return choices.isEmpty()
        ? ImmutableList.of()
        : inLedger(
            claim ->
                !claims.contains(claim)
                    && choices.stream().anyMatch(choice -> choice.contains(claim.id())));
  }

  private static ImmutableList<Claim> inLedger(Predicate<Claim> wanted) {
    return Ledger.CLAIMS.stream().filter(wanted).collect(ImmutableList.toImmutableList());
  }

  /** The standing of a statement, which is rejected only if all its claims are. */
  private static Standing standing(List<Claim> claims, List<ContradictionChoice> touching) {
    if (claims.stream()
        .allMatch(
            claim -> touching.stream().anyMatch(choice -> choice.rejected().contains(claim)))) {
      return Standing.REJECTED;
    }
    if (touching.stream().anyMatch(choice -> choice.outcome() == Outcome.OPEN)) {
      return Standing.OPEN;
    }
    return touching.stream().anyMatch(choice -> choice.outcome() == Outcome.DEPENDS)
        ? Standing.DEPENDS
        : Standing.HOLDS;
  }
}
