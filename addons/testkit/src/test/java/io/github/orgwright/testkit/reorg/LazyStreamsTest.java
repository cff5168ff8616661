package io.github.orgwright.testkit.reorg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ForwardingList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.model.Sample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazyStreamsTest {
  /** Counts how often all versions are looked at, as each candidate does. */
  private static final class Versions extends ForwardingList<Organization> {
    private final List<Organization> list;
    private int looks;

    Versions(Organization... versions) {
      list = List.of(versions);
    }

    @Override
    protected List<Organization> delegate() {
      return list;
    }

    @Override
    public Stream<Organization> stream() {
      looks++;
      return list.stream();
    }
  }

  @Test
  void innerStreamIsComputedOneByOne() {
    List<Integer> computed = new ArrayList<>();
    Iterator<Integer> all =
        LazyStreams.flatMap(
                Stream.of(10, 20),
                ten ->
                    IntStream.range(ten, ten + 3)
                        .mapToObj(
                            i -> {
                              computed.add(i);
                              return i;
                            }))
            .iterator();
    assertEquals(10, all.next());
    assertEquals(List.of(10), computed);
    List<Integer> left = new ArrayList<>();
    all.forEachRemaining(left::add);
    assertEquals(List.of(11, 12, 20, 21, 22), left);
    assertEquals(List.of(10, 11, 12, 20, 21, 22), computed);
  }

  @Test
  void candidatesOfLargePairAreBuiltOneByOne() {
    OrgGenerator large = OrgGenerator.organizations().ofSize(1_000, 1_000).plain();
    Versions versions = new Versions(large.generate(1), large.generate(2));
    Iterator<Sample<List<Organization>>> candidates =
        new VersionsSample<>(versions, 2, List::copyOf).smaller().iterator();
    int tried = 500;
    for (int i = 0; i < tried; i++) {
      candidates.next();
    }
    assertTrue(versions.looks >= tried, () -> versions.looks + " looks");
    assertTrue(versions.looks < tried + 20, () -> versions.looks + " looks");
  }
}
