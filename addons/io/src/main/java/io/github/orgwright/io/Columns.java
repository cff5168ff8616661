package io.github.orgwright.io;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The columns that a mapping reads, except those of attributes, and where the file has them. */
final class Columns {
  /** The index of a column that the mapping does not have. */
  static final int UNMAPPED = -2;

  /** What the cells of a column say. */
  enum Kind {
    /** The id of a position, a person or a manager. */
    KEY,
    NAME,
    /** Personal data beyond names. */
    PERSONAL,
    /** What belongs to a position, whoever holds it. */
    POSITION,
    FTE,
    /** Words that say whether a position is filled, and how, or whether the row is read. */
    STATUS,
    /** Read for another column. */
    OTHER
  }

  /** A column, with its index in the file. */
  record Column(String name, int place, Kind kind) {}

  /** Columns whose cells are not compared, or as they are read. */
  private static final ImmutableSet<Kind> READ_APART =
      ImmutableSet.of(Kind.KEY, Kind.NAME, Kind.OTHER);

  private final Map<String, Column> byName = new LinkedHashMap<>();

  /**
   * The columns whose cells are compared where a position has several rows. Ids, names and
   * attributes are compared as they are read.
   */
  final ImmutableList<Column> compared;

  /** The indexes of the columns of which a row without a named holder keeps the text. */
  final ImmutableSet<Integer> others;

  /** The names of the columns of the file. */
  final ImmutableList<String> names;

  /** The number of columns of the file. */
  final int size;

  /** The indexes of columns in which a blank cell has the value of the cell above. */
  final ImmutableList<Integer> filledDown;

  private final Supplier<Map<String, Integer>> allByName = Suppliers.memoize(this::indexAll);
  private final Supplier<Map<String, Integer>> allByKey = Suppliers.memoize(this::indexKeys);

  /** The indexes of attributes that the mapping names, by their names. */
  final Map<String, Integer> attributes = new LinkedHashMap<>();

  /** The names of all other columns of our own files, by their indexes in order. */
  final Map<Integer, String> furtherAttributes = new LinkedHashMap<>();

  /** Whether a column says who holds positions. */
  final boolean havePeople;

  /** Whether a column says which positions are vacant. */
  final boolean haveVacancies;

  /** The names of columns that are not read, by those of the columns that they look like. */
  final Map<String, List<String>> alike = new LinkedHashMap<>();

  /** Whether the mapping has a function of rows, which may read any column. */
  private final boolean hasFunction;

  // The indexes of the columns that a mapping can have only once, looked up once for all rows.
  final int id;
  final int holder;
  final int title;
  final int manager;
  final int managerByKey;
  final int outside;
  final int fte;
  final int years;
  final int education;

  Columns(MappingSpec spec, Header header) {
    named(spec)
        .forEach((name, kind) -> byName.put(name, new Column(name, header.find(name), kind)));
    spec.attributes().forEach(name -> attributes.put(name, header.find(name)));
    if (spec.isOwnConvention()) {
      Set<Integer> dates = new HashSet<>();
      spec.dateColumns().forEach(column -> dates.add(place(column)));
      OrgwrightColumns.attributeColumns(header, dates)
          .forEach((name, place) -> furtherAttributes.put(place, name));
      attributes.keySet().removeAll(furtherAttributes.values());
    }
    names = header.names();
    hasFunction = spec.idFunction().isPresent() || spec.managerFunction().isPresent();
    size = header.size();
    filledDown =
        spec.filledDown().stream()
            .map(this::place)
            .filter(place -> place >= 0)
            .collect(ImmutableList.toImmutableList());
    havePeople =
        spec.isOfPersons()
            || Stream.concat(spec.holder().stream(), spec.names().stream()).anyMatch(this::has);
    haveVacancies = spec.vacant().stream().anyMatch(condition -> has(condition.column()));
    id = place(spec.id());
    holder = place(spec.holder());
    title = place(spec.title());
    manager = place(spec.manager());
    managerByKey = place(spec.managerByKey());
    outside = place(spec.outside());
    fte = place(spec.fte());
    years = place(spec.years());
    education = place(spec.education());
    findAlike(header);
    Set<Integer> comparedAsRead = new HashSet<>();
    for (Column column : byName.values()) {
      if (READ_APART.contains(column.kind())) {
        comparedAsRead.add(column.place());
      }
    }
    compared =
        byName.values().stream()
            .filter(column -> column.place() >= 0 && !comparedAsRead.contains(column.place()))
            .collect(ImmutableList.toImmutableList());
    Set<Integer> known = new HashSet<>(List.of(id, holder, manager, managerByKey));
    spec.lineKind().ifPresent(column -> known.add(place(column)));
    spec.group().ifPresent(column -> known.add(place(column)));
    spec.lead().ifPresent(column -> known.add(place(column)));
    spec.dateColumns().forEach(column -> known.add(place(column)));
    compared.forEach(column -> known.add(column.place()));
    known.addAll(attributes.values());
    others =
        spec.isOwnConvention()
            ? ImmutableSet.of() // all other columns are attributes
            : Stream.iterate(0, place -> place < size, place -> place + 1)
                .filter(place -> !known.contains(place))
                .collect(ImmutableSet.toImmutableSet());
  }

