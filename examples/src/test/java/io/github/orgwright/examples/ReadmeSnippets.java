package io.github.orgwright.examples;

import static io.github.orgwright.core.AssignmentKind.ACTING;
import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.examples.Fernway.HIRE;
import static io.github.orgwright.examples.Fernway.PRODUCT_ROADMAP;
import static io.github.orgwright.examples.Fernway.SPEND;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.leadDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportToSomebody;
import static io.github.orgwright.query.Traits.standVacant;
import static io.github.orgwright.query.Traits.trait;

import io.github.orgwright.core.Loaded;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.io.StringReader;

/**
 * The snippets of the README, to the letter but for layout: {@link ReadmeTest} compares them, and
 * what they print.
 */
final class ReadmeSnippets {
  private final PrintStream out;
  private final Organization org = Fernway.load().organization();
  private final Who who = Who.in(org);

  ReadmeSnippets(PrintStream out) {
    this.out = out;
  }

  void firstAnswer() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
            .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").heldBy("bo"))
            .position("hop", p -> p.title("Head of product").reportsTo("cpo"))
            .position("pm", p -> p.title("Product manager").reportsTo("hop").heldBy("kim"))
            .build();
    Who who = Who.in(org);
    Matches managers = who.manages(org.position("pm")).that(not(standVacant()));
    out.println(managers.first());
    out.println(managers.why());
  }

  void fromAFile() {
    Loaded loaded =
        CsvReader.of(Mapping.positions("post").title("title").manager("reports to").name("name"))
            .read(
                "staff",
                new StringReader(
                    """
                    post,title,reports to,name
                    P1,Director,,Ada
                    P2,Manager,P1,Vacant
                    P3,Clerk,P2,Bo
                    P4,Clerk,P9,Cy
                    """));
    loaded.faults().forEach(out::println);
    Who who = Who.in(loaded.organization());
    out.println(who.manages(loaded.organization().position("P3")).that(not(standVacant())).list());
  }

  void pageOfQuestions() {
    Position pm = org.position("pm-cards"),
        head = org.position("hop-payments"),
        cpo = org.position("cpo");
    print(who.directlyManages(pm).first());
    print(who.manages(pm).list());
    print(who.reportsDirectlyTo(head).count());
    print(who.reportsTo(cpo).contains(pm));
    print(who.isPeerOf(head).list());
    print(who.isClosestCommonManagerOf(pm, org.position("eng-pay-1")).first());
    print(who.manages(pm).that(haveAuthority(HIRE).and(not(standVacant()))).first());
    print(who.over(DOTTED).directlyManages(org.position("des-payments")).first());
    print(who.isAccountableFor(PRODUCT_ROADMAP).list());
    print(who.does(leadDirectly(atLeast(6))).list());
    print(who.reportsTo(org.person("ulrike")).people());
  }

  void approval() {
    Matches approvers = who.mayApprove(SPEND.of(900), org.person("petra"));
    out.println(approvers.people());
    out.println(approvers.why());
  }

  void ownWords() {
    Trait<Position> workAlone = trait("work alone", (p, w) -> w.isPeerOf(p).isEmpty());
    out.println(who.does(workAlone.and(reportToSomebody())).list());
  }

  void copies() {
    Organization next =
        org.with("hop-lending", p -> p.heldBy("petra", ACTING)).without("ops-product");
    out.println(Who.in(next).mayApprove(SPEND.of(900), next.person("quentin")).people());
  }

  private void print(Object answer) {
    out.println(answer);
  }
}
