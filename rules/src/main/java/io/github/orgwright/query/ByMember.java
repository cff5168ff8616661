package io.github.orgwright.query;

import io.github.orgwright.core.Member;
import io.github.orgwright.core.internal.SafeKey;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds of members, in the order in which that was said; members whose ids were chosen to hash
 * alike are found as fast as others.
 */
final class ByMember<M extends Member> extends AbstractMap<M, Boolean> {
  private final Map<SafeKey, Map.Entry<M, Boolean>> entries = new LinkedHashMap<>();

  void tell(M member, boolean holds) {
    entries.put(keyed(member), Map.entry(member, holds));
  }

  private static SafeKey keyed(Member member) {
    return new SafeKey(member, member::id);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable Boolean get(@Nullable Object key) {
    Map.Entry<M, Boolean> entry = key instanceof Member member ? entries.get(keyed(member)) : null;
    return entry == null ? null : entry.getValue();
  }

  @Override
  public Set<Map.Entry<M, Boolean>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<M, Boolean>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
