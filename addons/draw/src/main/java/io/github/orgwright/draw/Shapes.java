package io.github.orgwright.draw;

import java.util.Arrays;

/**
 * The sizes that a box can have. Each is wider and lower than the one before, so that none is both
 * wider and higher than another.
 */
final class Shapes {
  private int[] widths;
  private int[] heights;
  private int[] columns;
  private int size;

  Shapes(int capacity) {
    widths = new int[capacity];
    heights = new int[capacity];
    columns = new int[capacity];
  }

  /** One size. */
  static Shapes of(int width, int height) {
    Shapes one = new Shapes(1);
    one.add(width, height, CardColumns.ROW);
    return one;
  }

  int size() {
    return size;
  }

  int width(int shape) {
    return widths[shape];
  }

  int height(int shape) {
    return heights[shape];
  }

  /** How the reports of the manager of the box are arranged. */
  int columns(int shape) {
    return columns[shape];
  }

  int last() {
    return size - 1;
  }

  /** The narrowest shape of at most the given height, which the last shape has. */
  int narrowestWithin(int height) {
    int low = 0;
    int high = last();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heights[middle] <= height) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The lowest shape of at most the given width, which the first shape has. */
  int lowestWithin(int width) {
    int low = 0;
    int high = last();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (widths[middle] <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  void clear() {
    size = 0;
  }

  void add(int width, int height, int numberOfColumns) {
    if (size == widths.length) {
      int capacity = 2 * size + 8;
      widths = Arrays.copyOf(widths, capacity);
      heights = Arrays.copyOf(heights, capacity);
      columns = Arrays.copyOf(columns, capacity);
    }
    widths[size] = width;
    heights[size] = height;
    columns[size] = numberOfColumns;
    size++;
  }

  void add(Shapes from, int shape) {
    add(from.widths[shape], from.heights[shape], from.columns[shape]);
  }

  /** Adds to the width of each shape. */
  void widen(int more) {
    for (int i = 0; i < size; i++) {
      widths[i] += more;
    }
  }

  /** A copy that takes no more memory than it needs. */
  Shapes copy() {
    Shapes copy = new Shapes(0);
    copy.widths = Arrays.copyOf(widths, size);
    copy.heights = Arrays.copyOf(heights, size);
    copy.columns = Arrays.copyOf(columns, size);
    copy.size = size;
    return copy;
  }
}
