package io.github.orgwright.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * The file or text that rows come from. It makes the exceptions that say why the file cannot be
 * read.
 *
 * @param file the path or name, as given to the reader
 * @param notText the message for bytes that are not text in the encoding, with a fix
 */
record Source(String file, String notText) {
  static Source ofFile(String file, Charset charset) {
    return new Source(
        file, "not valid " + charset + "; fix: set its encoding with CsvReader.charset(...)");
  }

  static Source ofText(String name) {
    return new Source(
        name,
        "not valid text in the encoding used to decode it; fix: decode it with the encoding in which it was saved");
  }

  UnreadableFileException unreadable(IOException e) {
    String reason = String.valueOf(e.getMessage());
    if (e instanceof CharacterCodingException) {
      reason = notText;
    } else if (e instanceof NoSuchFileException) {
      reason = "no such file";
    } else if (e instanceof AccessDeniedException) {
      reason = "access denied";
    }
    return unreadableRow(UnreadableFileException.NO_ROW, reason, e);
  }

  UnreadableFileException nulCharacter(int row) {
    return unreadableRow(
        row,
        "it contains a NUL character and is probably " + notText,
        new IOException("NUL character"));
  }

  UnreadableFileException unreadableRow(int row, String reason, IOException cause) {
    return new UnreadableFileException(file, row, reason, cause);
  }
}
