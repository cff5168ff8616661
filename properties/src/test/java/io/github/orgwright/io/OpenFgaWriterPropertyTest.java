package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.base.Splitter;
import dev.openfga.language.validation.ModelValidator;
import dev.openfga.language.validation.Validator;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The model and the tuples say the same as the organization does. */
class OpenFgaWriterPropertyTest {
  private record Tuple(String user, String relation, String object) {}

  /** A naive evaluation of a model that has only unions, with all its rules read from the text. */
  private static final class Evaluator {
    private static final Pattern RULE = Pattern.compile(" +define (\\w+): (.*)");
    private final Map<String, List<String>> rules = new HashMap<>();
    private final Set<Tuple> known;

    Evaluator(String model, Set<Tuple> tuples) {
      String type = "";
      for (String line : model.lines().toList()) {
        Matcher rule = RULE.matcher(line);
        if (line.startsWith("type ")) {
          type = line.substring(5);
        } else if (rule.matches()) {
          rules.put(type + "#" + rule.group(1), Splitter.on(" or ").splitToList(rule.group(2)));
        }
      }
      known = new HashSet<>(tuples);
    }

    /** All users that have the relation with the object. */
    Set<String> users(String relation, String object) {
      Set<String> found = new HashSet<>();
      collect(relation, object, found, new HashSet<>());
      return found;
    }

    private void collect(String relation, String object, Set<String> found, Set<String> seen) {
      if (!seen.add(object + "#" + relation)) {
        return;
      }
      String type = object.substring(0, object.indexOf(':'));
      for (String rule : rules.get(type + "#" + relation)) {
        if (rule.startsWith("[")) {
          String allowed = rule.substring(1, rule.length() - 1);
          for (String user : direct(relation, object)) {
            assertTrue(user.startsWith(allowed + ":"), user);
            found.add(user);
          }
        } else if (rule.contains(" from ")) {
          int from = rule.indexOf(" from ");
          for (String next : direct(rule.substring(from + 6), object)) {
            collect(rule.substring(0, from), next, found, seen);
          }
        } else {
          collect(rule, object, found, seen);
        }
      }
    }

    private List<String> direct(String relation, String object) {
      return known.stream()
          .filter(t -> t.relation().equals(relation) && t.object().equals(object))
          .map(Tuple::user)
          .toList();
    }
  }

  private static Set<Tuple> tuples(JsonNode array) {
    List<Tuple> tuples = new ArrayList<>();
    for (JsonNode tuple : array) {
      assertEquals(3, tuple.size());
      tuples.add(
          new Tuple(
              tuple.get("user").asText(),
              tuple.get("relation").asText(),
              tuple.get("object").asText()));
    }
    assertEquals(tuples.size(), Set.copyOf(tuples).size()); // OpenFGA refuses a tuple twice
    return Set.copyOf(tuples);
  }

  private static String decoded(String object) {
    String id = object.substring(object.indexOf(':') + 1);
    return java.net.URLDecoder.decode(id.replace('+', '%'), StandardCharsets.UTF_8);
  }

  private static Set<String> decoded(Set<String> objects) {
    return objects.stream().map(OpenFgaWriterPropertyTest::decoded).collect(Collectors.toSet());
  }

  private static String object(String type, String id) {
    return type + ":" + EncodedId.of(id, '+', "._-");
  }

  /** The same without scopes, which may have ids that are too long, nor kinds that are. */
  private static Organization allowed(Organization organization) {
    List<Position> positions =
        organization.positions().stream()
            .map(
                p ->
                    Position.builder()
                        .id(p.id())
                        .owns(p.owns().stream().filter(s -> s.depth() < 4).toList())
                        .build())
            .toList();
    return Organization.named("Acme")
        .positions(positions)
        .people(organization.people().list())
        .lines(organization.lines().stream().filter(l -> l.kind().id().length() < 5).toList())
        .assignments(organization.assignments())
        .tryBuild()
        .organization();
  }

  @Property
  void relationsAreThoseOfTheOrganization(
      @ForAll(supplier = HostileOrganizations.class) Organization generated) throws Exception {
    Organization organization = allowed(generated);
    OpenFgaWriter writer = OpenFgaWriter.of(organization);
    Set<Tuple> tuples = tuples(new ObjectMapper().readTree(writer.tuples()));
    JsonNode store = new ObjectMapper(new YAMLFactory()).readTree(writer.text());
    assertEquals(writer.model(), store.get("model").asText());
    assertEquals(tuples, tuples(store.get("tuples")));
    ModelValidator.validateDsl(writer.model());
    for (Tuple tuple : tuples) {
      assertTrue(Validator.validateObject(tuple.object()), tuple::object);
      assertTrue(Validator.validateUserObject(tuple.user()), tuple::user);
      assertTrue(Validator.validateRelation(tuple.relation()), tuple::relation);
    }
    Evaluator evaluator = new Evaluator(writer.model(), tuples);
    Hierarchy hierarchy = organization.hierarchy();
    for (Position position : organization.positions()) {
      String object = object("position", position.id());
      Set<String> above = decoded(evaluator.users("above", object));
      if (hierarchy.isInCycle(position) || hierarchy.directManagers(position).contains(position)) {
        assertTrue(above.remove(position.id()));
      }
      assertEquals(ids(hierarchy.managers(position)), above);
      Set<String> managing = new HashSet<>();
      decoded(evaluator.users("above", object))
          .forEach(id -> managing.addAll(holders(organization, organization.position(id))));
      assertEquals(managing, decoded(evaluator.users("manages", object)));
      assertEquals(holders(organization, position), decoded(evaluator.users("in_office", object)));
      assertEquals(
          organization.lines().stream()
              .filter(line -> line.reporter().equals(position.id()))
              .filter(line -> line.kind().equals(LineKind.DOTTED))
              .map(ReportingLine::manager)
              .filter(id -> organization.positions().find(id).isPresent())
              .collect(Collectors.toSet()),
          decoded(evaluator.users("line_dotted", object)));
    }
    for (Scope scope : organization.scopes()) {
      Set<String> covering = new HashSet<>();
      for (Position position : organization.positions()) {
        if (position.owns().stream().anyMatch(scope::isWithin)) {
          covering.addAll(holders(organization, position));
        }
      }
      assertEquals(covering, decoded(evaluator.users("covers", object("scope", scope.id()))));
    }
  }

  private static Set<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(Collectors.toSet());
  }

  private static Set<String> holders(Organization organization, Position position) {
    return organization.holders(position).stream()
        .map(Assignment::person)
        .map(organization::person)
        .filter(Person::isDisclosed)
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
