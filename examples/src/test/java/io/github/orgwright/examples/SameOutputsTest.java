package io.github.orgwright.examples;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.rule;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.CsvWriter;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.product.Claim;
import io.github.orgwright.product.Claims;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testkit.BrokenRows;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.model.BrokenRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fixed set of outputs, each held to a file, wherever the tests run: what they say must not
 * depend on the locale, the time zone, the charset or the version of Java.
 */
class SameOutputsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/same-outputs");

  /** Writes the files anew. */
  private static final String WRITE = "orgwright.outputs.write";

  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final Authority SPEND = Authority.named("spend");

  /** Composed, and as a letter with a combining mark: different ids that look alike. */
  private static final String COMPOSED = "caf\u00e9";

  private static final String DECOMPOSED = "cafe\u0301";
  private static final String ARABIC_12 = "\u0661\u0662";

  private static final Scope WORLD = Scope.organization("D\u0130L");
  private static final Scope WIDE = WORLD.part(ScopeKind.PORTFOLIO, "I/i/\u0130/\u0131");

  /**
   *
   *
   * <pre>
   * I ── i ── İ ── ı ── STRASSE ── straße ... I
   * │    └ ghost?                  └ ١٢ ── two managers: café and café, which are a cycle
   * </pre>
   */
  private static Organization hostile() {
    return Organization.named("\u0130\u015f & <\u00df>")
        .person("Ay\u015fe", a -> a.name("Ay\u015fe I\u015f\u0131k").yearsOfExperience(1_234))
        .position("I", p -> p.title("CHIEF").owns(WORLD).may(SPEND).heldBy("Ay\u015fe"))
        .position(
            "i", p -> p.title("chief").reportsTo("I").owns(WIDE).may(SPEND.upTo(12_345)).fte(0.5))
        .position("\u0130", p -> p.reportsTo("i").heldBy("i").may(SPEND.upTo(7_200)))
        .position(
            "\u0131",
            p -> p.reportsTo("\u0130").heldBy("\u0131", AssignmentKind.ACTING).fte(1.0 / 3))
        .position("STRASSE", p -> p.reportsTo("\u0131").heldBy(ARABIC_12, AssignmentKind.DEPUTY))
        .position("stra\u00dfe", p -> p.reportsTo("STRASSE").dottedTo("I").heldBy("I"))
        .position(
            ARABIC_12,
            p -> p.title("\u0661\u066b\u0665").reportsTo(COMPOSED).line(LineKind.SOLID, DECOMPOSED))
        .position(COMPOSED, p -> p.reportsTo(DECOMPOSED).owns(WIDE))
        .position(DECOMPOSED, p -> p.reportsTo(COMPOSED))
        .position("\ud835\udc22", p -> p.title("\u202eright to left | *x*").reportsTo("ghost"))
        .tracks(Kpi.of("I\u0307", "\u0130 %"))
        .tryBuild()
        .organization();
  }

  private static final String NUMBERS =
      """
      ID,Title,Manager,Person,FTE,May,Years,School,State,INFO
      I,L\u0130DER,,a,"1,5",spend<=10000,12,MASTER,,1.234
      i,lider,I,b,1.5,"spend<=10,000",\u0661\u0662,master,ACTING,x
      \u0130,,i,c,0.75,SPEND<=1e3,7.5,Bachelor,act\u0131ng,y
      \u0131,,\u0130,,1e-1,spend<=99.5;hire,-1,doctorate,VACANT,z
      1.0,,\u0131,d,\u0661,hire,007,D\u0130PLOMA,acting,2026-01-02
      """;

  private static final Mapping NUMBER_COLUMNS =
      Mapping.positions("id")
          .title("TITLE")
          .manager("manager")
          .holder("person")
          .fte("fte")
          .authorities("may")
          .yearsOfExperience("years")
          .education("school")
          .actingWhere("state", "acting")
          .vacantWhere("state", "vacant")
          .attributes("info");

  private static final List<String> CARDS =
      List.of(
          "VICE PRESIDENT, PRODUCT",
          "CHIEF PRODUCT OFFICER",
          "D\u0130RECTOR OF PRODUCT",
          "director of product des\u0131gn",
          "UX/UI DESIGNER",
          "Sr. Product Manager II",
          "PRODUCT\u00a0MARKETING\u2013MANAGER",
          "\ufb01eld product manager",
          "Product Manager (\u0661\u0662)",
          "Produktmanager f\u00fcr Stra\u00dfe");

  @TempDir private Path folder;

  @Test
  void outputsAreTheSameEverywhere() throws IOException {
    Map<String, String> outputs = outputs();
    if (Boolean.getBoolean(WRITE)) {
      for (Path old : files()) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> output : outputs.entrySet()) {
        Files.writeString(file(output.getKey()), output.getValue());
      }
    }
    assertEquals(
        outputs.keySet().stream().map(SameOutputsTest::file).sorted().toList(), files(), renewal());
    assertAll(
        outputs.entrySet().stream()
            .map(
                output ->
                    () ->
                        assertEquals(
                            Files.readString(file(output.getKey())),
                            output.getValue(),
                            () -> output.getKey() + " differs. " + renewal())));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.sorted().toList();
    }
  }

  private static Path file(String output) {
    return EXPECTED.resolve(output.replace(' ', '-') + ".txt");
  }

  private static String renewal() {
    return "Where that is on purpose, -D" + WRITE + "=true writes " + EXPECTED + " anew.\n";
  }

  @Test
  void switchedLocaleAndTimeZoneDecideNothing() throws IOException {
    Map<String, String> before = outputs();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Map<String, String> there = outputs();
        before.forEach(
            (name, output) -> assertEquals(output, there.get(name), name + " in " + tag));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private Map<String, String> outputs() throws IOException {
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, Organization> organizations = new LinkedHashMap<>();
    organizations.put("Fernway", Fernway.load().organization());
    organizations.put("hostile", hostile());
    for (Map.Entry<String, Organization> entry : organizations.entrySet()) {
      String name = entry.getKey();
      Organization org = entry.getValue();
      outputs.put(name + " answers", answers(org, matches -> matches + " " + matches.list()));
      outputs.put(name + " reasons", answers(org, matches -> matches.why().text()));
      outputs.put(name + " shape", org.metrics().toString());
      outputs.put(name + " faults", lines(org.toBuilder().tryBuild().problems()));
      Findings found = rules(org).check(org, DAY);
      outputs.put(name + " findings as text", found.text());
      outputs.put(name + " findings as Markdown", found.markdown());
      outputs.put(name + " findings as JSON", found.formatted(new FindingsJson()));
      outputs.put(name + " tree", OrgPrinter.tree(org));
      outputs.put(name + " code", OrgPrinter.code(org));
      Path file = folder.resolve("out.csv");
      CsvWriter.of(org).withPersonalData().write(file);
      // Byte by byte, whatever the charset is.
      outputs.put(
          name + " CSV bytes", new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      outputs.put(
          name + " CSV read back",
          told(OrgReader.of(Presets.ORGWRIGHT).named(name).read(Csv.file(file))));
      outputs.put(name + " broken rows", broken(org));
    }
    outputs.put("numbers", told(OrgReader.of(NUMBER_COLUMNS).read(Csv.text("n", NUMBERS))));
    for (String charset : List.of("ISO-8859-9", "UTF-16LE", "UTF-8")) {
      Path file = folder.resolve(charset + ".csv");
      Files.write(file, "id,title\nI,L\u0130DER \u0131\u00df\n".getBytes(Charset.forName(charset)));
      OrgReader reader = OrgReader.of(Mapping.positions("ID").title("TITLE")).named("Bytes");
      outputs.put(
          charset + " read as such",
          told(reader.read(Csv.file(file).charset(Charset.forName(charset)))));
      if (charset.equals("UTF-8")) {
        outputs.put(charset + " read unnamed", told(reader.read(Csv.file(file))));
      } else {
        assertThrows(UnreadableFileException.class, () -> reader.read(Csv.file(file)), charset);
      }
    }
    outputs.put("unknown ids", unknown());
    outputs.put("titles", titles());
    outputs.put("contradictions", printed(DocumentContradictions::run));
    outputs.put("sentences", lines(ProductRules.documented(Reading.standard()).rules().list()));
    outputs.put("claims", lines(Claims.all().stream().map(Claim::citation).toList()));
    outputs.put("generated", generated());
    outputs.put(
        "reorganization", ReorgScripts.of(Fernway.load().organization()).generate(12).text());
    return outputs;
  }

  private static RuleSet rules(Organization org) {
    return StandardRules.structure()
        .and(StandardRules.accountability())
        .and(StandardRules.measurement())
        .and(StandardRules.scope())
        .and(StandardRules.shape(between(2, 1_000), atMost(2)))
        .and(ProductRules.documented(Reading.largeOrganization(1_000)))
        .and(
            RuleSet.of(
                rule("HELD-I")
                    .positions()
                    .should(not(vacant()).and(haveHoldersWithExperience(atMost(1_000))))
                    .because("\u0130\u015fler ve i\u015fler"),
                rule("never").positions().should(manageDirectly(between(10_000, 1_000_000)))))
        .waiving(
            Waiver.of("never", org.positions().list().get(0).id())
                .reason("\u0131\u0130")
                .approvedBy("Ay\u015fe")
                .until(LocalDate.of(2027, 1, 1)))
        .waiving(
            Waiver.ofRule("no-cycles")
                .reason("old")
                .approvedBy("x")
                .until(LocalDate.of(2026, 1, 9)));
  }

  private static String answers(Organization org, Function<Matches, String> tell) {
    Who who = Who.of(org);
    return org.positions().stream()
        .flatMap(
            position ->
                Stream.of(
                    who.manages(position),
                    who.reportsTo(position),
                    who.isPeerOf(position),
                    who.over(LineKind.DOTTED).directlyManages(position),
                    who.manages(position).that(not(vacant())),
                    who.mayApprove(SPEND.request(7_200), position)))
        .map(tell)
        .collect(joining("\n"));
  }

  private static String told(LoadResult loaded) {
    Organization org = loaded.organization();
    return lines(loaded.problems())
        + OrgPrinter.code(org)
        + lines(org.positions().stream().map(Position::attributes).toList())
        + org.metrics();
  }

  private static String broken(Organization org) {
    return BrokenRows.of(org, 7).stream()
        .map(
            row ->
                row
                    + "\n"
                    + (row.outcome() == BrokenRow.Outcome.UNREADABLE
                        ? row.text()
                        : told(OrgReader.of(Presets.ORGWRIGHT).read(Csv.text("b", row.text())))))
        .collect(joining("\n"));
  }

  private static String unknown() {
    Organization org = hostile();
    return Stream.of("\u0130I", "strasse", "STRA\u1e9eE", "12", "cafe", "IStANBUL")
        .map(id -> assertThrows(UnknownIdException.class, () -> org.position(id)).getMessage())
        .collect(joining("\n"));
  }

  private static String titles() {
    return Stream.of(Reading.standard(), Reading.smallOrganization())
        .map(ProductTitles::under)
        .flatMap(titles -> CARDS.stream().map(card -> card + lines(titles.candidates(card))))
        .collect(joining("\n"));
  }

  private static String generated() {
    OrgGenerator organizations = OrgGenerator.organizations();
    return LongStream.range(0, 20)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(organizations.generate(seed), organizations.adversarial().generate(seed)))
        .map(OrgPrinter::code)
        .collect(joining("\n"));
  }

  private static String printed(Consumer<PrintStream> example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String lines(List<?> values) {
    return values.stream().map(value -> value + "\n").collect(joining());
  }
}
