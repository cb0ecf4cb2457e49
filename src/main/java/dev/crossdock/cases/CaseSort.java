package dev.crossdock.cases;

import java.util.Locale;

/** In which order cases are listed. */
public enum CaseSort {
  NEWEST,
  OLDEST,
  /** The next one to be late first. */
  DUE,
  /** The worst first. */
  SEVERITY,
  OWNER,
  /** Those that nobody has first. */
  ASSIGNEE;

  /** Throws {@link IllegalArgumentException} when there is none. */
  public static CaseSort of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
