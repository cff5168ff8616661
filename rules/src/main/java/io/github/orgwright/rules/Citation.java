package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from: a place in a document that speaks for it, or against it. Documents that
 * contradict each other stand side by side.
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
   * {@return a citation that speaks for a rule}
   *
   * @param id what identifies the statement, such as the number of a claim or section, not blank
   * @param document the document that makes it: a file, a title, an address; not blank
   * @throws IllegalArgumentException if either is blank
   */
  public static Citation of(String id, String document) {
    checkArgument(!requireNonNull(id, "id").isBlank(), "id of a citation must not be blank");
    checkArgument(
        !requireNonNull(document, "document").isBlank(),
        "document of citation %s must not be blank",
        id);
    return new Citation(id, document, 0, "", false);
  }

  /**
   * {@return this citation with the line of the document}
   *
   * @param number the line, from 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public Citation line(int number) {
    checkArgument(number >= 1, "line of citation %s must be at least 1: %s", id, number);
    return new Citation(id, document, number, remark, isAgainst);
  }

  /**
   * {@return this citation with a remark, such as the condition under which the statement is made}
   *
   * @param text the remark, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Citation remark(String text) {
    checkArgument(!text.isBlank(), "remark of citation %s must not be blank", id);
    return new Citation(id, document, line, text, isAgainst);
  }

  /** {@return this citation as one that speaks against the rule} */
  public Citation against() {
    return new Citation(id, document, line, remark, true);
  }

  /** {@return what identifies the statement, never blank} */
  public String id() {
    return id;
  }

  /** {@return the document, never blank} */
  public String document() {
    return document;
  }

  /** {@return the line of the document, from 1} */
  public OptionalInt line() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** {@return the remark} */
  public Optional<String> remark() {
    return remark.isEmpty() ? Optional.empty() : Optional.of(remark);
  }

  /** {@return whether it speaks against the rule} */
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

  /** {@return such as {@code S2-64, handbook.txt line 16 (conditional: large organization)}} */
  @Override
  public String toString() {
    return id
        + ", "
        + document
        + (line == 0 ? "" : " line " + line)
        + (remark.isEmpty() ? "" : " (" + remark + ")");
  }
}
