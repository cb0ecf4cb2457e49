package dev.crossdock.inbound;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;

/**
 * Unpacks archives: each file in one becomes a transmission of its own, named {@code
 * archive.zip/file}, and is read as if it had come alone. The whole archive is judged before any of
 * its files is taken.
 */
public final class ArchiveReading {

  private static final String FORMAT = "archive";

  private final Transmissions transmissions;
  private final ArchiveLimits limits;
  private final Cursors<Unpacking> cursors = new Cursors<>();

  public ArchiveReading(Transmissions transmissions, ArchiveLimits limits) {
    this.transmissions = transmissions;
    this.limits = limits;
  }

  /** The content of an archive: its files are taken when it is framed, it has no documents. */
  TransmissionContent content(ReadTransmission transmission, RawBytes bytes) {
    return new ArchiveContent(transmission, bytes);
  }

  private Unpacking open(TransmissionToRead transmission, RawBytes bytes) throws IOException {
    if (transmission.framed()) {
      var place = new Cursors.Place(transmission.number(), 1, transmission.nextOffset());
      var kept = cursors.take(place);
      if (kept != null) {
        return kept;
      }
    }
    return new Unpacking(bytes, transmission.name(), limits);
  }

  private final class ArchiveContent implements TransmissionContent {
    private final ReadTransmission transmission;
    private final RawBytes bytes;

    ArchiveContent(ReadTransmission transmission, RawBytes bytes) {
      this.transmission = transmission;
      this.bytes = bytes;
    }

    @Override
    public void frame(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      var unpacking = open(claimed, bytes);
      var judged = unpacking.judged;
      int last = judged.good().stream().mapToInt(Integer::intValue).max().orElse(0);
      for (var entry = judged.nextGood(unpacking.archive, unpacking.passed);
          entry != null;
          entry = judged.nextGood(unpacking.archive, entry.no())) {
        int no = entry.no();
        if (no < claimed.nextDocument()) {
          entry.content().transferTo(OutputStream.nullOutputStream());
          continue;
        }
        var name = claimed.name() + '/' + entry.name().replaceAll("\\p{Cntrl}", "_");
        unpacking.took(
            no,
            transmissions.storeWithin(
                new Arrival(claimed.partner(), claimed.channel(), name, null), entry.content()));
        budget.spend(entry.content().length());
        if (budget.spent() && no < last) {
          note(ReadProgress.State.FRAMED, no + 1, -1);
          cursors.keep(new Cursors.Place(claimed.number(), 1, no + 1), unpacking);
          return;
        }
      }
      unpacking.close();
      end(unpacking);
    }

    @Override
    public void parse(Budget budget) {
      // its files are transmissions of their own
    }

    private void end(Unpacking unpacking) {
      var found = unpacking.judged.violations();
      if (unpacking.judged.good().isEmpty()) {
        transmission.reject(found);
        return;
      }
      var told = new ArrayList<Violation>();
      told.add(
          Violation.of(FileCode.ARCHIVE_UNPACKED, null, Place.at(0), null, unpacking.summary()));
      told.addAll(found);
      transmission.note(0, told);
      if (!found.isEmpty()) {
        transmission.deviate(found);
        transmission.report();
      }
      note(ReadProgress.State.READ, 0, transmission.claimed().size());
    }

    /** The archive's own bytes hold no document: those of its files do. */
    private void note(ReadProgress.State state, int next, long blanks) {
      transmission.progress(
          new ReadProgress(
              transmission.claimed().number(), state, FORMAT, 1, next, next, blanks, 0));
    }
  }
}
