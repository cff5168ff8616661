package io.github.orgwright.integrations.openfga;

import dev.openfga.sdk.api.client.OpenFgaClient;
import dev.openfga.sdk.api.configuration.ClientConfiguration;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import java.io.PrintStream;
import java.nio.file.Path;

/** Publishes files that {@code CsvWriter} wrote to a server of OpenFGA, one after the other. */
final class PublishOrganization {
  private PublishOrganization() {}

  /**
   * Creates a store and publishes each file to it.
   *
   * @param args the address of the server, and the files, oldest first
   */
  public static void main(String[] args) throws Exception {
    run(System.out, args);
  }

  static void run(PrintStream out, String... args) throws Exception {
    OpenFgaClient client = new OpenFgaClient(new ClientConfiguration().apiUrl(args[0]));
    OrgStore store = OrgStore.create(client, "Acme");
    for (int i = 1; i < args.length; i++) {
      LoadResult loaded = OrgReader.of(Presets.ORGWRIGHT).read(Csv.file(Path.of(args[i])));
      loaded.problems().forEach(out::println);
      OrgStore.Published published = store.publish(loaded.orThrow(Severity.ERROR));
      out.printf("%d written, %d deleted%n", published.written(), published.deleted());
    }
  }
}
