package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of documents. Those of changes, plans and histories also have the definitions of the
 * schemas that they refer to, so that each is complete.
 */
final class SchemaTexts {
  private static final String DEFINITIONS = "$defs";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private SchemaTexts() {}

  /** A schema as it is. */
  static String of(String name) {
    String file = name + ".schema.json";
    try (InputStream stream = SchemaTexts.class.getResourceAsStream(file)) {
      return new String(requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** A schema with all definitions of changes and organizations. */
  static String withChanges(String name) {
    ObjectNode schema = schema(name);
    ObjectNode definitions = schema.withObjectProperty(DEFINITIONS);
    ObjectNode changes = schema("changes");
    definitions.setAll((ObjectNode) changes.get(DEFINITIONS));
    ObjectNode values = addOrganization(definitions);
    for (String part : List.of("position", "person")) {
      ObjectNode inChange = ((ObjectNode) values.get(part)).deepCopy();
      inChange.withObjectProperty("properties").putObject("leftOut").put("$ref", "#/$defs/leftOut");
      definitions.set(part + "InChange", inChange);
    }
    return text(schema);
  }

  /** The schema of histories, with the definitions of organizations. */
  static String ofHistory() {
    ObjectNode schema = schema("history");
    ObjectNode definitions = schema.withObjectProperty(DEFINITIONS);
    ObjectNode values = addOrganization(definitions);
    addDated("datedPosition", (ObjectNode) values.get("position"), definitions);
    addDated("datedPerson", (ObjectNode) values.get("person"), definitions);
    return text(schema);
  }

  private static void addDated(String name, ObjectNode part, ObjectNode definitions) {
    ObjectNode dated = part.deepCopy();
    dated.withObjectProperty("properties").putObject("valid").put("$ref", "#/$defs/period");
    dated.withArrayProperty("required").add("valid");
    definitions.set(name, dated);
  }

  /** Adds the schema of organizations and its definitions, which are returned. */
  private static ObjectNode addOrganization(ObjectNode definitions) {
    ObjectNode organization = schema("organization");
    ObjectNode values = (ObjectNode) organization.remove(DEFINITIONS);
    organization.remove(List.of("$schema", "$id"));
    definitions.setAll(values);
    definitions.set("organization", organization);
    return values;
  }

  private static String text(ObjectNode schema) {
    return MAPPER.writeValueAsString(schema) + "\n";
  }

  private static ObjectNode schema(String name) {
    return (ObjectNode) MAPPER.readTree(of(name));
  }
}
