package io.github.orgwright.integrations.flowable;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Organization;
import io.github.orgwright.query.ApprovalMatches;
import io.github.orgwright.query.Approver;
import io.github.orgwright.query.Who;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.task.service.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * The bean {@code approver} of the process: finds who may approve an expense today. It reads the
 * variables {@code requester} and {@code amount}. It sets {@code position}, the position for which
 * the assignee approves, and {@code why}, the explanation; {@code asked} are the positions that did
 * not answer in time.
 */
public final class ApproverFinder {
  private final Who who;
  private final List<Absence> calendar;
  private final Supplier<LocalDate> today;

  /**
   * Creates the bean.
   *
   * @param organization who reports to whom, who is whose deputy, and who may spend how much
   * @param calendar who is away, and when
   * @param today returns the current day; that of the engine, so that timers and absences agree
   */
  public ApproverFinder(
      Organization organization, List<Absence> calendar, Supplier<LocalDate> today) {
    this.who = Who.of(organization);
    this.calendar = List.copyOf(calendar);
    this.today = today;
  }

  /** {@return the id of the person who should approve, or null if there is none} */
  public @Nullable String of(DelegateExecution execution) {
    Optional<Approver> found = find(execution);
    execution.setVariable("position", found.map(one -> one.position().id()).orElse(""));
    execution.setVariable("why", candidates(execution).why().text());
    return found.map(one -> one.person().id()).orElse(null);
  }

  /**
   * Refuses to give a task to the requester, who might be a member of the group.
   *
   * @throws IllegalStateException if the assignee is the requester
   */
  public void checkAssignee(DelegateTask task) {
    String requester = (String) task.getVariable("requester");
    if (requester.equals(task.getAssignee())) {
      throw new IllegalStateException(requester + " asked for the expense and cannot decide it");
    }
  }

  /** Notes that the position which was asked did not answer in time. */
  public void escalate(DelegateExecution execution) {
    List<String> asked = asked(execution);
    asked.add(execution.getVariable("position", String.class));
    execution.setVariable("asked", asked);
  }

  /** The nearest approver for a position that was not asked yet. */
  private Optional<Approver> find(DelegateExecution execution) {
    List<String> asked = asked(execution);
    return candidates(execution).approvers().stream()
        .filter(one -> !asked.contains(one.position().id()))
        .findFirst();
  }

  private ApprovalMatches candidates(DelegateExecution execution) {
    Authority spend = Authority.named("spend");
    LocalDate day = today.get();
    return who.whileAway(person -> Absence.isAway(calendar, person, day))
        .mayApprove(
            spend.request(execution.getVariable("amount", BigDecimal.class)),
            who.organization().person(execution.getVariable("requester", String.class)));
  }

  @SuppressWarnings("unchecked") // only escalate sets the variable
  private static List<String> asked(DelegateExecution execution) {
    @Nullable Object asked = execution.getVariable("asked");
    return asked == null ? new ArrayList<>() : new ArrayList<>((List<String>) asked);
  }
}
