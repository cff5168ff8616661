package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.draw.Chart;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.print.OrgCode;
import io.github.orgwright.testkit.product.ProductValues;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

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
  private static final int LINES = 40;
  private static final int LISTED = 4;
  private static final int WIDEST_TEXT = 60;

  private OrgPrinter() {}

  /**
   * {@return a tree of at most 40 lines, without a line break at the end}
   *
   * <p>It is the {@linkplain Chart#text(int) text} of a {@link Chart} whose labels contain the id,
   * title, roles, owned scopes, holders and deputies of a position. People are named by their ids
   * only. The first line contains the name and the counts. Roots come first, with the positions
   * below them, then detached positions, then positions in cycles. A position with several managers
   * is printed under the first of them, and its line names the others. If nothing says who holds
   * positions, {@code vacant} is omitted. The last line says how many positions are omitted.
   *
   * <p>Lines have at most 120 columns; longer texts continue on the next line. From layer 14 on,
   * lines are not indented further, and contain the number of the layer. Very long texts and lists
   * are shortened.
   *
   * @param organization the organization
   */
  public static String tree(Organization organization) {
    return tree(organization, LINES);
  }

  /**
   * {@return a tree, as from {@link #tree(Organization)}, of at most the given number of lines}
   *
   * @param organization the organization
   * @param maxLines the number of lines, at least 2
   * @throws IllegalArgumentException if the number is below 2
   */
  public static String tree(Organization organization, int maxLines) {
    return chart(organization).text(maxLines);
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
    return chart(organization).mark(found).text(LINES);
  }

  private static Chart chart(Organization organization) {
    return Chart.of(organization).label(position -> label(organization, position));
  }

  private static String label(Organization organization, Position position) {
    StringBuilder label = new StringBuilder(cut(position.id()));
    position.title().ifPresent(title -> label.append(" (").append(cut(title)).append(')'));
    if (!position.roles().isEmpty()) {
      label.append(" [").append(listed(position.roles(), Role::id)).append(']');
    }
    if (!position.owns().isEmpty()) {
      label.append(" owns ").append(listed(position.owns(), Scope::id));
    }
    List<Assignment> holders = organization.holders(position);
    if (!holders.isEmpty()) {
      label.append("; held by ").append(listed(holders, holder -> holder(holder, holders.size())));
    }
    List<Assignment> deputies =
        organization.assignments(position).stream()
            .filter(assignment -> assignment.kind() == AssignmentKind.DEPUTY)
            .toList();
    if (!deputies.isEmpty()) {
      label.append("; deputy ").append(listed(deputies, Assignment::person));
    }
    return label.toString();
  }

  /** If there is one holder, a mark of the chart says that the holder is acting. */
  private static String holder(Assignment holder, int holders) {
    return holder.person()
        + (holders > 1 && holder.kind() == AssignmentKind.ACTING ? " (acting)" : "");
  }

  private static <T> String listed(Collection<T> values, Function<T, String> text) {
    return Phrases.list(values.stream().map(value -> cut(text.apply(value))).toList(), LISTED);
  }

  private static String cut(String text) {
    if (text.length() <= WIDEST_TEXT) {
      return SafeText.of(text);
    }
    boolean isHalf = Character.isHighSurrogate(text.charAt(WIDEST_TEXT - 1));
    return SafeText.of(text.substring(0, isHalf ? WIDEST_TEXT - 1 : WIDEST_TEXT)) + "...";
  }

  /**
   * {@return Java code that builds an equal organization, to paste into a test} It begins with the
   * imports that it needs; the last statement is {@code Organization org = ...;}.
   *
   * <p>Roles, work, KPIs and scopes become variables, except for documented ones and those that are
   * constants of the given classes, which are written by their names, such as {@code
   * HospitalRoles.WARD}. A Java method can contain a few thousand positions at most.
   *
   * <p>It contains everything, <b>including names, years of experience and education of people</b>.
   * Code that describes a real organization is as confidential as its organization chart.
   *
   * @param organization the organization
   * @param constants your classes with constants; constants that are not private count
   */
  public static String code(Organization organization, Class<?>... constants) {
    return OrgCode.of(requireNonNull(organization, "organization"), with(constants));
  }

  /**
   * {@return Java code of two methods, {@code before()} and {@code after()}, that build equal
   * organizations, after the imports that they need}
   *
   * @param pair the two versions
   * @param constants your classes with constants
   * @see #code(Organization, Class...)
   */
  public static String code(OrgPair pair, Class<?>... constants) {
    return OrgCode.methods(
        ImmutableMap.of("before", pair.before(), "after", pair.after()), with(constants));
  }

  /**
   * {@return Java code of three methods, {@code base()}, {@code ours()} and {@code theirs()}, that
   * build equal organizations, after the imports that they need}
   *
   * @param triple the three versions
   * @param constants your classes with constants
   * @see #code(Organization, Class...)
   */
  public static String code(OrgTriple triple, Class<?>... constants) {
    return OrgCode.methods(
        ImmutableMap.of("base", triple.base(), "ours", triple.ours(), "theirs", triple.theirs()),
        with(constants));
  }

  private static Iterable<Class<?>> with(Class<?>... constants) {
    return Iterables.concat(List.of(constants), ProductValues.CONSTANTS);
  }
}
