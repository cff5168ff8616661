package io.github.orgwright.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How the fields of a CSV file are written, and where its header is. */
@Value.Immutable
abstract class CsvFormat {
  CsvFormat() {}

  @Value.Default
  Charset charset() {
    return StandardCharsets.UTF_8;
  }

  /** The delimiter; empty if it has to be found. */
  abstract Optional<Character> delimiter();

  @Value.Default
  char quote() {
    return '"';
  }

  /** The number of the row of the header; 0 if it has to be found. */
  @Value.Default
  int headerRow() {
    return 0;
  }

  /** The names of the columns of a file without a header; empty if it has one. */
  abstract List<String> header();

  final ImmutableCsvFormat.Builder toBuilder() {
    return ImmutableCsvFormat.builder().from(this);
  }
}
