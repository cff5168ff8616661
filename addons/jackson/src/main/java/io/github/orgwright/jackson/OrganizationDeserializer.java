package io.github.orgwright.jackson;

import io.github.orgwright.core.Organization;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads organizations. */
final class OrganizationDeserializer extends StdDeserializer<Organization> {
  OrganizationDeserializer() {
    super(Organization.class);
  }

  @Override
  public Organization deserialize(JsonParser parser, DeserializationContext context) {
    return OrganizationReader.read(new DocumentReader(parser, context));
  }
}
