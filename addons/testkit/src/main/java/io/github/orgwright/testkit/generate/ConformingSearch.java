package io.github.orgwright.testkit.generate;

import static com.google.common.base.Strings.lenientFormat;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.shrink.Limits;
import io.github.orgwright.testkit.shrink.OrgSample;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bounded search for organizations without violations of a set of rules. */
public final class ConformingSearch {
  private static final int TRIES = 120;

  /** A new organization is cheaper than a repair, so several are tried first. */
  private static final int DRAWN_FOR_A_REPAIR = 6;

  /** Removed one after the other while organizations keep violating rules. */
  private static final List<Set<OrgFeature>> AVOIDED =
      List.of(
          EnumSet.noneOf(OrgFeature.class),
          EnumSet.range(OrgFeature.SEVERAL_ROOTS, OrgFeature.UNKNOWN_MANAGERS),
          EnumSet.of(OrgFeature.SECOND_ROLES, OrgFeature.DOTTED_LINES),
          EnumSet.of(OrgFeature.SCOPES, OrgFeature.DUTIES, OrgFeature.KPIS, OrgFeature.AUTHORITIES),
          OrgFeature.ALL);

  private final RuleSet rules;
  private final List<Role> palette;
  private final Limits limits;
  private final String leftOut;

  /**
   * @param leftOut a part of the message if none is found
   */
  public ConformingSearch(RuleSet rules, List<Role> palette, Limits limits, String leftOut) {
    this.rules = rules;
    this.palette = palette;
    this.limits = limits;
    this.leftOut = leftOut;
  }

  public boolean isKept(Organization organization) {
    for (RuleOutcome outcome : rules.check(organization).outcomes()) {
      if (outcome.status() == Status.VIOLATED || outcome.status() == Status.ERROR_IN_RULE) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return a sample without violations}
   *
   * @param drawing creates a skeleton without some features
   */
  public OrgSample conforming(Function<Set<OrgFeature>, Skeleton> drawing) {
    OrgSample.Frame frame =
        new OrgSample.Frame(limits, palette, this::isKept, this::withOtherRoles);
    Findings nearest = null;
    Optional<RuleOutcome> error = Optional.empty();
    Set<OrgFeature> avoided = EnumSet.noneOf(OrgFeature.class);
    for (int tried = 0; tried < TRIES; tried++) {
      avoided.addAll(AVOIDED.get(Math.min(tried / (2 * DRAWN_FOR_A_REPAIR), AVOIDED.size() - 1)));
      Skeleton skeleton = drawing.apply(avoided);
      OrgSample sample = new OrgSample(skeleton, frame);
      if (isKept(sample.value())) {
        return sample;
      }
      if (tried % DRAWN_FOR_A_REPAIR < DRAWN_FOR_A_REPAIR - 1) {
        continue;
      }
      sample = new OrgSample(withOtherRoles(skeleton), frame);
      Findings found = rules.check(sample.value());
      if (isKept(sample.value())) {
        return sample;
      }
      error = error.or(() -> found.outcomes(Status.ERROR_IN_RULE).stream().findFirst());
      if (nearest == null || found.violations().size() < nearest.violations().size()) {
        nearest = found;
      }
    }
    String missing = "found no organization of " + limits.positions() + " that follows the rules";
    if (error.isPresent()) {
      throw new ErrorInRuleException(missing, error.get());
    }
    throw new IllegalStateException(gaveUp(missing, nearest));
  }

  private String gaveUp(String missing, @Nullable Findings nearest) {
    String text =
        lenientFormat(
            "%s, in %s tries and %s repairs%s; fix: leave out rules, add roles that they need, or"
                + " allow other sizes.",
            missing, TRIES, TRIES / DRAWN_FOR_A_REPAIR, leftOut.isEmpty() ? "" : "; " + leftOut);
    return nearest == null ? text : text + " The nearest one found:\n" + nearest.text();
  }

  /** {@return a skeleton with other roles at positions with violations, or the same skeleton} */
  public Skeleton withOtherRoles(Skeleton skeleton) {
    Skeleton best = skeleton;
    List<Violation> violations = violations(skeleton);
    for (int round = 0; round < 4 && !violations.isEmpty(); round++) {
      Skeleton better = null;
      for (int place : places(best, violations)) {
        better = betterRole(best, place, violations.size());
        if (better != null) {
          break;
        }
      }
      if (better == null) {
        return skeleton;
      }
      best = better;
      violations = violations(best);
    }
    return best;
  }

  private @Nullable Skeleton betterRole(Skeleton skeleton, int place, int violations) {
    for (Role role : palette) {
      Skeleton other = with(skeleton, place, role);
      if (violations(other).size() < violations) {
        return other;
      }
    }
    return null;
  }

  private static Skeleton with(Skeleton skeleton, int place, Role role) {
    List<Position> positions = new ArrayList<>(skeleton.positions);
    positions.set(place, positions.get(place).toBuilder().roles(List.of(role)).build());
    return skeleton.withPositions(positions);
  }

  private List<Violation> violations(Skeleton skeleton) {
    return rules.check(skeleton.organization()).violations();
  }

  /** {@return the indexes of the positions that violations name, each once} */
  private static List<Integer> places(Skeleton skeleton, List<Violation> violations) {
    List<Integer> places = new ArrayList<>();
    Set<String> named = new HashSet<>();
    violations.forEach(violation -> named.addAll(violation.subjectIds()));
    for (int place = 0; place < skeleton.size(); place++) {
      if (named.contains(skeleton.positions.get(place).id())) {
        places.add(place);
      }
    }
    return places;
  }
}
