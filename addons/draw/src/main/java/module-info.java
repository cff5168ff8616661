/** Organization charts as text, Mermaid, DOT, PlantUML, SVG and one HTML page. */
module io.github.orgwright.draw {
  requires transitive io.github.orgwright.rules;
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports io.github.orgwright.draw;
}
