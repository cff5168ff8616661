package io.github.orgwright.testkit;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.mutate.GenericOperators;
import io.github.orgwright.testkit.mutate.OrgDraft;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a property has seen: how large the organizations were, which shapes, features and roles they
 * had, and which rules they nearly violated. A property that has seen only trivial organizations
 * proves little, so {@link #warnings()} says so. Property tests of this library report this without
 * being asked; for your own loops, start with {@link #of}.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class OrgCoverage {
  private static final int TRIVIAL = 2;

  /** Fewer values say little about a generator. */
  private static final int FEW = 20;

  /** How many organizations are kept to see which rules they nearly violate. */
  private static final int KEPT = 20;

  private static final int MOST_KEPT_POSITIONS = 60;
  private static final int CHANGES_TRIED = 60;

  private final @Nullable RuleSet rules;

  @GuardedBy("this") private final TreeMultiset<Integer> positions = TreeMultiset.create();

  @GuardedBy("this") private final TreeMultiset<Integer> layers = TreeMultiset.create();

  @GuardedBy("this") private final TreeMultiset<Integer> spans = TreeMultiset.create();

  @GuardedBy("this") private final Multiset<OrgShape> shapes = TreeMultiset.create();

  @GuardedBy("this") private final Multiset<OrgFeature> features = TreeMultiset.create();

  @GuardedBy("this") private final Multiset<String> roles = TreeMultiset.create(CodePointOrder.COMPARATOR);

  @GuardedBy("this") private final Set<Integer> different = new HashSet<>();

  @GuardedBy("this") private final List<Organization> kept = new ArrayList<>();

  @GuardedBy("this") private int skipped;

  private OrgCoverage(@Nullable RuleSet rules) {
    this.rules = rules;
  }

  /** {@return a coverage that has seen nothing yet} */
  public static OrgCoverage of() {
    return new OrgCoverage(null);
  }

  /**
   * {@return a coverage that has seen nothing yet, and will say which of the given rules the
   * organizations nearly violate}
   *
   * @param rules the rules that the organizations follow
   */
  public static OrgCoverage of(RuleSet rules) {
    return new OrgCoverage(Objects.requireNonNull(rules, "rules"));
  }

  /**
   * Counts the organizations that a value consists of: an organization, a pair or triple of
   * versions, the start of a reorganization, the declared part of dated facts, or the elements of a
   * list. Other values are not counted.
   *
   * <p>Takes linear time.
   *
   * @param value any value
   */
  public void add(Object value) {
    if (value instanceof Organization organization) {
      count(organization);
    } else if (value instanceof OrgPair pair) {
      count(pair.before());
      count(pair.after());
    } else if (value instanceof OrgTriple triple) {
      count(triple.base());
      count(triple.ours());
      count(triple.theirs());
    } else if (value instanceof ReorgScript script) {
      count(script.start());
    } else if (value instanceof DatedFacts facts) {
      count(facts.declared());
    } else if (value instanceof List<?> list) {
      list.forEach(this::add);
    }
  }

  /** Counts a seed that was skipped, because its generator found no value for it. */
  public synchronized void addSkipped() {
    skipped++;
  }

  private synchronized void count(Organization organization) {
    OrgMetrics metrics = organization.metrics();
    positions.add(metrics.positions());
    layers.add(metrics.layers());
    spans.add(metrics.widestSpan());
    OrgShape.of(organization).ifPresent(shapes::add);
    features.addAll(OrgFeature.of(organization));
    organization.roles().forEach(role -> roles.add(role.id()));
    boolean isNew =
        different.add(
            Objects.hash(
                organization.positions().list(), organization.lines(), organization.assignments()));
    if (rules != null
        && isNew
        && kept.size() < KEPT
        && metrics.positions() <= MOST_KEPT_POSITIONS) {
      kept.add(organization);
    }
  }

  /** {@return the number of organizations counted} */
  public synchronized int size() {
    return positions.size();
  }

  /**
   * {@return what proves little: only trivial organizations, few different ones, many skipped
   * seeds, or rules that no organization nearly violates; each as a sentence with what helps. Empty
   * if there is nothing to warn of}
   */
  public synchronized List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (positions.isEmpty()) {
      return warnings;
    }
    int largest = positions.elementSet().last();
    if (largest <= TRIVIAL && positions.size() >= FEW) {
      warnings.add(
          lenientFormat(
              "no organization has more than %s; fix: allow more positions, add roles that the"
                  + " rules need, or leave out rules",
              Phrases.count(largest, "position")));
    }
    if (different.size() * 10 < positions.size() && positions.size() >= FEW) {
      warnings.add(
          lenientFormat(
              "only %s of %s are different; fix: allow more positions, roles or features",
              different.size(), Phrases.count(positions.size(), "organization")));
    }
    if (skipped > positions.size()) {
      warnings.add(
          "more seeds were skipped than checked; fix: allow larger organizations, or roles that the"
              + " rule is about");
    }
    Set<String> far = farRules();
    if (!far.isEmpty()) {
      warnings.add(
          lenientFormat(
              "no organization was found to be one change away from a violation of %s; fix: allow"
                  + " other sizes, roles or features",
              Phrases.list(far)));
    }
    warnings.replaceAll(SafeText::of);
    return warnings;
  }

  @GuardedBy("this") private Set<String> farRules() {
    Set<String> far = new TreeSet<>(CodePointOrder.COMPARATOR);
    if (rules != null) {
      rules.rules().forEach(rule -> far.add(rule.id()));
      far.removeAll(nearRules().elementSet());
      kept.forEach(organization -> far.removeAll(violated(organization)));
    }
    return far;
  }

  /**
   * For each rule, how many of the kept organizations violate it only after one change that was
   * tried.
   */
  @GuardedBy("this") private Multiset<String> nearRules() {
    Multiset<String> near = TreeMultiset.create(CodePointOrder.COMPARATOR);
    for (Organization organization : kept) {
      OrgDraft draft = new OrgDraft(organization, new SeededRandom(0), organization.roles().list());
      Set<String> violated = new HashSet<>();
      for (int i = 0; i < CHANGES_TRIED; i++) {
        violated.addAll(violatedAfterChange(draft));
      }
      violated.removeAll(violated(organization));
      near.addAll(violated);
    }
    return near;
  }

  private Set<String> violatedAfterChange(OrgDraft draft) {
    try {
      return violated(GenericOperators.apply(draft).base);
    } catch (IllegalArgumentException e) {
      return Set.of(); // what was to be added has an id that means something else
    }
  }

  private Set<String> violated(Organization organization) {
    return Objects.requireNonNull(rules).check(organization).outcomes().stream()
        .filter(one -> one.status() == Status.VIOLATED)
        .map(one -> one.rule().id())
        .collect(Collectors.toSet());
  }

  /**
   * {@return the counts as text, one line each for positions, layers, spans, shapes, features and
   * roles; with rules, how many of up to 20 organizations violate them only after one of 60 changes
   * that were tried; then the warnings}
   */
  public synchronized String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Phrases.count(positions.size(), "organization")
            + (positions.size() < 2 ? "" : ", " + different.size() + " of them different"));
    if (skipped > 0) {
      lines.add(
          lenientFormat(
              "  skipped      %s for which none was found", Phrases.count(skipped, "seed")));
    }
    if (!positions.isEmpty()) {
      lines.add(lenientFormat("  positions    %s, median %s", range(positions), median()));
      lines.add("  layers       " + range(layers));
      lines.add("  widest span  " + range(spans));
      lines.add("  shapes       " + counts(shapes));
      lines.add("  features     " + counts(features) + never());
      lines.add("  roles        " + counts(roles));
      if (rules != null) {
        lines.add(
            lenientFormat(
                "  rules        one change away from a violation in %s: %s",
                Phrases.count(kept.size(), "organization"), counts(nearRules())));
      }
    }
    warnings().forEach(warning -> lines.add("  warning: " + warning));
    lines.replaceAll(SafeText::of);
    return String.join("\n", lines);
  }

  @GuardedBy("this") private String never() {
    EnumSet<OrgFeature> never = EnumSet.allOf(OrgFeature.class);
    never.removeAll(features.elementSet());
    return never.isEmpty()
        ? ""
        : "; never: " + String.join(", ", never.stream().map(OrgFeature::toString).toList());
  }

  @GuardedBy("this") private int median() {
    int left = positions.size() / 2;
    for (int size : positions.elementSet()) {
      left -= positions.count(size);
      if (left < 0) {
        return size;
      }
    }
    return 0;
  }

  private static String range(TreeMultiset<Integer> numbers) {
    int least = numbers.elementSet().first();
    int most = numbers.elementSet().last();
    return least == most ? "" + least : least + " to " + most;
  }

  private static String counts(Multiset<?> counted) {
    return counted.isEmpty()
        ? "none"
        : Phrases.list(
            Multisets.copyHighestCountFirst(counted).entrySet().stream()
                .map(one -> one.getElement() + " " + one.getCount())
                .toList());
  }

  /** {@return the counts as text} */
  @Override
  public String toString() {
    return text();
  }
}
