package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.haveFunction;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Traits of those above and below. */
class RelatedTest {
  private static final Role CHIEF =
      Role.builder().id("chief").name("Chief").function("Business").build();
  private static final Role HEAD =
      Role.builder().id("head").name("Head").function("Product").build();
  private static final Role MAKER = Role.of("maker", "Maker");

  private static final Trait<Position> CHIEFS = haveRole(CHIEF);
  private static final Trait<Position> HEADS = haveRole(HEAD);
  private static final Trait<Position> MAKERS = haveRole(MAKER);

  /*
   * ceo  chief                       east > west > east   a circle; east is a head
   *  ├ cfo                            └ desk
   *  │  └ clerk                      self ⟲               a head
   *  └ hop  head                     lost > ghost         a manager who is not known
   *     └ pm                          └ agent
   *        └ dev  maker, also reports to cfo
   *               dotted to desk
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.role(CHIEF))
          .position("cfo", p -> p.reportsTo("ceo"))
          .position("clerk", p -> p.reportsTo("cfo"))
          .position("hop", p -> p.reportsTo("ceo").role(HEAD))
          .position("pm", p -> p.reportsTo("hop"))
          .position(
              "dev",
              p -> p.reportsTo("pm").line(LineKind.SOLID, "cfo").dottedTo("desk").role(MAKER))
          .position("east", p -> p.reportsTo("west").role(HEAD))
          .position("west", p -> p.reportsTo("east"))
          .position("desk", p -> p.reportsTo("east"))
          .position("self", p -> p.reportsTo("self").role(HEAD))
          .position("lost", p -> {})
          .position("agent", p -> p.reportsTo("lost"))
          .lines(List.of(ReportingLine.solid("lost", "ghost")))
          .tryBuild()
          .organization();

  private static final Who WHO = Who.of(ORG);

  private static String those(Trait<Position> trait, Predicate<Verdict> which) {
    return String.join(
        " ",
        ORG.positions().stream()
            .filter(position -> which.test(trait.judge(position, WHO)))
            .map(Position::id)
            .toList());
  }

  private static void assertVerdicts(
      Trait<Position> trait, String holding, String failing, String notKnown) {
    assertEquals(holding, those(trait, Verdict::holds));
    assertEquals(failing, those(trait, Verdict::fails));
    assertEquals(notKnown, those(trait, verdict -> !verdict.isKnown()));
  }

  private static String evidence(Trait<Position> trait, Organization organization, String id) {
    return trait.judge(organization.position(id), Who.of(organization)).evidence().toString();
  }

  private static String evidence(Trait<Position> trait, String id) {
    return evidence(trait, ORG, id);
  }

  private static Organization with(ReportingLine line) {
    return ORG.toBuilder().lines(List.of(line)).tryBuild().organization();
  }

  /** Not known of some positions, and not had by the others. */
  private static Trait<Position> doubting(String... doubted) {
    return judged(
        Position.class,
        "are doubted",
        (position, who) ->
            List.of(doubted).contains(position.id()) ? Verdict.NOT_KNOWN : Verdict.FAILS);
  }

  @Test
  void ownTraitIsAskedOverTheLinesThatTheQuestionFollows() {
    Trait<Position> managed =
        trait("are managed", (position, who) -> !who.directlyManages(position).isEmpty());
    Who dotted = WHO.over(LineKind.DOTTED);

    assertEquals(List.of("pm", "dev"), ids(WHO.matches(reportTo(managed)), "pm", "dev"));
    assertEquals(List.of(), ids(dotted.matches(reportTo(managed)), "pm", "dev"));
    assertEquals(List.of("ceo", "cfo"), ids(dotted.matches(manage(managed)), "ceo", "cfo", "east"));
  }

