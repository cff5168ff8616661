package io.github.orgwright.integrations.flowable;

import io.github.orgwright.testsupport.ShownSources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VacationProofApprovalTest {
  @Test
  void pageShowsTheProcessTheBeanAndTheOutput() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VacationProofApproval.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    ShownSources.assertShows(
        Path.of("../../docs/integrations.md"),
        Path.of(""),
        Map.of("vacationProofApproval", bytes.toString(StandardCharsets.UTF_8)));
  }
}
