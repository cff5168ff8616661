package io.github.orgwright.io;

import org.jspecify.annotations.Nullable;

/** The rows of a source, read once from the first to the last. Its header is one of the rows. */
abstract class Table implements AutoCloseable {
  /** The next row that is not blank; null at the end. */
  abstract @Nullable Row next();

  /**
   * Whether the first row that is not a comment is the header. Otherwise other text may be above
   * it.
   */
  abstract boolean isFirstRowHeader();

  @Override
  public abstract void close();
}
