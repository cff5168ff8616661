package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Strings.lenientFormat;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Sets;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.generate.ConformingSearch;
import io.github.orgwright.testkit.generate.DetailGenerator;
import io.github.orgwright.testkit.generate.PositionPool;
import io.github.orgwright.testkit.generate.RoleConstraints;
import io.github.orgwright.testkit.generate.RuleProbe;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.generate.TreeGenerator;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.product.ProductValues;
import io.github.orgwright.testkit.shrink.Limits;
import io.github.orgwright.testkit.shrink.OrgSample;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Generates organizations:
 *
 * <pre>{@code
 * OrgGenerator ours = OrgGenerator.organizations().ofSize(5, 80).span(3, 9).conformingTo(RULES);
 * Organization one = ours.generate(42);
 * }</pre>
 *
 * <p>By default, an organization has 1 to 100 positions, and at most 5 in a third of all cases. The
 * positions have roles of a product organization. There is one root, one solid-line manager for
 * each other position, and some features that a sound structure can have. Each method returns a
 * changed copy of the generator.
 *
 * <p>The ids of positions are {@code s1}, {@code s2} ..., those of people {@code h1}, {@code h2}
 * ... Smaller samples keep these ids and stay within the limits and rules of the generator.
 *
 * <p>Immutable and thread-safe. Without rules, generation takes linear time in the number of
 * positions.
 *
 * @since 0.1.0
 */
public final class OrgGenerator implements Generator<Organization> {
  private static final int TINY = 5;
  private static final int MOST_ROLES = 256;

  /** How many sizes are tried to find the smallest organization that conforms to rules. */
  private static final int SIZES_TRIED = 30;

  private static final int EDGES = 3;

  private static final int SEEDS_COVERED = 200;

  /** Rules may exclude small organizations: the search for one stays short. */
  private static final int EDGE_SIZES_TRIED = 6;

  private static final OrgGenerator STANDARD =
      new OrgGenerator(
          new Limits(1, 100, 1, Limits.NO_LIMIT, Limits.NO_LIMIT),
          false,
          ProductValues.ROLES,
          List.of(OrgShape.values()),
          OrgFeature.SOUND,
          null,
          null);

  private final Limits limits;
  private final boolean isUniform;
  private final List<Role> roles;
  private final List<OrgShape> shapes;
  private final Set<OrgFeature> features;
  private final @Nullable RuleSet rules;
  private final PositionPool pool;
  private final @Nullable Supplier<RuleProbe> probe;
  private final Supplier<Ground> ground = Suppliers.memoize(this::explore);

  private OrgGenerator(
      Limits limits,
      boolean isUniform,
      List<Role> roles,
      List<OrgShape> shapes,
      Set<OrgFeature> features,
      @Nullable RuleSet rules,
      @Nullable Supplier<RuleProbe> probe) {
    this.limits = limits;
    this.isUniform = isUniform;
    this.roles = roles;
    this.shapes = shapes;
    this.features = features;
    this.rules = rules;
    this.probe = probe;
    pool = new PositionPool(roles, ProductValues.DETAILS);
  }

  /**
   * The constraints of this generator, computed once.
   *
   * @param constraints what spans, layers and rules allow
   * @param conformity the search for organizations that conform to the rules, if there are any
   * @param features the possible features: no second roles if rules restrict roles
   * @param smallest the smallest organization found that conforms to the rules, if any
   */
  private record Ground(
      RoleConstraints constraints,
      @Nullable ConformingSearch conformity,
      Set<OrgFeature> features,
      @Nullable Organization smallest) {}

  /** {@return a generator of organizations with a sound structure} */
  public static OrgGenerator organizations() {
    return STANDARD;
  }

