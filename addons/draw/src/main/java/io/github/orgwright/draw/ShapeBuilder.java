package io.github.orgwright.draw;

/** Combines shapes of boxes into shapes of what contains them. Reuses its memory. */
final class ShapeBuilder {
  private Shapes shapes = new Shapes(64);
  private Shapes spare = new Shapes(64);
  private final Shapes one = new Shapes(1);

  /** What was built; valid until the next call. */
  Shapes shapes() {
    return shapes;
  }

  /** Starts with no shapes. */
  void clear() {
    shapes.clear();
  }

  /** Starts with one shape. A width of minus one gap stands for no box. */
  void start(int width, int height) {
    shapes.clear();
    shapes.add(width, height, CardColumns.ROW);
  }

  /** Places a box to the right. */
  void addRight(int width, int height) {
    one.clear();
    one.add(width, height, CardColumns.ROW);
    addRight(one, 0);
  }

  /**
   * Places boxes to the right: for each height, both are as narrow as they can be.
   *
   * @param taller how much higher than its shapes the right box is
   */
  void addRight(Shapes right, int taller) {
    spare.clear();
    int i = 0;
    int j = 0;
    while (i < shapes.size() && j < right.size()) {
      int height = shapes.height(i);
      int rightHeight = right.height(j) + taller;
      spare.add(
          shapes.width(i) + Placement.GAP_X + right.width(j),
          Math.max(height, rightHeight),
          CardColumns.ROW);
      if (height >= rightHeight) {
        i++;
      }
      if (height <= rightHeight) {
        j++;
      }
    }
    swap();
  }

  /** Places a box below. */
  void addBelow(int width, int height) {
    one.clear();
    one.add(width, height, CardColumns.ROW);
    addBelow(one, 0);
  }

  /**
   * Places boxes below: for each width, both are as low as they can be.
   *
   * @param taller how much higher than its shapes the lower box is
   */
  void addBelow(Shapes lower, int taller) {
    spare.clear();
    int i = 0;
    int j = 0;
    int width = Math.max(shapes.width(0), lower.width(0));
    while (true) {
      while (i < shapes.last() && shapes.width(i + 1) <= width) {
        i++;
      }
      while (j < lower.last() && lower.width(j + 1) <= width) {
        j++;
      }
      spare.add(width, shapes.height(i) + lower.height(j) + taller, CardColumns.ROW);
      if (i == shapes.last() && j == lower.last()) {
        break;
      }
      int next = i < shapes.last() ? shapes.width(i + 1) : Integer.MAX_VALUE;
      int nextLower = j < lower.last() ? lower.width(j + 1) : Integer.MAX_VALUE;
      width = Math.min(next, nextLower);
    }
    swap();
  }

  /**
   * Adds another way to arrange the same reports. Of equal shapes, the earlier one is kept.
   *
   * @param head how much higher than its shapes the other way is
   */
  void addOption(Shapes option, int head, int columns) {
    spare.clear();
    int lowest = Integer.MAX_VALUE;
    int i = 0;
    int j = 0;
    while (i < shapes.size() || j < option.size()) {
      if (isNext(i, option, j, head)) {
        if (shapes.height(i) < lowest) {
          lowest = shapes.height(i);
          spare.add(shapes, i);
        }
        i++;
      } else {
        if (option.height(j) + head < lowest) {
          lowest = option.height(j) + head;
          spare.add(option.width(j), lowest, columns);
        }
        j++;
      }
    }
    swap();
  }

  /** Whether the next shape comes before that of an option: it is narrower, or as wide and low. */
  private boolean isNext(int i, Shapes option, int j, int head) {
    if (i == shapes.size() || j == option.size()) {
      return i < shapes.size();
    }
    int difference = shapes.width(i) - option.width(j);
    return difference < 0 || (difference == 0 && shapes.height(i) <= option.height(j) + head);
  }

  /**
   * Keeps at most the given number of shapes: the narrowest, the lowest, and for each other one a
   * shape that is not higher, and wider by at most a constant factor.
   */
  void thin(int most) {
    if (shapes.size() <= most) {
      return;
    }
    double range = (double) shapes.width(shapes.last()) / shapes.width(0);
    double factor = StrictMath.pow(range, 1.0 / (most - 1));
    spare.clear();
    spare.add(shapes, 0);
    for (int i = 1; i < shapes.size(); i++) {
      double widest = shapes.width(i) * factor;
      while (i < shapes.last() && shapes.width(i + 1) <= widest) {
        i++;
      }
      spare.add(shapes, i);
    }
    swap();
  }

  private void swap() {
    Shapes built = spare;
    spare = shapes;
    shapes = built;
  }
}
