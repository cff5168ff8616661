package io.github.orgwright.io;

import java.util.Map;
import java.util.Optional;

/** The indexes of the columns that a mapping can have only once, looked up once for all rows. */
final class ColumnIndex {
  /** The index of a column that the mapping does not have. */
  static final int UNMAPPED = -2;

  final int id;
  final int holder;
  final int title;
  final int role;
  final int manager;
  final int managerAsPerson;
  final int outside;
  final int authorities;
  final int fte;
  final int years;
  final int education;

  ColumnIndex(MappingSpec spec, Map<String, Integer> byColumn) {
    id = place(spec.id(), byColumn);
    holder = place(spec.holder(), byColumn);
    title = place(spec.title(), byColumn);
    role = place(spec.role(), byColumn);
    manager = place(spec.manager(), byColumn);
    managerAsPerson = place(spec.managerAsPerson(), byColumn);
    outside = place(spec.outside(), byColumn);
    authorities = place(spec.authorities(), byColumn);
    fte = place(spec.fte(), byColumn);
    years = place(spec.years(), byColumn);
    education = place(spec.education(), byColumn);
  }

  private static int place(Optional<String> column, Map<String, Integer> byColumn) {
    return column.map(byColumn::get).orElse(UNMAPPED);
  }

  /** Whether a column holds personal data beyond names: years of experience or education. */
  boolean isPersonal(int place) {
    return place == years || place == education;
  }
}
