package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/**
 * Walks the grammar at random, by reflection, and compares the sentence that a rule writes with the
 * names of the methods that were called, read aloud.
 */
class GrammarTest {
  /** What is called and what it reads like. */
  private record Said<T>(T value, String words) {}

  private static final Map<Class<?>, Said<?>> ARGUMENTS =
      Map.of(
          Quantity.class, new Said<>(Traits.atLeast(2), "at least 2"),
          Role.class, new Said<>(Role.of("boss", "Boss"), "boss"),
          Scope.class, new Said<>(Scope.organization("Acme"), "Acme"),
          ScopeKind.class, new Said<>(ScopeKind.PRODUCT, "product"),
          LineKind.class, new Said<>(LineKind.DOTTED, "DOTTED"),
          Kpi.class, new Said<>(Kpi.of("churn", "Churn"), "churn"),
          Responsibility.class, new Said<>(Responsibility.of("pricing", "Pricing"), "pricing"),
          Trait.class, new Said<>(Traits.vacant(), "are vacant"));

  private static final Map<Class<?>, String> SUBJECTS =
      Map.of(
          Position.class, "positions",
          Role.class, "roles",
          Responsibility.class, "responsibilities",
          Kpi.class, "kpis",
          Scope.class, "scopes",
          ReportingLine.class, "lines",
          Organization.class, "organization");

  /** How subjects are read where the method alone would be too short. */
  private static final Map<String, String> NOUNS =
      Map.of("lines", "reporting lines", "organization", "the organization", "kpis", "KPIs");

  /** All words that take no arguments but those above, for each kind of subject. */
  private static final Map<Class<?>, List<Method>> WORDS =
      Arrays.asList(Traits.class, Rules.class).stream()
          .flatMap(words -> Arrays.stream(words.getDeclaredMethods()))
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> method.getReturnType() == Trait.class)
          .filter(method -> method.getTypeParameters().length == 0)
          .filter(method -> ARGUMENTS.keySet().containsAll(List.of(method.getParameterTypes())))
          .sorted(Comparator.comparing(Method::toGenericString))
          .collect(Collectors.groupingBy(GrammarTest::subjectOf));

  private static Class<?> subjectOf(Method word) {
    Type subject = ((ParameterizedType) word.getGenericReturnType()).getActualTypeArguments()[0];
    return (Class<?>) subject;
  }

  @Provide
  Arbitrary<Tuple2<Rule, String>> walks() {
    return Arbitraries.of(SUBJECTS.keySet().stream().map(Class::getName).sorted().toList())
        .flatMap(
            name -> {
              Class<?> subject =
                  SUBJECTS.keySet().stream()
                      .filter(type -> type.getName().equals(name))
                      .findAny()
                      .orElseThrow();
              Arbitrary<Method> words = Arbitraries.of(WORDS.get(subject));
              return words
                  .list()
                  .ofSize(2)
                  .flatMap(
                      pair ->
                          Arbitraries.of(true, false)
                              .list()
                              .ofSize(2)
                              .map(
                                  choices ->
                                      walk(
                                          subject,
                                          choices.get(0) ? pair.get(0) : null,
                                          pair.get(1),
                                          choices.get(1))));
            });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Tuple2<Rule, String> walk(
      Class<?> subject, Method that, Method should, boolean negated) {
    String method = SUBJECTS.get(subject);
    String aloud = NOUNS.getOrDefault(method, method);
    try {
      Object step = Rule.Subjects.class.getMethod(method).invoke(Rules.rule("walk"));
      Rule.Should start = (Rule.Should) step;
      if (that != null) {
        Said<Trait> said = said(that);
        start = ((Rule.That) step).that(said.value());
        aloud = (subject == Organization.class ? "organizations" : aloud) + " that " + said.words();
      }
      Said<Trait> said = said(should);
      Rule rule =
          start.should(negated ? (Trait) Traits.not((Trait<Position>) said.value()) : said.value());
      return Tuple.of(
          rule,
          aloud + " " + (negated ? said.value().words().not().should() : "should " + said.words()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Traits that are said with other words than the names of their methods. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("acting", "have only acting holders"),
          Map.entry("haveManager", "have a known manager"),
          Map.entry("manageDirectly", "have at least 2 direct reports"),
          Map.entry("manageDirectly of some", "have at least 2 direct reports that are vacant"),
          Map.entry("atLevel", "have a level of at least 2"),
          Map.entry("haveManagers", "have at least 2 known managers"),
          Map.entry("inLayer", "in layer 2 or below"),
          Map.entry(
              "ownWithinManagersScope",
              "own only scopes within the scopes of the nearest manager who owns a scope"),
          Map.entry("havePeople", "have at least 2 position holders"),
          Map.entry("within", "within a scope of kind product"),
          Map.entry(
              "shareNoHolderWith",
              "have neither the role boss nor a holder in common with a position that has it"),
          Map.entry("cover", "own Acme or a scope that contains it"),
          Map.entry("haveAccountableDuties", "accountable for at least 2 duties"));

  /** A word with its arguments: haveManagers(atLeast(2)) is "have managers" with "at least 2". */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Said<Trait> said(Method word) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of(spoken(word.getName())));
    for (Class<?> type : word.getParameterTypes()) {
      Said<?> argument = ARGUMENTS.get(type);
      values.add(argument.value());
      words.add(argument.words());
    }
    return new Said<>(
        (Trait) word.invoke(null, values.toArray()),
        SAID.getOrDefault(
            word.getName() + (values.size() > 1 ? " of some" : ""), String.join(" ", words)));
  }

  private static String spoken(String name) {
    if (name.equals("haveKind")) {
      return "";
    }
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The words of a text, without endings that come with grammar. */
  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .map(GrammarTest::stem)
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    return switch (word) {
      case "is", "are" -> "be";
      case "has" -> "have";
      default ->
          word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    };
  }

  /** Words that a sentence needs and names do not have. */
  private static final Set<String> HELP =
      Set.of(
          "an",
          "get",
          "stand",
          "the",
          "be",
          "to",
          "in",
          "of",
          "for",
          "with",
          "that",
          "role",
          "kind",
          "kpi",
          "position",
          "year",
          "one",
          "under",
          "only",
          "holder");

  @Property(tries = 400)
  void aRuleReadsLikeTheMethodsThatMadeIt(@ForAll("walks") Tuple2<Rule, String> walk) {
    Set<String> read = words(walk.get1().sentence());
    Set<String> aloud = words(walk.get2());
    assertEquals(Set.of(), Sets.difference(aloud, read), walk.get1()::sentence);
    assertEquals(
        Set.of(), Sets.difference(Sets.difference(read, aloud), HELP), walk.get1()::sentence);
    assertTrue(
        walk.get1().sentence().startsWith(walk.get2().replaceFirst(" (that|should) .*", "")));
  }

  @Test
  void everyKindOfSubjectHasWords() {
    assertEquals(SUBJECTS.keySet(), WORDS.keySet());
    SUBJECTS.values().forEach(method -> assertTrue(hasStep(method), method));
  }

  private static boolean hasStep(String method) {
    return Arrays.stream(Rule.Subjects.class.getMethods())
        .anyMatch(step -> step.getName().equals(method));
  }
}
