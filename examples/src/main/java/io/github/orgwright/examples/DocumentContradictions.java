package io.github.orgwright.examples;

import io.github.orgwright.product.Claim;
import io.github.orgwright.product.Contradiction;
import io.github.orgwright.product.ContradictionChoice;
import io.github.orgwright.product.Contradictions;
import io.github.orgwright.product.Reading;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lists where the five documents about product leadership contradict each other: both sides with
 * their claims, how the contradiction is settled, and which side two readings choose.
 */
public final class DocumentContradictions {
  private DocumentContradictions() {}

  /**
   * Prints all contradictions.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    out.println("WHERE THE DOCUMENTS CONTRADICT EACH OTHER");
    for (Contradiction contradiction : Contradictions.all().list()) {
      out.println();
      out.println(contradiction.number() + " " + contradiction.id());
      print(out, contradiction.first());
      print(out, contradiction.second());
      out.println(ConsoleText.wrap("  settled     ", contradiction.treatment()));
      print(
          out, "small", Contradictions.under(Reading.smallOrganization()).get(contradiction.id()));
      print(
          out,
          "large",
          Contradictions.under(Reading.largeOrganization(500)).get(contradiction.id()));
    }
  }

  private static void print(PrintStream out, Contradiction.Side side) {
    String claims = side.claims().stream().map(Claim::label).collect(Collectors.joining(" "));
    out.println(ConsoleText.wrap("  side        ", side.statement() + " [" + claims + "]"));
  }

  private static void print(PrintStream out, String name, ContradictionChoice choice) {
    out.println(
        ConsoleText.wrap(
            "  if " + name + "    ",
            choice.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + choice.reason()));
  }
}
