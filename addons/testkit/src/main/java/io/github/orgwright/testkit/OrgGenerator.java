package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Strings.lenientFormat;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Sets;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Generates organizations:
 *
 * <pre>{@code
 * OrgGenerator ours = OrgGenerator.organizations().ofSize(5, 80).span(3, 9).conformingTo(RULES);
 * Organization one = ours.generate(42);
 * }</pre>
 *
 * <p>By default, an organization has 1 to 100 positions (a third of all organizations at most five)
 * with roles of a product organization. It has one root, one solid manager for each other position,
 * and some of the features of a sound structure. Each method returns a changed copy of the
 * generator.
 *
 * <p>The ids of positions are {@code s1}, {@code s2} ..., those of people {@code h1}, {@code h2}
 * ... Smaller samples keep these ids and stay within the limits and rules of the generator.
 *
 * <p>Immutable and thread-safe. Generation takes linear time in the number of positions, without
 * rules.
 *
 * @since 0.1.0
 */
public final class OrgGenerator implements Generator<Organization> {
  private static final int TINY = 5;
  private static final int MOST_ROLES = 256;

  /** The simplest first: roles shrink to it. */
  private static final List<Role> ROLES =
      List.of(
          PRODUCT_MANAGER,
          SENIOR_PRODUCT_MANAGER,
          PRODUCT_DIRECTOR,
          HEAD_OF_PRODUCT,
          CHIEF_PRODUCT_OFFICER,
          CHIEF_EXECUTIVE_OFFICER,
          UX_UI_DESIGNER,
          SOFTWARE_ENGINEER);

  private static final OrgGenerator STANDARD =
      new OrgGenerator(
          new Limits(1, 100, 1, Limits.NO_LIMIT, Limits.NO_LIMIT),
          false,
          ROLES,
          List.of(OrgShape.values()),
          OrgFeature.SOUND,
          null);

  private final Limits limits;
  private final boolean isUniform;
  private final List<Role> roles;
  private final List<OrgShape> shapes;
  private final Set<OrgFeature> features;
  private final @Nullable RuleSet rules;
  private final PositionPool pool;
  private final Supplier<Ground> ground = Suppliers.memoize(this::explore);

  private OrgGenerator(
      Limits limits,
      boolean isUniform,
      List<Role> roles,
      List<OrgShape> shapes,
      Set<OrgFeature> features,
      @Nullable RuleSet rules) {
    this.limits = limits;
    this.isUniform = isUniform;
    this.roles = roles;
    this.shapes = shapes;
    this.features = features;
    this.rules = rules;
    pool = new PositionPool(roles);
  }

  /**
   * The constraints of this generator, computed once.
   *
   * @param constraints what spans, layers and rules allow
   * @param conformity the search for organizations that conform to the rules, if there are any
   * @param features the possible features: no second roles if rules restrict roles
   */
  private record Ground(
      RoleConstraints constraints,
      @Nullable ConformingSearch conformity,
      Set<OrgFeature> features) {}

  /** {@return a generator of organizations with a sound structure} */
  public static OrgGenerator organizations() {
    return STANDARD;
  }

  /**
   * {@return a copy that generates organizations with a number of positions in this range}
   *
   * @param least the least number of positions
   * @param most the greatest number of positions
   * @throws IllegalArgumentException if the least is negative or greater than the greatest
   */
  public OrgGenerator ofSize(int least, int most) {
    Limits.checkRange("number of positions", 0, least, most);
    return copy(limits.withPositions(least, most), isUniform);
  }

  /**
   * {@return a copy in which all sizes are equally likely; by default, a third of all organizations
   * are tiny, and for the others each order of magnitude is equally likely}
   */
  public OrgGenerator uniformSizes() {
    return copy(limits, true);
  }

  /**
   * {@return a copy in which each manager has a number of direct reports in this range}
   *
   * @param least the least number of direct reports of a position that has direct reports
   * @param most the greatest number
   * @throws IllegalArgumentException if the least is less than 1 or greater than the greatest
   */
  public OrgGenerator span(int least, int most) {
    Limits.checkRange("number of direct reports", 1, least, most);
    return copy(limits.withSpan(least, most), isUniform);
  }

