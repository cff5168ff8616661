package io.github.orgwright.integrations.springboot;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.ApprovalMatches;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.rules.Findings;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The questions. Orgwright's module for Jackson, which Spring Boot finds, writes the answers. */
@RestController
class OrgController {
  /**
   * A person, with the name that answers leave out.
   *
   * @param id the login
   * @param name the name
   * @param positions the positions that the person holds
   * @param chain the managers of the person, nearest first
   */
  record PersonDetails(String id, @Nullable String name, List<Position> positions, Matches chain) {}

  private final StaffRefresher organizations;

  OrgController(StaffRefresher organizations) {
    this.organizations = organizations;
  }

  @GetMapping("/positions/{id}/chain")
  Matches chain(LoadedStaff now, @PathVariable String id) {
    return now.who().manages(now.organization().position(id));
  }

  @GetMapping("/positions/{id}/reports")
  Matches reports(
      LoadedStaff now,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean direct) {
    Position position = now.organization().position(id);
    return direct ? now.who().reportsDirectlyTo(position) : now.who().reportsTo(position);
  }

  @GetMapping("/positions/{id}/approvers")
  ApprovalMatches approvers(
      LoadedStaff now,
      @PathVariable String id,
      @RequestParam String authority,
      @RequestParam(required = false) @Nullable BigDecimal amount) {
    Position requester = now.organization().position(id);
    return now.who().mayApprove(request(authority, amount), requester);
  }

  @GetMapping("/positions/{id}/approvers/why")
  Explanation whyApprovers(
      LoadedStaff now,
      @PathVariable String id,
      @RequestParam String authority,
      @RequestParam(required = false) @Nullable BigDecimal amount) {
    return approvers(now, id, authority, amount).why();
  }

  private static AuthorityRequest request(String authority, @Nullable BigDecimal amount) {
    try {
      Authority named = Authority.named(authority);
      return amount == null ? named.request() : named.request(amount);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  /** The reports of the person who is signed in. */
  @GetMapping("/me/reports")
  Matches myReports(LoadedStaff now, Principal me) {
    return now.who().reportsTo(now.organization().person(me.getName()));
  }

  /** Personal data: only for the managers of the person, at any distance, and for HR. */
  @GetMapping("/people/{id}")
  @PreAuthorize("hasRole('HR') or #now.isReport(authentication.name, #id)")
  PersonDetails person(LoadedStaff now, @PathVariable String id) {
    Person person = now.organization().person(id);
    return new PersonDetails(
        person.id(),
        person.name().orElse(null),
        now.organization().positionsOf(person),
        now.who().manages(person));
  }

  @GetMapping(value = "/chart", produces = "text/html;charset=UTF-8")
  String chart(LoadedStaff now) {
    return now.chart().get();
  }

  @GetMapping("/findings")
  @PreAuthorize("hasRole('HR')")
  Findings findings(LoadedStaff now) {
    return now.findings();
  }

  /** Reads the table now; if it has errors, the earlier organization stays. */
  @PostMapping("/refresh")
  @PreAuthorize("hasRole('HR')")
  StaffRefresher.Refresh refresh() {
    StaffRefresher.Refresh refresh = organizations.refresh();
    if (!refresh.replaced()) {
      String failure = refresh.failure();
      ProblemDetail why =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.CONFLICT, failure == null ? "the table has errors" : failure);
      why.setProperty("problems", refresh.problems());
      throw new ErrorResponseException(HttpStatus.CONFLICT, why, null);
    }
    return refresh;
  }
}
