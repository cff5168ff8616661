package io.github.orgwright.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens text files. A byte order mark decides the encoding, and invalid bytes are an error. */
final class TextFiles {
  private static final char MARK = '\uFEFF';

  private TextFiles() {}

  static Reader open(Path path, Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    try {
      in.mark(3);
      byte[] first = in.readNBytes(3);
      in.reset();
      return withoutMark(
          new InputStreamReader(
              in,
              charset(first, charset)
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Charset charset(byte[] first, Charset otherwise) {
    String mark = new String(first, StandardCharsets.ISO_8859_1);
    return mark.startsWith("\u00EF\u00BB\u00BF")
        ? StandardCharsets.UTF_8
        : mark.startsWith("\u00FE\u00FF")
            ? StandardCharsets.UTF_16BE
            : mark.startsWith("\u00FF\u00FE") ? StandardCharsets.UTF_16LE : otherwise;
  }

  /** The same text without a byte order mark at its beginning. */
  static Reader withoutMark(Reader reader) throws IOException {
    Reader buffered = new BufferedReader(reader);
    buffered.mark(1);
    if (buffered.read() != MARK) {
      buffered.reset();
    }
    return buffered;
  }
}
