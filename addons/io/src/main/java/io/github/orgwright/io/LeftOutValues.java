package io.github.orgwright.io;

/**
 * Values of records that are not read.
 *
 * @param column their column, or the column in whose values they are nested
 * @param reason why they are not read
 */
record LeftOutValues(String column, Reason reason) {
  /** Why values are not read. */
  enum Reason {
    /** The column has more values than are read. */
    MANY,
    /** The column has more values than are counted. */
    ENDLESS,
    /** The column has values in more nested columns than are read. */
    WIDE,
    /** The values are nested too deep, or contain themselves. */
    DEEP
  }
}
