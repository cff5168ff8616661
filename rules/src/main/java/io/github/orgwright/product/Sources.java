package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.rules.Citation;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/** The citations of a rule: the claims that support it, then those that speak against it. */
final class Sources implements Iterable<Citation> {
  private final ImmutableList<Citation> citations;

  private Sources(Stream<Citation> citations) {
    this.citations = citations.collect(ImmutableList.toImmutableList());
  }

  static Sources of(String... claims) {
    return new Sources(cited(claims));
  }

  Sources against(String... claims) {
    return new Sources(Stream.concat(citations.stream(), cited(claims).map(Citation::against)));
  }

  private static Stream<Citation> cited(String... claims) {
    return Arrays.stream(claims).map(id -> Claims.all().get(id).citation());
  }

  @Override
  public Iterator<Citation> iterator() {
    return citations.iterator();
  }
}
