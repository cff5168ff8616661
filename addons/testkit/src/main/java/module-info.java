/** Organizations for tests, and tests of organizations and of rules. */
module io.github.orgwright.testkit {
  requires transitive io.github.orgwright.rules;
  requires io.github.orgwright.draw;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;

  exports io.github.orgwright.testkit;
  exports io.github.orgwright.testkit.junit;
  exports io.github.orgwright.testkit.model;
}
