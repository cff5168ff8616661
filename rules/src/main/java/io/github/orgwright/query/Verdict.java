package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of judging a {@link Trait} for a subject: it holds, it fails, or it is not known
 * because data is missing. A verdict also has the facts that decide it and the evidence for them.
 * Start with {@link #holdsIf} or a constant.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Verdict {
  private enum Kind {
    HOLDS,
    FAILS,
    NOT_KNOWN
  }

  /** The subject has the trait. */
  public static final Verdict HOLDS = new Verdict(Kind.HOLDS);

  /** The subject does not have the trait. */
  public static final Verdict FAILS = new Verdict(Kind.FAILS);

  /** It is not known whether the subject has the trait, because data is missing. */
  public static final Verdict NOT_KNOWN = new Verdict(Kind.NOT_KNOWN);

  private final Kind kind;
  private final ImmutableMap<String, String> facts;

  /** Computed only on request: most callers only ask whether a verdict holds. */
  private final Supplier<? extends List<Evidence>> evidence;

  private final ImmutableSet<DataKind> lacking;

  private Verdict(Kind kind) {
    this(kind, ImmutableMap.of(), ImmutableList::of, ImmutableSet.of());
  }

  private Verdict(
      Kind kind,
      ImmutableMap<String, String> facts,
      Supplier<? extends List<Evidence>> evidence,
      ImmutableSet<DataKind> lacking) {
    this.kind = kind;
    this.facts = facts;
    this.evidence = evidence;
    this.lacking = lacking;
  }

  /**
   * {@return {@link #HOLDS} if a condition is true, otherwise {@link #FAILS}}
   *
   * @param holds whether the subject has the trait
   */
  public static Verdict holdsIf(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /**
   * {@return {@link #HOLDS} if one of the verdicts holds; otherwise a verdict that is not known, if
   * one of them is not known, with the kinds of data that these lack; otherwise {@link #FAILS}}
   *
   * @param verdicts verdicts on several subjects; those after the first that holds are not computed
   */
  public static Verdict anyOf(Stream<Verdict> verdicts) {
    boolean isKnown = true;
    Set<DataKind> lacking = new LinkedHashSet<>();
    for (Iterator<Verdict> each = verdicts.iterator(); each.hasNext(); ) {
      Verdict verdict = each.next();
      if (verdict.holds()) {
        return HOLDS;
      }
      isKnown &= verdict.isKnown();
      lacking.addAll(verdict.lacking());
    }
    return isKnown ? FAILS : lacking(lacking);
  }

  /** Not known, because the organization states no data of the given kinds; there may be none. */
  static Verdict lacking(Set<DataKind> kinds) {
    ImmutableSet<DataKind> sorted =
        ImmutableSortedSet.copyOf(Comparator.comparing(DataKind::toString), kinds);
    ImmutableMap<String, String> facts =
        sorted.stream()
            .collect(ImmutableMap.toImmutableMap(DataKind::toString, missing -> "not stated"));
    return new Verdict(Kind.NOT_KNOWN, facts, ImmutableList::of, sorted);
  }

  /**
   * {@return a copy of this verdict with one more fact, which replaces an earlier fact with the
   * same name}
   *
   * @param name what the fact is about, such as {@code direct reports}
   * @param value its value; must not be a name or other personal data of a holder
   */
  public Verdict fact(String name, Object value) {
    if (facts.isEmpty()) {
      return new Verdict(kind, ImmutableMap.of(name, value.toString()), evidence, lacking);
    }
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(name, value.toString());
    return new Verdict(kind, ImmutableMap.copyOf(more), evidence, lacking);
  }

  /**
   * {@return a copy of this verdict with the given evidence, which replaces earlier evidence}
   *
   * @param shown the evidence, no more than needed. Its order must not depend on the order of rows:
   *     sort it by id, or follow a chain
   */
  public Verdict evidence(List<Evidence> shown) {
    ImmutableList<Evidence> kept = ImmutableList.copyOf(shown);
    return new Verdict(kind, facts, () -> kept, lacking);
  }

  /**
   * {@return a copy of this verdict with evidence that is computed only on request; it replaces
   * earlier evidence}
   *
   * @param shown computes the evidence; must return the same evidence each time
   */
  public Verdict evidence(Supplier<? extends List<Evidence>> shown) {
    return new Verdict(kind, facts, shown, lacking);
  }

  /** {@return whether the subject has the trait} */
  public boolean holds() {
    return kind == Kind.HOLDS;
  }

  /** {@return whether the subject does not have the trait} */
  public boolean fails() {
    return kind == Kind.FAILS;
  }

  /**
   * {@return the kinds of data that the trait needs and that the organization does not state at
   * all; empty if data is only missing for this subject, and for verdicts that are known}
   */
  public Set<DataKind> lacking() {
    return lacking;
  }

  /** {@return whether there was enough data to judge} */
  public boolean isKnown() {
    return kind != Kind.NOT_KNOWN;
  }

  /**
   * {@return the facts that decide this verdict, by name, in the order in which they were added}
   */
  public Map<String, String> facts() {
    return facts;
  }

  /** {@return the evidence, in the order in which it was given} */
  public List<Evidence> evidence() {
    return evidence.get();
  }

  /** The opposite verdict, with the same facts; a verdict that is not known stays not known. */
  Verdict negated() {
    return switch (kind) {
      case HOLDS -> new Verdict(Kind.FAILS, facts, evidence, lacking);
      case FAILS -> new Verdict(Kind.HOLDS, facts, evidence, lacking);
      case NOT_KNOWN -> this;
    };
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Verdict that
        && kind == that.kind
        && facts.equals(that.facts)
        && lacking.equals(that.lacking)
        && evidence().equals(that.evidence());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, facts, lacking, evidence());
  }

  /** {@return the verdict and its facts, such as {@code FAILS {direct reports=12}}} */
  @Override
  public String toString() {
    return facts.isEmpty() ? kind.toString() : kind + " " + facts;
  }
}
