package io.github.orgwright.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads the documents of one type. */
final class DocumentDeserializer<T> extends StdDeserializer<T> {
  private final Function<DocumentReader, T> reader;

  DocumentDeserializer(Class<T> type, Function<DocumentReader, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    return reader.apply(new DocumentReader(parser, context));
  }
}
