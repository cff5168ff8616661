package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people of a directory, as an LDIF file (RFC 2849). It needs {@code
 * com.unboundid:unboundid-ldapsdk} on the class path.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(Presets.LDAP).named("Acme").read(Ldif.entries(text));
 * }</pre>
 *
 * <p>Rows are the entries of people: those with the object class {@code person}, {@code
 * organizationalPerson}, {@code inetOrgPerson} or {@code user} but not {@code computer}, and those
 * without any object class. Other entries, such as units and groups, are not read, and one problem
 * says how many there are. The columns are {@code dn} and the attributes, whose case does not
 * matter. Distinguished names are normalized: those that differ only in case or space are equal.
 * The values of an attribute are put into one cell, with the {@linkplain Mapping#separator
 * separator} of the mapping between them.
 *
 * <p>Rows are counted from 1; problems name entries by their distinguished names.
 *
 * @since 0.1.0
 */
public final class Ldif extends RowSource {
  private static final FileErrors ERRORS = FileErrors.ofText("the LDIF text");

  private final Reader text;

  private Ldif(Reader text) {
    this.text = text;
  }

  /**
   * {@return the entries in the given text, which can be read once}
   *
   * @param text the text; it is not closed. Values that are in other files ({@code attribute:<
   *     file}) are refused
   */
  public static Ldif entries(Reader text) {
    return new Ldif(requireNonNull(text, "text"));
  }

  @Override
  String name() {
    return ERRORS.name();
  }

  @Override
  RowTable open(MappingSpec spec) {
    try {
      Set<String> columns = new LinkedHashSet<>();
      List<String> skipped = new ArrayList<>();
      List<RecordCells> records = LdifEntries.read(text, skipped);
      List<String> names = new ArrayList<>();
      for (RecordCells entry : records) {
        columns.addAll(entry.columns());
        names.add(entry.texts(LdifEntries.DN).get(0));
      }
      return new RecordTable(
          columns,
          records.iterator(),
          spec,
          (row, column) -> Optional.of(names.get(row - 1)),
          skipped);
    } catch (IOException e) {
      throw ERRORS.unreadable(e);
    } catch (NoClassDefFoundError e) {
      throw OptionalLibrary.missing("reading LDIF", "com.unboundid:unboundid-ldapsdk:7.0.5", e);
    }
  }
}
