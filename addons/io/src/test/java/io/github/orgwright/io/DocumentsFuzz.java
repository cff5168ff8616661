package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Organization;
import io.github.orgwright.jackson.OrgwrightModule;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bytes as the JSON of an organization, of changes, of a plan and of a history: they are read
 * and written back equal, or refused.
 */
final class DocumentsFuzz {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();
  private static final JsonMapper STRICT =
      MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("pm", p -> p.reportsTo("ceo"))
          .build();

  private DocumentsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    check(bytes, Organization.class, organization -> organization);
    check(bytes, Change.class, change -> change);
    check(
        bytes,
        ChangeSet.class,
        changes -> {
          var unused = changes.tryApplyTo(ACME); // never throws
          return changes;
        });
    check(bytes, Plan.class, plan -> plan);
    check(bytes, History.class, History::content);
  }

  /** Reads a document of one type, unless it is refused; its value is what must be equal again. */
  private static <T> void check(byte[] bytes, Class<T> type, Function<T, Object> value) {
    T read;
    try {
      read = MAPPER.readValue(bytes, type);
    } catch (DatabindException e) {
      Printed.line(e.getOriginalMessage());
      return;
    } catch (JacksonException e) {
      return; // not JSON: the message is that of Jackson
    }
    if (read != null) {
      String written = MAPPER.writeValueAsString(read);
      T again = STRICT.readValue(written, type);
      assertEquals(value.apply(read), value.apply(again));
      assertEquals(written, MAPPER.writeValueAsString(again));
    }
  }
}
