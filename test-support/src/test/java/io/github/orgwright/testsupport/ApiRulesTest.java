package io.github.orgwright.testsupport;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule finds a class that breaks it, and lets one pass that does not. */
class ApiRulesTest {
  private static String violating(ArchRule rule, Class<?>... types) {
    return Stream.of(types)
        .filter(type -> rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation())
        .map(Class::getSimpleName)
        .collect(joining(" "));
  }

  @Test
  void openClassesAreFound() {
    assertEquals(
        "Open", violating(ApiRules.publicTypesAreClosed, Open.class, Closed.class, Stage.class));
  }

  @Test
  void orderOfUtf16IsFoundInCallsAndReferences() {
    assertEquals(
        "Calls Refers Natural",
        violating(
            ApiRules.textsAreNotOrderedByUtf16,
            Calls.class,
            Refers.class,
            Natural.class,
            Closed.class));
  }

  @Test
  void typesThatUsersMayNotHaveAreFoundInSignatures() {
    assertEquals(
        "Shows ShowsArgument",
        violating(
            ApiRules.promisedSignaturesShowOnlyTypesThatUsersHave,
            Shows.class,
            ShowsArgument.class,
            Closed.class));
  }

  @Test
  void keywordsOfKotlinAreFound() {
    assertEquals(
        "Keyword", violating(ApiRules.namesNeedNoBackticksInKotlin, Keyword.class, Closed.class));
  }

  @Test
  void generatedClassesThatArePublicAreFound() {
    assertEquals(
        "ImmutableOpen", violating(ApiRules.generatedClassesAreNotPublic, ImmutableOpen.class));
  }

  @Test
  void packagesThatAreNotListedAreFound() {
    String ours = "io.github.orgwright..";
    assertEquals("Shows", violating(ApiRules.onlyNeed(ours), Shows.class, Closed.class));
    assertEquals("", violating(ApiRules.onlyNeed(ours, "com.tngtech.."), Shows.class));
  }

  public static class Open {}

  public abstract static class Closed {
    Closed() {}

    /** The length orders texts as well everywhere. */
    public Comparator<String> order() {
      return Comparator.comparing(String::length);
    }
  }

  public static final class Keyword {
    public void when() {}
  }

  /** A stage. */
  public interface Stage {}

  public static final class ImmutableOpen {}

  static final class Calls {
    int order(String a, String b) {
      return a.compareTo(b);
    }
  }

  static final class Refers {
    Comparator<String> order() {
      return String::compareTo;
    }
  }

  static final class Natural {
    Comparator<String> order() {
      return Comparator.naturalOrder();
    }
  }

  /** Returns a type of a library. */
  public static final class Shows {
    /** Shown as the return type. */
    public ArchRule rule() {
      return ApiRules.nothingPrints;
    }
  }

  /** Returns one as a type argument. */
  public static final class ShowsArgument {
    /** Shown as a type argument. */
    public Stream<ArchRule> rules() {
      return Stream.of(ApiRules.nothingPrints);
    }
  }
}
