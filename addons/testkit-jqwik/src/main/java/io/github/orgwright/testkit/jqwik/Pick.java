package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import net.jqwik.api.Assume;

/**
 * A choice made before it is known among what: a position, a person or any element of a list that
 * comes later, such as of an organization that is another parameter of the property.
 *
 * <pre>{@code
 * @Property
 * void nobodyIsAboveThemselves(@ForAll Organization org, @ForAll Pick pick) {
 *   Position position = pick.position(org);
 *   ...
 * }
 * }</pre>
 *
 * <p>A smaller pick is nearer to the first element.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Pick {
  private final int part;

  /**
   * @param part how far from the first to the last, of 2^31
   */
  Pick(int part) {
    this.part = part;
  }

  /**
   * {@return a position; where there is none, the try is given up}
   *
   * @param organization the organization
   */
  public Position position(Organization organization) {
    return of(organization.positions().list());
  }

  /**
   * {@return a person; where there is none, the try is given up}
   *
   * @param organization the organization
   */
  public Person person(Organization organization) {
    return of(organization.people().list());
  }

  /**
   * {@return an element; where there is none, the try is given up}
   *
   * @param <T> the kind of element
   * @param list the list
   */
  public <T> T of(List<T> list) {
    Assume.that(!list.isEmpty());
    return list.get((int) (((long) part * list.size()) >>> 31));
  }

  /** {@return how far from the first to the last it is} */
  @Override
  public String toString() {
    long percent = ((long) part * 100) >>> 31;
    return part == 0 ? "the first" : "at " + percent + " % of the list";
  }
}
