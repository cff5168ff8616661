package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.jackson.DocumentReader.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members that an object of a document may have. */
final class ObjectFormat {
  private final ImmutableList<Member<?>> members;
  private final ImmutableList<String> names;

  private ObjectFormat(ImmutableList<Member<?>> members) {
    this.members = members;
    this.names = members.stream().map(Member::name).collect(ImmutableList.toImmutableList());
  }

  static ObjectFormat of(Member<?>... members) {
    return new ObjectFormat(ImmutableList.copyOf(members));
  }

  /** A format with further members. */
  ObjectFormat and(Member<?>... more) {
    return and(of(more));
  }

  /** A format with the members of both. */
  ObjectFormat and(ObjectFormat other) {
    return new ObjectFormat(
        ImmutableList.<Member<?>>builder().addAll(members).addAll(other.members).build());
  }

  /** A member, and how its value is read. */
  record Member<T>(String name, boolean isRequired, Function<DocumentReader, T> reader) {
    static <T> Member<T> of(String name, Function<DocumentReader, T> reader) {
      return new Member<>(name, false, reader);
    }

    Member<T> required() {
      return new Member<>(name, true, reader);
    }
  }

  /** Reads an object of this format. */
  Members read(DocumentReader in) {
    Members object = new Members(this, in.spot());
    in.object(names, index -> object.values[index] = members.get(index).reader().apply(in));
    for (int i = 0; i < names.size(); i++) {
      if (members.get(i).isRequired() && object.values[i] == null) {
        throw in.missing(names.get(i), in.ofLast(object.spot));
      }
    }
    return object;
  }

  /** An object that was read. */
  static final class Members {
    private final ObjectFormat format;
    private final Spot spot;
    private final @Nullable Object[] values;

    private Members(ObjectFormat format, Spot spot) {
      this.format = format;
      this.spot = spot;
      this.values = new @Nullable Object[format.names.size()];
    }

    /** Where the object begins. */
    Spot spot() {
      return spot;
    }

    /** The value of a required member. */
    <T> T get(Member<T> member) {
      return requireNonNull(valueOrNull(member), member.name());
    }

    <T> Optional<T> find(Member<T> member) {
      return Optional.ofNullable(valueOrNull(member));
    }

    <T> List<T> list(Member<List<T>> member) {
      List<T> list = valueOrNull(member);
      return list == null ? ImmutableList.of() : list;
    }

    /** The name of the first member that the object has in addition to the given one. */
    Optional<String> otherThan(Member<?> only) {
      return format.names.stream()
          .filter(name -> !name.equals(only.name()) && values[format.names.indexOf(name)] != null)
          .findFirst();
    }

    private <T> @Nullable T valueOrNull(Member<T> member) {
      int index = format.names.indexOf(member.name());
      @SuppressWarnings("unchecked") // set from the reader of the member
      @Nullable T value = index < 0 ? null : (T) values[index];
      return value;
    }
  }
}
