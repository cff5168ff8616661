package io.github.orgwright.integrations.openfga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.orgwright.integrations.openfga.FgaModel.Tuple;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for a server of OpenFGA: the part of its HTTP API that the module uses, with the errors
 * that matter, such as more than 100 tuples in a request or a tuple that is there already.
 */
final class FgaServer implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile("/stores(?:/(\\w+)/([a-z-]+))?");
  private static final int MOST_TUPLES = 100;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A store: its models by id, and its tuples in the order of writing. */
  private static final class Store {
    final Map<String, FgaModel> models = new HashMap<>();
    final Set<Tuple> tuples = new LinkedHashSet<>();
  }

  private final HttpServer http;
  private final Map<String, Store> stores = new HashMap<>();
  private final List<Set<String>> written = new ArrayList<>();
  private int ids;

  static {
    // Else each answer waits for an acknowledgment of its header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  FgaServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/stores", this::handle);
    http.start();
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** The objects whose tuples changed in each request, in the order of requests. */
  synchronized List<Set<String>> written() {
    return List.copyOf(written);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      ObjectNode answer = MAPPER.createObjectNode();
      try {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
          throw new IllegalArgumentException("no such endpoint");
        }
        JsonNode body = MAPPER.readTree(exchange.getRequestBody());
        status = answer(path.group(1), path.group(2), body, answer);
      } catch (FgaModel.TooManyStepsException e) {
        status = error(answer, "authorization_model_resolution_too_complex", "too many steps");
      } catch (IllegalArgumentException e) {
        status = error(answer, "validation_error", e.getMessage());
      }
      byte[] bytes = answer.toString().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static int error(ObjectNode answer, String code, String message) {
    answer.put("code", code).put("message", message);
    return 400;
  }

  private int answer(String storeId, String verb, JsonNode body, ObjectNode answer) {
    if (storeId == null) {
      String id = newId();
      stores.put(id, new Store());
      answer.put("id", id).put("name", body.get("name").asText());
      answer.put("created_at", "2026-01-01T00:00:00Z").put("updated_at", "2026-01-01T00:00:00Z");
      return 201;
    }
    Store store = stores.get(storeId);
    switch (verb) {
      case "authorization-models" -> {
        String id = newId();
        store.models.put(id, new FgaModel(body));
        answer.put("authorization_model_id", id);
        return 201;
      }
      case "write" -> write(store, body);
      case "read" -> read(store, body, answer);
      case "check" -> {
        Tuple asked = Tuple.of(body.get("tuple_key"));
        answer.put("allowed", model(store, body).check(asked, store.tuples));
      }
      case "list-objects" -> {
        ArrayNode objects = answer.putArray("objects");
        listObjects(store, body).forEach(objects::add);
      }
      case "list-users" -> {
        String object = body.at("/object/type").asText() + ":" + body.at("/object/id").asText();
        ArrayNode users = answer.putArray("users");
        for (String user :
            model(store, body).users(body.get("relation").asText(), object, store.tuples)) {
          int colon = user.indexOf(':');
          if (user.substring(0, colon).equals(body.at("/user_filters/0/type").asText())) {
            ObjectNode one = users.addObject().putObject("object");
            one.put("type", user.substring(0, colon)).put("id", user.substring(colon + 1));
          }
        }
      }
      default -> throw new IllegalArgumentException("no such endpoint");
    }
    return 200;
  }

  private String newId() {
    return "01ARZ3NDEKTSV4RRFFQ%07d".formatted(ids++);
  }

  private static FgaModel model(Store store, JsonNode body) {
    FgaModel model = store.models.get(body.path("authorization_model_id").asText());
    if (model == null) {
      throw new IllegalArgumentException("no such model");
    }
    return model;
  }

  private static List<String> listObjects(Store store, JsonNode body) {
    FgaModel model = model(store, body);
    Set<String> objects = new LinkedHashSet<>();
    for (Tuple tuple : store.tuples) {
      objects.add(tuple.object());
    }
    objects.removeIf(object -> !object.startsWith(body.get("type").asText() + ":"));
    List<String> found = new ArrayList<>();
    for (String object : objects) {
      Tuple asked = new Tuple(body.get("user").asText(), body.get("relation").asText(), object);
      if (model.check(asked, store.tuples)) {
        found.add(object);
      }
    }
    return found;
  }

  /** All or nothing. */
  private void write(Store store, JsonNode body) {
    FgaModel model = model(store, body);
    Set<Tuple> after = new LinkedHashSet<>(store.tuples);
    JsonNode deletes = body.at("/deletes/tuple_keys");
    JsonNode writes = body.at("/writes/tuple_keys");
    int size = deletes.size() + writes.size();
    if (size == 0 || size > MOST_TUPLES) {
      throw new IllegalArgumentException("a request has 1 to 100 tuples, but not " + size);
    }
    for (JsonNode delete : deletes) {
      if (!after.remove(Tuple.of(delete))) {
        throw new IllegalArgumentException("cannot delete a tuple which does not exist: " + delete);
      }
    }
    for (JsonNode write : writes) {
      Tuple tuple = Tuple.of(write);
      if (!model.allows(tuple)) {
        throw new IllegalArgumentException("not allowed by the model: " + tuple);
      }
      if (!after.add(tuple)) {
        throw new IllegalArgumentException("cannot write a tuple which already exists: " + tuple);
      }
    }
    Set<String> objects = new HashSet<>();
    deletes.forEach(delete -> objects.add(delete.get("object").asText()));
    writes.forEach(write -> objects.add(write.get("object").asText()));
    written.add(objects);
    store.tuples.clear();
    store.tuples.addAll(after);
  }

  private static void read(Store store, JsonNode body, ObjectNode answer) {
    int from = body.path("continuation_token").asInt(0);
    int to = Math.min(from + body.path("page_size").asInt(50), store.tuples.size());
    ArrayNode tuples = answer.putArray("tuples");
    for (Tuple tuple : List.copyOf(store.tuples).subList(from, to)) {
      ObjectNode one = tuples.addObject().put("timestamp", "2026-01-01T00:00:00Z");
      one.putObject("key")
          .put("user", tuple.user())
          .put("relation", tuple.relation())
          .put("object", tuple.object());
    }
    answer.put("continuation_token", to < store.tuples.size() ? String.valueOf(to) : "");
  }
}
