package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Writes an organization for access control with OpenFGA: an authorization model, and the
 * relationship tuples of its positions, people and scopes. A file can be imported with {@code fga
 * store import --file acme.fga.yaml}.
 *
 * <pre>{@code
 * OpenFgaWriter.of(org).write(path);
 * }</pre>
 *
 * <p>The model answers who has these relations:
 *
 * <ul>
 *   <li>{@code holder}, {@code acting} and {@code deputy} of a position: the users who are assigned
 *       to it. {@code in_office}: its substantive and acting holders.
 *   <li>{@code manager} of a position: the positions that it reports to by solid lines. {@code
 *       above} it: its managers at any distance, as positions. {@code manages} it: the substantive
 *       and acting holders of these.
 *   <li>{@code line_dotted}, or {@code line_} followed by another kind of line: the positions that
 *       it reports to by such lines, directly.
 *   <li>{@code owner} of a scope: the positions that own it. {@code owns} it: their holders. {@code
 *       covers} it: the holders of positions that own it or a scope that contains it.
 * </ul>
 *
 * <p>Objects are named {@code user}, {@code position} or {@code scope}, a colon, and the id.
 * OpenFGA does not allow all characters in ids, so characters other than ASCII letters, digits,
 * {@code .}, {@code _} and {@code -} are written as their bytes in UTF-8, each as {@code +} and two
 * hexadecimal digits: {@code ada@acme} is {@code user:ada+40acme}. In kinds of lines, only ASCII
 * letters and digits are written as they are, and {@code _} replaces {@code +}. Ids that differ
 * stay different, and can be read back. Names of people are never written.
 *
 * <p>Only what these relations describe is written; lines to unknown managers, undisclosed holders,
 * and duplicate lines, assignments and owners are left out. OpenFGA follows at most 25 steps by
 * default (its setting {@code resolveNodeLimit}), and answers with an error if a chain of managers
 * is longer. In a cycle, a position is above itself in OpenFGA, unlike in {@link
 * Organization#hierarchy}.
 *
 * <p>Equal organizations give the same text. Immutable and thread-safe.
 *
 * @see <a href="https://openfga.dev/docs/configuration-language">OpenFGA configuration language</a>
 * @since 0.1.0
 */
public final class OpenFgaWriter {
  private static final String KEPT = "._-";
  private static final int LONGEST_OBJECT = 256;
  private static final int LONGEST_RELATION = 50;

  private final Organization organization;

  private OpenFgaWriter(Organization organization) {
    this.organization = organization;
  }

  /**
   * {@return a writer for the given organization}
   *
   * @param organization the organization
   */
  public static OpenFgaWriter of(Organization organization) {
    return new OpenFgaWriter(requireNonNull(organization, "organization"));
  }

  /**
   * Writes the model and the tuples to the given file, whose name should end in {@code .fga.yaml},
   * and replaces the file if it exists.
   *
   * @param file the file
   * @throws IllegalArgumentException if OpenFGA does not allow the organization, for the reasons
   *     given at {@link #text}; in that case, nothing is written
   * @throws UncheckedIOException if writing fails
   */
  public void write(Path file) {
    OutputFile.write(file, text());
  }

  /**
   * {@return the content of the file: the {@linkplain #model model} and the {@linkplain #tuples
   * tuples}, in YAML}
   *
   * @throws IllegalArgumentException if an encoded id with its type is longer than 256 characters,
   *     if the name of the relation for a kind of line is longer than 50 characters, or if an id
   *     contains a NUL character or an unpaired surrogate
   */
  public String text() {
    return "model: |\n" + model().indent(2) + "tuples:" + list("\n  - ", "\n  - ", "\n", " []\n");
  }

  /**
   * {@return the authorization model, in the configuration language of OpenFGA with schema 1.1}
   *
   * @throws IllegalArgumentException if the name of the relation for a kind of line is longer than
   *     50 characters
   */
  public String model() {
    return """
        model
          schema 1.1

        type user

        type position
          relations
            define holder: [user]
            define acting: [user]
            define deputy: [user]
            define in_office: holder or acting
            define manager: [position]
            define above: manager or above from manager
            define manages: in_office from manager or manages from manager
        """
        + kinds().stream()
            .map(kind -> "    define " + relation(kind) + ": [position]\n")
            .collect(Collectors.joining())
        + """

        type scope
          relations
            define owner: [position]
            define parent: [scope]
            define owns: in_office from owner
            define covers: owns or covers from parent
        """;
  }

  /**
   * {@return the relationship tuples, as a JSON array of objects with the members {@code user},
   * {@code relation} and {@code object}, one object in each line}
   *
   * <p>Assignments come first, then lines and owners, each in the order of the positions, and the
   * parents of scopes come last. {@code fga tuple write --file} reads the tuples. A request to the
   * API takes at most 100 of them.
   *
   * @throws IllegalArgumentException if OpenFGA does not allow an id, for the reasons given at
   *     {@link #text}
   */
  public String tuples() {
    return list("[\n  ", ",\n  ", "\n]\n", "[]\n");
  }

  private String list(String before, String between, String after, String ofNone) {
    Set<String> tuples = new LinkedHashSet<>();
    for (Position position : organization.positions()) {
      for (Assignment assignment : organization.assignments(position)) {
        if (organization.person(assignment.person()).isDisclosed()) {
          String relation =
              switch (assignment.kind()) {
                case SUBSTANTIVE -> "holder";
                case ACTING, DEPUTY -> assignment.kind().name().toLowerCase(Locale.ROOT);
              };
          tuples.add(tuple(user(assignment.person()), relation, position(position.id())));
        }
      }
    }
    for (ReportingLine line : organization.lines()) {
      if (organization.positions().find(line.manager()).isPresent()) {
        tuples.add(
            tuple(position(line.manager()), relation(line.kind()), position(line.reporter())));
      }
    }
    for (Position position : organization.positions()) {
      for (Scope scope : position.owns()) {
        tuples.add(tuple(position(position.id()), "owner", scope(scope)));
      }
    }
    for (Scope scope : organization.scopes()) {
      scope.parent().ifPresent(parent -> tuples.add(tuple(scope(parent), "parent", scope(scope))));
    }
    return tuples.isEmpty()
        ? ofNone
        : tuples.stream().collect(Collectors.joining(between, before, after));
  }

  /** No part needs an escape in JSON. */
  private static String tuple(String user, String relation, String object) {
    return "{\"user\": \""
        + user
        + "\", \"relation\": \""
        + relation
        + "\", \"object\": \""
        + object
        + "\"}";
  }

  private static String user(String person) {
    return object("user", "person", person);
  }

  private static String position(String id) {
    return object("position", "position", id);
  }

  private static String scope(Scope scope) {
    return object("scope", "scope", scope.id());
  }

  private static String object(String type, String kind, String id) {
    String object = type + ":" + EncodedId.of(id, '+', KEPT);
    checkArgument(
        object.length() <= LONGEST_OBJECT,
        "id of %s %s has %s characters when it is encoded with its type, but OpenFGA allows %s; fix:"
            + " use a shorter id",
        kind,
        RowProblems.quoted(id),
        object.length(),
        LONGEST_OBJECT);
    return object;
  }

  /**
   * The kinds of lines other than solid ones; always dotted ones, so that most models are equal.
   */
  private SortedSet<LineKind> kinds() {
    return ImmutableSortedSet.<LineKind>naturalOrder()
        .add(LineKind.DOTTED)
        .addAll(
            organization.lines().stream()
                .map(ReportingLine::kind)
                .filter(kind -> !kind.equals(LineKind.SOLID))
                .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private static String relation(LineKind kind) {
    if (kind.equals(LineKind.SOLID)) {
      return "manager";
    }
    String relation = "line_" + EncodedId.of(kind.id(), '_', "");
    checkArgument(
        relation.length() <= LONGEST_RELATION,
        "relation of line kind %s has %s characters when it is encoded, but OpenFGA allows %s; fix:"
            + " use a shorter id",
        RowProblems.quoted(kind.id()),
        relation.length(),
        LONGEST_RELATION);
    return relation;
  }
}
