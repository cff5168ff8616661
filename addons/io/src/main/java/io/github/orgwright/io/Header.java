package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the columns of a mapping in the header of a file. */
final class Header {
  /** The index of an optional column that the file does not have. */
  static final int ABSENT = -1;

  private final String file;
  private final ImmutableList<String> names;
  private final MappingSpec spec;

  Header(String file, List<String> names, MappingSpec spec) {
    this.file = file;
    this.names = ImmutableList.copyOf(names);
    this.spec = spec;
  }

  ImmutableList<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** The index of the given column, found by its own name, then by its other names. */
  int find(String column) {
    List<String> candidates = new ArrayList<>();
    candidates.add(column);
    candidates.addAll(spec.otherNames().getOrDefault(column, ImmutableList.of()));
    for (String name : candidates) {
      int place = place(column, name::equals);
      if (place == ABSENT) {
        place = place(column, present -> Spaces.trim(present).equalsIgnoreCase(Spaces.trim(name)));
      }
      if (place != ABSENT) {
        return place;
      }
    }
    if (spec.optional().contains(column)) {
      return ABSENT;
    }
    throw new HeaderMismatchException(file, "no", column, names);
  }

  HeaderMismatchException twice(String column) {
    return new HeaderMismatchException(file, "more than one", column, names);
  }

  private int place(String column, Predicate<String> matches) {
    int found = ABSENT;
    for (int place = 0; place < names.size(); place++) {
      if (matches.test(names.get(place))) {
        if (found != ABSENT) {
          throw twice(column);
        }
        found = place;
      }
    }
    return found;
  }
}
