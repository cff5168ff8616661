package io.github.orgwright.benchmarks;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A library or technique that answers who reports to whom in one organization. Answers are ids and
 * counts, so that they can be compared. A contender that cannot answer a question throws {@link
 * UnsupportedOperationException}.
 */
public interface Contender {
  /** The contenders, with their names in tables. */
  enum Kind {
    ORGWRIGHT("Orgwright"),
    TWO_LOOKUPS("two HashMap.get"),
    HASH_MAP("HashMap"),
    GUAVA("Guava Graph"),
    JGRAPHT("JGraphT"),
    H2("H2"),
    POSTGRES("PostgreSQL"),
    CLOSURE_TABLE("closure table");

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
        case H2, POSTGRES -> LineTable.of(staff, database());
        case CLOSURE_TABLE -> ClosureTable.of(staff, database());
      };
    }

    private Database database() {
      try {
        return this == H2 ? new H2Database() : new PostgresDatabase();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Whether this contender needs a program outside the project that is not installed. */
    boolean isMissing() {
      return (this == POSTGRES || this == CLOSURE_TABLE) && !PostgresServer.isInstalled();
    }
  }

  /** The id of the direct manager of the given position; of the first if there are several. */
  default @Nullable String manager(int position) {
    throw new UnsupportedOperationException("manager");
  }

  default boolean isAbove(int manager, int report) {
    throw new UnsupportedOperationException("isAbove");
  }

  /** Whether the holder of one position is above the holder of another. */
  default boolean isAbovePerson(int manager, int report) {
    throw new UnsupportedOperationException("isAbovePerson");
  }

  /** The number of managers up to a root; fetches each of them. */
  default int chain(int position) {
    throw new UnsupportedOperationException("chain");
  }

  /** The number of reports of the given position at any distance; fetches each of them. */
  default int reports(int position) {
    throw new UnsupportedOperationException("reports");
  }

  /** The number of reports of the given position at any distance. */
  default int countReports(int position) {
    return reports(position);
  }

  /** The id of the closest common manager, never a or b itself; null if there is none. */
  default @Nullable String closestCommonManager(int a, int b) {
    throw new UnsupportedOperationException("closestCommonManager");
  }

  /**
   * The id of the nearest position above the requester that has a holder and may approve the
   * amount.
   */
  default @Nullable String approver(int requester) {
    throw new UnsupportedOperationException("approver");
  }

  /** The number of the given positions that report to the given manager at any distance. */
  default int countBelow(int manager, int[] positions) {
    int below = 0;
    for (int position : positions) {
      if (isAbove(manager, position)) {
        below++;
      }
    }
    return below;
  }

  /** Gives back what this contender holds outside the virtual machine. */
  default void close() {}
}
