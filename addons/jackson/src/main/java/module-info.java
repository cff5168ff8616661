/** Writes findings as JSON, with Jackson. */
module io.github.orgwright.jackson {
  requires transitive io.github.orgwright.rules;
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.jackson;
}
