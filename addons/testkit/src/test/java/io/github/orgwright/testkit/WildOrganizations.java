package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.testkit.generate.SeededRandom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Organizations that say all that can be said, soundly or not, with texts that nobody expects. */
final class WildOrganizations {
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "Two words",
          "a \"quoted\" one",
          "back\\slash",
          "\\u0041",
          "line\nbreak\r\t",
          "\u0001" + "7",
          "\u007F\u0000",
          "Gesch\u00e4ft",
          "\uD83D\uDE00",
          "\uD83D",
          "\u2028",
          "'",
          "class",
          "9lives",
          "a-b",
          "a b",
          "a_b",
          "*/ //",
          "",
          " x ");

  private final SeededRandom random;
  private final List<Responsibility> works = new ArrayList<>();
  private final List<Kpi> kpis = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();

  private WildOrganizations(long seed) {
    random = new SeededRandom(seed);
  }

  static Organization of(long seed) {
    return new WildOrganizations(seed).organization();
  }

  private String text() {
    String text = random.oneOf(TEXTS);
    return text.isBlank() ? "x" : text;
  }

  private boolean sometimes() {
    return random.oneIn(3);
  }

  private BigDecimal amount() {
    return random.oneOf(
        List.of(
            BigDecimal.ZERO,
            BigDecimal.valueOf(10_000),
            BigDecimal.valueOf(Long.MAX_VALUE),
            new BigDecimal("0.10"),
            new BigDecimal("1E+40"),
            new BigDecimal("12345678901234567890.5")));
  }

  private Organization organization() {
    makeValues();
    OrganizationBuilder builder = Organization.named(text());
    for (int i = random.below(3); i > 0; i--) {
      builder.scope(random.oneOf(scopes));
      builder.tracks(random.oneOf(kpis));
      builder.expects(random.oneOf(works));
      builder.expects(random.oneOf(works), random.oneOf(scopes).kind());
    }
    int people = random.below(4);
    for (int i = 0; i < people; i++) {
      builder.person("person" + i, this::describe);
    }
    List<String> ids = ids(random.below(9));
    for (String id : ids) {
      if (random.oneIn(12)) {
        builder.positions(List.of(position(id)));
      } else {
        builder.position(id, p -> describe(p, ids));
      }
    }
    for (int i = ids.isEmpty() || !sometimes() ? 0 : random.below(4); i > 0; i--) {
      builder.lines(
          List.of(ReportingLine.of(random.oneOf(ids), manager(ids), random.oneOf(kinds()))));
      builder.assignments(
          List.of(Assignment.of(random.oneOf(ids), person(), AssignmentKind.DEPUTY)));
    }
    return builder.tryBuild().organization();
  }

  private List<String> ids(int size) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(sometimes() ? text() + i : "p" + i);
    }
    return ids;
  }

  private String manager(List<String> ids) {
    return random.oneIn(10) ? "gone" : random.oneOf(ids);
  }

  private String person() {
    return "person" + random.below(6);
  }

  private static List<LineKind> kinds() {
    return List.of(LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"));
  }

  private void makeValues() {
    works.add(ProductResponsibilities.PRODUCT_VISION);
    works.add(Responsibility.of("work", text()));
    works.add(Responsibility.builder().id("work 2").name(text()).area(text()).build());
    kpis.add(ProductKpis.RETENTION);
    kpis.add(Kpi.of("kpi", text()));
    kpis.add(
        Kpi.builder()
            .id("9")
            .name(text())
            .unit(text())
            .target(amount())
            .direction(Kpi.Direction.LOWER_IS_BETTER)
            .build());
    kpis.add(Kpi.builder().id("soft").name(text()).isQualitative(true).build());
    scopes.add(Scope.organization(text()));
    scopes.add(Scope.of(ScopeKind.of(text()), text()));
    for (int i = 0; i < 6; i++) {
      Scope part =
          random
              .oneOf(scopes)
              .part(random.oneOf(List.of(ScopeKind.PRODUCT, ScopeKind.of("x"))), text());
      scopes.add(sometimes() ? part.identifiedBy("scope" + i) : part);
    }
    roles.add(ProductRoles.SOFTWARE_ENGINEER);
    roles.add(Role.of("class", "Class"));
    for (int i = 0; i < 3; i++) {
      Role.Builder role = Role.builder().id(sometimes() ? "a b" : "role" + i).name(text());
      if (sometimes()) {
        role.addTitle(text()).function(text()).level(1 + i).addAuthority(authority());
      }
      role.addDuty(duty()).addKpi(random.oneOf(kpis));
      roles.add(role.build());
    }
  }

  private Authority authority() {
    Authority authority = Authority.named(text());
    return sometimes() ? authority : authority.upTo(amount());
  }

  private Duty duty() {
    Duty duty = Duty.of(random.oneOf(List.of(Involvement.values())), random.oneOf(works));
    return sometimes() ? duty.inScope(random.oneOf(scopes)) : duty;
  }

  private void describe(Person.Builder person) {
    if (sometimes()) {
      person.name(text()).yearsOfExperience(random.below(40));
      person.education(random.oneOf(List.of(Education.values())));
    }
  }

  /** A position that says things twice, as only a builder makes. */
  private Position position(String id) {
    Role role = random.oneOf(roles);
    Scope scope = random.oneOf(scopes);
    return Position.builder()
        .id(id)
        .roles(List.of(role, role))
        .owns(List.of(scope, scope))
        .duties(List.of(duty(), duty()))
        .authorities(List.of(Authority.named("a"), Authority.named("a").upTo(3)))
        .measuredBy(random.oneOf(kpis))
        .measuredBy(random.oneOf(kpis), scope)
        .attributes(Map.of("one", text()))
        .reportsOutside(text())
        .build();
  }

  private void describe(io.github.orgwright.core.PositionEditor p, List<String> ids) {
    Map<Integer, Runnable> words = new LinkedHashMap<>();
    words.put(0, () -> p.title(text()));
    words.put(1, () -> p.role(random.oneOf(roles)).role(random.oneOf(roles)));
    words.put(2, () -> p.owns(random.oneOf(scopes)).owns(random.oneOf(scopes)));
    words.put(3, () -> p.worksIn(random.oneOf(scopes)));
    words.put(4, () -> p.fte(random.oneOf(List.of(0.0, 0.5, 1e10, 4.9E-324))));
    words.put(5, () -> p.may(authority()).may(authority()));
    words.put(6, () -> p.duty(duty()).duty(duty()).measuredBy(random.oneOf(kpis)));
    words.put(7, () -> p.attribute(text(), text()).attribute("b", "").attribute("a", text()));
    words.put(8, () -> p.line(random.oneOf(kinds()), manager(ids)));
    words.put(9, () -> p.line(random.oneOf(kinds()), manager(ids)));
    words.put(10, () -> p.reportsOutside(text()));
    words.put(11, () -> p.heldBy(person(), random.oneOf(List.of(AssignmentKind.values()))));
    words.put(12, () -> p.heldBy(person()));
    words.put(13, () -> p.measuredBy(random.oneOf(kpis), random.oneOf(scopes)));
    words.put(
        14,
        () -> {
          Kpi kpi = random.oneOf(kpis);
          if (!kpi.isQualitative()) {
            p.measuredBy(ScopedKpi.of(kpi).withTarget(BigDecimal.valueOf(random.below(900), 2)));
          }
        });
    for (Runnable word : words.values()) {
      if (sometimes()) {
        word.run();
      }
    }
  }
}
