package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments before the header of a draw.io file, which say what its columns are: {@code
 * identity: id}, {@code label: %title%} and {@code connect: {"from":"manager","to":"id", ...}}.
 */
final class DrawIoDirectives {
  private static final Pattern PLACEHOLDER = Pattern.compile("%([^%]+)%");

  private static final ImmutableSet<String> NONE = ImmutableSet.of("", "-");
  private static final ImmutableList<String> TITLES = ImmutableList.of("title", "position");

  private final List<String> comments;

  /** A kind of line: the column that refers to the other end, and the column that it refers to. */
  private record Connection(String from, String to) {}

  DrawIoDirectives(List<String> comments) {
    this.comments = comments;
  }

  /** A copy of a mapping, changed as the directives say. */
  MappingSpec apply(MappingSpec spec, List<String> header) {
    Set<String> columns = ImmutableSet.copyOf(header);
    ImmutableMappingSpec.Builder changed = spec.toBuilder();
    List<Connection> connections = connections();
    Optional<String> identity = all("identity").stream().filter(c -> !NONE.contains(c)).findFirst();
    if (!connections.isEmpty()) {
      identity = Optional.of(connections.get(0).to());
      changed.manager(connections.get(0).from());
      String to = identity.get();
      changed.lines(
          connections.stream()
              .skip(1)
              .filter(c -> c.to().equals(to))
              .map(Connection::from)
              .distinct()
              .map(column -> new MappingSpec.LineColumn(LineKind.DOTTED, column))
              .toList());
    }
    String id = identity.orElse(header.get(0));
    changed.id(id);
    title(columns, id).ifPresent(changed::title);
    return changed.build();
  }

  /** The column {@code title} or {@code position}, or the first other one that the label shows. */
  private Optional<String> title(Set<String> header, String id) {
    Optional<String> named = TITLES.stream().filter(header::contains).findFirst();
    if (named.isPresent()) {
      return named;
    }
    for (String label : all("label")) {
      Matcher placeholder = PLACEHOLDER.matcher(label);
      while (placeholder.find()) {
        if (header.contains(placeholder.group(1)) && !placeholder.group(1).equals(id)) {
          return Optional.of(placeholder.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /** The connections that lead from managers down; others are not reporting lines. */
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
        .map(Spaces::trim)
        .filter(comment -> comment.startsWith(directive + ":"))
        .map(comment -> Spaces.trim(comment.substring(directive.length() + 1)))
        .collect(ImmutableList.toImmutableList());
  }
}
