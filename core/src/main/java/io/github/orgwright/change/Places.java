package io.github.orgwright.change;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inserts ids into a list, each after the id that it follows. */
final class Places {
  private final ListMultimap<String, String> followers =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private final List<String> all;
  private final Set<String> inserted = new HashSet<>();

  private Places(int expected) {
    this.all = new ArrayList<>(expected);
  }

  /**
   * The given ids with others inserted; takes linear time.
   *
   * @param ids the ids that stay, in order
   * @param follows by each id to insert, the id that it follows, or a blank text to be the first.
   *     An id that follows one that is not there comes last
   */
  static List<String> insert(List<String> ids, Map<String, String> follows) {
    Places places = new Places(ids.size() + follows.size());
    follows.forEach((id, after) -> places.followers.put(after, id));
    places.addFollowersOf("");
    for (String id : ids) {
      places.all.add(id);
      places.addFollowersOf(id);
    }
    for (String id : follows.keySet()) {
      if (places.inserted.add(id)) {
        places.all.add(id);
        places.addFollowersOf(id);
      }
    }
    return places.all;
  }

  /** Adds the ids that follow the given one, each with those that follow it. */
  private void addFollowersOf(String id) {
    Deque<String> open = new ArrayDeque<>();
    pushFollowersOf(id, open);
    while (!open.isEmpty()) {
      String next = open.pop();
      if (inserted.add(next)) {
        all.add(next);
        pushFollowersOf(next, open);
      }
    }
  }

  private void pushFollowersOf(String id, Deque<String> open) {
    List<String> next = followers.get(id);
    for (int i = next.size() - 1; i >= 0; i--) {
      open.push(next.get(i));
    }
  }
}
