package io.github.orgwright.testkit;

import com.google.common.base.Ascii;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What a step of a reorganization does. */
enum ReorgVerb {
  HIRE(3),
  CLOSE(2),
  MOVE(4),
  MAKE_ROOT(1),
  CHANGE_ROLE(2),
  RETITLE(1),
  VACATE(2),
  ASSIGN(3),
  ADD_DOTTED(1),
  ADD_MANAGER(1),
  SWAP(1),
  MERGE(1);

  /** Each verb as often as it is generated. */
  static final List<ReorgVerb> BY_FREQUENCY =
      Stream.of(values())
          .flatMap(verb -> Collections.nCopies(verb.frequency, verb).stream())
          .toList();

  private final int frequency;

  ReorgVerb(int frequency) {
    this.frequency = frequency;
  }

  @Override
  public String toString() {
    return Ascii.toLowerCase(name()).replace('_', ' ');
  }
}
