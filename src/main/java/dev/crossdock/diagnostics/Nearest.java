package dev.crossdock.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What someone may have meant who wrote something that is not known. */
public final class Nearest {

  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private Nearest() {}

  /**
   * Says which of those known are nearest, as the rest of a sentence: {@code " Near it: CA, CS."};
   * empty where none is near.
   */
  public static String to(String value, Collection<String> known) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return "";
    }
    var word = value.toUpperCase(Locale.ROOT);
    int far = Math.max(1, word.length() / 3);
    record Candidate(String text, int distance) {}
    var near =
        known.stream()
            .filter(k -> Math.abs(k.length() - word.length()) <= far && k.length() <= LONGEST)
            .map(k -> new Candidate(k, distance(word, k.toUpperCase(Locale.ROOT))))
            .filter(c -> c.distance() <= far && c.distance() < word.length())
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
            .limit(MOST)
            .map(Candidate::text)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "" : " Near it: " + near + '.';
  }

  /** Characters to change, add, leave out, or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
