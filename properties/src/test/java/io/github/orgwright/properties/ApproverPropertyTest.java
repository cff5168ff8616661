package io.github.orgwright.properties;

import static io.github.orgwright.properties.Given.ids;
import static io.github.orgwright.properties.GivenOrganizations.HIRE;
import static io.github.orgwright.properties.GivenOrganizations.SPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Reason;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Approvers are those of the oracle, and the same positions are skipped for the same reasons. */
@Domain(GivenOrganizations.class)
class ApproverPropertyTest {
  private static final List<AuthorityRequest> REQUESTS =
      List.of(
          SPEND.request(),
          SPEND.request(0),
          SPEND.request(50),
          SPEND.request(51),
          SPEND.request(100),
          SPEND.request(101),
          HIRE.request());

  private static void agree(Oracle oracle, Who who, Given given) {
    for (AuthorityRequest request : REQUESTS) {
      for (Member requester : given.someMembers(12)) {
        Oracle.Approval expected = oracle.mayApprove(request, requester);
        Matches actual = who.mayApprove(request, requester);
        String about = request + " for " + requester.id();
        assertEquals(expected.eligible(), ids(actual), about);
        assertEquals(
            expected.approvers(), actual.people().stream().map(Person::id).toList(), about);
        assertEquals(expected.skipped(), skipped(actual.why()), about);
        assertEquals(expected.outcome(), actual.why().outcome(), about);
      }
    }
  }

  private static Map<String, Reason> skipped(Explanation why) {
    Map<String, Reason> skipped = new LinkedHashMap<>();
    why.skipped().forEach(one -> skipped.put(one.position().id(), one.reason()));
    return skipped;
  }

  @Property(tries = 100)
  void managersWithAuthorityAndAnotherPersonMayApprove(@ForAll Given given) {
    agree(given.oracle(), given.who(), given);
  }

  @Property(tries = 100)
  void othersAnswerForThoseWhoAreAway(@ForAll Given given) {
    agree(given.oracle().whileAway(given::isAway), given.whoWhileAway(), given);
  }

  @Property(tries = 100)
  void solidLinesAreFollowedWhateverTheQuestionFollows(@ForAll Given given) {
    Who dotted = given.whoWhileAway().over(LineKind.DOTTED);
    agree(given.oracle().whileAway(given::isAway), dotted, given);
  }

  @Property
  void noOneApprovesTheirOwnRequest(@ForAll Given given) {
    for (Person requester : given.organization().people()) {
      REQUESTS.forEach(
          request -> assertNotOwn(given.whoWhileAway().mayApprove(request, requester), requester));
    }
  }

  private static void assertNotOwn(Matches approvers, Person requester) {
    assertFalse(approvers.people().contains(requester));
    assertFalse(approvers.contains(requester));
  }

  @Property
  void approvalEndsInLargeOrganizations(
      @ForAll @Adversarial @OrgSize(max = 500) Organization org, @ForAll Pick pick) {
    Member requester = org.people().size() == 0 ? pick.position(org) : pick.person(org);
    Matches approvers = Who.of(org).mayApprove(SPEND.request(500), requester);
    if (requester instanceof Person person) {
      assertNotOwn(approvers, person);
    }
    if (org.authorities().find(SPEND.name()).isEmpty()) {
      assertTrue(approvers.isEmpty());
    }
    assertEquals(approvers.isEmpty(), approvers.people().isEmpty());
    assertFalse(approvers.why().text().isBlank());
  }

  @Property
  void whoMayApproveMoreMayApproveLess(@ForAll Given given) {
    for (Member requester : given.members()) {
      List<String> less = ids(given.who().mayApprove(SPEND.request(50), requester));
      List<String> more = ids(given.who().mayApprove(SPEND.request(100), requester));
      assertTrue(less.containsAll(more));
    }
  }
}
