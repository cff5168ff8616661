package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;

/** The text is read with a library of its own, which finds all that the organization has. */
class TurtleWriterPropertyTest {
  private static final String BASE = "https://example.org/acme/";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String IDENTIFIER = "http://purl.org/dc/terms/identifier";
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  private static final Shapes SHAPES = Shapes.parse(graph(TurtleWriter.shapes()));

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  private static Graph graph(Organization organization) {
    return graph(TurtleWriter.of(organization, BASE).withPersonalData().text());
  }

  private static List<Triple> triples(Graph graph, String predicate) {
    return graph.find(Node.ANY, NodeFactory.createURI(predicate), Node.ANY).toList();
  }

  private static String id(Graph graph, Node subject) {
    return graph
        .find(subject, NodeFactory.createURI(IDENTIFIER), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  /** The lines of all kinds, known or not. */
  private static Set<ReportingLine> lines(Graph graph) {
    Set<ReportingLine> lines = new HashSet<>();
    for (Triple triple : graph.find().toList()) {
      String predicate = triple.getPredicate().getURI();
      String reporter = triple.getSubject().isURI() ? triple.getSubject().getURI() : "";
      if (predicate.equals(ORG + "reportsTo")) {
        lines.add(
            ReportingLine.solid(id(graph, triple.getSubject()), id(graph, triple.getObject())));
      } else if (predicate.startsWith("urn:orgwright:line:")) {
        lines.add(
            ReportingLine.of(
                id(graph, triple.getSubject()),
                id(graph, triple.getObject()),
                kind(predicate.substring("urn:orgwright:line:".length()))));
      } else if (predicate.startsWith("urn:orgwright:unknown:")) {
        assertTrue(reporter.startsWith(BASE + "position/"));
        lines.add(
            ReportingLine.of(
                id(graph, triple.getSubject()),
                triple.getObject().getLiteralLexicalForm(),
                kind(predicate.substring("urn:orgwright:unknown:".length()))));
      }
    }
    return lines;
  }

  private static LineKind kind(String encoded) {
    return LineKind.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }

  /** The number of statements that the organization needs. */
  private static long statements(Organization organization) {
    long count = 2L + Set.copyOf(organization.lines()).size();
    for (Position p : organization.positions()) {
      count += 5 + p.title().stream().count() + p.outsideSuperior().stream().count();
      count += p.roles().stream().distinct().count() + p.owns().stream().distinct().count();
      count += p.worksIn().stream().count();
      for (Assignment a : organization.assignments(p)) {
        // For the person, that they hold the position; for an acting one, that they act.
        count += a.kind() == AssignmentKind.ACTING ? 3 : a.kind().holds() ? 2 : 1;
      }
    }
    for (Person person : organization.people()) {
      count += person.isDisclosed() ? 2 + person.name().stream().count() : 1;
    }
    for (Scope scope : organization.scopes()) {
      count += 4 + scope.parent().stream().count();
      count += scope.kind().equals(ScopeKind.DEPARTMENT) ? 3 : 0;
    }
    return count + 3L * organization.roles().size();
  }

  @Property
  void everyPartOfTheOrganizationIsFoundOnce(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) {
    Graph graph = graph(organization);

    assertEquals(Set.copyOf(organization.lines()), lines(graph));
    assertEquals(statements(organization), graph.size());
    assertEquals(
        organization.positions().stream().map(Position::id).collect(Collectors.toSet()),
        graph.find(Node.ANY, TYPE, NodeFactory.createURI(ORG + "Post")).toList().stream()
            .map(triple -> id(graph, triple.getSubject()))
            .collect(Collectors.toSet()));
    assertEquals(
        organization.positions().stream().mapToInt(p -> organization.holders(p).size()).sum(),
        triples(graph, ORG + "heldBy").size());
  }

  private static Set<String> reported(ValidationReport report, Graph graph, String message) {
    Set<String> ids = new TreeSet<>();
    for (ReportEntry entry : report.getEntries()) {
      if (entry.message().equals(message)) {
        ids.add(id(graph, entry.focusNode()));
      }
    }
    return ids;
  }

  @Property
  void shapesReportWhatTheHierarchyNames(
      @ForAll(supplier = HostileOrganizations.class) Organization organization) {
    Graph graph = graph(organization);
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
    Hierarchy hierarchy = organization.hierarchy();
    Set<String> inCycles = new TreeSet<>();
    Set<String> ownManagers = new TreeSet<>();
    Set<String> severalManagers = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (Position position : organization.positions()) {
      long managers =
          lines(organization, position).stream()
              .distinct()
              .filter(id -> organization.positions().find(id).isPresent())
              .count();
      if (hierarchy.managers(position).stream().anyMatch(m -> hierarchy.isAbove(position, m))) {
        inCycles.add(position.id());
      }
      if (lines(organization, position).contains(position.id())) {
        ownManagers.add(position.id());
      }
      if (managers > 1) {
        severalManagers.add(position.id());
      }
      if (!hierarchy.unresolved(position).isEmpty()) {
        unknown.add(position.id());
      }
    }

    assertEquals(
        inCycles, reported(report, graph, "posts should not report to each other in a cycle"));
    assertEquals(ownManagers, reported(report, graph, "a post should not report to itself"));
    assertEquals(
        severalManagers, reported(report, graph, "a post should report to at most one post"));
    assertEquals(unknown, reported(report, graph, "a post should report to known posts"));
    assertEquals(
        inCycles.isEmpty()
            && ownManagers.isEmpty()
            && severalManagers.isEmpty()
            && unknown.isEmpty(),
        report.conforms());
  }

  private static List<String> lines(Organization organization, Position position) {
    return organization.lines().stream()
        .filter(line -> line.kind().equals(LineKind.SOLID))
        .filter(line -> line.reporter().equals(position.id()))
        .map(ReportingLine::manager)
        .toList();
  }

  @Test
  void shapesReportAPostWithoutOrganizationOrIdentifier() {
    Graph graph = graph("<urn:a> a <" + ORG + "Post> .");
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);

    assertEquals(
        Set.of("a post should be in an organization", "a post should have one identifier"),
        report.getEntries().stream().map(ReportEntry::message).collect(Collectors.toSet()));
  }

  @Example
  void controlCharactersAreReadBack() {
    Organization bell =
        Organization.named("Acme").position("a\u0007\\", p -> p.title("\u0007\\\u007F")).build();

    assertEquals(statements(bell), graph(bell).size());
    assertEquals(
        "a\u0007\\", id(graph(bell), triples(graph(bell), IDENTIFIER).get(0).getSubject()));
  }
}
