package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.acknowledgement.OverdueBatch;
import dev.crossdock.audit.Actor;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.cases.jdbc.JdbcExceptionEvents;
import dev.crossdock.cases.jdbc.JdbcPendingEvents;
import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.document.AcceptBatch;
import dev.crossdock.document.AcceptSteps;
import dev.crossdock.document.StepDispatch;
import dev.crossdock.document.jdbc.JdbcParking;
import dev.crossdock.inbound.ReadBatch;
import dev.crossdock.inbound.ReadSteps;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.outbound.jdbc.JdbcCounters;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.step.StepHub;
import dev.crossdock.step.StepWork;
import dev.crossdock.step.jdbc.JdbcStepRuns;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.jdbc.JdbcBusinessKeys;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcHeldDocuments;
import dev.crossdock.store.jdbc.JdbcInterchanges;
import dev.crossdock.store.jdbc.JdbcSent;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.store.jdbc.ResetDocuments;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.jdbc.JdbcMapVersions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The stages on PostgreSQL and without Camel, with the shipped maps, schemas and rules, and the
 * partners of {@code src/test/resources/stages}.
 */
public final class StagesOnPostgres {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  /** Read once: that takes longer than a test. */
  private static final Shipped SHIPPED = Shipped.load();

  public final Jdbi jdbi;
  public final Signals signals = new Signals();
  public final Stages stages;
  public final ReadSteps read;
  public final StepDispatch dispatch;
  public final AcceptSteps accept;
  public final JdbcDeliveries deliveries;
  private final StageRun<ReadBatch> reading;
  private final StageRun<AcceptBatch> accepting;
  private final StageRun<OverdueBatch> overdue;
  private final JdbcPendingEvents pending;

