package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.jdbc.JdbcExceptionEvents;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.document.AcceptBatch;
import dev.crossdock.document.AcceptSteps;
import dev.crossdock.document.jdbc.JdbcParking;
import dev.crossdock.inbound.ReadBatch;
import dev.crossdock.inbound.ReadSteps;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.outbound.jdbc.JdbcCounters;
import dev.crossdock.outbound.jdbc.JdbcSent;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Receipt;
import dev.crossdock.store.jdbc.JdbcBusinessKeys;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcInterchanges;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.jdbc.JdbcMapVersions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * The stages on PostgreSQL and without Camel, with the shipped maps, schemas and rules: partner
 * {@code acme} sends 850 (orders, to {@code erp}) and CSV orders, and gets a 997 or a report;
 * {@code strict} sends the same, and a group stands or falls together.
 */
public final class StagesOnPostgres {

  public final Jdbi jdbi;
  public final Signals signals = new Signals();
  public final Stages stages;
  public final ReadSteps read;
  public final AcceptSteps accept;
  private final StageRun<ReadBatch> reading;
  private final StageRun<AcceptBatch> accepting;

  public StagesOnPostgres(Jdbi jdbi, Path home) throws IOException {
    this.jdbi = jdbi;
    var maps = Maps.load(Path.of("mappings"));
    var outbound = OutboundMaps.load(Path.of("mappings"));
    var files = new FileOutboundMaps(Path.of("mappings"), maps);
    var validation = Validation.load(Path.of("canonical-schemas"));
    this.stages =
        new Stages(
            new Stages.Stores(
                new JdbcTransmissions(jdbi),
                new JdbcInterchanges(jdbi),
                new JdbcDocuments(jdbi),
                new JdbcSent(jdbi),
                new JdbcParking(jdbi),
                new JdbcBusinessKeys(jdbi),
                new JdbcCounters(jdbi)),
            new Stages.Configured(
                partners(home),
                () -> maps,
                () -> outbound,
                () -> files,
                () -> validation,
                new ArchiveLimits(100, 1 << 20, 100)),
            new JdbcMapVersions(jdbi),
            new JdbcDeliveries(jdbi, Duration.ofMinutes(1)),
            new JdbcExceptionEvents(jdbi, false),
            signals,
            Clock.systemUTC());
    this.read = stages.readSteps();
    this.accept = stages.acceptSteps();
    this.reading = new StageRun<>(stages.read(), new JdbcTransactions(jdbi), signals);
    this.accepting = new StageRun<>(stages.accept(), new JdbcTransactions(jdbi), signals);
  }

  private static YamlPartners partners(Path home) throws IOException {
    var folder = Files.createDirectories(home.resolve("partners"));
    Files.writeString(
        folder.resolve("company.yaml"),
        """
        name: We
        identifiers: [{scheme: x12, qualifier: ZZ, id: WE}]
        targets:
          erp: {template: deliver-to-jms, usages: [production], dedupes: true,
            parameters: {queue: erp}}
        """);
    Files.writeString(folder.resolve("acme.yaml"), partner("acme", "ACME", "partial", ""));
    Files.writeString(
        folder.resolve("strict.yaml"), partner("strict", "STRICT", "whole-group", ""));
    Files.writeString(
        folder.resolve("patient.yaml"),
        partner("patient", "PATIENT", "partial", "waitFor: {order-response: 1d}"));
    var partners =
        new YamlPartners(
            new PartnerFiles(
                folder, new References(home, home.resolve("data"), Map.of()), map -> true));
    assertThat(partners.reload()).filteredOn(f -> f.isError()).isEmpty();
    return partners;
  }

  private static String partner(String id, String name, String scope, String more) {
    return """
    id: %s
    name: %s
    identifiers: [{scheme: x12, qualifier: ZZ, id: %s}]
    channels:
      http: {kind: http, apiKeys: ["file:${data}/keys/%s.api-key-hash"]}
    agreements:
      orders:
        document: order
        usage: production
        format: x12/850/004010
        targets: [erp]
        acknowledge: {with: "997", scope: %s, through: http}
        %s
    """
        .formatted(id, name, name, id, scope, more);
  }

  /** An interchange of 850s from a partner with these order numbers; {@code bad-1} has no date. */
  public static String orders(String sender, int control, String... numbers) {
    var out = new StringBuilder();
    out.append(
        "ISA*00*          *00*          *ZZ*%-15s*ZZ*WE             *261130*1200*U*00401*%09d*0*P*>~"
            .formatted(sender, control));
    out.append("GS*PO*%s*WE*20261130*1200*%d*X*004010~".formatted(sender, control));
    int no = 0;
    for (var number : numbers) {
      no++;
      var date = number.startsWith("bad") ? "20261399" : "20261130";
      out.append("ST*850*%04d~".formatted(no));
      out.append("BEG*00*NE*%s**%s~".formatted(number, date));
      out.append("N1*BY*Buyer*92*B1~PO1*1*10*EA*2.5**UP*036000291452~CTT*1~");
      out.append("SE*6*%04d~".formatted(no));
    }
    return out.append("GE*%d*%d~IEA*1*%09d~".formatted(numbers.length, control, control))
        .toString();
  }

  public Receipt receive(String partner, String name, String content) throws Exception {
    return stages
        .receive()
        .receive(
            new Arrival(partner, "http", name, null),
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** One run of the stage, as its route takes it. */
  public int runRead() {
    return runRead(batch -> {});
  }

  /** The same with a step between map and acknowledge. */
  public int runRead(Consumer<ReadBatch> step) {
    return reading.run(
        20,
        batch -> {
          read.detect(batch);
          read.frame(batch);
          read.validateEnvelope(batch);
          read.parse(batch);
          read.map(batch);
          step.accept(batch);
          read.acknowledge(batch);
          read.store(batch);
        });
  }

  public int runAccept() {
    return runAccept(batch -> {});
  }

  /** The same with a step between validate and route. */
  public int runAccept(Consumer<AcceptBatch> step) {
    return accepting.run(
        50,
        batch -> {
          accept.validate(batch);
          step.accept(batch);
          accept.route(batch);
          accept.await(batch);
          accept.claimKeys(batch);
          accept.planDeliveries(batch);
          accept.writeOutbound(batch);
          accept.store(batch);
        });
  }

  /** Empties what the stages write. */
  public void empty() {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                truncate transmission, transmission_part, interchange, control_number_seen,
                  control_counter, order_key, document, document_body, business_key, violation,
                  parking, sent_interchange, sent_document, delivery, outbox, exception_event
                restart identity cascade
                """));
  }

  /** {@code number state} of the documents that came, by id. */
  public List<String> documents() {
    return strings(
        """
        select coalesce(document_number, '-') || ' ' || state from document
        where direction = 'in' order by id
        """);
  }

  /** {@code message state} of what answers them. */
  public List<String> answers() {
    return strings(
        "select message || ' ' || state from document where direction = 'out' order by id");
  }

  public List<String> transmissions() {
    return strings("select state from transmission order by id");
  }

  /** {@code target} of each planned delivery, in order. */
  public List<String> deliveries() {
    return strings("select target from delivery order by id");
  }

  public List<String> strings(String sql) {
    return jdbi.withHandle(h -> h.select(sql).mapTo(String.class).list());
  }
}
