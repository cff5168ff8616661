package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.function.Function;

/** A text in which the reader chooses how positions are labeled. */
@FunctionalInterface
interface LabeledText {
  String with(Function<? super Position, String> label);

  static LabeledText of(String text) {
    return label -> text;
  }
}
