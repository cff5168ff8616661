package io.github.orgwright.io;

/** Says which library is missing from the class path. */
final class OptionalLibrary {
  private OptionalLibrary() {}

  /** What is done with the library is named in the -ing form, such as {@code reading JSON}. */
  static IllegalStateException missing(String what, String coordinates, NoClassDefFoundError e) {
    return new IllegalStateException(
        what
            + " needs a library that is not on the class path; fix: add the dependency "
            + coordinates,
        e);
  }
}
