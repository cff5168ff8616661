package io.github.orgwright.jackson;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.NearestIds;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Reads objects, arrays and simple values, and refuses what is not as expected. Each method that
 * reads begins at the first token of a value and ends at its last. Messages name the place in the
 * document by a JSON pointer, line and column.
 */
final class DocumentReader {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private static final int LONGEST_SHOWN = 40;

  private final JsonParser parser;
  private final DeserializationContext context;

  /** Where the document is: an empty string, unless it is part of another. */
  private final String base;

  /** Whether the current value is personal data, which no message may quote. */
  private boolean isPersonal;

  /** Where the document is that the mapper reads, which may contain an organization. */
  private final String root;

  DocumentReader(JsonParser parser, DeserializationContext context) {
    this(parser, context, base(parser));
  }

  private DocumentReader(JsonParser parser, DeserializationContext context, String root) {
    this.parser = parser;
    this.context = context;
    this.base = base(parser);
    this.root = root;
  }

  /** A reader for the current value, which is a document in this document. */
  DocumentReader nested() {
    return new DocumentReader(parser, context, root);
  }

  private static String base(JsonParser parser) {
    TokenStreamContext current = parser.streamReadContext();
    boolean isInside =
        parser.currentToken() == JsonToken.START_OBJECT
            || parser.currentToken() == JsonToken.PROPERTY_NAME;
    return (isInside ? current.getParent() : current).pathAsPointer().toString();
  }

  /** A line and a column; negative numbers if the source has no lines. */
  record Spot(int line, int column) {}

  /** A place in the document. */
  record Place(String pointer, TokenStreamLocation location) {}

  /** A reference to another value of the document, which may come later. */
  record Reference(String key, Spot spot) {}

