package org.leafpay.engine.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;

/**
 * Reads all pages of a list of boxes. Blocks that come between two pages shift them, and a node
 * repeats pending boxes on every page: a box that was seen is not taken again, and a page that is
 * short or brings nothing new is the last.
 */
final class BoxPages {
  static final int PAGE_SIZE = 500;

  /** More than any operator holds; ends a node that invents boxes for ever. */
  private static final int PAGE_COUNT_MAX = 200;

  private BoxPages() {}

  /** All boxes of the pages that {@code page} gives for an offset. */
  static List<Box> all(String request, IntFunction<List<Box>> page) {
    Map<BoxId, Box> boxes = new LinkedHashMap<>();
    for (int i = 0; i < PAGE_COUNT_MAX; i++) {
      List<Box> next = page.apply(i * PAGE_SIZE);
      int before = boxes.size();
      next.forEach(box -> boxes.put(box.id(), box));
      if (next.size() < PAGE_SIZE || boxes.size() == before) {
        return List.copyOf(boxes.values());
      }
    }
    throw new NodeException(
        request, new NodeProblem.BadAnswer("more than " + PAGE_COUNT_MAX + " pages of boxes"));
  }
}
