package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every message of this package, to the letter, as the code really gives it. */
class MessagesTest {
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Kpi NPS = Kpi.of("nps", "Net promoter score");
  private static final Organization BEFORE = acme().build();

  private final Map<String, String> messages = new LinkedHashMap<>();

  private static OrganizationBuilder acme() {
    return Organization.named("Acme")
        .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
        .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").heldBy("bo"))
        .position("coo", p -> p.reportsTo("ceo"))
        .position("lead", p -> p.title("Lead").reportsTo("cpo").dottedTo("coo").heldBy("cy"))
        .position("pm", p -> p.title("Product manager").reportsTo("lead").heldBy("di"))
        .position("qa", p -> p.reportsTo("lead"));
  }

  private void text(String name, Organization after) {
    messages.put(name, OrgDiff.between(BEFORE, after).text());
  }

  private void text(
      String name, String id, Consumer<io.github.orgwright.core.PositionEditor> edit) {
    text(name, BEFORE.with(id, edit));
  }

  @Test
  void everyMessageIsAsInTheFile() throws IOException {
    addStructure();
    addAttributes();
    addDeclared();
    addMisfits();
    addRefused();
    Golden.assertMessages("change", messages);
  }

  private void addStructure() {
    text("no changes", BEFORE);
    text(
        "added positions",
        acme()
            .position("cfo", p -> p.title("Chief finance officer").reportsTo("ceo").heldBy("eve"))
            .position("board")
            .position("clerk", p -> p.reportsTo("cfo").dottedTo("ceo").heldBy("di").heldBy("fay"))
            .build());
    text("removed position", BEFORE.without("lead"));
    text("removed root", BEFORE.without("ceo"));
    text("moved position", "lead", p -> p.reportsTo("coo"));
    text("second manager", "pm", p -> p.line(LineKind.SOLID, "coo"));
    text("new root", "lead", p -> p.withoutManagers());
    text("root that gets a manager", "ceo", p -> p.reportsTo("qa"));
    text("dotted lines", "lead", p -> p.withoutLines(LineKind.DOTTED).dottedTo("ceo"));
    text("new line of your own kind", "pm", p -> p.line(LineKind.of("project"), "coo"));
    text("new holder", "coo", p -> p.heldBy("gus"));
    text(
        "acting holder in place of a holder",
        "pm",
        p -> p.withoutHolders().heldBy("cy", AssignmentKind.ACTING));
    text("no holder", "pm", p -> p.vacant());
    text("new deputy", "pm", p -> p.heldBy("gus", AssignmentKind.DEPUTY));
    text(
        "new holder and new deputies",
        "coo",
        p ->
            p.heldBy("eve")
                .heldBy("gus", AssignmentKind.DEPUTY)
                .heldBy("cy", AssignmentKind.DEPUTY));
    Organization deputies =
        BEFORE
            .with("pm", p -> p.heldBy("gus", AssignmentKind.DEPUTY))
            .edit()
            .add(
                "cfo",
                p -> p.heldBy("gus", AssignmentKind.DEPUTY).heldBy("cy", AssignmentKind.DEPUTY))
            .apply();
    text("added position with deputies", deputies);
    messages.put(
        "removed positions with deputies",
        OrgDiff.between(deputies, deputies.without(List.of("pm", "cfo"))).text());
    text(
        "other order",
        Organization.named("Acme")
            .positions(List.of(BEFORE.position("ceo"), BEFORE.position("coo")))
            .positions(List.of(BEFORE.position("cpo"), BEFORE.position("lead")))
            .positions(List.of(BEFORE.position("pm"), BEFORE.position("qa")))
            .lines(BEFORE.lines())
            .people(List.of(BEFORE.person("bo"), BEFORE.person("ada")))
            .assignments(BEFORE.assignments())
            .build());
  }

  private void addAttributes() {
    text("title", "pm", p -> p.title("Senior product manager"));
    text("first title", "qa", p -> p.title("Tester"));
    text("roles", "pm", p -> p.role(Role.of("pm", "PM")).role(Role.of("writer", "Writer")));
    messages.put(
        "role of the same id",
        OrgDiff.between(
                BEFORE.with("pm", p -> p.role(Role.of("pm", "PM"))),
                BEFORE.with("pm", p -> p.role(Role.of("pm", "Product manager"))))
            .text());
    text("scopes", "pm", p -> p.owns(CARDS).worksIn(ACME));
    text("stated occupancy", "qa", p -> p.occupancyUnknown());
    text("authorities", "pm", p -> p.may(Authority.named("spend").upTo(500)));
    text(
        "duties",
        "pm",
        p -> p.duty(Duty.accountableFor(ROADMAP)).duty(Duty.informedOf(ROADMAP).inScope(CARDS)));
    text(
        "KPIs",
        "pm",
        p ->
            p.measuredBy(NPS)
                .measuredBy(ScopedKpi.of(NPS).inScope(CARDS).withTarget(new BigDecimal("40"))));
    text("FTE", "pm", p -> p.fte(0.5));
    text("outside superior", "ceo", p -> p.reportsOutside("board"));
    text("custom attribute", "pm", p -> p.attribute("grade", "G7"));
    messages.put(
        "details of a person",
        OrgDiff.between(
                BEFORE,
                acme()
                    .person("ada", p -> p.name("Ada Byron").yearsOfExperience(20))
                    .person("bo", p -> p.education(Education.MASTER))
                    .build())
            .text());
    text("undisclosed holder", "qa", p -> p.heldByUndisclosed());
  }

  private void addDeclared() {
    text(
        "what the organization declares",
        acme()
            .scope(CARDS)
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .tracks(NPS)
            .defaultOccupancy(Occupancy.UNKNOWN)
            .build());
    messages.put(
        "name of the organization",
        OrgDiff.between(Organization.named("Acme").build(), Organization.named("Apex").build())
            .text());
  }

