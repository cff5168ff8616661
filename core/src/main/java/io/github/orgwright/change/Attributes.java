package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The attributes of positions, people and organizations that can change by themselves: how to get
 * each from a value, and how to put it into a builder.
 *
 * @param <T> the type that has the attributes
 * @param <B> the type that builds it
 */
final class Attributes<T, B> {
  static final String NAME = "name";
  static final String DISCLOSED = "isDisclosed";
  static final String OCCUPANCY = "occupancy";
  static final String DEFAULT_OCCUPANCY = "defaultOccupancy";
  static final String OUTSIDE_SUPERIOR = "outsideSuperior";

  /** The beginning of the names of custom attributes of positions. */
  static final String CUSTOM = "attribute:";

  static final Attributes<Position, Position.Builder> OF_POSITIONS =
      new Attributes<>(
          List.of(
              optional("title", String.class, Position::title, Position.Builder::title),
              list("roles", Role.class, Position::roles, Position.Builder::roles),
              list("owns", Scope.class, Position::owns, Position.Builder::owns),
              optional(
                  "worksIn", Scope.class, Position::statedWorkScope, Position.Builder::worksIn),
              optional(
                  OCCUPANCY,
                  Occupancy.class,
                  Position::statedOccupancy,
                  Position.Builder::occupancy),
              list(
                  "authorities",
                  Authority.class,
                  Position::authorities,
                  Position.Builder::authorities),
              list("duties", Duty.class, Position::duties, Position.Builder::duties),
              list("kpis", ScopedKpi.class, Position::kpis, Position.Builder::kpis),
              single("fte", Double.class, Position::fte, Position.Builder::fte),
              optional(
                  OUTSIDE_SUPERIOR,
                  String.class,
                  Position::outsideSuperior,
                  Position.Builder::reportsOutside)));

  static final Attributes<Person, Person.Builder> OF_PEOPLE =
      new Attributes<>(
          List.of(
              optional(NAME, String.class, Person::name, Person.Builder::name),
              optional(
                  "yearsOfExperience",
                  Integer.class,
                  person -> person.yearsOfExperience().stream().boxed().findAny(),
                  Person.Builder::yearsOfExperience),
              optional("education", Education.class, Person::education, Person.Builder::education),
              single(DISCLOSED, Boolean.class, Person::isDisclosed, (builder, isDisclosed) -> {})));

  static final Attributes<Organization, OrganizationBuilder> OF_ORGANIZATIONS =
      new Attributes<>(
          List.of(
              single(NAME, String.class, Organization::name, (builder, name) -> {}),
              single(
                  DEFAULT_OCCUPANCY,
                  Occupancy.class,
                  Organization::defaultOccupancy,
                  OrganizationBuilder::defaultOccupancy),
              list(
                  "scopes",
                  Scope.class,
                  Organization::declaredScopes,
                  (builder, scopes) -> scopes.forEach(builder::scope)),
              list(
                  "expectations",
                  Expectation.class,
                  Organization::expectations,
                  (builder, expectations) -> expectations.forEach(builder::expects)),
              list(
                  "tracked",
                  Kpi.class,
                  Organization::tracked,
                  (builder, kpis) -> kpis.forEach(builder::tracks))));

  /** One attribute; {@code accepts} tests the type of a value. */
  private record Attribute<T, B>(
      String name, Function<T, Object> of, BiConsumer<B, Object> into, Predicate<Object> accepts) {}

  /** An attribute whose value changes. */
  record Difference(String attribute, Object before, Object after) {}

  private final ImmutableMap<String, Attribute<T, B>> byName;

  private Attributes(List<Attribute<T, B>> attributes) {
    byName = Maps.uniqueIndex(attributes, Attribute::name);
  }

  private static <T, B, V> Attribute<T, B> single(
      String name, Class<V> type, Function<T, V> of, BiConsumer<B, V> into) {
    return new Attribute<>(
        name,
        of::apply,
        (builder, value) -> into.accept(builder, type.cast(value)),
        type::isInstance);
  }

  private static <T, B, V> Attribute<T, B> optional(
      String name, Class<V> type, Function<T, Optional<V>> of, BiConsumer<B, V> into) {
    return new Attribute<>(
        name,
        of::apply,
        (builder, value) ->
            ((Optional<?>) value).ifPresent(present -> into.accept(builder, type.cast(present))),
        isOptional(type));
  }

  private static Predicate<Object> isOptional(Class<?> type) {
    return value ->
        value instanceof Optional<?> optional
            && (optional.isEmpty() || type.isInstance(optional.get()));
  }

  private static <T, B, V> Attribute<T, B> list(
      String name, Class<V> type, Function<T, List<V>> of, BiConsumer<B, List<V>> into) {
    return new Attribute<>(
        name,
        of::apply,
        (builder, value) ->
            into.accept(builder, ((List<?>) value).stream().<V>map(type::cast).toList()),
        value -> value instanceof List<?> list && list.stream().allMatch(type::isInstance));
  }

