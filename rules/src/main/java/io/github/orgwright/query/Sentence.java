package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.function.Function;

/** A text that tells positions as its reader wants them told. */
@FunctionalInterface
interface Sentence {
  String with(Function<? super Position, String> label);

  static Sentence of(String text) {
    return label -> text;
  }
}
