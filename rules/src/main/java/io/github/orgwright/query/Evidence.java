package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a {@link Trait} holds or fails. It is a position, or says how a position relates to
 * another position, a scope, a responsibility or something else. A list of evidence can be a path,
 * such as a chain of command. Get it from {@link #reportsTo}, {@link #link} or {@link #of}.
 *
 * <pre>{@code
 * verdict.evidence(List.of(Evidence.reportsTo(pm, hop), Evidence.reportsTo(hop, cpo)))
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Evidence {
  private final Position from;
  private final String relation;
  private final @Nullable Object to;
  private final String note;

  private Evidence(Position from, String relation, @Nullable Object to, String note) {
    this.from = requireNonNull(from, "from");
    this.relation = requireNonNull(relation, "relation");
    this.to = to;
    this.note = note;
  }

  /**
   * {@return the given position as evidence}
   *
   * @param position the position
   */
  public static Evidence of(Position position) {
    return new Evidence(position, "", null, "");
  }

  /**
   * {@return a reporting line as evidence}
   *
   * @param reporter the position that reports
   * @param manager its manager
   */
  public static Evidence reportsTo(Position reporter, Position manager) {
    return link(reporter, "reports to", manager);
  }

  /**
   * {@return evidence of how one position relates to another}
   *
   * @param from the first position
   * @param relation the relation in words, such as {@code reports to}
   * @param to the second position
   */
  public static Evidence link(Position from, String relation, Position to) {
    return new Evidence(from, relation, requireNonNull(to, "to"), "");
  }

  /**
   * {@return evidence of how a position relates to something else, such as a scope}
   *
   * @param from the position
   * @param relation the relation in words, such as {@code owns}
   * @param to the id of what it relates to; must not contain personal data
   */
  public static Evidence link(Position from, String relation, String to) {
    return new Evidence(from, relation, requireNonNull(to, "to"), "");
  }

  /**
   * {@return a copy of this evidence with the given remark, which is shown after the evidence}
   *
   * @param remark the remark; it replaces an earlier one
   */
  public Evidence noting(String remark) {
    return new Evidence(from, relation, to, requireNonNull(remark, "remark"));
  }

  /** {@return the id of the position that this evidence is about} */
  public String from() {
    return from.id();
  }

  /**
   * {@return the relation in words, such as {@code reports to}; empty if the evidence is only a
   * position}
   */
  public Optional<String> relation() {
    return to == null ? Optional.empty() : Optional.of(relation);
  }

  /** {@return the id of what the position relates to; empty if the evidence is only a position} */
  public Optional<String> to() {
    return to == null ? Optional.empty() : Optional.of(shown(to, Position::id));
  }

  /** {@return the remark; empty if there is none} */
  public Optional<String> note() {
    return note.isEmpty() ? Optional.empty() : Optional.of(note);
  }

  /** {@return the one or two positions of this evidence} */
  public List<Position> positions() {
    return Stream.of(from, to)
        .filter(Position.class::isInstance)
        .map(Position.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return what the position relates to, as text; empty if the evidence is only a position}
   *
   * @param label the text that is shown for a position
   */
  public Optional<String> to(Function<? super Position, String> label) {
    return to == null ? Optional.empty() : Optional.of(shown(to, label));
  }

  private static String shown(Object end, Function<? super Position, String> label) {
    return end instanceof Position position ? label.apply(position) : end.toString();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Evidence that
        && from.equals(that.from)
        && relation.equals(that.relation)
        && Objects.equals(to, that.to)
        && note.equals(that.note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, relation, to, note);
  }

  /** {@return this evidence as text in one line, such as {@code pm --reports to--> hop}} */
  @Override
  public String toString() {
    return SafeText.of(
        from.id()
            + to().map(end -> " --" + relation + "--> " + end).orElse("")
            + note().map(remark -> " <- " + remark).orElse(""));
  }
}
