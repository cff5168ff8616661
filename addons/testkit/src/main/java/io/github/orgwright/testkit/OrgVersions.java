package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.reorg.FactsSample;
import io.github.orgwright.testkit.reorg.OrgMix;
import io.github.orgwright.testkit.reorg.VersionsSample;
import io.github.orgwright.testkit.shrink.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Generates versions of one organization: pairs, triples for merges, lists of versions, and what
 * histories are made of.
 *
 * <pre>{@code
 * OrgPair pair = OrgVersions.of(OrgGenerator.organizations()).pairs().generate(42);
 * }</pre>
 *
 * <p>A later version is an earlier one after a {@linkplain ReorgScripts reorganization}, in another
 * order, an equal one that is built again, or, in about one of eight cases, an unrelated
 * organization.
 *
 * <p>Samples shrink together: to fewer positions and people in all versions or in one of them, then
 * to fewer details. Generation takes time linear in the sizes of the organizations and the number
 * of steps. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class OrgVersions {
  private static final int MOST_CHANGES = 8;
  private static final int MOST_VERSIONS = 6;

  private final Generator<Organization> organizations;
  private final boolean makesProblems;

  private OrgVersions(Generator<Organization> organizations, boolean makesProblems) {
    this.organizations = organizations;
    this.makesProblems = makesProblems;
  }

  /**
   * {@return generators of versions of the organizations of the given generator}
   *
   * @param organizations the generator of first versions and of unrelated ones
   */
  public static OrgVersions of(Generator<Organization> organizations) {
    return new OrgVersions(requireNonNull(organizations, "organizations"), false);
  }

  /**
   * {@return a copy whose versions can also have problems: some are mixed from two organizations at
   * random, with lines to unknown managers, some are made by {@linkplain
   * ReorgScripts#withProblems() steps that cause problems}, and some have ids that differ only in
   * case, spaces or accents}
   */
  public OrgVersions withProblems() {
    return new OrgVersions(organizations, true);
  }

  /** {@return a generator of pairs of versions} */
  public Generator<OrgPair> pairs() {
    return seed ->
        new VersionsSample<>(
            versions(new SeededRandom(seed), false, 2),
            2,
            all -> new OrgPair(all.get(0), all.get(1)));
  }

  /** {@return a generator of triples of versions; two of them are made from the first} */
  public Generator<OrgTriple> triples() {
    return seed ->
        new VersionsSample<>(
            versions(new SeededRandom(seed), true, 3),
            3,
            all -> new OrgTriple(all.get(0), all.get(1), all.get(2)));
  }

  /**
   * {@return a generator of lists of versions, each made from the one before}
   *
   * @param least the minimum number of versions, at least 1
   * @param most the maximum number of versions
   * @throws IllegalArgumentException if the minimum is less than 1 or greater than the maximum
   */
  public Generator<List<Organization>> sequences(int least, int most) {
    Limits.checkRange("number of versions", 1, least, most);
    return seed -> {
      SeededRandom random = new SeededRandom(seed);
      int count = random.between(least, most);
      return new VersionsSample<>(versions(random, false, count), least, List::copyOf);
    };
  }

  /**
   * {@return a generator of snapshots of a sequence of versions, in random order, on days from 25
   * February 2024 on; several can be of one day}
   *
   * @param most the maximum number of snapshots, at least 1
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Generator<List<Snapshot>> snapshots(int most) {
    checkArgument(most >= 1, "number of snapshots must be at least 1, but is %s", most);
    return seed -> {
      SeededRandom random = new SeededRandom(seed);
      List<Organization> versions = versions(random, false, random.between(1, most));
      List<LocalDate> days =
          versions.stream()
              .map(version -> FactsSample.FIRST_DAY.plusDays(random.below(FactsSample.DAYS)))
              .toList();
      return new VersionsSample<>(
          random.shuffled(versions),
          1,
          all ->
              IntStream.range(0, all.size())
                  .mapToObj(i -> Snapshot.on(days.get(i), all.get(i)))
                  .toList());
    };
  }

  /**
   * {@return a generator of dated facts about the positions and people of a sequence of up to six
   * versions; they begin and end on days from 25 February 2024 on, or have no end}
   */
  public Generator<DatedFacts> facts() {
    return seed -> {
      SeededRandom random = new SeededRandom(seed);
      return FactsSample.of(versions(random, false, random.between(1, MOST_VERSIONS)), random);
    };
  }

  /**
   * {@return versions of an organization}
   *
   * @param fromFirst whether all are made from the first one, rather than each from the one before
   */
  private List<Organization> versions(SeededRandom random, boolean fromFirst, int count) {
    List<Organization> versions = new ArrayList<>();
    versions.add(organizations.generate(random.next()));
    Organization other = organizations.generate(random.next());
    while (versions.size() < count) {
      versions.add(next(versions.get(fromFirst ? 0 : versions.size() - 1), other, random));
    }
    return makesProblems && random.oneIn(3) ? OrgMix.withSimilarIds(versions) : versions;
  }

  private Organization next(Organization before, Organization other, SeededRandom random) {
    return switch (random.below(makesProblems ? 12 : 8)) {
      case 0 -> before.toBuilder().tryBuild().organization();
      case 1 -> OrgMix.shuffled(before, random);
      case 2 -> other;
      case 3, 4, 5, 6, 7 -> {
        ReorgScripts scripts = ReorgScripts.of(before).changes(1, MOST_CHANGES);
        yield (makesProblems ? scripts.withProblems() : scripts)
            .generate(random.next())
            .organization();
      }
      default -> OrgMix.of(before, other, random);
    };
  }
}
