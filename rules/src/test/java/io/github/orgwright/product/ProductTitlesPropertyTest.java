package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProductTitlesPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "Chief",
          "Officer",
          "CEO",
          "CPO",
          "VP",
          "Vice President",
          "SVP",
          "Head",
          "Dir.",
          "Director",
          "Mgr",
          "Manager",
          "Managers",
          "Lead",
          "Leader",
          "Owner",
          "Engineer",
          "Eng.",
          "Developer",
          "Designer",
          "Analyst",
          "PM",
          "GPM",
          "PMM",
          "Product",
          "Product Mgmt.",
          "Marketing",
          "Engineering",
          "Software",
          "Full-Stack",
          "UX",
          "UI",
          "Analytics",
          "Business",
          "Portfolio",
          "Line",
          "Technology",
          "Security",
          "Sales",
          "Sr.",
          "Junior",
          "Associate",
          "Principal",
          "Staff",
          "Group",
          "Acting",
          "Interim",
          "Deputy",
          "Assistant",
          "former",
          "Intern",
          "Partner",
          "Recruiter",
          "Cofounder",
          "of",
          "for",
          "to",
          "the",
          "and",
          "&",
          "II",
          "L5",
          "Team",
          "EMEA",
          "Harbor",
          "Tides");

  private static final List<String> JOINS =
      List.of(" ", " ", " ", ", ", " - ", " \u2013 ", "\u2014", " / ", "/", ": ", " (", ") ", "-");

  private static final Combinators.F3<String, String, String, String> JOINED =
      (first, join, second) -> first + join + second;

  @Provide
  Arbitrary<String> titles() {
    Arbitrary<String> joined =
        Arbitraries.of(WORDS).flatMap(word -> Arbitraries.of(JOINS).map(join -> word + join));
    return joined.list().ofMinSize(1).ofMaxSize(8).map(words -> String.join("", words).strip());
  }

  /**
   * Titles that are understood: a seat and a function in some order, or any words that happen to.
   */
  @Provide
  Arbitrary<String> understood() {
    Arbitrary<String> before = Arbitraries.of("", "Sr. ", "Acting ", "Cofounder, ", "Lead ");
    Arbitrary<String> seats = Arbitraries.of("VP", "Head", "Director", "Manager", "Lead", "Owner");
    Arbitrary<String> functions =
        Arbitraries.of("Product", "PM", "Product Marketing", "Engineering", "UX", "Portfolio");
    Arbitrary<String> joins = Arbitraries.of(" of ", " ", ", ", " - ", " (Interim) of ", "/");
    Arbitrary<String> seatFirst = Combinators.combine(seats, joins, functions).as(JOINED);
    Arbitrary<String> functionFirst = Combinators.combine(functions, joins, seats).as(JOINED);
    Arbitrary<String> wellFormed =
        Combinators.combine(before, Arbitraries.oneOf(seatFirst, functionFirst))
            .as((first, title) -> first + title);
    return Arbitraries.oneOf(wellFormed, titles()).filter(title -> !roles(title).isEmpty());
  }

  @Provide
  Arbitrary<String> areas() {
    return Arbitraries.of(
        "Harbor",
        "Product",
        "Engineering",
        "Tides & Harbors",
        "Marketing",
        "UX Research",
        "Sales",
        "Product Management",
        "North East",
        "Data Science",
        "Harbor II");
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Arbitraries.of(
        Reading.standard(),
        Reading.smallOrganization(),
        Reading.vpIsHead(),
        Reading.headAndDirectorPeers(),
        Reading.largeOrganization(100));
  }

  @Property
  void anyTextIsAnsweredInFull(@ForAll String text, @ForAll("readings") Reading reading) {
    isSound(ProductTitles.under(reading).candidates(text));
  }

  @Property
  void anyTitleIsAnsweredInFull(
      @ForAll("titles") String title, @ForAll("readings") Reading reading) {
    isSound(ProductTitles.under(reading).candidates(title));
  }

  private static void isSound(List<TitleCandidate> candidates) {
    List<Role> firsts = new ArrayList<>();
    for (int part = 0, at = 0; at < candidates.size(); part++) {
      Set<Role> ofPart = new HashSet<>();
      firsts.add(candidates.get(at).role());
      while (at < candidates.size() && candidates.get(at).part() == part) {
        assertTrue(ofPart.add(candidates.get(at).role()));
        at++;
      }
      assertTrue(!ofPart.isEmpty() && ofPart.size() <= 3);
    }
    assertEquals(firsts, firsts.stream().distinct().toList());
    for (TitleCandidate candidate : candidates) {
      assertTrue(ProductRoles.all().find(candidate.role().id()).isPresent());
      assertFalse(candidate.reason().isBlank());
      assertFalse(candidate.claims().isEmpty());
      assertEquals(candidate.claims(), candidate.claims().stream().distinct().toList());
    }
  }

  @Property
  void areaAfterATitleLeavesItsFirstRole(
      @ForAll("understood") String title, @ForAll("areas") String area) {
    List<Role> roles = roles(title);
    for (String suffix :
        List.of(", " + area, " - " + area, " \u2013 " + area, " (" + area + ")", " / " + area)) {
      assertEquals(roles.get(0), roles(title + suffix).get(0), suffix);
    }
  }

  @Property
  void caseSpacesAndFullWidthDoNotMatter(@ForAll("understood") String title) {
    List<Role> roles = roles(title);
    assertEquals(roles, roles(title.toUpperCase(Locale.ROOT)));
    assertEquals(roles, roles(title.toLowerCase(Locale.ROOT)));
    assertEquals(roles, roles("  " + title.replace(" ", "   ") + " "));
    assertEquals(roles, roles(inFullWidth(title)));
  }

  @Property
  void dotsOfAbbreviationsAndKindsOfDashesDoNotMatter(@ForAll("understood") String title) {
    List<Role> roles = roles(title);
    assertEquals(roles, roles(title.replace(".", "")));
    assertEquals(roles, roles(title.replace(" - ", " \u2014 ")));
    assertEquals(roles, roles(title.replace("(", "[").replace(")", "]")));
    assertEquals(roles, roles(title.replace("&", "and")));
  }

  private static String inFullWidth(String title) {
    return title
        .chars()
        .mapToObj(c -> Character.toString(c > ' ' && c <= '~' ? c - '!' + '\uff01' : c))
        .collect(Collectors.joining());
  }

  @Property
  void rolesThatTheReadingAddsAreThoseOfTheWords(
      @ForAll("understood") String title, @ForAll("readings") Reading reading) {
    List<Role> alone = roles(title);
    List<Role> read =
        ProductTitles.under(reading).candidates(title).stream().map(TitleCandidate::role).toList();
    assertEquals(alone.get(0), read.get(0));
  }

  private static List<Role> roles(String title) {
    return ProductTitles.under(Reading.largeOrganization(100)).candidates(title).stream()
        .map(TitleCandidate::role)
        .toList();
  }
}
