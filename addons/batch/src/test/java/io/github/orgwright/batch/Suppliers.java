package io.github.orgwright.batch;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.core.Position;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Waiver;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Classes with mappings and rules, as users write them. */
public final class Suppliers {
  private Suppliers() {}

  /** Files of posts, whose managers are given by name. */
  public static final class ByName implements Supplier<Mapping> {
    @Override
    public Mapping get() {
      return Mapping.positions("post")
          .title("title")
          .managerBy("reports to", "name")
          .name("name")
          .yearsOfExperience("years");
    }
  }

  /** A mapping that throws an exception for the id {@code bad}. */
  public static final class Throwing implements Supplier<Mapping> {
    @Override
    public Mapping get() {
      return Mapping.positions("id").idNormalizer(Throwing::refuseBad);
    }

    private static String refuseBad(String id) {
      if (id.equals("bad")) {
        throw new UnsupportedOperationException("a bad id");
      }
      return id;
    }
  }

  /** At most one direct report, with a waiver for {@code a}, and a rule that throws. */
  public static final class NarrowSpans implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return RuleSet.of(
              rule("one-report").positions().should(manageDirectly(atMost(1))),
              rule("broken").positions().should(trait("are sound", NarrowSpans::isSound)))
          .waiving(
              Waiver.of("one-report", "a")
                  .reason("pilot")
                  .approvedBy("coo")
                  .until(LocalDate.of(2026, 10, 31)));
    }

    private static boolean isSound(Position position) {
      throw new UnsupportedOperationException("the rule of " + position.id() + " is broken");
    }
  }

  /** The standard rules about shape, in addition to those about structure. */
  public static final class Shape implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return StandardRules.structure().and(StandardRules.shape(atMost(4), atMost(5)));
    }
  }

  /** Has no constructor without parameters. */
  public static final class WithParameter implements Supplier<RuleSet> {
    private final RuleSet rules;

    /** Creates the supplier. */
    public WithParameter(RuleSet rules) {
      this.rules = rules;
    }

    @Override
    public RuleSet get() {
      return rules;
    }
  }

  /** Cannot be made: it has no rules to return. */
  public static final class Failing implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      throw new IllegalStateException("no rules today");
    }
  }
}
