package io.github.orgwright.testkit.reorg;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.OrgSample;
import io.github.orgwright.testkit.shrink.PositionDetail;
import io.github.orgwright.testkit.shrink.ReductionInput;
import io.github.orgwright.testkit.shrink.SizeMeasure;
import io.github.orgwright.testkit.shrink.Skeleton;
import io.github.orgwright.testkit.shrink.SkeletonReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sample of versions of one organization. It shrinks all of them at once, which keeps what they
 * have in common, and then each of them, which makes them differ less or more.
 *
 * @param <T> what is made of the versions
 */
public final class VersionsSample<T> implements Sample<T> {
  private final List<Organization> versions;
  private final int least;
  private final Function<List<Organization>, T> maker;
  private final Supplier<T> made;
  private final Supplier<List<Long>> size;

  private VersionsSample(
      List<Organization> versions, int least, Function<List<Organization>, T> maker) {
    this.versions = versions;
    this.least = least;
    this.maker = maker;
    made = Suppliers.memoize(() -> maker.apply(versions));
    size = Suppliers.memoize(() -> sizeOf(versions));
  }

  /**
   * {@return a sample}
   *
   * @param versions the versions
   * @param least the fewest versions that a value can be made of
   * @param maker makes a value of versions
   */
  public static <T> VersionsSample<T> of(
      List<Organization> versions, int least, Function<List<Organization>, T> maker) {
    return new VersionsSample<>(List.copyOf(versions), least, maker);
  }

  @Override
  public T value() {
    return made.get();
  }

  /**
   * The number of versions, the sizes of all versions added up, and how many positions and people
   * are out of order.
   */
  @Override
  public List<Long> size() {
    return size.get();
  }

  private static List<Long> sizeOf(List<Organization> versions) {
    List<Long> size = new ArrayList<>();
    size.add((long) versions.size());
    for (Organization version : versions) {
      List<Long> own = SizeMeasure.of(SkeletonReader.of(version), List.of());
      for (int i = 0; i < own.size(); i++) {
        if (i + 1 < size.size()) {
          size.set(i + 1, size.get(i + 1) + own.get(i));
        } else {
          size.add(own.get(i));
        }
      }
    }
    size.add(versions.stream().mapToLong(VersionsSample::disorder).sum());
    return List.copyOf(size);
  }

  private static long disorder(Organization version) {
    return disorder(version.positions().list().stream().map(Position::id).toList())
        + disorder(version.people().list().stream().map(Person::id).toList());
  }

  private static long disorder(List<String> ids) {
    return IntStream.range(1, ids.size())
        .filter(i -> CodePointOrder.compare(ids.get(i - 1), ids.get(i)) > 0)
        .count();
  }

  @Override
  public Stream<Sample<T>> smaller() {
    return Stream.<Supplier<Stream<List<Organization>>>>of(
            this::withFewerVersions,
            this::withFewerPositions,
            this::withOneInPlaceOfAnother,
            this::withOneSmaller,
            this::withFewerPeople,
            this::withFewerDetails,
            this::inOrder)
        .flatMap(Supplier::get)
        .<Sample<T>>map(smaller -> of(smaller, least, maker))
        .filter(smaller -> isLess(smaller.size(), size()));
  }

