package io.github.orgwright.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A chart as one HTML file: a script draws what is in view from the data in the file. The file
 * loads nothing, and its Content-Security-Policy allows only its own script and style.
 */
final class HtmlPage {
  /** The height of cards without people, as the style of the page has it. */
  static final int CARD_HEIGHT = 78;

  /** The height of one more line in a card. */
  private static final int LINE = 17;

  private static final String SCRIPT = resource("chart.js");
  private static final String STYLE = resource("chart.css");

  /** The kinds of marks; the data names them by their index. */
  private static final ImmutableList<Mark.Kind> KINDS = ImmutableList.copyOf(Mark.Kind.values());

  /** The names of details; the data names them by their index. */
  private static final ImmutableList<String> DETAILS =
      ImmutableList.of(
          "role",
          "owns",
          "works in",
          "may",
          "accountable for",
          "responsible for",
          "consulted on",
          "informed of",
          "measured by",
          "FTE");

  private final ChartSettings settings;
  private final List<ChartContent> contents;
  private final int cardHeight;
  private final List<String> lineKinds;

  private HtmlPage(ChartSettings settings, List<ChartContent> contents) {
    this.settings = settings;
    this.contents = contents;
    boolean hasPeople =
        contents.stream()
            .flatMap(content -> content.cards().stream())
            .anyMatch(card -> !card.people().isEmpty());
    this.cardHeight = hasPeople ? CARD_HEIGHT + LINE : CARD_HEIGHT;
    this.lineKinds =
        contents.stream()
            .flatMap(content -> content.overlays().stream())
            .map(overlay -> overlay.kind().id())
            .distinct()
            .toList();
  }

  /**
   * The page.
   *
   * @param settings what the chart shows
   * @param content what it shows of the organization
   */
  static String of(ChartSettings settings, ChartContent content) {
    return new HtmlPage(
            settings,
            settings.diff() == null
                ? List.of(content)
                : List.of(content, ContentBuilder.of(settings.beforeTheChange())))
        .text();
  }

