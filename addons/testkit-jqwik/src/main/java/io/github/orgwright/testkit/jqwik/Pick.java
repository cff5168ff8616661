package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;

/**
 * A random choice of a position, a person or any list element, for a property whose organization is
 * another parameter.
 *
 * <pre>{@code
 * @Property
 * void noPositionIsAboveItself(@ForAll Organization org, @ForAll Pick pick) {
 *   Position position = pick.position(org);
 *   ...
 * }
 * }</pre>
 *
 * <p>Picks shrink towards the first element.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Pick {
  private final int part;

  /**
   * @param part how far the element is from the first, of 2^31
   */
  Pick(int part) {
    this.part = part;
  }

  /**
   * {@return the chosen position; if the organization has none, the try is skipped}
   *
   * @param organization the organization
   */
  public Position position(Organization organization) {
    return of(organization.positions().list());
  }

  /**
   * {@return the chosen person; if the organization has none, the try is skipped}
   *
   * @param organization the organization
   */
  public Person person(Organization organization) {
    return of(organization.people().list());
  }

  /**
   * {@return the chosen element; if the list is empty, the try is skipped}
   *
   * @param <T> the kind of element
   * @param list the list
   */
  public <T> T of(List<T> list) {
    Assume.that(!list.isEmpty());
    return list.get((int) (((long) part * list.size()) >>> 31));
  }

  /** {@return where the chosen element is, such as {@code at 33 % of the list}} */
  @Override
  public String toString() {
    long percent = ((long) part * 100) >>> 31;
    return part == 0 ? "the first" : "at " + percent + " % of the list";
  }

  /**
   * A pick, which shrinks towards the first element.
   *
   * @param part how far the element is from the first, of 2^31
   */
  record Shrinking(int part) implements Sample<Pick> {
    @Override
    public Pick value() {
      return new Pick(part);
    }

    /** The first, then half of it, three quarters ... */
    @Override
    public Stream<Sample<Pick>> smaller() {
      return IntStream.iterate(part, step -> step > 0, step -> step / 2)
          .map(step -> part - step)
          .mapToObj(Shrinking::new);
    }

    @Override
    public List<Long> size() {
      return List.of((long) part);
    }
  }
}