  /** Where the current value begins. */
  Spot spot() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Spot(location.getLineNr(), location.getColumnNr());
  }

  /** The place of the current value; after an object or array, of that object or array. */
  Place here() {
    return new Place(
        parser.streamReadContext().pathAsPointer().toString(), parser.currentTokenLocation());
  }

  /** The place of the object that was read last, and began at the given spot. */
  Place ofLast(Spot spot) {
    return new Place(here().pointer(), location(spot));
  }

  /** The place of a value that was read earlier, by the path from the document. */
  Place place(Spot spot, String path) {
    return new Place(path.isEmpty() ? base : base + "/" + path, location(spot));
  }

  private TokenStreamLocation location(Spot spot) {
    return new TokenStreamLocation(
        parser.currentLocation().contentReference(), -1, spot.line(), spot.column());
  }

  /**
   * Reads an object.
   *
   * @param known the names of its members
   * @param member reads the value of the member with the given index in the names; called at most
   *     once for each
   */
  void object(List<String> known, IntConsumer member) {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      token = next();
    } else if (token != JsonToken.PROPERTY_NAME && token != JsonToken.END_OBJECT) {
      throw unexpected("an object", "write members in braces"); // both: after the type of the value
    }
    long seen = 0; // a bit for each member; no object has more than 64
    for (; token == JsonToken.PROPERTY_NAME; token = next()) {
      String name = parser.currentName();
      int index = known.indexOf(name);
      if (index < 0) {
        skip(name, known);
      } else if ((seen & (1L << index)) != 0) {
        throw duplicateMember(name);
      } else {
        seen |= 1L << index;
        next();
        member.accept(index);
      }
    }
  }

  /** An exception for an object without a required member. */
  DatabindException missing(String member, Place object) {
    return refusal("missing member \"" + member + "\"", object, "add the member");
  }

  @CanIgnoreReturnValue
  private @Nullable JsonToken next() {
    return parser.nextToken();
  }

  private void skip(String name, List<String> known) {
    if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
      Place here = here();
      String message =
          message(
              "unknown member " + shown(name),
              here,
              similar(name, known),
              "correct the name, or remove the member");
      throw located(
          new UnrecognizedPropertyException(
              parser,
              message,
              here.location(),
              Organization.class,
              name,
              ImmutableList.copyOf(known)),
          here);
    }
    next();
    var unused = parser.skipChildren();
  }

  private DatabindException duplicateMember(String name) {
    return refusal("duplicate member " + shown(name), here(), "remove one of the two");
  }

  /** Reads an object whose members are texts, with any names. */
  Map<String, String> texts() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw unexpected("an object", "write members in braces");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    while (next() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      next();
      if (texts.putIfAbsent(name, text()) != null) {
        throw duplicateMember(name);
      }
    }
    return texts;
  }

  /** Reads an array. */
  <T> List<T> list(Function<DocumentReader, T> element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw unexpected("an array", "write it in square brackets");
    }
    List<T> list = new ArrayList<>(2);
    while (next() != JsonToken.END_ARRAY) {
      list.add(element.apply(this));
    }
    return list;
  }

  String text() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw unexpected("a string", "write a string in quotes");
    }
    return parser.getString();
  }

  /** Reads a value that is personal data. */
  <T> T personal(Function<DocumentReader, T> value) {
    isPersonal = true;
    T read = value.apply(this);
    isPersonal = false;
    return read;
  }

  Reference reference() {
    return new Reference(text(), spot());
  }

  boolean truth() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw unexpected("true or false", "write one of the two, without quotes");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  double number() {
    if (!isNumber()) {
      throw unexpected("a number", "write digits without quotes");
    }
    return parser.getDoubleValue();
  }

  private boolean isNumber() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
  }

  int integer() {
    if (isNumber()) {
      try {
        return parser.getDecimalValue().intValueExact();
      } catch (ArithmeticException | NumberFormatException | InputCoercionException e) {
        // the message is the same as for values of other types
      }
    }
    throw unexpected(
        "a whole number up to 2147483647", "write it in digits, without quotes and fraction");
  }

  /** An exact number: a text as we write it, or a number. */
  BigDecimal amount() {
    boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
    if (isText || isNumber()) {
      String digits = parser.getString();
      // A long text would take much time; numbers are checked by the parser.
      parser.streamReadConstraints().validateFPLength(digits.length());
      if (DECIMAL.matcher(digits).matches()) {
        try {
          return isText ? new BigDecimal(digits) : parser.getDecimalValue();
        } catch (NumberFormatException | InputCoercionException e) {
          // the exponent is too large
        }
      }
    }
    throw unexpected("a decimal number", "write digits in quotes, such as \"12500.50\"");
  }

  /** The constant with the name that is the value. */
  <E extends Enum<E>> E constant(Collection<E> constants) {
    String name = choice(constants.stream().map(Enum::name).toList()).key();
    return constants.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** One of the given names. */
  Reference choice(Collection<String> names) {
    if (parser.currentToken() == JsonToken.VALUE_STRING && names.contains(parser.getString())) {
      return reference();
    }
    throw unexpected(
        Phrases.series(List.copyOf(names), "or"), "write one of these names in quotes");
  }

  /** An exception for a name that is not one of the known ones. */
  DatabindException unknownName(
      String subject, String name, Place place, Collection<String> known) {
    return refusal(
        "unknown " + subject + " " + shown(name),
        place,
        similar(name, known),
        "write " + Phrases.series(List.copyOf(known), "or"));
  }

  /** A value of the library; what the library refuses, Jackson refuses at the given place. */
  <T> T checked(Supplier<Place> place, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      Place at = place.get();
      String message = "value" + at(at) + " is refused: " + e.getMessage();
      throw located(new Refused(parser, SafeText.of(message), at.location(), e), at);
    }
  }

  /** An exception for a value that is not as it should be. */
  DatabindException refusal(String fact, Place place, String fix) {
    return refusal(fact, place, "", fix);
  }

  private DatabindException refusal(String fact, Place place, String hint, String fix) {
    return located(
        new Refused(parser, message(fact, place, hint, fix), place.location(), null), place);
  }

  private static String message(String fact, Place place, String hint, String fix) {
    return SafeText.of(fact + at(place) + hint + "; fix: " + fix);
  }

  private DatabindException unexpected(String expected, String fix) {
    boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
    Place here = here();
    String message =
        "value"
            + at(here)
            + " must be "
            + expected
            + ", but is "
            + found()
            + "; fix: "
            + (isNull ? "write a value, or leave it out" : fix);
    return located(new Refused(parser, SafeText.of(message), here.location(), null), here);
  }

  private String found() {
    @Nullable JsonToken token = parser.currentToken();
    if (token == null) {
      return "missing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING ->
          isPersonal ? "another string" : "the string " + shown(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          isPersonal
              ? "a number with a fraction or out of this range"
              : shortened(parser.getString());
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> "not JSON";
    };
  }

  /** Where a value is. Jackson shows line and column only if it may show the document too. */
  private static String at(Place place) {
    String pointer = place.pointer().isEmpty() ? "" : " at " + place.pointer();
    TokenStreamLocation location = place.location();
    return location.getLineNr() < 1
        ? pointer
        : pointer + " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  /** The part of a message that names similar names, if there are any. */
  private static String similar(String wanted, Collection<String> known) {
    List<String> nearest = NearestIds.of(wanted, known.stream());
    return nearest.isEmpty() ? "" : "; similar: " + Phrases.quoted(nearest);
  }

  static String shown(String text) {
    return '"' + shortened(text) + '"';
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_SHOWN) {
      return text;
    }
    boolean isInPair = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1));
    return text.substring(0, LONGEST_SHOWN - (isInPair ? 1 : 0)) + "...";
  }

  /** Adds the path from the document to the value for programs, as Jackson does. */
  private <X extends DatabindException> X located(X exception, Place place) {
    List<JsonPointer> steps = new ArrayList<>();
    JsonPointer rest = JsonPointer.compile(fromRoot(place.pointer()));
    for (; !rest.matches(); rest = rest.tail()) {
      steps.add(0, rest);
    }
    for (JsonPointer step : steps) {
      var unused =
          step.mayMatchElement()
              ? exception.prependPath(Organization.class, step.getMatchingIndex())
              : exception.prependPath(Organization.class, step.getMatchingProperty());
    }
    return exception;
  }

  /** The whole pointer, if the mapper has put the document together from parts. */
  private String fromRoot(String pointer) {
    return (pointer + "/").startsWith(root + "/") ? pointer.substring(root.length()) : pointer;
  }

  /** The values of one kind by the keys with which the document refers to them. */
  record Table<T>(String subject, String member, Map<String, T> values) {
    Table(String subject, String member) {
      this(subject, member, new LinkedHashMap<>());
    }
  }

  /** Adds a value whose object is at the given place. */
  <T> void add(Table<T> table, String key, T value, Supplier<Place> place) {
    if (table.values().putIfAbsent(key, value) != null) {
      throw refusal(
          "duplicate " + table.subject() + " id " + shown(key),
          place.get(),
          "remove one of the two, or give one of them another id");
    }
  }

  /** The value that is referred to. */
  <T> T get(Table<T> table, Reference reference, Supplier<String> path) {
    @Nullable T value = table.values().get(reference.key());
    if (value == null) {
      throw unknown(table, reference, path.get(), "");
    }
    return value;
  }

  /** An exception for a reference to a value that the document does not have. */
  DatabindException unknown(Table<?> table, Reference reference, String path, String otherFix) {
    return refusal(
        "unknown " + table.subject() + " id " + shown(reference.key()),
        place(reference.spot(), path),
        similar(reference.key(), table.values().keySet()),
        "correct the id, or add the " + table.subject() + " to " + table.member() + otherFix);
  }

  /** Jackson lets only subclasses choose the place. */
  private static final class Refused extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final @Nullable IllegalArgumentException reason;

    Refused(
        JsonParser parser,
        String message,
        TokenStreamLocation location,
        @Nullable IllegalArgumentException reason) {
      super(parser, message, location);
      this.reason = reason;
    }

    /** Jackson sets the cause to null, after which it cannot be set. */
    @Override
    public synchronized @Nullable Throwable getCause() {
      return reason;
    }
  }
}
