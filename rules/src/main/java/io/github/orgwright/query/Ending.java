package io.github.orgwright.query;

/** How a question ends: an outcome, and the sentence that says it. */
record Ending(Outcome outcome, LabeledText sentence) {}
