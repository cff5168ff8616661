/**
 * Measures the speed and memory of Orgwright, compared with what a program would use instead:
 * {@code Ratios} runs the benchmarks and writes the tables of {@code benchmarks/README.md}.
 */
@NullMarked
package io.github.orgwright.benchmarks;

import org.jspecify.annotations.NullMarked;
