package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Rules;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing findings about any ids and titles, and reading any text that stands in a cell. */
final class TextsFuzz {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
  private static final JsonMapper JSON = new JsonMapper();

  private TextsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Draws draws = new Draws(bytes);
    if (draws.isTrue()) {
      checkParsers(draws.isTrue() ? draws.rest() : draws.text(), draws);
    } else {
      checkFindings(draws);
    }
  }

  private static void checkParsers(String text, Draws draws) {
    assertEquals(text, Escapes.decode(Escapes.encode(text, ";/:@")));
    assertEquals(text, Escapes.plain(Escapes.neutral(text)));
    assertTrue(Escapes.decode(text).length() <= text.length(), text);
    assertTrue(text.endsWith(Escapes.plain(text)), text);
    ScopePath.read(text)
        .ifPresent(
            scope -> assertEquals(Optional.of(scope), ScopePath.read(ScopePath.write(scope))));
    AuthorityText.read(text, true, Numbers.PLAIN)
        .ifPresent(
            authority -> {
              String written = AuthorityText.write(authority);
              assertTrue(written.length() < 3 * text.length() + 500, written);
              assertEquals(
                  Optional.of(authority), AuthorityText.read(written, true, Numbers.PLAIN));
              assertTrue(authority.toString().length() < text.length() + 500);
            });
    Optional<BigDecimal> decimal = Numbers.PLAIN.decimal(text);
    Optional<Double> fte = Numbers.PLAIN.fte(text);
    decimal.ifPresent(number -> assertTrue(number.signum() >= 0, text));
    assertTrue(fte.isEmpty() || decimal.isPresent(), text);
    fte.ifPresent(number -> assertEquals(decimal.orElseThrow().doubleValue(), number));
    Numbers.whole(text).ifPresent(number -> assertEquals(number, decimal(text), text));
    MappingSpec spec =
        new DrawIoDirectives(List.of(text, "label:" + text, "connect:" + text, "identity:" + text))
            .apply(Presets.DRAW_IO.spec(), List.of("id", text));
    assertFalse(spec.isOfPersons());
    if (!text.isBlank()) {
      checkValues(text, draws);
    }
  }

  private static int decimal(String text) {
    return Numbers.PLAIN.decimal(text).orElseThrow().intValue();
  }

  private static void checkValues(String text, Draws draws) {
    Scope scope = Scope.organization(text).part(ScopeKind.of(text), text);
    assertEquals(Optional.of(scope), ScopePath.read(ScopePath.write(scope)));
    Scope named = draws.isTrue() ? scope.identifiedBy(text) : scope;
    assertEquals(Optional.of(named), ScopePath.read(ScopePath.write(named)));
    Authority authority = Authority.named(text).upTo(draws.below(256));
    assertEquals(
        Optional.of(authority),
        AuthorityText.read(AuthorityText.write(authority), true, Numbers.PLAIN));
    Printed.line(
        Waiver.ofKey("no-cycles/" + text).reason(text).approvedBy(text).until(DAY).toString());
  }

  private static void checkFindings(Draws draws) {
    List<String> ids = new ArrayList<>();
    for (int i = 1 + draws.below(4); i > 0; i--) {
      ids.add(draws.id());
    }
    OrganizationBuilder builder = Organization.named(draws.id());
    for (String id : ids) {
      builder.position(
          id,
          p -> {
            p.title(draws.id()).reportsTo(draws.one(ids)).line(LineKind.SOLID, draws.one(ids));
            if (draws.isTrue()) {
              p.line(LineKind.SOLID, draws.id());
            }
            p.heldBy(draws.one(ids));
          });
    }
    RuleSet rules =
        StandardRules.structure()
            .and(
                RuleSet.of(
                    Rules.rule("free")
                        .positions()
                        .should(io.github.orgwright.query.Traits.vacant())
                        .because(draws.id())
                        .citing(Citation.of(draws.id(), draws.id()).remark(draws.id()))
                        .fix(draws.id())))
            .waiving(
                Waiver.of("free", draws.one(ids))
                    .reason(draws.id())
                    .approvedBy(draws.id())
                    .until(DAY));
    Findings found = rules.check(builder.tryBuild(), DAY);
    Printed.lines(found.text());
    Printed.lines(found.markdown());
    Printed.line(found.summary());
    found.violations().forEach(violation -> Printed.line(violation.toString()));
    found.waived().forEach(violation -> Printed.line(violation.waiver().orElseThrow().toString()));
    checkJson(found);
    assertEquals(found.text(), rules.check(builder.tryBuild(), DAY).text());
  }

  private static void checkJson(Findings found) {
    String text = found.formatted(new FindingsJson());
    assertTrue(text.chars().allMatch(c -> c == '\n' || (' ' <= c && c <= '~')), text);
    JsonNode json = JSON.readTree(text);
    assertEquals(found.organization().name(), json.get("organization").asString());
    assertEquals(
        found.violations().stream().map(Violation::key).toList(), texts(json, "violations", "key"));
    assertEquals(
        found.violations().stream().map(Violation::message).toList(),
        texts(json, "violations", "message"));
    assertEquals(
        found.waived().stream().map(Violation::key).toList(), texts(json, "waived", "key"));
    assertFalse(json.get("outcomes").isEmpty());
  }

  private static List<String> texts(JsonNode json, String array, String field) {
    return StreamSupport.stream(json.get(array).spliterator(), false)
        .map(one -> one.get(field).asString())
        .toList();
  }
}
