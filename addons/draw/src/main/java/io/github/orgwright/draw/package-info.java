/**
 * Draws organization charts as text, Mermaid, DOT, PlantUML, SVG and one HTML page. Start with
 * {@link io.github.orgwright.draw.Chart}; {@link io.github.orgwright.draw.Page} is what a chart
 * should fit on.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.draw;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
