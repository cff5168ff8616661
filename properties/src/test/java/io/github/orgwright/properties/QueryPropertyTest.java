package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the answers about every organization. */
class QueryPropertyTest {
  @Property
  void approvalEndsAndNoOneApprovesTheirOwnRequest(
      @ForAll @Adversarial @OrgSize(max = 500) Organization org, @ForAll Pick pick) {
    Authority spend = Authority.named("spend");
    Assume.that(org.authorities().find(spend.name()).isPresent());
    Assume.that(org.people().size() > 0);
    Person requester = pick.person(org);
    Matches approvers = Who.of(org).mayApprove(spend.request(500), requester);
    assertFalse(approvers.people().contains(requester));
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
