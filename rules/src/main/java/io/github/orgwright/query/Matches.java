package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The positions that answer a question. {@link Who} returns them, and its methods state their
 * order, such as nearest first. {@link #why()} explains the answer, even if there is no match.
 *
 * <p>{@link #contains}, {@link #count} and {@link #first} compute no more positions than they need.
 * A {@code Matches} object stores the question, not the answer, so each call computes the answer
 * again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed class Matches implements Positions
    permits ApprovalMatches, ChainMatches, ScopedMatches {
  /** Keys of a sorted map, because a hash map is slow if many ids have equal hash codes. */
  private static final Comparator<Member> BY_KIND_AND_ID =
      Comparator.<Member, Boolean>comparing(Person.class::isInstance)
          .thenComparing(Member::id, CodePointOrder.COMPARATOR);

  private final PositionAnswer answer;
  private final ImmutableList<Trait<Position>> traits;

  Matches(PositionAnswer answer, ImmutableList<Trait<Position>> traits) {
    this.answer = answer;
    this.traits = traits;
  }

  /**
   * {@return only the matches that are known to have the given trait}
   *
   * @param trait the trait; it is judged only for positions that have all earlier traits
   */
  public Matches that(Trait<Position> trait) {
    return new Matches(answer, with(trait));
  }

  /** The candidates, before traits filter them. */
  final PositionAnswer answer() {
    return answer;
  }

  /** The traits that filter the candidates. */
  final ImmutableList<Trait<Position>> traits() {
    return traits;
  }

  /** The traits of this answer and a further one. */
  final ImmutableList<Trait<Position>> with(Trait<Position> trait) {
    return ImmutableList.<Trait<Position>>builder().addAll(traits).addAll(trait.parts()).build();
  }

  /** {@return a stream of the positions, in order; it computes no more of them than it needs} */
  @Override
  public Stream<Position> stream() {
    Stream<Position> candidates = answer.candidates();
    return isFiltered() ? candidates.filter(this::isAnswer) : candidates;
  }

  /**
   * {@return an iterator over the positions, in order; it computes no more of them than it needs}
   */
  @Override
  public Iterator<Position> iterator() {
    return stream().iterator();
  }

  private boolean isFiltered() {
    return !traits.isEmpty() || answer.isSelective();
  }

  private boolean isAnswer(Position candidate) {
    return answer.skips(candidate).isEmpty()
        && traits.stream().allMatch(trait -> trait.judge(candidate, answer.facts).holds());
  }

  /** {@return the positions, in order} */
  @Override
  public List<Position> list() {
    return stream().collect(ImmutableList.toImmutableList());
  }

  /** {@return the first position, or empty if there are none} */
  @Override
  public Optional<Position> first() {
    return stream().findFirst();
  }

  /**
   * {@return the only position, or empty if there is none}
   *
   * @throws SeveralMatchesException if there is more than one; the exception contains all of them
   */
  public Optional<Position> only() {
    List<Position> two = stream().limit(2).toList();
    if (two.size() > 1) {
      throw new SeveralMatchesException(question(), list());
    }
    return two.stream().findFirst();
  }

  /** {@return the number of positions} */
  @Override
  public int count() {
    return Math.toIntExact(isFiltered() ? stream().count() : answer.count());
  }

  /** {@return whether there are no positions} */
  @Override
  public boolean isEmpty() {
    return first().isEmpty();
  }

  /**
   * {@return whether the given position, or any position that the given person holds, is one of the
   * matches. For people, the result agrees with {@link #holders}. Use one of the two methods to
   * decide who may see something. For managers and reports, the result does not depend on who is
   * present; for approvals it does, because a position for which no one is available does not
   * match. To ask about many members, use {@link #containsEach}}
   *
   * @param member the position or person
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have it
   */
  @Override
  public boolean contains(Member member) {
    return QuerySubject.of(answer.facts.organization(), member).positions().stream()
        .anyMatch(this::includes);
  }

  private boolean includes(Position position) {
    return answer.isCandidate(position) && (!isFiltered() || isAnswer(position));
  }

  /**
   * {@return a map from each member to the result of {@link #contains}, sorted by id, positions
   * before people. Each candidate is checked at most once}
   *
   * @param <M> positions or people
   * @param members the members
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have one of
   *     them
   */
  public <M extends Member> SortedMap<M, Boolean> containsEach(Collection<M> members) {
    SortedMap<M, Boolean> contained = new TreeMap<>(BY_KIND_AND_ID);
    if (answer.isQuick()) {
      members.forEach(member -> contained.put(member, contains(member)));
    } else {
      Set<String> ids = new HashSet<>();
      stream().forEach(position -> ids.add(position.id()));
      for (M member : members) {
        contained.put(
            member,
            QuerySubject.of(answer.facts.organization(), member).positionIds().stream()
                .anyMatch(ids::contains));
      }
    }
    return Collections.unmodifiableSortedMap(contained);
  }

  /**
   * {@return the substantive and acting holders of these positions, present or not, each person
   * once, in order. Deputies are not holders}
   */
  @Override
  public final List<Person> holders() {
    Organization organization = answer.facts.organization();
    return stream()
        .flatMap(position -> organization.holders(position).stream())
        .map(held -> organization.person(held.person()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the people who are available for these positions, each person once, in order. For each
   * position, these are its substantive holders who are present; if there are none, its acting
   * holders, otherwise its deputies. Use this method to decide whom to ask today, and {@link
   * #holders} to decide who may see something}
   */
  @Override
  public List<Person> people() {
    Map<String, Person> people = new LinkedHashMap<>();
    stream()
        .flatMap(position -> answer.available(position).stream())
        .forEach(person -> people.putIfAbsent(person.id(), person));
    return ImmutableList.copyOf(people.values());
  }

  /**
   * {@return the explanation of this answer: which positions were found, which were skipped and
   * why, and where the chains of command end}
   */
  public Explanation why() {
    ImmutableList.Builder<Position> found = ImmutableList.builder();
    ImmutableList.Builder<Skipped> skipped = ImmutableList.builder();
    answer
        .candidates()
        .forEach(
            candidate ->
                skipped(candidate).ifPresentOrElse(skipped::add, () -> found.add(candidate)));
    answer.notKnown().forEach(skipped::add);
    return Explanation.of(answer, sentence(), found.build(), skipped.build());
  }

  /**
   * Why the given candidate is skipped; empty if it is not. No trait is judged after the first one
   * that the candidate does not have.
   */
  private Optional<Skipped> skipped(Position candidate) {
    Optional<Skipped> skipped = answer.skips(candidate);
    if (skipped.isPresent()) {
      return skipped;
    }
    List<Trait<Position>> unmet = new ArrayList<>();
    Map<String, String> facts = new LinkedHashMap<>();
    for (Trait<Position> trait : traits) {
      Verdict verdict = trait.judge(candidate, answer.facts);
      if (!verdict.holds()) {
        unmet.add(trait);
      }
      if (verdict.fails()) {
        return Optional.of(Skipped.of(candidate, Reason.TRAIT_NOT_MET, unmet, facts));
      }
      if (!verdict.isKnown()) {
        facts.putAll(verdict.facts());
      }
    }
    return unmet.isEmpty()
        ? Optional.empty()
        : Optional.of(Skipped.of(candidate, Reason.TRAIT_NOT_KNOWN, unmet, facts));
  }

  /**
   * {@return an explanation of why the given position is a match or not. For a person, it explains
   * this for all positions that they hold}
   *
   * @param member the position or person
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have it
   */
  public Explanation why(Member member) {
    QuerySubject asked = QuerySubject.of(answer.facts.organization(), member);
    ImmutableList.Builder<Position> found = ImmutableList.builder();
    ImmutableList.Builder<Skipped> skipped = ImmutableList.builder();
    for (Position held : asked.positions()) {
      if (answer.isCandidate(held)) {
        skipped(held).ifPresentOrElse(skipped::add, () -> found.add(held));
      }
    }
    answer.notKnown().filter(one -> asked.includes(one.position())).forEach(skipped::add);
    return Explanation.of(answer, sentence(), asked, found.build(), skipped.build());
  }

  /** The question with its traits, without its question mark. */
  private LabeledText sentence() {
    LabeledText question = answer.questionWithLines();
    if (traits.isEmpty()) {
      return question;
    }
    String wanted = TraitWords.joined("and", Lists.transform(traits, Trait::words)).plural();
    return label -> question.with(label) + " (only positions that " + wanted + ")";
  }

  private String question() {
    return SafeText.of(sentence().with(Position::toString) + "?");
  }

  /** {@return the question, including its traits} */
  @Override
  public String toString() {
    return question();
  }
}
