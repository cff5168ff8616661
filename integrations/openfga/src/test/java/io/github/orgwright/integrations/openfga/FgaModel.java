package io.github.orgwright.integrations.openfga;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evaluates an authorization model of OpenFGA, in the JSON of its API: direct relations, computed
 * ones, relations of related objects, and unions of these. Other rewrites are refused. It is
 * written from the documentation of OpenFGA, and knows nothing about organizations.
 */
final class FgaModel {
  /** The default of the server's setting {@code resolveNodeLimit}. */
  private static final int MOST_STEPS = 25;

  /** A relationship tuple. */
  record Tuple(String user, String relation, String object) {
    static Tuple of(JsonNode key) {
      return new Tuple(
          key.path("user").asText(), key.path("relation").asText(), key.path("object").asText());
    }
  }

  /** A question needs more steps than the server takes. */
  static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final JsonNode types;

  FgaModel(JsonNode model) {
    this.types = model.get("type_definitions");
  }

  /** Whether the model allows a tuple to be written. */
  boolean allows(Tuple tuple) {
    for (JsonNode allowed :
        type(tuple.object())
            .path("metadata")
            .path("relations")
            .path(tuple.relation())
            .path("directly_related_user_types")) {
      if (tuple.user().matches(allowed.get("type").asText() + ":[^:#@\\s]+")) {
        return true;
      }
    }
    return false;
  }

  /** All objects that have the relation with the object: users, or objects of other types. */
  Set<String> users(String relation, String object, Set<Tuple> tuples) {
    Set<String> found = new TreeSet<>();
    Search search = new Search(tuples, found);
    search.relation(relation, object, MOST_STEPS);
    if (search.isCut) {
      throw new TooManyStepsException();
    }
    return found;
  }

  /** As in OpenFGA, a yes that is found does not need the branches that take too many steps. */
  boolean check(Tuple asked, Set<Tuple> tuples) {
    Set<String> found = new HashSet<>();
    Search search = new Search(tuples, found);
    search.relation(asked.relation(), asked.object(), MOST_STEPS);
    if (search.isCut && !found.contains(asked.user())) {
      throw new TooManyStepsException();
    }
    return found.contains(asked.user());
  }

  private JsonNode type(String object) {
    String name = object.substring(0, object.indexOf(':'));
    for (JsonNode type : types) {
      if (type.get("type").asText().equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException("type " + name + " not found");
  }

  /** Collects users; what it has seen, it does not look at again, so cycles end. */
  private final class Search {
    private final Set<Tuple> tuples;
    private final Set<String> found;
    private final Set<String> seen = new HashSet<>();
    private boolean isCut;

    Search(Set<Tuple> tuples, Set<String> found) {
      this.tuples = tuples;
      this.found = found;
    }

    void relation(String relation, String object, int steps) {
      JsonNode rewrite = type(object).path("relations").path(relation);
      if (rewrite.isMissingNode()) {
        throw new IllegalArgumentException("relation " + relation + " not found");
      }
      if (steps == 0) {
        isCut = true;
      } else if (seen.add(object + "#" + relation)) {
        rewrite(rewrite, relation, object, steps - 1);
      }
    }

    private void rewrite(JsonNode rewrite, String relation, String object, int steps) {
      if (rewrite.has("this")) {
        found.addAll(direct(relation, object));
      } else if (rewrite.has("computedUserset")) {
        relation(rewrite.at("/computedUserset/relation").asText(), object, steps);
      } else if (rewrite.has("tupleToUserset")) {
        String related = rewrite.at("/tupleToUserset/tupleset/relation").asText();
        String next = rewrite.at("/tupleToUserset/computedUserset/relation").asText();
        direct(related, object).forEach(other -> relation(next, other, steps));
      } else if (rewrite.has("union")) {
        rewrite.at("/union/child").forEach(child -> rewrite(child, relation, object, steps));
      } else {
        throw new IllegalArgumentException("unsupported: " + rewrite);
      }
    }

    private List<String> direct(String relation, String object) {
      List<String> users = new ArrayList<>();
      for (Tuple tuple : tuples) {
        if (tuple.relation().equals(relation) && tuple.object().equals(object)) {
          users.add(tuple.user());
        }
      }
      return users;
    }
  }
}
