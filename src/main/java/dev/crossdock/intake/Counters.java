package dev.crossdock.intake;

import java.util.Collection;
import java.util.Map;

/**
 * Numbers given out in a row. A number is taken in the caller's transaction and comes back if that
 * fails, so there are no gaps; two callers of one name wait for each other.
 */
public interface Counters {

  /**
   * The next control number of each name, from 1.
   *
   * @param max the number after which it begins at 1 again
   */
  Map<String, Long> nextControlNumbers(Collection<String> names, long max);

  /**
   * Takes as many sequence numbers of each order key as asked for.
   *
   * @return the first of them, by key
   */
  Map<String, Long> nextInOrder(Map<String, Integer> howMany);
}
