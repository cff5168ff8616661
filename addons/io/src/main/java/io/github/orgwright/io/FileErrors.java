package io.github.orgwright.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions that say why a file or text cannot be read.
 *
 * @param name the path of the file or the name of the text
 * @param content the bytes of the file; null if it is a text
 * @param charset the encoding that the file is read in; null if it is a text
 */
record FileErrors(String name, TextFiles.@Nullable Content content, @Nullable Charset charset) {
  static FileErrors ofFile(String name, TextFiles.Content content, Charset charset) {
    return new FileErrors(name, content, charset);
  }

  static FileErrors ofText(String name) {
    return new FileErrors(name, null, null);
  }

  /** That bytes are not text in the encoding, with a fix. */
  private String notText() {
    if (content == null || charset == null) {
      return "not valid text in the encoding used to decode it; fix: decode it with the encoding in which it was saved";
    }
    OptionalInt line = TextFiles.firstBadLine(content, charset);
    return "not valid "
        + charset
        + (line.isPresent() ? " in line " + line.getAsInt() : "")
        + "; fix: set its encoding with charset(...), such as windows-1252 for files of older spreadsheets";
  }

  UnreadableFileException unreadable(IOException e) {
    String reason = String.valueOf(e.getMessage());
    if (e instanceof CharacterCodingException) {
      reason = notText();
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
        "it contains a NUL character and is probably " + notText(),
        new IOException("NUL character"));
  }

  UnreadableFileException unreadableRow(int row, String reason, IOException cause) {
    return new UnreadableFileException(name, row, reason, cause);
  }
}
