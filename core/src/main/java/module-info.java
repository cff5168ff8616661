/** An organization, the values it consists of, and its hierarchy. */
@SuppressWarnings(
    "module") // the modules that internal is exported to do not exist yet when this one compiles
module io.github.orgwright.core {
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.change;
  exports io.github.orgwright.core;
  exports io.github.orgwright.core.internal to
      io.github.orgwright.batch,
      io.github.orgwright.draw,
      io.github.orgwright.rules,
      io.github.orgwright.io,
      io.github.orgwright.jackson,
      io.github.orgwright.testkit,
      io.github.orgwright.testkit.jqwik;
}
