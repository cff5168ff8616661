package io.github.orgwright.examples;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.Presets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was said on the command line. */
record Arguments(Optional<Path> file, Mapping mapping, Optional<String> subject) {
  static final String USAGE =
      """
      [FILE.csv [PRESET | COLUMNS] [about=ID]]
      PRESET   orgwright, uk-organogram, visio, google, draw-io, d3, orgchart-now,
               plumsail, oracle-hr
      COLUMNS  id=NAME and any of manager=NAME title=NAME role=NAME person=NAME
               name=NAME dotted=NAME fte=NAME may=NAME top=WORD
               (for a file of persons: person=NAME and no id)
      about    the position that questions begin with""";

  private static final ImmutableMap<String, Mapping> PRESETS =
      ImmutableMap.<String, Mapping>builder()
          .put("orgwright", Presets.ORGWRIGHT)
          .put("uk-organogram", Presets.UK_ORGANOGRAM)
          .put("visio", Presets.VISIO)
          .put("google", Presets.GOOGLE)
          .put("draw-io", Presets.DRAW_IO)
          .put("d3", Presets.D3)
          .put("orgchart-now", Presets.ORG_CHART_NOW)
          .put("plumsail", Presets.PLUMSAIL)
          .put("oracle-hr", Presets.ORACLE_HR)
          .build();

  static Arguments of(String... args) {
    if (args.length == 0) {
      return new Arguments(Optional.empty(), Fernway.COLUMNS, Optional.empty());
    }
    Map<String, String> named = new LinkedHashMap<>();
    Mapping preset = Presets.ORGWRIGHT;
    for (int i = 1; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      if (equals > 0) {
        named.put(args[i].substring(0, equals), args[i].substring(equals + 1));
      } else if (PRESETS.containsKey(args[i])) {
        preset = PRESETS.get(args[i]);
      } else {
        throw new IllegalArgumentException("there is no preset \"" + args[i] + "\"");
      }
    }
    Optional<String> subject = Optional.ofNullable(named.remove("about"));
    return new Arguments(
        Optional.of(Path.of(args[0])), named.isEmpty() ? preset : mapping(named), subject);
  }

  private static Mapping mapping(Map<String, String> named) {
    String id = named.remove("id");
    String person = named.remove("person");
    if (id == null && person == null) {
      throw new IllegalArgumentException("columns need id=NAME, or person=NAME");
    }
    Mapping mapping = id == null ? Mapping.persons(person) : Mapping.positions(id);
    if (id != null && person != null) {
      mapping = mapping.holder(person);
    }
    for (Map.Entry<String, String> column : named.entrySet()) {
      mapping = with(mapping, column.getKey(), column.getValue(), id == null);
    }
    return mapping;
  }

  private static Mapping with(Mapping mapping, String key, String column, boolean ofPersons) {
    return switch (key) {
      case "manager" -> ofPersons ? mapping.managerAsPerson(column) : mapping.manager(column);
      case "title" -> mapping.title(column);
      case "role" -> mapping.role(column);
      case "name" -> mapping.name(column);
      case "dotted" -> mapping.dotted(column);
      case "fte" -> mapping.fte(column);
      case "may" -> mapping.authorities(column);
      case "top" -> mapping.rootMarkers(column);
      default -> throw new IllegalArgumentException("there is no column word \"" + key + "\"");
    };
  }
}
