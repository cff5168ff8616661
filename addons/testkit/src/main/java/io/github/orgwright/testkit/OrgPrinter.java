package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.Findings;

/**
 * Prints organizations as a tree, to show a failure at a glance, or as Java code, to paste into a
 * test.
 *
 * <p>All methods take linear time, work for every organization, including cycles and chains of any
 * depth, and return the same text for equal organizations.
 *
 * @since 0.1.0
 */
public final class OrgPrinter {
  private OrgPrinter() {}

  /**
   * {@return an indented tree of at most 40 lines, without a line break at the end}
   *
   * <p>The first line contains the name and the counts. One line for each position follows: roots
   * with the positions below them, then detached positions, then positions in cycles. A position
   * with several managers is printed under the first of them, and its line names the others. A line
   * contains the id, title, roles, owned scopes, superior outside the organization and holders of a
   * position, and its problems. If nothing says who holds positions, {@code vacant} is omitted. The
   * last line says how many positions are omitted.
   *
   * <p>From layer 13 on, lines are not indented further, and contain the number of the layer. Long
   * texts and lists are shortened. People are named by their ids only.
   *
   * @param organization the organization
   */
  public static String tree(Organization organization) {
    return new OrgTree(requireNonNull(organization, "organization"), null).text();
  }

  /**
   * {@return a tree, as from {@link #tree(Organization)}, that marks positions with violations:
   * {@code <- one-manager: ...}. A violation of a reporting line is marked at the position that
   * reports. Violations of other subjects and of omitted positions follow below the tree, as far as
   * there is room}
   *
   * @param organization the organization
   * @param found the findings; waived violations are not printed
   */
  public static String tree(Organization organization, Findings found) {
    requireNonNull(found, "found");
    return new OrgTree(requireNonNull(organization, "organization"), found).text();
  }

  /**
   * {@return Java code that builds an equal organization, to paste into a test. It consists of one
   * or more statements, of which the last is {@code Organization org = ...;}}
   *
   * <p>The code needs an import of the package {@code io.github.orgwright.core}; if it uses
   * constants of documented roles and work, also of {@code io.github.orgwright.product}; and for
   * some values, also of {@code java.math.BigDecimal} and {@code java.util.List}. Values used
   * several times become variables. A Java method can contain a few thousand positions at most.
   *
   * <p>It contains everything, <b>including names, years of experience and education of people</b>.
   * Code that describes a real organization is as confidential as its organization chart.
   *
   * @param organization the organization
   */
  public static String code(Organization organization) {
    return OrgCode.of(requireNonNull(organization, "organization"));
  }
}
