package io.github.orgwright.io;

/**
 * The rows of one organization, for an {@link OrgReader}: a {@linkplain Csv CSV file}, the result
 * of a {@linkplain Jdbc query}, {@linkplain Rows objects of a program}, or another source.
 *
 * @since 0.1.0
 */
public abstract class RowSource {
  RowSource() {}

  /** The path of the file, or another name for messages. */
  String name() {
    return "the table";
  }

  /** The name of the organization, unless the reader is given one. */
  String organization() {
    return "organization";
  }

  /**
   * Opens the rows.
   *
   * @param spec the mapping that they are read with
   * @throws UnreadableFileException if the first rows cannot be read
   */
  abstract RowTable open(MappingSpec spec);
}