  /**
   * {@return a copy that generates organizations whose number of positions is in the given range}
   *
   * @param least the minimum number of positions
   * @param most the maximum number of positions
   * @throws IllegalArgumentException if the minimum is negative or greater than the maximum
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
   * {@return a copy in which the number of direct reports of each manager is in the given range}
   *
   * @param least the minimum number of direct reports of a position that has direct reports
   * @param most the maximum number
   * @throws IllegalArgumentException if the minimum is less than 1 or greater than the maximum
   */
  public OrgGenerator span(int least, int most) {
    Limits.checkRange("number of direct reports", 1, least, most);
    return copy(limits.withSpan(least, most), isUniform);
  }

  /**
   * {@return a copy that generates organizations with at most the given number of layers}
   *
   * @param layers the maximum number of layers; roots are in layer 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public OrgGenerator maxLayers(int layers) {
    checkArgument(layers >= 1, "greatest number of layers must be at least 1, but is %s", layers);
    return copy(limits.withLayers(layers), isUniform);
  }

  /**
   * {@return a copy that uses these roles}
   *
   * @param palette the roles of positions, each once; the simplest first, because shrinking prefers
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
    int number = requireNonNull(palette, "palette").size();
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
    List<Role> copy = List.copyOf(palette);
    return new OrgGenerator(
        limits,
        isUniform,
        copy,
        shapes,
        features,
        rules,
        rules == null ? null : probe(rules, copy));
  }

  /**
   * {@return a copy that generates organizations of the given shapes, each equally likely} Limits
   * of size, span and layers come first: an organization has another shape if they exclude it.
   *
   * @param first a shape
   * @param more further shapes
   */
  public OrgGenerator shapes(OrgShape first, OrgShape... more) {
    Set<OrgShape> chosen = EnumSet.of(requireNonNull(first, "first"), more);
    return new OrgGenerator(limits, isUniform, roles, List.copyOf(chosen), features, rules, probe);
  }

  /**
   * {@return a copy whose organizations may also have the given features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrgGenerator with(OrgFeature first, OrgFeature... more) {
    return featuring(Sets.union(features, EnumSet.of(requireNonNull(first, "first"), more)));
  }

  /**
   * {@return a copy whose organizations do not have the given features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrgGenerator without(OrgFeature first, OrgFeature... more) {
    return featuring(Sets.difference(features, EnumSet.of(requireNonNull(first, "first"), more)));
  }

  /**
   * {@return a copy whose positions have one role, one holder and no further features} Replaces all
   * features that were chosen before.
   */
  public OrgGenerator plain() {
    return featuring(Set.of());
  }

  /**
   * {@return a copy whose organizations may have any feature and any problem of lines: several
   * roots, second managers, cycles, lines from a position to itself and lines to unknown managers}
   * Replaces all features that were chosen before.
   */
  public OrgGenerator adversarial() {
    return featuring(OrgFeature.ALL);
  }

  private OrgGenerator featuring(Set<OrgFeature> some) {
    return new OrgGenerator(
        limits, isUniform, roles, shapes, Sets.immutableEnumSet(some), rules, probe);
  }

  /**
   * {@return a copy whose organizations violate none of the given rules. Violations of any severity
   * count, and so do waived violations} The generator first checks small organizations to learn
   * which roles, spans and layers the rules allow, and which reports, positions and roles they
   * require. It then adds each position together with the reports that it needs. A role is left out
   * if every combination of reports that was tried violates a rule; {@link #coverage} names it. For
   * all other rules, a bounded search repairs violations. If no organization is found that
   * conforms, {@link #sample} throws an {@link IllegalStateException}.
   *
   * <p>Some thousands of organizations are checked before the first one is generated, so rules
   * should be fast.
   *
   * @param ruleSet the rules; they replace those of an earlier call
   */
  public OrgGenerator conformingTo(RuleSet ruleSet) {
    requireNonNull(ruleSet, "ruleSet");
    return new OrgGenerator(
        limits, isUniform, roles, shapes, features, ruleSet, probe(ruleSet, roles));
  }

