package io.github.orgwright.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** Looks up two ids and does nothing else: the least that an answer about two ids can cost. */
final class TwoLookups implements Contender {
  private final String[] ids;
  private final Map<String, String> positions = new HashMap<>();

  TwoLookups(Workload staff) {
    ids = staff.ids;
    for (String id : ids) {
      positions.put(id, id);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // compared so that both are needed; nothing is said by it
  public boolean isAbove(int manager, int report) {
    return positions.get(ids[manager]) == positions.get(ids[report]);
  }
}
