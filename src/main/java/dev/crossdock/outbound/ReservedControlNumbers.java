package dev.crossdock.outbound;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Control numbers, all that a transaction needs taken at once. */
public final class ReservedControlNumbers {

  private static final long MAX = 999_999_999;

  private final Map<String, Iterator<Long>> taken;

  /** Takes so many of each counter. */
  public ReservedControlNumbers(Counters counters, Map<String, Integer> howMany) {
    taken =
        howMany.isEmpty()
            ? Map.of()
            : counters.nextControlNumbers(howMany, MAX).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().iterator()));
  }

  public long next(String counter) {
    return Objects.requireNonNull(taken.get(counter)).next();
  }

  /** The first of some in a row; 0 where none are needed. */
  public long next(String counter, int count) {
    long first = count == 0 ? 0 : next(counter);
    for (int i = 1; i < count; i++) {
      next(counter);
    }
    return first;
  }
}
