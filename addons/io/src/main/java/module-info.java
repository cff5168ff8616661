/** Readers and writers of organizations, and of what rules found in them. */
module io.github.orgwright.io {
  requires transitive io.github.orgwright.rules;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires static com.fasterxml.jackson.core;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.io;
}
