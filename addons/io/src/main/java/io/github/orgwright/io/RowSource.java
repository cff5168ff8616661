package io.github.orgwright.io;

/**
 * Rows that an {@link OrgReader} reads an organization from, such as those of a {@linkplain Csv CSV
 * file}, of a {@linkplain Jdbc database}, or of {@linkplain Rows objects of a program}.
 *
 * @since 0.1.0
 */
public abstract class RowSource {
  /** The name of rows that do not come from a file, in messages. */
  static final String NAME = "the table";

  /** The name of an organization whose rows do not come from a file. */
  static final String ORGANIZATION = "organization";

  RowSource() {}

  /** The path of the file, or another name for messages. */
  abstract String name();

  /** The name of the organization, unless the reader is given one. */
  abstract String organization();

  /**
   * Opens the rows.
   *
   * @param spec the mapping that they are read with
   * @throws UnreadableFileException if the first rows cannot be read
   */
  abstract Table open(MappingSpec spec);
}
