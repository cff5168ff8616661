package io.github.orgwright.testkit;

/** What a step of a reorganization does. */
enum ReorgVerb {
  HIRE("hire"),
  CLOSE("close"),
  MOVE("move"),
  TO_TOP("to top"),
  CHANGE_ROLE("change role"),
  RETITLE("retitle"),
  VACATE("vacate"),
  FILL("fill"),
  ADD_DOTTED("add dotted"),
  ADD_MANAGER("add manager"),
  SWAP("swap"),
  MERGE("merge");

  private final String word;

  ReorgVerb(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
