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
            Stream.of(
                    spec.id(),
                    spec.holder(),
                    spec.title(),
                    spec.role(),
                    spec.manager(),
                    spec.managerAsPerson(),
                    spec.outside(),
                    spec.authorities(),
                    spec.fte(),
                    spec.years(),
                    spec.education())
                .flatMap(Optional::stream),
            spec.names().stream(),
            spec.dotted().stream(),
            Stream.of(spec.worksIn(), spec.owns())
                .flatMap(List::stream)
                .map(MappingSpec.ScopeColumn::column),
            Stream.of(spec.vacant(), spec.acting(), spec.deputies(), spec.excluded())
                .flatMap(List::stream)
                .map(MappingSpec.Condition::column),
            spec.isOwnConvention() ? OrgwrightColumns.COLUMNS.stream() : Stream.<String>of())
        .flatMap(columns -> columns)
        .collect(ImmutableSet.toImmutableSet());
  }
}