  private static Supplier<RuleProbe> probe(RuleSet rules, List<Role> roles) {
    return Suppliers.memoize(() -> new RuleProbe(rules, roles));
  }

  private OrgGenerator copy(Limits newLimits, boolean uniform) {
    return new OrgGenerator(newLimits, uniform, roles, shapes, features, rules, probe);
  }

  /**
   * {@return generators for edge cases, each of which generates organizations of one size. There
   * are up to three, for the smallest sizes allowed; fewer if spans and rules allow no small
   * organizations}
   */
  public List<OrgGenerator> smallest() {
    int least = limits.leastPositions();
    return IntStream.rangeClosed(
            least, Math.min(limits.mostPositions(), least + EDGE_SIZES_TRIED - 1))
        .mapToObj(size -> ofSize(size, size))
        .filter(OrgGenerator::isPossible)
        .limit(EDGES)
        .toList();
  }

  private boolean isPossible() {
    try {
      return generate(0) != null;
    } catch (IllegalStateException e) {
      return false;
    }
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
    return conformity == null
        ? new OrgSample(
            skeleton(known, random, Set.of()),
            new OrgSample.Frame(limits, roles, any -> true, UnaryOperator.identity()))
        : conformity.conforming(avoided -> skeleton(known, random, avoided));
  }

  List<Role> palette() {
    return roles;
  }

  /**
   * {@return a text that describes the organizations of the seeds 0 to 199: their {@link
   * OrgCoverage}} With rules, it also names the smallest organization that was constructed, and
   * warns of roles that are left out because every combination of reports that was tried violates a
   * rule.
   *
   * @throws IllegalStateException for the reasons given at {@link #sample}
   */
  public String coverage() {
    Organization smallest = ground.get().smallest();
    OrgCoverage coverage = newCoverage();
    stream(0).limit(SEEDS_COVERED).forEach(coverage::add);
    List<String> lines = new ArrayList<>();
    lines.add(toString());
    lines.add(coverage.text());
    if (smallest != null) {
      lines.add(
          "  smallest     "
              + Phrases.count(smallest.positions().size(), "position")
              + ", of those constructed");
    }
    String leftOut = leftOut();
    if (!leftOut.isEmpty()) {
      lines.add("  warning: " + leftOut);
    }
    return String.join("\n", lines);
  }

  /** {@return a coverage of values of this generator that has seen nothing yet} */
  public OrgCoverage newCoverage() {
    return rules == null ? OrgCoverage.of() : OrgCoverage.of(rules);
  }

  private String leftOut() {
    return probe == null ? "" : SafeText.of(probe.get().leftOut());
  }

  private Ground explore() {
    RuleProbe probed = probe == null ? null : probe.get();
    RoleConstraints constraints =
        (probed == null ? new RoleConstraints(roles.size()) : probed.constraints()).within(limits);
    ConformingSearch conformity =
        rules == null || probed == null
            ? null
            : new ConformingSearch(rules, roles, limits, probed.leftOut());
    int smallest = Math.max(constraints.leastPositions, constraints.smallestTree());
    if (constraints.mostInTree() < limits.leastPositions()
        || (smallest > limits.mostPositions() && limits.mostPositions() > 0)) {
      throw new IllegalStateException(impossible(constraints, smallest));
    }
    Set<OrgFeature> possible =
        constraints.isChoosy()
            ? Sets.difference(features, Set.of(OrgFeature.SECOND_ROLES))
            : features;
    return new Ground(
        constraints,
        conformity,
        possible,
        conformity == null ? null : smallest(constraints, conformity, smallest));
  }

  private @Nullable Organization smallest(
      RoleConstraints constraints, ConformingSearch conformity, int least) {
    SeededRandom random = new SeededRandom(0);
    int most = (int) Math.min(least + SIZES_TRIED, constraints.mostInTree());
    for (int size = least; size <= most; size++) {
      for (OrgShape shape : shapes) {
        Organization organization =
            DetailGenerator.dress(
                    TreeGenerator.grow(constraints, random, shape, size, 1), pool, Set.of(), random)
                .organization();
        if (organization.positions().size() >= least && conformity.isKept(organization)) {
          return organization;
        }
      }
    }
    return null;
  }

