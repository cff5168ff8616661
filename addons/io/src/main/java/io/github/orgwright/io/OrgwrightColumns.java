package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.LineKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of {@link Presets#ORGWRIGHT}, which {@link CsvWriter} writes. */
final class OrgwrightColumns {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String ROLE = "role";
  static final String MANAGER = "manager";
  static final String DOTTED = "dotted";
  static final String OUTSIDE = "outside_superior";
  static final String PERSON = "person";
  static final String NAME = "name";
  static final String HOLDING = "holding";
  static final String WORKS_IN = "works_in";
  static final String OWNS = "owns";
  static final String MAY = "may";
  static final String DUTIES = "duties";
  static final String KPIS = "kpis";
  static final String FTE = "fte";
  static final String YEARS = "years_of_experience";
  static final String EDUCATION = "education";

  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          ID, TITLE, ROLE, MANAGER, DOTTED, OUTSIDE, PERSON, NAME, HOLDING, WORKS_IN, OWNS, MAY,
          DUTIES, KPIS, FTE, YEARS, EDUCATION);

  /** The columns of what people are, in addition to their ids. */
  static final ImmutableSet<String> PERSONAL = ImmutableSet.of(NAME, YEARS, EDUCATION);

  /** The columns of numbers. */
  static final ImmutableSet<String> NUMBERS = ImmutableSet.of(FTE, YEARS);

  private static final ImmutableSet<String> KEYS =
      COLUMNS.stream().map(Header::key).collect(ImmutableSet.toImmutableSet());

  static final ImmutableList<String> OPTIONAL = COLUMNS.subList(1, COLUMNS.size());

  /** The columns of days, in files of histories. */
  static final String VALID_FROM = "valid_from";

  static final String VALID_UNTIL = "valid_until";

  static final String VACANT = "vacant";
  static final String UNKNOWN = "unknown";
  static final String ACTING = "acting";
  static final String DEPUTY = "deputy";
  static final String SUBSTANTIVE = "substantive";

  static final ImmutableList<String> HOLDINGS =
      ImmutableList.of(SUBSTANTIVE, ACTING, DEPUTY, VACANT, UNKNOWN);

  private static final String ATTRIBUTE = "attribute:";

  /** The beginning of the names of columns of managers by lines of further kinds. */
  private static final String LINE = "line:";

  private OrgwrightColumns() {}

  /**
   * The name of the column for the given attribute: its own name, unless another column has it.
   *
   * @param taken the names of further columns
   */
  static String attributeColumn(String attribute, Set<String> taken) {
    boolean isTaken =
        isOwn(attribute) || begins(attribute, ATTRIBUTE) || taken.contains(Header.key(attribute));
    return Escapes.neutral(isTaken ? ATTRIBUTE + attribute : attribute);
  }

  /**
   * The indexes of the columns of attributes, by attribute.
   *
   * @param others the indexes of further columns that are not attributes
   */
  static Map<String, Integer> attributeColumns(Header header, Set<Integer> others) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int place = 0; place < header.size(); place++) {
      String name = Escapes.plain(header.names().get(place));
      boolean isPrefixed = begins(name, ATTRIBUTE);
      String attribute = isPrefixed ? afterColon(name) : name;
      boolean isAttribute = isPrefixed || (!isOwn(name) && !others.contains(place));
      if (isAttribute && columns.put(attribute, place) != null) {
        throw header.twice(attribute);
      }
    }
    return columns;
  }

  /** The name of the column for managers by lines of the given kind. */
  static String lineColumn(LineKind kind) {
    return kind.equals(LineKind.SOLID)
        ? MANAGER
        : kind.equals(LineKind.DOTTED) ? DOTTED : LINE + kind.id();
  }

  /** The given mapping of our own files, with the columns of lines that the given header has. */
  static MappingSpec withLines(MappingSpec spec, String table, List<String> header) {
    ImmutableMappingSpec.Builder lines = spec.toBuilder();
    for (String name : ImmutableSet.copyOf(header)) {
      if (!isOfLines(name)) {
        continue;
      }
      LineKind kind = kind(afterColon(name));
      if (!kind.equals(LineKind.SOLID)) {
        lines.addLines(new MappingSpec.LineColumn(kind, name));
      } else if (header.stream().map(Header::key).anyMatch(MANAGER::equals)) {
        throw HeaderMismatchException.twice(table, MANAGER, header);
      } else {
        lines.putOtherName(MANAGER, List.of(name));
      }
    }
    return lines.build();
  }

  private static LineKind kind(String id) {
    for (LineKind known : List.of(LineKind.SOLID, LineKind.DOTTED)) {
      if (known.id().equalsIgnoreCase(Spaces.trim(id))) {
        return known;
      }
    }
    return LineKind.of(id);
  }

  /** Whether a column is one of lines; those of solid and dotted lines usually have other names. */
  private static boolean isOfLines(String name) {
    return begins(name, LINE) && !afterColon(name).isBlank();
  }

  /** Whether a name begins with a word and a colon, in any form of writing. */
  private static boolean begins(String name, String prefix) {
    return Header.key(name).startsWith(prefix);
  }

  private static String afterColon(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Whether a column of this name is not an attribute. */
  private static boolean isOwn(String name) {
    return Spaces.isBlank(name) || KEYS.contains(Header.key(name)) || isOfLines(name);
  }
}
