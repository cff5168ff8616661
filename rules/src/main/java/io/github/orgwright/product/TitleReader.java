package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the parts of a title one by one: a position with its function before it ("product
 * director"), after it ("director of product") or in the next part ("director, product"). Text
 * after a complete title names a part of the work.
 */
final class TitleReader {
  /**
   * A title that was found, or one function of a title with several: the roles that its words may
   * mean, best first, whether the holder is acting, and why.
   */
  record Found(List<Role> roles, boolean isActing, List<String> reasons) {}

  /**
   * The function of a position.
   *
   * @param isAfterPosition whether the function follows the position
   * @param rest the words after the complete title
   * @param parts the parts that contain all of it
   */
  private record Work(
      List<TitleFunction> functions,
      boolean isAfterPosition,
      List<String> rest,
      List<Integer> parts) {}

  /** Words for work that supports a position. */
  private static final ImmutableSet<String> AROUND =
      ImmutableSet.of(
          "candidate",
          "coaching",
          "hiring",
          "office",
          "recruiting",
          "relations",
          "staff",
          "support",
          "training");

  private static final ImmutableSet<String> BODIES =
      ImmutableSet.of("department", "division", "group", "organization", "team", "unit");

  private static final ImmutableSet<String> IN_BETWEEN = ImmutableSet.of("and", "officer");

  private static final ImmutableSet<String> BEFORE_FUNCTION =
      ImmutableSet.of("for", "of", "our", "the");

  /** Words that say what else PM is short for, as in "Property PM". */
  private static final ImmutableSet<String> OTHER_MANAGERS =
      ImmutableSet.of("construction", "plant", "program", "programme", "project", "property");

  private final TitleParts card;
  private final List<List<String>> parts;
  private final List<Found> found = new ArrayList<>();
  private final Set<Integer> understood = new HashSet<>();
  private TitleLevel levelBeside;

  private TitleReader(TitleParts card) {
    this.card = card;
    this.levelBeside = card.level();
    this.parts =
        card.parts().stream().map(TitleParts::texts).collect(ImmutableList.toImmutableList());
  }

  /** The titles in a text, in its order; none if they belong to other functions, or are unknown. */
  static List<Found> read(String title) {
    TitleReader reader = new TitleReader(TitleParts.of(title));
    for (int at = 0; at < reader.parts.size(); at++) {
      if (!reader.understood.contains(at)) {
        reader.readPart(at);
      }
    }
    if (reader.understood.size() < reader.parts.size()
        || reader.parts.stream().flatMap(List::stream).anyMatch(TitleReader::isOfRest)) {
      reader.found.forEach(
          one -> one.reasons().add("the remaining words of the title do not change the role"));
    }
    return reader.found;
  }

  private void readPart(int at) {
    List<String> words = withPositionInFull(parts.get(at));
    int positionAt = TitleParts.positionAt(words);
    if (positionAt < 0 || positionAt > TitleParts.endBeforeArea(words) || isShortForAnother(at)) {
      return;
    }
    TitlePosition position = requireNonNull(TitlePosition.of(words.get(positionAt)));
    List<String> before = words.subList(0, positionAt);
    Work work = workOf(at, position, before, words.subList(positionAt + 1, words.size()));
    TitleLevel level = levelOf(before).or(levelAfter(work.rest()));
    if (found.isEmpty()) {
      level = level.or(levelBeside);
    }
    List<TitleFunction> functions = work.functions();
    if (position == TitlePosition.LEAD && functions.isEmpty()) {
      levelBeside = levelBeside.or(TitleLevel.LEAD);
    }
    List<List<Role>> roles = TitleRoles.of(position, functions, level, work.isAfterPosition());
    if (!roles.isEmpty() && !namesAnother(work.rest(), at == 0)) {
      understood.addAll(work.parts());
      List<String> reasons = abbreviations(work.parts());
      reasons.add("\"" + words.get(positionAt) + "\" names the position, " + names(functions));
      if (!TitleRoles.tells(position, functions, level)) {
        reasons.add("\"" + level.word() + "\" does not change the role");
      }
      boolean isActing = card.isForNow() || words.stream().anyMatch(TitleParts::isForNow);
      if (isActing) {
        reasons.add("an acting holder has the role");
      }
      for (List<Role> ofFunction : roles) {
        List<String> ownReasons = new ArrayList<>(reasons);
        if (ofFunction.size() > 1) {
          ownReasons.add("the words match several roles");
        }
        found.add(new Found(ofFunction, isActing, ownReasons));
      }
    }
  }

  /**
   * Whether a part is the short form of another part that means something else, as in Chief People
   * Officer (CPO).
   */
  private boolean isShortForAnother(int at) {
    Set<String> written =
        card.parts().get(at).stream()
            .map(word -> word.isAbbreviated() ? word.written() : "")
            .collect(Collectors.toSet());
    String shortForm = String.join("", written).toLowerCase(Locale.ROOT);
    return written.size() == 1
        && !shortForm.isEmpty()
        && parts.stream()
            .filter(part -> !part.equals(parts.get(at)))
            .anyMatch(part -> shortForm.equals(initialsOf(part)));
  }

  private static String initialsOf(List<String> words) {
    return words.stream()
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /**
   * PM and Eng mean a position (product manager, engineer) where no other is named except "lead",
   * and else a function. Software engineering is the work of an engineer where no part names a
   * position.
   */
  private List<String> withPositionInFull(List<String> words) {
    int positionAt = TitleParts.positionAt(words);
    int work =
        parts.stream().allMatch(part -> TitleParts.positionAt(part) < 0)
            ? words.indexOf("engineering")
            : -1;
    int at = Math.max(work, Math.max(words.indexOf("pm"), words.indexOf("eng")));
    if (isBusinessAnalyst(words)) {
      return new ArrayList<>(List.of("business", "analyst"));
    }
    boolean isOnlyPosition =
        positionAt < 0 || (positionAt < at && words.get(positionAt).equals("lead"));
    if (at < 0 || at >= TitleParts.endBeforeArea(words) || !isOnlyPosition) {
      return words;
    }
    List<String> before = words.subList(0, at);
    List<String> full = new ArrayList<>(words);
    if (words.get(at).startsWith("eng")) {
      if (TitleFunction.of(before).contains(TitleFunction.SOFTWARE)) {
        full.set(at, "engineer");
      }
    } else if (!isOtherManager() && before.stream().allMatch(TitleReader::isBeside)) {
      full.set(at, "product");
      full.add(at + 1, "manager");
    }
    return full;
  }

  /** BA is short for business analyst after PM; elsewhere it may be a degree. */
  private boolean isBusinessAnalyst(List<String> words) {
    return words.equals(ImmutableList.of("ba"))
        && parts.stream()
            .allMatch(
                part ->
                    part.equals(words)
                        || (!part.isEmpty() && part.get(part.size() - 1).equals("pm")))
        && parts.size() > 1;
  }

  /** Whether another part says that PM is not short for product manager. */
  private boolean isOtherManager() {
    return parts.stream().anyMatch(TitleReader::isOtherManager);
  }

  /** Project manager, property management, and any other manager whose initials are PM. */
  private static boolean isOtherManager(List<String> words) {
    if (words.size() == 1) {
      return OTHER_MANAGERS.contains(words.get(0));
    }
    for (int at = 1; at < words.size(); at++) {
      String before = words.get(at - 1);
      boolean isOther =
          switch (words.get(at)) {
            case "manager" -> before.startsWith("p") && !before.startsWith("product");
            case "management" -> OTHER_MANAGERS.contains(before);
            default -> false;
          };
      if (isOther) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfRest(String word) {
    return TitlePosition.of(word) == null
        && !TitleFunction.hasWord(word)
        && !TitleParts.isBeside(word)
        && !TitleParts.isBeforeArea(word)
        && !BODIES.contains(word)
        && !IN_BETWEEN.contains(word);
  }

  private static boolean isBeside(String word) {
    return TitleParts.isBeside(word) || word.equals("group");
  }

  private Work workOf(int at, TitlePosition position, List<String> before, List<String> after) {
    List<String> named = before.stream().filter(word -> !isBeside(word)).toList();
    boolean leadsBody = position.isOfLeader() || position == TitlePosition.LEAD;
    if (leadsBody) {
      named = named.stream().filter(word -> !BODIES.contains(word)).toList();
    }
    if (!named.isEmpty()) {
      List<String> list = at > 0 ? joined(at - 1, at, named) : ImmutableList.of();
      return list.isEmpty()
          ? new Work(TitleFunction.of(named), false, after, List.of(at))
          : new Work(TitleFunction.of(list), false, after, List.of(at - 1, at));
    }
    int officer = after.indexOf("officer");
    if (position == TitlePosition.CHIEF && officer >= 0) {
      List<TitleFunction> functions = TitleFunction.exactly(after.subList(0, officer));
      return new Work(functions, false, after.subList(officer + 1, after.size()), List.of(at));
    }
    boolean isBare = after.stream().allMatch(TitleParts::isPlace);
    if (isBare && at == 1 && isFunction(0)) {
      return new Work(functionsIn(parts.get(0)), true, List.of(), List.of(0, at));
    }
    return isBare && isFunction(at + 1)
        ? new Work(functionsFrom(parts.get(at + 1), at + 2), true, List.of(), List.of(at, at + 1))
        : new Work(functionsFrom(after, at + 1), true, List.of(), List.of(at));
  }

  /**
   * The words of a part and others after a slash, as a list that ends with a word for all: "product
   * / partner marketing". Empty if they are no such list.
   */
  private List<String> joined(int first, int second, List<String> words) {
    List<String> list = new ArrayList<>(parts.get(first));
    list.add("and");
    list.addAll(words);
    return parts.get(first).size() == 1
            && isAfterSlash(second)
            && TitleFunction.endsForAll(TitleFunction.pieces(list))
        ? list
        : ImmutableList.of();
  }

  private boolean isAfterSlash(int at) {
    return !card.parts().get(at).isEmpty() && card.parts().get(at).get(0).isAfterSlash();
  }

  /**
   * The functions that words name, with those in the next parts if they are a list that ends with a
   * word for all: "product, solutions and industry marketing".
   */
  private List<TitleFunction> functionsFrom(List<String> words, int next) {
    List<String> list = new ArrayList<>(withoutIntroduction(words));
    for (int at = next; at < parts.size() && list.size() == 2 * (at - next) + 1; at++) {
      list.add("and");
      list.addAll(parts.get(at));
      if ((parts.get(at).contains("and") || isAfterSlash(at))
          && TitleFunction.endsForAll(TitleFunction.pieces(list))) {
        return TitleFunction.of(list);
      }
    }
    return functionsIn(words);
  }

  private static List<String> withoutIntroduction(List<String> words) {
    int start = 0;
    while (start < words.size() && BEFORE_FUNCTION.contains(words.get(start))) {
      start++;
    }
    return words.subList(start, words.size());
  }

  private boolean isFunction(int at) {
    return at < parts.size()
        && TitleParts.positionAt(parts.get(at)) < 0
        && !functionsIn(parts.get(at)).isEmpty();
  }

  /** The functions that words name after "of", up to those that name a part of the work. */
  private static List<TitleFunction> functionsIn(List<String> words) {
    List<String> named = withoutIntroduction(words);
    int end = TitleParts.endBeforeArea(named);
    while (end > 0
        && (TitleParts.isPlace(named.get(end - 1)) || BODIES.contains(named.get(end - 1)))) {
      end--;
    }
    return TitleFunction.of(named.subList(0, end));
  }

  private static TitleLevel levelOf(List<String> words) {
    TitleLevel level = TitleLevel.NONE;
    for (String word : words) {
      level = level.or(TitleLevel.of(word));
    }
    return level;
  }

  /** The level that the words after a complete title name, if they say nothing else. */
  private static TitleLevel levelAfter(List<String> rest) {
    List<String> words = rest.subList(0, TitleParts.endBeforeArea(rest));
    return words.stream().allMatch(TitleParts::isBeside) ? levelOf(words) : TitleLevel.NONE;
  }

  /**
   * Whether words after a complete title make it another one, as "recruiter" does. After the first
   * part any words do, because most of them are not titles there.
   */
  private static boolean namesAnother(List<String> rest, boolean isFirst) {
    List<String> words = rest.subList(0, TitleParts.endBeforeArea(rest));
    return !words.stream().allMatch(TitleParts::isBeside)
        && (!isFirst
            || words.stream()
                .anyMatch(
                    word ->
                        AROUND.contains(word)
                            || TitleParts.isOther(word)
                            || (TitlePosition.of(word) != null && !word.equals("lead"))));
  }

  private List<String> abbreviations(List<Integer> ofParts) {
    Map<String, Set<String>> longForms = new LinkedHashMap<>();
    for (int at : ofParts) {
      for (TitleWords.Word word : card.parts().get(at)) {
        if (word.isAbbreviated()) {
          longForms.computeIfAbsent(word.written(), key -> new LinkedHashSet<>()).add(word.text());
        }
      }
    }
    List<String> reasons = new ArrayList<>();
    longForms.forEach(
        (written, words) -> reasons.add("\"" + written + "\" means " + String.join(" ", words)));
    return reasons;
  }

  private static String names(List<TitleFunction> functions) {
    String names =
        functions.stream()
            .map(function -> "\"" + function.words() + "\"")
            .collect(Collectors.joining(" and "));
    return names + (functions.size() == 1 ? " names the function" : " name the functions");
  }
}
