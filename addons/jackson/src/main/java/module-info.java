/** Reads and writes organizations as JSON, and writes answers and findings, with Jackson 3. */
module io.github.orgwright.jackson {
  requires transitive io.github.orgwright.rules;
  requires transitive tools.jackson.databind;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.jackson;

  provides tools.jackson.databind.JacksonModule with
      io.github.orgwright.jackson.OrgwrightModule;
}
