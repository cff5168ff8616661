package io.github.orgwright.integrations.flowable;

import io.github.orgwright.core.Organization;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.runtime.Clock;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.identitylink.api.IdentityLink;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/**
 * A Flowable engine in memory with the process of {@code expense.bpmn20.xml}. Its clock stands
 * still until it is moved, and then runs the timers that are due.
 */
public final class ExpenseEngine implements AutoCloseable {
  private final ProcessEngine engine;
  private final Clock clock;

  /**
   * Starts the engine on the given day.
   *
   * @param organization the organization
   * @param calendar who is away, and when
   * @param day the first day
   */
  public ExpenseEngine(Organization organization, List<Absence> calendar, LocalDate day) {
    StandaloneInMemProcessEngineConfiguration settings =
        new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:expense-" + System.nanoTime());
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
    settings.setAsyncExecutorActivate(false);
    settings.setBeans(Map.of("approver", new ApproverFinder(organization, calendar, this::today)));
    this.engine = settings.buildProcessEngine();
    this.clock = settings.getClock();
    clock.setCurrentTime(Date.from(day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("expense.bpmn20.xml")
        .deploy();
  }

  /** {@return the current day of the engine} */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.getCurrentTime().toInstant();
  }

  /**
   * Starts a process.
   *
   * @param requester the id of the person who asks
   * @param amount the amount
   * @return the id of the process
   */
  public String request(String requester, String amount) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "expense", Map.of("requester", requester, "amount", new BigDecimal(amount)))
        .getId();
  }

  /**
   * {@return who has the task of the given process: a person or a group, and for which position}
   */
  public String assignment(String process) {
    Task task = task(process);
    if (task.getAssignee() != null) {
      return task.getAssignee() + " for " + variable(process, "position");
    }
    return "group "
        + engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .toList()
            .get(0);
  }

  /** {@return the explanation of the last assignment} */
  public String why(String process) {
    return variable(process, "why");
  }

  private String variable(String process, String name) {
    return (String) engine.getRuntimeService().getVariable(process, name);
  }

  private Task task(String process) {
    return engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult();
  }

  /**
   * Lets a person decide. A member of a group takes the task first.
   *
   * @param process the process
   * @param person the id of the person
   * @param isApproved whether the person approves the expense
   * @return the end that the process reaches: {@code approved} or {@code rejected}
   */
  public String decide(String process, String person, boolean isApproved) {
    String task = task(process).getId();
    engine.getTaskService().claim(task, person);
    engine.getTaskService().complete(task, Map.of("approved", isApproved));
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceId(process)
        .singleResult()
        .getEndActivityId();
  }

  /** Moves the clock, and runs the timers that are due. */
  public void pass(Duration time) {
    clock.setCurrentTime(Date.from(now().plus(time)));
    for (Job timer : engine.getManagementService().createTimerJobQuery().executable().list()) {
      engine
          .getManagementService()
          .executeJob(
              engine.getManagementService().moveTimerToExecutableJob(timer.getId()).getId());
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
