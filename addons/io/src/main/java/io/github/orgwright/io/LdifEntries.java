package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.TrailingSpaceBehavior;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of people in an LDIF text. */
final class LdifEntries {
  static final String DN = "dn";

  private static final ImmutableSet<String> PEOPLE =
      ImmutableSet.of("person", "organizationalperson", "inetorgperson", "user");

  /** A text that is long enough and looks like a distinguished name. */
  private static final Pattern LIKE_DN =
      Pattern.compile("\\s*[A-Za-z][A-Za-z0-9.-]*\\s*=[^,]+,.*=.*", Pattern.DOTALL);

  private LdifEntries() {}

  /**
   * The entries of people.
   *
   * @param skipped to which the names of other entries are added
   */
  static List<RecordCells> read(Reader text, List<String> skipped) throws IOException {
    List<RecordCells> entries = new ArrayList<>();
    // It is not closed, since the text is not.
    LDIFReader reader = new LDIFReader(new Lines(TextFiles.withoutMark(text)));
    reader.setTrailingSpaceBehavior(TrailingSpaceBehavior.STRIP);
    try {
      for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
        if (isOfPerson(entry)) {
          entries.add(cells(entry));
        } else {
          skipped.add(normalized(entry.getDN()));
        }
      }
    } catch (LDIFException e) {
      throw new IOException("line " + e.getLineNumber() + " is not LDIF: " + e.getMessage(), e);
    }
    return entries;
  }

  private static boolean isOfPerson(Entry entry) {
    String[] classes = entry.getObjectClassValues();
    if (classes == null) {
      return true;
    }
    Set<String> names =
        Stream.of(classes).map(Ascii::toLowerCase).collect(Collectors.toCollection(HashSet::new));
    return !names.contains("computer") && !Collections.disjoint(names, PEOPLE);
  }

  private static RecordCells cells(Entry entry) {
    RecordCells cells = new RecordCells();
    cells.add(DN, normalized(entry.getDN()), false);
    for (Attribute attribute : entry.getAttributes()) {
      String[] values = attribute.getValues();
      for (String value : values) {
        cells.add(Ascii.toLowerCase(attribute.getName()), normalized(value), values.length > 1);
      }
    }
    return cells;
  }

  /** One form of a distinguished name; other text as it is. */
  private static String normalized(String text) {
    if (!LIKE_DN.matcher(text).matches()) {
      return text;
    }
    try {
      return new DN(text).toNormalizedString();
    } catch (LDAPException e) {
      return text;
    }
  }

  /** Lines, none of which may name a file whose content would become a value. */
  private static final class Lines extends BufferedReader {
    private static final Pattern FILE = Pattern.compile("[^:#\\s][^:]*:<.*", Pattern.DOTALL);

    /** The lines that were read and not returned yet. */
    private final Deque<String> waiting = new ArrayDeque<>();

    private int number;

    /** Whether the next line begins an entry. */
    private boolean isAtStart = true;

    Lines(Reader text) {
      super(text);
    }

    @Override
    public @Nullable String readLine() throws IOException {
      if (waiting.isEmpty()) {
        String line = super.readLine();
        number++;
        if (isAtStart && line != null && isSummary(line)) {
          while (line != null && !Spaces.isBlank(line)) {
            line = super.readLine();
            number++;
          }
        }
        if (line == null) {
          return null;
        }
        isAtStart = Spaces.isBlank(line) || (isAtStart && line.startsWith("#"));
        addWhole(line);
      }
      return waiting.remove();
    }

    /** Whether a line begins the summary of a search, after which further entries may come. */
    private static boolean isSummary(String line) {
      return line.startsWith("search:") || line.startsWith("result:");
    }

    /** Adds a line with its continuation, which begins with a space and may divide any word. */
    private void addWhole(String first) throws IOException {
      StringBuilder whole = new StringBuilder(first);
      int begin = number;
      waiting.add(first);
      while (isContinued()) {
        String next = requireNonNull(super.readLine());
        number++;
        waiting.add(next);
        whole.append(next, 1, next.length());
      }
      if (FILE.matcher(whole).matches()) {
        throw new IOException(
            "line " + begin + " names a file for the value of an attribute, which is not read");
      }
    }

    private boolean isContinued() throws IOException {
      mark(1);
      int next = read();
      reset();
      return next == ' ';
    }
  }
}
