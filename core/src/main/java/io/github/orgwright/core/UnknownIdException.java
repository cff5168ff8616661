package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Thrown if an organization or a {@link Catalog} has no value with the given id. The message names
 * the id, of which it shows at most 40 characters, and similar known ids. Use {@link Catalog#find}
 * for ids that may be unknown, such as user input.
 *
 * @since 0.1.0
 */
public final class UnknownIdException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 40;

  /** What the id should identify, such as a position. */
  private final String subject;

  /** The unknown id. */
  private final String id;

  /** Known ids that are similar. */
  private final ImmutableList<String> nearest;

  UnknownIdException(String subject, String id, List<String> nearest, String fix) {
    super(message(subject, id, nearest, fix));
    this.subject = subject;
    this.id = id;
    this.nearest = ImmutableList.copyOf(nearest);
  }

  private static String message(String subject, String id, List<String> nearest, String fix) {
    String similar = nearest.isEmpty() ? "" : "; similar ids: " + Phrases.quoted(nearest);
    return SafeText.of(
        "unknown " + subject + " id \"" + shortened(id) + "\"" + similar + "; fix: " + fix);
  }

  /** The beginning of a long id, without half of a character. */
  private static String shortened(String id) {
    if (id.length() <= LONGEST_SHOWN) {
      return id;
    }
    boolean isInPair = Character.isHighSurrogate(id.charAt(LONGEST_SHOWN - 1));
    return id.substring(0, LONGEST_SHOWN - (isInPair ? 1 : 0)) + "...";
  }

  /** {@return what the id should identify: position, person, role and so on} */
  public String subject() {
    return subject;
  }

  /** {@return the unknown id} */
  public String id() {
    return id;
  }

  /** {@return at most three similar known ids, the most similar first} */
  public List<String> nearest() {
    return nearest;
  }
}
