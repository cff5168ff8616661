package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.SkeletonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SkeletonTest {
  private static final OrgGenerator ANY = OrgGenerator.organizations().adversarial().ofSize(0, 40);

  @Property
  void organizationTakenApartAndPutTogetherIsTheSame(@ForAll long seed) {
    Organization organization = ANY.generate(seed);
    assertEquals(organization, SkeletonReader.of(organization).organization());
  }

  @Property(tries = 60)
  void everySmallerOneIsSmallerAndHasPositionsThatWereThere(@ForAll long seed) {
    Sample<Organization> sample = ANY.sample(seed);
    Set<String> ids = ids(sample.value());
    sample
        .smaller()
        .forEach(
            smaller -> {
              assertTrue(ids.containsAll(ids(smaller.value())));
              assertTrue(compare(smaller.size(), sample.size()) < 0, () -> sample + " " + smaller);
            });
  }

  @Property(tries = 60)
  void soundOrganizationsStaySound(@ForAll long seed) {
    Sample<Organization> sample = OrgGenerator.organizations().ofSize(1, 30).sample(seed);
    sample
        .smaller()
        .forEach(
            smaller -> {
              assertTrue(smaller.value().hierarchy().isForest());
              assertEquals(1, smaller.value().hierarchy().roots().size());
            });
  }

  @Property(tries = 60)
  void smallerOnesComeInTheSameOrderEachTime(@ForAll long seed) {
    Sample<Organization> sample = ANY.sample(seed);
    assertEquals(
        sample.smaller().map(Sample::value).toList(), sample.smaller().map(Sample::value).toList());
  }

  private static Set<String> ids(Organization organization) {
    return new HashSet<>(organization.positions().stream().map(Position::id).toList());
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      int compared = one.get(i).compareTo(other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
