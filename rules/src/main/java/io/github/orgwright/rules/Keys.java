package io.github.orgwright.rules;

import com.google.common.hash.Hashing;
import io.github.orgwright.core.internal.CodePointOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Makes keys of violations from the ids of the rule and the subject. */
final class Keys {
  private static final int WRITTEN_OUT = 8;

  private Keys() {}

  /**
   * The rule id, a slash and the ids. Several ids are sorted by code point and joined by plus; more
   * than eight are shortened to the smallest, their number and a hash of all.
   */
  static String of(String ruleId, Collection<String> ids) {
    if (ids.size() == 1) {
      return ruleId + "/" + encoded(ids.iterator().next());
    }
    List<String> sorted =
        ids.stream()
            .sorted(CodePointOrder.COMPARATOR)
            .map(Keys::encoded)
            .collect(Collectors.toList());
    String all = String.join("+", sorted);
    if (sorted.size() <= WRITTEN_OUT) {
      return ruleId + "/" + all;
    }
    String hash = Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
    return ruleId + "/" + sorted.get(0) + "+" + sorted.size() + "+" + hash.substring(0, 16);
  }

  private static String encoded(String id) {
    return id.replace("%", "%25").replace("/", "%2F").replace("+", "%2B");
  }
}