  private void misfits(String name, Organization after, Organization other) {
    Applied applied = OrgDiff.between(BEFORE, after).tryApplyTo(other);
    StringBuilder text = new StringBuilder();
    applied.misfits().forEach(misfit -> text.append(misfit).append("\n"));
    messages.put("misfit: " + name, text.toString());
  }

  private void addMisfits() {
    Organization renamed = BEFORE.with("pm", p -> p.title("Senior product manager"));
    misfits("another title", renamed, BEFORE.with("pm", p -> p.title("Product owner")));
    misfits("the new title already", renamed, renamed);
    misfits("unknown position", renamed, BEFORE.without("pm"));
    misfits(
        "other managers",
        BEFORE.with("pm", p -> p.reportsTo("coo")),
        BEFORE.with("pm", p -> p.reportsTo("cpo")));
    misfits(
        "other holders",
        BEFORE.with("pm", p -> p.heldBy("gus")),
        BEFORE.with("pm", p -> p.vacant()));
    misfits(
        "other deputies",
        BEFORE.with("pm", p -> p.heldBy("gus")),
        BEFORE.with("pm", p -> p.heldBy("cy", AssignmentKind.DEPUTY)));
    misfits(
        "other holders and deputies",
        BEFORE.with("pm", p -> p.heldBy("gus")),
        BEFORE.with("pm", p -> p.vacant().heldBy("cy", AssignmentKind.DEPUTY)));
    Organization larger =
        acme()
            .position("cfo", p -> p.reportsTo("ceo"))
            .position("tax", p -> p.reportsTo("cfo"))
            .build();
    misfits("positions that exist", larger, larger);
    misfits("managers of an added position", larger, BEFORE.without("ceo"));
    misfits("removed already", BEFORE.without("qa"), BEFORE.without("qa"));
    misfits(
        "removed position that differs",
        BEFORE.without("qa"),
        BEFORE.with("qa", p -> p.title("Tester").reportsTo("coo").heldBy("gus")));
    misfits(
        "removed position with another report",
        BEFORE.without("lead"),
        BEFORE.with("coo", p -> p.reportsTo("lead")));
    misfits(
        "custom attribute",
        BEFORE.with("pm", p -> p.attribute("grade", "G7")),
        BEFORE.with("pm", p -> p.attribute("grade", "G6")));
    Organization apex = BEFORE.toBuilder().tracks(NPS).build();
    misfits("declared values", apex, BEFORE.toBuilder().tracks(Kpi.of("csat", "CSAT")).build());
    Organization withPerson = acme().person("zoe", p -> p.name("Zoe")).build();
    misfits("person who exists", withPerson, withPerson);
    messages.put(
        "misfit: people",
        String.join(
            "\n",
            OrgDiff.between(withPerson, BEFORE).tryApplyTo(BEFORE).misfits().toString(),
            OrgDiff.between(withPerson, BEFORE)
                .tryApplyTo(acme().person("zoe", p -> p.name("Zoë")).build())
                .misfits()
                .toString(),
            OrgDiff.between(withPerson, BEFORE)
                .tryApplyTo(withPerson.with("qa", p -> p.heldBy("zoe")))
                .misfits()
                .toString(),
            OrgDiff.between(
                    withPerson, acme().person("zoe", p -> p.education(Education.MASTER)).build())
                .tryApplyTo(BEFORE)
                .misfits()
                .toString()));
    Organization owner = BEFORE.with("pm", p -> p.owns(CARDS));
    Scope alike = Scope.of(ScopeKind.PRODUCT, "Payment cards").identifiedBy(CARDS.id());
    messages.put(
        "misfit: values that differ only in details",
        OrgDiff.between(owner, BEFORE)
            .tryApplyTo(BEFORE.with("pm", p -> p.owns(alike)))
            .misfits()
            .toString());
    Organization reordered =
        Organization.named("Acme")
            .positions(com.google.common.collect.Lists.reverse(BEFORE.positions().list()))
            .lines(BEFORE.lines())
            .people(com.google.common.collect.Lists.reverse(BEFORE.people().list()))
            .assignments(BEFORE.assignments())
            .build();
    misfits("order", reordered, reordered);
    messages.put(
        "changes that do not fit",
        assertThrows(
                IllegalArgumentException.class,
                () -> OrgDiff.between(BEFORE, larger).applyTo(larger))
            .getMessage());
  }

  private void addRefused() {
    messages.put(
        "unknown attribute",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Changed(Subject.POSITION, "pm", "salary", Optional.of(1), Optional.of(2)))
            .getMessage());
    messages.put(
        "value of another type",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Changed(Subject.POSITION, "pm", "title", "A", "B"))
            .getMessage());
    Changed title =
        new Changed(Subject.POSITION, "pm", "title", Optional.of("A"), Optional.of("B"));
    messages.put(
        "two changes of one thing",
        assertThrows(IllegalArgumentException.class, () -> ChangeSet.of(List.of(title, title)))
            .getMessage());
    Person bo = Person.of("bo");
    messages.put(
        "a change of what is removed",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ChangeSet.of(
                        List.of(
                            new Change.PersonRemoved(bo, Optional.empty()),
                            new Changed(Subject.PERSON, "bo", "isDisclosed", true, false))))
            .getMessage());
    messages.put(
        "an order of other ids",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Change.Reordered(Subject.PERSON, List.of("bo"), List.of("kim")))
            .getMessage());
    messages.put(
        "another id for the organization",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Changed(Subject.ORGANIZATION, "Acme", "name", "Acme", "Apex"))
            .getMessage());
  }
}
