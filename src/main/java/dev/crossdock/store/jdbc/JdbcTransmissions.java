package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Backlog;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionInfo;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transmissions in PostgreSQL. Small ones that arrive at the same time share a commit, large ones
 * are written as they come.
 */
public final class JdbcTransmissions implements Transmissions {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Bytes that come along with a claim. */
  private static final int FEW_BYTES = 64 * 1024;

  private static final byte[] NONE = {};

  private final Jdbi jdbi;
  private final GroupCommit groupCommit;
  private final StreamedStore streamed;

  public JdbcTransmissions(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.groupCommit = new GroupCommit(jdbi);
    this.streamed = new StreamedStore(jdbi);
  }

  @Override
  public TransmissionNumber store(Arrival arrival, InputStream content) throws TransmissionRefused {
    byte[] head;
    try {
      head = content.readNBytes(Parts.SIZE);
    } catch (IOException e) {
      throw brokenOff(e);
    }
    try {
      var stored =
          head.length < Parts.SIZE
              ? groupCommit.store(new SmallTransmission(arrival, head))
              : streamed.store(arrival, head, content);
      return stored.orElseThrow(JdbcTransmissions::anotherFile);
    } catch (IOException e) {
      throw brokenOff(e);
    } catch (JdbiException e) {
      throw new TransmissionRefused(
          ChannelCode.STORE_UNAVAILABLE,
          "The hub could not store the file; nothing was kept",
          SOON,
          e);
    }
  }

  @Override
  public TransmissionNumber storeWithin(Arrival arrival, InputStream content) throws IOException {
    return streamed
        .store(arrival, content.readNBytes(Parts.SIZE), content)
        .orElseThrow(() -> new IOException(anotherFile()));
  }

  private static TransmissionRefused anotherFile() {
    return new TransmissionRefused(
        ApiCode.IDEMPOTENCY_KEY_REUSED,
        "Another file came under this key before; nothing of this one was kept",
        null,
        null);
  }

  private static TransmissionRefused brokenOff(IOException e) {
    return new TransmissionRefused(
        ChannelCode.UPLOAD_BROKEN_OFF,
        "The file did not arrive to its end: " + e.getMessage(),
        SOON,
        e);
  }

  /** No join to the bytes: PostgreSQL may merge it, from the first file that ever came. */
  @Override
  public List<TransmissionToRead> claimToRead(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.partner, t.channel, t.name, t.size,
                      t.state = 'framed' as framed,
                      t.next_interchange, t.next_document, t.next_offset,
                      (select p.bytes from transmission_part p where p.transmission_id = t.id
                        and p.no = 1 and t.size <= :few) as bytes
                    from transmission t
                    where t.state in %s
                    order by t.id limit :most for update of t skip locked
                    """
                        .formatted(StateSets.TO_READ))
                .bind("few", FEW_BYTES)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new TransmissionToRead(
                            new TransmissionNumber(row.getLong("id")),
                            row.getString("partner"),
                            row.getString("channel"),
                            row.getString("name"),
                            row.getLong("size"),
                            Objects.requireNonNullElse(row.getBytes("bytes"), NONE),
                            row.getBoolean("framed"),
                            row.getInt("next_interchange"),
                            row.getInt("next_document"),
                            row.getLong("next_offset")))
                .list());
  }

  @Override
  public InputStream open(TransmissionNumber transmission, long from) throws IOException {
    return new PartsInputStream(jdbi, transmission, from);
  }

  @Override
  public Backlog backlog() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*), coalesce(sum(size), 0) from transmission
                    where state in %s
                    """
                        .formatted(StateSets.TO_READ))
                .map((row, context) -> new Backlog(row.getLong(1), row.getLong(2)))
                .one());
  }

  @Override
  public Optional<TransmissionNumber> findUpload(String uploadId) {
    return jdbi.withHandle(handle -> TransmissionInsert.known(handle, uploadId))
        .map(known -> new TransmissionNumber(known.id()));
  }

  @Override
  public TransmissionInfo describe(TransmissionNumber transmission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select partner, channel, name from transmission where id = :id")
                .bind("id", transmission.value())
                .map(
                    (row, context) ->
                        new TransmissionInfo(
                            transmission, row.getString(1), row.getString(2), row.getString(3)))
                .one());
  }

  @Override
  public int progress(List<ReadProgress> progress) {
    return jdbi.withHandle(
        handle -> {
          var rows = new ColumnArrays<>(handle, progress);
          try (var update =
              handle.createUpdate(
                  """
                  update transmission t set state = p.state, format = coalesce(p.format, t.format),
                    next_interchange = p.interchange, next_document = p.document,
                    next_offset = p.at, blank_bytes = coalesce(nullif(p.blanks, -1), t.blank_bytes),
                    set_aside_bytes = coalesce(nullif(p.aside, -1), t.set_aside_bytes),
                    read_at = case when p.state in %1$s then null
                      else clock_timestamp() end
                  from unnest(:id, :state, :format, :interchange, :document, :at, :blanks, :aside)
                    as p(id, state, format, interchange, document, at, blanks, aside)
                  where t.id = p.id and t.state in %1$s
                  """
                      .formatted(StateSets.TO_READ))) {
            return update
                .bind("id", rows.bigint(p -> p.transmission().value()))
                .bind("state", rows.text(p -> p.state().id()))
                .bind("format", rows.text(ReadProgress::format))
                .bind("interchange", rows.integer(ReadProgress::nextInterchange))
                .bind("document", rows.integer(ReadProgress::nextDocument))
                .bind("at", rows.bigint(ReadProgress::nextOffset))
                .bind("blanks", rows.bigint(ReadProgress::blankBytes))
                .bind("aside", rows.bigint(ReadProgress::setAsideBytes))
                .execute();
          }
        });
  }
}
