package dev.crossdock.edi;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * What the first pass over a transmission found. The bytes of the interchanges, those set aside and
 * the blanks add up to the size of the transmission.
 *
 * @param setAside bytes in no interchange, at most {@value #MAX_SET_ASIDE} ranges; further ones are
 *     joined to the last
 * @param blanks white space, byte order mark and end-of-file marks outside of interchanges
 * @param violations what is wrong outside of any interchange
 */
public record Framing(
    List<Interchange> interchanges,
    List<SetAside> setAside,
    long setAsideBytes,
    long blanks,
    List<Violation> violations) {

  /** Ranges of set-aside bytes that are listed. */
  public static final int MAX_SET_ASIDE = 1000;

  public Framing {
    interchanges = List.copyOf(interchanges);
    setAside = List.copyOf(setAside);
    violations = List.copyOf(violations);
  }

  /** Documents in all interchanges. */
  public long documents() {
    return interchanges.stream().mapToLong(Interchange::documents).sum();
  }
}
