package io.github.orgwright.core;

import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import org.immutables.value.Value;

/**
 * A problem that loading found: what it is, where, the evidence and how to fix it. Codes, rows and
 * ids are for programs; {@link #message()} and {@link #fix()} are for people and may change.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Problem {
  Problem() {}

  /** {@return what kind of problem this is} */
  public abstract ProblemCode code();

  /** {@return what was found, in a sentence without a full stop} */
  public abstract String message();

  /**
   * {@return the rows concerned, in rising order, as a spreadsheet counts them: the header is row
   * 1, blank lines count, line breaks inside quotes do not; empty where nothing came from rows}
   */
  public abstract List<Integer> rows();

  /** {@return the ids concerned, the subject of the problem first} */
  public abstract List<String> ids();

  /**
   * {@return the smallest evidence: the members of a cycle in the order of its lines, beginning
   * with the smallest id, each reporting to the next and the last to the first; the reporter and
   * the managers of the line; empty where the ids say everything}
   */
  public abstract List<String> evidence();

  /** {@return how to fix it, in a sentence without a full stop} */
  public abstract String fix();

  /** {@return how much this matters: the severity of the code} */
  public final Severity severity() {
    return code().severity();
  }

  /** {@return a new builder; code, message and fix are required} */
  public static Builder builder() {
    return ImmutableProblem.builder();
  }

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * {@return severity, code, message, rows and fix in one line, for people; control characters and
   * marks of direction in ids are written out}
   */
  @Override
  public final String toString() {
    return SafeText.of(severity() + " [" + code() + "] " + message() + where() + "; fix: " + fix());
  }

  private String where() {
    if (rows().isEmpty()) {
      return "";
    }
    List<String> rows = Lists.transform(rows(), String::valueOf);
    return (rows.size() == 1 ? " (row " : " (rows ") + Phrases.list(rows) + ")";
  }

  /** Builds a {@link Problem}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Problem value);

    /**
     * Sets the kind of problem.
     *
     * @param code the kind
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder code(ProblemCode code);

    /**
     * Sets what was found.
     *
     * @param message a sentence without a full stop
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder message(String message);

    /**
     * Sets the rows concerned.
     *
     * @param rows the rows, in rising order
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder rows(Iterable<Integer> rows);

    /**
     * Sets the ids concerned.
     *
     * @param ids the ids, the subject first
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder ids(Iterable<String> ids);

    /**
     * Sets the smallest evidence.
     *
     * @param evidence the ids that show the problem
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder evidence(Iterable<String> evidence);

    /**
     * Sets how to fix it.
     *
     * @param fix a sentence without a full stop
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder fix(String fix);

    /**
     * {@return the value}
     *
     * @throws IllegalStateException if code, message or fix is missing
     */
    public abstract Problem build();
  }
}
