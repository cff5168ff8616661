package io.github.orgwright.jackson;

import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes each value of one type as an object, with the members that a function writes. */
final class ObjectSerializer<T> extends StdSerializer<T> {
  private final BiConsumer<MemberWriter, T> members;

  ObjectSerializer(Class<T> type, BiConsumer<MemberWriter, T> members) {
    super(type);
    this.members = members;
  }

  @Override
  public void serialize(T value, JsonGenerator json, SerializationContext context) {
    json.writeStartObject(value);
    members.accept(new MemberWriter(json, context), value);
    json.writeEndObject();
  }

  /** For a member of a type such as Object, where a mapper writes the class of the value too. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
    WritableTypeId id =
        types.writeTypePrefix(
            json, context, types.typeId(value, handledType(), JsonToken.START_OBJECT));
    members.accept(new MemberWriter(json, context), value);
    var unused = types.writeTypeSuffix(json, context, id);
  }
}
