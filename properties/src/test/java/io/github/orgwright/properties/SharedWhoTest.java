package io.github.orgwright.properties;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One {@link Who}, asked by many threads at once, answers each of them as it answers one alone. */
class SharedWhoTest {
  private static final int THREADS = 8;
  private static final int GROUP = 40;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static final Trait<Position> HAVE_A_MANAGER =
      Traits.trait("have a manager", (position, who) -> !who.directlyManages(position).isEmpty());

  private static final Trait<Position> MAY_HIRE =
      Traits.trait(
          "have the authority to hire",
          (position, who) ->
              who.organization().authorities().find("hire").isPresent()
                  && !who.mayApprove(GivenOrganizations.HIRE.request(), position)
                      .people()
                      .isEmpty());

  /** Those that look things up in an index that is filled when first asked. */
  private static final List<Trait<Position>> TRAITS =
      ImmutableList.of(
          Given.ARE_EVEN,
          Traits.reportTo(Given.ARE_EVEN),
          Traits.manage(Given.ARE_EVEN),
          Traits.reportTo(HAVE_A_MANAGER),
          Traits.manage(MAY_HIRE),
          Traits.reportDirectlyTo(Traits.vacant()),
          Traits.ownWithinManagersScope(),
          Traits.inACycle(),
          Traits.inLayer(Traits.between(2, 3)),
          Traits.manage(Traits.atLeast(2)),
          Traits.haveAccountableDuties(Traits.atLeast(1)));

  private static final ImmutableMap<String, RuleSet> RULES =
      ImmutableMap.of(
          "structure", StandardRules.structure(),
          "accountability", StandardRules.accountability(),
          "measurement", StandardRules.measurement(),
          "scope", StandardRules.scope(),
          "shape", StandardRules.shape(Traits.between(2, 9), Traits.atMost(4)),
          "documented", ProductRules.documented(Reading.largeOrganization(5)));

  /** What makes another Who or is none of its answers. */
  private static final Set<String> NO_QUESTIONS =
      ImmutableSet.of("of", "over", "during", "whileAway", "organization", "isAvailableFor");

  private static ExecutorService threads;

  /** The same questions asked in four ways; they share what they may. */
  private record Voices(Who solid, Who dotted, Who both, Who away) {
    static Voices of(Given given) {
      Who who = given.who();
      return new Voices(
          who,
          who.over(LineKind.DOTTED),
          who.over(LineKind.SOLID, LineKind.DOTTED),
          given.whoWhileAway());
    }

    Organization organization() {
      return solid.organization();
    }
  }

  @BeforeAll
  static void start() {
    threads = Executors.newFixedThreadPool(THREADS);
  }

  @AfterAll
  static void stop() {
    threads.shutdownNow();
  }

  /**
   * All questions in groups, each group to an equal organization of which no question was asked
   * before.
   */
  @ParameterizedTest
  @CsvSource({"6, 1", "25, 2", "60, 3"})
  void manyThreadsAreAnsweredAsOneAlone(int size, long seed) throws Exception {
    Map<String, Function<Voices, String>> asked = asked(GivenOrganizations.generated(size, seed));
    List<String> names = new ArrayList<>(asked.keySet());
    Collections.shuffle(names, new Random(seed));
    for (List<String> group : Lists.partition(names, GROUP)) {
      Voices alone = Voices.of(GivenOrganizations.generated(size, seed));
      Map<String, String> expected = new HashMap<>();
      group.forEach(name -> expected.put(name, asked.get(name).apply(alone)));
      Voices shared = Voices.of(GivenOrganizations.generated(size, seed));
      for (Map<String, String> answers : ask(shared, group, asked)) {
        expected.forEach((name, answer) -> assertEquals(answer, answers.get(name), name));
      }
    }
  }

