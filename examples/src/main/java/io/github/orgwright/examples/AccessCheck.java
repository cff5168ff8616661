package io.github.orgwright.examples;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides who may read a document: its author, and everyone above the author. A login belongs to a
 * person, who may hold several positions or none.
 */
public final class AccessCheck {
  private static final int DOCUMENTS = 10_000;

  /** A document and the position of its author. */
  record Document(int number, Position author) {}

  private AccessCheck() {}

  /**
   * Prints how many of ten thousand documents three users may read.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization org = Fernway.load().organization();
    Who who = Who.of(org);
    List<Position> positions = org.positions().list();
    List<Document> documents =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(number -> new Document(number, positions.get(number % positions.size())))
            .toList();

    out.println("ACCESS CHECK: " + DOCUMENTS + " documents");
    out.println();
    for (String login : List.of("hiroshi", "ulrike", "kim", "visitor")) {
      // Logins come from outside, so they are looked up with find.
      String count =
          org.people()
              .find(login)
              .map(person -> readable(who, person, documents).size() + " documents")
              .orElse("nothing, because this person is unknown at " + org.name());
      out.println(String.format(Locale.ROOT, "  %-14s may read: %s", login, count));
    }
    out.println();
    out.println("Why may hiroshi read what pm-cards wrote, but not what eng-pay-1 wrote?");
    Matches below = who.reportsTo(org.person("hiroshi"));
    for (String author : List.of("pm-cards", "eng-pay-1")) {
      String why = below.why(org.position(author)).text();
      out.println(ConsoleText.fit(why.indent(4).stripTrailing()));
    }
  }

  static List<Document> readable(Who who, Person login, List<Document> documents) {
    List<Position> own = who.organization().positionsOf(login);
    List<Position> authors = documents.stream().map(Document::author).distinct().toList();
    Map<Position, Boolean> below = who.reportsTo(login).containsEach(authors);
    return documents.stream()
        .filter(document -> own.contains(document.author()) || below.get(document.author()))
        .toList();
  }
}
