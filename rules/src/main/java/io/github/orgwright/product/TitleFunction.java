package io.github.orgwright.product;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions that a title may name, each by the words that it ends with. */
enum TitleFunction {
  PRODUCT(true, "product", "products"),
  PRODUCT_MANAGEMENT(true, "product management", "product managers", "pm"),
  PRODUCT_MARKETING(true, "product marketing"),
  PRODUCT_ANALYTICS(true, "product analytics"),
  PRODUCT_LINE(true, "product line", "product lines"),
  PRODUCT_SECURITY(false, "product security"),
  PORTFOLIO(false, "portfolio", "product portfolio"),
  EXECUTIVE(false, "executive"),
  TECHNOLOGY(false, "technology", "technical"),
  ENGINEERING(false, "engineering", "eng") {
    @Override
    boolean mayFollow(List<String> words) {
      return named(String.join(" ", words)) == SOFTWARE
          || words.stream().allMatch(word -> named(word) == SOFTWARE);
    }
  },
  SOFTWARE(
      true,
      "software",
      "frontend",
      "backend",
      "fullstack",
      "mobile",
      "ios",
      "android",
      "web",
      "infrastructure",
      "machine learning",
      "platform",
      "site reliability"),
  UX(true, "ux"),
  UI(true, "ui"),
  BUSINESS(true, "business");

  private static final ImmutableSet<String> WORDS =
      Stream.of(values())
          .flatMap(function -> function.names.stream())
          .flatMap(name -> Splitter.on(' ').splitToStream(name))
          .collect(ImmutableSet.toImmutableSet());

  /** Words that may end several functions at once. */
  private static final ImmutableSet<String> SHARED =
      ImmutableSet.of(
          "analytics",
          "communications",
          "design",
          "engineering",
          "management",
          "marketing",
          "operations",
          "sales",
          "security",
          "support");

  private final boolean isNarrowed;
  private final ImmutableSet<String> names;

  TitleFunction(boolean isNarrowed, String... names) {
    this.isNarrowed = isNarrowed;
    this.names = ImmutableSet.copyOf(names);
  }

  /**
   * Whether words before the name narrow the function and do not change it: "digital product" is
   * product, but "customer engineering" is not engineering.
   */
  boolean mayFollow(List<String> words) {
    return isNarrowed || words.isEmpty();
  }

  /**
   * The functions that words name, each once; "and" may join several, and unknown ones are left
   * out.
   */
  static List<TitleFunction> of(List<String> words) {
    return of(words, TitleFunction::mayFollow);
  }

  /** Like {@link #of}, but without words before the name of a function. */
  static List<TitleFunction> exactly(List<String> words) {
    return of(words, (function, before) -> before.isEmpty());
  }

  private static List<TitleFunction> of(
      List<String> words, BiPredicate<TitleFunction, List<String>> mayFollow) {
    List<List<String>> pieces = pieces(words);
    boolean endsForAll = endsForAll(pieces);
    List<TitleFunction> functions = new ArrayList<>();
    for (List<String> piece : pieces) {
      List<String> whole =
          endsForAll && piece.size() == 1
              ? ImmutableList.of(piece.get(0), words.get(words.size() - 1))
              : piece;
      one(whole, mayFollow)
          .filter(function -> !functions.contains(function))
          .ifPresent(functions::add);
    }
    return functions;
  }

  /**
   * Whether the last word belongs to each piece of a list: "product and solutions marketing" is
   * product marketing and solutions marketing.
   */
  static boolean endsForAll(List<List<String>> pieces) {
    List<String> last = pieces.get(pieces.size() - 1);
    return pieces.size() > 1
        && last.size() > 1
        && SHARED.contains(last.get(last.size() - 1))
        && one(last, TitleFunction::mayFollow).isEmpty();
  }

  /** The words before, between and after each "and". */
  static List<List<String>> pieces(List<String> words) {
    List<List<String>> pieces = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= words.size(); end++) {
      if (end == words.size() || words.get(end).equals("and")) {
        pieces.add(words.subList(start, end));
        start = end + 1;
      }
    }
    return pieces;
  }

  /** Whether the given word is part of the name of a function. */
  static boolean hasWord(String word) {
    return WORDS.contains(word);
  }

  /** The name of this function in words. */
  String words() {
    return names.asList().get(0);
  }

  private static Optional<TitleFunction> one(
      List<String> words, BiPredicate<TitleFunction, List<String>> mayFollow) {
    for (int length = Math.min(2, words.size()); length >= 1; length--) {
      List<String> before = words.subList(0, words.size() - length);
      TitleFunction function =
          named(String.join(" ", words.subList(words.size() - length, words.size())));
      if (function != null) {
        return mayFollow.test(function, before) ? Optional.of(function) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static @Nullable TitleFunction named(String name) {
    for (TitleFunction function : values()) {
      if (function.names.contains(name)) {
        return function;
      }
    }
    return null;
  }
}
