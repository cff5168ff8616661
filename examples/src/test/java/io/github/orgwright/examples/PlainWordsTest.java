package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds names, messages, Javadoc and docs of all modules to plain words: see phrases.txt. */
class PlainWordsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(/\\*|\\*|//).*|\\s//.*");

  private static final Pattern RETURN_TAG = Pattern.compile("\\{@return ");
  private static final Pattern FULL_STOP = Pattern.compile("[\\s*]*\\.");

  /** A phrase, and whether it is looked for outside comments and prose only. */
  private record Phrase(Pattern pattern, boolean inCodeOnly, String better) {
    static Phrase of(String line) {
      List<String> parts = Splitter.on('\t').splitToList(line);
      boolean inCodeOnly = parts.get(0).startsWith("code:");
      String pattern = inCodeOnly ? parts.get(0).substring("code:".length()) : parts.get(0);
      return new Phrase(Pattern.compile(pattern), inCodeOnly, parts.get(1));
    }
  }

  @Test
  void noPhraseOfTheListIsUsed() throws IOException {
    List<Phrase> phrases = phrases();
    List<String> found = new ArrayList<>();
    for (Path file : texts()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        for (Phrase phrase : phrases) {
          String where = ROOT.relativize(file) + ":" + (i + 1);
          find(phrase, file.toString().endsWith(".java"), lines.get(i), where, found);
        }
      }
    }
    assertEquals("", String.join("\n", found));
  }

  private static void find(
      Phrase phrase, boolean isJava, String line, String where, List<String> found) {
    if (phrase.inCodeOnly() && !isJava) {
      return;
    }
    String text = phrase.inCodeOnly() ? COMMENT.matcher(line).replaceAll("") : line;
    Matcher matcher = phrase.pattern().matcher(text);
    if (matcher.find()) {
      found.add(where + ": \"" + matcher.group() + "\", write: " + phrase.better());
    }
  }

  @Test
  void theListFindsWhatItNames() throws IOException {
    List<String> examples =
        List.of(
            "vacant seats",
            "in a circle",
            "the way out",
            "rows set aside",
            "managers passed over",
            "it stands vacant",
            "as was told",
            "the smallest witness",
            "mend it",
            "beside those",
            "its superior",
            "who holds the role",
            "it is at the top",
            "rules of one's own",
            "the faults of loading",
            "stands at the head",
            "\"nobody\"",
            "all values, in given order",
            "the positions, in declared order",
            "2 values of kind position",
            "has 2 accountable duties",
            "the answers of the documents about one role",
            "must be at least 1: 0",
            "2 solid managers",
            "it counts on no day",
            "a row makes a position",
            "the least number of positions");
    List<Phrase> phrases = phrases();
    assertEquals(examples.size(), phrases.size());
    for (int i = 0; i < examples.size(); i++) {
      List<String> found = new ArrayList<>();
      find(phrases.get(i), true, examples.get(i), "here", found);
      assertEquals(1, found.size(), examples.get(i));
      found.clear();
      find(
          phrases.get(i),
          true,
          "   * the superior outside, whom it reports to, holds it",
          "",
          found);
      assertTrue(found.isEmpty(), found::toString);
    }
  }

  /** Javadoc adds the full stop: {@code {@return the title.}} becomes "Returns the title..". */
  @Test
  void noFullStopEndsOrFollowsAReturnTag() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : texts()) {
      if (file.toString().endsWith(".java")) {
        fullStops(Files.readString(file)).forEach(tag -> found.add(file + ": " + tag));
      }
    }
    assertEquals("", String.join("\n", found));
    assertEquals(
        List.of("{@return a}.", "{@return {@code b} or {c}}\n   * .", "{@return d.}"),
        fullStops(
            "{@return a}. {@return {@code b} or {c}}\n   * . {@return d.} {@return e} F. {@link G}."));
  }

  /** The return tags of a source that end in a full stop, or that one follows. */
  private static List<String> fullStops(String source) {
    List<String> found = new ArrayList<>();
    Matcher tags = RETURN_TAG.matcher(source);
    while (tags.find()) {
      int open = 1;
      int end = tags.end();
      while (open > 0 && end < source.length()) {
        char next = source.charAt(end++);
        open += next == '{' ? 1 : next == '}' ? -1 : 0;
      }
      Matcher after = FULL_STOP.matcher(source).region(end, source.length());
      if (after.lookingAt()) {
        found.add(source.substring(tags.start(), after.end()));
      } else if (source.startsWith(".}", end - 2)) {
        found.add(source.substring(tags.start(), end));
      }
    }
    return found;
  }

  private static List<Phrase> phrases() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/phrases.txt"))) {
      return lines.filter(line -> !line.startsWith("#")).map(Phrase::of).toList();
    }
  }

  /** What users and contributors read: main code, docs, and the texts that programs print. */
  private static List<Path> texts() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile).filter(PlainWordsTest::isText).sorted().toList();
    }
  }

  private static boolean isText(Path file) {
    String name = ROOT.relativize(file).toString().replace('\\', '/');
    if (name.contains("/target/")
        || name.contains("/node_modules/")
        || name.startsWith("target/")
        || name.startsWith(".")) {
      return false;
    }
    return name.endsWith(".md")
        || (name.endsWith(".java") && name.contains("/src/main/"))
        || (name.endsWith(".txt") && name.contains("/src/test/resources/expected/"));
  }
}
