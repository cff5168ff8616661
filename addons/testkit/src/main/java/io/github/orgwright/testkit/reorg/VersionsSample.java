package io.github.orgwright.testkit.reorg;

import com.google.common.collect.Comparators;
import com.google.common.collect.Maps;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.OrgSample;
import io.github.orgwright.testkit.shrink.PositionDetail;
import io.github.orgwright.testkit.shrink.SizeMeasure;
import io.github.orgwright.testkit.shrink.SkeletonReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sample of versions of one organization. It shrinks all of them at once, which keeps what they
 * have in common, and then each of them, which makes them differ less or more.
 *
 * @param <T> what is made of the versions
 * @param versions the versions
 * @param least the fewest versions that a value can be made of
 * @param maker makes a value of versions
 */
public record VersionsSample<T>(
    List<Organization> versions, int least, Function<List<Organization>, T> maker)
    implements Sample<T> {
  private static final Comparator<Member> BY_ID =
      Comparator.comparing(Member::id, CodePointOrder.COMPARATOR);

  @Override
  public T value() {
    return maker.apply(versions);
  }

  /**
   * The number of versions, the sizes of all versions added up, and how many positions and people
   * are out of order.
   */
  @Override
  public List<Long> size() {
    List<List<Long>> sizes =
        versions.stream().map(one -> SizeMeasure.of(SkeletonReader.of(one), List.of())).toList();
    List<Long> sum = new ArrayList<>();
    sum.add((long) versions.size());
    for (int i = 0; i < sizes.get(0).size(); i++) {
      int place = i;
      sum.add(sizes.stream().mapToLong(one -> one.get(place)).sum());
    }
    sum.add(
        versions.stream()
            .mapToLong(one -> disorder(one.positions().list()) + disorder(one.people().list()))
            .sum());
    return List.copyOf(sum);
  }

  private static long disorder(List<? extends Member> members) {
    return ListRange.places(members)
        .filter(i -> i > 0 && BY_ID.compare(members.get(i - 1), members.get(i)) > 0)
        .count();
  }

  @Override
  public Stream<Sample<T>> smaller() {
    List<Long> size = size();
    return LazyStreams.flatMap(
            Stream.<Supplier<Stream<List<Organization>>>>of(
                this::withFewerVersions,
                this::withFewerPositions,
                this::withOneInPlaceOfAnother,
                this::withOneSmaller,
                this::withFewerPeople,
                this::withFewerDetails),
            Supplier::get)
        .<Sample<T>>map(smaller -> new VersionsSample<>(smaller, least, maker))
        .filter(
            smaller ->
                Comparators.<Long, Long>lexicographical(Long::compare).compare(smaller.size(), size)
                    < 0);
  }

  private Stream<List<Organization>> withFewerVersions() {
    return versions.size() <= least
        ? Stream.empty()
        : ListRange.places(versions).map(place -> ListRange.without(versions, place));
  }

  private Stream<List<Organization>> withFewerPositions() {
    return chunks(VersionsSample::positions)
        .map(gone -> changed(one -> one.without(position -> gone.contains(position.id()))));
  }

  private static List<Position> positions(Organization version) {
    return version.positions().list();
  }

  private Stream<List<Organization>> withFewerPeople() {
    return chunks(version -> version.people().list())
        .map(gone -> changed(version -> withoutPeople(version, gone)));
  }

  private static Organization withoutPeople(Organization version, Set<String> gone) {
    OrganizationEditor editor = version.edit();
    version.people().stream().map(Person::id).filter(gone::contains).forEach(editor::removePerson);
    return editor.apply();
  }

  /** The ids of all members, then halves, quarters and so on. */
  private Stream<Set<String>> chunks(Function<Organization, List<? extends Member>> members) {
    List<String> ids = OrgMix.ids(versions, members);
    return ListRange.all(ids.size(), 1, 0).map(range -> new HashSet<>(range.in(ids)));
  }

  private List<Organization> changed(UnaryOperator<Organization> change) {
    return versions.stream().map(change).toList();
  }

  private Stream<List<Organization>> withOneInPlaceOfAnother() {
    return ListRange.places(versions)
        .flatMap(i -> versions.stream().map(one -> ListRange.with(versions, i, one)));
  }

  private Stream<List<Organization>> withOneSmaller() {
    return LazyStreams.flatMap(
        ListRange.places(versions),
        i ->
            OrgSample.written(versions.get(i))
                .smaller()
                .map(one -> ListRange.with(versions, i, one.value())));
  }

  /** Leaves out details of one kind in all versions, or puts all of them in order. */
  private Stream<List<Organization>> withFewerDetails() {
    return Stream.concat(
            Stream.<UnaryOperator<Organization>>of(
                version -> withoutLines(mapped(version, one -> Position.of(one.id()))),
                VersionsSample::withoutLines,
                version -> mapped(version, position -> position),
                VersionsSample::undeclared,
                VersionsSample::inOrder),
            PositionDetail.ALL.stream()
                .<UnaryOperator<Organization>>map(
                    detail -> version -> mapped(version, detail::without)))
        .map(this::changed);
  }

  private static Organization withoutLines(Organization version) {
    return version.rebuilt(
        version.positions().list(),
        Maps.toMap(OrgMix.ids(List.of(version), VersionsSample::positions), id -> List.of()),
        version.people().list(),
        Map.of());
  }

  /** With other positions, and without details of people. */
  private static Organization mapped(Organization version, UnaryOperator<Position> change) {
    return version.rebuilt(
        version.positions().stream().map(change).toList(),
        Map.of(),
        version.people().stream().map(one -> Person.of(one.id())).toList(),
        Map.of());
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

  private static Organization inOrder(Organization version) {
    return version.rebuilt(
        version.positions().stream().sorted(BY_ID).toList(),
        Map.of(),
        version.people().stream().sorted(BY_ID).toList(),
        Map.of());
  }
}
