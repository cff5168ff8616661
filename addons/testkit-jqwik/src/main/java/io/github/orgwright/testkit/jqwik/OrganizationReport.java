package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.SampleReportingFormat;

/**
 * Shows an organization in the report of a failed property as a tree. Small organizations, and
 * pairs and triples of them, are also shown as code to paste into a test, because a seed may give
 * another organization in the next version of Orgwright. jqwik finds this class automatically.
 *
 * @since 0.1.0
 */
public final class OrganizationReport implements SampleReportingFormat {
  private static final int POSITIONS_AS_CODE = 9;

  /** A failure also shows the original organization, which may be large. */
  private static final int POSITIONS_AS_TREE = 11;

  private static final int LINES_OF_LARGE = 5;

  /** jqwik joins the lines of what has fewer characters. */
  private static final int LEAST_WIDTH = 100;

  private final Class<?>[] constants;

  /** Creates the format; called by jqwik. */
  public OrganizationReport() {
    this(List.of());
  }

  /** A format that shows constants of some classes by their names. */
  OrganizationReport(List<Class<?>> constants) {
    this.constants = constants.toArray(Class<?>[]::new);
  }

  /** {@inheritDoc} */
  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Organization || value instanceof OrgPair || value instanceof OrgTriple;
  }

  /** {@inheritDoc} */
  @Override
  public Object report(Object value) {
    if (value instanceof OrgPair pair) {
      return versions(
          value, List.of(pair.before(), pair.after()), () -> OrgPrinter.code(pair, constants));
    }
    if (value instanceof OrgTriple triple) {
      return versions(
          value,
          List.of(triple.base(), triple.ours(), triple.theirs()),
          () -> OrgPrinter.code(triple, constants));
    }
    Organization organization = (Organization) value;
    int positions = organization.positions().size();
    String tree =
        positions > POSITIONS_AS_TREE
            ? OrgPrinter.tree(organization, LINES_OF_LARGE)
            : OrgPrinter.tree(organization);
    List<String> lines = new ArrayList<>(tree.lines().toList());
    lines.set(0, padded(lines.get(0)));
    if (positions <= POSITIONS_AS_CODE) {
      OrgPrinter.code(organization, constants).lines().forEach(lines::add);
    }
    return SampleReportingFormat.plainLabel(String.join("\n", lines));
  }

  private static Object versions(Object value, List<Organization> versions, Supplier<String> code) {
    boolean isSmall =
        versions.stream().allMatch(one -> one.positions().size() <= POSITIONS_AS_CODE);
    return SampleReportingFormat.plainLabel(
        padded(value.toString()) + (isSmall ? "\n" + code.get() : ""));
  }

  private static String padded(String line) {
    return line + " ".repeat(Math.max(0, LEAST_WIDTH - line.length()));
  }
}
