package io.github.orgwright.jackson;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Validates documents against the published schemas. */
final class Schemas {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema ORGANIZATION =
      schema(MAPPER.readTree(OrgwrightModule.organizationSchema()));
  private static final Schema FINDINGS =
      schema(closed(MAPPER.readTree(OrgwrightModule.findingsSchema())));

  private static final Schema CHANGES = schema(MAPPER.readTree(OrgwrightModule.changesSchema()));
  private static final Schema PLAN = schema(MAPPER.readTree(OrgwrightModule.planSchema()));

  private static final Schema HISTORY = schema(MAPPER.readTree(OrgwrightModule.historySchema()));

  private Schemas() {}

  private static Schema schema(JsonNode schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  /** The schema, changed to refuse members that it does not describe. */
  @CanIgnoreReturnValue
  private static JsonNode closed(JsonNode schema) {
    for (JsonNode part : schema) {
      closed(part);
    }
    if (schema instanceof ObjectNode object && schema.has("type") && schema.has("properties")) {
      object.put("additionalProperties", false);
    }
    return schema;
  }

  static List<String> errors(String organization) {
    return errors(ORGANIZATION, organization);
  }

  static List<String> errorsOfFindings(String findings) {
    return errors(FINDINGS, findings);
  }

  static List<String> errorsOfChanges(String changes) {
    return errors(CHANGES, changes);
  }

  static List<String> errorsOfPlan(String plan) {
    return errors(PLAN, plan);
  }

  static List<String> errorsOfHistory(String history) {
    return errors(HISTORY, history);
  }

  private static List<String> errors(Schema schema, String document) {
    return schema.validate(MAPPER.readTree(document)).stream().map(Object::toString).toList();
  }
}
