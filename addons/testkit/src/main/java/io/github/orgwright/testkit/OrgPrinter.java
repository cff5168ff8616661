package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.Findings;

/**
 * Organizations as text: a tree to understand a failure at a glance, and code to keep one.
 *
 * <p>All methods take linear time, end on every organization, cycles and chains of any depth among
 * them, and give the same text for equal organizations.
 *
 * @since 0.1.0
 */
public final class OrgPrinter {
  private OrgPrinter() {}

  /**
   * {@return an indented tree of at most 40 lines, without a line break at the end}
   *
   * <p>The first line tells the name and the counts. Then come the positions, one a line, those
   * without a manager first, each above its direct reports; then detached positions with theirs;
   * then what only a cycle leads to. A position of several managers stands under the first of them
   * that is printed, and names the others. A line tells the id, the title, the roles, the scopes it
   * owns, a superior outside, who fills it, and what is odd about it. Where nobody fills any
   * position, {@code vacant} is left away. The last line tells how many positions are left away.
   *
   * <p>Below twelve layers lines are not indented further and tell the layer as a number; long
   * texts and long lists are cut. People are told by their ids alone.
   *
   * @param organization the organization
   */
  public static String tree(Organization organization) {
    return new OrgTree(requireNonNull(organization, "organization"), null).text();
  }

  /**
   * {@return a tree, as of {@link #tree(Organization)}, in which the positions that violations are
   * about are marked: {@code <- one-manager: ...}; a violation about a reporting line is marked at
   * its reporter. Violations about anything else, or about positions left away, stand below, as far
   * as there is room, then how many more}
   *
   * @param organization the organization
   * @param found what was found in it; violations that are waived are not told
   */
  public static String tree(Organization organization, Findings found) {
    requireNonNull(found, "found");
    return new OrgTree(requireNonNull(organization, "organization"), found).text();
  }

  /**
   * {@return Java code that builds an equal organization, to keep it in a test: one or more
   * statements, of which the last is {@code Organization org = ...;}}
   *
   * <p>The code needs the classes of the package {@code io.github.orgwright.core}, for constants of
   * the catalogs those of {@code io.github.orgwright.product}, and {@code java.math.BigDecimal} and
   * {@code java.util.List} for some values. Values used several times become variables. It is as
   * long as the organization is large; a Java method holds some thousand positions at most.
   *
   * <p>It reproduces everything, <b>names, years and degrees of people too</b>, as far as the
   * organization has them. Generated organizations have none that are real; of a real one, the code
   * is as confidential as the organization itself.
   *
   * @param organization the organization
   */
  public static String code(Organization organization) {
    return new OrgCode(requireNonNull(organization, "organization")).text();
  }
}
