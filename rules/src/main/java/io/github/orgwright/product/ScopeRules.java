package io.github.orgwright.product;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.ORGANIZATION;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_LINE;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.rules.Rules.haveKind;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.OrgFacts;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules about scopes and their owners. Each applies only to organizations that define scopes of the
 * kinds that it is about.
 */
final class ScopeRules {
  private static final Trait<Scope> NEST =
      judged(
          Scope.class,
          TraitWords.withOpposite(
              "are within the right kind of scope", "are" + " within the wrong kind of scope"),
          (scope, who) -> nests(scope));

  private final DocumentedPositions positions;

  ScopeRules(DocumentedPositions positions) {
    this.positions = positions;
  }

  List<Rule> rules() {
    return ImmutableList.of(
        levelsNest(),
        chiefOwnsProductOrganization(),
        chiefOwnsPortfolio(),
        managerOwnsProductOrFeature(),
        productsHaveOwners(),
        portfoliosHaveOwners(),
        headOwnsOneOf());
  }

  /**
   * The documents show by examples that a portfolio is not part of a product or feature, a product
   * is not part of a feature, and a feature is part of a product. For a feature that is part of
   * nothing, the verdict is not known. About products within products they say nothing.
   */
  private static Verdict nests(Scope scope) {
    if (scope.kind().equals(PORTFOLIO)) {
      return outside(scope, PRODUCT, FEATURE);
    }
    if (scope.kind().equals(PRODUCT)) {
      return outside(scope, FEATURE);
    }
    if (around(scope, PRODUCT).isPresent()) {
      return Verdict.HOLDS;
    }
    return scope
        .parent()
        .map(around -> Verdict.FAILS.fact("within", around.id()))
        .orElse(Verdict.NOT_KNOWN);
  }

  private static Verdict outside(Scope scope, ScopeKind... kinds) {
    return around(scope, kinds)
        .map(around -> Verdict.FAILS.fact("within", around.id()))
        .orElse(Verdict.HOLDS);
  }

  private static Optional<Scope> around(Scope scope, ScopeKind... kinds) {
    ImmutableSet<ScopeKind> wanted = ImmutableSet.copyOf(kinds);
    return Stream.iterate(
            scope.parent(), Optional::isPresent, around -> around.orElseThrow().parent())
        .flatMap(Optional::stream)
        .filter(around -> wanted.contains(around.kind()))
        .findFirst();
  }

  private Rule levelsNest() {
    return rule("scope-levels-nest")
        .scopes()
        .that(haveKind(PORTFOLIO).or(haveKind(PRODUCT)).or(haveKind(FEATURE)))
        .should(NEST)
        .onlyIf(Conditions.haveScopesOf(PORTFOLIO, PRODUCT, FEATURE))
        .worded("portfolios should contain products, and products should contain features")
        .because("the owner of a scope is accountable for the scopes within it")
        .fix("move features into products, products out of features, and portfolios out of both")
        .citing(Sources.of("S2-29", "S2-44", "S0-33"));
  }

  private Rule chiefOwnsProductOrganization() {
    return rule("cpo-owns-product-organization")
        .scopes()
        .that(haveKind(PRODUCT_ORGANIZATION))
        .should(
            haveOwner(
                TraitWords.of(
                    "are owned by the "
                        + positions.chief
                        + ", directly or through a containing scope"),
                positions.chief.haveRole()))
        .onlyIf(positions.chief.exist().and(Conditions.haveScopesOf(PRODUCT_ORGANIZATION)))
        .worded("the chief product officer should own the product organization")
        .because("the chief product officer is in charge of all product work")
        .fix("make the chief product officer the owner of the product organization")
        .citing(Sources.of("S2-12", "S4-02").against("S3-135", "S3-137"));
  }

  private Rule chiefOwnsPortfolio() {
    String report = "a position that reports to the " + positions.chief;
    return rule("cpo-owns-portfolio")
        .scopes()
        .that(haveKind(PORTFOLIO))
        .should(
            haveOwner(
                TraitWords.withOpposite(
                    "are owned by the " + positions.chief + " or by " + report,
                    "are owned neither by the " + positions.chief + " nor by " + report),
                positions.chief.haveRole().or(reportTo(positions.chief.haveRole()))))
        .onlyIf(positions.chief.exist().and(Conditions.haveScopesOf(PORTFOLIO)))
        .worded(
            "portfolios should be owned by the chief product officer or by a position that"
                + " reports to the chief product officer")
        .severity(Severity.WARNING)
        .because("the chief product officer is in charge of the whole portfolio")
        .fix(
            "make the chief product officer, or a direct or indirect report, the owner of the"
                + " portfolio")
        .citing(Sources.of("S0-82", "S2-46").against("S1-87"));
  }

