package io.github.orgwright.properties;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** A generated organization, and a seed for all else that a property chooses at random. */
public record Given(Organization organization, long seed) {
  /** A trait that about half of all positions have. */
  static final Trait<Position> ARE_EVEN =
      Traits.trait("are even", (position, who) -> position.id().hashCode() % 2 == 0);

  /** Ids whose order by code point is not the order of their chars, and plain ones. */
  private static final List<String> ODD_IDS =
      List.of("\uFF41", "\uD83D\uDE00", "\uFF41\uD83D\uDE00", "B", "a b", "%", "é");

  public List<Position> positions() {
    return organization.positions().list();
  }

  public List<String> ids() {
    return ids(positions());
  }

  public static List<String> ids(List<? extends Member> members) {
    return members.stream().map(Member::id).toList();
  }

  public static List<String> ids(Matches matches) {
    return ids(matches.list());
  }

  public static List<String> texts(Verdict verdict) {
    return verdict.evidence().stream().map(Evidence::toString).toList();
  }

  /** The scopes of the organization and some more. */
  public Set<Scope> scopes() {
    return ImmutableSet.<Scope>builder()
        .addAll(organization.scopes().list())
        .addAll(GivenOrganizations.SCOPES)
        .build();
  }

  /** The responsibilities of the organization and some more. */
  Set<Responsibility> responsibilities() {
    return ImmutableSet.<Responsibility>builder()
        .addAll(organization.responsibilities().list())
        .add(GivenOrganizations.ROADMAP, GivenOrganizations.PRICING)
        .build();
  }

  // questions

  public Who who() {
    return Who.of(organization);
  }

  public Oracle oracle() {
    return Oracle.of(organization);
  }

  NaiveHierarchy naive() {
    return Oracle.naive(organization, Set.of(LineKind.SOLID));
  }

  /** Whether it is one of a third of all disclosed people. */
  boolean isAway(String person) {
    return Math.floorMod(person.hashCode() + seed, 3) == 0
        && organization.person(person).isDisclosed();
  }

  Who whoWhileAway() {
    return who().whileAway(person -> isAway(person.id()));
  }

  /** All positions, then all people. */
  List<Member> members() {
    return ImmutableList.<Member>builder()
        .addAll(positions())
        .addAll(organization.people().list())
        .build();
  }

  /** At most so many members at random, the same ones each time. */
  List<Member> someMembers(int limit) {
    List<Member> members = new ArrayList<>(members());
    Collections.shuffle(members, new Random(seed));
    return members.subList(0, Math.min(limit, members.size()));
  }

  /** Every question about some members. */
  static List<Matches> answers(Who who, Member a, Member b) {
    Scope scope = GivenOrganizations.PAYMENTS;
    ImmutableList.Builder<Matches> all =
        ImmutableList.<Matches>builder()
            .add(who.manages(a))
            .add(who.directlyManages(a))
            .add(who.reportsTo(a))
            .add(who.reportsDirectlyTo(a))
            .add(who.isPeerOf(a))
            .add(who.isClosestCommonManagerOf(a, b))
            .add(who.isClosestCommonManagerOrOneOf(a, b))
            .add(who.owns(scope))
            .add(who.covers(scope))
            .add(who.worksIn(scope))
            .add(who.isAccountableFor(GivenOrganizations.ROADMAP))
            .add(who.isAccountableFor(GivenOrganizations.ROADMAP, scope))
            .add(who.has(GivenOrganizations.HEAD))
            .add(who.isMeasuredBy(GivenOrganizations.RETENTION))
            .add(who.matches(Traits.vacant()));
    if (who.organization().authorities().find("spend").isPresent()) {
      all.add(who.mayApprove(GivenOrganizations.SPEND.request(60), a));
    }
    return all.build();
  }

  /** Checks each answer about three members, each with the next, while some people are away. */
  void forEachAnswer(Consumer<Matches> property) {
    List<Member> members = someMembers(3);
    for (int i = 0; i < members.size(); i++) {
      Member next = members.get((i + 1) % members.size());
      answers(whoWhileAway(), members.get(i), next).forEach(property);
    }
  }

  // copies

  /** The same organization, with all parts and the scopes of each position in another order. */
  public Organization shuffled() {
    return new Parts(organization)
        .shuffle(new Random(seed + 1))
        .build()
        .withEach(
            (position, editor) -> {
              editor.withoutOwnedScopes();
              Lists.reverse(position.owns()).forEach(editor::owns);
            });
  }

  /** The same organization, in which up to half of the positions have odd ids. */
  Organization oddlyNamed() {
    List<String> odd = new ArrayList<>(ODD_IDS);
    Collections.shuffle(odd, new Random(seed));
    OrganizationEditor editor = organization.edit();
    for (int i = 0; i < Math.min(odd.size(), ids().size() / 2); i++) {
      editor.rename(ids().get(i), odd.get(i));
    }
    return new Parts(editor.apply()).build();
  }

  @Override
  public String toString() {
    List<String> away =
        organization.people().stream().map(Person::id).filter(this::isAway).toList();
    return "seed " + seed + ", away " + away + "\n" + OrgPrinter.code(organization);
  }
}
