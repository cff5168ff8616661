package io.github.orgwright.examples;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a page of questions that make sense for any organization. */
final class Questions {
  private static final int EXAMPLES = 3;

  private final Organization org;
  private final Who who;
  private final Optional<Position> subject;
  private int asked;

  private Questions(Organization org, Optional<Position> subject) {
    this.org = org;
    this.who = Who.of(org);
    this.subject = subject;
  }

  /**
   * Questions about a position; if none is given, about the first position in the deepest layer.
   */
  static Questions about(Organization org, Optional<String> id) {
    return new Questions(org, id.isPresent() ? Optional.of(position(org, id.get())) : deepest(org));
  }

  /** A position for which the user asks; the fix of another id is for users, not for programs. */
  private static Position position(Organization org, String id) {
    try {
      return org.position(id);
    } catch (UnknownIdException e) {
      List<String> known = org.positions().stream().map(Position::id).limit(EXAMPLES).toList();
      throw new IllegalArgumentException(
          "unknown position id \"%s\"; %s"
              .formatted(
                  e.id(),
                  known.isEmpty()
                      ? "the organization has no positions; fix: leave out --about"
                      : "fix: give --about the id of a position, such as "
                          + String.join(" or ", e.nearest().isEmpty() ? known : e.nearest())),
          e);
    }
  }

  private static Optional<Position> deepest(Organization org) {
    return org.positions().stream()
        .reduce((first, next) -> layer(org, next) > layer(org, first) ? next : first);
  }

  private static int layer(Organization org, Position position) {
    return org.hierarchy().layer(position).orElse(0);
  }

  void print(PrintStream out) {
    if (subject.isEmpty()) {
      printChain(out);
      return;
    }
    Position position = subject.get();
    printChain(out);
    up(out, position);
    down(out, position);
    sideways(out, position);
    work(out, position);
  }

  /** Prints the answer to the most frequent question, the chain of command. */
  void printChain(PrintStream out) {
    subject.ifPresentOrElse(
        position ->
            ask(
                out,
                "Who is in the chain of command of " + position.id() + "?",
                "who.manages(org.position(\"" + position.id() + "\"))",
                who.manages(position).why()),
        () -> out.println("  none, because there are no positions"));
  }

  private void up(PrintStream out, Position position) {
    ask(
        out,
        "Which managers of " + position.id() + " are not vacant?",
        "who.manages(...).that(not(vacant()))",
        who.manages(position).that(not(vacant())).why());
    approval(out, position);
  }

  private void approval(PrintStream out, Position position) {
    Optional<Authority> limited =
        who.manages(position).stream()
            .flatMap(manager -> manager.authorities().stream())
            .filter(authority -> authority.limit().filter(Questions::isOrdinary).isPresent())
            .findFirst();
    if (limited.isEmpty()) {
      return;
    }
    BigDecimal amount = limited.get().limit().orElseThrow().add(BigDecimal.ONE);
    AuthorityRequest request = limited.get().request(amount);
    Optional<Person> approver = who.mayApprove(request, position).people().stream().findFirst();
    ask(
        out,
        "Who may approve " + request + "?",
        "who.mayApprove(request, position)",
        who.mayApprove(request, position).why());
    approver.ifPresent(
        person ->
            ask(
                out,
                "Who may approve it while " + person.id() + " is away?",
                "who.whileAway(person -> ...).mayApprove(request, position)",
                who.whileAway(person::equals).mayApprove(request, position).why()));
  }

  /**
   * Whether the given amount has few enough digits to be shown, and to ask for an amount one
   * greater.
   */
  private static boolean isOrdinary(BigDecimal amount) {
    return amount.scale() > -20 && amount.scale() < 20;
  }

  private void down(PrintStream out, Position position) {
    Position manager = who.manages(position).stream().skip(1).findFirst().orElse(position);
    ask(
        out,
        "Who reports to " + manager.id() + ", directly or indirectly?",
        "who.reportsTo(org.position(\"" + manager.id() + "\"))",
        who.reportsTo(manager).why());
    ask(
        out,
        "Is " + manager.id() + " above " + position.id() + "?",
        "who.reportsTo(manager).contains(position)",
        who.reportsTo(manager).why(position));
    int widest = Math.max(1, org.metrics().widestSpan());
    ask(
        out,
        "Who has the most direct reports?",
        "who.matches(manageDirectly(atLeast(" + widest + ")))",
        who.matches(manageDirectly(atLeast(widest))).why());
    ask(out, "Which positions are vacant?", "who.matches(vacant())", who.matches(vacant()).why());
  }

  private void sideways(PrintStream out, Position position) {
    Position manager = who.directlyManages(position).first().orElse(position);
    ask(
        out,
        "Who are the peers of " + manager.id() + "?",
        "who.isPeerOf(org.position(\"" + manager.id() + "\"))",
        who.isPeerOf(manager).why());
    List<Position> all = org.positions().list();
    Position other = all.get(all.size() - 1);
    ask(
        out,
        "Who is the closest common manager of " + position.id() + " and " + other.id() + "?",
        "who.isClosestCommonManagerOf(a, b)",
        who.isClosestCommonManagerOf(position, other).why());
    org.lines().stream()
        .filter(line -> line.kind().equals(LineKind.DOTTED))
        .flatMap(line -> org.positions().find(line.reporter()).stream())
        .findFirst()
        .ifPresent(
            dotted ->
                ask(
                    out,
                    "To whom does " + dotted.id() + " have a dotted line?",
                    "who.over(DOTTED).directlyManages(org.position(\"" + dotted.id() + "\"))",
                    who.over(LineKind.DOTTED).directlyManages(dotted).why()));
  }

  private void work(PrintStream out, Position position) {
    Optional<Scope> scope =
        who.manages(position).stream().flatMap(manager -> manager.owns().stream()).findFirst();
    scope.ifPresent(
        owned ->
            ask(
                out,
                "Who covers " + owned.name() + ", from the narrowest scope to the widest?",
                "who.covers(scope)",
                who.covers(owned).why()));
    Optional<Responsibility> work = org.responsibilities().stream().findFirst();
    work.ifPresent(
        responsibility ->
            ask(
                out,
                "Who is accountable for the "
                    + responsibility.name().toLowerCase(Locale.ROOT)
                    + "?",
                "who.isAccountableFor(" + responsibility.id().toUpperCase(Locale.ROOT) + ")",
                who.isAccountableFor(responsibility).why()));
  }

  private void ask(PrintStream out, String caption, String code, Explanation explanation) {
    if (asked++ > 0) {
      out.println();
    }
    out.println(ConsoleText.wrap(asked + ". ", caption));
    out.println("  > " + code);
    explanation
        .text()
        .lines()
        // The caption has said the question, which may go on over lines.
        .dropWhile(line -> !line.endsWith("?") && !line.endsWith("?\""))
        .skip(1)
        .forEach(out::println);
  }
}
