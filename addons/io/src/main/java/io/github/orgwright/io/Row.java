package io.github.orgwright.io;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number, as the user of the table counts
 * @param isComment whether it is a comment, which is then its only field
 * @param fields its unchanged fields
 */
record Row(int number, boolean isComment, List<String> fields) {}
