package io.github.orgwright.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * Where rows come from, and how it is told that they cannot be read.
 *
 * @param file the path or name, as it was given
 * @param notText what to say, and to do, if the bytes are no text in the encoding
 */
record Source(String file, String notText) {
  static Source ofFile(String file, Charset charset) {
    return new Source(
        file, "it is not text in " + charset + "; name its encoding with CsvReader.charset(...)");
  }

  static Source ofText(String name) {
    return new Source(name, "it is not text in the encoding that it was decoded from");
  }

  UnreadableFileException unreadable(IOException e) {
    String reason = String.valueOf(e.getMessage());
    if (e instanceof CharacterCodingException) {
      reason = notText;
    } else if (e instanceof NoSuchFileException) {
      reason = "there is no such file";
    } else if (e instanceof AccessDeniedException) {
      reason = "access is denied";
    }
    return UnreadableFileException.of(file, reason, e);
  }

  UnreadableFileException nulCharacter(int row) {
    return unreadableRow(row, "a NUL character: " + notText, new IOException("NUL character"));
  }

  UnreadableFileException unreadableRow(int row, String reason, IOException cause) {
    return UnreadableFileException.at(file, row, reason, cause);
  }
}
