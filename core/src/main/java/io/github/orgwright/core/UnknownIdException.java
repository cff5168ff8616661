package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Thrown where an id is asked for that the organization does not know. The message names the id and
 * the nearest known ones; ids from outside are looked up with {@link Catalog#find}.
 *
 * @since 0.1.0
 */
public final class UnknownIdException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  private final String subject;

  /** The id that is not known. */
  private final String id;

  /** The nearest known ids. */
  private final ImmutableList<String> nearest;

  UnknownIdException(String subject, String id, List<String> nearest) {
    super(message(subject, id, nearest));
    this.subject = subject;
    this.id = id;
    this.nearest = ImmutableList.copyOf(nearest);
  }

  private static String message(String subject, String id, List<String> nearest) {
    String known =
        nearest.isEmpty() ? "none is known" : "nearest known: " + String.join(", ", nearest);
    return SafeText.of(
        "no "
            + subject
            + " has the id \""
            + id
            + "\" ("
            + known
            + "); look ids from outside up with find");
  }

  /** {@return what was looked for: position, person, role and so on} */
  public String subject() {
    return subject;
  }

  /** {@return the id that is not known} */
  public String id() {
    return id;
  }

  /** {@return at most three known ids, the nearest first} */
  public List<String> nearest() {
    return nearest;
  }
}
