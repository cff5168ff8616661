package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The positions that may approve a request, nearest first, and their approvers. Get them from
 * {@link Who#mayApprove}.
 *
 * <p>{@link #approvers} and {@link #people} return who may approve today, including deputies. Which
 * positions match depends on who is present: a position for which no one is available does not
 * match. {@link #contains} and {@link #holders} then return all holders of the positions that
 * match, even holders who are away, and no deputies.
 *
 * @since 0.1.0
 */
public final class ApprovalMatches extends Matches {
  private final ApprovalAnswer answer;

  ApprovalMatches(ApprovalAnswer answer, ImmutableList<Trait<Position>> traits) {
    super(answer, traits);
    this.answer = answer;
  }

  @Override
  public ApprovalMatches that(Trait<Position> trait) {
    return new ApprovalMatches(answer, with(trait));
  }

  /**
   * {@return the people who may approve. For each position, nearest first, these are the people who
   * are available for it, except the requester. Each person is listed once}
   */
  public List<Approver> approvers() {
    Set<Person> seen = new HashSet<>();
    return stream()
        .flatMap(answer::approvers)
        .filter(approver -> seen.add(approver.person()))
        .collect(ImmutableList.toImmutableList());
  }
}
