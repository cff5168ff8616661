package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.jackson.OrgwrightModule;
import io.github.orgwright.properties.GivenOrganizations;
import io.github.orgwright.properties.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Organizations whose ids, names and attributes mean something to CSV, to spreadsheets or to our
 * own escapes. Half of them have only what a file of our own can hold, in the order in which it
 * holds it.
 */
public final class HostileOrganizations implements ArbitrarySupplier<Organization> {
  private static final List<String> PIECES =
      List.of(
          "a", "B", "7", " ", ";", ",", "\"", "%", "%2", "%20", "/", ":", "@", "=", "+", "-", "'",
          "<", "<=", "#", "\n", "\r", "\r\n", "\t", "\\", "ü", "\u00A0", "\u2003", "\uFEFF", "🙂",
          "XX", "vacant", "id");

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();

  /** A text of a document: the value of a member, with its name, or the name of another one. */
  private static final Pattern TEXT =
      Pattern.compile("(?:\"(\\w+)\"\\s*:\\s*)?(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?");

  /** Texts that are constants. */
  private static final Pattern CONSTANT =
      Pattern.compile("[A-Z_]{4,}|solid|dotted|product|organization|orgwright-organization/1");

  @Override
  public Arbitrary<Organization> get() {
    return Arbitraries.randomValue(random -> new Maker(random, PIECES).organization()).dontShrink();
  }

  /** An organization whose texts also have the given pieces. */
  public static Organization generated(long seed, List<String> furtherPieces) {
    List<String> pieces = new ArrayList<>(PIECES);
    pieces.addAll(furtherPieces);
    return new Maker(new Random(seed), pieces).organization();
  }

  /** Gives other texts and numbers to a small organization of the test kit. */
  private static final class Maker {
    private final Random random;
    private final List<String> pieces;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Maker(Random random, List<String> pieces) {
      this.random = random;
      this.pieces = pieces;
    }

    Organization organization() {
      Organization plain =
          GivenOrganizations.generated(random.nextInt(8), random.nextLong()).organization();
      plain.scopes().forEach(scope -> texts.put(scope.id(), renamed(scope).id()));
      plain.assignments().stream()
          .filter(one -> !plain.person(one.person()).isDisclosed())
          .forEach(one -> texts.put(one.person(), undisclosed(text(one.position()))));
      String document =
          TEXT.matcher(JSON.writeValueAsString(plain))
              .replaceAll(text -> Matcher.quoteReplacement(renamed(text)));
      Parts parts = new Parts(JSON.readValue(document, Organization.class));
      addTo(parts);
      Organization hostile = parts.build();
      List<String> leftOut = LeftOut.of(hostile, true);
      boolean isWhole = random.nextBoolean();
      Draft draft = new Draft(hostile);
      Draft.LOSSES.forEach(
          (sentence, loss) -> {
            if (Draft.isNamed(sentence, leftOut) && (isWhole || oneIn(2))) {
              loss.accept(draft);
            }
          });
      return draft.build();
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }

    /** The hostile text that stands for a text; equal ones for equal texts only. */
    private String text(String plain) {
      return texts.computeIfAbsent(
          plain,
          text -> {
            StringBuilder hostile = new StringBuilder();
            do {
              hostile.append(pieces.get(random.nextInt(pieces.size())));
            } while (hostile.toString().isBlank()
                || random.nextBoolean()
                || !used.add(hostile.toString()));
            return hostile.toString();
          });
    }

    private String renamed(MatchResult text) {
      if (text.group(3) != null) { // the name of a member
        return text.group();
      }
      String member = text.group(1);
      boolean isNumber = "limit".equals(member) || "target".equals(member);
      String renamed =
          isNumber ? number().toString() : word(JSON.readValue(text.group(2), String.class));
      return (member == null ? "" : "\"" + member + "\":") + JSON.writeValueAsString(renamed);
    }

    private String word(String plain) {
      return CONSTANT.matcher(plain).matches() ? plain : text(plain);
    }

    /** A scope with another name and kind; with another id, unless that says where it is. */
    private Scope renamed(Scope scope) {
      ScopeKind kind = ScopeKind.of(word(scope.kind().id()));
      Scope renamed =
          scope
              .parent()
              .map(parent -> renamed(parent).part(kind, text(scope.name())))
              .orElseGet(() -> Scope.of(kind, text(scope.name())));
      return scope.id().contains(":") ? renamed : renamed.identifiedBy(text(scope.id() + " id"));
    }

    private String undisclosed(String position) {
      return Person.undisclosedHolderOf(position, oneIn(3) ? 6 : 1).id();
    }

    private BigDecimal number() {
      int digits = oneIn(9) ? 500 : random.nextInt(8);
      return new BigDecimal("1" + "3".repeat(digits)).movePointLeft(random.nextInt(12));
    }

    private void addTo(Parts parts) {
      if (oneIn(2)) {
        parts.name = "Acme";
      }
      parts.positions.replaceAll(this::detailed);
      parts.people.replaceAll(person -> person.isDisclosed() ? detailed(person) : person);
      if (oneIn(3) && !parts.positions.isEmpty()) {
        String id = parts.positions.get(0).id();
        for (int number = 2; number <= 3; number++) {
          Person person = Person.undisclosedHolderOf(id, number);
          parts.people.add(person);
          parts.assignments.add(Assignment.of(id, person.id(), AssignmentKind.SUBSTANTIVE));
        }
      }
      if (oneIn(3)) {
        parts.people.add(Person.of("not assigned " + text("not assigned")));
      }
      if (oneIn(3)) {
        parts.scopes.add(Scope.organization(text("declared")));
      }
      if (oneIn(3)) {
        parts.expectations.add(Expectation.of(Responsibility.of("expected", text("expected"))));
      }
    }

    private Position detailed(Position position) {
      Position.Builder builder =
          position.toBuilder()
              .fte(random.nextInt(40) / 20.0)
              .roles(withOneTwice(position.roles()))
              .authorities(withOneTwice(position.authorities()))
              .kpis(position.kpis().stream().map(this::targeted).toList());
      position.statedWorkScope().ifPresent(scope -> builder.worksIn(deep(scope)));
      if (oneIn(6)) {
        builder.may(Authority.named(text("authority")).upTo(number()));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        String value = oneIn(9) ? "" : text("value " + random.nextInt(5));
        builder.attribute(text("attribute " + i), value);
      }
      return builder.build();
    }

    private <T> List<T> withOneTwice(List<T> values) {
      List<T> some = new ArrayList<>(values);
      if (oneIn(9) && !values.isEmpty()) {
        some.add(values.get(0));
      }
      return some;
    }

    private ScopedKpi targeted(ScopedKpi kpi) {
      return kpi.kpi().isQualitative() || oneIn(2)
          ? kpi
          : kpi.withTarget(oneIn(3) ? number().negate() : number());
    }

    /** A scope, or one so far below it that a file can just hold it, or just not. */
    private Scope deep(Scope scope) {
      Scope deep = scope;
      int depth = oneIn(6) ? 64 + random.nextInt(3) : 0;
      while (deep.depth() < depth) {
        deep = deep.part(ScopeKind.PRODUCT, "p");
      }
      return deep;
    }

    private Person detailed(Person person) {
      Education[] all = Education.values();
      return oneIn(3)
          ? person.toBuilder()
              .yearsOfExperience(random.nextInt(50))
              .education(all[random.nextInt(all.length)])
              .build()
          : person;
    }
  }
}
