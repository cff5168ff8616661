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
    if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(first, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(first, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return otherwise;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
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