  /**
   * Refuses the name of an attribute that the subject does not have, a value of another type, and
   * one that the subject cannot have.
   */
  static Object checked(Subject subject, String id, String attribute, Object value) {
    Predicate<Object> accepts = accepts(subject, attribute);
    checkArgument(
        accepts.test(value),
        "value of attribute \"%s\" must not be of type %s; fix: pass a value of the type that the"
            + " documentation of Changed names",
        attribute,
        value.getClass().getSimpleName());
    switch (subject) {
      case POSITION -> {
        Position.Builder builder = Position.builder().id(id);
        if (!attribute.startsWith(CUSTOM)) {
          OF_POSITIONS.get(attribute).into().accept(builder, value);
        }
        var unused = builder.build();
      }
      case PERSON -> {
        Person.Builder builder = Person.builder().id(id);
        OF_PEOPLE.get(attribute).into().accept(builder, value);
        var unused = builder.build();
      }
      case ORGANIZATION -> {
        checkArgument(
            id.equals(attribute),
            "change of attribute \"%s\" of the organization must not have the id \"%s\"; fix: pass"
                + " the name of the attribute as the id",
            attribute,
            id);
        OF_ORGANIZATIONS
            .get(attribute)
            .into()
            .accept(Organization.named(value instanceof String name ? name : attribute), value);
      }
    }
    return value instanceof List<?> list ? List.copyOf(list) : value;
  }

  private static Predicate<Object> accepts(Subject subject, String attribute) {
    Attributes<?, ?> attributes =
        switch (subject) {
          case POSITION -> OF_POSITIONS;
          case PERSON -> OF_PEOPLE;
          case ORGANIZATION -> OF_ORGANIZATIONS;
        };
    if (subject == Subject.POSITION
        && attribute.startsWith(CUSTOM)
        && attribute.length() > CUSTOM.length()) {
      return isOptional(String.class);
    }
    Attribute<?, ?> known = attributes.byName.get(attribute);
    checkArgument(
        known != null,
        "unknown attribute \"%s\"; fix: use %s",
        attribute,
        Phrases.series(attributes.byName.keySet().asList(), "or"));
    return known.accepts();
  }

  /** All attributes of a value by name, in a fixed order, without custom attributes. */
  Map<String, Object> of(T value) {
    Map<String, Object> values = new LinkedHashMap<>();
    byName.forEach((name, attribute) -> values.put(name, attribute.of().apply(value)));
    return values;
  }

  /** Puts all attributes into a builder. */
  void into(B builder, Map<String, Object> values) {
    byName.forEach((name, attribute) -> attribute.into().accept(builder, values.get(name)));
  }

  /** The attributes in which two values differ, in a fixed order, without custom attributes. */
  List<Difference> differences(T before, T after) {
    List<Difference> differences = new ArrayList<>();
    for (Attribute<T, B> attribute : byName.values()) {
      add(differences, attribute.name(), attribute.of().apply(before), attribute.of().apply(after));
    }
    return differences;
  }

  private static void add(
      List<Difference> differences, String attribute, Object before, Object after) {
    if (!before.equals(after)) {
      differences.add(new Difference(attribute, before, after));
    }
  }

  /** The custom attributes in which two positions differ. */
  static List<Difference> customDifferences(Position before, Position after) {
    List<Difference> differences = new ArrayList<>();
    if (!before.attributes().equals(after.attributes())) {
      for (String name : Sets.union(before.attributes().keySet(), after.attributes().keySet())) {
        add(differences, CUSTOM + name, custom(before, name), custom(after, name));
      }
    }
    return differences;
  }

  private static Optional<String> custom(Position position, String name) {
    return Optional.ofNullable(position.attributes().get(name));
  }

  /** The occupancy that a position has in an organization while it has no holder. */
  static Optional<Occupancy> occupancy(Position position, Organization in) {
    return Optional.of(position.statedOccupancy().orElse(in.defaultOccupancy()));
  }

  /** The position of an organization with its occupancy stated, even if it is the default there. */
  static Position explicit(Position position, Organization in) {
    return position.statedOccupancy().isPresent()
        ? position
        : position.toBuilder().occupancy(in.defaultOccupancy()).build();
  }

  /** The value of any attribute of a position of an organization. */
  static Object of(Position position, String attribute, Organization in) {
    return attribute.equals(OCCUPANCY) ? occupancy(position, in) : of(position, attribute);
  }

  /** The value of any attribute of a position, as it is stated. */
  static Object of(Position position, String attribute) {
    return attribute.startsWith(CUSTOM)
        ? custom(position, attribute.substring(CUSTOM.length()))
        : OF_POSITIONS.value(position, attribute);
  }

  /** The value of one attribute that is not a custom one. */
  Object value(T value, String attribute) {
    return get(attribute).of().apply(value);
  }

  private Attribute<T, B> get(String attribute) {
    Attribute<T, B> known = byName.get(attribute);
    if (known == null) {
      throw new AssertionError(attribute);
    }
    return known;
  }

  /** A position with another value of an attribute. */
  static Position with(Position position, String attribute, Object value) {
    Map<String, Object> values = OF_POSITIONS.of(position);
    Map<String, String> custom = new LinkedHashMap<>(position.attributes());
    if (!attribute.startsWith(CUSTOM)) {
      values.put(attribute, value);
    } else {
      String name = attribute.substring(CUSTOM.length());
      ((Optional<?>) value)
          .ifPresentOrElse(text -> custom.put(name, (String) text), () -> custom.remove(name));
    }
    Position.Builder builder = Position.builder().id(position.id()).attributes(custom);
    OF_POSITIONS.into(builder, values);
    return builder.build();
  }

  /** A person with another value of an attribute. */
  static Person with(Person person, String attribute, Object value) {
    Map<String, Object> values = OF_PEOPLE.of(person);
    values.put(attribute, value);
    Person.Builder builder =
        Boolean.TRUE.equals(values.get(DISCLOSED))
            ? Person.builder()
            : Person.undisclosedHolderOf(person.id(), 1).toBuilder();
    OF_PEOPLE.into(builder.id(person.id()), values);
    return builder.build();
  }
}
