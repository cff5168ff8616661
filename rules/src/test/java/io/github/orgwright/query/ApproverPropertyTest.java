package io.github.orgwright.query;

import static io.github.orgwright.query.Questions.ids;
import static io.github.orgwright.query.RandomOrganizations.HIRE;
import static io.github.orgwright.query.RandomOrganizations.SPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Approver resolution finds whom a naive reading finds, and passes over the same with reasons. */
@Domain(RandomOrganizations.class)
class ApproverPropertyTest {
  private static final List<AuthorityRequest> ASKED =
      List.of(
          SPEND.request(),
          SPEND.request(0),
          SPEND.request(50),
          SPEND.request(51),
          SPEND.request(100),
          SPEND.request(101),
          HIRE.request());

  private static void agree(Oracle oracle, Who who, Given given) {
    for (AuthorityRequest asked : ASKED) {
      for (Member requester : given.someMembers(12)) {
        Oracle.Approval expected = oracle.mayApprove(asked, requester);
        Matches actual = who.mayApprove(asked, requester);
        String about = asked + " for " + requester.id();
        assertEquals(expected.eligible(), ids(actual), about);
        assertEquals(
            expected.approvers(), actual.people().stream().map(Person::id).toList(), about);
        assertEquals(expected.passed(), passed(actual.why()), about);
        assertEquals(expected.outcome(), actual.why().outcome(), about);
      }
    }
  }

  private static Map<String, Reason> passed(Explanation why) {
    Map<String, Reason> passed = new LinkedHashMap<>();
    why.skipped().forEach(one -> passed.put(one.position().id(), one.reason()));
    return passed;
  }

  @Property
  void thoseAboveWithAuthorityAndSomebodyElseAnsweringMayApprove(@ForAll Given given) {
    agree(given.oracle(), given.who(), given);
  }

  @Property
  void othersAnswerForThoseWhoAreAway(@ForAll Given given) {
    agree(given.oracle().whileAway(given.away()::contains), given.whoWhileAway(), given);
  }

  @Property
  void solidLinesAreFollowedWhateverTheQuestionFollows(@ForAll Given given) {
    Who dotted = given.whoWhileAway().over(LineKind.DOTTED);
    agree(given.oracle().whileAway(given.away()::contains), dotted, given);
  }

  @Property
  void nobodyApprovesForThemselves(@ForAll Given given) {
    for (AuthorityRequest asked : ASKED) {
      for (Person requester : given.organization().people().list()) {
        Matches approvers = given.whoWhileAway().mayApprove(asked, requester);
        assertFalse(approvers.people().contains(requester));
        assertFalse(approvers.contains(requester));
      }
    }
  }

  @Property
  void whoMayApproveMoreMayApproveLess(@ForAll Given given) {
    if (given.organization().authorities().find("spend").isPresent()) {
      for (Member requester : given.members()) {
        List<String> less = ids(given.who().mayApprove(SPEND.request(50), requester));
        List<String> more = ids(given.who().mayApprove(SPEND.request(100), requester));
        assertTrue(less.containsAll(more));
      }
    }
  }
}
