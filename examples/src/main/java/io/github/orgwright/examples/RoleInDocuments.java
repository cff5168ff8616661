package io.github.orgwright.examples;

import io.github.orgwright.core.Role;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.product.DocumentedAnswer;
import io.github.orgwright.product.DocumentedRole;
import io.github.orgwright.product.ProductDocuments;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.product.Reading;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints what the five documents about product leadership say about one role, each statement with
 * its sources, and which questions they do not answer.
 *
 * <pre>
 * java ... RoleInDocuments
 * java ... RoleInDocuments chief_product_officer
 * </pre>
 */
public final class RoleInDocuments {
  private RoleInDocuments() {}

  /**
   * Prints a page about a role.
   *
   * @param args the id of a role; none for the VP of product
   */
  public static void main(String[] args) {
    int status = run(System.out, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the program; returns 0, or 2 if there is no such role. */
  static int run(PrintStream out, String... args) {
    try {
      Role role = args.length == 0 ? ProductRoles.VP_OF_PRODUCT : ProductRoles.all().get(args[0]);
      print(out, role, ProductDocuments.under(Reading.standard()));
      return 0;
    } catch (UnknownIdException unknown) {
      out.println(ConsoleText.wrap("", unknown.getMessage()));
      return 2;
    }
  }

  private static void print(PrintStream out, Role role, ProductDocuments documents) {
    out.println("WHAT THE DOCUMENTS SAY ABOUT THE " + role.name());
    out.println();
    List<String> notStated = new ArrayList<>();
    DocumentedRole documented = documents.about(role);
    List<DocumentedAnswer<?>> answers = new ArrayList<>(documented.answers());
    answers.add(documents.who().reportsTo(role));
    answers.add(documents.who().oversees(role));
    for (DocumentedAnswer<?> answer : answers) {
      if (answer.isStated() || !answer.rejected().isEmpty()) {
        out.println(ConsoleText.fit(answer.text()));
        out.println();
      } else {
        notStated.add(answer.question());
      }
    }
    out.println("not stated");
    out.println(
        notStated.stream()
            .map(question -> ConsoleText.wrap("  ", question))
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
