package io.github.orgwright.integrations.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP, as a program elsewhere would. */
final class Client {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;

  Client(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** An answer. */
  record Answer(int status, String type, String body, HttpResponse<String> response) {
    JsonNode json() {
      return MAPPER.readTree(body);
    }

    /** The ids of the positions of an answer, in order. */
    List<String> positions() {
      return ids(json().get("positions"));
    }

    String detail() {
      return json().get("detail").asString();
    }
  }

  static List<String> ids(JsonNode positions) {
    List<String> ids = new ArrayList<>();
    positions.forEach(position -> ids.add(position.get("id").asString()));
    return ids;
  }

  /** Asks as the given login, with the sample password of that login. */
  Answer get(String login, String path) {
    return send(request(path).GET(), login, login + "-pw");
  }

  Answer post(String login, String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()), login, login + "-pw");
  }

  Answer getWithPassword(String login, String password, String path) {
    return send(request(path).GET(), login, password);
  }

  Answer getAnonymously(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(10));
  }

  private Answer send(HttpRequest.Builder request, String login, String password) {
    String credentials =
        Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
    return send(request.header("Authorization", "Basic " + credentials));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
