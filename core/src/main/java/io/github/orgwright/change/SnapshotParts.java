package io.github.orgwright.change;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The positions of a snapshot, its people, or what it declares, by place. */
interface SnapshotParts<V> {
  int size();

  String id(int place);

  /** Whether a version is equal to the part at a place. */
  boolean isSame(V version, int place);

  V version(int place);

  static SnapshotParts<PositionVersion> positions(Organization organization) {
    OrgTables tables = new OrgTables(organization);
    return new SnapshotParts<>() {
      @Override
      public int size() {
        return tables.size();
      }

      @Override
      public String id(int place) {
        return tables.id(place);
      }

      @Override
      public boolean isSame(PositionVersion version, int place) {
        return version.position().equals(tables.position(place))
            && version.lines().equals(tables.lines(place))
            && version.assignments().equals(tables.assignments(place));
      }

      @Override
      public PositionVersion version(int place) {
        return new PositionVersion(
            tables.position(place), tables.lines(place), tables.assignments(place));
      }
    };
  }

  static SnapshotParts<Person> people(Organization organization) {
    return of(organization.people().list(), Person::id);
  }

  /** The attributes of the organization itself, as a single part. */
  static SnapshotParts<Map<String, Object>> declared(Organization organization) {
    return of(List.of(Attributes.OF_ORGANIZATIONS.of(organization)), attributes -> "");
  }

  private static <V> SnapshotParts<V> of(List<V> values, Function<V, String> idOf) {
    return new SnapshotParts<>() {
      @Override
      public int size() {
        return values.size();
      }

      @Override
      public String id(int place) {
        return idOf.apply(values.get(place));
      }

      @Override
      public boolean isSame(V version, int place) {
        return version.equals(values.get(place));
      }

      @Override
      public V version(int place) {
        return values.get(place);
      }
    };
  }
}