  /**
   * Matches scopes that a position with the given trait owns, directly or through a containing
   * scope.
   */
  private Trait<Scope> haveOwner(TraitWords words, Trait<Position> owners) {
    return judged(
        Scope.class,
        words,
        (scope, who) -> {
          Verdict verdict =
              Verdict.anyOf(who.covers(scope).stream().map(owner -> owners.judge(owner, who)));
          return verdict.fails()
              ? positions.chief.naming(
                  verdict.evidence(() -> coverage(scope, who)), who.organization())
              : verdict;
        });
  }

  private static List<Evidence> coverage(Scope scope, OrgFacts who) {
    return who.covers(scope).stream()
        .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
        .flatMap(owner -> owned(owner, owner.owns().stream().filter(scope::isWithin)).stream())
        .toList();
  }

  private static List<Evidence> owned(Position owner, Stream<Scope> scopes) {
    return scopes
        .map(Scope::id)
        .sorted(CodePointOrder.COMPARATOR)
        .map(owned -> Evidence.link(owner, "owns", owned))
        .toList();
  }

  /** Matches positions that own a scope of one of these kinds. */
  private static Trait<Position> ownOneOf(ScopeKind... kinds) {
    ImmutableSet<ScopeKind> wanted = ImmutableSet.copyOf(kinds);
    return judged(
        Position.class,
        "own a scope of kind " + Conditions.oneOf(kinds),
        (position, who) ->
            Verdict.holdsIf(
                    position.owns().stream().anyMatch(owned -> wanted.contains(owned.kind())))
                .evidence(() -> owned(position, position.owns().stream())));
  }

  private Rule managerOwnsProductOrFeature() {
    return rule("pm-owns-product-or-feature")
        .positions()
        .that(positions.manager.haveRole())
        .should(ownOneOf(PRODUCT, FEATURE))
        .onlyIf(positions.manager.exist().and(Conditions.haveScopesOf(PRODUCT, FEATURE)))
        .worded("product managers should own a product or a feature")
        .severity(Severity.WARNING)
        .because("a product manager is in charge of a product, or a part of one")
        .fix("make the product manager the owner of a product or a feature")
        .citing(Sources.of("S0-31", "S0-32", "S2-31").against("S2-45", "S3-68"));
  }

  private static Rule productsHaveOwners() {
    return owned("product-has-owner", PRODUCT)
        .worded("each product should have an owner")
        .because("a product without an owner is not managed")
        .fix("give the product an owner")
        .citing(Sources.of("S2-45"));
  }

  private static Rule portfoliosHaveOwners() {
    return owned("portfolio-has-owner", PORTFOLIO)
        .worded("each portfolio should have an owner")
        .because("owners of individual products do not set priorities between products")
        .fix("give the portfolio an owner")
        .citing(Sources.of("S2-46"));
  }

  private static Rule owned(String id, ScopeKind kind) {
    return rule(id)
        .scopes()
        .that(haveKind(kind))
        .should(haveOwners(atLeast(1)))
        .onlyIf(Conditions.haveScopesOf(kind))
        .severity(Severity.WARNING);
  }

  private Rule headOwnsOneOf() {
    Trait<Position> own =
        ownOneOf(PRODUCT, PRODUCT_LINE, PORTFOLIO, BUSINESS_AREA)
            .or(
                ownOneOf(PRODUCT_ORGANIZATION, ORGANIZATION)
                    .and(not(reportTo(PositionsOfRole.DO_PRODUCT_WORK))));
    return rule("head-scope-is-one-of")
        .positions()
        .that(positions.head.haveRole())
        .should(
            positions.head.naming(
                judged(
                    Position.class,
                    TraitWords.withOpposite(
                        "own a scope that a head of product may own",
                        "own no scope that a head of product may own"),
                    own::judge)))
        .onlyIf(
            positions
                .head
                .exist()
                .and(
                    Conditions.haveScopesOf(
                        PRODUCT,
                        PRODUCT_LINE,
                        PORTFOLIO,
                        BUSINESS_AREA,
                        PRODUCT_ORGANIZATION,
                        ORGANIZATION)))
        .worded(
            "the head of product should own a product, a product line, a portfolio or a business"
                + " area, or"
                + " all product work if no product position is above it")
        .severity(Severity.WARNING)
        .because(
            "a head of product is in charge of a part of the product work, or of all of it if no"
                + " other product leader is above the head of product")
        .fix("make the head of product the owner of a scope of one of these kinds")
        .citing(
            Sources.of("S1-86", "S1-87", "S3-69", "S3-81", "S3-135").against("S0-82", "S3-137"));
  }
}
