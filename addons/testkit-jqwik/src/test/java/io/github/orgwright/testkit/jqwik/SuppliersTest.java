package io.github.orgwright.testkit.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A supplier that supplies nothing is named, with the reason. */
class SuppliersTest {
  static final class NoRules implements Supplier<RuleSet> {
    @Override
    @SuppressWarnings("NullAway") // the mistake that is tested
    public RuleSet get() {
      return null;
    }
  }

  static final class NoRoles implements Supplier<List<Role>> {
    @Override
    @SuppressWarnings("NullAway") // the mistake that is tested
    public List<Role> get() {
      return null;
    }
  }

  static final class ThrowingRules implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      throw new IllegalStateException("boom");
    }
  }

  static final class ThrowingConstructor implements Supplier<RuleSet> {
    ThrowingConstructor() {
      throw new IllegalStateException("boom");
    }

    @Override
    public RuleSet get() {
      return OurRules.RULES;
    }
  }

  static final class Parameter implements Supplier<RuleSet> {
    private final RuleSet rules;

    Parameter(RuleSet rules) {
      this.rules = rules;
    }

    @Override
    public RuleSet get() {
      return rules;
    }
  }

  static final class Null {
    @Property(tries = 5)
    void conforms(@ForAll @Conforms(NoRules.class) Organization org) {}
  }

  static final class NullRoles {
    @Property(tries = 5)
    void has(@ForAll @Roles(NoRoles.class) Organization org) {}
  }

  static final class Throwing {
    @Property(tries = 5)
    void conforms(@ForAll @Conforms(ThrowingRules.class) Organization org) {}
  }

  static final class ThrowingWhenCreated {
    @Property(tries = 5)
    void conforms(@ForAll @Conforms(ThrowingConstructor.class) Organization org) {}
  }

  static final class WithParameter {
    @Property(tries = 5)
    void conforms(@ForAll @Conforms(Parameter.class) Organization org) {}
  }

  private static String failure(Class<?> container) {
    return EngineTestKit.engine("jqwik")
        .selectors(selectClass(container))
        .execute()
        .allEvents()
        .executions()
        .failed()
        .stream()
        .map(execution -> execution.getTerminationInfo().getExecutionResult())
        .map(TestExecutionResult::getThrowable)
        .map(thrown -> thrown.map(Throwable::getMessage).orElse(""))
        .findFirst()
        .orElse("passed");
  }

  @Test
  void supplierIsNamedWithTheReason() {
    String name = SuppliersTest.class.getName() + "$";
    assertEquals(name + "NoRules.get() returned null; fix: return a value", failure(Null.class));
    assertEquals(
        name + "NoRoles.get() returned null; fix: return a value", failure(NullRoles.class));
    assertEquals(
        name + "ThrowingRules.get() threw java.lang.IllegalStateException: boom; fix: correct it",
        failure(Throwing.class));
    assertEquals(
        "the constructor of "
            + name
            + "ThrowingConstructor threw java.lang.IllegalStateException: boom; fix: correct it",
        failure(ThrowingWhenCreated.class));
    assertEquals(
        "cannot create " + name + "Parameter; fix: give it a constructor without parameters",
        failure(WithParameter.class));
  }
}
