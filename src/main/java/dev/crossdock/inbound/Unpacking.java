package dev.crossdock.inbound;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.archive.Archive;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.archive.Judged;
import dev.crossdock.store.TransmissionNumber;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive that is being unpacked, over several transactions where it holds many files. */
final class Unpacking implements AutoCloseable {

  final Archive archive;
  final Judged judged;
  private @Nullable TransmissionNumber first;
  private @Nullable TransmissionNumber last;
  private int taken;

  /** Number of the last file taken. */
  int passed;

  Unpacking(RawBytes bytes, String name, ArchiveLimits limits) throws IOException {
    this.judged = Judged.of(bytes, name, limits);
    this.archive = Archive.open(bytes, name, limits);
  }

  void took(int no, TransmissionNumber transmission) {
    passed = no;
    taken++;
    first = first == null ? transmission : first;
    last = transmission;
  }

  /** {@code 12 files were taken, as transmissions 101 to 112.} */
  String summary() {
    return taken == 0
        ? "No file was taken."
        : taken == 1
            ? "One file was taken, as transmission " + last + "."
            : "%d files were taken, as transmissions %s to %s.".formatted(taken, first, last);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
