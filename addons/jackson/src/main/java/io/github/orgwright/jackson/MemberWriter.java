package io.github.orgwright.jackson;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** Writes the members of objects. An absent value is left out. */
final class MemberWriter {
  private final JsonGenerator json;
  private final SerializationContext context;

  MemberWriter(JsonGenerator json, SerializationContext context) {
    this.json = json;
    this.context = context;
  }

  void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  void text(String name, Optional<String> value) {
    value.ifPresent(text -> text(name, text));
  }

  /** An exact number as text, because many programs round numbers. */
  void amount(String name, Optional<BigDecimal> value) {
    value.ifPresent(amount -> text(name, PlainAmount.of(amount)));
  }

  void number(String name, int value) {
    json.writeNumberProperty(name, value);
  }

  void number(String name, double value) {
    json.writeNumberProperty(name, value);
  }

  void truth(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  /** A value that the mapper knows how to write. */
  void value(String name, Object value) {
    json.writeName(name);
    context.writeValue(json, value);
  }

  void object(String name, Runnable members) {
    json.writeObjectPropertyStart(name);
    members.run();
    json.writeEndObject();
  }

  /** An object of strings; an empty one is written too. */
  void texts(String name, Map<String, String> values) {
    object(name, () -> values.forEach(this::text));
  }

  /** An array of strings; an empty one is written too. */
  void texts(String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** An array of strings, left out if it is empty. */
  void textsIfAny(String name, Iterable<String> values) {
    if (!Iterables.isEmpty(values)) {
      texts(name, values);
    }
  }

  void numbers(String name, Iterable<Integer> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeNumber);
    json.writeEndArray();
  }

  /** An array of objects; an empty one is written too. */
  <T> void objects(String name, Iterable<T> values, Consumer<? super T> members) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject(value);
      members.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An array of objects, left out if it is empty. */
  <T> void objectsIfAny(String name, Iterable<T> values, Consumer<? super T> members) {
    if (!Iterables.isEmpty(values)) {
      objects(name, values, members);
    }
  }
}
