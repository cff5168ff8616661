package io.github.orgwright.integrations.springboot;

import static java.util.stream.Collectors.toSet;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Filters documents: a person sees those that are owned by one of their reports. */
final class DocumentFilter {
  private static final int PEOPLE = 5_000;
  private static final int DIRECT_REPORTS = 5;
  private static final int DOCUMENTS = 50_000;
  private static final int RUNS = 41;

  /**
   * A document.
   *
   * @param number its number
   * @param owner the login of its owner
   */
  record Document(int number, String owner) {}

  private DocumentFilter() {}

  /** The documents whose owner is a report of the reader, at any distance, in their order. */
  static List<Document> ofReports(Who who, String reader, List<Document> documents) {
    Set<String> owners =
        who.organization().people().find(reader).stream()
            .flatMap(person -> who.reportsTo(person).holders().stream())
            .map(Person::id)
            .collect(toSet());
    return documents.stream().filter(document -> owners.contains(document.owner())).toList();
  }

  /** The same by walking from each owner to the root, for a tree in which each has one position. */
  static List<Document> byWalking(
      Map<String, String> managers, String reader, List<Document> documents) {
    List<Document> found = new ArrayList<>();
    for (Document document : documents) {
      String above = managers.get(document.owner());
      while (above != null && !above.equals(reader)) {
        above = managers.get(above);
      }
      if (above != null) {
        found.add(document);
      }
    }
    return found;
  }

  /**
   * Filters fifty thousand documents for three readers, and prints how long it takes.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization organization = organization();
    Who who = Who.of(organization);
    Map<String, String> managers = new HashMap<>();
    organization
        .lines()
        .forEach(line -> managers.put(login(line.reporter()), login(line.manager())));
    List<Document> documents = new ArrayList<>();
    for (int number = 0; number < DOCUMENTS; number++) {
      documents.add(new Document(number, login("p" + (number * 7919L) % PEOPLE)));
    }
    out.printf(Locale.ROOT, "%d documents, %d people%n", DOCUMENTS, PEOPLE);
    for (String reader : List.of("login-p0", "login-p3", "login-p4000", "visitor")) {
      List<Document> found = ofReports(who, reader, documents);
      out.printf(Locale.ROOT, "  %-12s sees %d%n", reader, found.size());
    }
    double walk = nanoseconds(() -> byWalking(managers, "login-p3", documents));
    double set = nanoseconds(() -> ofReports(who, "login-p3", documents));
    out.printf(Locale.ROOT, "walking to the root takes %.1f times as long%n", walk / set);
  }

  /** A tree in which each manager has five direct reports; the holder of p7 is login-p7. */
  static Organization organization() {
    OrganizationBuilder building = Organization.named("Acme");
    for (int i = 0; i < PEOPLE; i++) {
      String manager = "p" + (i - 1) / DIRECT_REPORTS;
      String id = "p" + i;
      boolean isRoot = i == 0;
      building.position(id, p -> (isRoot ? p : p.reportsTo(manager)).heldBy(login(id)));
    }
    return building.build();
  }

  private static String login(String position) {
    return "login-" + position;
  }

  /** The median of several runs, after as many to warm up. */
  private static double nanoseconds(Supplier<List<Document>> filter) {
    int documents = 0;
    long[] times = new long[RUNS];
    for (int run = -RUNS; run < RUNS; run++) {
      long start = System.nanoTime();
      documents += filter.get().size();
      if (run >= 0) {
        times[run] = System.nanoTime() - start;
      }
    }
    if (documents == 0) {
      throw new IllegalStateException("no documents were found");
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
