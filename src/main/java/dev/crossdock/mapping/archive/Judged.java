package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass through an archive found, before any of its files is read.
 *
 * @param good numbers of the files that can be read
 * @param violations what is wrong; those that refuse all leave nothing good
 */
public record Judged(Set<Integer> good, List<Violation> violations) {

  /** So many are told; the files behind are read all the same. */
  private static final int MOST = 100;

  public Judged {
    good = Set.copyOf(good);
    violations = List.copyOf(violations);
  }

  /** Unpacks everything and keeps nothing. */
  public static Judged of(RawBytes bytes, String name, ArchiveLimits limits) throws IOException {
    var good = new HashSet<Integer>();
    var violations = new ArrayList<Violation>(0);
    try (var archive = Archive.open(bytes, name, limits)) {
      boolean more = true;
      while (more) {
        try {
          more = judge(archive, good, violations);
        } catch (ArchiveFailure e) {
          if (violations.size() < MOST) {
            violations.add(e.violation());
          }
          if (e.refusesAll()) {
            good.clear();
            more = false;
          }
        }
      }
    }
    if (good.isEmpty() && violations.isEmpty()) {
      violations.add(
          Violation.of(
              EnvelopeCode.FILE_EMPTY,
              null,
              dev.crossdock.diagnostics.Place.at(0),
              null,
              "There is no file in the archive."));
    }
    return new Judged(good, violations);
  }

  /** False at the end of the archive. */
  private static boolean judge(Archive archive, Set<Integer> good, List<Violation> violations)
      throws IOException {
    var entry = archive.next();
    if (entry == null) {
      return false;
    }
    try {
      entry.content().transferTo(OutputStream.nullOutputStream());
      good.add(entry.no());
    } catch (ArchiveFailure e) {
      if (!e.isWhole()) {
        throw e;
      }
      violations.add(e.violation());
      entry.content().transferTo(OutputStream.nullOutputStream());
    }
    return true;
  }

  /**
   * The next file that can be read, null where no other is good. What {@link #of} found wrong on
   * the way is not told again.
   */
  public @Nullable ArchiveEntry nextGood(Archive archive, int behind) throws IOException {
    int last = good.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int no = behind; no < last; ) {
      try {
        var entry = archive.next();
        if (entry == null || good.contains(entry.no())) {
          return entry;
        }
        no = entry.no();
      } catch (ArchiveFailure told) {
        if (told.refusesAll()) {
          return null;
        }
      }
    }
    return null;
  }
}
