/** Audits of many files of organizations, on one machine or a cluster. */
module io.github.orgwright.batch {
  requires transitive io.github.orgwright.io;
  requires transitive io.github.orgwright.rules;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.batch;
}
