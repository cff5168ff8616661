package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.ContradictionChoice.Outcome;
import io.github.orgwright.product.Relation.Topic;
import io.github.orgwright.product.Statement.Content;
import io.github.orgwright.product.Statement.Polarity;
import io.github.orgwright.product.Statement.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** The firmest statement first: by modality, then basis, then the one without a condition. */
  private static final Comparator<Statement<?>> FIRMEST =
      Comparator.<Statement<?>, Modality>comparing(Statement::modality)
          .thenComparing(Statement::basis)
          .thenComparing(statement -> statement.condition().isPresent());

  private final Reading reading;
  private final ImmutableList<ContradictionChoice> choices;

  Statements(Reading reading) {
    this.reading = reading;
    this.choices = ImmutableList.copyOf(Contradictions.under(reading).list());
  }

  Reading reading() {
    return reading;
  }

  /**
   * A value that answers a question, the words of the statement, what is inferred from them, and
   * claims that lead to it.
   */
  record Said<V>(V value, String words, String inferred, List<Claim> through) {
    Said(V value, String words) {
      this(value, words, "", List.of());
    }
  }

  /** Claims with the same content and value make one statement. */
  private record Key<V>(Content content, V value) {}

  /** The values that a claim gives: none, one or several. */
  interface Saying<V> {
    Stream<Said<V>> of(Claim claim);
  }

  /** An answer whose values are made from claims. */
  <V> DocumentedAnswer<V> answer(
      String question, Predicate<Claim> selects, Function<Claim, V> value) {
    return said(
        question,
        selects,
        claim -> Stream.of(new Said<>(value.apply(claim), Relation.said(claim))));
  }

  /** An answer with the subjects of claims, without unnamed roles. */
  DocumentedAnswer<Party> subjects(String question, Predicate<Claim> selects, Topic... topics) {
    return named(
        question,
        claim -> Relation.isOn(claim, topics) && selects.test(claim),
        claim -> Stream.of(new Said<>(Party.of(claim.subjectTerm()), Relation.said(claim))));
  }

  /** An answer about named subjects; if only a role without a name has one, it points there. */
  <V> DocumentedAnswer<V> named(String question, Predicate<Claim> selects, Saying<V> saying) {
    Predicate<Claim> isUnnamed = claim -> claim.subjectTerm().equals(Claim.UNNAMED);
    return said(question, isUnnamed.negate().and(selects), saying)
        .orSee(() -> Stream.of(unnamed(question, selects, saying)));
  }

  /** The answer to the same question about roles without a name. */
  <V> DocumentedAnswer<V> unnamed(String question, Predicate<Claim> selects, Saying<V> saying) {
    return said(
        question + " (only for an unnamed role: see aboutUnnamed())",
        claim -> claim.subjectTerm().equals(Claim.UNNAMED) && selects.test(claim),
        saying);
  }

  /** An answer with the objects of claims. */
  DocumentedAnswer<Party> objects(String question, Predicate<Claim> selects, Topic... topics) {
    return answer(
        question,
        claim -> Relation.isOn(claim, topics) && selects.test(claim),
        claim -> Party.of(claim.objectTerm()));
  }

  /** An answer whose values and words come from a function, which may give none for a claim. */
  <V> DocumentedAnswer<V> said(String question, Predicate<Claim> selects, Saying<V> saying) {
    Map<Key<V>, Set<Claim>> claims = new LinkedHashMap<>();
    for (Claim claim : Ledger.CLAIMS) {
      if (!claim.isNoise() && selects.test(claim)) {
        saying
            .of(claim)
            .forEach(
                said -> {
                  List<Claim> all = Lists.asList(claim, said.through().toArray(new Claim[0]));
                  claims
                      .computeIfAbsent(
                          new Key<>(content(claim, said, all), said.value()),
                          key -> new LinkedHashSet<>())
                      .addAll(all);
                });
      }
    }
    return new DocumentedAnswer<>(
        question,
        claims.entrySet().stream()
            .map(
                entry ->
                    statement(entry.getKey().content(), entry.getKey().value(), entry.getValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Content content(Claim claim, Said<?> said, List<Claim> all) {
    return new Content(
        claim.subjectTerm(),
        claim.predicate(),
        Relation.of(claim).isDenied(),
        said.words(),
        said.inferred(),
        joined(weakest(all, Claim::basis), all.size() > 1),
        weakest(all, Claim::modality),
        all.size() == 1 ? claim.firmness() : weakest(all, Claim::modality).words(),
        joined(all.stream().map(Claim::condition)));
  }

  private static <S, E extends Enum<E>> E weakest(Collection<S> all, Function<S, E> of) {
    return all.stream().map(of).reduce((a, b) -> a.compareTo(b) < 0 ? b : a).orElseThrow();
  }

  /** The basis of a statement: no document states what only follows from joined claims. */
  private static Basis joined(Basis weakest, boolean isJoined) {
    return isJoined && weakest == Basis.STATED ? Basis.INFERRED : weakest;
  }

  private static Optional<String> joined(Stream<Optional<String>> conditions) {
    String all = conditions.flatMap(Optional::stream).distinct().collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /**
   * Every chain of steps from a value, the shorter before the longer that continue it. Of several
   * statements of one step the firmest counts; a chain has the basis and modality of its weakest
   * step, but one of several steps is inferred, and so is a step that is stated of another role in
   * one position.
   */
  <V> DocumentedAnswer<List<V>> chains(
      String question,
      V start,
      String relation,
      Function<V, String> shown,
      Function<V, List<Statement<V>>> steps) {
    ImmutableList.Builder<Statement<List<V>>> chains = ImmutableList.builder();
    follow(ImmutableList.of(start), ImmutableList.of(), relation, shown, steps, chains);
    return new DocumentedAnswer<>(question, chains.build());
  }

  private <V> void follow(
      ImmutableList<V> path,
      ImmutableList<Statement<V>> taken,
      String relation,
      Function<V, String> shown,
      Function<V, List<Statement<V>>> steps,
      ImmutableList.Builder<Statement<List<V>>> chains) {
    Map<V, Statement<V>> next = new LinkedHashMap<>();
    steps.apply(path.get(path.size() - 1)).stream()
        .filter(step -> step.polarity() == Polarity.AFFIRMED && !path.contains(step.value()))
        .forEach(
            step -> next.merge(step.value(), step, (a, b) -> FIRMEST.compare(a, b) <= 0 ? a : b));
    next.forEach(
        (value, step) -> {
          String verb = relation.equals("contains") ? "contains " : "is " + relation + " ";
          ImmutableList<V> longer = ImmutableList.<V>builder().addAll(path).add(value).build();
          ImmutableList<Statement<V>> all =
              ImmutableList.<Statement<V>>builder().addAll(taken).add(step).build();
          chains.add(
              statement(
                  new Content(
                      path.get(0).toString(),
                      relation,
                      false,
                      verb
                          + longer.stream()
                              .skip(1)
                              .map(shown)
                              .collect(Collectors.joining(", which " + verb)),
                      "",
                      joined(
                          weakest(all, Statement::basis),
                          all.size() > 1 || !names(step, path.get(path.size() - 1))),
                      weakest(all, Statement::modality),
                      weakest(all, Statement::modality).words(),
                      joined(all.stream().map(Statement::condition))),
                  longer,
                  claims(path, all)));
          follow(longer, all, relation, shown, steps, chains);
        });
  }

  /**
   * The claims behind a chain: those of each step, and if a step is about another role in one
   * position, those that join the two roles.
   */
  private <V> List<Claim> claims(List<V> path, List<Statement<V>> steps) {
    return Streams.zip(
            path.stream(),
            steps.stream(),
            (from, step) ->
                names(step, from)
                    ? step.claims()
                    : Stream.concat(step.claims().stream(), joining(from.toString(), step))
                        .toList())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The claims that join the given role with another one of its position that a step is about. */
  private Stream<Claim> joining(String role, Statement<?> step) {
    List<String> position =
        ProductRoles.all().find(role).map(reading::rolesInOnePosition).orElse(List.of()).stream()
            .map(Role::id)
            .toList();
    Set<String> others =
        step.claims().stream()
            .flatMap(claim -> Stream.of(claim.subjectTerm(), claim.objectTerm()))
            .filter(position::contains)
            .collect(Collectors.toSet());
    return Ledger.CLAIMS.stream()
        .filter(claim -> Relation.isOn(claim, Topic.NAME))
        .filter(
            claim ->
                (claim.subjectTerm().equals(role) && others.contains(claim.objectTerm()))
                    || (claim.objectTerm().equals(role) && others.contains(claim.subjectTerm())));
  }

  /** Whether a claim behind a step is about the given value, and not about another role for it. */
  private static boolean names(Statement<?> step, Object value) {
    return step.claims().stream()
        .anyMatch(
            claim ->
                claim.subjectTerm().equals(value.toString())
                    || claim.objectTerm().equals(value.toString()));
  }

  private <V> Statement<V> statement(Content content, V value, Collection<Claim> claims) {
    ImmutableList<ContradictionChoice> touching =
        choices.stream()
            .filter(choice -> claims.stream().anyMatch(choice.contradiction()::concerns))
            .collect(ImmutableList.toImmutableList());
    return ImmutableStatement.<V>builder()
        .content(content)
        .value(value)
        .claims(claims)
        .claimsAgainst(
            inLedger(other -> claims.stream().anyMatch(one -> areOpposed(one, other, touching))))
        .alternatives(alternatives(claims))
        .choices(touching)
        .standing(standing(claims, content.basis(), touching))
        .build();
  }

  private static boolean areOpposed(Claim claim, Claim other, List<ContradictionChoice> touching) {
    return touching.stream()
        .anyMatch(
            choice ->
                choice.outcome() != Outcome.BOTH_HOLD
                    && choice.contradiction().areOpposed(claim, other));
  }

  private static ImmutableList<Claim> alternatives(Collection<Claim> claims) {
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

  /**
   * The standing of a statement, which is rejected only if all its claims are. What rests on a
   * stitched sentence is open whatever the reading decides.
   */
  private static Standing standing(
      Collection<Claim> claims, Basis basis, List<ContradictionChoice> touching) {
    if (claims.stream()
        .allMatch(
            claim -> touching.stream().anyMatch(choice -> choice.rejected().contains(claim)))) {
      return Standing.REJECTED;
    }
    if (basis == Basis.STITCHED
        || touching.stream().anyMatch(choice -> choice.outcome() == Outcome.OPEN)) {
      return Standing.OPEN;
    }
    return touching.stream().anyMatch(choice -> choice.outcome() == Outcome.DEPENDS)
        ? Standing.DEPENDS
        : Standing.HOLDS;
  }
}