  private record Shipped(
      Maps maps, OutboundMaps outbound, FileOutboundMaps files, Validation validation) {
    static Shipped load() {
      try {
        var maps = Maps.load(MAPPINGS);
        return new Shipped(
            maps,
            OutboundMaps.load(MAPPINGS),
            new FileOutboundMaps(MAPPINGS, maps),
            Validation.load(Path.of("canonical-schemas")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public StagesOnPostgres(Jdbi jdbi) throws IOException {
    this(jdbi, partners(Path.of("src/test/resources/stages")));
  }

  /** With other partners. */
  public StagesOnPostgres(Jdbi jdbi, YamlPartners partners) throws IOException {
    this.jdbi = jdbi;
    this.deliveries = new JdbcDeliveries(jdbi, Duration.ofMinutes(1));
    this.stages =
        new Stages(
            new Stages.Stores(
                new JdbcTransmissions(jdbi),
                new JdbcInterchanges(jdbi),
                new JdbcDocuments(jdbi),
                new JdbcSent(jdbi),
                new JdbcParking(jdbi),
                new JdbcStepRuns(jdbi),
                new JdbcBusinessKeys(jdbi),
                new JdbcCounters(jdbi)),
            new Stages.Configured(
                partners,
                SHIPPED::maps,
                SHIPPED::outbound,
                SHIPPED::files,
                SHIPPED::validation,
                new ArchiveLimits(100, 1 << 20, 100)),
            new JdbcMapVersions(jdbi),
            deliveries,
            new JdbcExceptionEvents(jdbi, false),
            signals,
            Clock.systemUTC());
    this.read = stages.readSteps();
    this.dispatch = stages.stepDispatch();
    this.accept = stages.acceptSteps();
    var transactions = new JdbcTransactions(jdbi);
    this.reading = new StageRun<>(stages.read(), transactions, signals);
    this.accepting = new StageRun<>(stages.accept(), transactions, signals);
    this.overdue = new StageRun<>(stages.overdue(), transactions, signals);
    this.pending =
        new JdbcPendingEvents(
            jdbi,
            new JdbcCases(
                jdbi,
                facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
                Clock.systemUTC()));
  }

  /** What is to be done in a step, as a route's consumer asks for it in this hub. */
  public StepWork stepWork(String step) {
    return new StepWork(
        step,
        new StepHub(
            stages.configured().partners(),
            stages.stores().steps(),
            new JdbcTransactions(jdbi),
            signals,
            stages.events(),
            HUB.owner(),
            Clock.systemUTC()));
  }

  /** The partners of a folder, which are sound. */
  public static YamlPartners partners(Path folder) throws IOException {
    var partners =
        new YamlPartners(
            new PartnerFiles(
                folder,
                new References(folder, folder.resolve("data"), Map.of()),
                map -> true,
                DocumentFields.below(Path.of("canonical-schemas"))));
    assertThat(partners.reload()).filteredOn(f -> f.isError()).isEmpty();
    return partners;
  }

  public TransmissionNumber receive(String partner, String name, String content) throws Exception {
    return receive(partner, name, content.getBytes(StandardCharsets.UTF_8));
  }

  public TransmissionNumber receive(String partner, String name, byte[] content) throws Exception {
    return stages
        .receive()
        .receive(new Arrival(partner, "http", name, null), new ByteArrayInputStream(content));
  }

  /** Orders of these numbers that the ERP hands over together, to be sent to a partner. */
  public void handOver(String to, String... numbers) throws Exception {
    receive("erp", "orders.json", handedOver(to, numbers));
  }

  /** What the ERP hands over then. */
  public static String handedOver(String to, String... numbers) {
    return Arrays.stream(numbers)
        .map(StagesOnPostgres::order)
        .collect(Collectors.joining(",", "{\"to\": \"%s\", \"documents\": [".formatted(to), "]}"));
  }

  private static String order(String number) {
    return """
    {"type": "order", "number": "%s", "issueDate": "2026-11-30", "purpose": "original",
     "orderType": "standard", "currency": "USD",
     "parties": [{"role": "seller", "ids": [{"scheme": "assigned-by-buyer", "id": "V-1"}]}],
     "lines": [{"number": "1", "item": {"gtin": "4012345000009"}, "description": "Bolts",
       "quantity": {"value": 12, "unit": "EA"}, "prices": [{"type": "net", "amount": 1}]}]}
    """
        .formatted(number);
  }

  /** Reads and accepts until there is nothing to do. */
  public void work() {
    while (runRead() + runAccept() > 0) {
      assertThat(documents()).hasSizeLessThan(1_000);
    }
  }

  /** Settles what is ready for a target; returns how much that was. */
  public int deliver(String target, Function<DeliveryTask, DeliveryResult> answer) {
    var ids =
        jdbi.withHandle(
            h ->
                h.select(
                        "select id from delivery where target = ? and state = 'ready' order by id",
                        target)
                    .mapTo(Long.class)
                    .list());
    var leased = deliveries.lease(ids, HUB);
    return deliveries.record(leased.stream().map(answer).toList(), settled -> {}).size();
  }

  /** One run of the stage, as its route takes it. */
  public int runRead() {
    return runRead(batch -> {});
  }

  /** The same with a step between map and acknowledge. */
  public int runRead(Consumer<ReadBatch> step) {
    return reading.run(20, batch -> readSteps(batch, step));
  }

  /** The same with something behind its last step, in its transaction. */
  public int runRead(int most, Consumer<ReadBatch> behind) {
    return reading.run(
        most,
        batch -> {
          readSteps(batch, b -> {});
          behind.accept(batch);
        });
  }

  /** The steps of the route {@code read}, with one between map and acknowledge. */
  public void readSteps(ReadBatch batch, Consumer<ReadBatch> step) {
    read.detect(batch);
    read.frame(batch);
    read.validateEnvelope(batch);
    read.parse(batch);
    read.map(batch);
    step.accept(batch);
    read.acknowledge(batch);
    read.store(batch);
  }

  public int runAccept() {
    return runAccept(batch -> {});
  }

  /** The same with a step between validate and route. */
  public int runAccept(Consumer<AcceptBatch> step) {
    return accepting.run(50, batch -> acceptSteps(batch, step));
  }

  /** The same with something behind its last step, in its transaction. */
  public int runAccept(int most, Consumer<AcceptBatch> behind) {
    return accepting.run(
        most,
        batch -> {
          acceptSteps(batch, b -> {});
          behind.accept(batch);
        });
  }

  /** The steps of the route {@code accept}, with one between validate and route. */
  public void acceptSteps(AcceptBatch batch, Consumer<AcceptBatch> step) {
    dispatch.dispatch(batch);
    accept.validate(batch);
    step.accept(batch);
    accept.route(batch);
    accept.await(batch);
    accept.claimKeys(batch);
    accept.planDeliveries(batch);
    accept.writeOutbound(batch);
    accept.store(batch);
  }

  /** A replay has the rejected document of this number accepted again, as it is stored. */
  public void acceptAgain(String number, boolean forced) {
    jdbi.useTransaction(
        h -> {
          var ids =
              h.createQuery(
                      "select id from document where document_number = :n and state = 'rejected'")
                  .bind("n", number)
                  .mapTo(Long.class)
                  .list();
          ResetDocuments.toRead(h, ids);
          stages.acceptAgain().accept(ids, forced);
        });
  }

  /** An operator releases the held document of this number. */
  public void release(String number) {
    jdbi.useHandle(
        h -> {
          long id =
              h.createQuery("select id from document where document_number = :n and state = 'held'")
                  .bind("n", number)
                  .mapTo(Long.class)
                  .one();
          new JdbcHeldDocuments(jdbi).release(id, Actor.person("olga"), "mended");
        });
  }

  public int runOverdue() {
    return overdue.run(10, stages.overdueSteps()::openCases);
  }

  /** {@code title state} of each case once all events are applied, the oldest first. */
  public List<String> cases() {
    while (pending.apply(100) > 0) {
      assertThat(pending.failed()).isZero();
    }
    return strings("select title || ' ' || state from exception_case order by id");
  }

  /** Empties what the stages write. */
  public void empty() {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                truncate transmission, transmission_part, interchange, control_number_seen,
                  control_counter, order_key, document, document_body, business_key, violation,
                  parking, document_step, sent_interchange, sent_document, delivery, delivery_attempt, outbox,
                  exception_event, exception_case, case_affected
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

  /** {@code message state} of what answers them, and of what is sent. */
  public List<String> answers() {
    return strings(
        "select message || ' ' || state from document where direction = 'out' order by id");
  }

  /** The bytes of what answers them, and of what is sent, by id. */
  public List<String> written() {
    return strings(
        """
        select convert_from(b.raw, 'LATIN1') from document d
        join document_body b on b.document_id = d.id where d.direction = 'out' order by d.id
        """);
  }

  public List<String> transmissions() {
    return strings("select state from transmission order by id");
  }

  /** {@code target} of each planned delivery, in order. */
  public List<String> deliveries() {
    return strings("select target from delivery order by id");
  }

  /** Codes of the errors that were told, by document. */
  public List<String> errors() {
    return strings("select code from violation where severity = 'error' order by document_id, id");
  }

  public List<String> strings(String sql) {
    return jdbi.withHandle(h -> h.select(sql).mapTo(String.class).list());
  }
}