  @Test
  void ownTraitIsAskedOfThosePresentInTheQuestion() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.may(Authority.named("hire")).heldBy("ada"))
            .position("pm", p -> p.reportsTo("ceo"))
            .position("dev", p -> p.reportsTo("pm"))
            .build();
    Trait<Position> hire =
        trait(
            "get people",
            (position, who) ->
                !who.mayApprove(Authority.named("hire").request(), position).people().isEmpty());
    Who who = Who.of(org);

    assertEquals(1, who.matches(reportTo(hire)).count());
    assertEquals(0, who.whileAway(person -> true).matches(reportTo(hire)).count());
  }

  private static List<String> ids(Matches matches, String... wanted) {
    return matches.stream().map(Position::id).filter(List.of(wanted)::contains).toList();
  }

  @Test
  void wordsTellTheTraitOfTheOther() {
    assertEquals("report to a position that has the role head", reportTo(HEADS).toString());
    assertEquals(
        "report directly to a position that has the role head", reportDirectlyTo(HEADS).toString());
    assertEquals("manage a position that has the role head", manage(HEADS).toString());
    assertEquals(
        "report to a position that has the role head and is vacant",
        reportTo(HEADS.and(vacant())).toString());
    assertEquals(
        "manage a position that reports to a position that has the role head",
        manage(reportTo(HEADS)).toString());
    assertEquals(
        "do not report to a position that has the role head", not(reportTo(HEADS)).toString());
    assertSame(Position.class, reportTo(HEADS).subject());
  }

  @Test
  void wordsStandInBracketsInsideOthers() {
    assertEquals(
        "have the role maker and report to a position that has the role head",
        MAKERS.and(reportTo(HEADS)).toString());
    assertEquals(
        "(report directly to a position that has the role head) and are vacant",
        reportDirectlyTo(HEADS).and(vacant()).toString());
    assertEquals(
        "(manage a position that has the role maker) or are vacant",
        manage(MAKERS).or(vacant()).toString());
    assertEquals(
        "(do not report to a position that has the role head) and are vacant",
        not(reportTo(HEADS)).and(vacant()).toString());
  }

  @Test
  void reportToHoldsAtAnyDistance() {
    assertVerdicts(
        reportTo(CHIEFS), "cfo clerk hop pm dev", "ceo east west desk self", "lost agent");
  }

  @Test
  void reportDirectlyToHoldsForTheNextAboveAlone() {
    assertVerdicts(
        reportDirectlyTo(CHIEFS), "cfo hop", "ceo clerk pm dev east west desk self agent", "lost");
  }

  @Test
  void manageHoldsAtAnyDistance() {
    assertVerdicts(
        manage(MAKERS), "ceo cfo hop pm", "clerk dev east west desk self lost agent", "");
    assertVerdicts(
        manage(CHIEFS), "", "ceo cfo clerk hop pm dev east west desk self lost agent", "");
  }

  @Test
  void nobodyIsAboveThemselvesNotEvenInACircle() {
    assertVerdicts(
        reportTo(HEADS), "pm dev west desk", "ceo cfo clerk hop east self", "lost agent");
    assertEquals("[east --reports to--> west]", evidence(reportTo(HEADS), "east"));
    assertVerdicts(
        reportDirectlyTo(HEADS), "pm west desk", "ceo cfo clerk hop dev east self agent", "lost");
    assertVerdicts(manage(HEADS), "ceo west", "cfo clerk hop pm dev east desk self lost agent", "");
  }

  @Test
  void aLineToOneselfLeadsNowhere() {
    assertEquals(Verdict.FAILS, reportTo(HEADS).judge(ORG.position("self"), WHO));
    assertEquals(Verdict.FAILS, reportDirectlyTo(HEADS).judge(ORG.position("self"), WHO));
    assertEquals(Verdict.FAILS, manage(HEADS).judge(ORG.position("self"), WHO));
  }

  @Test
  void whatIsFoundOnOneLineHoldsThoughAnotherBreaksOff() {
    Organization broken = with(ReportingLine.solid("pm", "ghost"));
    Who who = Who.of(broken);
    assertTrue(reportTo(CHIEFS).judge(broken.position("dev"), who).holds());
    assertTrue(reportDirectlyTo(HEADS).judge(broken.position("pm"), who).holds());
    assertEquals(Verdict.NOT_KNOWN, reportDirectlyTo(MAKERS).judge(broken.position("pm"), who));
    assertEquals(Verdict.NOT_KNOWN, reportTo(MAKERS).judge(broken.position("dev"), who));
    assertTrue(reportDirectlyTo(MAKERS).judge(broken.position("dev"), who).fails());
    assertTrue(reportTo(MAKERS).judge(broken.position("hop"), who).fails());
    assertTrue(manage(CHIEFS).judge(broken.position("pm"), who).fails());
  }

  @Test
  void dottedLinesToNowhereBreakNothing() {
    Organization org = with(ReportingLine.dotted("pm", "ghost"));
    Who who = Who.of(org);
    assertTrue(reportTo(MAKERS).judge(org.position("dev"), who).fails());
    assertTrue(reportDirectlyTo(MAKERS).judge(org.position("pm"), who).fails());
  }

  @Test
  void whatIsNotKnownOfAnotherIsNotKnownOfThoseRelated() {
    assertVerdicts(
        reportTo(doubting("hop")),
        "",
        "ceo cfo clerk hop east west desk self",
        "pm dev lost agent");
    assertVerdicts(
        reportDirectlyTo(doubting("hop", "cfo")),
        "",
        "ceo cfo hop east west desk self agent",
        "clerk pm dev lost");
    assertVerdicts(
        manage(doubting("pm")), "", "cfo clerk pm dev east west desk self lost agent", "ceo hop");
  }

  @Test
  void holdingWinsOverNotKnown() {
    Trait<Position> product = haveFunction("Product");
    assertVerdicts(
        reportTo(product), "pm dev west desk", "ceo cfo hop self", "clerk east lost agent");
    assertVerdicts(
        reportDirectlyTo(product), "pm west desk", "ceo cfo hop self", "clerk dev east lost agent");
    assertVerdicts(
        manage(product), "ceo west", "clerk dev desk self agent", "cfo hop pm east lost");
  }

  @Test
  void traitsOfOthersMayBeOfOthersThemselves() {
    assertVerdicts(
        reportTo(manage(MAKERS)), "cfo clerk hop pm dev", "ceo east west desk self", "lost agent");
    assertVerdicts(
        manage(reportTo(HEADS)), "ceo cfo hop pm east west", "clerk dev desk self agent", "lost");
  }

  @Test
  void theShortestPathShowsIt() {
    assertEquals(
        "[dev --reports to--> pm, pm --reports to--> hop]", evidence(reportTo(HEADS), "dev"));
    assertEquals(
        "[dev --reports to--> cfo, cfo --reports to--> ceo]", evidence(reportTo(CHIEFS), "dev"));
    assertEquals("[pm --reports to--> hop]", evidence(reportDirectlyTo(HEADS), "pm"));
    assertEquals(
        "[cfo --reports to--> ceo, dev --reports to--> cfo]", evidence(manage(MAKERS), "ceo"));
  }

  @Test
  void ofEquallyShortPathsTheOneOfSmallerIdsShowsIt() {
    /*
     * y  z  head      a > low, which is too long a way, though a stands first
     * ├──┤
     * c  b            declared from right to left
     * └─┬┘
     *  low
     */
    Organization org =
        Organization.named("Acme")
            .position("z", p -> p.role(HEAD))
            .position("y", p -> p.role(HEAD))
            .position("c", p -> p.reportsTo("z").line(LineKind.SOLID, "y"))
            .position("b", p -> p.reportsTo("z").line(LineKind.SOLID, "y"))
            .position("a1", p -> p.reportsTo("z"))
            .position("a", p -> p.reportsTo("a1"))
            .position(
                "low",
                p ->
                    p.reportsTo("c")
                        .line(LineKind.SOLID, "b")
                        .line(LineKind.SOLID, "a")
                        .role(MAKER))
            .build();
    assertEquals(
        "[low --reports to--> b, b --reports to--> y]", evidence(reportTo(HEADS), org, "low"));
    assertEquals("[b --reports to--> y]", evidence(reportDirectlyTo(HEADS), org, "b"));
    assertEquals(
        "[b --reports to--> z, low --reports to--> b]", evidence(manage(MAKERS), org, "z"));
  }

  @Test
  void directLinesShowThatItFails() {
    assertEquals(
        "[dev --reports to--> cfo, dev --reports to--> pm]", evidence(reportTo(MAKERS), "dev"));
    assertEquals(
        "[dev --reports to--> cfo, dev --reports to--> pm]",
        evidence(reportDirectlyTo(MAKERS), "dev"));
    assertEquals(
        "[cfo --reports to--> ceo, hop --reports to--> ceo]", evidence(manage(CHIEFS), "ceo"));
    assertEquals("[]", evidence(reportTo(MAKERS), "ceo"));
    assertEquals("[]", evidence(reportDirectlyTo(MAKERS), "ceo"));
    assertEquals("[]", evidence(manage(CHIEFS), "clerk"));
  }

  @Test
  void whatIsNotKnownShowsNothing() {
    assertEquals(Verdict.NOT_KNOWN, reportTo(HEADS).judge(ORG.position("agent"), WHO));
    assertEquals(Verdict.NOT_KNOWN, reportDirectlyTo(HEADS).judge(ORG.position("lost"), WHO));
    assertEquals(Verdict.NOT_KNOWN, manage(doubting("pm")).judge(ORG.position("hop"), WHO));
  }

  @Test
  void solidLinesAreFollowedWhateverTheQuestionFollows() {
    Who dotted = Who.of(ORG).over(LineKind.DOTTED);
    assertEquals(WHO.matches(reportTo(HEADS)).list(), dotted.matches(reportTo(HEADS)).list());
    assertEquals(WHO.matches(manage(MAKERS)).list(), dotted.matches(manage(MAKERS)).list());
    assertEquals(
        WHO.matches(reportDirectlyTo(HEADS)).list(),
        dotted.matches(reportDirectlyTo(HEADS)).list());
  }

  @Test
  void theTraitOfOthersIsJudgedOncePerPosition() {
    List<String> judged = new ArrayList<>();
    Trait<Position> counted =
        trait(
            "are counted",
            (position, who) -> {
              judged.add(position.id());
              return position.id().equals("hop");
            });
    List<String> all = Ids.of(ORG.positions().list());
    Who who = Who.of(ORG);
    Trait<Position> below = reportTo(counted);
    assertEquals(List.of("pm", "dev"), Ids.of(who.matches(below)));
    assertEquals(List.of("pm", "dev"), Ids.of(who.matches(below)));
    assertEquals(List.of("pm", "dev"), Ids.of(who.matches(reportTo(counted))));
    assertEquals(all, judged);
    judged.clear();
    assertEquals(List.of("ceo"), Ids.of(who.matches(manage(counted))));
    assertEquals(List.of("ceo"), Ids.of(who.matches(manage(counted))));
    assertEquals(all, judged);
  }

  @Test
  void traitsOfTheSameWordsAreToldApart() {
    Trait<Position> one = trait("are picked", (position, who) -> position.id().equals("hop"));
    Trait<Position> other = trait("are picked", (position, who) -> position.id().equals("east"));
    assertEquals(List.of("pm", "dev"), Ids.of(WHO.matches(reportTo(one))));
    assertEquals(List.of("west", "desk"), Ids.of(WHO.matches(reportTo(other))));
    assertEquals(List.of("ceo"), Ids.of(WHO.matches(manage(one))));
    assertEquals(List.of("west"), Ids.of(WHO.matches(manage(other))));
  }

  @Test
  void organizationsAreToldApart() {
    Organization moved = ORG.with("pm", p -> p.reportsTo("ceo"));
    Trait<Position> below = reportTo(HEADS);
    assertTrue(below.judge(ORG.position("pm"), WHO).holds());
    assertTrue(below.judge(ORG.position("pm"), Who.of(moved)).fails());
  }

  @Test
  void questionsAreWrittenWithTheirWords() {
    assertEquals(
        "which positions report to a position that has the role head?",
        WHO.matches(reportTo(HEADS)).toString());
  }

  @Test
  void whatATraitThrowsIsPassedOn() {
    Trait<Position> failing =
        trait(
            "break",
            (position, who) -> {
              throw new IllegalStateException("broken");
            });
    Position pm = ORG.position("pm");
    assertThrows(IllegalStateException.class, () -> reportTo(failing).judge(pm, WHO));
    assertThrows(IllegalStateException.class, () -> reportDirectlyTo(failing).judge(pm, WHO));
    assertThrows(IllegalStateException.class, () -> manage(failing).judge(pm, WHO));
  }

  @Test
  void nothingIsRefusedByName() {
    Trait<Position> none = null;
    assertRefused("managers", () -> reportTo(none));
    assertRefused("managers", () -> reportDirectlyTo(none));
    assertRefused("reports", () -> manage(none));
  }

  private static void assertRefused(String parameter, Executable executable) {
    assertEquals(
        parameter, assertThrows(NullPointerException.class, executable).getMessage(), parameter);
  }
}
