package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgPrinter;
import net.jqwik.api.SampleReportingFormat;

/**
 * How a failed property shows an organization: as a tree, and where it is small as code to paste
 * into a test, since a seed dies with the next change of a generator. Found by jqwik itself.
 *
 * @since 0.1.0
 */
public final class OrganizationReport implements SampleReportingFormat {
  private static final int SEATS_AS_CODE = 9;

  /** jqwik joins the lines of what has fewer characters. */
  private static final int LEAST_WIDTH = 100;

  /** For jqwik, which finds this class by its name. */
  public OrganizationReport() {}

  /** {@inheritDoc} */
  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Organization;
  }

  /** {@inheritDoc} */
  @Override
  public Object report(Object value) {
    Organization organization = (Organization) value;
    String tree = OrgPrinter.tree(organization);
    int head = tree.indexOf('\n') < 0 ? tree.length() : tree.indexOf('\n');
    String padded =
        tree.substring(0, head)
            + " ".repeat(Math.max(0, LEAST_WIDTH - head))
            + tree.substring(head).stripTrailing();
    return SampleReportingFormat.plainLabel(
        organization.positions().size() > SEATS_AS_CODE
            ? padded
            : padded + "\n" + OrgPrinter.code(organization).stripTrailing());
  }
}
