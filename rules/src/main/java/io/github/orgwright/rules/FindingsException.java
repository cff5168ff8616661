package io.github.orgwright.rules;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by {@link Findings#orThrow} if an organization violates rules. The message is the text of
 * the findings.
 *
 * @since 0.1.0
 */
public final class FindingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Findings findings;

  FindingsException(Findings findings) {
    super(findings.text());
    this.findings = findings;
  }

  /**
   * {@return the findings}
   *
   * @throws NullPointerException if this exception was deserialized, because findings are not
   *     serialized
   */
  public Findings findings() {
    return requireNonNull(findings, "findings are not serialized");
  }
}
