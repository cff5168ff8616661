/** The values of an organization, the organization itself and its hierarchy. */
module io.github.orgwright.core {
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.core;
}
