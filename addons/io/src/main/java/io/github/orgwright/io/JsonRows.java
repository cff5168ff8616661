package io.github.orgwright.io;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.JsonPointerBasedFilter;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;

/** Reads the objects of an array with the streaming parser of Jackson, which limits their depth. */
final class JsonRows {
  private JsonRows() {}

  /**
   * The objects of an array; an element that is no object is an empty one.
   *
   * @throws IOException if the text is not JSON or has no such array; the message says where
   */
  static List<Map<String, Object>> read(Reader text, String pointer) throws IOException {
    try (JsonParser parser = parser(text, pointer)) {
      JsonToken token = parser.nextToken();
      if (token != JsonToken.START_ARRAY) {
        throw new IOException(
            "it has no array "
                + (pointer.isEmpty() ? "as a whole" : "at \"" + pointer + "\"")
                + "; fix: give the JSON pointer of the array of rows");
      }
      List<Map<String, Object>> rows = new ArrayList<>();
      while (next(parser) != JsonToken.END_ARRAY) {
        Object row = value(parser.currentToken(), parser);
        @SuppressWarnings("unchecked") // made below
        Map<String, Object> members =
            row instanceof Map<?, ?>
                ? (Map<String, Object>) row
                : Map.of("", String.valueOf(row)); // no id, which is reported
        rows.add(members);
      }
      if (parser.nextToken() != null) {
        throw new IOException(
            "it has further JSON after the array; fix: put all rows into one array");
      }
      return rows;
    } catch (JacksonException e) {
      throw new IOException(
          "it is not JSON that can be read, in line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage(),
          e);
    }
  }

  private static JsonParser parser(Reader text, String pointer) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    JsonParser parser = factory.createParser(ObjectReadContext.empty(), text);
    return pointer.isEmpty()
        ? parser
        : new FilteringParserDelegate(
            parser,
            new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
            TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
            false);
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IOException("it ends before the array does");
    }
    return token;
  }

  private static @Nullable Object value(JsonToken token, JsonParser parser) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> members = new LinkedHashMap<>();
      while (next(parser) != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        Object value = value(next(parser), parser);
        members.put(name, value == null ? "" : value);
      }
      return members;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (next(parser) != JsonToken.END_ARRAY) {
        Object item = value(parser.currentToken(), parser);
        if (item != null) {
          items.add(item);
        }
      }
      return items;
    }
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      default -> parser.getString();
    };
  }

  /** The number; its text if it has too large an exponent. */
  private static Object decimal(JsonParser parser) {
    String text = parser.getString();
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
