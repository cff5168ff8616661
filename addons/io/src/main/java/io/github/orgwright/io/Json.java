package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects in JSON, such as the answer of a web service. It needs {@code
 * tools.jackson.core:jackson-core} on the class path.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(mapping).read(Json.file(Path.of("users.json"), "/value"));
 * }</pre>
 *
 * <p>The columns are the names of the members of all objects. The members of a nested object become
 * columns whose names are joined by dots, such as {@code manager.id}, even if the object is in an
 * array; the values of an array are put into one cell as described at {@link Rows}. Null, an empty
 * string and a missing member are read in the same way. Numbers are written without an exponent and
 * without a zero fraction.
 *
 * <p>Rows are counted from 1; problems name them by a JSON pointer, such as {@code /value/0}.
 *
 * @since 0.1.0
 */
public final class Json extends RowSource {
  private final String name;
  private final @Nullable Path file;
  private final @Nullable Reader text;
  private final String pointer;
  private final UnaryOperator<String> columnName;
  private final Consumer<RecordCells> completion;

  private Json(
      String name,
      @Nullable Path file,
      @Nullable Reader text,
      String pointer,
      UnaryOperator<String> columnName,
      Consumer<RecordCells> completion) {
    checkArgument(
        pointer.isEmpty() || pointer.startsWith("/"),
        "a JSON pointer must be empty or begin with \"/\", but is \"%s\"",
        pointer);
    this.name = name;
    this.file = file;
    this.text = text;
    this.pointer = pointer;
    this.columnName = columnName;
    this.completion = completion;
  }

  /**
   * {@return the rows in the given file}
   *
   * @param file the file, in UTF-8
   * @param pointer the JSON pointer of the array, such as {@code /value}; empty if the array is the
   *     whole document
   * @throws IllegalArgumentException if the pointer is not empty and does not begin with a slash
   */
  public static Json file(Path file, String pointer) {
    return new Json(file.toString(), file, null, pointer, UnaryOperator.identity(), cells -> {});
  }

  /**
   * {@return the rows in the given text, which can be read once}
   *
   * @param text the text; it is not closed
   * @param pointer the JSON pointer of the array, such as {@code /value}; empty if the array is the
   *     whole text
   * @throws IllegalArgumentException if the pointer is not empty and does not begin with a slash
   */
  public static Json rows(Reader text, String pointer) {
    return new Json(
        "the JSON text",
        null,
        requireNonNull(text, "text"),
        pointer,
        UnaryOperator.identity(),
        cells -> {});
  }

  /**
   * A copy that names columns by a function of the names of members, and changes the cells of each
   * row.
   */
  Json changed(UnaryOperator<String> names, Consumer<RecordCells> cells) {
    return new Json(name, file, text, pointer, names, cells);
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String organization() {
    return file == null ? super.organization() : TextFiles.stem(name);
  }

  @Override
  RowTable open(MappingSpec spec) {
    FileErrors errors =
        file == null
            ? FileErrors.ofText(name)
            : FileErrors.ofFile(name, TextFiles.Content.of(file), StandardCharsets.UTF_8);
    Set<String> columns = new LinkedHashSet<>();
    List<RecordCells> records = new ArrayList<>();
    Values values = new Values(spec);
    try {
      for (Map<String, Object> row : rows()) {
        RecordCells cells = new RecordCells();
        row.forEach((member, value) -> values.add(cells, columnName.apply(member), value));
        row.keySet().stream()
            .map(columnName)
            .filter(column -> !column.isEmpty())
            .forEach(columns::add);
        completion.accept(cells);
        columns.addAll(cells.columns());
        records.add(cells);
      }
    } catch (IOException e) {
      throw errors.unreadable(e);
    } catch (NoClassDefFoundError e) {
      throw OptionalLibrary.missing("reading JSON", "tools.jackson.core:jackson-core:3.3.0", e);
    }
    return new RecordTable(columns, records.iterator(), spec, this::place);
  }

  private List<Map<String, Object>> rows() throws IOException {
    if (file == null) {
      return JsonRows.read(TextFiles.withoutMark(requireNonNull(text)), pointer);
    }
    try (Reader opened = TextFiles.open(TextFiles.Content.of(file), StandardCharsets.UTF_8)) {
      return JsonRows.read(opened, pointer);
    }
  }

  private Optional<String> place(int row, @Nullable String column) {
    String of = pointer + "/" + (row - 1);
    return Optional.of(column == null ? of : of + "/" + column.replace('.', '/'));
  }
}
