package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a first pass through an archive found, before any of its files is read.
 *
 * @param good numbers of the files that can be read
 * @param violations what is wrong; those that refuse all leave nothing good
 */
public record Judged(Set<Integer> good, List<Violation> violations) {

  public Judged {
    good = Set.copyOf(good);
    violations = List.copyOf(violations);
  }

  /** Unpacks everything and keeps nothing. */
  public static Judged of(RawBytes bytes, String name, ArchiveLimits limits) throws IOException {
    var good = new HashSet<Integer>();
    var violations = new ArrayList<Violation>(0);
    try (var archive = Archive.open(bytes, name, limits)) {
      for (var entry = archive.next(); entry != null; entry = archive.next()) {
        try {
          entry.content().transferTo(OutputStream.nullOutputStream());
          good.add(entry.no());
        } catch (ArchiveFailure e) {
          if (!e.goesOn()) {
            throw e;
          }
          violations.add(e.violation());
          entry.content().transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (ArchiveFailure e) {
      violations.add(e.violation());
      if (e.refusesAll()) {
        good.clear();
      }
    }
    if (good.isEmpty() && violations.isEmpty()) {
      violations.add(
          Violation.of(
              Code.FILE_EMPTY,
              null,
              dev.crossdock.fault.Place.at(0),
              null,
              "There is no file in the archive."));
    }
    return new Judged(good, violations);
  }
}
