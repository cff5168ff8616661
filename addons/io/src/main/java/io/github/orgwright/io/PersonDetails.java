package io.github.orgwright.io;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Person;
import org.jspecify.annotations.Nullable;

/** The details of a person in a file, in addition to the id. */
record PersonDetails(
    @Nullable String name, @Nullable Integer years, @Nullable Education education) {
  static final PersonDetails NONE = new PersonDetails(null, null, null);

  /** The details; most rows have none, and share one value. */
  static PersonDetails of(
      @Nullable String name, @Nullable Integer years, @Nullable Education education) {
    return name == null && years == null && education == null
        ? NONE
        : new PersonDetails(name, years, education);
  }

  /** Whether the details differ in a way that is impossible for one person. */
  boolean contradict(PersonDetails other) {
    return !or(other).equals(other.or(this));
  }

  /** These details, completed from the other ones. */
  PersonDetails or(PersonDetails other) {
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
