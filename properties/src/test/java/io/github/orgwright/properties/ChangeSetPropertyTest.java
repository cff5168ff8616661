package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Changes of many differences, put together at random, as if someone had made them by hand. */
class ChangeSetPropertyTest {
  @Property
  void changesThatDoNotBelongTogetherNeverBreakAnOrganization(
      @ForAll @Adversarial @OrgSize(max = 40) OrgTriple triple, @ForAll Random random) {
    List<Organization> all = List.of(triple.base(), triple.ours(), triple.theirs());
    List<Change> given = new ArrayList<>();
    for (Organization from : all) {
      for (Organization to : all) {
        OrgDiff.between(from, to).changes().stream()
            .filter(change -> random.nextInt(3) == 0)
            .forEach(given::add);
      }
    }
    Collections.shuffle(given, random);
    Applied applied = ChangeSet.of(fitting(given)).tryApplyTo(triple.base());
    Set<ReportingLine> loose = new HashSet<>(applied.organization().unresolvedLines());
    loose.removeAll(triple.base().unresolvedLines());
    assertEquals(Set.of(), loose);
    Set<Change> misfits =
        applied.misfits().stream().map(Misfit::change).collect(Collectors.toSet());
    for (Change change : fitting(given)) {
      assertTrue(
          misfits.contains(change) || NaiveFacts.isMade(change, applied.organization()),
          change::toString);
    }
    if (misfits.size() == fitting(given).size()) {
      assertEquals(triple.base(), applied.organization());
    }
  }

  /** The given changes without those that a set with the earlier ones refuses. */
  private static List<Change> fitting(List<Change> given) {
    List<Change> fitting = new ArrayList<>();
    for (Change change : given) {
      fitting.add(change);
      try {
        var unused = ChangeSet.of(fitting);
      } catch (IllegalArgumentException e) {
        fitting.remove(fitting.size() - 1);
      }
    }
    return fitting;
  }
}
