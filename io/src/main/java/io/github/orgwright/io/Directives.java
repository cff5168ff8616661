package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments before the header of a draw.io file, which say what its columns are: {@code
 * identity: id}, {@code label: %title%} and {@code connect: {"from":"manager","to":"id", ...}}.
 */
final class Directives {
  private static final Pattern PLACEHOLDER = Pattern.compile("%([^%]+)%");

  private final List<String> comments;

  /** A kind of lines: the column that names the other end, and the column that holds the name. */
  private record Connection(String from, String to) {}

  Directives(List<String> comments) {
    this.comments = comments;
  }

  /** The mapping that the directives make of another, which stands where they are silent. */
  MappingSpec apply(MappingSpec spec, List<String> header) {
    ImmutableMappingSpec.Builder changed = spec.toBuilder();
    List<Connection> connections = connections();
    Optional<String> identity = all("identity").stream().findFirst();
    if (!connections.isEmpty()) {
      identity = Optional.of(connections.get(0).to());
      changed.manager(connections.get(0).from());
      String to = identity.get();
      changed.dotted(
          connections.stream()
              .skip(1)
              .filter(c -> c.to().equals(to))
              .map(Connection::from)
              .toList());
    }
    changed.id(identity.filter(header::contains).orElse(header.get(0)));
    title(header).ifPresent(changed::title);
    return changed.build();
  }

  /** The first column that the label shows, and the file has. */
  private Optional<String> title(List<String> header) {
    for (String label : all("label")) {
      Matcher placeholder = PLACEHOLDER.matcher(label);
      while (placeholder.find()) {
        if (header.contains(placeholder.group(1))) {
          return Optional.of(placeholder.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /** The connections that lead from managers down; lines that do not are no reporting lines. */
  private List<Connection> connections() {
    List<Connection> connections = new ArrayList<>();
    for (String json : all("connect")) {
      Optional<String> from = value(json, "from");
      Optional<String> to = value(json, "to");
      if (from.isPresent() && to.isPresent() && json.matches(".*\"invert\"\\s*:\\s*true.*")) {
        connections.add(new Connection(from.get(), to.get()));
      }
    }
    return connections;
  }

  private static Optional<String> value(String json, String key) {
    Matcher value = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return value.find() ? Optional.of(value.group(1)) : Optional.empty();
  }

  private List<String> all(String directive) {
    return comments.stream()
        .map(String::strip)
        .filter(comment -> comment.startsWith(directive + ":"))
        .map(comment -> comment.substring(directive.length() + 1).strip())
        .collect(ImmutableList.toImmutableList());
  }
}
