package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a document that supports or contradicts a rule. A rule may cite documents that
 * contradict each other. Start with {@link #of}.
 *
 * <pre>{@code
 * Citation.of("S2-64", "handbook.txt").line(16).remark("conditional: large organization")
 * Citation.of("S3-01", "advert.txt").against()
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Citation {
  private final String id;
  private final String document;
  private final int line;
  private final String remark;
  private final boolean isAgainst;

  private Citation(String id, String document, int line, String remark, boolean isAgainst) {
    this.id = id;
    this.document = document;
    this.line = line;
    this.remark = remark;
    this.isAgainst = isAgainst;
  }

  /**
   * {@return a citation that supports a rule}
   *
   * @param id the id of the statement, such as the number of a section or claim, not blank
   * @param document the document that contains the cited passage: its file name, title or address;
   *     not blank
   * @throws IllegalArgumentException if either is blank
   */
  public static Citation of(String id, String document) {
    return new Citation(
        Messages.notBlank(id, "id", "a citation"),
        Messages.notBlank(document, "document", "citation \"" + id + '"'),
        0,
        "",
        false);
  }

  /**
   * {@return a copy of this citation with the given line of the document}
   *
   * @param number the line number, from 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public Citation line(int number) {
    checkArgument(number >= 1, "line of citation \"%s\" must be at least 1, but is %s", id, number);
    return new Citation(id, document, number, remark, isAgainst);
  }

  /**
   * {@return a copy of this citation with the given remark, such as a condition under which the
   * statement applies}
   *
   * @param text the remark, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Citation remark(String text) {
    return new Citation(
        id, document, line, Messages.notBlank(text, "remark", "citation \"" + id + '"'), isAgainst);
  }

  /** {@return a copy of this citation that contradicts the rule} */
  public Citation against() {
    return new Citation(id, document, line, remark, true);
  }

  /** {@return the id of the statement, never blank} */
  public String id() {
    return id;
  }

  /** {@return the document, never blank} */
  public String document() {
    return document;
  }

  /** {@return the line number in the document, from 1; empty if not stated} */
  public OptionalInt line() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** {@return the remark; empty if there is none} */
  public Optional<String> remark() {
    return remark.isEmpty() ? Optional.empty() : Optional.of(remark);
  }

  /** {@return whether this citation contradicts the rule} */
  public boolean isAgainst() {
    return isAgainst;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Citation that
        && id.equals(that.id)
        && document.equals(that.document)
        && line == that.line
        && remark.equals(that.remark)
        && isAgainst == that.isAgainst;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, document, line, remark, isAgainst);
  }

  /**
   * {@return the id, document, line and remark, such as {@code S2-64, handbook.txt line 16
   * (conditional: large organization)}}
   */
  @Override
  public String toString() {
    return id
        + ", "
        + document
        + (line == 0 ? "" : " line " + line)
        + (remark.isEmpty() ? "" : " (" + remark + ")");
  }
}
