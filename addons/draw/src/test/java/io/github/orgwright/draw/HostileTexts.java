package io.github.orgwright.draw;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.query.Traits;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Rules;
import java.util.List;

/** Texts that are markup, code or commands somewhere, and an organization that consists of them. */
final class HostileTexts {
  static final List<String> TEXTS =
      List.of(
          "\"quoted\" 'single' `code`",
          "\"]; n1 --> n2[\"x",
          "[square] {curly} (round) |bar| <angle>",
          "--> -.-> ==> --",
          "end",
          "style x:a #b; c",
          "click n1 \"https://example.com\"",
          "%%{init: {\"theme\":\"dark\"}}%%",
          "%% comment",
          "subgraph x",
          "classDef x fill:#f00;",
          "\"`markdown **bold**`\"",
          "1. list",
          "- list",
          "fa:fa-car fab:fa-x",
          "$$x^2$$ $x$",
          "\uFB02\u00B0\u00B060\u00B6\u00DF \u00B6\u00DF \u00DF",
          "100%41 %u0041 %20",
          "@{shape: x} :::x",
          "<script>alert(1)</script>",
          "</script><img src=x onerror=alert(1)>",
          "<b>bold</b><br/><br>&lt;b&gt;",
          "&lt; &amp; &#60; &#x3c; #60; #quot; &nbsp;",
          "a\\nb\\lc\\rd\\te\\",
          "\\N \\G \\L \\E \\T \\H",
          "**bold** //italic// __under__ --strike-- ~~wave~~ \"\"mono\"\"",
          "* star",
          "# hash",
          "= heading",
          "----",
          "==title==",
          "~tilde ~~ ~~~",
          "@enduml",
          "@startuml",
          "!include https://example.com/x.puml",
          "!define x y",
          "%load_json(\"https://example.com/x.json\") %date() $function()",
          "<img:https://example.com/x.png> <&heart> <:smile:> <$sprite>",
          "[[https://example.com link]] https://example.com/a",
          "<<stereotype>> \u00ABx\u00BB",
          "<U+0041> <code> <math>x</math> <#red>cell| |= a |",
          "/' comment '/ ' comment",
          "{{ }} {code}",
          "x;line:red;text:red #red",
          "emoji \uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\u05E9\u05DC\u05D5\u05DD \u202Eabc",
          "line\u2028separator\u2029and\nbreak\rand\ttab\u0000",
          "\uE000\uE100\uE101\uE110\uF8FF\uFFFE\uFFFF\uFFFD",
          "\u65E5\u672C\u8A9E e\u0301 \u00E9",
          "two  spaces   three",
          "x".repeat(55));

  private HostileTexts() {}

  /** Each text as title, id, kind of line and name of the organization, with violations. */
  static Chart chart() {
    OrganizationBuilder builder = Organization.named(TEXTS.get(0) + TEXTS.get(20)).position("top");
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = TEXTS.get(i);
      String manager = i < 3 ? "top" : "top" + (i / 3 - 1);
      String other = "top" + (i * 7 % TEXTS.size());
      LineKind kind = LineKind.of(text.strip());
      builder.position("top" + i, p -> p.title(text).reportsTo(manager).line(kind, other));
      builder.position(text, p -> p.reportsTo("top" + text.length() % 9));
    }
    Organization org = builder.tryBuild().organization();
    return Chart.of(org)
        .mark(
            RuleSet.of(
                    Rules.rule("managed")
                        .positions()
                        .should(Traits.haveManagers(Traits.exactly(2))))
                .check(org));
  }
}
