package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes an organization as linked data: RDF in Turtle, with the W3C Organization Ontology (ORG).
 *
 * <pre>{@code
 * TurtleWriter.of(org, "https://example.org/acme/").write(path);
 * }</pre>
 *
 * <p>The IRIs begin with the given base, followed by {@code organization}, or by {@code position/},
 * {@code person/}, {@code role/} or {@code scope/} and the id, in which all characters except ASCII
 * letters, digits, {@code -}, {@code .}, {@code _} and {@code ~} are percent-encoded.
 *
 * <ul>
 *   <li>A position is an {@code org:Post}, {@code org:postIn} the organization, with its id as
 *       {@code dcterms:identifier}, its title as {@code skos:prefLabel} and its roles as {@code
 *       org:role}. It is {@code org:heldBy} its substantive and acting holders; each of them {@code
 *       org:holds} the position. Solid lines to known positions are {@code org:reportsTo}.
 *   <li>A person is a {@code foaf:Person}; the {@code foaf:name} is written only after {@link
 *       #withPersonalData}. An undisclosed holder is a blank node.
 *   <li>A scope is an {@code ow:Scope} with its kind as {@code ow:kind}, and is {@code ow:partOf}
 *       the scope that contains it. A department is also an {@code org:OrganizationalUnit}, {@code
 *       org:unitOf} the organization.
 *   <li>The vocabulary {@code ow:}, whose namespace is {@code urn:orgwright:}, adds what ORG lacks.
 *       Positions have {@code ow:deputy}, {@code ow:owns}, {@code ow:worksIn}, {@code ow:fte},
 *       {@code ow:occupancy} and {@code ow:outsideSuperior}, and acting holders are {@code
 *       ow:heldActingBy} in addition to {@code org:heldBy}. Lines of other kinds have properties
 *       such as {@code <urn:orgwright:line:dotted>}; lines to unknown managers have properties such
 *       as {@code <urn:orgwright:unknown:solid>}, with the id as a string.
 * </ul>
 *
 * <p>Duties, KPIs, authorities and attributes of positions, details of roles except their ids and
 * names, and what the organization expects and tracks are left out. The {@linkplain #shapes shapes}
 * can check such data.
 *
 * <p>Equal organizations give the same text. Immutable and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/vocab-org/">The Organization Ontology</a>
 * @since 0.1.0
 */
public final class TurtleWriter {
  private static final String PREFIXES =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix ow: <urn:orgwright:> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private static final Pattern BASE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20\\x7F<>\"{}|\\\\^`\\p{Cs}]*[/#:]");

  private final Organization organization;
  private final String base;
  private final boolean isPersonal;

  private TurtleWriter(Organization organization, String base, boolean isPersonal) {
    this.organization = organization;
    this.base = base;
    this.isPersonal = isPersonal;
  }

  /**
   * {@return a writer for the given organization; its texts contain only the ids of people}
   *
   * @param organization the organization
   * @param base the beginning of the IRIs of the organization and of everything in it, such as
   *     {@code https://example.org/acme/}
   * @throws IllegalArgumentException if the base is not an absolute IRI that ends in {@code /},
   *     {@code #} or {@code :}
   */
  public static TurtleWriter of(Organization organization, String base) {
    checkArgument(
        BASE.matcher(base).matches(),
        "base %s is not an absolute IRI that ends in /, # or :; fix: use one such as"
            + " https://example.org/acme/",
        RowProblems.quoted(base));
    return new TurtleWriter(requireNonNull(organization, "organization"), base, false);
  }

  /** {@return a copy that also writes the names of people} */
  public TurtleWriter withPersonalData() {
    return new TurtleWriter(organization, base, true);
  }

  /**
   * {@return SHACL shapes, in Turtle, for the data that this class writes: each post is in an
   * organization, has one identifier, and reports to at most one post; no post reports to itself,
   * and posts do not report to each other in a cycle. Unknown managers cause warnings}
   *
   * <p>The validator must support SHACL-SPARQL, because SHACL alone cannot describe cycles.
   */
  public static String shapes() {
    String file = "organization-shapes.ttl";
    try (InputStream shapes = TurtleWriter.class.getResourceAsStream(file)) {
      return new String(requireNonNull(shapes, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shapes of this library", e);
    }
  }

  /**
   * Writes the organization to the given file, in UTF-8, and replaces the file if it exists.
   *
   * @param file the file
   * @throws IllegalArgumentException if a string contains a NUL character or an unpaired surrogate;
   *     in that case, nothing is written
   * @throws UncheckedIOException if writing fails
   */
  public void write(Path file) {
    OutputFile.write(file, text());
  }

  /**
   * {@return the content of the file: first the organization, then its positions, people, roles and
   * scopes, each in their order}
   *
   * @throws IllegalArgumentException if a string contains a NUL character or an unpaired surrogate,
   *     which no text file can contain
   */
  public String text() {
    TurtleText text = new TurtleText(PREFIXES);
    text.start(root());
    text.add("a", "org:Organization");
    text.add("skos:prefLabel", TurtleText.literal(organization.name()));
    text.end();
    Map<String, String> people = new HashMap<>();
    int undisclosed = 0;
    for (Person person : organization.people()) {
      people.put(
          person.id(),
          person.isDisclosed() ? iri("person", person.id()) : "_:undisclosed" + ++undisclosed);
    }
    organization.positions().forEach(position -> addPosition(text, position, people));
    addLines(text);
    for (Person person : organization.people()) {
      text.start(requireNonNull(people.get(person.id())));
      text.add("a", "foaf:Person");
      if (person.isDisclosed()) {
        text.add("dcterms:identifier", TurtleText.literal(person.id()));
        person
            .name()
            .filter(name -> isPersonal)
            .ifPresent(name -> text.add("foaf:name", TurtleText.literal(name)));
      }
      organization
          .positionsOf(person)
          .forEach(position -> text.add("org:holds", iri("position", position.id())));
      text.end();
    }
    for (Role role : organization.roles()) {
      text.start(iri("role", role.id()));
      text.add("a", "org:Role");
      text.add("dcterms:identifier", TurtleText.literal(role.id()));
      text.add("skos:prefLabel", TurtleText.literal(role.name()));
      text.end();
    }
    organization.scopes().forEach(scope -> addScope(text, scope));
    return text.toString();
  }

  private void addPosition(TurtleText text, Position position, Map<String, String> people) {
    text.start(iri("position", position.id()));
    text.add("a", "org:Post");
    text.add("org:postIn", root());
    text.add("dcterms:identifier", TurtleText.literal(position.id()));
    position.title().ifPresent(title -> text.add("skos:prefLabel", TurtleText.literal(title)));
    position.roles().forEach(role -> text.add("org:role", iri("role", role.id())));
    for (Assignment assignment : organization.assignments(position)) {
      String person = requireNonNull(people.get(assignment.person()));
      text.add(assignment.kind().holds() ? "org:heldBy" : "ow:deputy", person);
      if (assignment.kind() == AssignmentKind.ACTING) {
        text.add("ow:heldActingBy", person);
      }
    }
    text.add("ow:occupancy", TurtleText.literal(organization.occupancy(position).name()));
    text.add("ow:fte", TurtleText.number(position.fte()));
    position
        .outsideSuperior()
        .ifPresent(superior -> text.add("ow:outsideSuperior", TurtleText.literal(superior)));
    position.owns().forEach(scope -> text.add("ow:owns", iri("scope", scope.id())));
    position.worksIn().ifPresent(scope -> text.add("ow:worksIn", iri("scope", scope.id())));
    text.end();
  }

  private void addLines(TurtleText text) {
    String reporter = "";
    for (ReportingLine line : organization.lines()) {
      if (!line.reporter().equals(reporter)) {
        text.end();
        text.start(iri("position", line.reporter()));
        reporter = line.reporter();
      }
      boolean isKnown = organization.positions().find(line.manager()).isPresent();
      text.add(
          property(line.kind(), isKnown),
          isKnown ? iri("position", line.manager()) : TurtleText.literal(line.manager()));
    }
    text.end();
  }

  private static String property(LineKind kind, boolean isKnown) {
    return kind.equals(LineKind.SOLID) && isKnown
        ? "org:reportsTo"
        : "<urn:orgwright:" + (isKnown ? "line:" : "unknown:") + encoded(kind.id()) + ">";
  }

  private void addScope(TurtleText text, Scope scope) {
    String iri = iri("scope", scope.id());
    text.start(iri);
    text.add("a", "ow:Scope");
    text.add("dcterms:identifier", TurtleText.literal(scope.id()));
    text.add("skos:prefLabel", TurtleText.literal(scope.name()));
    text.add("ow:kind", TurtleText.literal(scope.kind().id()));
    scope.parent().ifPresent(parent -> text.add("ow:partOf", iri("scope", parent.id())));
    if (scope.kind().equals(ScopeKind.DEPARTMENT)) {
      text.add("a", "org:OrganizationalUnit");
      text.add("org:unitOf", root());
      text.end();
      text.start(root());
      text.add("org:hasUnit", iri);
    }
    text.end();
  }

  private String root() {
    return "<" + base + "organization>";
  }

  private String iri(String type, String id) {
    return "<" + base + type + "/" + encoded(id) + ">";
  }

  private static String encoded(String id) {
    return EncodedId.of(id, '%', "-._~");
  }
}
