package io.github.orgwright.io;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Person;
import org.jspecify.annotations.Nullable;

/** What rows tell of a person beside an id. */
record Particulars(@Nullable String name, @Nullable Integer years, @Nullable Education education) {
  static final Particulars NONE = new Particulars(null, null, null);

  /** The particulars; most rows have none, and share one value. */
  static Particulars of(
      @Nullable String name, @Nullable Integer years, @Nullable Education education) {
    return name == null && years == null && education == null
        ? NONE
        : new Particulars(name, years, education);
  }

  /** Whether both tell something that cannot be of one person. */
  boolean contradict(Particulars other) {
    return differ(name, other.name)
        || differ(years, other.years)
        || differ(education, other.education);
  }

  private static boolean differ(@Nullable Object first, @Nullable Object other) {
    return first != null && other != null && !first.equals(other);
  }

  /** These, and where they are silent the other ones. */
  Particulars or(Particulars other) {
    return of(
        name == null ? other.name : name,
        years == null ? other.years : years,
        education == null ? other.education : education);
  }

  Person of(String id) {
    Person.Builder person = Person.builder().id(id);
    if (name != null) {
      person.name(name);
    }
    if (years != null) {
      person.yearsOfExperience(years);
    }
    if (education != null) {
      person.education(education);
    }
    return person.build();
  }
}
