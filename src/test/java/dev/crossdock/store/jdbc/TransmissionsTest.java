package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.store.Transmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransmissionsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private Jdbi jdbi;
  private Transmissions transmissions;

  @BeforeEach
  void setUp() {
    jdbi = POSTGRES.jdbi();
    transmissions = new JdbcTransmissions(jdbi);
  }

  @Test
  void givesBackWhatWasStored() throws Exception {
    var transmission = transmissions.store(arrival("a.edi", null), bytes("ISA*00"));
    assertThat(transmissions.open(transmission, 0)).hasContent("ISA*00");
    assertThat(transmissions.open(transmission, 4)).hasContent("00");
    assertThat(transmissions.open(transmission, 6)).isEmpty();
  }

  @Test
  void takesAnEmptyFile() throws Exception {
    var transmission = transmissions.store(arrival("empty.edi", "upload of nothing"), bytes(""));
    assertThat(transmissions.open(transmission, 0)).isEmpty();
  }

  @Test
  void givesBackLargeOnesFromAnyOffset() throws Exception {
    var content = new byte[3 * Parts.SIZE + 17];
    new Random(7).nextBytes(content);
    var transmission =
        transmissions.store(arrival("large", null), new ByteArrayInputStream(content));
    assertThat(transmissions.open(transmission, 0).readAllBytes()).isEqualTo(content);
    for (int from : new int[] {Parts.SIZE - 1, Parts.SIZE, 2 * Parts.SIZE + 5}) {
      assertThat(transmissions.open(transmission, from).readAllBytes())
          .isEqualTo(java.util.Arrays.copyOfRange(content, from, content.length));
    }
  }

  @Test
  void storesOfExactlyOnePartEndWhereTheyEnd() throws Exception {
    var transmission =
        transmissions.store(arrival("exact", null), new ByteArrayInputStream(new byte[Parts.SIZE]));
    assertThat(transmissions.open(transmission, 0).readAllBytes()).hasSize(Parts.SIZE);
  }

  @Test
  void keepsNothingOfAnUploadThatBreaksOff() {
    var before = count();
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[2 * Parts.SIZE]), new BrokenStream());
    assertThatThrownBy(() -> transmissions.store(arrival("cut", null), broken))
        .isInstanceOfSatisfying(
            TransmissionRefused.class,
            e -> assertThat(e.code()).isEqualTo(ChannelCode.UPLOAD_BROKEN_OFF));
    assertThat(count()).isEqualTo(before);
    assertThat(orphanParts()).isZero();
  }

  @Test
  void oneUploadIsOneTransmissionHoweverOftenItIsHandedOver() throws Exception {
    var first = transmissions.store(arrival("same", "upload-1"), bytes("x"));
    assertThat(transmissions.store(arrival("same", "upload-1"), bytes("x"))).isEqualTo(first);
    assertThat(transmissions.store(arrival("same", "upload-2"), bytes("x"))).isNotEqualTo(first);
    var large = new byte[2 * Parts.SIZE];
    var big = transmissions.store(arrival("big", "upload-3"), new ByteArrayInputStream(large));
    assertThat(transmissions.store(arrival("big", "upload-3"), new ByteArrayInputStream(large)))
        .isEqualTo(big);
    assertThat(orphanParts()).isZero();
  }

  @Test
  void givesEachOfManyAtOnceItsOwnNumber() throws Exception {
    var pool = Executors.newFixedThreadPool(16);
    try {
      var stores =
          IntStream.range(0, 300)
              .mapToObj(
                  i ->
                      (Callable<TransmissionNumber>)
                          () -> transmissions.store(arrival("f" + i, null), bytes("content " + i)))
              .toList();
      var stored = pool.invokeAll(stores);
      for (int i = 0; i < stored.size(); i++) {
        assertThat(transmissions.open(stored.get(i).get(), 0)).hasContent("content " + i);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void claimsWhatNobodyElseHolds() throws Exception {
    finishAll();
    var first = transmissions.store(arrival("1", null), bytes("1"));
    var second = transmissions.store(arrival("2", null), bytes("2"));
    jdbi.useTransaction(
        handle -> {
          assertThat(transmissions.claimToRead(1)).hasSize(1);
          var other = Executors.newSingleThreadExecutor();
          try {
            assertThat(
                    other
                        .submit(() -> jdbi.inTransaction(h -> transmissions.claimToRead(5)).get(0))
                        .get()
                        .number())
                .isEqualTo(second);
          } finally {
            other.shutdownNow();
          }
        });
    List<TransmissionToRead> claimed = jdbi.inTransaction(h -> transmissions.claimToRead(5));
    assertThat(claimed).extracting(TransmissionToRead::number).containsExactly(first, second);
  }

  @Test
  void whatIsReadStaysReadWhenASlowerReaderGivesItUp() throws Exception {
    var transmission = transmissions.store(arrival("late.edi", null), bytes("ISA*late~"));
    finishAll();
    var dead = new ReadProgress(transmission, ReadProgress.State.FAILED, null, 0, 0, 0, -1, -1);
    assertThat(transmissions.progress(List.of(dead))).isZero();
    String state =
        jdbi.withHandle(
            h ->
                h.createQuery("select state from transmission where id = ?")
                    .bind(0, transmission.value())
                    .mapTo(String.class)
                    .one());
    assertThat(state).isEqualTo("read");
  }

  private void finishAll() {
    jdbi.useTransaction(
        handle ->
            transmissions.progress(
                transmissions.claimToRead(10_000).stream()
                    .map(
                        t ->
                            new ReadProgress(
                                t.number(), ReadProgress.State.READ, "x12", 1, 1, 0, 0, 0))
                    .toList()));
  }

  private long count() {
    return jdbi.withHandle(
        h -> h.createQuery("select count(*) from transmission").mapTo(Long.class).one());
  }

  private long orphanParts() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select count(*) from transmission_part p where not exists (select from"
                        + " transmission t where t.id = p.transmission_id)")
                .mapTo(Long.class)
                .one());
  }

  private static Arrival arrival(String name, @Nullable String uploadId) {
    return new Arrival("acme", "sftp", name, uploadId);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }
}
