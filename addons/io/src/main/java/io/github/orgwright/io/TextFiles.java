package io.github.orgwright.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Opens text files. A byte order mark decides the encoding, and invalid bytes are an error. */
final class TextFiles {
  private static final char MARK = '\uFEFF';

  /** The bytes of a file, which can be opened several times. */
  interface Content {
    InputStream open() throws IOException;

    static Content of(Path path) {
      return () -> Files.newInputStream(path);
    }
  }

  private TextFiles() {}

  static Reader open(Content content, Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(content.open());
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

  /** The name of a file without its folders and its extension. */
  static String stem(String file) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    String last = file.substring(slash + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return stem.isBlank() ? file : stem;
  }

  /**
   * The number of the first line that is not text in the given encoding; empty if each line is, or
   * if the file cannot be read again.
   */
  static OptionalInt firstBadLine(Content content, Charset charset) {
    try (InputStream in = new BufferedInputStream(content.open())) {
      CharsetDecoder decoder = charset.newDecoder();
      ByteBuffer bytes = ByteBuffer.allocate(1 << 13).limit(0);
      CharBuffer text = CharBuffer.allocate(1 << 13);
      LineCount lines = new LineCount();
      boolean isAtEnd = false;
      while (!isAtEnd) {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
          result = decoder.decode(bytes, text, isAtEnd);
          lines.add(text.flip());
          text.clear();
        }
        if (result.isError()) {
          return OptionalInt.of(lines.number);
        }
      }
    } catch (IOException e) {
      return OptionalInt.empty();
    }
    return OptionalInt.empty();
  }

  /** Counts lines that end in CR, LF or both. */
  private static final class LineCount {
    private int number = 1;
    private char last;

    void add(CharBuffer text) {
      while (text.hasRemaining()) {
        char c = text.get();
        number += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
        last = c;
      }
    }
  }
}