  private void findAlike(Header header) {
    Set<Integer> read = new LinkedHashSet<>();
    byName.values().forEach(column -> read.add(column.place()));
    read.addAll(attributes.values());
    Set<Integer> all = Sets.union(read, furtherAttributes.keySet());
    for (int place : read) {
      List<String> others =
          place < 0
              ? List.of()
              : header.alike(place).stream()
                  .filter(other -> !all.contains(other))
                  .map(names::get)
                  .toList();
      if (!others.isEmpty()) {
        alike.put(names.get(place), others);
      }
    }
  }

  /** The columns of the given mapping, in the order in which they are looked for. */
  static Map<String, Kind> named(MappingSpec spec) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    add(kinds, Kind.KEY, List.of(spec.id(), spec.holder(), spec.manager(), spec.managerByKey()));
    add(
        kinds,
        Kind.KEY,
        Streams.concat(
            spec.lines().stream().map(MappingSpec.LineColumn::column),
            spec.managerPath().stream()));
    add(kinds, Kind.NAME, spec.names().stream());
    add(kinds, Kind.PERSONAL, List.of(spec.years(), spec.education()));
    add(
        kinds,
        Kind.POSITION,
        List.of(spec.title(), spec.role(), spec.outside(), spec.authorities()));
    add(
        kinds,
        Kind.POSITION,
        Stream.concat(spec.worksIn().stream(), spec.owns().stream())
            .map(MappingSpec.ScopeColumn::column));
    add(kinds, Kind.POSITION, spec.limits().values().stream());
    if (spec.isOwnConvention()) {
      add(
          kinds,
          Kind.POSITION,
          Stream.of(
              OrgwrightColumns.WORKS_IN,
              OrgwrightColumns.OWNS,
              OrgwrightColumns.DUTIES,
              OrgwrightColumns.KPIS));
    }
    add(kinds, Kind.FTE, spec.fte().stream());
    add(
        kinds,
        Kind.STATUS,
        Stream.of(spec.vacant(), spec.acting(), spec.deputies(), spec.excluded())
            .flatMap(List::stream)
            .map(MappingSpec.Condition::column));
    add(kinds, Kind.OTHER, Stream.concat(spec.lineKind().stream(), spec.dateColumns().stream()));
    add(kinds, Kind.OTHER, List.of(spec.group(), spec.lead()));
    add(kinds, Kind.OTHER, spec.excludedWhere().stream().map(MappingSpec.Test::column));
    add(kinds, Kind.OTHER, Stream.concat(spec.managerKeys().stream(), spec.filledDown().stream()));
    return kinds;
  }

  private static void add(Map<String, Kind> kinds, Kind kind, List<Optional<String>> names) {
    add(kinds, kind, names.stream().flatMap(Optional::stream));
  }

  private static void add(Map<String, Kind> kinds, Kind kind, Stream<String> names) {
    names.forEach(name -> kinds.putIfAbsent(name, kind));
  }

  /** The indexes of all columns of the file by their names, or {@link Header#SEVERAL}. */
  Map<String, Integer> byName() {
    return allByName.get();
  }

  /** The same by the {@linkplain Header#key keys} of names. */
  Map<String, Integer> byKey() {
    return allByKey.get();
  }

  private Map<String, Integer> indexAll() {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (int place = 0; place < size; place++) {
      all.merge(names.get(place), place, (one, other) -> Header.SEVERAL);
    }
    return Collections.unmodifiableMap(all);
  }

  private Map<String, Integer> indexKeys() {
    Map<String, Integer> all = new HashMap<>();
    for (int place = 0; place < size; place++) {
      all.merge(Header.key(names.get(place)), place, (one, other) -> Header.SEVERAL);
    }
    return all;
  }

  /** Whether values of the given kind would be read, so that it matters that they are not. */
  boolean read(LeftOutValues what) {
    return hasFunction
        || Stream.of(
                byName.values().stream().map(Column::place),
                attributes.values().stream(),
                furtherAttributes.keySet().stream())
            .flatMap(places -> places)
            .filter(place -> place >= 0)
            .map(names::get)
            .anyMatch(name -> name.equals(what.column()) || name.startsWith(what.column() + "."));
  }

  private int place(Optional<String> column) {
    return column.map(this::place).orElse(UNMAPPED);
  }

  /** The index of the given column, negative if the file does not have it. */
  int place(String column) {
    Column found = byName.get(column);
    return found == null ? UNMAPPED : found.place();
  }

  /** Whether the file has the given column. */
  boolean isStatus(String column) {
    Column found = byName.get(column);
    return found != null && found.kind() == Kind.STATUS;
  }

  boolean has(String column) {
    return place(column) >= 0;
  }

  /**
   * Whether a column holds personal data beyond names. By its index, since a mapping may name one
   * column of the file in two ways.
   */
  boolean isPersonal(int place) {
    return place == years || place == education;
  }
}
