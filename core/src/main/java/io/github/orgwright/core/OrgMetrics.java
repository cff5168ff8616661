package io.github.orgwright.core;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Counts, layers and spans of an organization, or of some of its positions, computed from solid
 * lines. A span is the number of direct reports of a manager, including vacant positions. A root is
 * in layer 1. People are counted once, however many positions they hold.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class OrgMetrics {
  OrgMetrics() {}

  /** {@return the number of positions} */
  public abstract int positions();

  /**
   * {@return the number of people who are holders or deputies, not counting undisclosed holders;
   * each person counts once}
   */
  public abstract int people();

  /** {@return the total FTE (full-time equivalents) of all positions} */
  public abstract double fte();

  /** {@return the number of undisclosed holders} */
  public abstract int undisclosed();

  /**
   * {@return the number of positions that are known to have neither a substantive nor an acting
   * holder}
   */
  public abstract int vacant();

  /** {@return the number of positions for which it is not known whether they have a holder} */
  public abstract int occupancyUnknown();

  /** {@return the number of positions held only by acting holders} */
  public abstract int acting();

  /** {@return the number of positions with more than one holder} */
  public abstract int shared();

  /** {@return the number of roots: positions without a solid line to a manager} */
  public abstract int roots();

  /**
   * {@return the number of detached positions: those whose solid lines all lead to unknown
   * managers}
   */
  public abstract int detached();

  /**
   * {@return the number of positions that are in no layer, because no chain of managers leads from
   * them to a root}
   */
  public abstract int withoutLayer();

  /** {@return the number of dotted lines} */
  public abstract int dottedLines();

  /** {@return the number of positions in each layer, starting with layer 1} */
  public abstract List<Integer> layerSizes();

  /**
   * {@return for each span, from the smallest to the largest, the number of managers that have it}
   */
  public abstract Map<Integer, Integer> spans();

  /**
   * {@return the positions with the largest span, in the order of positions; empty if there are no
   * managers}
   */
  public abstract List<Position> widest();

  /**
   * {@return the number of layers, which is the largest layer of any position; 0 if no position has
   * a layer}
   */
  public final int layers() {
    return layerSizes().size();
  }

  /** {@return the number of managers: positions with direct reports} */
  public final int managers() {
    return spans().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** {@return the largest span; 0 if there are no managers} */
  public final int widestSpan() {
    return spans().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** {@return the average span of managers; 0 if there are no managers} */
  public final double meanSpan() {
    long reports =
        spans().entrySet().stream().mapToLong(e -> (long) e.getKey() * e.getValue()).sum();
    return managers() == 0 ? 0 : (double) reports / managers();
  }
}
