package io.github.orgwright.rules;

/**
 * How findings are written. Text and Markdown are at hand as {@link Findings#text()} and {@link
 * Findings#markdown()}; write your own as a function: {@code found.formatted(f -> ...)}.
 *
 * <p>An implementation must give the same text for the same findings, and must not tell names,
 * years or degrees of people.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FindingsFormat {
  /**
   * {@return the findings in this format}
   *
   * @param found the findings
   */
  String format(Findings found);
}