  /**
   * {@return a copy with a limit on the number of layers}
   *
   * @param layers the greatest number of layers; roots are layer 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public OrgGenerator maxLayers(int layers) {
    checkArgument(layers >= 1, "greatest number of layers must be at least 1, but is %s", layers);
    return copy(limits.withLayers(layers), isUniform);
  }

  /**
   * {@return a copy that uses these roles}
   *
   * @param palette the roles of positions, each once; the simplest first, because roles shrink to
   *     it
   * @throws IllegalArgumentException if there is no role, a role is given twice, or there are more
   *     than 256
   */
  public OrgGenerator roles(Role... palette) {
    return roles(Arrays.asList(palette));
  }

  /**
   * {@return a copy that uses these roles}
   *
   * @param palette the roles of positions, the simplest first; each once
   * @throws IllegalArgumentException if there is no role, a role is given twice, or there are more
   *     than 256
   */
  public OrgGenerator roles(List<Role> palette) {
    int number = palette.size();
    checkArgument(
        1 <= number && number <= MOST_ROLES,
        "number of roles must be 1 to %s, but is %s",
        MOST_ROLES,
        number);
    Set<Role> once = new HashSet<>();
    for (Role role : palette) {
      checkArgument(
          once.add(role),
          "role \"%s\" is given twice; fix: give each role once",
          SafeText.of(role.id()));
    }
    return new OrgGenerator(limits, isUniform, List.copyOf(palette), shapes, features, rules);
  }

  /**
   * {@return a copy that uses these shapes, each equally likely}
   *
   * @param first a shape
   * @param more further shapes
   */
  public OrgGenerator shapes(OrgShape first, OrgShape... more) {
    return new OrgGenerator(
        limits, isUniform, roles, List.copyOf(EnumSet.of(first, more)), features, rules);
  }

  /**
   * {@return a copy whose organizations may have more features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrgGenerator with(OrgFeature first, OrgFeature... more) {
    return featuring(Sets.union(features, EnumSet.of(first, more)));
  }

  /**
   * {@return a copy whose organizations do not have these features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrgGenerator without(OrgFeature first, OrgFeature... more) {
    return featuring(Sets.difference(features, EnumSet.of(first, more)));
  }

  /** {@return a copy whose positions have one role, one holder and no further features} */
  public OrgGenerator plain() {
    return featuring(Set.of());
  }

  /**
   * {@return a copy whose organizations may have all features, including everything that can be
   * wrong with lines: several roots, second managers, cycles, unknown managers}
   */
  public OrgGenerator adversarial() {
    return featuring(OrgFeature.ALL);
  }

  private OrgGenerator featuring(Set<OrgFeature> some) {
    return new OrgGenerator(limits, isUniform, roles, shapes, Sets.immutableEnumSet(some), rules);
  }

  /**
   * {@return a copy whose organizations have no violations of a set of rules, of any severity, even
   * waived ones} The generator first checks small organizations to learn which roles, spans and
   * layers the rules allow, and generates only such organizations. All other rules are met by a
   * bounded search that repairs violations.
   *
   * @param ruleSet the rules
   */
  public OrgGenerator conformingTo(RuleSet ruleSet) {
    return new OrgGenerator(
        limits, isUniform, roles, shapes, features, requireNonNull(ruleSet, "ruleSet"));
  }

