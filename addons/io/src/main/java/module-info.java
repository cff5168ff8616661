/** Reads organizations from CSV files and writes them. */
module io.github.orgwright.io {
  requires transitive io.github.orgwright.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.io;
}
