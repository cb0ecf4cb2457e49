package dev.crossdock.store.jdbc;

import dev.crossdock.store.TransmissionNumber;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Inserts transmissions; an upload that is there already, byte for byte, keeps its number. */
final class TransmissionInsert {

  private TransmissionInsert() {}

  /** The numbers; empty where the upload's id is that of a file with other bytes. */
  static List<Optional<TransmissionNumber>> insert(Handle handle, List<SmallTransmission> batch) {
    var ids = newIds(handle, batch.size());
    var numbered = new ArrayList<Numbered>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      numbered.add(new Numbered(ids.get(i), batch.get(i)));
    }
    var rows = new ColumnArrays<>(handle, numbered);
    var inserted =
        new HashSet<>(
            handle
                .createQuery(
                    """
                    with new as (
                      insert into transmission (id, partner, channel, name, upload_id, size, sha256)
                      select * from unnest(:id, :partner, :channel, :name, :upload, :size, :sha)
                      on conflict (upload_id) where upload_id is not null do nothing
                      returning id)
                    insert into transmission_part (transmission_id, no, bytes)
                    select p.id, 1, coalesce(p.bytes, '') from unnest(:id, :bytes) as p(id, bytes)
                    join new on new.id = p.id
                    returning transmission_id
                    """)
                .bind("id", rows.bigint(Numbered::id))
                .bind("partner", rows.text(r -> r.row.arrival().partner()))
                .bind("channel", rows.text(r -> r.row.arrival().channel()))
                .bind("name", rows.text(r -> r.row.arrival().name()))
                .bind("upload", rows.text(r -> r.row.arrival().uploadId()))
                .bind("size", rows.bigint(r -> (long) r.row.bytes().length))
                .bind("sha", rows.bytes(r -> r.row.sha256()))
                .bind("bytes", rows.bytes(r -> r.row.bytes()))
                .mapTo(Long.class)
                .list());
    return numbered.stream()
        .map(
            r ->
                inserted.contains(r.id)
                    ? Optional.of(new TransmissionNumber(r.id))
                    : known(handle, r.row.arrival().uploadId())
                        .orElseThrow()
                        .numberOf(r.row.bytes().length, r.row.sha256()))
        .toList();
  }

  static List<Long> newIds(Handle handle, int count) {
    return handle
        .createQuery(
            "select nextval(pg_get_serial_sequence('transmission', 'id'))"
                + " from generate_series(1, :count)")
        .bind("count", count)
        .mapTo(Long.class)
        .list();
  }

  /** The transmission that this very upload made before, if it did. */
  static Optional<Known> known(Handle handle, @Nullable String uploadId) {
    return handle
        .createQuery("select id, size, sha256 from transmission where upload_id = :u")
        .bind("u", uploadId)
        .map((row, c) -> new Known(row.getLong(1), row.getLong(2), row.getBytes(3)))
        .findOne();
  }

  /** A transmission that is there. */
  @SuppressWarnings("ArrayRecordComponent") // from the database, never compared as such
  record Known(long id, long size, byte[] sha256) {

    /** Its number, where these are its bytes. */
    Optional<TransmissionNumber> numberOf(long otherSize, byte[] otherSha256) {
      return size == otherSize && MessageDigest.isEqual(sha256, otherSha256)
          ? Optional.of(new TransmissionNumber(id))
          : Optional.empty();
    }
  }

  private record Numbered(long id, SmallTransmission row) {}
}
