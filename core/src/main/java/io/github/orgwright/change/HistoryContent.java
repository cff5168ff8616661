package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link History} holds, as plain lists, for storing or sending it. {@link
 * History#content()} returns it, and {@link History#of(HistoryContent)} makes a history from it
 * that is the same on each day.
 *
 * <p>Versions of one id must not overlap. Positions and people have the order in which {@code
 * positions} and {@code people} first name them. If the order changes over time, {@code
 * positionOrders} and {@code personOrders} list the orders with their periods. The periods follow
 * each other without a gap; the first one begins with the history, and the last one is open.
 *
 * <p>Immutable and thread-safe. Equal if all parts are equal.
 *
 * @param validity the period that the history describes
 * @param declared what the organization declares: its name, default occupancy, scopes, expectations
 *     and tracked KPIs, without positions and people; the periods follow each other without a gap,
 *     and the last one is open
 * @param positions the versions of positions, with their lines and assignments
 * @param people the versions of people
 * @param positionOrders the orders of the positions, by their ids; empty if they are always in the
 *     order of the first versions
 * @param personOrders the orders of the people, by their ids; empty if they are always in the order
 *     of the first versions
 * @param superseded the snapshots that do not count
 * @since 0.1.0
 */
public record HistoryContent(
    Validity validity,
    List<Dated<Organization>> declared,
    List<Dated<PositionVersion>> positions,
    List<Dated<Person>> people,
    List<Dated<List<String>>> positionOrders,
    List<Dated<List<String>>> personOrders,
    List<Snapshot> superseded) {
  /**
   * Creates the content of a history.
   *
   * @param validity the period that the history describes
   * @param declared what the organization declares
   * @param positions the versions of positions
   * @param people the versions of people
   * @param positionOrders the orders of the positions
   * @param personOrders the orders of the people
   * @param superseded the snapshots that do not count
   * @throws IllegalArgumentException if the periods of what is declared, or of orders, do not
   *     follow each other, if nothing is declared at the beginning of the history, or if a version
   *     is valid before the beginning or after the end of the history
   */
  public HistoryContent {
    requireNonNull(validity, "validity");
    declared = ImmutableList.copyOf(declared);
    positions = ImmutableList.copyOf(positions);
    people = ImmutableList.copyOf(people);
    positionOrders = copies(positionOrders);
    personOrders = copies(personOrders);
    superseded = ImmutableList.copyOf(superseded);
    checkArgument(
        !declared.isEmpty() && isValidAtBeginning(declared.get(0).validity(), validity.first()),
        "it is not known what the organization declares at the beginning of the history; fix: begin"
            + " with a version that is valid then");
    for (Dated<PositionVersion> version : positions) {
      checkWithin(validity, "position", version.value().position(), version.validity());
    }
    for (Dated<Person> version : people) {
      checkWithin(validity, "person", version.value(), version.validity());
    }
    checkPeriods("what the organization declares", declared);
    checkPeriods("the orders of positions", positionOrders);
    checkPeriods("the orders of people", personOrders);
  }

  private static ImmutableList<Dated<List<String>>> copies(List<Dated<List<String>>> orders) {
    return orders.stream()
        .map(order -> new Dated<List<String>>(order.validity(), List.copyOf(order.value())))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isValidAtBeginning(Validity first, @Nullable LocalDate begin) {
    @Nullable LocalDate from = first.first();
    return from == null || (begin != null && !from.isAfter(begin));
  }

  private static void checkWithin(Validity all, String what, Member member, Validity version) {
    checkArgument(
        all.common(version).equals(Optional.of(version)),
        "%s \"%s\" is valid in %s, which is not within the period of the history, %s; fix: extend the"
            + " period of the history, or correct that of the %s",
        what,
        member.id(),
        version,
        all,
        what);
  }

  private static void checkPeriods(String what, List<? extends Dated<?>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Validity period = parts.get(i).validity();
      @Nullable LocalDate next = i + 1 < parts.size() ? parts.get(i + 1).validity().first() : null;
      boolean isFollowed =
          Objects.equals(period.end(), next) && (next != null || i + 1 == parts.size());
      checkArgument(
          isFollowed,
          "period %s of %s does not end where the next one begins; fix: end each period on the day"
              + " on which the next one begins, and leave the last one open",
          period,
          what);
    }
  }

  /** The content of a history, from its parts. */
  static HistoryContent of(
      VersionTable<Map<String, Object>> declared,
      VersionTable<PositionVersion> positions,
      VersionTable<Person> people,
      Validity validity,
      List<Snapshot> superseded) {
    return new HistoryContent(
        validity,
        declared.all().stream()
            .map(version -> new Dated<>(version.validity(), declaring(version.value())))
            .toList(),
        positions.all(),
        people.all(),
        positions.orders(),
        people.orders(),
        superseded);
  }

  private static Organization declaring(Map<String, Object> attributes) {
    OrganizationBuilder builder =
        Organization.named((String) requireNonNull(attributes.get(Attributes.NAME)));
    Attributes.OF_ORGANIZATIONS.into(builder, attributes);
    return builder.tryBuild().organization();
  }

  VersionTable<Map<String, Object>> declaredTable() {
    VersionTable.Collector<Map<String, Object>> versions =
        new VersionTable.Collector<>("organization");
    for (Dated<Organization> version : declared) {
      versions.add(
          versions.number(""), version.validity(), Attributes.OF_ORGANIZATIONS.of(version.value()));
    }
    return versions.build(null, overlap -> {}); // their periods have been checked
  }

  VersionTable<PositionVersion> positionTable() {
    return table("position", positions, version -> version.position().id(), positionOrders);
  }

  VersionTable<Person> personTable() {
    return table("person", people, Person::id, personOrders);
  }

  private static <V> VersionTable<V> table(
      String subject,
      List<Dated<V>> all,
      Function<V, String> idOf,
      List<Dated<List<String>>> orders) {
    VersionTable.Collector<V> versions = new VersionTable.Collector<>(subject);
    for (Dated<V> version : all) {
      versions.add(
          versions.number(idOf.apply(version.value())), version.validity(), version.value());
    }
    List<String> problems = new ArrayList<>();
    VersionTable<V> table =
        versions.build(
            orders.isEmpty() ? null : OrderOverTime.of(orders, versions::find, problems::add),
            problems::add);
    table.checkOrder(subject, problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "history cannot be made from its content: "
              + SafeText.of(problems.get(0))
              + Phrases.more(problems.size(), 1)
              + "; fix: correct the periods of the versions, or the orders");
    }
    return table;
  }
}
