/**
 * Questions about an organization, with answers that explain themselves, and rules that it should
 * follow.
 */
module io.github.orgwright.rules {
  requires transitive io.github.orgwright.core;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.product;
  exports io.github.orgwright.query;
  exports io.github.orgwright.rules;
}
