package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Problem;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;

/**
 * A result of a merge that needs a decision: changes that exclude each other, or a cycle, a
 * detached position or different details of one id that none of the three versions has. Returned by
 * {@link Merge#conflicts()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Conflict {
  /**
   * What to do about a conflict.
   *
   * @since 0.1.0
   */
  enum Choice {
    /** Make our change, but not theirs. */
    OURS,
    /** Make their change, but not ours. */
    THEIRS,
    /** Make neither: the value of the base stays, and the conflict remains. */
    ASK
  }

  /**
   * Both sides change the same thing in different ways, such as the managers of a position, or add
   * a position with the same id.
   *
   * @param ours our change
   * @param theirs their change
   * @since 0.1.0
   */
  record BothChanged(Change ours, Change theirs) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param ours our change
     * @param theirs their change
     */
    public BothChanged {
      requireNonNull(ours, "ours");
      requireNonNull(theirs, "theirs");
    }

    /** {@return both changes as a sentence} */
    @Override
    public String toString() {
      return "both sides change "
          + ChangeTexts.subject(ours)
          + ": ours: "
          + ours
          + "; theirs: "
          + theirs;
    }
  }

  /**
   * One side removes a position or person that the other side changes or needs: it moves a position
   * under the removed one, or assigns the removed person.
   *
   * @param ours our change
   * @param theirs their change
   * @since 0.1.0
   */
  record ChangedAndRemoved(Change ours, Change theirs) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param ours our change
     * @param theirs their change
     */
    public ChangedAndRemoved {
      requireNonNull(ours, "ours");
      requireNonNull(theirs, "theirs");
    }

    /** {@return both changes as a sentence} */
    @Override
    public String toString() {
      return "one side removes what the other side needs: ours: " + ours + "; theirs: " + theirs;
    }
  }

  /**
   * Positions that form a cycle of solid lines in the merged organization, but in none of the three
   * versions. All changes are made.
   *
   * @param positions the ids of the positions, in the order of {@link
   *     io.github.orgwright.core.Hierarchy#cycles}
   * @since 0.1.0
   */
  record NewCycle(List<String> positions) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param positions the ids of the positions
     */
    public NewCycle {
      positions = List.copyOf(positions);
    }

    /** {@return the positions as a sentence} */
    @Override
    public String toString() {
      return SafeText.of(
          "the changes of both sides together make a cycle: " + Phrases.list(positions));
    }
  }

  /**
   * Positions that are detached in the merged organization, because their solid lines all lead to
   * unknown managers, but in none of the three versions. All changes are made.
   *
   * @param positions the ids of the positions, in the order of positions
   * @since 0.1.0
   */
  record NewlyDetached(List<String> positions) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param positions the ids of the positions
     */
    public NewlyDetached {
      positions = List.copyOf(positions);
    }

    /** {@return the positions as a sentence} */
    @Override
    public String toString() {
      return SafeText.of(
          "after the changes of both sides together, the managers of these positions are unknown: "
              + Phrases.list(positions));
    }
  }

  /**
   * A role, scope, responsibility or KPI that has one id, but different details after the merge,
   * such as two names, and that no version has in this way. All changes are made; {@link
   * io.github.orgwright.core.OrganizationBuilder#build()} would refuse the result.
   *
   * @param problem the problem that {@link io.github.orgwright.core.OrganizationBuilder#tryBuild()}
   *     finds in the result
   * @since 0.1.0
   */
  record DifferentDetails(Problem problem) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param problem the problem
     */
    public DifferentDetails {
      requireNonNull(problem, "problem");
    }

    /** {@return the problem as a sentence} */
    @Override
    public String toString() {
      return SafeText.of("after the changes of both sides together, " + problem.message());
    }
  }

  /**
   * A change of one side that cannot be made, because a change that it needs is in another
   * conflict.
   *
   * @param misfit the change, and why it cannot be made
   * @since 0.1.0
   */
  record Dependent(Misfit misfit) implements Conflict {
    /**
     * Creates a conflict.
     *
     * @param misfit the change, and why it cannot be made
     */
    public Dependent {
      requireNonNull(misfit, "misfit");
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return misfit.toString();
    }
  }
}
