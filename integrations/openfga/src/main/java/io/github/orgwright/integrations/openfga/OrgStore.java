package io.github.orgwright.integrations.openfga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import dev.openfga.language.DslToJsonTransformer;
import dev.openfga.sdk.api.client.OpenFgaClient;
import dev.openfga.sdk.api.client.model.ClientCheckRequest;
import dev.openfga.sdk.api.client.model.ClientListObjectsRequest;
import dev.openfga.sdk.api.client.model.ClientListUsersRequest;
import dev.openfga.sdk.api.client.model.ClientReadRequest;
import dev.openfga.sdk.api.client.model.ClientReadResponse;
import dev.openfga.sdk.api.client.model.ClientTupleKey;
import dev.openfga.sdk.api.client.model.ClientTupleKeyWithoutCondition;
import dev.openfga.sdk.api.client.model.ClientWriteRequest;
import dev.openfga.sdk.api.configuration.ClientReadOptions;
import dev.openfga.sdk.api.model.AuthorizationModel;
import dev.openfga.sdk.api.model.CreateStoreRequest;
import dev.openfga.sdk.api.model.FgaObject;
import dev.openfga.sdk.api.model.TupleKey;
import dev.openfga.sdk.api.model.UserTypeFilter;
import dev.openfga.sdk.api.model.WriteAuthorizationModelRequest;
import dev.openfga.sdk.errors.FgaInvalidParameterException;
import io.github.orgwright.core.Organization;
import io.github.orgwright.io.OpenFgaWriter;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A store of OpenFGA that says who manages whom. {@link #publish} makes it equal to an
 * organization; the questions are answered by the server.
 *
 * <p>Errors of the server are {@code CompletionException}s, whose cause is an exception of the SDK.
 */
final class OrgStore {
  /** A request of the API has at most this many tuples. */
  private static final int MOST_TUPLES = 100;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OpenFgaClient client;
  private String model = "";

  /** Uses the store of the given client. */
  OrgStore(OpenFgaClient client) {
    this.client = client;
  }

  /** Creates a store, and makes it the one of the given client. */
  static OrgStore create(OpenFgaClient client, String name) throws FgaInvalidParameterException {
    String id = client.createStore(new CreateStoreRequest().name(name)).join().getId();
    client.setStoreId(id);
    return new OrgStore(client);
  }

  /** How many tuples were written and deleted. */
  record Published(int written, int deleted) {}

  /**
   * Makes the store equal to the given organization: writes the tuples that are missing, and
   * deletes those that are there without being wanted. If this is interrupted, repeat it.
   */
  Published publish(Organization organization) throws FgaInvalidParameterException, IOException {
    OpenFgaWriter writer = OpenFgaWriter.of(organization);
    Set<TupleKey> wanted =
        new HashSet<>(MAPPER.readValue(writer.tuples(), new TypeReference<List<TupleKey>>() {}));
    publishModel(writer.model());
    Set<TupleKey> present = present();
    Set<TupleKey> missing = Sets.difference(wanted, present);
    Set<TupleKey> unwanted = Sets.difference(present, wanted);
    for (List<TupleKey> some : requests(Sets.union(missing, unwanted))) {
      var writes = some.stream().filter(missing::contains).map(OrgStore::written).toList();
      var deletes = some.stream().filter(unwanted::contains).map(OrgStore::deleted).toList();
      client.write(new ClientWriteRequest().writes(writes).deletes(deletes)).join();
    }
    return new Published(missing.size(), unwanted.size());
  }

  /**
   * Divides changes into requests, each of which is one transaction. The changes of one object are
   * in one request, so that a position is never without a manager while it moves; only if they are
   * more than a request may have, they are divided, too.
   */
  private static List<List<TupleKey>> requests(Set<TupleKey> changes) {
    List<List<TupleKey>> requests = new ArrayList<>();
    List<TupleKey> request = new ArrayList<>();
    for (var ofObject : Multimaps.index(changes, TupleKey::getObject).asMap().values()) {
      if (request.size() + ofObject.size() > MOST_TUPLES) {
        requests.addAll(Lists.partition(request, MOST_TUPLES));
        request = new ArrayList<>();
      }
      request.addAll(ofObject);
    }
    requests.addAll(Lists.partition(request, MOST_TUPLES));
    return requests;
  }

  /** Models cannot be changed: a new one is written at first, and for a new kind of lines. */
  private void publishModel(String dsl) throws FgaInvalidParameterException {
    if (!dsl.equals(model)) {
      AuthorizationModel parsed = new DslToJsonTransformer().parseDsl(dsl).getAuthorizationModel();
      var request =
          new WriteAuthorizationModelRequest()
              .schemaVersion(parsed.getSchemaVersion())
              .typeDefinitions(parsed.getTypeDefinitions());
      client.setAuthorizationModelId(
          client.writeAuthorizationModel(request).join().getAuthorizationModelId());
      model = dsl;
    }
  }

  private Set<TupleKey> present() throws FgaInvalidParameterException {
    Set<TupleKey> present = new HashSet<>();
    ClientReadOptions page = new ClientReadOptions().pageSize(MOST_TUPLES);
    String next;
    do {
      ClientReadResponse read = client.read(new ClientReadRequest(), page).join();
      read.getTuples().forEach(tuple -> present.add(tuple.getKey()));
      next = read.getContinuationToken();
      page.continuationToken(next);
    } while (!next.isEmpty());
    return present;
  }

  private static ClientTupleKey written(TupleKey tuple) {
    return new ClientTupleKey()
        .user(tuple.getUser())
        .relation(tuple.getRelation())
        ._object(tuple.getObject());
  }

  private static ClientTupleKeyWithoutCondition deleted(TupleKey tuple) {
    return written(tuple);
  }

  /** Whether the person holds a position that is above the given one. */
  boolean manages(String person, String position) throws FgaInvalidParameterException {
    var request =
        new ClientCheckRequest()
            .user(object("user", person))
            .relation("manages")
            ._object(object("position", position));
    return client.check(request).join().getAllowed();
  }

  /** The ids of the positions below those of the person; the server limits how many it returns. */
  Set<String> reports(String person) throws FgaInvalidParameterException {
    var request =
        new ClientListObjectsRequest()
            .user(object("user", person))
            .relation("manages")
            .type("position");
    Set<String> ids = new HashSet<>();
    client.listObjects(request).join().getObjects().forEach(object -> ids.add(id(object)));
    return ids;
  }

  /** The ids of the people who hold a position that is above the given one. */
  Set<String> managers(String position) throws FgaInvalidParameterException {
    var request =
        new ClientListUsersRequest()
            ._object(new FgaObject().type("position").id(encoded(position)))
            .relation("manages")
            .userFilters(List.of(new UserTypeFilter().type("user")));
    Set<String> ids = new HashSet<>();
    client
        .listUsers(request)
        .join()
        .getUsers()
        .forEach(user -> ids.add(decoded(user.getObject().getId())));
    return ids;
  }

  /** The name of an object, as {@link OpenFgaWriter} writes it. */
  private static String object(String type, String id) {
    return type + ":" + encoded(id);
  }

  private static String id(String object) {
    return decoded(object.substring(object.indexOf(':') + 1));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20").replace("*", "%2A").replace('%', '+');
  }

  private static String decoded(String id) {
    return URLDecoder.decode(id.replace('+', '%'), UTF_8);
  }
}
