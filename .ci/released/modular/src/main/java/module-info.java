/** A program that uses the library. */
module app {
  requires io.github.orgwright.batch;
  requires io.github.orgwright.draw;
  requires io.github.orgwright.jackson;
}
