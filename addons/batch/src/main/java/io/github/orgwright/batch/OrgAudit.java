package io.github.orgwright.batch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.HeaderMismatchException;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of an organization, checks it with rules, and returns the result as flat rows.
 * It audits one file at a time and shares nothing between files, so it can run on many threads and
 * on many machines. Start with {@link #ofPreset} or {@link #ofMapping}.
 *
 * <pre>{@code
 * OrgAudit audit = OrgAudit.ofPreset("orgwright").rules(OurRules.class);
 * List<AuditRow> rows = audit.rows("acme-2026-10.csv", bytes);
 * }</pre>
 *
 * <p>Without {@link #rules(Class)}, files are checked with {@link StandardRules#structure()}. The
 * findings include the problems of the data, as in {@link RuleSet#check(LoadResult)}.
 *
 * <p>It can be serialized, because it only contains names: those of a preset, of classes and of an
 * encoding. Mappings and rules are made on the machine that runs the audit, when it audits its
 * first file there.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class OrgAudit implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern MONTH = Pattern.compile("(?:[0-9]{4}-(?:0[1-9]|1[0-2]))?");

  /** The name of a preset; null if the mapping is made by a class. */
  private final @Nullable String preset;

  /** The name of the class that makes the mapping; null for a preset. */
  private final @Nullable String mapping;

  /** The name of the class that makes the rules; null for the standard rules. */
  private final @Nullable String rules;

  /** The name of the encoding of the files. */
  private final String charset;

  /** The day for which waivers are evaluated. */
  private final String day;

  /** What the names stand for, once it was needed on this machine. */
  private transient volatile @Nullable Parts parts;

  /** What a file is read and checked with. */
  private record Parts(OrgReader reader, RuleSet rules, Charset charset, LocalDate day) {}

  private OrgAudit(
      @Nullable String preset,
      @Nullable String mapping,
      @Nullable String rules,
      String charset,
      String day) {
    this.preset = preset;
    this.mapping = mapping;
    this.rules = rules;
    this.charset = charset;
    this.day = day;
  }

  private static OrgAudit of(@Nullable String preset, @Nullable String mapping) {
    return new OrgAudit(
        preset,
        mapping,
        null,
        StandardCharsets.UTF_8.name(),
        LocalDate.now(ZoneOffset.UTC).toString());
  }

  /**
   * {@return an audit of files that a preset describes}
   *
   * @param preset the name of a preset in {@link Presets#all()}, such as {@code orgwright}
   * @throws IllegalArgumentException if there is no preset with that name
   */
  public static OrgAudit ofPreset(String preset) {
    GuavaCheck.run();
    Map<String, Mapping> presets = Presets.all();
    checkArgument(
        presets.containsKey(preset),
        "there is no preset \"%s\"; the presets are %s",
        preset,
        Phrases.quoted(presets.keySet()));
    return of(preset, null);
  }

  /**
   * {@return an audit of files that a custom mapping describes}
   *
   * @param supplier a class that returns the mapping; it must be public, be available on each
   *     machine that runs the audit, and have a public constructor without parameters
   * @throws IllegalArgumentException if the class has no such constructor
   */
  public static OrgAudit ofMapping(Class<? extends Supplier<Mapping>> supplier) {
    GuavaCheck.run();
    return of(null, checked(supplier));
  }

  /**
   * {@return a copy that checks files with custom rules}
   *
   * @param supplier a class that returns the rules; it must be public, be available on each machine
   *     that runs the audit, and have a public constructor without parameters
   * @throws IllegalArgumentException if the class has no such constructor
   */
  public OrgAudit rules(Class<? extends Supplier<RuleSet>> supplier) {
    return new OrgAudit(preset, mapping, checked(supplier), charset, day);
  }

  private static String checked(Class<?> supplier) {
    boolean isUsable =
        Modifier.isPublic(supplier.getModifiers())
            && !Modifier.isAbstract(supplier.getModifiers())
            && List.of(supplier.getConstructors()).stream()
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
    checkArgument(
        isUsable,
        "class %s must be public and have a public constructor without parameters",
        supplier.getName());
    return supplier.getName();
  }

  /**
   * {@return a copy for files in the given encoding; a byte order mark of UTF-8 or UTF-16 at the
   * beginning of a file takes precedence. Without it, files are read as UTF-8}
   *
   * @param charset the encoding
   */
  public OrgAudit charset(Charset charset) {
    return new OrgAudit(preset, mapping, rules, charset.name(), day);
  }

  /**
   * {@return a copy that evaluates waivers for the given day. Without it, this is the day on which
   * the audit was created (UTC), on all machines}
   *
   * @param day the day
   */
  public OrgAudit asOf(LocalDate day) {
    return new OrgAudit(preset, mapping, rules, charset, day.toString());
  }

  /**
   * {@return the rows of the given file, in their order}
   *
   * <p>The name of the file says what it is about. Its extension is ignored. The last text such as
   * {@code 2026-10} or {@code 2026-10-31} is the month; what remains of the path is the
   * organization, without the separator ({@code -}, {@code _}, {@code .} or space) before the
   * month, or after it if there is none before it. So {@code acme-2026-10.csv}, {@code
   * 2026-10/acme.csv} and {@code acme/2026-10.csv} are about acme in October 2026, and {@code
   * uk/acme.csv} is about {@code uk/acme}, in a month that is not known. So use paths relative to
   * the folder with all files.
   *
   * <p>A file that cannot be read, or whose header does not fit the mapping, has one row of the
   * kind {@link AuditRow#UNREADABLE}. A rule that throws an exception has one row of the kind
   * {@link AuditRow#FINDING}.
   *
   * @param source the path of the file, not blank
   * @param bytes the content of the file
   * @throws IllegalArgumentException if the path is blank
   * @throws IllegalStateException if the mapping or the rules cannot be made on this machine, if
   *     the mapping throws an exception, or if Guava is older than version 31
   */
  public List<AuditRow> rows(String source, byte[] bytes) {
    checkSource(source);
    return rows(AuditedSource.of(source), bytes);
  }

  /**
   * {@return the rows of the given file, in their order, as in {@link #rows(String, byte[])}, for
   * the given organization and month}
   *
   * @param source the path of the file, not blank
   * @param organization the name of the organization, not blank
   * @param month the month, such as {@code 2026-10}; empty if it is not known
   * @param bytes the content of the file
   * @throws IllegalArgumentException if the path or the organization is blank, or the month does
   *     not have this form
   * @throws IllegalStateException if the mapping or the rules cannot be made on this machine, if
   *     the mapping throws an exception, or if Guava is older than version 31
   */
  public List<AuditRow> rows(String source, String organization, String month, byte[] bytes) {
    checkSource(source);
    checkArgument(!organization.isBlank(), "organization of %s must not be blank", source);
    checkArgument(
        MONTH.matcher(month).matches(),
        "month of %s must be like 2026-10, or empty, but is \"%s\"",
        source,
        month);
    return rows(new AuditedSource(source, organization, month), bytes);
  }

  private static void checkSource(String source) {
    checkArgument(!source.isBlank(), "name of a source must not be blank");
  }

  private List<AuditRow> rows(AuditedSource source, byte[] bytes) {
    Parts with = parts();
    Csv file = Csv.bytes(source.source(), bytes).charset(with.charset());
    LoadResult loaded;
    try {
      loaded = with.reader().named(source.organization()).read(file);
    } catch (UnreadableFileException | HeaderMismatchException e) {
      return FindingRows.unreadable(source, e);
    } catch (RuntimeException e) {
      throw new IllegalStateException("the mapping cannot read " + source.source() + ": " + e, e);
    }
    return FindingRows.of(source, loaded, with.rules().check(loaded, with.day()));
  }

  private Parts parts() {
    @Nullable Parts known = parts;
    if (known == null) {
      GuavaCheck.run();
      known =
          new Parts(
              OrgReader.of(
                  mapping == null
                      ? requireNonNull(Presets.all().get(preset))
                      : supplied("mapping", mapping, Mapping.class)),
              rules == null ? StandardRules.structure() : supplied("rules", rules, RuleSet.class),
              Charset.forName(charset),
              LocalDate.parse(day));
      parts = known;
    }
    return known;
  }

  private static <T> T supplied(String what, String className, Class<T> type) {
    ClassLoader loader =
        Optional.ofNullable(Thread.currentThread().getContextClassLoader())
            .orElse(OrgAudit.class.getClassLoader());
    try {
      Supplier<?> supplier =
          Class.forName(className, true, loader)
              .asSubclass(Supplier.class)
              .getDeclaredConstructor()
              .newInstance();
      return type.cast(supplier.get());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new IllegalStateException(
          "the "
              + what
              + " of class "
              + className
              + " cannot be made: "
              + e
              + "; fix: put the class on the class path of each machine that runs the audit",
          e);
    }
  }

  /** {@return the preset or the classes, the encoding and the day} */
  @Override
  public String toString() {
    return "audit of "
        + (preset == null ? "files mapped by " + mapping : preset + " files")
        + " with "
        + (rules == null ? "the standard rules" : "the rules of " + rules)
        + ", in "
        + charset
        + ", on "
        + day;
  }
}