  private static List<Map<String, String>> ask(
      Voices shared, List<String> group, Map<String, Function<Voices, String>> asked)
      throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Map<String, String>>> results = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<String> names = new ArrayList<>(group);
      // Two by two in one order, so that both come to an index that does not exist yet.
      Collections.shuffle(names, new Random(thread / 2));
      results.add(
          threads.submit(
              () -> {
                go.await();
                Map<String, String> answers = new HashMap<>();
                names.forEach(name -> answers.put(name, asked.get(name).apply(shared)));
                return answers;
              }));
    }
    go.countDown();
    List<Map<String, String>> answers = new ArrayList<>();
    for (Future<Map<String, String>> result : results) {
      answers.add(result.get(2, TimeUnit.MINUTES));
    }
    return answers;
  }

  @Test
  void everyQuestionIsAsked() {
    Set<String> names =
        Arrays.stream(Who.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(toSet());
    Given given = GivenOrganizations.generated(25, 1);
    for (String name : names) {
      assertTrue(
          NO_QUESTIONS.contains(name)
              || asked(given).keySet().stream().anyMatch(asked -> asked.contains(" " + name + "(")),
          name);
    }
  }

  /** All questions over all lines and with people away, and all else that is found when asked. */
  private static Map<String, Function<Voices, String>> asked(Given given) {
    Map<String, Function<Voices, String>> asked = new LinkedHashMap<>();
    List<Member> members = given.someMembers(2);
    Map<String, Function<Voices, Who>> voices =
        ImmutableMap.of(
            "solid",
            Voices::solid,
            "dotted",
            Voices::dotted,
            "both",
            Voices::both,
            "away",
            Voices::away);
    voices.forEach(
        (voice, over) -> {
          questions(members)
              .forEach(
                  (name, ask) ->
                      asked.put(
                          voice + " " + name, who -> text(ask.apply(over.apply(who)), members)));
          for (Trait<Position> trait : TRAITS) {
            for (Member member : members) {
              asked.put(
                  voice + " manages(" + member.id() + ") that " + trait,
                  who -> text(over.apply(who).manages(member).that(trait), members));
            }
          }
        });
    RULES.forEach(
        (name, rules) -> asked.put(name, who -> rules.check(who.organization(), DAY).text()));
    organizationAsked()
        .forEach((name, ask) -> asked.put(name, who -> ask.apply(who.organization()).toString()));
    return asked;
  }

  /** Each public question with all values that its parameters can take here. */
  private static Map<String, Function<Who, Matches>> questions(List<Member> members) {
    Map<String, Function<Who, Matches>> questions = new LinkedHashMap<>();
    Arrays.stream(Who.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !NO_QUESTIONS.contains(method.getName()))
        .sorted(Comparator.comparing(Method::toString))
        .forEach(
            method -> {
              List<List<?>> values =
                  Stream.of(method.getParameterTypes())
                      .<List<?>>map(type -> values(type, members))
                      .toList();
              for (List<?> arguments : Lists.cartesianProduct(values)) {
                questions.put(
                    method.getName() + "(" + ids(arguments) + ")",
                    who -> answer(method, who, arguments));
              }
            });
    return questions;
  }

  private static List<?> values(Class<?> type, List<Member> members) {
    if (type == Member.class) {
      return members;
    } else if (type == Scope.class) {
      return GivenOrganizations.SCOPES;
    } else if (type == Role.class) {
      return GivenOrganizations.ROLES;
    } else if (type == Responsibility.class) {
      return List.of(GivenOrganizations.ROADMAP, GivenOrganizations.PRICING);
    } else if (type == Kpi.class) {
      return List.of(GivenOrganizations.RETENTION, GivenOrganizations.CHURN);
    } else if (type == Authority.class) {
      return List.of(GivenOrganizations.SPEND, GivenOrganizations.HIRE.upTo(3));
    } else if (type == AuthorityRequest.class) {
      return List.of(GivenOrganizations.SPEND.request(60), GivenOrganizations.SPEND.request(0));
    } else if (type == Trait.class) {
      return TRAITS;
    }
    throw new AssertionError("name some values of " + type + ", to ask the new question with");
  }

  private static String ids(List<?> values) {
    return values.stream()
        .map(value -> value instanceof Member member ? member.id() : value.toString())
        .toList()
        .toString();
  }

  private static Matches answer(Method method, Who who, List<?> arguments) {
    try {
      return (Matches) method.invoke(who, arguments.toArray());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(method + " of " + arguments, e);
    }
  }

  /** All that an answer tells, in the reverse of the order in which most programs ask for it. */
  private static String text(Matches matches, List<Member> members) {
    StringBuilder text = new StringBuilder(matches.why().text());
    members.forEach(member -> text.append(matches.why(member).text()));
    text.append(matches.people().stream().map(person -> person.id()).toList());
    text.append(matches.holders().stream().map(person -> person.id()).toList());
    text.append(ids(new ArrayList<>(matches.containsEach(members).values())));
    members.forEach(member -> text.append(matches.contains(member)));
    text.append(matches.count()).append(matches.isEmpty()).append(matches.first());
    return text.append(Given.ids(matches)).append(matches).toString();
  }

  private static Map<String, Function<Organization, Object>> organizationAsked() {
    Map<String, Function<Organization, Object>> asked = new LinkedHashMap<>();
    asked.put("shape", Organization::metrics);
    asked.put("roles", org -> org.roles().list());
    asked.put("scopes", org -> org.scopes().list());
    asked.put("responsibilities", org -> org.responsibilities().list());
    asked.put("kpis", org -> org.kpis().list());
    asked.put("authorities", org -> org.authorities().list());
    asked.put("unresolved", Organization::unresolvedLines);
    asked.put("holders", org -> org.positions().stream().map(org::holders).toList());
    asked.put("assignments", org -> org.positions().stream().map(org::assignments).toList());
    asked.put("vacant", org -> org.positions().stream().map(org::isVacant).toList());
    asked.put("positions of people", org -> org.people().stream().map(org::positionsOf).toList());
    asked.put("duties", org -> org.positions().stream().map(Position::effectiveDuties).toList());
    asked.put("measures", org -> org.positions().stream().map(Position::effectiveKpis).toList());
    for (LineKind kind : List.of(LineKind.SOLID, LineKind.DOTTED, LineKind.of("project"))) {
      asked.put("cycles " + kind, org -> org.hierarchy(kind).cycles());
      asked.put("roots " + kind, org -> org.hierarchy(kind).roots());
      asked.put("detached " + kind, org -> org.hierarchy(kind).detached());
      asked.put(
          "layers " + kind,
          org -> org.positions().stream().map(org.hierarchy(kind)::layer).toList());
      asked.put(
          "in a cycle " + kind,
          org -> org.positions().stream().map(org.hierarchy(kind)::isInCycle).toList());
    }
    asked.put(
        "both",
        org -> org.hierarchy(LineKind.SOLID, LineKind.DOTTED).cycles().toString() + org.lines());
    asked.put("copy", org -> org.withEach((position, editor) -> editor.title("New")).metrics());
    return asked;
  }
}
