package io.github.orgwright.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A way to answer who reports to whom, prepared for one organization. Answers are ids and counts,
 * so that those of all can be compared. Who does not answer a question throws {@link
 * UnsupportedOperationException}.
 */
public interface Contender {
  /** The ways, with the name that tables show. */
  enum Kind {
    ORGWRIGHT("Orgwright"),
    TWO_LOOKUPS("two HashMap.get"),
    HASH_MAP("HashMap"),
    GUAVA("Guava Graph"),
    JGRAPHT("JGraphT"),
    H2("H2");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Contender of(Workload staff) {
      return switch (this) {
        case ORGWRIGHT -> new Orgwright(staff);
        case TWO_LOOKUPS -> new TwoLookups(staff);
        case HASH_MAP -> new HashMaps(staff);
        case GUAVA -> new GuavaGraph(staff);
        case JGRAPHT -> new JGraphT(staff);
        case H2 -> new H2Database(staff);
      };
    }
  }

  /** The id of a direct manager, the first if there are several. */
  default @Nullable String manager(int position) {
    throw new UnsupportedOperationException("manager");
  }

  default boolean isAbove(int manager, int report) {
    throw new UnsupportedOperationException("isAbove");
  }

  /** Whether the person who holds one position is above the one who holds another. */
  default boolean isAbovePerson(int manager, int report) {
    throw new UnsupportedOperationException("isAbovePerson");
  }

  /** How many managers there are up to the top; each is fetched. */
  default int chain(int position) {
    throw new UnsupportedOperationException("chain");
  }

  /** How many report to a position at any depth; each is fetched. */
  default int reports(int position) {
    throw new UnsupportedOperationException("reports");
  }

  /** How many report to a position at any depth. */
  default int countReports(int position) {
    return reports(position);
  }

  /** The id of the closest manager of both, who is neither. */
  default @Nullable String closestCommonManager(int a, int b) {
    throw new UnsupportedOperationException("closestCommonManager");
  }

  /** The id of the nearest position above that is held and may spend the amount. */
  default @Nullable String approver(int requester) {
    throw new UnsupportedOperationException("approver");
  }

  /** How many of these positions report to a manager at any depth. */
  default int countBelow(int manager, int[] positions) {
    int below = 0;
    for (int position : positions) {
      if (isAbove(manager, position)) {
        below++;
      }
    }
    return below;
  }
}
