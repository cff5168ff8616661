package io.github.orgwright.draw;

/**
 * Writes text with numeric character references, as Mermaid and PlantUML read them. What is not a
 * letter or a digit could be part of their syntax, and is written as a reference; few characters
 * that are harmless between letters are left as they are, so that people can read the source.
 */
final class EntityText {
  private EntityText() {}

  /**
   * Appends the text.
   *
   * @param reference the start of a reference: {@code &#} or {@code #}
   */
  static void append(StringBuilder out, String text, String reference) {
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      if (isPlain(character) || isHarmless(text, at)) {
        out.appendCodePoint(character);
      } else {
        out.append(reference).append(character).append(';');
      }
    }
  }

  private static boolean isHarmless(String text, int at) {
    boolean isInside = at > 0 && at < text.length() - 1;
    return switch (text.charAt(at)) {
      case ' ' -> isInside && text.charAt(at - 1) != ' ' && text.charAt(at + 1) != ' ';
      case '-', '_', '.' ->
          isInside && isPlain(text.charAt(at - 1)) && isPlain(text.charAt(at + 1));
      case ',', '(', ')' -> true;
      default -> false;
    };
  }

  /** Letters and digits, except for two letters that Mermaid uses for its own purposes. */
  private static boolean isPlain(int character) {
    return Character.isLetterOrDigit(character) && character != '\uFB02' && character != '\u00DF';
  }
}
