package dev.crossdock.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.store.Transmissions;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcInterchanges;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.versions.jdbc.JdbcMapVersions;
import dev.crossdock.versions.jdbc.JdbcStoredDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents of stored files, read again from what the database has and nothing else. */
class RereadingTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private Transmissions transmissions;
  private Rereading rereading;

  @BeforeEach
  void setUp() {
    transmissions = new JdbcTransmissions(POSTGRES.jdbi());
    rereading =
        new Rereading(
            new JdbcStoredDocuments(POSTGRES.jdbi()),
            transmissions,
            new JdbcMapVersions(POSTGRES.jdbi()));
  }

  @Test
  void tellsOfEachDocumentOfAFileWhereItsFieldsLie() throws Exception {
    for (var map : List.of("json/gorse-orders", "xml/fern-orders", "csv/order/standard")) {
      var input = input(map);
      var bytes = Files.readAllBytes(input);
      var ids = stored(map, bytes);
      assertThat(ids).as(map).isNotEmpty();
      for (long id : ids) {
        var lineage = rereading.lineage(id).orElseThrow();
        assertThat(lineage.map()).isEqualTo(map);
        assertThat(lineage.fields()).isNotEmpty();
        lineage.fields().stream()
            .filter(field -> field.path().equals("number"))
            .flatMap(field -> field.from().stream())
            .forEach(
                from ->
                    assertThat(text(bytes, from))
                        .isEqualTo(from.text())
                        .isEqualTo(lineage.number()));
      }
    }
  }

  private static String text(byte[] bytes, DocumentLineage.Source source) {
    return new String(bytes, (int) source.offset(), source.length(), StandardCharsets.UTF_8);
  }

  @Test
  void saysThatADocumentIsTooLargeToBeExplained() throws IOException {
    var ids = stored("json/gorse-orders", Files.readAllBytes(input("json/gorse-orders")));
    POSTGRES
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update document set byte_to = byte_from + ? where id = ?",
                    Rereading.LARGEST + 1,
                    ids.get(0)));

    assertThatThrownBy(() -> rereading.lineage(ids.get(0)))
        .isInstanceOfSatisfying(
            CannotReread.class,
            e -> assertThat(e.code()).isEqualTo(VersionCode.EXPLANATION_TOO_LARGE));
  }

  @Test
  void knowsNothingOfWhatIsNotThere() throws CannotReread {
    assertThat(rereading.lineage(Long.MAX_VALUE)).isEmpty();
  }

  private static Path input(String map) throws IOException {
    try (var all = Files.walk(Path.of("mappings/" + map + ".examples"))) {
      return all.filter(f -> f.toString().matches(".*/(several|full)/input[.].*"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Ids of the documents, stored as the hub stores them. */
  private List<Long> stored(String map, byte[] bytes) throws IOException {
    var mapper = Maps.load(Path.of("mappings")).file(map).orElseThrow();
    new JdbcMapVersions(POSTGRES.jdbi()).keep(List.of(mapper.version()));
    TransmissionNumber transmission;
    try {
      transmission =
          transmissions.store(
              new Arrival("gorse", "http", "orders", null), new ByteArrayInputStream(bytes));
    } catch (TransmissionRefused e) {
      throw new IOException(e);
    }
    new JdbcInterchanges(POSTGRES.jdbi())
        .add(List.of(interchange(transmission, mapper, bytes.length)));
    var entries = new ArrayList<DocumentEntry>();
    try (var documents = mapper.format().open(RawBytes.of(bytes))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        entries.add(document(transmission, mapper, frame));
      }
    }
    return new JdbcDocuments(POSTGRES.jdbi()).add(entries);
  }

  private static InterchangeEntry interchange(
      TransmissionNumber transmission, FileMapper mapper, long size) {
    return new InterchangeEntry(
        transmission,
        1,
        mapper.formatId().standard(),
        "",
        "gorse",
        "",
        Usage.PRODUCTION,
        "gorse",
        InterchangeEntry.State.READ,
        0,
        size,
        0,
        "{}");
  }

  private static DocumentEntry document(
      TransmissionNumber transmission, FileMapper mapper, FileFrame frame) {
    return new DocumentEntry(
        new DocumentEntry.Place(transmission, 1, 1, frame.no()),
        true,
        mapper.documentType(),
        mapper.formatId().standard(),
        mapper.formatId().message(),
        "",
        "",
        "",
        "",
        "gorse",
        Usage.PRODUCTION,
        null,
        null,
        null,
        frame.contentHash(),
        DocumentState.READ,
        frame.from(),
        frame.to(),
        mapper.id(),
        mapper.version().hash(),
        null,
        new byte[0],
        List.of());
  }
}
