package dev.crossdock.store.jdbc;

import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stores a transmission of any size in one transaction, holding one part of it in memory. */
final class StreamedStore {

  private final Jdbi jdbi;

  StreamedStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Stores {@code head} and what follows it in {@code rest}; empty where the upload's id is that of
   * a file with other bytes.
   *
   * @throws IOException when reading {@code rest} fails; nothing is stored then
   */
  Optional<TransmissionNumber> store(Arrival arrival, byte[] head, InputStream rest)
      throws IOException {
    return jdbi.inTransaction(
        handle -> {
          var known = TransmissionInsert.known(handle, arrival.uploadId());
          if (known.isPresent()) {
            return again(known.get(), head, rest);
          }
          var id = TransmissionInsert.newIds(handle, 1).get(0);
          var digest = Parts.sha256();
          long size = 0;
          var part = head;
          for (int no = 1; part.length > 0; no++) {
            digest.update(part);
            size += part.length;
            insertPart(handle, id, no, part);
            part = rest.readNBytes(Parts.SIZE);
          }
          insert(handle, id, arrival, size, digest.digest());
          return Optional.of(new TransmissionNumber(id));
        });
  }

  private static Optional<TransmissionNumber> again(
      TransmissionInsert.Known known, byte[] head, InputStream rest) throws IOException {
    var digest = Parts.sha256();
    long size = 0;
    for (var part = head; part.length > 0; part = rest.readNBytes(Parts.SIZE)) {
      digest.update(part);
      size += part.length;
    }
    return known.numberOf(size, digest.digest());
  }

  private static void insertPart(Handle handle, long id, int no, byte[] bytes) {
    handle.execute("insert into transmission_part values (?, ?, ?)", id, no, bytes);
  }

  private static void insert(Handle handle, long id, Arrival arrival, long size, byte[] sha256) {
    handle.execute(
        "insert into transmission (id, partner, channel, name, upload_id, size, sha256)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        arrival.partner(),
        arrival.channel(),
        arrival.name(),
        arrival.uploadId(),
        size,
        sha256);
  }
}
