package io.github.orgwright.testkit;

/** What a step of a reorganization does. */
enum ReorgVerb {
  HIRE("hire"),
  CLOSE("close"),
  MOVE("move"),
  MAKE_ROOT("make root"),
  CHANGE_ROLE("change role"),
  RETITLE("retitle"),
  VACATE("vacate"),
  ASSIGN("assign"),
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
