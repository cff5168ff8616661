package io.github.orgwright.query;

/** The outcome of a question, and the sentence that states it. */
record Ending(Outcome outcome, LabeledText sentence) {}
