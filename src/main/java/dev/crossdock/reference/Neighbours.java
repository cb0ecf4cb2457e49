package dev.crossdock.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Codes that begin or end like another one. A slip of the pen is in one half of a code, so the
 * other half finds what was meant, and a list of any length costs the same.
 */
final class Neighbours {

  private static final int EACH_WAY = 1_000;

  private final String[] byBeginning;
  private final String[] byEnd;

  Neighbours(Collection<String> codes) {
    byBeginning = codes.toArray(String[]::new);
    byEnd = codes.stream().map(Neighbours::reversed).toArray(String[]::new);
    Arrays.sort(byBeginning);
    Arrays.sort(byEnd);
  }

  Set<String> of(String code) {
    var found = new LinkedHashSet<String>();
    around(byBeginning, code).forEach(found::add);
    around(byEnd, reversed(code)).map(Neighbours::reversed).forEach(found::add);
    return found;
  }

  private static java.util.stream.Stream<String> around(String[] sorted, String code) {
    int at = Arrays.binarySearch(sorted, code);
    int place = at < 0 ? -at - 1 : at;
    return Arrays.stream(
        sorted, Math.max(0, place - EACH_WAY), Math.min(sorted.length, place + EACH_WAY));
  }

  private static String reversed(String code) {
    return new StringBuilder(code).reverse().toString();
  }
}
