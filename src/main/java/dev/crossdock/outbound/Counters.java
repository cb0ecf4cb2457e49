package dev.crossdock.outbound;

import java.util.List;
import java.util.Map;

/**
 * Numbers given out in a row. A number is taken in the caller's transaction and comes back if that
 * fails, so there are no gaps; two callers of one name wait for each other.
 */
public interface Counters {

  /**
   * Takes as many control numbers of each name as asked for, from 1 on.
   *
   * @param max the number after which it begins at 1 again
   * @return the numbers in order, by name
   */
  Map<String, List<Long>> nextControlNumbers(Map<String, Integer> howMany, long max);

  /**
   * Takes as many sequence numbers of each order key as asked for.
   *
   * @return the first of them, by key
   */
  Map<String, Long> nextInOrder(Map<String, Integer> howMany);
}
