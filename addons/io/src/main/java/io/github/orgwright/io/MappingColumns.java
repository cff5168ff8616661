package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that a mapping reads, except those of attributes. */
final class MappingColumns {
  private MappingColumns() {}

  static ImmutableSet<String> of(MappingSpec spec) {
    return Stream.of(
            ofKeys(spec),
            ofPersonalData(spec),
            ofPositions(spec),
            spec.fte().stream(),
            ofConditions(spec),
            spec.isOwnConvention() ? OrgwrightColumns.COLUMNS.stream() : Stream.<String>of())
        .flatMap(columns -> columns)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Ids of positions, people and managers. */
  static Stream<String> ofKeys(MappingSpec spec) {
    return Stream.concat(
        present(List.of(spec.id(), spec.holder(), spec.manager(), spec.managerAsPerson())),
        spec.dotted().stream());
  }

  static Stream<String> ofPersonalData(MappingSpec spec) {
    return Stream.concat(spec.names().stream(), present(List.of(spec.years(), spec.education())));
  }

  /** What belongs to a position, whoever holds it. */
  static Stream<String> ofPositions(MappingSpec spec) {
    Stream<String> own =
        spec.isOwnConvention()
            ? Stream.of(OrgwrightColumns.WORKS_IN, OrgwrightColumns.OWNS)
            : Stream.of();
    return Stream.of(
            present(List.of(spec.title(), spec.role(), spec.outside(), spec.authorities())),
            Stream.of(spec.worksIn(), spec.owns())
                .flatMap(List::stream)
                .map(MappingSpec.ScopeColumn::column),
            own)
        .flatMap(columns -> columns);
  }

  /** Columns of words that say whether a position is filled, and how. */
  static Stream<String> ofConditions(MappingSpec spec) {
    return Stream.of(spec.vacant(), spec.acting(), spec.deputies(), spec.excluded())
        .flatMap(List::stream)
        .map(MappingSpec.Condition::column);
  }

  private static Stream<String> present(List<Optional<String>> columns) {
    return columns.stream().flatMap(Optional::stream);
  }
}
