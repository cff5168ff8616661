import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a Javadoc site: every link inside it leads to a file and an anchor that exist; every public type of an exported package has
 * a page, and the description of its package names it; no other type has a page. Arguments: the directory of the site, the address of
 * the guide or "none", and the directories of the modules.
 */
public final class CheckSite {
  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\s(?:id|name)=\"([^\"]*)\"");
  private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module ([\\w.]+) \\{");
  private static final Pattern EXPORT = Pattern.compile("(?m)^ *exports ([\\w.]+);");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public (?:(?:final|abstract|sealed|non-sealed|static) )*(?:class|interface|enum|record|@interface) (\\w+)");
  private static final Set<String> OTHER_PAGES =
      Set.of("package-summary.html", "package-tree.html", "package-use.html", "module-summary.html");

  private final Path site;
  private final String guide;
  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> external = new TreeMap<>();
  private int links;

  private CheckSite(Path site, String guide) {
    this.site = site;
    this.guide = guide;
  }

  public static void main(String[] args) throws IOException {
    CheckSite check = new CheckSite(Path.of(args[0]).toAbsolutePath().normalize(), args[1]);
    List<Path> pages = check.pages();
    for (Path page : pages) {
      check.links(page);
    }
    int types = 0;
    Set<Path> expected = new TreeSet<>();
    for (String module : List.of(args).subList(2, args.length)) {
      types += check.types(Path.of(module, "src/main/java"), expected);
    }
    for (Path page : pages) {
      check.isExpected(page, expected);
    }
    check.hasLinksTo("docs.oracle.com");
    check.hasLinksTo("javadoc.io");
    check.problems.forEach(System.err::println);
    System.out.printf(
        "%d pages, %d links inside the site, links to other sites: %s, %d public types: %s%n",
        pages.size(), check.links, check.external, types, check.problems.isEmpty() ? "all fine" : check.problems.size() + " problems");
    System.exit(check.problems.isEmpty() ? 0 : 1);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  private void links(Path page) throws IOException {
    Matcher found = LINK.matcher(Files.readString(page, UTF_8));
    while (found.find()) {
      String link = plain(found.group(1));
      if (link.matches("[a-z]+:.*")) {
        external.merge(link.replaceFirst("^[a-z]+:/*([^/]*).*$", "$1"), 1, Integer::sum);
        continue;
      }
      links++;
      int hash = link.indexOf('#');
      String file = hash < 0 ? link : link.substring(0, hash);
      Path target = file.isEmpty() ? page : page.resolveSibling(URLDecoder.decode(file.replaceFirst("\\?.*", ""), UTF_8)).normalize();
      if (!guide.equals("none") && target.equals(site.resolve(guide).normalize())) {
        continue; // It is built elsewhere.
      }
      if (Files.isDirectory(target)) {
        target = target.resolve("index.html");
      }
      if (!target.startsWith(site) || !Files.isRegularFile(target)) {
        problem(page, "leads to a missing file: " + link);
      } else if (hash >= 0 && hash < link.length() - 1) {
        String anchor = link.substring(hash + 1);
        Set<String> ids = anchors(target);
        if (!ids.contains(anchor) && !ids.contains(URLDecoder.decode(anchor.replace("+", "%2B"), UTF_8))) {
          problem(page, "leads to a missing anchor: " + link);
        }
      }
    }
  }

  private Set<String> anchors(Path page) throws IOException {
    Set<String> ids = anchors.get(page);
    if (ids == null) {
      ids = ID.matcher(Files.readString(page, UTF_8)).results().map(id -> plain(id.group(1))).collect(Collectors.toSet());
      anchors.put(page, ids);
    }
    return ids;
  }

  /** Adds the pages of the public types of a module, and returns their number. */
  private int types(Path sources, Set<Path> expected) throws IOException {
    String declaration = Files.readString(sources.resolve("module-info.java"), UTF_8);
    Matcher module = MODULE.matcher(declaration);
    if (!module.find()) {
      throw new IllegalStateException(sources + " has no module");
    }
    int count = 0;
    for (String exported : EXPORT.matcher(declaration).results().map(e -> e.group(1)).toList()) {
      Path folder = Path.of(exported.replace('.', '/'));
      Path pages = site.resolve(module.group(1)).resolve(folder);
      Map<String, Path> types = new LinkedHashMap<>();
      try (Stream<Path> files = Files.list(sources.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          PUBLIC_TYPE.matcher(Files.readString(file, UTF_8)).results().forEach(t -> types.put(t.group(1), pages.resolve(t.group(1) + ".html")));
        }
      }
      String description = description(pages.resolve("package-summary.html"));
      types.forEach(
          (name, page) -> {
            if (!Files.isRegularFile(page)) {
              problem(page, "is missing");
            }
            if (!description.contains("href=\"" + name + ".html")) {
              problem(pages, "the Javadoc in package-info.java does not link to " + name);
            }
          });
      expected.addAll(types.values());
      count += types.size();
    }
    return count;
  }

  private String description(Path summary) throws IOException {
    if (!Files.isRegularFile(summary)) {
      problem(summary, "is missing");
      return "";
    }
    String page = Files.readString(summary, UTF_8);
    int begin = page.indexOf("class=\"package-description\"");
    int end = page.indexOf("class=\"summary\"", begin);
    return begin < 0 || end < 0 ? "" : page.substring(begin, end);
  }

  private void isExpected(Path page, Set<Path> expected) {
    Path relative = site.relativize(page);
    String name = page.getFileName().toString();
    if (relative.getNameCount() < 3 || OTHER_PAGES.contains(name)) {
      return; // of the whole site, or of a module or package
    }
    String outermost = name.replaceFirst("\\..*", "") + ".html";
    if (!expected.contains(page.resolveSibling(outermost))) {
      problem(page, "is the page of a type that is not public or not exported");
    }
  }

  private void hasLinksTo(String host) {
    if (!external.containsKey(host)) {
      problems.add("no page has a link to " + host);
    }
  }

  private void problem(Path page, String problem) {
    problems.add((page.startsWith(site) ? site.relativize(page) : page) + ": " + problem);
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }
}
