package io.github.orgwright.rules;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by {@link Findings#orThrow} where an organization breaks rules. The message is the text of
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
   * @throws NullPointerException if this exception was deserialized: findings do not travel with it
   */
  public Findings findings() {
    return requireNonNull(findings, "findings are not serialized");
  }
}