  /** A file of the module without indentation and comments, which the page does not need. */
  private static String resource(String name) {
    try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
      return new String(requireNonNull(file, name).readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/**"))
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String hash(String text) {
    return "'sha256-"
        + Base64.getEncoder().encodeToString(Hashing.sha256().hashString(text, UTF_8).asBytes())
        + "'";
  }

  private String text() {
    ChartContent content = contents.get(0);
    String name = HtmlEscapers.htmlEscaper().escape(content.name());
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
        base-uri 'none'; form-action 'none'; script-src %s; style-src %s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <link rel="icon" href="data:,">
        <title>%s: organization chart</title>
        <style>%s</style>
        </head>
        <body>
        <header>
        <div><h1>%s</h1><p id="summary">%s</p></div>
        <div class="search"><input type="search" id="search" placeholder="Search" \
        aria-label="Search positions" autocomplete="off"><ul id="results"></ul></div>
        <div class="tools">%s<select id="list" aria-label="Lists"></select>
        <button type="button" id="zoom-out" aria-label="Zoom out">\u2212</button>
        <button type="button" id="zoom-in" aria-label="Zoom in">+</button>
        <button type="button" id="fit">Fit</button>
        <button type="button" id="open-all">Expand all</button>
        <button type="button" id="close-all">Collapse all</button>
        <button type="button" id="print-all">Print</button>
        <button type="button" id="save">Save as SVG</button></div>
        </header>
        <nav id="path" aria-label="Chain of managers"></nav>
        <main>
        <div id="view"><canvas id="canvas" aria-hidden="true"></canvas>\
        <div id="tree" role="tree" aria-label="Organization chart"></div>\
        <div id="status" role="status"></div></div>
        <aside id="panel" aria-label="Details" hidden></aside>
        </main>
        <div id="print"></div>
        <noscript>This page needs JavaScript.</noscript>
        <script type="application/json" id="data">%s</script>
        <script>%s</script>
        </body>
        </html>
        """
        .formatted(
            hash(SCRIPT),
            hash(STYLE),
            name,
            STYLE,
            name,
            HtmlEscapers.htmlEscaper().escape(content.summary()),
            switches(),
            data(),
            SCRIPT);
  }

  private String switches() {
    StringBuilder switches = new StringBuilder();
    if (contents.size() > 1) {
      switches.append(
          "<fieldset aria-label=\"Version\">"
              + "<label><input type=\"radio\" name=\"version\" value=\"1\">Before</label>"
              + "<label><input type=\"radio\" name=\"version\" value=\"0\" checked>After</label>"
              + "</fieldset>\n");
    }
    if (!lineKinds.isEmpty()) {
      switches.append("<label><input type=\"checkbox\" id=\"lines\" checked>Other lines</label>\n");
    }
    return switches.toString();
  }

  private String data() {
    JsonText json = new JsonText();
    json.beginObject();
    json.name("name");
    json.value(contents.get(0).name());
    json.name("cardHeight");
    json.value(cardHeight);
    json.name("isPlainLabel");
    json.value(settings.label() == null);
    json.name("kinds");
    json.values(KINDS.stream().map(HtmlPage::word).toList());
    json.name("details");
    json.values(DETAILS);
    json.name("lineKinds");
    json.values(lineKinds.stream().map(SafeText::of).toList());
    json.name("charts");
    json.beginArray();
    contents.forEach(content -> write(content, json));
    json.endArray();
    json.endObject();
    return json.toString();
  }

  private static String word(Mark.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void write(ChartContent content, JsonText json) {
    List<Card> cards = content.cards();
    CardTree tree = CardTree.of(cards);
    CardColumns arrangement = ArrangementSearch.find(tree, cardHeight, settings.page());
    json.beginObject();
    json.name("summary");
    json.value(content.summary());
    json.name("ids");
    json.values(cards.stream().map(card -> card.position().id()).toList());
    json.name("labels");
    json.values(cards.stream().map(this::label).toList());
    json.name("above");
    json.beginArray();
    for (int card = 0; card < cards.size(); card++) {
      json.value(tree.above(card) == CardTree.NO_CARD ? 0 : card - tree.above(card));
    }
    json.endArray();
    json.name("columns");
    json.beginArray();
    for (int card = CardTree.NO_CARD; card < cards.size(); card++) {
      json.value(arrangement.columns(card));
    }
    json.endArray();
    json.name("chain");
    json.beginArray();
    for (int card = 0; card < cards.size(); card++) {
      if (cards.get(card).isOnChain()) {
        json.value(card);
      }
    }
    json.endArray();
    json.name("lines");
    json.beginArray();
    for (Overlay overlay : content.overlays()) {
      json.beginArray();
      json.value(overlay.from());
      json.value(overlay.to());
      json.value(lineKinds.indexOf(overlay.kind().id()));
      json.value((overlay.closesCycle() ? 1 : 0) + (overlay.isOnChain() ? 2 : 0));
      json.endArray();
    }
    json.endArray();
    writeSome(json, "hidden", cards, card -> card.hidden() > 0, card -> json.value(card.hidden()));
    writeSome(
        json,
        "people",
        cards,
        card -> !card.people().isEmpty(),
        card -> json.values(card.people()));
    writeSome(
        json,
        "marks",
        cards,
        card -> !card.marks().isEmpty(),
        card -> {
          json.beginArray();
          card.marks().forEach(mark -> write(mark, json));
          json.endArray();
        });
    writeSome(
        json,
        "details",
        cards,
        card -> hasDetails(card.position()),
        card -> {
          json.beginArray();
          writeDetails(card.position(), json);
          json.endArray();
        });
    json.name("notes");
    json.beginArray();
    for (Mark note : content.notes()) {
      json.beginArray();
      json.value(KINDS.indexOf(note.kind()));
      json.value(note.text());
      json.endArray();
    }
    json.endArray();
    json.endObject();
  }

  /** The label, empty if it is only the id; the page adds the id to a plain label itself. */
  private String label(Card card) {
    if (settings.label() != null) {
      return String.join("\n", card.label());
    }
    return card.label().size() == 1 ? "" : card.label().get(0);
  }

  private static void writeSome(
      JsonText json,
      String name,
      List<Card> cards,
      Predicate<Card> isWritten,
      Consumer<Card> write) {
    json.name(name);
    json.beginObject();
    for (int card = 0; card < cards.size(); card++) {
      if (isWritten.test(cards.get(card))) {
        json.name(Integer.toString(card));
        write.accept(cards.get(card));
      }
    }
    json.endObject();
  }

  private static void write(Mark mark, JsonText json) {
    if (mark.text().equals(word(mark.kind()))) {
      json.value(KINDS.indexOf(mark.kind()));
      return;
    }
    json.beginArray();
    json.value(KINDS.indexOf(mark.kind()));
    json.value(mark.text());
    json.endArray();
  }

  private boolean hasDetails(Position position) {
    return !position.roles().isEmpty()
        || !position.owns().isEmpty()
        || position.worksIn().isPresent()
        || !position.authorities().isEmpty()
        || !position.duties().isEmpty()
        || !position.kpis().isEmpty()
        || position.fte() != 1
        || (settings.isWithPeople() && !position.attributes().isEmpty());
  }

  private void writeDetails(Position position, JsonText json) {
    position.roles().forEach(role -> detail("role", role.name(), json));
    position.owns().forEach(scope -> detail("owns", scope.id(), json));
    position.worksIn().ifPresent(scope -> detail("works in", scope.id(), json));
    authorities(position).forEach(authority -> detail("may", authority.toString(), json));
    position.effectiveDuties().forEach(duty -> detail(duty, json));
    position.effectiveKpis().forEach(kpi -> detail("measured by", words(kpi), json));
    if (position.fte() != 1) {
      detail("FTE", Double.toString(position.fte()), json);
    }
    if (settings.isWithPeople()) {
      position.attributes().forEach((name, value) -> detail(SafeText.of(name), value, json));
    }
  }

  private static Set<Authority> authorities(Position position) {
    Set<Authority> all = new LinkedHashSet<>();
    position.roles().forEach(role -> all.addAll(role.authorities()));
    all.addAll(position.authorities());
    return all;
  }

  private static void detail(Duty duty, JsonText json) {
    detail(
        switch (duty.involvement()) {
          case RESPONSIBLE -> "responsible for";
          case ACCOUNTABLE -> "accountable for";
          case CONSULTED -> "consulted on";
          case INFORMED -> "informed of";
        },
        duty.responsibility().name() + in(duty.scope()),
        json);
  }

  private static String words(ScopedKpi kpi) {
    return kpi.kpi().name() + in(kpi.scope());
  }

  private static String in(Optional<Scope> scope) {
    return scope.map(one -> " (" + one.id() + ")").orElse("");
  }

  private static void detail(String name, String value, JsonText json) {
    json.beginArray();
    int known = DETAILS.indexOf(name);
    if (known >= 0) {
      json.value(known);
    } else {
      json.value(name);
    }
    json.value(SafeText.of(value));
    json.endArray();
  }
}
