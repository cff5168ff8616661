package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the answers about every organization. */
class QueryPropertyTest {
  @Property
  void approvalEndsAndNoOneApprovesTheirOwnRequest(
      @ForAll @Adversarial @OrgSize(max = 500) Organization org, @ForAll Pick pick) {
    Authority spend = Authority.named("spend");
    Member requester = org.people().size() == 0 ? pick.position(org) : pick.person(org);
    Matches approvers = Who.of(org).mayApprove(spend.request(500), requester);
    if (requester instanceof Person person) {
      assertFalse(approvers.people().contains(person));
    }
    if (org.authorities().find(spend.name()).isEmpty()) {
      assertTrue(approvers.isEmpty());
    }
    assertEquals(approvers.isEmpty(), approvers.people().isEmpty());
    assertFalse(approvers.why().text().isBlank());
  }

  @Property
  void answersToOneQuestionAgree(
      @ForAll @Adversarial Organization org, @ForAll Pick a, @ForAll Pick b) {
    Position one = a.position(org);
    Position other = b.position(org);
    Matches managers = Who.of(org).manages(one);
    assertEquals(managers.list().contains(other), managers.contains(other));
    assertEquals(managers.list().size(), managers.count());
    assertEquals(managers.contains(other), Who.of(org).reportsTo(other).contains(one));
  }
}
