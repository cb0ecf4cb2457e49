package dev.crossdock.config;

import java.util.List;

/** Matches file names against globs of {@code *} and {@code ?}, case-insensitively. */
public final class FileNames {

  private FileNames() {}

  public static boolean matchesAny(List<String> globs, String name) {
    return globs.stream().anyMatch(glob -> matches(glob, name));
  }

  /** Whether the whole name matches; linear in the name for each star. */
  public static boolean matches(String glob, String name) {
    int g = 0;
    int n = 0;
    int star = -1;
    int restart = 0;
    while (n < name.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        restart = n;
      } else if (g < glob.length() && (glob.charAt(g) == '?' || same(glob, g, name, n))) {
        g++;
        n++;
      } else if (star >= 0) {
        g = star + 1;
        n = ++restart;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}
