package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * The kind of a reporting line, such as {@code LineKind.of("project")}. Questions follow solid
 * lines unless they name another kind: {@code
 * who.over(LineKind.of("project")).directlyManages(mia)}.
 *
 * <p>Only solid lines carry authority: a position that has only lines of other kinds is a root.
 *
 * <p>Kinds are ordered: solid, dotted, then others by id. Immutable and thread-safe.
 *
 * @param id the id, never blank; kinds with the same id are equal
 * @since 0.1.0
 */
public record LineKind(String id) implements Comparable<LineKind> {
  /**
   * The main reporting line, to the manager who decides. A position should have at most one solid
   * line.
   */
  public static final LineKind SOLID = of("solid");

  /**
   * A reporting line in addition to the solid line. A position may have any number of dotted lines.
   */
  public static final LineKind DOTTED = of("dotted");

  /**
   * Creates a kind.
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank, or differs from {@code solid} or {@code
   *     dotted} only in case
   */
  public LineKind {
    Checks.id("line kind", id);
    for (String known : List.of("solid", "dotted")) {
      checkArgument(
          id.equals(known) || !id.equalsIgnoreCase(known),
          "line kind \"%s\" differs from \"%s\" only in case; fix: use \"%s\", or another id",
          id,
          known,
          known);
    }
  }

  /**
   * {@return the kind with the given id; kinds with the same id are equal}
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank, or differs from {@code solid} or {@code
   *     dotted} only in case
   */
  public static LineKind of(String id) {
    return new LineKind(id);
  }

  /**
   * {@return the words that connect a position and its manager in a sentence, such as {@code
   * reports to} or {@code has a dotted line to}}
   */
  public String verb() {
    return equals(SOLID) ? "reports to" : "has " + Phrases.withArticle(id) + " line to";
  }

  private int rank() {
    return equals(SOLID) ? 0 : equals(DOTTED) ? 1 : 2;
  }

  @Override
  public int compareTo(LineKind other) {
    int order = Integer.compare(rank(), other.rank());
    return order != 0 ? order : CodePointOrder.compare(id, other.id);
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
