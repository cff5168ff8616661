package io.github.orgwright.examples;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.model.Sample;
import java.io.PrintStream;
import java.util.stream.LongStream;

/**
 * Tests an approval flow with generated organizations, without JUnit or jqwik: finds an
 * organization in which the flow never ends, then the smallest such organization.
 */
public final class ApprovalLoop {
  private ApprovalLoop() {}

  /**
   * Prints what was found.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    OrgGenerator adversarial = OrgGenerator.organizations().adversarial();
    long seed =
        LongStream.range(0, 1_000)
            .filter(number -> ApprovalFlow.hangs(adversarial.generate(number)))
            .findFirst()
            .orElseThrow();
    Sample<Organization> found = adversarial.sample(seed);
    int[] tries = new int[1];
    Organization smallest =
        Minimizer.standard()
            .smallest(
                found,
                org -> {
                  tries[0]++;
                  return ApprovalFlow.hangs(org);
                })
            .value();

    out.println("APPROVAL LOOP");
    out.println();
    out.println("Seed " + seed + " gives " + found.value() + ",");
    out.println("an organization in which a request never ends. The smallest one,");
    out.println("found in " + tries[0] + " tries:");
    out.println();
    out.println(OrgPrinter.tree(smallest).indent(2).stripTrailing());
    out.println();
    out.println("To use it in a test:");
    out.println();
    out.println(OrgPrinter.code(smallest).stripTrailing());
  }
}