  private static boolean isLess(List<Long> size, List<Long> than) {
    for (int i = 0; i < size.size(); i++) {
      int order = Long.compare(size.get(i), than.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private Stream<List<Organization>> withFewerVersions() {
    return versions.size() <= least
        ? Stream.empty()
        : places().map(place -> ReductionInput.rest(versions, place, place + 1));
  }

  private Stream<List<Organization>> withFewerPositions() {
    List<String> ids = IdChanges.all(versions, one -> one.positions().list(), Position::id);
    return chunks(ids).map(gone -> changed(version -> withoutPositions(version, gone)));
  }

  private static Organization withoutPositions(Organization version, Set<String> gone) {
    return rebuilt(
        version,
        version.positions().stream().filter(one -> !gone.contains(one.id())).toList(),
        version.lines().stream()
            .filter(line -> !gone.contains(line.reporter()) && !gone.contains(line.manager()))
            .toList(),
        version.people().list(),
        version.assignments().stream().filter(one -> !gone.contains(one.position())).toList());
  }

  private Stream<List<Organization>> withFewerPeople() {
    List<String> ids = IdChanges.all(versions, one -> one.people().list(), Person::id);
    return chunks(ids).map(gone -> changed(version -> withoutPeople(version, gone)));
  }

  private static Organization withoutPeople(Organization version, Set<String> gone) {
    return rebuilt(
        version,
        version.positions().list(),
        version.lines(),
        version.people().stream().filter(one -> !gone.contains(one.id())).toList(),
        version.assignments().stream().filter(one -> !gone.contains(one.person())).toList());
  }

  private static Organization rebuilt(
      Organization version,
      List<Position> positions,
      List<ReportingLine> lines,
      List<Person> people,
      List<Assignment> assignments) {
    return Skeleton.Whole.of(version, people)
        .with(positions, lines, assignments)
        .tryBuild()
        .organization();
  }

  /** All ids, then halves, quarters and so on. */
  private static Stream<Set<String>> chunks(List<String> ids) {
    return Stream.iterate(ids.size(), size -> size > 0, size -> size == 1 ? 0 : (size + 1) / 2)
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < ids.size(), from -> from + size)
                    .mapToObj(from -> ids.subList(from, Math.min(from + size, ids.size()))))
        .map(HashSet::new);
  }

  private List<Organization> changed(UnaryOperator<Organization> change) {
    return versions.stream().map(change).toList();
  }

  private Stream<List<Organization>> withOneInPlaceOfAnother() {
    return places().flatMap(i -> places().map(j -> with(i, versions.get(j))));
  }

  private Stream<List<Organization>> withOneSmaller() {
    return places()
        .flatMap(
            i -> OrgSample.written(versions.get(i)).smaller().map(one -> with(i, one.value())));
  }

  private Stream<Integer> places() {
    return IntStream.range(0, versions.size()).boxed();
  }

  private List<Organization> with(int place, Organization version) {
    List<Organization> changed = new ArrayList<>(versions);
    changed.set(place, version);
    return changed;
  }

  /** Leaves out details in all versions: first all details of a kind, then those of a position. */
  private Stream<List<Organization>> withFewerDetails() {
    List<String> ids = IdChanges.all(versions, one -> one.positions().list(), Position::id);
    Stream<List<Organization>> ofAll =
        PositionDetail.ALL.stream()
            .map(detail -> changed(version -> mapped(version, detail::without)));
    Stream<List<Organization>> ofEach =
        ids.stream()
            .map(
                id ->
                    changed(
                        version ->
                            mapped(version, one -> one.id().equals(id) ? Position.of(id) : one)));
    Stream<List<Organization>> ofLinesAndPeople =
        Stream.<UnaryOperator<Organization>>of(
                version -> rebuilt(version, bare(version), List.of(), named(version), List.of()),
                version ->
                    rebuilt(
                        version,
                        version.positions().list(),
                        List.of(),
                        version.people().list(),
                        version.assignments()),
                version ->
                    rebuilt(
                        version,
                        version.positions().list(),
                        version.lines(),
                        named(version),
                        version.assignments()),
                VersionsSample::undeclared)
            .map(this::changed);
    return Stream.of(ofLinesAndPeople, ofAll, ofEach).flatMap(all -> all);
  }

  private static List<Position> bare(Organization version) {
    return version.positions().stream().map(one -> Position.of(one.id())).toList();
  }

  private static List<Person> named(Organization version) {
    return version.people().stream().map(one -> Person.of(one.id())).toList();
  }

  private static Organization mapped(Organization version, UnaryOperator<Position> change) {
    return rebuilt(
        version,
        version.positions().stream().map(change).toList(),
        version.lines(),
        version.people().list(),
        version.assignments());
  }

  private static Organization undeclared(Organization version) {
    return Organization.named(version.name())
        .positions(version.positions().list())
        .lines(version.lines())
        .people(version.people().list())
        .assignments(version.assignments())
        .tryBuild()
        .organization();
  }

  private Stream<List<Organization>> inOrder() {
    return Stream.of(
        changed(
            version ->
                rebuilt(
                    version,
                    sorted(version.positions().list(), Position::id),
                    version.lines(),
                    sorted(version.people().list(), Person::id),
                    version.assignments())));
  }

  private static <T> List<T> sorted(List<T> values, Function<T, String> idOf) {
    return values.stream()
        .sorted((one, other) -> CodePointOrder.compare(idOf.apply(one), idOf.apply(other)))
        .toList();
  }

  @Override
  public String toString() {
    return String.valueOf(value());
  }
}