  private OrgGenerator copy(Limits newLimits, boolean uniform) {
    return new OrgGenerator(newLimits, uniform, roles, shapes, features, rules);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if no organization is possible within the limits, or none was
   *     found that conforms to the rules; the message says why
   */
  @Override
  public Sample<Organization> sample(long seed) {
    Ground known = ground.get();
    SeededRandom random = new SeededRandom(seed);
    ConformingSearch conformity = known.conformity();
    if (conformity == null) {
      Skeleton skeleton = skeleton(known, random, Set.of());
      return new OrgSample(skeleton, frame(null), Reduction.START, null);
    }
    return conformity.conforming(
        avoided -> skeleton(known, random, avoided), frame(conformity), random);
  }

  private OrgSample.Frame frame(@Nullable ConformingSearch conformity) {
    return conformity == null
        ? new OrgSample.Frame(limits, roles, null, UnaryOperator.identity())
        : new OrgSample.Frame(limits, roles, conformity::isKept, conformity::withOtherRoles);
  }

  List<Role> palette() {
    return roles;
  }

  private Ground explore() {
    RoleConstraints constraints = RoleConstraints.within(limits, roles.size());
    ConformingSearch conformity = null;
    if (rules != null) {
      constraints = RuleProbe.constraints(rules, roles, limits);
      conformity = new ConformingSearch(rules, roles, limits);
    }
    if (constraints.mostPositions() < limits.leastPositions()) {
      throw new IllegalStateException(tooSmall(constraints));
    }
    Set<OrgFeature> possible =
        constraints.isChoosy()
            ? Sets.difference(features, Set.of(OrgFeature.SECOND_ROLES))
            : features;
    return new Ground(constraints, conformity, possible);
  }

  private String tooSmall(RoleConstraints constraints) {
    String ids = Phrases.list(roles.stream().map(Role::id).toList());
    String why =
        rules == null
            ? "span and layers allow"
            : "rules "
                + Phrases.list(rules.rules().stream().map(rule -> rule.id()).toList())
                + " allow";
    return SafeText.of(
        lenientFormat(
            "no organization of %s or more positions is possible: %s at most %s with one root "
                + "and the roles %s; fix: ask for fewer positions, or allow more",
            limits.leastPositions(),
            why,
            Phrases.count((long) constraints.mostPositions(), "position"),
            ids));
  }

  private Skeleton skeleton(Ground known, SeededRandom random, Set<OrgFeature> avoided) {
    Set<OrgFeature> chosen = EnumSet.noneOf(OrgFeature.class);
    for (OrgFeature feature : known.features()) {
      if (random.oneIn(2) && !avoided.contains(feature)) {
        chosen.add(feature);
      }
    }
    int most = (int) Math.min(limits.mostPositions(), known.constraints().mostPositions());
    int least = Math.min(limits.leastPositions(), most);
    int roots = chosen.contains(OrgFeature.SEVERAL_ROOTS) ? random.between(2, 4) : 1;
    TreeGenerator.Forest forest = null;
    for (int tried = 0; tried < 20; tried++) {
      forest =
          TreeGenerator.grow(
              known.constraints(), random, random.oneOf(shapes), size(random, least, most), roots);
      if (forest.size() >= limits.leastPositions()) {
        return DetailGenerator.dress(forest, pool, chosen, random);
      }
    }
    throw new IllegalStateException(
        lenientFormat(
            "found no organization of %s to %s positions in which each manager has at least %s; "
                + "the last one tried had %s; fix: allow other sizes or fewer direct reports",
            limits.leastPositions(),
            limits.mostPositions(),
            Phrases.count(limits.leastSpan(), "direct report"),
            Phrases.count(requireNonNull(forest).size(), "position")));
  }

  private int size(SeededRandom random, int least, int most) {
    if (isUniform || least == most) {
      return random.between(least, most);
    }
    if (random.oneIn(3)) {
      return random.between(least, Math.min(most, Math.max(TINY, least)));
    }
    double low = Math.log(Math.max(1, least));
    double high = Math.log(most + 1.0);
    int size = (int) Math.exp(low + random.fraction() * (high - low));
    return Math.max(least, Math.min(most, size));
  }

  /** {@return the size and the number of rules, as text} */
  @Override
  public String toString() {
    String size = limits.leastPositions() + " to " + limits.mostPositions() + " positions";
    return "organizations of "
        + size
        + (rules == null ? "" : " that keep " + Phrases.count(rules.rules().size(), "rule"));
  }
}
