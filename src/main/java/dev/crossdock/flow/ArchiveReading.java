package dev.crossdock.flow;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.Arrival;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.archive.ArchiveLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;

/**
 * Unpacks archives: each file in one becomes a transmission of its own, named {@code
 * archive.zip/file}, and is read as if it had come alone. The whole archive is judged before any of
 * its files is taken.
 */
final class ArchiveReading {

  private static final String FORMAT = "archive";

  private final Transmissions transmissions;
  private final ArchiveLimits limits;
  private final Cursors<Unpacking> cursors = new Cursors<>();

  ArchiveReading(Transmissions transmissions, ArchiveLimits limits) {
    this.transmissions = transmissions;
    this.limits = limits;
  }

  void read(TransmissionToRead transmission, RawBytes bytes, Budget budget, ReadOutcome out)
      throws IOException {
    var unpacking = open(transmission, bytes);
    var judged = unpacking.judged;
    int last = judged.good().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (var entry = judged.nextGood(unpacking.archive, unpacking.passed);
        entry != null;
        entry = judged.nextGood(unpacking.archive, entry.no())) {
      int no = entry.no();
      if (no < transmission.nextDocument()) {
        entry.content().transferTo(OutputStream.nullOutputStream());
        continue;
      }
      var name = transmission.name() + '/' + entry.name().replaceAll("\\p{Cntrl}", "_");
      unpacking.took(
          no,
          transmissions.storeWithin(
              new Arrival(transmission.partner(), transmission.channel(), name, null),
              entry.content()));
      budget.spend(entry.content().length());
      if (budget.spent() && no < last) {
        note(transmission, ReadProgress.State.FRAMED, no + 1, -1, out);
        cursors.keep(new Cursors.Place(transmission.receipt(), 1, no + 1), unpacking);
        return;
      }
    }
    unpacking.close();
    end(transmission, unpacking, out);
  }

  private Unpacking open(TransmissionToRead transmission, RawBytes bytes) throws IOException {
    if (transmission.framed()) {
      var place = new Cursors.Place(transmission.receipt(), 1, transmission.nextOffset());
      var kept = cursors.take(place);
      if (kept != null) {
        return kept;
      }
    }
    return new Unpacking(bytes, transmission.name(), limits);
  }

  private static void end(TransmissionToRead transmission, Unpacking unpacking, ReadOutcome out) {
    var found = unpacking.judged.violations();
    if (unpacking.judged.good().isEmpty()) {
      FileReading.reject(transmission, found, out);
      return;
    }
    var told = new ArrayList<Violation>();
    told.add(Violation.of(Code.ARCHIVE_UNPACKED, null, Place.at(0), null, unpacking.summary()));
    told.addAll(found);
    out.onEnvelopes.add(new ReadOutcome.OnEnvelope(transmission.receipt(), 0, told));
    if (!found.isEmpty()) {
      out.deviate(transmission, found);
      out.reports.add(new ReadOutcome.Report(transmission.receipt()));
    }
    note(transmission, ReadProgress.State.READ, 0, transmission.size(), out);
  }

  /** The archive's own bytes hold no document: those of its files do. */
  private static void note(
      TransmissionToRead transmission,
      ReadProgress.State state,
      int next,
      long blanks,
      ReadOutcome out) {
    out.progress.add(
        new ReadProgress(transmission.receipt(), state, FORMAT, 1, next, next, blanks, 0));
  }
}
