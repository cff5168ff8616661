/**
 * Draws organization charts as text, Mermaid, DOT, PlantUML, SVG and one HTML page. Start with
 * {@link io.github.orgwright.draw.Chart}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.draw;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