  private String impossible(RoleConstraints constraints, int smallest) {
    String ids = Phrases.list(roles.stream().map(Role::id).toList());
    int least = limits.leastPositions();
    if (probe == null) {
      return SafeText.of(
          lenientFormat(
              "no organization of %s or more positions is possible: span and layers allow at most"
                  + " %s with one root and the roles %s; fix: ask for fewer positions, or allow"
                  + " more direct reports or layers",
              least, Phrases.count((long) constraints.mostInTree(), "position"), ids));
    }
    String leftOut = probe.get().leftOut();
    leftOut = leftOut.isEmpty() ? "" : "; " + leftOut;
    String found = "found no organization of %s that follows the rules: ";
    String why =
        smallest == RoleConstraints.ENDLESS_SIZE
            ? "no role can be a root with any of the reports that were tried"
                + leftOut
                + "; fix: check whether rules contradict each other, or add roles that they need"
            : smallest > limits.mostPositions()
                ? "the smallest one found needs "
                    + Phrases.count(smallest, "position")
                    + "; fix: allow more positions"
                : "the largest one found has at most "
                    + Phrases.count((long) constraints.mostInTree(), "position")
                    + ", with one root and the roles "
                    + ids
                    + leftOut
                    + "; fix: ask for fewer positions, or add roles";
    return SafeText.of(lenientFormat(found, limits.positions()) + why);
  }

  private Skeleton skeleton(Ground known, SeededRandom random, Set<OrgFeature> avoided) {
    Set<OrgFeature> chosen = EnumSet.noneOf(OrgFeature.class);
    for (OrgFeature feature : known.features()) {
      if (random.oneIn(2) && !avoided.contains(feature)) {
        chosen.add(feature);
      }
    }
    int most = (int) known.constraints().mostInTree();
    int smallest =
        known.smallest() == null
            ? known.constraints().smallestTree()
            : known.smallest().positions().size();
    int least = Math.min(Math.max(limits.leastPositions(), smallest), most);
    int roots = chosen.contains(OrgFeature.SEVERAL_ROOTS) ? random.between(2, 4) : 1;
    TreeGenerator.Forest forest = null;
    for (int tried = 0; tried < 20; tried++) {
      forest =
          TreeGenerator.grow(
              known.constraints(),
              random,
              random.oneOf(shapes),
              size(random, least, most, known.constraints().roomy()),
              roots);
      if (forest.size() >= limits.leastPositions()) {
        return DetailGenerator.dress(forest, pool, chosen, random);
      }
    }
    throw new IllegalStateException(
        lenientFormat(
            "found no organization of %s in which each manager has at least %s%s; "
                + "the last one tried had %s; fix: allow other sizes or fewer direct reports",
            limits.positions(),
            Phrases.count(limits.leastSpan(), "direct report"),
            probe == null ? "" : " and that follows the rules",
            Phrases.count(requireNonNull(forest).size(), "position")));
  }

  private int size(SeededRandom random, int least, int most, int roomy) {
    if (isUniform || least == most) {
      return random.between(least, most);
    }
    if (random.oneIn(3)) {
      return random.between(least, Math.min(most, Math.max(Math.max(TINY, least), roomy)));
    }
    double low = Math.log(Math.max(1, least));
    double high = Math.log(most + 1.0);
    int size = (int) Math.exp(low + random.fraction() * (high - low));
    return Math.max(least, Math.min(most, size));
  }

  /** {@return a text with the size of the organizations and the number of rules} */
  @Override
  public String toString() {
    return "organizations of "
        + limits.positions()
        + (rules == null ? "" : " that follow " + Phrases.count(rules.rules().size(), "rule"));
  }
}
