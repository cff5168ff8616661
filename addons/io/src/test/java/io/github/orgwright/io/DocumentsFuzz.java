package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.jackson.OrgwrightModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads bytes as the JSON of an organization: it is read and written back equal, or refused. */
final class DocumentsFuzz {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();
  private static final JsonMapper STRICT =
      MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DocumentsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Organization organization;
    try {
      organization = MAPPER.readValue(bytes, Organization.class);
    } catch (JacksonException e) {
      Printed.line(e.getOriginalMessage());
      return;
    }
    if (organization != null) {
      String written = MAPPER.writeValueAsString(organization);
      Organization again = STRICT.readValue(written, Organization.class);
      assertEquals(organization, again);
      assertEquals(written, MAPPER.writeValueAsString(again));
    }
  }
}
