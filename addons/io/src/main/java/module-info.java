/**
 * Reads organizations from files, databases and directories, and writes them in several formats.
 */
@SuppressWarnings("requires-automatic") // the LDAP SDK has no module descriptor
module io.github.orgwright.io {
  requires transitive io.github.orgwright.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires static transitive java.sql;
  requires static com.google.errorprone.annotations;
  requires static org.dhatim.fastexcel;
  requires static org.dhatim.fastexcel.reader;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires static tools.jackson.core;
  requires static unboundid.ldapsdk;

  exports io.github.orgwright.io;
}
