package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Traits;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The six forms of every trait of the library. Factories are found by reflection, traits of
 * documented rules in the rules. Renew the file with {@code -Dorgwright.outputs.write=true}, and
 * look at the difference.
 */
class TraitFormsTest {
  /** These make custom traits, or the opposite of one. */
  private static final Set<String> CUSTOM = Set.of("trait", "judged", "not");

  private static final Map<String, Quantity> QUANTITIES = quantities();

  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          Map.entry(Role.class, Role.of("head_of_product", "Head of product")),
          Map.entry(Member.class, Position.of("pm")),
          Map.entry(Scope.class, Scope.organization("Acme")),
          Map.entry(ScopeKind.class, ScopeKind.PRODUCT),
          Map.entry(LineKind.class, LineKind.SOLID),
          Map.entry(Kpi.class, Kpi.of("retention", "Retention")),
          Map.entry(Responsibility.class, Responsibility.of("roadmap", "Product roadmap")),
          Map.entry(Trait.class, Traits.vacant()),
          Map.entry(Authority.class, Authority.named("spend").upTo(10_000)),
          Map.entry(AuthorityRequest.class, Authority.named("spend").request(7_200)),
          Map.entry(Education.class, Education.MASTER),
          Map.entry(String.class, "Product"));

  private static Map<String, Quantity> quantities() {
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    quantities.put("atLeast(1)", Traits.atLeast(1));
    quantities.put("atLeast(2)", Traits.atLeast(2));
    quantities.put("atMost(1)", Traits.atMost(1));
    quantities.put("between(2, 6)", Traits.between(2, 6));
    quantities.put("exactly(1)", Traits.exactly(1));
    quantities.put("exactly(0)", Traits.exactly(0));
    return quantities;
  }

  private final StringBuilder table = new StringBuilder();

  private void row(String name, TraitWords words) {
    TraitWords not = words.not();
    table.append(
        String.join(
            "\n",
            "# " + name,
            "that        " + words.plural(),
            "that not    " + not.plural(),
            "should      " + words.should(),
            "should not  " + not.should(),
            "one         " + words.singular(),
            "one not     " + not.singular(),
            "",
            ""));
  }

  private void rows(Class<?> factories) throws ReflectiveOperationException {
    List<Method> methods =
        Arrays.stream(factories.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() == Trait.class)
            .filter(method -> !CUSTOM.contains(method.getName()))
            .sorted(Comparator.comparing(Method::toGenericString))
            .toList();
    assertTrue(methods.size() >= 15, methods::toString);
    for (Method method : methods) {
      boolean isCounted = Arrays.asList(method.getParameterTypes()).contains(Quantity.class);
      Map<String, Quantity> quantities = isCounted ? QUANTITIES : Map.of("", Traits.exactly(0));
      for (Map.Entry<String, Quantity> quantity : quantities.entrySet()) {
        List<Object> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
          Object value = type == Quantity.class ? quantity.getValue() : ARGUMENTS.get(type);
          values.add(value);
          names.add(
              type == Quantity.class
                  ? quantity.getKey()
                  : type == Trait.class ? "vacant()" : type.getSimpleName());
        }
        Trait<?> trait = (Trait<?>) method.invoke(null, values.toArray());
        row(
            trait.subject().getSimpleName()
                + ": "
                + method.getName()
                + "("
                + String.join(", ", names)
                + ")",
            trait.words());
      }
    }
  }

  /** The traits that a rule is made of. */
  private static List<Trait<?>> traits(Rule rule) throws ReflectiveOperationException {
    List<Trait<?>> traits = new ArrayList<>();
    rule.condition().ifPresent(condition -> traits.addAll(condition.parts()));
    if (rule.check() instanceof TraitCheck<?> check) {
      for (String name : List.of("that", "should")) {
        Field field = TraitCheck.class.getDeclaredField(name);
        field.setAccessible(true);
        Object trait = field.get(check);
        if (trait != null) {
          traits.addAll(((Trait<?>) trait).parts());
        }
      }
    }
    return traits;
  }

  private void rowsOfDocumentedRules() throws ReflectiveOperationException {
    Map<String, Trait<?>> byPhrase = new TreeMap<>();
    for (Reading reading :
        List.of(
            Reading.standard(),
            Reading.smallOrganization(),
            Reading.vpIsHead(),
            Reading.headAndDirectorPeers(),
            Reading.largeOrganization(500),
            Reading.builder().industry(Reading.Industry.OTHER).build())) {
      for (Rule rule : ProductRules.documented(reading).rules().list()) {
        traits(rule).forEach(trait -> byPhrase.put(trait.toString(), trait));
      }
    }
    assertTrue(byPhrase.size() >= 40, byPhrase.keySet()::toString);
    byPhrase
        .values()
        .forEach(trait -> row("documented " + trait.subject().getSimpleName(), trait.words()));
  }

  @Test
  void everyTraitHasSixForms() throws IOException, ReflectiveOperationException {
    rows(Traits.class);
    rows(Rules.class);
    rowsOfDocumentedRules();
    Golden.assertFile("query/traits.golden", table.toString());
  }
}
