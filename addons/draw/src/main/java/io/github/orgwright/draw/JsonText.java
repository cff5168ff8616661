package io.github.orgwright.draw;

import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import java.util.List;
import java.util.Locale;

/** Writes JSON that can stand in a script element of HTML: no text in it can end the element. */
final class JsonText {
  private static final Escaper ESCAPER = escaper();

  private final StringBuilder text = new StringBuilder();
  private boolean needsComma;

  private static Escaper escaper() {
    Escapers.Builder escapes =
        Escapers.builder()
            .addEscape('"', "\\\"")
            .addEscape('\\', "\\\\")
            .addEscape('\n', "\\n")
            .addEscape('<', "\\u003c")
            .addEscape('>', "\\u003e")
            .addEscape('&', "\\u0026")
            .addEscape('\u2028', "\\u2028")
            .addEscape('\u2029', "\\u2029");
    for (char control = 0; control < ' '; control++) {
      if (control != '\n') {
        escapes.addEscape(control, String.format(Locale.ROOT, "\\u%04x", (int) control));
      }
    }
    return escapes.build();
  }

  private JsonText comma() {
    if (needsComma) {
      text.append(',');
    }
    needsComma = true;
    return this;
  }

  void beginObject() {
    comma().text.append('{');
    needsComma = false;
  }

  void endObject() {
    text.append('}');
    needsComma = true;
  }

  void beginArray() {
    comma().text.append('[');
    needsComma = false;
  }

  void endArray() {
    text.append(']');
    needsComma = true;
  }

  /** Begins a member of an object; its value follows. */
  void name(String name) {
    value(name);
    text.append(':');
    needsComma = false;
  }

  void value(String value) {
    comma().text.append('"').append(ESCAPER.escape(value)).append('"');
  }

  void value(int value) {
    comma().text.append(value);
  }

  void value(boolean value) {
    comma().text.append(value);
  }

  void values(List<String> values) {
    beginArray();
    values.forEach(this::value);
    endArray();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
