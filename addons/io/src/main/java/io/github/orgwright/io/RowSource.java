package io.github.orgwright.io;

/**
 * Rows that an {@link OrgReader} reads an organization from, such as those of a {@linkplain Csv CSV
 * file}, of a {@linkplain Jdbc database}, or of {@linkplain Rows objects of a program}.
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
