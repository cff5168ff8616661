package io.github.orgwright.examples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.testsupport.CompiledSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the docs as one class: its blocks of Java are compiled as they stand, with the imports
 * and shared declarations that the page shows and nothing else. A block whose output is shown
 * becomes a method of that name. In a block of questions, each statement that is only an expression
 * is a question; its answer is shown in the output or in a comment to its right. Blocks that are
 * marked as parts of a module of integrations are left out, because they need its class path:
 * {@link IntegrationsPageTest} looks for them in its sources.
 */
final class DocsPage {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?<from><!-- from [\\w/-]+ -->\n)?(?<shared><!-- shared by the page -->\n)?"
              + "(?:<!-- answered: (?<answered>\\w+) -->\n)?"
              + "```java\n(?<code>.*?)```\n"
              + "(?:\n<!-- (?<kind>output|answers) of (?<name>\\w+) -->\n```text\n(?<text>.*?)```)?",
          Pattern.DOTALL);

  /** A declaration, and no statement, begins so. */
  private static final Pattern MEMBER =
      Pattern.compile("(?:@\\w+|static final|final class|record) ?");

  /** A question that stands alone; its answer may follow in a comment. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?<call>\\w+[.(].*?);(?:(?: *|\n {4})// ?(?<comment>.*))?$", Pattern.MULTILINE);

  /** An answer that would end after this column is written below its question. */
  private static final int WIDTH = 100;

  private static final Map<Path, DocsPage> KNOWN = new LinkedHashMap<>();

  private final Path file;
  private final String className;
  private final Map<String, byte[]> classes;
  private final Class<?> compiled;

  /** The outputs that the page shows, by name, in the order of the page. */
  private final Map<String, String> outputs = new LinkedHashMap<>();

  private DocsPage(Path file) throws IOException, IllegalAccessException {
    this.file = file;
    this.className =
        "Docs" + CharMatcher.inRange('a', 'z').retainFrom(file.getFileName().toString());
    this.classes = compile(source(Files.readString(file)));
    this.compiled = define(classes);
  }

  /** The page, compiled once for all tests, since a class can be defined only once. */
  static synchronized DocsPage of(Path file) {
    return KNOWN.computeIfAbsent(
        file,
        path -> {
          try {
            return new DocsPage(path);
          } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException(path.toString(), e);
          }
        });
  }

  /** README and the pages below docs, in order. */
  static List<Path> all() throws IOException {
    try (var docs = Files.list(Path.of("..", "docs"))) {
      return ImmutableList.<Path>builder()
          .add(Path.of("..", "README.md"))
          .addAll(docs.filter(path -> path.toString().endsWith(".md")).sorted().iterator())
          .build();
    }
  }

  Path file() {
    return file;
  }

  Class<?> compiled() {
    return compiled;
  }

  /** The compiled classes of the page, by name. */
  Map<String, byte[]> classes() {
    return classes;
  }

  Map<String, String> outputs() {
    return outputs;
  }

  /** The names of the blocks of statements whose output is not shown. */
  List<String> silent() {
    return Stream.of(compiled.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> name.matches("block\\d+"))
        .sorted()
        .toList();
  }

  /** What the block of an output prints now. */
  String printed(String name) throws ReflectiveOperationException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var out = compiled.getDeclaredField("out");
    Object before = out.get(null);
    out.set(null, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      var constructor = compiled.getDeclaredConstructor();
      Method method = compiled.getDeclaredMethod(name);
      method.invoke(constructor.newInstance());
    } finally {
      out.set(null, before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Writes what the blocks print now in place of the outputs shown. */
  void renew() throws IOException, ReflectiveOperationException {
    String page = Files.readString(file);
    for (String name : outputs.keySet()) {
      Matcher answered =
          Pattern.compile(
                  "(<!-- answered: " + name + " -->\n```java\n)(.*?)(?=```)", Pattern.DOTALL)
              .matcher(page);
      if (answered.find()) {
        String code = withAnswers(answered.group(2), printed(name));
        page = answered.replaceFirst(Matcher.quoteReplacement(answered.group(1) + code));
        continue;
      }
      page =
          Pattern.compile("( of " + name + " -->\n```text\n).*?```", Pattern.DOTALL)
              .matcher(page)
              .replaceFirst("$1" + Matcher.quoteReplacement(printed(name)) + "```");
    }
    Files.writeString(file, page);
  }

  /** Writes each answer to the right of its question, or below it if the line would be long. */
  private static String withAnswers(String code, String answers) {
    int longest =
        QUESTION
            .matcher(code)
            .results()
            .mapToInt(question -> question.group(1).length() + 1)
            .filter(length -> length <= WIDTH / 2)
            .max()
            .orElse(0);
    Iterator<String> next = Splitter.on('\n').split(answers).iterator();
    return QUESTION
        .matcher(code)
        .replaceAll(
            question -> {
              String call = question.group(1) + ";";
              String answer = "// " + next.next();
              String line = Strings.padEnd(call, longest, ' ') + " " + answer;
              return Matcher.quoteReplacement(
                  line.length() <= WIDTH ? line : call + "\n    " + answer);
            });
  }

  /** The answers that comments show, each on a line. */
  private static String shownAnswers(String code) {
    return QUESTION
        .matcher(code)
        .results()
        .map(question -> Strings.nullToEmpty(question.group(2)).strip() + "\n")
        .collect(joining());
  }

  private String source(String page) {
    StringBuilder imports = new StringBuilder();
    StringBuilder members = new StringBuilder();
    Matcher blocks = BLOCK.matcher(page);
    int unnamed = 0;
    while (blocks.find()) {
      if (blocks.group("from") != null) {
        continue;
      }
      String code = blocks.group("code").replace("System.out", "out");
      String answered = blocks.group("answered");
      String name = answered == null ? blocks.group("name") : answered;
      if (code.startsWith("import ")) {
        imports.append(code);
      } else if (blocks.group("shared") != null || MEMBER.matcher(code).lookingAt()) {
        members.append(code);
      } else {
        if (answered != null || "answers".equals(blocks.group("kind"))) {
          code = QUESTION.matcher(code).replaceAll("out.println($1);");
        }
        members.append("void ").append(name == null ? "block" + unnamed++ : name);
        members.append("() throws Exception {\n").append(code).append("}\n");
      }
      if (name != null) {
        outputs.put(
            name, answered == null ? blocks.group("text") : shownAnswers(blocks.group("code")));
      }
    }
    return "package io.github.orgwright.examples;\n"
        + imports
        + "class "
        + className
        + " {\nstatic java.io.PrintStream out = System.out;\n"
        + members
        + "}\n";
  }

  private Map<String, byte[]> compile(String source) throws IOException {
    try {
      return CompiledSource.compile(
          "io.github.orgwright.examples." + className,
          source,
          "-parameters",
          "-Xlint:all,-path,-processing",
          "-Werror");
    } catch (AssertionError e) {
      throw new AssertionError(file + " does not compile:\n" + e.getMessage(), e);
    }
  }

  /** The class of the page comes first, because it is the host of the others. */
  private Class<?> define(Map<String, byte[]> classes) throws IllegalAccessException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    String ownName = "io.github.orgwright.examples." + className;
    Class<?> own = lookup.defineClass(requireNonNull(classes.get(ownName)));
    for (Map.Entry<String, byte[]> nested : classes.entrySet()) {
      if (!nested.getKey().equals(ownName)) {
        lookup.defineClass(nested.getValue());
      }
    }
    return own;
  }
}
