package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A person who may approve a request, and the position that gives them the authority to do so. Get
 * approvers from {@link ApprovalMatches#approvers}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the position that has the authority
 * @param person who may approve for it
 * @param capacity how the person is assigned to the position
 * @param standsInFor the absent holders for whom an acting holder or deputy approves; empty for a
 *     substantive holder, or if no holder is absent
 * @param limit the largest amount that the position may approve; empty if there is no limit
 * @since 0.1.0
 */
public record Approver(
    Position position,
    Person person,
    AssignmentKind capacity,
    List<Person> standsInFor,
    Optional<BigDecimal> limit) {
  /**
   * Creates an approver.
   *
   * @param position the position that has the authority
   * @param person who may approve for it
   * @param capacity how the person is assigned to the position
   * @param standsInFor the absent holders for whom the person approves
   * @param limit the largest amount that the position may approve; empty if there is no limit
   */
  public Approver {
    standsInFor = ImmutableList.copyOf(standsInFor);
  }

  Optional<String> limitInWords() {
    return limit.map(amount -> " up to " + PlainAmount.of(amount));
  }

  /** How an approver who is not a substantive holder comes to approve, in brackets. */
  String capacityInWords() {
    return switch (capacity) {
      case SUBSTANTIVE -> "";
      case ACTING -> inBrackets("acting");
      case DEPUTY -> inBrackets("deputy");
    };
  }

  private String inBrackets(String words) {
    return " (" + words + (standsInFor.isEmpty() ? "" : ", while " + areAway(standsInFor)) + ")";
  }

  static String areAway(List<Person> people) {
    return Phrases.series(Lists.transform(people, Person::id), "and")
        + (people.size() == 1 ? " is away" : " are away");
  }

  /**
   * {@return the approver in words, such as {@code dora for m up to 1000 (deputy, while mo is
   * away)}}
   */
  @Override
  public String toString() {
    return person.id()
        + " for "
        + position.id()
        + limitInWords().orElse(", any amount")
        + capacityInWords();
  }
}
