package io.github.orgwright.examples;

import static io.github.orgwright.examples.ValidatorGaps.RULES;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.Sample;
import io.github.orgwright.testkit.ValidatorReport;
import java.io.PrintStream;
import java.util.stream.LongStream;

/** The snippets of the README about the test kit, to the letter. */
final class TestKitSnippets {
  private final PrintStream out;
  private final Organization org = Fernway.load().organization();

  TestKitSnippets(PrintStream out) {
    this.out = out;
  }

  void smallestLoop() {
    OrgGenerator messy = OrgGenerator.organizations().adversarial();
    long seed =
        LongStream.range(0, 1_000)
            .filter(number -> ApprovalFlow.hangs(messy.generate(number)))
            .findFirst()
            .orElseThrow();
    Sample<Organization> found = messy.sample(seed);
    Organization smallest =
        Minimizer.standard().smallest(found, org -> ApprovalFlow.hangs(org)).value();
    out.println(found.value());
    out.println(OrgPrinter.tree(smallest));
    out.println(OrgPrinter.code(smallest));
  }

  void smallestFailure() {
    Organization smallest =
        Minimizer.minimize(org, one -> SmallestFailure.somebodyGetsTheirOwnRequest(one));
    out.println(OrgPrinter.tree(smallest));
  }

  void validatorGaps() {
    ValidatorReport report = ValidatorReport.of(org, RULES, one -> ValidatorGaps.accepts(one));
    out.println(report.text());
  }
}
