package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.trait;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Factory methods for rules, and for traits of roles, responsibilities, KPIs, scopes, reporting
 * lines and organizations. Start with {@link #rule}. Traits of positions are in {@link
 * io.github.orgwright.query.Traits}. Import the methods of both classes statically.
 *
 * <pre>{@code
 * rule("span").positions().that(manageDirectly(atLeast(1))).should(manageDirectly(between(3, 9)))
 *     .onlyIf(havePositions(atLeast(50)))
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Rules {
  private static final Trait<ReportingLine> LEAD_TO_KNOWN_POSITION =
      judged(
          ReportingLine.class,
          TraitWords.withOpposite("lead to a known position", "lead to an unknown position"),
          (line, who) -> {
            Organization organization = who.organization();
            return organization.positions().find(line.manager()).isPresent()
                ? Verdict.HOLDS
                : Verdict.FAILS.evidence(
                    ImmutableList.of(
                        Evidence.link(
                                organization.position(line.reporter()),
                                line.kind().verb(),
                                line.manager())
                            .noting("unknown position")));
          });

  private static final Trait<Kpi> TRACKED =
      trait(
          Kpi.class,
          "are tracked",
          (kpi, who) ->
              who.organization().tracked().stream()
                  .anyMatch(tracked -> tracked.id().equals(kpi.id())));

  private Rules() {}

  /**
   * Starts a rule.
   *
   * @param id the id of the rule in rule sets, keys and waivers. It consists of letters, digits,
   *     dots, dashes and underscores, and must not begin with {@code loading-}
   * @return the next step, which selects the subjects of the rule
   * @throws IllegalArgumentException if the id is not valid
   */
  public static Rule.Subjects rule(String id) {
    return new RuleDraft(id);
  }

  private static TraitWords having(Quantity quantity, String noun) {
    return TraitWords.counting("have", quantity, noun, noun + "s");
  }

  private static Trait<Organization> counted(
      TraitWords words, String fact, Quantity quantity, ToLongFunction<Organization> count) {
    return judged(
        Organization.class,
        words,
        (organization, who) -> {
          long counted = count.applyAsLong(organization);
          return Verdict.holdsIf(quantity.includes(counted)).fact(fact, counted);
        });
  }

  /**
   * Matches organizations with the given number of positions, including vacant ones.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Organization> havePositions(Quantity quantity) {
    return counted(
        having(quantity, "position"),
        "positions",
        quantity,
        organization -> organization.positions().size());
  }

  /**
   * Matches organizations with the given number of people who hold a position as a substantive or
   * acting holder. Each person counts once. If holders are not disclosed, or if it is not known
   * whether a position has one, there may be more people than are counted, so the result is not
   * known if it depends on them.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Organization> havePeople(Quantity quantity) {
    return judged(
        Organization.class,
        having(quantity, "position holder"),
        (organization, who) -> {
          OrgMetrics metrics = organization.metrics();
          long disclosed =
              organization.assignments().stream()
                  .filter(assignment -> assignment.kind().holds())
                  .map(assignment -> organization.person(assignment.person()))
                  .filter(Person::isDisclosed)
                  .distinct()
                  .count();
          boolean isOpen = metrics.undisclosed() > 0 || metrics.occupancyUnknown() > 0;
          return atLeast(disclosed, isOpen, quantity).fact("holders", disclosed);
        });
  }

  private static boolean hasUnknownManager(Organization organization) {
    return organization.unresolvedLines().stream()
        .anyMatch(line -> line.kind().equals(LineKind.SOLID));
  }

  /** The verdict on a number, which may be greater than is known. */
  private static Verdict atLeast(long known, boolean mayBeMore, Quantity quantity) {
    if (!mayBeMore) {
      return Verdict.holdsIf(quantity.includes(known));
    }
    if (quantity.includes(Long.MAX_VALUE)) { // no maximum
      return quantity.includes(known) ? Verdict.HOLDS : Verdict.NOT_KNOWN;
    }
    return quantity.isBelow(known) ? Verdict.FAILS : Verdict.NOT_KNOWN;
  }

  /**
   * Matches organizations with the given number of scopes of the given kind.
   *
   * @param quantity how many
   * @param kind the kind
   * @return the trait
   */
  public static Trait<Organization> haveScopes(Quantity quantity, ScopeKind kind) {
    return counted(
            TraitWords.counting(
                "have", quantity, "scope of kind " + kind, "scopes of kind " + kind),
            "scopes of kind " + kind,
            quantity,
            organization ->
                organization.scopes().stream().filter(scope -> scope.kind().equals(kind)).count())
        .needing(DataKind.SCOPES);
  }

  /**
   * Matches organizations with the given number of roots.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Organization> haveRoots(Quantity quantity) {
    return judged(
            Organization.class,
            having(quantity, "root"),
            (organization, who) -> {
              List<Position> roots = organization.hierarchy().roots();
              // Without any root, one of the unknown managers may be it.
              boolean isOpen = roots.isEmpty() && hasUnknownManager(organization);
              return atLeast(roots.size(), isOpen, quantity)
                  .fact("roots", roots.size())
                  .evidence(() -> byId(roots));
            })
        .needing(DataKind.LINES);
  }

  /**
   * Matches organizations with the given number of layers. Positions without a chain to a root have
   * no layer. If some are below an unknown manager, there may be more layers than are counted, so
   * the result is not known if it depends on them.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Organization> haveLayers(Quantity quantity) {
    return judged(
            Organization.class,
            having(quantity, "layer"),
            (organization, who) -> {
              Hierarchy hierarchy = organization.hierarchy();
              int layers = 0;
              for (Position position : organization.positions().list()) {
                layers = Math.max(layers, hierarchy.layer(position).orElse(0));
              }
              int deepest = layers;
              boolean isOpen =
                  hasUnknownManager(organization)
                      && organization.positions().stream()
                          .anyMatch(position -> hierarchy.layer(position).isEmpty());
              return atLeast(layers, isOpen, quantity)
                  .fact("layers", layers)
                  .evidence(() -> longestChain(organization, deepest));
            })
        .needing(DataKind.LINES);
  }

  /**
   * The longest chain as evidence, from the lowest position up; of several positions in one layer,
   * the one with the smallest id.
   */
  private static List<Evidence> longestChain(Organization organization, int layers) {
    Hierarchy hierarchy = organization.hierarchy();
    ImmutableList.Builder<Evidence> chain = ImmutableList.builder();
    Optional<Position> at = smallestInLayer(layers, organization.positions().list(), hierarchy);
    for (int layer = layers - 1; layer > 0; layer--) {
      Position report = at.orElseThrow();
      at = smallestInLayer(layer, hierarchy.directManagers(report), hierarchy);
      chain.add(Evidence.reportsTo(report, at.orElseThrow()));
    }
    return chain.build();
  }

  private static Optional<Position> smallestInLayer(
      int layer, List<Position> positions, Hierarchy hierarchy) {
    return positions.stream()
        .filter(position -> hierarchy.layer(position).orElse(0) == layer)
        .min(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR));
  }

  /**
   * Matches organizations in which a position, vacant or not, has the given role.
   *
   * @param role the role
   * @return the trait
   */
  public static Trait<Organization> havePositionWith(Role role) {
    return judged(
            Organization.class,
            TraitWords.withOpposite(
                "have a position with the role " + role.id(),
                "have no position with the role " + role.id()),
            (organization, who) -> Verdict.holdsIf(!who.has(role).isEmpty()))
        .needing(DataKind.ROLES);
  }

  /**
   * Matches organizations that track the given KPI.
   *
   * @param kpi the KPI
   * @return the trait
   */
  public static Trait<Organization> track(Kpi kpi) {
    return trait(
            Organization.class,
            "track the KPI " + kpi.id(),
            (organization, who) ->
                organization.tracked().stream().anyMatch(tracked -> tracked.id().equals(kpi.id())))
        .needing(DataKind.KPIS);
  }

  /**
   * Matches organizations in which a position has the given trait. If no position is known to have
   * the trait, but some may have it, the result is not known.
   *
   * @param positions the trait that the position must have
   * @return the trait
   */
  public static Trait<Organization> havePositionsThat(Trait<Position> positions) {
    return judged(
        Organization.class,
        withAndWithout("a", "position", positions),
        (organization, who) ->
            Verdict.anyOf(organization.positions().stream().map(p -> positions.judge(p, who))));
  }

  /**
   * Matches roles that the given number of positions have.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Role> usedBy(Quantity quantity) {
    return judged(
        Role.class,
        TraitWords.counting("are used by", quantity, "position", "positions"),
        (role, who) -> positions("positions", quantity, who.has(role).list()));
  }

  private static TraitWords withAndWithout(String article, String noun, Trait<Position> positions) {
    return TraitWords.withOpposite(
        "have " + article + " " + noun + " that " + positions.words().singular(),
        "have no " + noun + " that " + positions.words().singular());
  }

  private static Verdict positions(String fact, Quantity quantity, List<Position> positions) {
    return Verdict.holdsIf(quantity.includes(positions.size()))
        .fact(fact, positions.size())
        .evidence(() -> byId(positions));
  }

  private static List<Evidence> byId(List<Position> positions) {
    return positions.stream()
        .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
        .map(Evidence::of)
        .toList();
  }

  /**
   * Matches responsibilities with the given number of accountable positions, with or without a
   * scope.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Responsibility> haveAccountablePositions(Quantity quantity) {
    return judged(
        Responsibility.class,
        having(quantity, "accountable position"),
        (responsibility, who) ->
            positions(
                "accountable positions", quantity, who.isAccountableFor(responsibility).list()));
  }

  /**
   * Matches responsibilities with an accountable position that has the given trait, with or without
   * a scope. If no accountable position is known to have the trait, but some may have it, the
   * result is not known.
   *
   * @param positions the trait that the position must have
   * @return the trait
   */
  public static Trait<Responsibility> haveAccountablePositionsThat(Trait<Position> positions) {
    return judged(
        Responsibility.class,
        withAndWithout("an", "accountable position", positions),
        (responsibility, who) ->
            Verdict.anyOf(
                who.isAccountableFor(responsibility).stream().map(p -> positions.judge(p, who))));
  }

  /**
   * Matches KPIs that measure the given number of positions.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Kpi> measure(Quantity quantity) {
    return judged(
        Kpi.class,
        TraitWords.counting("measure", quantity, "position", "positions"),
        (kpi, who) -> positions("positions", quantity, who.isMeasuredBy(kpi).list()));
  }

  /**
   * Matches KPIs that the organization tracks.
   *
   * @return the trait
   */
  public static Trait<Kpi> tracked() {
    return TRACKED;
  }

  /**
   * Matches scopes of the given kind.
   *
   * @param kind the kind
   * @return the trait
   */
  public static Trait<Scope> haveKind(ScopeKind kind) {
    return trait(Scope.class, "are of kind " + kind, (scope, who) -> scope.kind().equals(kind));
  }

  /**
   * Matches scopes within a scope of the given kind, directly or indirectly.
   *
   * @param kind the kind
   * @return the trait
   */
  public static Trait<Scope> within(ScopeKind kind) {
    return trait(
        Scope.class,
        "are within a scope of kind " + kind,
        (scope, who) ->
            Stream.iterate(scope.parent(), Optional::isPresent, s -> s.orElseThrow().parent())
                .anyMatch(above -> above.orElseThrow().kind().equals(kind)));
  }

  /**
   * Matches scopes with the given number of owners. Owners of containing scopes do not count.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Scope> haveOwners(Quantity quantity) {
    return judged(
            Scope.class,
            having(quantity, "owner"),
            (scope, who) -> positions("owners", quantity, who.owns(scope).list()))
        .needing(DataKind.OWNERS);
  }

  /**
   * Matches scopes with an owner that has the given trait. Owners of containing scopes do not
   * count. If no owner is known to have the trait, but some may have it, the result is not known.
   *
   * @param positions the trait that the position must have
   * @return the trait
   */
  public static Trait<Scope> haveOwnersThat(Trait<Position> positions) {
    return judged(
            Scope.class,
            withAndWithout("an", "owner", positions),
            (scope, who) ->
                Verdict.anyOf(who.owns(scope).stream().map(p -> positions.judge(p, who))))
        .needing(DataKind.OWNERS);
  }

  /**
   * Matches scopes with the given number of positions that are accountable for the given
   * responsibility in exactly this scope.
   *
   * @param quantity how many
   * @param responsibility the responsibility
   * @return the trait
   */
  public static Trait<Scope> haveAccountable(Quantity quantity, Responsibility responsibility) {
    return judged(
            Scope.class,
            TraitWords.counting(
                "have",
                quantity,
                "position accountable for " + responsibility.id(),
                "positions accountable for " + responsibility.id()),
            (scope, who) ->
                positions(
                    "accountable positions",
                    quantity,
                    who.isAccountableFor(responsibility, scope).list()))
        .needing(DataKind.DUTIES);
  }

  /**
   * Matches reporting lines of the given kind.
   *
   * @param kind the kind
   * @return the trait
   */
  public static Trait<ReportingLine> haveKind(LineKind kind) {
    return trait(
        ReportingLine.class,
        kind.equals(LineKind.SOLID) || kind.equals(LineKind.DOTTED)
            ? "are" + " " + kind
            : "are of kind " + kind,
        (line, who) -> line.kind().equals(kind));
  }

  /**
   * Matches reporting lines whose manager is a position of the organization.
   *
   * @return the trait
   */
  public static Trait<ReportingLine> leadToKnownPosition() {
    return LEAD_TO_KNOWN_POSITION;
  }

  /**
   * Matches reporting lines whose reporter has the given trait.
   *
   * @param reporters the trait
   * @return the trait
   */
  public static Trait<ReportingLine> startAt(Trait<Position> reporters) {
    return judged(
        ReportingLine.class,
        "start at a position that " + reporters.words().singular(),
        (line, who) -> reporters.judge(who.organization().position(line.reporter()), who));
  }

  /**
   * Matches reporting lines whose manager has the given trait. The result is not known if the
   * manager is unknown.
   *
   * @param managers the trait
   * @return the trait
   */
  public static Trait<ReportingLine> leadTo(Trait<Position> managers) {
    return judged(
        ReportingLine.class,
        "lead to a position that " + managers.words().singular(),
        (line, who) -> {
          Organization organization = who.organization();
          Optional<Position> manager = organization.positions().find(line.manager());
          if (manager.isEmpty()) {
            return Verdict.NOT_KNOWN;
          }
          return managers
              .judge(manager.get(), who)
              .evidence(
                  ImmutableList.of(
                      Evidence.link(
                          organization.position(line.reporter()),
                          line.kind().verb(),
                          manager.get())));
        });
  }
}
