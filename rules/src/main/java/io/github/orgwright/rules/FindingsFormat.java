package io.github.orgwright.rules;

/**
 * A format for findings. Text and Markdown are built in as {@link Findings#text()} and {@link
 * Findings#markdown()}; write a custom format as a function: {@code found.formatted(f -> ...)}.
 *
 * <p>An implementation must give the same text for the same findings, and must not show the name,
 * experience or education of a person.
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
